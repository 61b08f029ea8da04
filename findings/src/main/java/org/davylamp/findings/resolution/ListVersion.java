package org.davylamp.findings.resolution;

import java.util.Optional;
import org.davylamp.evidence.RecordId;
import org.davylamp.findings.screening.ListIndex;

/**
 * One version of a list that the case holds, open to be searched.
 *
 * @param name by which its entries are called: the list's, or that of its file
 * @param date EDTF date that it bears, or its source
 * @param sha256 (hex) of its file
 * @param format as it was recognised when it was added
 * @param source the source that it is
 * @param index of its entries
 */
public record ListVersion(
    String name,
    Optional<String> date,
    String sha256,
    String format,
    RecordId source,
    ListIndex index) {
  private static final String BETWEEN = ":";

  /** How an entry is called in a case: {@code un:KPi.033}. */
  public static String idOf(String list, String entry) {
    return list + BETWEEN + entry;
  }

  /** How an entry of this list is called in a case, whichever version it is of. */
  public String idOf(String entry) {
    return idOf(name, entry);
  }
}

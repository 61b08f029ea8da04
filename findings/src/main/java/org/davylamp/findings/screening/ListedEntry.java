package org.davylamp.findings.screening;

import java.util.List;
import java.util.Optional;
import org.davylamp.evidence.Edtf;
import org.davylamp.names.Profile;

/**
 * What is kept of an entry of a list to find it and to show it.
 *
 * @param id its id in the list
 * @param caption the name it goes by
 * @param schema FollowTheMoney's
 * @param profile what is compared of it
 * @param listed since when it is listed, if the list says
 * @param programmes the programmes or regimes under which it is listed
 */
public record ListedEntry(
    String id,
    String caption,
    String schema,
    Profile profile,
    Optional<Edtf> listed,
    List<String> programmes) {
  public ListedEntry {
    programmes = List.copyOf(programmes);
  }
}

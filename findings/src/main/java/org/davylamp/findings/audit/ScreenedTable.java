package org.davylamp.findings.audit;

import java.util.List;
import java.util.Optional;
import org.davylamp.evidence.Screening.Checked;

/**
 * A table that was screened: which, as what it was understood, and against what it was held.
 *
 * @param what {@code suppliers}, {@code shipments} or {@code vessels}
 * @param file its name
 * @param input its SHA-256 (hex)
 * @param understood columns that were read; empty if that is not known any more
 * @param ignored columns that mean nothing here
 * @param caseTitle of the case whose measures and links counted
 * @param checked what its rows were held against
 * @param recorded the id of the screening's record; empty if it is in no case
 * @param since the earlier screening that rows were compared with, in words; empty if with none
 */
public record ScreenedTable(
    String what,
    String file,
    String input,
    List<String> understood,
    List<String> ignored,
    String caseTitle,
    Checked checked,
    Optional<String> recorded,
    Optional<String> since) {
  public ScreenedTable {
    understood = List.copyOf(understood);
    ignored = List.copyOf(ignored);
  }
}

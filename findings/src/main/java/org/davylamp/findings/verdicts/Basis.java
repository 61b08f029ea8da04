package org.davylamp.findings.verdicts;

import java.util.List;
import java.util.Optional;
import org.davylamp.findings.exposure.Cited;

/**
 * What a reason rests on in law, on a list or in guidance.
 *
 * @param title as it is cited: {@code UNSCR 2371 (2017), para 8}; {@code UN list, KPe.042}
 * @param id the id of the measure in the case, or of the entry on its list; empty for guidance
 * @param since from when on it holds, as the case or the list says, in EDTF
 * @param sources that say so
 */
public record Basis(
    String title, Optional<String> id, Optional<String> since, List<Cited> sources) {
  public Basis {
    sources = List.copyOf(sources);
  }
}

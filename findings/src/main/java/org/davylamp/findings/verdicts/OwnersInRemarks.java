package org.davylamp.findings.verdicts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.davylamp.evidence.DayRange;
import org.davylamp.exchange.rows.OwnersTold;
import org.davylamp.exchange.rows.Stake;

/**
 * Owners of whom the remarks of a row tell, and no column: whose they are is mostly not said, so
 * they are taken as those of the party that is asked for, and the role says so.
 */
final class OwnersInRemarks {
  private static final int DISTINCT = 1 << 15;

  private final PartySearch parties;
  private final OwnersNamed named;
  private final Remembered<String, List<String>> clauses = new Remembered<>(DISTINCT);

  OwnersInRemarks(PartySearch parties, OwnersNamed named) {
    this.parties = parties;
    this.named = named;
  }

  List<Reason> of(
      String role, String name, Optional<DayRange> dealings, String remarks, DayRange when) {
    List<Reason> reasons = new ArrayList<>();
    for (String clause : clauses.of(remarks, OwnersTold::clauses)) {
      List<Stake> stakes = OwnersTold.stakes(clause);
      Asked asked =
          Asked.party(role + " (owners by the remarks)", name)
              .withOwners(stakes, List.of(), dealings);
      List<Reason> found = new ArrayList<>(parties.held(asked, when));
      found.addAll(named.of(asked, clause, stakes, found, when));
      reasons.addAll(found);
    }
    return reasons;
  }
}

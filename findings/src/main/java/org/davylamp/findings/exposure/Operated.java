package org.davylamp.findings.exposure;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.davylamp.evidence.Entity;
import org.davylamp.findings.analysis.CaseView;
import org.davylamp.network.Kind;

/** Who runs ships and places as their own rows tell, and whose people are sent to work where. */
final class Operated {
  private final Ties ties;

  private Operated(Ties ties) {
    this.ties = ties;
  }

  static void read(CaseView view, Ties ties) {
    Operated operated = new Operated(ties);
    view.all("Vessel").forEach(operated::ship);
    view.all("Facility").forEach(operated::facility);
    view.all("LabourUse").forEach(operated::labour);
  }

  private void ship(Entity ship) {
    for (String owner : ties.ends(ship, "owner")) {
      ties.add(
          ship,
          Owned.owned(ship.id(), owner, ship.id(), Held.UNDATED, ties.backing(ship, "owner")));
    }
    for (String operator : ties.ends(ship, "operator")) {
      ties.add(ship, command(ship, operator, ship.id(), "operates", "operator"));
    }
  }

  private Tie command(Entity told, String from, String to, String word, String property) {
    return new Tie(
        told.id(),
        from,
        to,
        Kind.CONTROL,
        0,
        word,
        word.equals("operates") ? "is operated by" : "is a part of",
        Held.UNDATED,
        false,
        ties.backing(told, property),
        Set.of(),
        Optional.empty(),
        false,
        "Papers of the place or ship that name who runs it.");
  }

  private void facility(Entity facility) {
    if (Places.isPoint(facility)) {
      return;
    }
    for (String operator : ties.ends(facility, "operator")) {
      ties.add(facility, command(facility, operator, facility.id(), "operates", "operator"));
    }
    for (String whole : ties.ends(facility, "partOf")) {
      Tie part = command(facility, whole, facility.id(), "has as a part", "partOf");
      ties.add(facility, part);
      ties.runs(facility, part);
    }
  }

  private void labour(Entity use) {
    Backing backing = ties.backing(use, "origin", "facility");
    Set<String> goods = new LinkedHashSet<>(ties.ends(use, "commodity"));
    Held held = use.asserted("period").isEmpty() ? Held.UNDATED : Held.period(use, "period");
    for (String origin : ties.ends(use, "origin")) {
      for (String facility : ties.ends(use, "facility")) {
        ties.add(
            use,
            new Tie(
                use.id(),
                origin,
                facility,
                Kind.LABOUR,
                0,
                "sends people to work at",
                "is worked by people of",
                held,
                false,
                backing,
                new HashSet<>(goods),
                Optional.empty(),
                false,
                TieRule.WORKED));
      }
    }
  }
}

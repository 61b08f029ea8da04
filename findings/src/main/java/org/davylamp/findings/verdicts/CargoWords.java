package org.davylamp.findings.verdicts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cargoes of the case in words. */
final class CargoWords {
  private CargoWords() {}

  static String suspected(Cargoes.Cargo cargo) {
    String ship = cargo.carried().isEmpty() ? "Such trade" : "The " + cargo.carried();
    return cargo.sort() == Cargoes.Sort.SUSPECTED
        ? "%s was suspected at that time of carrying goods of the DPRK under other papers; it was not shown.".formatted(ship)
        : "%s is told in the case to have carried or sold goods of the DPRK at that time, under other papers; of this very cargo nothing is shown.".formatted(ship);
  }

  /** Lets reasons say that the case documents this very cargo. */
  static void cite(List<Reason> reasons, Cargoes.Cargo cargo) {
    List<Reason> cited = new ArrayList<>();
    for (Reason reason : reasons) {
      List<Basis> bases = new ArrayList<>(reason.basis());
      bases.add(new Basis("The case on this cargo", Optional.of(cargo.id()), Optional.empty(), cargo.sources()));
      cited.add(
          new Reason(
              reason.rule(),
              reason.verdict(),
              reason.text() + " The case documents this cargo as one of the DPRK, whatever its papers say.",
              bases,
              reason.path(),
              reason.step(),
              reason.ask(),
              reason.changes()));
    }
    reasons.clear();
    reasons.addAll(cited);
  }
}

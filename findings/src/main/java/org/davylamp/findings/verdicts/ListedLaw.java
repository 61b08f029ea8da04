package org.davylamp.findings.verdicts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.davylamp.evidence.Certainty;
import org.davylamp.evidence.Edtf;
import org.davylamp.findings.measures.Measure;
import org.davylamp.findings.measures.Measures;

/**
 * What a listing by the Security Council leads to, as bases beside the entry: assets frozen, ships
 * kept out of ports. Added to what was found on lists; it finds nothing itself.
 */
final class ListedLaw {
  private static final String LISTED = "listed-";
  private static final String COUNCIL = "UN ";

  private final List<Measure> ships;
  private final List<Measure> freeze;

  ListedLaw(Measures measures) {
    ships = measures.reaching("listed-ships");
    freeze =
        measures.reaching("listed-parties").stream()
            .min(Comparator.comparingLong(measure -> measure.effective().map(day -> day.days().first()).orElse(0L)))
            .stream()
            .toList();
  }

  /** The same reason; of a ship that the Council listed with the measures that keep it out of ports. */
  Reason ship(Reason reason, Optional<Edtf> day, Movement movement) {
    return isOfTheCouncil(reason)
        ? with(reason, ships.stream().filter(measure -> binds(measure, movement)), "listed-ships", day)
        : reason;
  }

  /** The same reason; of a party that the Council listed with the freeze of its assets. */
  Reason party(Reason reason, Optional<Edtf> day) {
    return isOfTheCouncil(reason) && reason.verdict() == Verdict.MATCH
        ? with(reason, freeze.stream(), "listed-parties", day)
        : reason;
  }

  private static boolean isOfTheCouncil(Reason reason) {
    return reason.rule().startsWith(LISTED)
        && reason.basis().stream().anyMatch(basis -> basis.title().contains(COUNCIL) || basis.title().contains("UN list"));
  }

  private static boolean binds(Measure measure, Movement movement) {
    return measure.bound().isEmpty()
        || measure.bound().stream()
            .anyMatch(who -> movement.importers().containsKey(who) || movement.exporters().containsKey(who));
  }

  private static Reason with(
      Reason reason, Stream<Measure> measures, String word, Optional<Edtf> day) {
    List<Basis> bases = new ArrayList<>(reason.basis());
    measures
        .filter(measure -> day.map(date -> measure.inForce(date) != Certainty.NO).orElse(true))
        .map(measure -> GoodsRules.basis(measure, measure.reaching(word).findFirst().orElseThrow()))
        .forEach(bases::add);
    return new Reason(
        reason.rule(),
        reason.verdict(),
        reason.text(),
        bases,
        reason.path(),
        reason.step(),
        reason.ask(),
        reason.changes());
  }
}

package org.davylamp.findings.verdicts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.davylamp.evidence.DayRange;
import org.davylamp.exchange.rows.ShipmentRow;
import org.davylamp.findings.exposure.CaseNetwork;
import org.davylamp.findings.exposure.CasePath;
import org.davylamp.findings.exposure.Flagged;
import org.davylamp.findings.exposure.Leg;
import org.davylamp.findings.measures.Goods;

/**
 * Where a row names mine or works of its goods: by the name as the case has it, else by the place
 * and what is made there. It exposes only if every place that may be meant does.
 */
final class MadeReasons {
  private final PartySearch parties;
  private final Producers producers;
  private final CaseNetwork network;
  private final int hops;
  private final TextsRead texts;

  MadeReasons(ScreeningBasis basis, PartySearch parties) {
    this.parties = parties;
    this.producers = basis.shipments().producers();
    this.network = basis.network();
    this.hops = basis.scope().hops();
    this.texts = basis.shipments().texts();
  }

  List<Reason> of(ShipmentRow row, String name, Goods goods, DayRange day) {
    List<Reason> reasons = new ArrayList<>();
    Set<String> named = new LinkedHashSet<>(texts.makers(row.description()));
    named.addAll(texts.makers(row.remarks()));
    for (String each : named) {
      Asked maker = Asked.party("source", each);
      reasons.addAll(
          parties.tied(maker, parties.answers(maker), day, Optional.of(leg(each, name, row))));
      if (reasons.isEmpty() && day.hasLast()) {
        byPlace(each, name, row, goods, day.last()).ifPresent(reasons::add);
      }
    }
    return reasons;
  }

  private static Leg leg(String named, String name, ShipmentRow row) {
    return new Leg(
        named,
        name,
        "is given as the source of",
        row.date().written(),
        Leg.Ground.DECLARED,
        90,
        List.of());
  }

  private Optional<Reason> byPlace(
      String named, String name, ShipmentRow row, Goods goods, long day) {
    List<Producers.Producer> meant = producers.named(named, goods);
    List<Told> told = meant.stream().flatMap(producer -> told(producer, day).stream()).toList();
    if (told.isEmpty()) {
      return Optional.empty();
    }
    boolean exposes = told.size() == meant.size() && told.stream().allMatch(Told::exposes);
    Told first = told.getFirst();
    List<Leg> legs = new ArrayList<>(first.legs());
    legs.add(leg(named, name, row));
    String others =
        meant.size() > 1
            ? " Other places there make such goods too: which is meant has to be asked."
            : "";
    return Optional.of(
        new Reason(
            "tied-to-forced-labour",
            exposes ? Verdict.EXPOSED : Verdict.REVIEW,
            "The row names “%s” as where the goods are from, which by place and goods is %s: %s.%s%s"
                .formatted(
                    named,
                    first.producer().name(),
                    first.words(),
                    first.doubts(),
                    exposes ? "" : others),
            List.of(first.basis(), Guidance.of(Step.IDENTIFY)),
            legs,
            exposes ? Step.RESPOND : Step.IDENTIFY,
            "Ask which mine, works or workshop the goods are from, for papers of each step from there, and for an independent audit of that place.",
            "Papers that show another mine or works close it; a name that is wrong has to be shown to be wrong."));
  }

  private record Told(
      Producers.Producer producer,
      boolean exposes,
      String words,
      String doubts,
      List<Leg> legs,
      Basis basis) {}

  private Optional<Told> told(Producers.Producer producer, long day) {
    Optional<Flagged> flagged =
        network
            .flagged(producer.id(), day)
            .filter(each -> each.kind() == Flagged.Kind.FORCED_LABOUR);
    if (flagged.isPresent()) {
      return Optional.of(
          new Told(producer, true, flagged.get().words(), "", List.of(), basis(flagged.get())));
    }
    List<CasePath> paths = network.to(producer.id(), day, hops, 2);
    return paths.stream()
        .filter(path -> path.flagged().kind() == Flagged.Kind.FORCED_LABOUR)
        .findFirst()
        .map(
            path ->
                new Told(
                    producer,
                    path.exposes(),
                    "%s, %s".formatted(path.flagged().name(), path.flagged().words()),
                    path.doubts().isEmpty() ? "" : " " + path.doubts().getFirst().text(),
                    path.legs(),
                    basis(path.flagged())));
  }

  private static Basis basis(Flagged flagged) {
    return new Basis(
        flagged.name() + ", " + flagged.words(),
        Optional.of(flagged.id()),
        Optional.of(flagged.since()).filter(since -> !since.isEmpty()),
        flagged.sources());
  }
}

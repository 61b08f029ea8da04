package org.davylamp.findings.verdicts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.davylamp.evidence.DayRange;
import org.davylamp.exchange.rows.Stake;
import org.davylamp.exchange.rows.SupplierRow;
import org.davylamp.findings.exposure.Leg;

/** What the case tells of a supplier, or of the makers and mines that the row names. */
final class ToldReasons {
  private final TiesTold ties;
  private final PartySearch parties;

  ToldReasons(ScreeningBasis basis, PartySearch parties) {
    this.ties = basis.ties();
    this.parties = parties;
  }

  List<Reason> of(Asked asked, SupplierRow row, boolean settled, DayRange today) {
    List<Reason> reasons = new ArrayList<>();
    if (!settled) {
      told(asked).ifPresent(reasons::add);
    }
    for (String named : sources(row)) {
      reasons.addAll(source(asked, named, today));
    }
    for (Stake stake : row.owners()) {
      reasons.addAll(holder(asked, stake, today));
    }
    return reasons;
  }

  /** Whether the row gives a mine, works or maker of the DPRK as the source of its goods. */
  boolean givesDprk(SupplierRow row) {
    return sources(row).stream()
        .flatMap(named -> parties.inText(Asked.party("source", named)).stream())
        .anyMatch(
            answer ->
                answer.isSame()
                    && (answer.found().isPlace() || answer.found().countries().contains("kp")));
  }

  /** Who has a share is an owner; that his name has a mine in it makes him no source of goods. */
  private static List<String> sources(SupplierRow row) {
    Set<String> holders = new HashSet<>();
    holders(row.owners(), holders);
    List<String> named = new ArrayList<>(Sources.named(row.ownersWritten()));
    named.removeIf(each -> holders.contains(Letters.words(each)));
    Sources.told(row.remarks()).stream().filter(each -> !named.contains(each)).forEach(named::add);
    return named;
  }

  private static void holders(List<Stake> stakes, Set<String> to) {
    for (Stake stake : stakes) {
      if (stake.percent().isPresent()) {
        to.add(Letters.words(stake.holder()));
      }
      holders(stake.holders(), to);
    }
  }

  /** Of a party to a shipment: the ships and cargoes that the case ties to it. */
  static Optional<Reason> shipping(Asked asked, List<Answer> answers, TiesTold ties) {
    for (Answer answer : answers) {
      Optional<Known> known = answer.found().known();
      if (known.isPresent() && !answer.found().isListed() && !answer.found().isPlace()) {
        List<TiesTold.Told> told =
            ties.of(known.get().id()).stream().filter(TiesTold.Told::isOfShips).toList();
        if (!told.isEmpty()) {
          return Optional.of(told(asked, answer, known.get(), told));
        }
      }
    }
    return Optional.empty();
  }

  /** A party that the case names, without a path that exposes it. */
  private Optional<Reason> told(Asked asked) {
    for (Answer answer : parties.answers(asked)) {
      Optional<Known> known = answer.found().known();
      if (known.isPresent() && !answer.found().isListed()) {
        List<TiesTold.Told> told = ties.of(known.get().id());
        if (!told.isEmpty()) {
          return Optional.of(told(asked, answer, known.get(), told));
        }
      }
    }
    return Optional.empty();
  }

  private static Reason told(Asked asked, Answer answer, Known known, List<TiesTold.Told> told) {
    return new Reason(
        "told-of-in-the-case",
        Verdict.REVIEW,
        "%s %s %s, of which the case tells that it %s; whether that holds today, and concerns these"
                .formatted(
                    ListedReasons.subject(asked),
                    answer.isSame() ? "is" : "may be",
                    known.caption(),
                    told.stream()
                        .map(TiesTold.Told::words)
                        .distinct()
                        .limit(3)
                        .collect(Collectors.joining(", and that it ")))
            + " goods, is not told.",
        List.of(
            new Basis(
                "The case on " + known.caption(),
                Optional.of(known.id()),
                Optional.empty(),
                told.stream()
                    .flatMap(each -> each.sources().stream())
                    .distinct()
                    .limit(4)
                    .toList()),
            Guidance.of(Step.IDENTIFY)),
        List.of(),
        Step.IDENTIFY,
        "Ask what became of that tie, since when, and from which mine, works or ship these goods"
            + " come, with papers of each delivery.",
        "Papers that show that it ended, or another origin of the goods, close it; if it goes on,"
            + " the row is exposed to what stands behind it.");
  }

  /** A mine, a workshop or a maker that the row itself gives as the source of its goods. */
  private List<Reason> source(Asked asked, String named, DayRange today) {
    Asked maker = Asked.party("source", named);
    List<Answer> answers = parties.inText(maker);
    Leg leg =
        new Leg(
            named,
            asked.name(),
            "is given as the source of the goods of",
            "undated",
            Leg.Ground.DECLARED,
            90,
            List.of());
    return parties.tied(asked, answers, today, Optional.of(leg));
  }

  /** A holder who is on no list and whom the case ties to one. */
  private List<Reason> holder(Asked asked, Stake stake, DayRange today) {
    Asked holder = Asked.party("holder", stake.holder());
    List<Answer> answers =
        parties.answers(holder).stream().filter(answer -> !answer.found().isPlace()).toList();
    return parties.tied(
        asked, answers, today, Optional.of(StakeReasons.leg(stake.holder(), asked.name(), stake)));
  }
}

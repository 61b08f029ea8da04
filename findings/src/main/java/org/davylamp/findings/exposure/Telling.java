package org.davylamp.findings.exposure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.davylamp.network.Kind;

/** Puts a path into words: its legs, what is doubtful, and on which leg it breaks first. */
final class Telling {
  private final List<Party> parties;
  private final Set<Integer> carriers;
  private final Set<Integer> works;
  private final GoodsKinds goods;

  /**
   * @param parties by number
   * @param carriers numbers of ships and of ports and places, through which goods pass
   * @param works numbers of places that make one thing of another
   */
  Telling(List<Party> parties, Set<Integer> carriers, Set<Integer> works, GoodsKinds goods) {
    this.parties = parties;
    this.carriers = carriers;
    this.works = works;
    this.goods = goods;
  }

  /** The path in words; empty if it is none, because other goods come out than went in. */
  Optional<CasePath> tell(Along along, Net.Found found, int day) {
    if (turnsBack(found.steps()) || (along == Along.GOODS && !oneKindOfGoods(found.steps()))) {
      return Optional.empty();
    }
    List<Leg> legs = new ArrayList<>();
    List<String> entities = new ArrayList<>();
    entities.add(parties.get(found.steps().getFirst().from()).id());
    for (Net.Step step : found.steps()) {
      legs.add(leg(step));
      entities.add(parties.get(step.to()).id());
    }
    List<Doubt> doubts = doubts(along, found, day);
    return Optional.of(
        new CasePath(
            found.mark().flagged(),
            along,
            entities,
            legs,
            doubts,
            found.certain(),
            found.weight(),
            weakest(found.steps(), legs, doubts)));
  }

  /** A listed party and its double are one: a path that meets it again is none. */
  private static boolean turnsBack(List<Net.Step> steps) {
    Set<Integer> met = new HashSet<>(List.of(steps.getFirst().from()));
    return steps.stream().anyMatch(step -> !met.add(step.to()));
  }

  private Leg leg(Net.Step step) {
    Tie first = step.ties().getFirst();
    String words =
        step.ties().stream()
            .map(tie -> step.forth() == tie.from().equals(first.from()) ? tie.forth() : tie.back())
            .distinct()
            .collect(Collectors.joining(" and "));
    String dates =
        step.ties().stream()
            .map(tie -> tie.held().words())
            .distinct()
            .collect(Collectors.joining("; "));
    Set<Cited> cited = new LinkedHashSet<>();
    step.ties().forEach(tie -> cited.addAll(tie.backing().cited()));
    return new Leg(
        parties.get(step.from()).name(),
        parties.get(step.to()).name(),
        words,
        dates,
        first.inferred() ? Leg.Ground.INFERRED : Leg.Ground.DOCUMENTED,
        confidence(step),
        List.copyOf(cited));
  }

  private static int confidence(Net.Step step) {
    return step.ties().stream().mapToInt(tie -> tie.backing().confidence()).min().orElseThrow();
  }

  // ---- goods

  /** Whether, from leg to leg, what goes in can be what comes out; works make other goods of it. */
  private boolean oneKindOfGoods(List<Net.Step> steps) {
    Set<String> carried = Set.of();
    for (Net.Step step : steps) {
      if (works.contains(step.from())) {
        carried = Set.of();
      }
      Set<String> here = new HashSet<>();
      step.ties().forEach(tie -> here.addAll(tie.goods()));
      if (!here.isEmpty()) {
        if (!carried.isEmpty() && !goods.mayBeOne(carried, here)) {
          return false;
        }
        carried = here;
      }
    }
    return true;
  }

  // ---- doubts

  private List<Doubt> doubts(Along along, Net.Found found, int day) {
    List<Doubt> doubts = new ArrayList<>();
    Mark mark = found.mark();
    mark.reserve().ifPresent(reserve -> doubts.add(new Doubt(reserve.why(), 0, reserve.text())));
    if (mark.flagged().kind() == Flagged.Kind.LISTED && mark.span().beginsLatest() > day) {
      doubts.add(
          new Doubt(
              Doubt.Why.LISTING_NOT_DATED,
              0,
              mark.flagged().name()
                  + " is listed, but since when is not told, and perhaps not yet on that day."));
    }
    List<Net.Step> steps = found.steps();
    for (int leg = 0; leg < steps.size(); leg++) {
      Net.Step step = steps.get(leg);
      int number = leg;
      step.ties().stream()
          .flatMap(tie -> tie.reserve().stream())
          .forEach(reserve -> doubts.add(new Doubt(reserve.why(), number, reserve.text())));
      if (step.ties().stream()
          .anyMatch(tie -> !tie.event() && tie.held().span().endsLatest() < day)) {
        doubts.add(
            new Doubt(
                Doubt.Why.ENDED,
                leg,
                "It was over before that day (%s); nothing tells of it since."
                    .formatted(step.ties().getFirst().held().words())));
      }
      if (along == Along.GOODS && leg > 0 && !followed(steps.get(leg - 1), step)) {
        doubts.add(
            new Doubt(
                Doubt.Why.NOT_FOLLOWED,
                leg,
                "What left %s need not be what came there: nobody followed the goods."
                    .formatted(parties.get(step.from()).name())));
      }
    }
    return doubts;
  }

  /** Whether goods that pass a ship or a port are told to be the same before and after. */
  private boolean followed(Net.Step before, Net.Step step) {
    boolean moved = moves(before) && moves(step);
    return !moved
        || !carriers.contains(step.from())
        || before.ties().getFirst().id().equals(step.ties().getFirst().id());
  }

  private static boolean moves(Net.Step step) {
    Kind kind = step.ties().getFirst().kind();
    return kind == Kind.CARRIAGE || kind == Kind.GOODS;
  }

  // ---- the weakest

  private static WeakestLeg weakest(List<Net.Step> steps, List<Leg> legs, List<Doubt> doubts) {
    List<Integer> candidates = new ArrayList<>();
    for (int leg = 0; leg < legs.size(); leg++) {
      candidates.add(leg);
    }
    int weakest =
        Collections.min(
            candidates,
            Comparator.<Integer>comparingInt(leg -> -rank(leg, legs, doubts))
                .thenComparingInt(leg -> legs.get(leg).confidence())
                .thenComparingInt(leg -> leg));
    Net.Step step = steps.get(weakest);
    return new WeakestLeg(
        weakest, why(step, legs.get(weakest)), step.ties().getFirst().settledBy());
  }

  /** An inference is weaker than a doubt about what is told, and that than what is only unsure. */
  private static int rank(int leg, List<Leg> legs, List<Doubt> doubts) {
    if (legs.get(leg).ground() == Leg.Ground.INFERRED) {
      return 2;
    }
    return doubts.stream().anyMatch(doubt -> doubt.leg() == leg) ? 1 : 0;
  }

  private static List<String> why(Net.Step step, Leg leg) {
    List<String> why = new ArrayList<>();
    if (leg.ground() == Leg.Ground.INFERRED) {
      why.add("inferred");
    } else {
      int voices = step.ties().stream().mapToInt(tie -> tie.backing().voices()).min().orElse(0);
      switch (voices) {
        case 0 -> why.add("no source says on what it rests");
        case 1 -> why.add("one independent source");
        default -> {}
      }
      if (step.ties().stream().anyMatch(tie -> !tie.held().dated())) {
        why.add("undated");
      }
    }
    why.add("confidence " + leg.confidence() + " %");
    return why;
  }
}

package org.davylamp.findings.measures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.davylamp.evidence.Certainty;
import org.davylamp.evidence.DayRange;
import org.davylamp.evidence.Edtf;
import org.davylamp.exchange.rows.Measured;
import org.davylamp.findings.wording.Claim;

/**
 * What the measures of a case say of a trade. A measure bans a trade if its goods, direction, day
 * and whose trade it is all certainly are the measure's, and no exemption is claimed; it cannot
 * tell if one of them is open. That a measure does not reach a trade because of the day or the
 * goods is told too, so that a reason can say so.
 *
 * <p>Asks three to ten measures for a trade, as they are indexed by chapter. Safe for threads.
 */
public final class Rulings {
  private static final String GOODS = "goods";

  private final Measures measures;
  private final OtherRulings others;

  public Rulings(Measures measures) {
    this.measures = measures;
    this.others = new OtherRulings(measures);
  }

  public Measures measures() {
    return measures;
  }

  /** Every ruling, those that ban first. */
  public List<Ruling> of(Trade trade) {
    List<Ruling> rulings = new ArrayList<>();
    if (trade.from().maybe() || trade.to().maybe()) {
      candidates(trade.goods()).forEach(measure -> goods(measure, trade, rulings));
    }
    others.of(trade, rulings);
    if (rulings.isEmpty()) {
      return List.of();
    }
    List<Ruling> joined = laterFirst(bannedOnEveryDay(rulings, trade));
    joined.sort(Comparator.comparing(Ruling::outcome));
    return joined;
  }

  private Collection<Measure> candidates(Goods goods) {
    if (goods.unknown()) {
      return measures.reaching(GOODS);
    }
    List<String> chapters = goods.chapters();
    if (chapters.size() == 1) {
      return measures.ofChapter(chapters.getFirst());
    }
    Map<String, Measure> found = new LinkedHashMap<>();
    for (String chapter : chapters) {
      measures.ofChapter(chapter).forEach(measure -> found.put(measure.id(), measure));
    }
    return found.values();
  }

  private void goods(Measure measure, Trade trade, List<Ruling> rulings) {
    Optional<Ruling> gravest =
        measure
            .reaching(GOODS)
            .flatMap(reach -> ruling(measure, reach, trade).stream())
            .min(Comparator.comparing(Ruling::outcome));
    gravest.ifPresent(rulings::add);
  }

  private Optional<Ruling> ruling(Measure measure, Term reach, Trade trade) {
    Way way = measure.way(reach);
    Certainty direction = trade.goes(way);
    if (direction == Certainty.NO
        || measure.goods(reach).isEmpty()
        || measure.effective().isEmpty()) {
      return Optional.empty();
    }
    Certainty bound = bound(measure, way, trade);
    if (bound == Certainty.NO) {
      return Optional.empty();
    }
    Set<Ruling.Open> open = EnumSet.noneOf(Ruling.Open.class);
    Certainty goods = goods(measure, reach, trade, open);
    if (goods == Certainty.NO) {
      return Optional.of(plain(measure, reach, Ruling.Outcome.OTHER_GOODS));
    }
    Certainty inForce = Measure.both(inForce(measure, trade), stillReaches(reach, trade));
    if (inForce == Certainty.NO || supersededOnTheDay(measure, trade)) {
      return Optional.of(plain(measure, reach, Ruling.Outcome.OTHER_DAY));
    }
    note(direction, Ruling.Open.DIRECTION, open);
    note(bound, Ruling.Open.BOUND, open);
    note(inForce, Ruling.Open.DATE, open);
    return Optional.of(decided(measure, reach, trade, open));
  }

  private static Ruling plain(Measure measure, Term reach, Ruling.Outcome outcome) {
    return new Ruling(measure, reach, outcome, Set.of(), Optional.empty(), List.of());
  }

  private static void note(Certainty answer, Ruling.Open what, Set<Ruling.Open> open) {
    if (answer == Certainty.POSSIBLY) {
      open.add(what);
    }
  }

  private static Ruling decided(Measure measure, Term reach, Trade trade, Set<Ruling.Open> open) {
    List<String> notes = new ArrayList<>();
    Optional<Exemptions.Standing> claimed = Exemptions.of(measure, reach, trade, notes);
    if (claimed.isPresent()) {
      notes.add(claimed.get().note());
      boolean holds = claimed.get().holds();
      Ruling.Outcome outcome = holds ? Ruling.Outcome.EXEMPT : Ruling.Outcome.CLAIMED;
      return new Ruling(measure, reach, outcome, open, Optional.of(claimed.get().term()), notes);
    }
    if (measure.licenses()) {
      return licensed(measure, reach, trade, open);
    }
    Ruling.Outcome outcome = open.isEmpty() ? Ruling.Outcome.BANNED : Ruling.Outcome.OPEN;
    return new Ruling(measure, reach, outcome, open, Optional.empty(), notes);
  }

  private static Ruling licensed(Measure measure, Term reach, Trade trade, Set<Ruling.Open> open) {
    Optional<String> breach = open.isEmpty() ? Caps.breach(measure, trade) : Optional.empty();
    if (breach.isPresent()) {
      return plain(measure, reach, Ruling.Outcome.BANNED).banned(breach.get());
    }
    Set<Ruling.Open> more = EnumSet.of(Ruling.Open.CAP);
    more.addAll(open);
    return new Ruling(
        measure, reach, Ruling.Outcome.OPEN, more, Optional.empty(), List.of(Caps.open(measure)));
  }

  /**
   * A later measure of the same authority on the same goods takes the place of an earlier one:
   * where the later lets old contracts pass, the earlier bans them no more.
   */
  private static List<Ruling> laterFirst(List<Ruling> rulings) {
    List<Ruling> kept = new ArrayList<>(rulings);
    kept.removeIf(
        ruling ->
            ruling.outcome() == Ruling.Outcome.BANNED
                && ruling.reach().word().equals(GOODS)
                && rulings.stream().anyMatch(later -> letsPassLater(later, ruling)));
    return kept;
  }

  private static boolean letsPassLater(Ruling later, Ruling earlier) {
    boolean claimed =
        later.outcome() == Ruling.Outcome.CLAIMED || later.outcome() == Ruling.Outcome.EXEMPT;
    return claimed
        && later.measure().authority().equals(earlier.measure().authority())
        && later.reach().word().equals(GOODS)
        && later.measure().way(later.reach()) == earlier.measure().way(earlier.reach())
        && begins(later) > begins(earlier);
  }

  private static long begins(Ruling ruling) {
    return ruling.measure().inForce().map(DayRange::first).orElse(Long.MIN_VALUE);
  }

  // ---- goods

  private static Certainty goods(Measure measure, Term reach, Trade trade, Set<Ruling.Open> open) {
    Certainty byCode = trade.goods().among(measure.goods(reach));
    Certainty byKind = Certainty.CERTAINLY;
    Certainty byPrice = Certainty.CERTAINLY;
    if (byCode != Certainty.NO) {
      byKind = kind(measure, trade.goods());
      byPrice = price(measure, trade);
    }
    Certainty all = Measure.both(byCode, Measure.both(byKind, byPrice));
    if (all == Certainty.POSSIBLY) {
      note(byCode, Ruling.Open.GOODS, open);
      note(byKind, Ruling.Open.KIND, open);
      note(byPrice, Ruling.Open.PRICE, open);
    }
    return all;
  }

  private static Certainty kind(Measure measure, Goods goods) {
    Certainty worst = Certainty.CERTAINLY;
    for (Term term : measure.terms(Term.Kind.NARROWS).toList()) {
      Certainty meant = goods.among(term.goods());
      if (meant != Certainty.NO) {
        Certainty kind = goods.ofKind(term.word());
        boolean loose = meant == Certainty.POSSIBLY && kind == Certainty.NO;
        worst = Measure.both(worst, loose ? Certainty.POSSIBLY : kind);
      }
    }
    return worst;
  }

  private static Certainty price(Measure measure, Trade trade) {
    Certainty worst = Certainty.CERTAINLY;
    for (Term term : measure.terms(Term.Kind.ABOVE).toList()) {
      if (term.price().isPresent() && trade.goods().among(term.goods()).maybe()) {
        double limit = term.price().get().number().doubleValue();
        Certainty above =
            each(trade).map(price -> Money.above(price, limit)).orElse(Certainty.POSSIBLY);
        worst = Measure.both(worst, above);
      }
    }
    return worst;
  }

  private static Optional<Measured> each(Trade trade) {
    Optional<Measured> told = Money.each(trade.goods().description());
    boolean counted =
        trade.quantity().isPresent()
            && trade.value().isPresent()
            && trade.quantity().get().unit().equals("piece")
            && trade.quantity().get().amount() > 0;
    if (told.isPresent() || !counted) {
      return told;
    }
    Measured value = trade.value().orElseThrow();
    double pieces = trade.quantity().orElseThrow().amount();
    return Optional.of(new Measured(value.amount() / pieces, value.unit()));
  }

  // ---- whose trade, and when

  /** Whether whoever brings the goods in or sends them out is bound by a measure. */
  public static Certainty binds(Measure measure, Trade trade) {
    return bound(measure, Way.BOTH, trade);
  }

  static Certainty bound(Measure measure, Way way, Trade trade) {
    Set<String> bound = measure.bound();
    if (bound.isEmpty()) {
      return Certainty.CERTAINLY;
    }
    Certainty best = Certainty.NO;
    for (String who : bound) {
      Certainty in = among(who, trade.importers());
      Certainty out = among(who, trade.exporters());
      Certainty answer =
          switch (way) {
            case FROM -> in;
            case TO -> out;
            case BOTH, NONE -> in.compareTo(out) <= 0 ? in : out;
          };
      best = answer.compareTo(best) < 0 ? answer : best;
    }
    return best;
  }

  static Certainty among(String who, Map<String, Certainty> countries) {
    Certainty best = Certainty.NO;
    for (Map.Entry<String, Certainty> country : countries.entrySet()) {
      if (Union.includes(who, country.getKey()) && country.getValue().compareTo(best) < 0) {
        best = country.getValue();
      }
    }
    return best;
  }

  /** Whether a term that ends before its measure has not ended. */
  private static Certainty stillReaches(Term reach, Trade trade) {
    return reach.until().isEmpty()
        ? Certainty.CERTAINLY
        : day(trade)
            .map(day -> Measure.notAfter(day, reach.until().get()))
            .orElse(Certainty.POSSIBLY);
  }

  static Certainty inForce(Measure measure, Trade trade) {
    return day(trade).map(measure::inForce).orElse(Certainty.POSSIBLY);
  }

  /** The day that counts: when goods were landed or let in if that is told to be later. */
  private static Optional<Edtf> day(Trade trade) {
    Optional<Edtf> day = trade.date();
    for (Claim.Kind kind : List.of(Claim.Kind.CLEARED, Claim.Kind.LANDED)) {
      Optional<Edtf> told = trade.claims().claimed(kind).flatMap(Claim::date);
      day = day.isEmpty() ? day : Exemptions.later(day, told);
    }
    return day;
  }

  /** On the day on which one measure ends and another takes its place, the new one counts. */
  private boolean supersededOnTheDay(Measure measure, Trade trade) {
    if (measure.lapses().isEmpty() || trade.date().isEmpty()) {
      return false;
    }
    DayRange last = measure.lapses().get().days();
    DayRange day = trade.date().get().days();
    return day.first() >= last.first()
        && measures.amending(measure).stream()
            .anyMatch(
                next ->
                    next.inForce(trade.date().orElseThrow()) == Certainty.CERTAINLY
                        && next.reaching(GOODS)
                            .anyMatch(
                                reach ->
                                    trade.goods().among(next.goods(reach)) == Certainty.CERTAINLY));
  }

  /**
   * An uncertain date may lie in one measure or in the next: if every day of it is one of a measure
   * that bans, the trade is banned.
   */
  private static List<Ruling> bannedOnEveryDay(List<Ruling> rulings, Trade trade) {
    List<Ruling> byDate =
        rulings.stream()
            .filter(ruling -> ruling.open().equals(Set.of(Ruling.Open.DATE)))
            .filter(ruling -> ruling.outcome() == Ruling.Outcome.OPEN)
            .toList();
    if (byDate.size() < 2 || trade.date().isEmpty() || trade.date().get().qualified()) {
      return new ArrayList<>(rulings);
    }
    if (!covered(trade.date().get().days(), byDate)) {
      return new ArrayList<>(rulings);
    }
    List<Ruling> joined = new ArrayList<>();
    for (Ruling ruling : rulings) {
      boolean sure = byDate.contains(ruling);
      joined.add(
          sure
              ? ruling.banned(
                  "One measure or another banned it on every day of %s."
                      .formatted(trade.date().get()))
              : ruling);
    }
    return joined;
  }

  private static boolean covered(DayRange days, List<Ruling> rulings) {
    List<DayRange> spans =
        rulings.stream()
            .flatMap(ruling -> ruling.measure().inForce().stream())
            .sorted(Comparator.comparingLong(DayRange::first))
            .toList();
    long next = days.first();
    for (DayRange span : spans) {
      if (span.first() <= next && span.last() >= next) {
        if (span.last() >= days.last()) {
          return true;
        }
        next = span.last() + 1;
      }
    }
    return false;
  }
}

package org.davylamp.findings.verdicts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.davylamp.evidence.Certainty;
import org.davylamp.evidence.Edtf;
import org.davylamp.evidence.HsCode;
import org.davylamp.exchange.rows.Cell;
import org.davylamp.findings.measures.Goods;
import org.davylamp.findings.measures.Measure;
import org.davylamp.findings.measures.Measures;
import org.davylamp.findings.measures.Ruling;
import org.davylamp.findings.measures.Rulings;
import org.davylamp.findings.measures.Term;
import org.davylamp.findings.measures.Trade;
import org.davylamp.findings.wording.Claims;

/**
 * Judges goods by the measures of the case: what they say of a trade becomes a reason. A measure
 * that bans is a match; one whose exemption is claimed, or that a row cannot decide, is for review.
 * Safe for threads.
 */
public final class GoodsRules {
  /** So many measures are named in one reason; more would be read by nobody. */
  private static final int NAMED = 5;

  private final Rulings rulings;
  private final List<Measure> unseen;
  private final List<Measure> inspection;

  public GoodsRules(Measures measures) {
    rulings = new Rulings(measures);
    unseen = measures.reaching("goods").stream().filter(GoodsRules::isUnseen).toList();
    inspection = measures.reaching("inspection");
  }

  /** Whether what it bans stands in annexes whose codes or dates the case could not see. */
  private static boolean isUnseen(Measure measure) {
    return measure.effective().isEmpty()
        || (measure.goods().isEmpty()
            && measure.reaching("goods").allMatch(term -> term.goods().isEmpty()));
  }

  Rulings rulings() {
    return rulings;
  }

  // ---- suppliers

  /**
   * What is to be said of goods that a supplier of the DPRK still supplies.
   *
   * @param hs by code
   * @param products in words
   * @param from whether they are of the DPRK
   * @param asOf the day of the screening
   * @param remarks whatever else is said of them
   */
  public List<Reason> supplied(
      List<Cell<HsCode>> hs, String products, Certainty from, Edtf asOf, String remarks) {
    Goods goods = Goods.of(hs, products);
    Claims claims = Claims.of(remarks);
    Trade trade = Trade.supply(goods, from, asOf, claims);
    Told told = new Told(goods, "still supplied on " + asOf, "", trade);
    List<Reason> reasons = new ArrayList<>(of(trade, rulings.of(trade), told));
    if (from == Certainty.CERTAINLY && reasons.isEmpty()) {
      reasons.add(ofTheCountry(trade, rulings.of(trade), told));
    }
    return reasons;
  }

  // ---- any trade

  /**
   * How sentences speak of a trade.
   *
   * @param goods what is traded
   * @param way as it follows the goods: {@code from the DPRK, loaded at Nampo, on 2017-08-05}
   * @param doubt why origin or direction cannot be told, a whole sentence; may be empty
   * @param trade what is judged
   */
  record Told(Goods goods, String way, String doubt, Trade trade) {
    String subject() {
      return capital(goods.phrase()) + (way.isEmpty() ? "" : " " + way);
    }

    private static String capital(String text) {
      return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }
  }

  /** What the measures say of a trade, one reason for each sort of answer. */
  List<Reason> of(Trade trade, List<Ruling> all, Told told) {
    if (all.isEmpty()) {
      return List.of();
    }
    Map<Ruling.Outcome, List<Ruling>> byOutcome = new EnumMap<>(Ruling.Outcome.class);
    all.forEach(
        ruling ->
            byOutcome.computeIfAbsent(ruling.outcome(), key -> new ArrayList<>()).add(ruling));
    List<Reason> reasons = new ArrayList<>();
    List<Ruling> banned = byOutcome.getOrDefault(Ruling.Outcome.BANNED, List.of());
    bySort(banned)
        .forEach(
            (sort, rulingsOfIt) ->
                reasons.add(
                    RulingReasons.banned(sort, rulingsOfIt, bases(rulingsOfIt, trade), told)));
    if (!reasons.isEmpty()) {
      return reasons;
    }
    List<Ruling> claimed = byOutcome.getOrDefault(Ruling.Outcome.CLAIMED, List.of());
    if (!claimed.isEmpty()) {
      reasons.add(RulingReasons.claimed(inOrder(claimed), bases(claimed, trade), told));
    }
    boolean passes =
        exemptTransit(all)
            || (byOutcome.containsKey(Ruling.Outcome.EXEMPT) && told.doubt().isEmpty());
    List<Ruling> open = byOutcome.getOrDefault(Ruling.Outcome.OPEN, List.of());
    if (!open.isEmpty() && !passes) {
      byOpen(open)
          .forEach(
              (what, ofIt) ->
                  reasons.add(RulingReasons.open(what, inOrder(ofIt), bases(ofIt, trade), told)));
    }
    return reasons;
  }

  /**
   * Coal of another country that passes as stated is not of the DPRK by any other measure either.
   */
  private static boolean exemptTransit(List<Ruling> all) {
    return all.stream()
        .anyMatch(
            ruling ->
                ruling.outcome() == Ruling.Outcome.EXEMPT
                    && ruling
                        .exemption()
                        .filter(term -> term.word().equals("third-country-coal"))
                        .isPresent());
  }

  private static Map<String, List<Ruling>> bySort(List<Ruling> rulings) {
    Map<String, List<Ruling>> bySort = new LinkedHashMap<>();
    inOrder(rulings)
        .forEach(
            ruling ->
                bySort
                    .computeIfAbsent(ruling.reach().word(), key -> new ArrayList<>())
                    .add(ruling));
    return bySort;
  }

  private static Map<Set<Ruling.Open>, List<Ruling>> byOpen(List<Ruling> rulings) {
    Map<Set<Ruling.Open>, List<Ruling>> byOpen = new LinkedHashMap<>();
    inOrder(rulings)
        .forEach(
            ruling -> byOpen.computeIfAbsent(ruling.open(), key -> new ArrayList<>()).add(ruling));
    return byOpen;
  }

  /** The Security Council's first, then those that began last. */
  private static List<Ruling> inOrder(List<Ruling> rulings) {
    return rulings.stream()
        .sorted(
            Comparator.comparing((Ruling ruling) -> !ruling.measure().authority().startsWith("UN"))
                .thenComparing(ruling -> begins(ruling.measure()), Comparator.reverseOrder())
                .thenComparing(ruling -> ruling.measure().id()))
        .toList();
  }

  private static long begins(Measure measure) {
    return measure.effective().map(date -> date.days().first()).orElse(0L);
  }

  // ---- bases

  static Basis basis(Measure measure, Term term) {
    return new Basis(
        measure.citation(term), Optional.of(measure.id()), measure.since(), measure.sources(term));
  }

  private List<Basis> bases(List<Ruling> rulings, Trade trade) {
    List<Basis> bases =
        inOrder(rulings).stream()
            .flatMap(
                ruling ->
                    Stream.concat(Stream.of(ruling.reach()), ruling.exemption().stream())
                        .map(term -> basis(ruling.measure(), term)))
            .distinct()
            .limit(NAMED)
            .collect(Collectors.toCollection(ArrayList::new));
    also(trade).limit(2).forEach(bases::add);
    return bases;
  }

  /**
   * Measures of whoever is bound whose codes or dates the case could not see: named, never alone.
   */
  private Stream<Basis> also(Trade trade) {
    return unseen.stream()
        .filter(measure -> binds(measure, trade))
        .flatMap(
            measure ->
                measure
                    .reaching("goods")
                    .filter(term -> reaches(measure, term, trade))
                    .map(term -> basis(measure, term))
                    .limit(1));
  }

  private static boolean reaches(Measure measure, Term term, Trade trade) {
    boolean way =
        switch (measure.way(term)) {
          case FROM -> trade.from().maybe();
          case TO -> trade.to().maybe();
          case BOTH -> true;
          case NONE -> false;
        };
    boolean begun =
        measure.effective().isEmpty()
            || trade.date().map(day -> measure.inForce(day).maybe()).orElse(true);
    return way
        && begun
        && (measure.goods(term).isEmpty()
            || trade.goods().among(measure.goods(term)) == Certainty.CERTAINLY);
  }

  private static boolean binds(Measure measure, Trade trade) {
    return Rulings.binds(measure, trade) == Certainty.CERTAINLY;
  }

  // ---- goods of the country that nothing bans

  /** Goods of the DPRK that no measure bans on that day: nobody clears them. */
  Reason ofTheCountry(Trade trade, List<Ruling> all, Told told) {
    List<Ruling> near =
        inOrder(
                all.stream()
                    .filter(
                        ruling ->
                            ruling.outcome() == Ruling.Outcome.OTHER_DAY
                                || ruling.outcome() == Ruling.Outcome.OTHER_GOODS)
                    .toList())
            .stream()
            .limit(NAMED)
            .toList();
    List<Basis> bases = new ArrayList<>(List.of(Guidance.of(Step.IDENTIFY)));
    near.forEach(ruling -> bases.add(basis(ruling.measure(), ruling.reach())));
    also(trade).forEach(bases::add);
    inspected(trade).ifPresent(bases::add);
    return RulingReasons.ofTheCountry(near, bases, told);
  }

  /** The duty to look into cargo, as it stood on the day. */
  private Optional<Basis> inspected(Trade trade) {
    return inspection.stream()
        .filter(
            measure ->
                trade.date().map(day -> measure.inForce(day) == Certainty.CERTAINLY).orElse(false))
        .max(Comparator.comparingLong(GoodsRules::begins))
        .map(measure -> basis(measure, measure.reaching("inspection").findFirst().orElseThrow()));
  }
}

package org.davylamp.findings.trade;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.Finding;
import org.davylamp.evidence.Recorded;
import org.davylamp.findings.analysis.Analysis;
import org.davylamp.findings.analysis.CaseView;
import org.davylamp.findings.analysis.Conclusion;
import org.davylamp.findings.analysis.Subject;

/**
 * Shares that published figures give: of goods in what a country exports, and of a partner in it. A
 * share is a quotient of two figures of the same period and unit, one of which is of some goods or
 * of one partner only and else the same. Two figures of one statistic are preferred; where there
 * are none, figures of two statistics are divided and the sentence says so. Shares that somebody
 * states are then put beside those of the same time.
 */
public final class TradeShares implements Analysis {
  private static final String TOPIC = "trade shares";
  private static final BigDecimal HALF_A_POINT = new BigDecimal("0.005");

  private final String country;

  /**
   * @param country the country whose trade it is, as an ISO 3166-1 code in small letters
   */
  public TradeShares(String country) {
    this.country = country;
  }

  @Override
  public String name() {
    return "trade";
  }

  @Override
  public String version() {
    return "1";
  }

  @Override
  public String question() {
    return "Which part of the exports were minerals, and which part went to whom, in which year?";
  }

  @Override
  public List<Subject> subjects(CaseView view) {
    List<Entity> figures = view.all("TradeFigure");
    return figures.isEmpty() ? List.of() : List.of(Subject.topic(TOPIC, figures));
  }

  /** A quotient of two figures. */
  private record Share(TradeFigure part, TradeFigure whole) {
    boolean oneStatistic() {
      return part.statistic().equals(whole.statistic()) && !part.statistic().isEmpty();
    }

    /** Figures of two statistics are not divided if either is in doubt already. */
    boolean isFit() {
      return oneStatistic() || (!part.isDoubted() && !whole.isDoubted());
    }

    boolean ofGoods() {
      return whole.commodity().isEmpty() && !part.commodity().isEmpty();
    }

    BigDecimal least() {
      return part.leastOf(whole);
    }

    BigDecimal most() {
      return part.mostOf(whole);
    }

    String percent() {
      return TradeShares.percent(least(), most());
    }

    /** What tells it from other shares: which quotient of which time. */
    String key() {
      return part.period()
          + "|"
          + part.flow()
          + "|"
          + part.partner()
          + "|"
          + part.commodity()
          + "|"
          + whole.partner();
    }

    List<Recorded> statements() {
      List<Recorded> statements = new ArrayList<>(part.statements());
      statements.addAll(whole.statements());
      return statements;
    }
  }

  @Override
  public List<Finding.Result> conclude(Subject subject, CaseView view) {
    List<TradeFigure> figures =
        subject.inputs().stream()
            .flatMap(entity -> TradeFigure.of(entity, country).stream())
            .toList();
    List<Share> shares = shares(figures);
    List<Finding.Result> results =
        new ArrayList<>(shares.stream().map(TradeShares::result).toList());
    figures.stream()
        .filter(TradeFigure::isOfTrade)
        .sorted(Comparator.comparingLong((TradeFigure figure) -> figure.period().days().first()))
        .map(stated -> beside(stated, shares, figures, view))
        .forEach(results::add);
    return results;
  }

  private static List<Share> shares(List<TradeFigure> figures) {
    Map<String, List<Share>> byKey = new TreeMap<>();
    for (TradeFigure part : figures) {
      for (TradeFigure whole : figures) {
        Share share = new Share(part, whole);
        if (part.isPartOf(whole) && share.isFit()) {
          byKey.computeIfAbsent(share.key(), key -> new ArrayList<>()).add(share);
        }
      }
    }
    List<Share> shares = new ArrayList<>();
    for (List<Share> alike : byKey.values()) {
      List<Share> best = alike.stream().filter(Share::oneStatistic).toList();
      shares.addAll(best.isEmpty() ? alike : best);
    }
    shares.sort(
        Comparator.comparingLong((Share share) -> share.part.period().days().first())
            .thenComparing(Share::key)
            .thenComparing(share -> share.part.entity().id())
            .thenComparing(share -> share.whole.entity().id()));
    return shares;
  }

  private static Finding.Result result(Share share) {
    boolean impossible = share.least().compareTo(BigDecimal.ONE) > 0;
    String sentence =
        "%s: %s of %s (%s of %s; %s)."
            .formatted(
                share.part.period(),
                share.percent(),
                whole(share),
                amount(share.part),
                amount(share.whole),
                statistics(share));
    return Conclusion.that(
            share(share)
                + ", "
                + sentence
                + (impossible ? " More than the whole: the two do not fit together." : ""))
        .sort(
            impossible
                ? "impossible share"
                : share.ofGoods() ? "share of goods" : "partner’s share")
        .with("period", share.part.period().toString())
        .with("flow", share.part.flow().word())
        .with("partner", share.part.partner())
        .with("commodity", share.part.commodity())
        .with("low", rounded(share.least()))
        .with("high", rounded(share.most()))
        .with("statistics", statistics(share))
        .from(share.statements())
        .result();
  }

  private static String share(Share share) {
    return share.ofGoods() ? capital(share.part.commodity()) : country(share.part.partner());
  }

  private static String whole(Share share) {
    String goods = share.whole.commodity().isEmpty() ? "" : " of " + share.whole.commodity();
    String partner =
        share.whole.partner().isEmpty()
            ? ""
            : preposition(share.whole.flow()) + country(share.whole.partner());
    return share.whole.flow().word() + goods + partner;
  }

  private static String preposition(TradeFigure.Flow flow) {
    return switch (flow) {
      case EXPORTS -> " to ";
      case IMPORTS -> " from ";
      case TRADE, SHARE -> " with ";
    };
  }

  private static String statistics(Share share) {
    return share.oneStatistic()
        ? share.part.statistic()
        : "of two statistics: "
            + named(share.part.statistic())
            + " and "
            + named(share.whole.statistic());
  }

  private static String named(String statistic) {
    return statistic.isEmpty() ? "one without a name" : statistic;
  }

  // ---- what somebody states, beside what the figures give

  private Finding.Result beside(
      TradeFigure stated, List<Share> shares, List<TradeFigure> figures, CaseView view) {
    List<Share> related = shares.stream().filter(share -> isComparable(share, stated)).toList();
    List<Share> same = related.stream().filter(share -> sameGoods(share, stated)).toList();
    List<Share> comparable = same.isEmpty() ? related : same;
    List<TradeFigure> others =
        figures.stream()
            .filter(figure -> figure.isOfTrade())
            .filter(figure -> !figure.entity().id().equals(stated.entity().id()))
            .filter(figure -> figure.statedOf() == stated.statedOf())
            .filter(figure -> figure.statesGoods() == stated.statesGoods())
            .filter(figure -> figure.partner().equals(stated.partner()))
            .filter(figure -> figure.isOfRelatedGoods(stated) && figure.isOfTheTimeOf(stated))
            .toList();
    List<Recorded> statements = new ArrayList<>(stated.statements());
    comparable.forEach(share -> statements.addAll(share.statements()));
    others.forEach(figure -> statements.addAll(figure.statements()));
    return Conclusion.that(
            "%s states %s: %s, %s. %s"
                .formatted(
                    publisher(stated, view),
                    about(stated),
                    bounded(stated),
                    stated.period(),
                    standing(stated, comparable, others, view)))
        .sort("stated share beside figures")
        .with("period", stated.period().toString())
        .with("stated", rounded(stated.low()))
        .with("verdict", verdict(stated, comparable).word)
        .from(statements)
        .result();
  }

  /** A quotient of the same time, of the same whole, and of goods that have to do with it. */
  private static boolean isComparable(Share share, TradeFigure stated) {
    boolean sameWhole =
        stated.statesGoods()
            ? share.ofGoods() && share.whole.partner().equals(stated.partner())
            : !share.ofGoods() && share.part.partner().equals(stated.partner());
    return sameWhole
        && share.part.flow() == stated.statedOf()
        && share.part.isOfTheTimeOf(stated)
        && (sameGoods(share, stated) || share.part.isWithin(stated));
  }

  /** What the figures do to a stated share. */
  private enum Verdict {
    NOTHING("nothing at hand"),
    BORNE_OUT("borne out"),
    SHORT("short of it"),
    OPEN("left open");

    private final String word;

    Verdict(String word) {
      this.word = word;
    }
  }

  private static Verdict verdict(TradeFigure stated, List<Share> comparable) {
    if (comparable.isEmpty()) {
      return Verdict.NOTHING;
    }
    if (comparable.stream().anyMatch(share -> reaches(share, stated) && covers(share, stated))) {
      return Verdict.BORNE_OUT;
    }
    return comparable.stream().anyMatch(share -> sameGoods(share, stated))
        ? Verdict.SHORT
        : Verdict.OPEN;
  }

  /** Half a percentage point is the rounding of such claims. */
  private static boolean reaches(Share share, TradeFigure stated) {
    return share.least().add(HALF_A_POINT).compareTo(stated.low()) >= 0;
  }

  /** A part that reaches the share of the whole bears it out all the more. */
  private static boolean covers(Share share, TradeFigure stated) {
    return sameGoods(share, stated) || (share.ofGoods() && share.part.isWithin(stated));
  }

  private static boolean sameGoods(Share share, TradeFigure stated) {
    return share.part.commodity().equals(stated.commodity())
        || (share.part.isWithin(stated) && stated.isWithin(share.part));
  }

  private static String standing(
      TradeFigure stated, List<Share> comparable, List<TradeFigure> others, CaseView view) {
    String told =
        others.stream()
            .map(
                other ->
                    " %s states %s: %s, %s."
                        .formatted(
                            publisher(other, view), about(other), bounded(other), other.period()))
            .distinct()
            .collect(Collectors.joining());
    String figures =
        comparable.stream()
            .map(
                share ->
                    "%s %s of %s (%s)"
                        .formatted(share(share), share.percent(), whole(share), statistics(share)))
            .distinct()
            .collect(Collectors.joining("; "));
    return switch (verdict(stated, comparable)) {
          case NOTHING -> "No published figures at hand can be divided to compare with it.";
          case BORNE_OUT -> "Published figures bear it out: " + figures + ".";
          case SHORT -> "Published figures fall short of it: " + figures + ".";
          case OPEN ->
              "Published figures leave it open: "
                  + figures
                  + ". They are of other goods than the statement"
                  + (comparable.stream().allMatch(share -> share.part.isWithin(stated))
                      ? ", only a part of them; figures of the rest are not at hand."
                      : ".");
        }
        + told;
  }

  private static String publisher(TradeFigure figure, CaseView view) {
    String publishers =
        view.sources(figure.statements()).stream()
            .map(source -> source.publisher().orElse(source.title()))
            .collect(Collectors.joining(", "));
    return figure.statistic().isEmpty() || publishers.contains(figure.statistic())
        ? publishers
        : publishers + ", after " + figure.statistic() + ",";
  }

  private static String about(TradeFigure figure) {
    String goods = figure.commodity().isEmpty() ? "all goods" : figure.commodity();
    return figure.entity().asserted("summary").stream()
        .findFirst()
        .orElseGet(
            () ->
                figure.partner().isEmpty()
                    ? "the share of " + goods
                    : country(figure.partner()) + "’s share of " + goods);
  }

  private static String bounded(TradeFigure figure) {
    List<String> basis = figure.entity().asserted("basis");
    String bound =
        basis.contains("at-least") ? "at least " : basis.contains("about") ? "about " : "";
    return bound + percent(figure.low(), figure.high());
  }

  // ---- figures in words

  private static String amount(TradeFigure figure) {
    String number =
        figure.low().compareTo(figure.high()) == 0
            ? grouped(figure.low())
            : grouped(figure.low()) + "–" + grouped(figure.high());
    return figure.unit().equals("MUSD")
        ? "US$ " + number + " million"
        : number + " " + figure.unit();
  }

  private static String grouped(BigDecimal number) {
    BigDecimal short3 = number.scale() > 3 ? number.setScale(3, RoundingMode.HALF_EVEN) : number;
    return String.format(Locale.ROOT, "%,." + Math.max(0, short3.scale()) + "f", short3);
  }

  private static String percent(BigDecimal low, BigDecimal high) {
    String least = percent(low);
    String most = percent(high);
    return least.equals(most) ? least + " %" : least + "–" + most + " %";
  }

  private static String percent(BigDecimal share) {
    BigDecimal percent = share.movePointRight(2).setScale(1, RoundingMode.HALF_EVEN);
    return percent.stripTrailingZeros().scale() <= 0
        ? percent.setScale(0, RoundingMode.UNNECESSARY).toPlainString()
        : percent.toPlainString();
  }

  private static String rounded(BigDecimal share) {
    return share.setScale(4, RoundingMode.HALF_EVEN).toPlainString();
  }

  private static String country(String code) {
    return Locale.of("", code.toUpperCase(Locale.ROOT)).getDisplayCountry(Locale.ENGLISH);
  }

  private static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}

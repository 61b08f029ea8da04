package org.davylamp.findings.trade;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.Finding;
import org.davylamp.evidence.Recorded;
import org.davylamp.findings.analysis.Analysis;
import org.davylamp.findings.analysis.CaseView;
import org.davylamp.findings.analysis.Conclusion;
import org.davylamp.findings.analysis.Dates;
import org.davylamp.findings.analysis.Subject;

/**
 * Shares that published figures give: of goods in what a country exports, and of a partner in it. A
 * share is a quotient of two figures of the same period and unit, one of which is of some goods or
 * of one partner only and else the same. Two figures of one statistic are preferred; where there
 * are none, figures of two statistics are divided and the sentence says so. Shares that somebody
 * states are then put beside those of the same time. What a tonne went for is in {@link Prices}.
 */
public final class TradeShares implements Analysis {
  private static final String TOPIC = "trade shares";

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
    return "3";
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

  @Override
  public List<Finding.Result> conclude(Subject subject, CaseView view) {
    List<TradeFigure> figures =
        subject.inputs().stream()
            .flatMap(entity -> TradeFigure.of(entity, country).stream())
            .toList();
    List<Share> shares = shares(figures);
    List<Finding.Result> results =
        new ArrayList<>(
            shares.stream()
                .collect(
                    Collectors.groupingBy(
                        TradeShares::sentence, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(TradeShares::result)
                .toList());
    figures.stream()
        .filter(TradeFigure::isOfTrade)
        .sorted(Comparator.comparingLong((TradeFigure figure) -> figure.period().days().first()))
        .map(stated -> beside(stated, shares, figures, view))
        .forEach(results::add);
    results.addAll(Prices.of(figures, subject.inputs(), country, view));
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
        Comparator.comparingLong((Share share) -> share.part().period().days().first())
            .thenComparing(Share::key)
            .thenComparing(share -> share.part().entity().id())
            .thenComparing(share -> share.whole().entity().id()));
    return shares;
  }

  private static String sentence(Share share) {
    return "%s, %s: %s of %s (%s of %s; %s).%s"
        .formatted(
            share(share),
            Dates.words(share.part().period().toString()),
            percent(share.least(), share.most()),
            whole(share),
            amount(share.part()),
            amount(share.whole()),
            statistics(share),
            isImpossible(share)
                ? " More than the whole: the two figures do not fit together."
                : "");
  }

  private static boolean isImpossible(Share share) {
    return share.least().compareTo(BigDecimal.ONE) > 0;
  }

  /** One conclusion from quotients that read alike: the same figures, told by several sources. */
  private static Finding.Result result(List<Share> alike) {
    Share share = alike.getFirst();
    return Conclusion.that(sentence(share))
        .sort(
            isImpossible(share)
                ? "impossible share"
                : share.ofGoods() ? "share of goods" : "partner’s share")
        .with("period", share.part().period().toString())
        .with("flow", share.part().flow().word())
        .with("partner", share.part().partner())
        .with("commodity", share.part().commodity())
        .with("low", rounded(share.least()))
        .with("high", rounded(share.most()))
        .with("part", amount(share.part()))
        .with("whole", amount(share.whole()))
        .with("statistics", statistics(share))
        .from(alike.stream().flatMap(one -> one.statements().stream()).toList())
        .result();
  }

  private static String share(Share share) {
    return share.ofGoods()
        ? Conclusion.capital(share.part().commodity())
        : country(share.part().partner());
  }

  private static String whole(Share share) {
    String goods = share.whole().commodity().isEmpty() ? "" : " of " + share.whole().commodity();
    String partner =
        share.whole().partner().isEmpty()
            ? ""
            : preposition(share.whole().flow()) + country(share.whole().partner());
    return share.whole().flow().word() + goods + partner;
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
        ? share.part().statistic()
        : "of two statistics: "
            + named(share.part().statistic())
            + " and "
            + named(share.whole().statistic());
  }

  private static String named(String statistic) {
    return statistic.isEmpty() ? "one without a name" : statistic;
  }

  // ---- what somebody states, beside what the figures give

  private Finding.Result beside(
      TradeFigure stated, List<Share> shares, List<TradeFigure> figures, CaseView view) {
    List<Share> related = shares.stream().filter(share -> share.isComparableWith(stated)).toList();
    List<Share> same = related.stream().filter(share -> share.isOfTheGoodsOf(stated)).toList();
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
            "%s. %s".formatted(stated(stated, view), standing(stated, comparable, others, view)))
        .sort("stated share beside figures")
        .with("period", stated.period().toString())
        .with("stated", rounded(stated.low()))
        .with("verdict", Verdict.of(stated, comparable).word())
        .from(statements)
        .result();
  }

  private static String standing(
      TradeFigure stated, List<Share> comparable, List<TradeFigure> others, CaseView view) {
    String told =
        others.stream()
            .map(other -> " Also s" + stated(other, view).substring(1) + ".")
            .distinct()
            .collect(Collectors.joining());
    String figures =
        comparable.stream()
            .map(
                share ->
                    "%s %s of %s (%s)"
                        .formatted(
                            share(share),
                            percent(share.least(), share.most()),
                            whole(share),
                            statistics(share)))
            .distinct()
            .collect(Collectors.joining("; "));
    return switch (Verdict.of(stated, comparable)) {
          case NOTHING -> "No published figures at hand can be divided to compare with it.";
          case BORNE_OUT ->
              "Published figures bear it out: " + figures + "." + ofItsOwn(stated, comparable);
          case SHORT -> "Published figures fall short of it: " + figures + ".";
          case ABOVE -> "Published figures go beyond it: " + figures + ".";
          case OPEN ->
              "Published figures leave it open: " + figures + ". " + why(stated, comparable);
        }
        + told;
  }

  /** A share that agrees with the figures it was made from says nothing about the figures. */
  private static String ofItsOwn(TradeFigure stated, List<Share> comparable) {
    boolean own =
        !stated.statistic().isEmpty()
            && comparable.stream()
                .allMatch(
                    share ->
                        share.oneStatistic()
                            && share.part().statistic().equals(stated.statistic()));
    return own
        ? " They are of the statistic that it is taken from: it was divided rightly, and nothing"
            + " more is shown."
        : "";
  }

  /** Why figures leave a stated share open. */
  private static String why(TradeFigure stated, List<Share> comparable) {
    if (comparable.stream().noneMatch(share -> share.isOfTheGoodsOf(stated))) {
      return "They are of other goods than the statement, only a part of them; parts are not added"
          + " up here.";
    }
    if (comparable.stream().noneMatch(Share::oneStatistic)) {
      return "They divide a figure of one statistic by one of another, and the two may count in"
          + " different ways.";
    }
    return comparable.size() == 1
        ? "They reach to both sides of it."
        : "They do not agree with one another on it.";
  }

  private static String stated(TradeFigure figure, CaseView view) {
    return "Stated by %s: %s, %s, %s"
        .formatted(
            publisher(figure, view),
            about(figure),
            bounded(figure),
            Dates.words(figure.period().toString()));
  }

  private static String publisher(TradeFigure figure, CaseView view) {
    return publisher(figure.statements(), figure.statistic(), view);
  }

  /** Who published it, and after whose statistic. */
  static String publisher(List<Recorded> statements, String statistic, CaseView view) {
    String publishers =
        view.sources(statements).stream()
            .map(source -> source.publisher().orElse(source.title()))
            .collect(Collectors.joining(", "));
    return statistic.isEmpty() || publishers.contains(statistic)
        ? publishers
        : publishers + ", after " + statistic;
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
    String bound =
        Stream.of("at-least", "at-most", "about")
            .filter(figure::isTold)
            .map(word -> word.replace('-', ' ') + " ")
            .findFirst()
            .orElse("");
    return bound + percent(figure.low(), figure.high());
  }

  // ---- figures in words

  static String amount(TradeFigure figure) {
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

  static String percent(BigDecimal low, BigDecimal high) {
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

  static String country(String code) {
    return Locale.of("", code.toUpperCase(Locale.ROOT)).getDisplayCountry(Locale.ENGLISH);
  }
}

package org.davylamp.dossier;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.davylamp.dossier.html.Element;
import org.davylamp.dossier.html.Html;
import org.davylamp.dossier.pictures.BarsPicture;
import org.davylamp.dossier.pictures.Frame;
import org.davylamp.dossier.pictures.Picture;
import org.davylamp.dossier.pictures.Width;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.Recorded;

/** Trade: shares that figures give and that somebody states, and every published figure. */
final class TradePage {
  private static final List<String> VERDICTS =
      List.of("left open", "short of it", "above it", "nothing at hand", "borne out");

  /** What a figure’s own words may leave out, since its row in a table of exports says it. */
  private static final List<String> FLOWS = List.of("exports", "imports", "total trade");

  private static final List<String> PRICES =
      List.of("stated price ratio", "stated price", "unit value");

  private final Edition edition;
  private final Page page;

  private TradePage(Edition edition) {
    this.edition = edition;
    this.page = new Page(edition, "trade.html", "Trade");
  }

  static Stream<Page> of(Edition edition) {
    TradePage made = new TradePage(edition);
    made.write();
    List<Entity> figures =
        edition.view().all("TradeFigure").stream()
            .sorted(
                Comparator.comparingLong((Entity one) -> CommodityPages.day(one, "period"))
                    .thenComparing(Entity::id))
            .toList();
    Stream<Page> first = Stream.of(made.page);
    return figures.isEmpty()
        ? first
        : Stream.concat(
            first,
            ListPages.of(
                edition,
                "trade-figures",
                "Every published figure",
                figures,
                (page, part) -> page.add(table(page, part))));
  }

  private void write() {
    page.add(Element.of("h1", "Trade"));
    if (edition.view().all("TradeFigure").isEmpty()) {
      page.note("No figure of trade is in this case yet.");
      return;
    }
    page.note(
        "The country itself publishes no statistics of its trade. Figures are those of its partners"
            + " or compiled from them, each with its source. A share is one figure divided by another of"
            + " the same time, and names both.");
    goods();
    mainPartner();
    stated();
    prices();
    page.add(
        Element.of("p")
            .css("note")
            .add(Element.link("trade-figures.html", "Every published figure, with its source")));
    List<Edition.Numbered> shares =
        edition
            .conclusions(
                sort ->
                    sort.equals("share of goods")
                        || sort.equals("partner’s share")
                        || sort.equals("impossible share"))
            .toList();
    if (!shares.isEmpty()) {
      page.heading("Shares, year by year");
      page.note(
          "Computed: one published figure divided by another of the same time. Where the two come from"
              + " different statistics, they may count in different ways.");
      page.add(Shares.table(page, shares));
    }
  }

  private void stated() {
    List<Edition.Numbered> stated =
        edition
            .conclusions(sort -> sort.equals("stated share beside figures"))
            .sorted(Comparator.comparingInt(one -> VERDICTS.indexOf(one.value("verdict"))))
            .toList();
    if (!stated.isEmpty()) {
      page.heading("What is stated, beside what the figures give");
      page.note("First what figures leave open or fall short of, last what they bear out.");
      page.add(new Conclusions(page).list(stated, false).css("conclusions columns"));
    }
  }

  private void prices() {
    List<Edition.Numbered> prices =
        edition
            .conclusions(sort -> PRICES.contains(sort))
            .sorted(Comparator.comparingInt(one -> PRICES.indexOf(one.sort())))
            .toList();
    if (!prices.isEmpty()) {
      page.heading("What a tonne went for");
      page.note("First what sources state of prices, then values divided by weights.");
      page.add(new Conclusions(page).list(prices, false).css("conclusions columns"));
    }
  }

  /** Each share that comes from one statistic, by time: none is hidden behind an average. */
  private void goods() {
    List<BarsPicture.Estimate> drawn = new ArrayList<>();
    List<Recorded> statements = new ArrayList<>();
    edition
        .conclusions("share of goods"::equals)
        .filter(one -> !one.value("statistics").startsWith("of two"))
        .filter(one -> one.value("partner").isEmpty() && one.value("flow").equals("exports"))
        .forEach(
            one -> {
              drawn.add(
                  new BarsPicture.Estimate(
                      Prose.capital(one.value("commodity")) + ", " + one.value("statistics"),
                      Charts.span(one.value("period"), true),
                      Charts.amount(percent(one, "low"), percent(one, "high")),
                      "",
                      edition.findingHref(page.root(), one.finding())));
              statements.addAll(edition.basis(one));
            });
    if (!drawn.isEmpty()) {
      page.picture(
          new Charts.Drawn(
              Picture.fitting(
                  new Frame(
                      "goods",
                      "Parts of all exports, in per cent",
                      "Numerator and denominator of each come from one statistic.",
                      Width.WIDE),
                  List.of(Width.NARROW, Width.WIDE),
                  frame -> BarsPicture.intervals(frame, "per cent of exports", drawn)),
              statements));
    }
  }

  /** The part of the partner that has the most figures; of several statistics the span. */
  private void mainPartner() {
    List<Edition.Numbered> shares =
        edition
            .conclusions("partner’s share"::equals)
            .filter(one -> one.value("commodity").isEmpty() && one.value("flow").equals("exports"))
            .filter(one -> one.value("period").length() == 4)
            .toList();
    Optional<String> partner =
        shares.stream()
            .collect(Collectors.groupingBy(one -> one.value("partner"), Collectors.counting()))
            .entrySet()
            .stream()
            .max(
                Map.Entry.<String, Long>comparingByValue()
                    .thenComparing(Map.Entry.<String, Long>comparingByKey().reversed()))
            .map(Map.Entry::getKey);
    partner.ifPresent(
        code ->
            byYear(
                code, shares.stream().filter(one -> one.value("partner").equals(code)).toList()));
  }

  private void byYear(String partner, List<Edition.Numbered> shares) {
    Map<String, List<Edition.Numbered>> byYear = new TreeMap<>();
    shares.forEach(
        one -> byYear.computeIfAbsent(one.value("period"), year -> new ArrayList<>()).add(one));
    List<BarsPicture.Bar> bars = new ArrayList<>();
    byYear.forEach(
        (year, those) ->
            bars.add(
                new BarsPicture.Bar(
                    year,
                    "",
                    Charts.amount(
                        those.stream()
                            .map(one -> percent(one, "low"))
                            .min(BigDecimal::compareTo)
                            .orElseThrow(),
                        those.stream()
                            .map(one -> percent(one, "high"))
                            .max(BigDecimal::compareTo)
                            .orElseThrow()),
                    those.stream()
                        .map(one -> one.value("statistics"))
                        .distinct()
                        .collect(Collectors.joining("; ")),
                    edition.findingHref(page.root(), those.getFirst().finding()))));
    List<Recorded> statements = new ArrayList<>();
    shares.forEach(one -> statements.addAll(edition.basis(one)));
    page.picture(
        new Charts.Drawn(
            Charts.columns(
                "partner",
                "Part of exports that went to " + Prose.country(partner) + ", in per cent",
                "Where statistics differ, the bar is solid up to the lowest and pale to the highest.",
                "per cent of exports",
                OptionalDouble.of(100),
                BarsPicture.Arrangement.GROUPED,
                bars),
            statements));
  }

  private static BigDecimal percent(Edition.Numbered one, String end) {
    // One decimal, as in the sentences: the figures bear no more.
    return new BigDecimal(one.value(end))
        .movePointRight(2)
        .min(BigDecimal.valueOf(100))
        .setScale(1, RoundingMode.HALF_EVEN);
  }

  static Element table(Page page, List<Entity> figures) {
    List<Element> rows = new ArrayList<>();
    for (Entity figure : figures) {
      rows.add(
          page.row(
              figure.statements(),
              Prose.dates(figure.asserted("period")),
              Html.text(what(figure)),
              Html.text(joined(figure, "commodity")),
              Html.text(value(figure)),
              Html.text(
                  figure.asserted("basis").stream()
                      .map(Prose::words)
                      .collect(Collectors.joining(", "))),
              Html.text(joined(figure, "statisticSource"))));
    }
    return Page.table(
        "Figures",
        List.of("Period", "Figure", "Goods", "Value", "How it came about", "Statistic", "Sources"),
        rows);
  }

  private static String what(Entity figure) {
    String parties =
        Stream.concat(figure.asserted("reporter").stream(), figure.asserted("partner").stream())
            .map(Prose::country)
            .collect(Collectors.joining(" – "));
    String about = joined(figure, "summary");
    String metric =
        figure.asserted("metric").stream().map(Prose::words).collect(Collectors.joining(", "));
    boolean told =
        !about.isEmpty()
            && (about.contains(metric) || FLOWS.stream().noneMatch(metric::startsWith));
    return Prose.capital(told ? about : about.isEmpty() ? metric : metric + ": " + about)
        + (parties.isEmpty() ? "" : " (" + parties + ")");
  }

  private static String value(Entity figure) {
    return figure.asserted("value").stream().map(Prose::amount).collect(Collectors.joining(" or "));
  }

  private static String joined(Entity entity, String property) {
    return String.join(", ", entity.asserted(property));
  }
}

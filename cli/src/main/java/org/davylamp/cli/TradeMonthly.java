package org.davylamp.cli;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.davylamp.exchange.trade.PriceRecord;
import org.davylamp.findings.trade.flows.ClosedBorder;
import org.davylamp.findings.trade.flows.CoalCaps;
import org.davylamp.findings.trade.flows.ExportMonths;
import org.davylamp.findings.trade.flows.LimitedGoods;
import org.davylamp.findings.trade.flows.MeasureBreak;
import org.davylamp.findings.trade.flows.MeasureBreak.CannotTell;
import org.davylamp.findings.trade.flows.MeasureBreak.Measured;
import org.davylamp.findings.trade.flows.MeasureBreaks;
import org.davylamp.findings.trade.flows.UnitValue;

/** What {@code trade} prints of months: caps, bans, breaks, the closed border, unit values. */
final class TradeMonthly {
  /** A chance, after all measures of the goods, at which a level is said to go with a measure. */
  private static final double CHANCE = .05;

  /** Of standard errors: 95 % of a normal distribution. */
  private static final double WIDE = 1.96;

  private final ExportMonths months;
  private final PrintStream people;
  private final Map<String, Object> result;

  TradeMonthly(ExportMonths months, PrintStream people, Map<String, Object> result) {
    this.months = months;
    this.people = people;
    this.result = result;
  }

  void tell() {
    if (months.all().isEmpty()) {
      return;
    }
    months.told().stream()
        .filter(it -> it.hs().equals(CoalCaps.HS))
        .forEach(it -> caps(it, months.months(it)));
    bans();
    breaks();
    border();
  }

  // ---- coal

  private void caps(LimitedGoods coal, NavigableMap<YearMonth, CoalCaps.Month> told) {
    people.println();
    people.printf(
        Locale.ROOT,
        "Coal by month against %s (as far as told here):%n",
        coal.measures().stream()
            .filter(it -> it.kind() != LimitedGoods.Kind.LIMIT)
            .map(LimitedGoods.Measure::name)
            .collect(Collectors.joining(" and ")));
    List<Map<String, Object>> rows = new ArrayList<>();
    for (CoalCaps.Result it : CoalCaps.of(coal, told, told.lastKey())) {
      String verdict = it.verdict().name().toLowerCase(Locale.ROOT).replace('_', ' ');
      people.printf(
          Locale.ROOT,
          "  %s to %s: %s%s; US$ %,.0f and %,.0f t in months wholly within, %d months missing%n",
          it.window().begins(),
          it.window().ends().map(LocalDate::toString).orElse("now"),
          verdict,
          it.reached().map(month -> " in " + month).orElse(""),
          it.least().dollars(),
          it.least().tonnes(),
          it.missing().size());
      rows.add(
          Map.of(
              "from",
              it.window().begins().toString(),
              "verdict",
              verdict,
              "dollars",
              Math.round(it.least().dollars()),
              "tonnes",
              Math.round(it.least().tonnes()),
              "missing",
              it.missing().stream().map(YearMonth::toString).toList()));
    }
    result.put("coal", rows);
  }

  // ---- bans

  private void bans() {
    people.println();
    people.println("Goods that may not be bought from the DPRK, before their ban and after it:");
    List<Map<String, Object>> rows = new ArrayList<>();
    for (LimitedGoods goods : months.told()) {
      goods
          .against(months.months(goods), months.covered())
          .ifPresent(
              it -> {
                people.println("  " + sentence(goods, it));
                rows.add(json(goods, it));
              });
    }
    people.println(
        "  (A file of some goods says nothing of others. Goods of exempted or mistaken origin are told"
            + " too: a month after a ban is a reason to ask.)");
    result.put("bans", rows);
  }

  private static String sentence(LimitedGoods goods, LimitedGoods.Result it) {
    String after =
        it.verdict() == LimitedGoods.Verdict.STILL_TOLD
            ? String.format(
                Locale.ROOT, ": US$ %,.0f in %s", it.after().dollars(), span(it.toldAfter()))
            : "";
    return String.format(
        Locale.ROOT,
        "%s, %s, from %s: US$ %,.0f in the twelve months before%s; %s%s",
        goods.goods(),
        it.ban().name(),
        it.ban().from(),
        it.before().dollars(),
        it.runOff().dollars() > 0
            ? String.format(
                Locale.ROOT, ", %,.0f in months of old contracts", it.runOff().dollars())
            : "",
        it.verdict().words(),
        after);
  }

  private static String span(List<YearMonth> told) {
    return told.size() == 1
        ? told.getFirst().toString()
        : String.format(
            Locale.ROOT, "%d months from %s to %s", told.size(), told.getFirst(), told.getLast());
  }

  private static Map<String, Object> json(LimitedGoods goods, LimitedGoods.Result it) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("goods", goods.goods());
    json.put("hs", goods.hs());
    json.put("measure", it.ban().name());
    json.put("from", it.ban().from().toString());
    json.put("dollarsBefore", Math.round(it.before().dollars()));
    json.put("dollarsOfOldContracts", Math.round(it.runOff().dollars()));
    json.put("dollarsAfter", Math.round(it.after().dollars()));
    json.put("monthsAfter", it.toldAfter().stream().map(YearMonth::toString).toList());
    json.put("verdict", it.verdict().name().toLowerCase(Locale.ROOT).replace('_', ' '));
    return json;
  }

  // ---- breaks

  private void breaks() {
    people.println();
    people.println(
        "Levels from the first whole month of each measure on, beside those before (a change goes with"
            + " a date; what brought it about cannot be told from it):");
    List<Map<String, Object>> rows = new ArrayList<>();
    for (LimitedGoods goods : months.told()) {
      List<MeasureBreaks.Measure> measures =
          goods.measures().stream()
              .map(it -> new MeasureBreaks.Measure(it.name(), it.firstWhole()))
              .toList();
      NavigableMap<YearMonth, Double> told = dollars(months.months(goods));
      for (MeasureBreak it : MeasureBreaks.of(told, measures)) {
        MeasureBreak honest = told.tailMap(it.month()).isEmpty() ? nothingLeft(it) : it;
        people.println("  " + goods.goods() + ", " + sentence(honest));
        rows.add(json(goods, honest));
      }
    }
    result.put("breaks", rows);
  }

  /** After a ban that was kept there is no level, and so no ratio of levels. */
  private static MeasureBreak nothingLeft(MeasureBreak it) {
    return new MeasureBreak(
        it.measure(),
        it.month(),
        new CannotTell("nothing is told from it on, so there is no level"));
  }

  /** A month of no trade has no logarithm; it is left out, as one of which nothing is told. */
  private static NavigableMap<YearMonth, Double> dollars(
      NavigableMap<YearMonth, CoalCaps.Month> told) {
    NavigableMap<YearMonth, Double> dollars = new TreeMap<>();
    told.forEach(
        (month, it) -> {
          if (it.dollars() > 0) {
            dollars.put(month, it.dollars());
          }
        });
    return dollars;
  }

  private static String sentence(MeasureBreak it) {
    String what = it.measure() + ", from " + it.month() + ": ";
    return what
        + switch (it.answer()) {
          case CannotTell(String why) -> "cannot tell: " + why;
          case Measured measured ->
              String.format(
                  Locale.ROOT,
                  "%.2f times the level before (95 %%: %.2f to %.2f), p %.2f after all measures of the"
                      + " goods: %s",
                  measured.level().ratio(),
                  measured.level().ratioAt(-WIDE),
                  measured.level().ratioAt(WIDE),
                  measured.adjusted(),
                  measured.goesWith(CHANCE)
                      ? "another level goes with the date"
                      : "dates without a measure do as well");
        };
  }

  private static Map<String, Object> json(LimitedGoods goods, MeasureBreak it) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("goods", goods.goods());
    json.put("measure", it.measure());
    json.put("month", it.month().toString());
    switch (it.answer()) {
      case CannotTell(String why) -> json.put("cannotTell", why);
      case Measured measured -> {
        json.put("ratio", measured.level().ratio());
        json.put("low", measured.level().ratioAt(-WIDE));
        json.put("high", measured.level().ratioAt(WIDE));
        json.put("p", measured.adjusted());
      }
    }
    return json;
  }

  // ---- the closed border

  private void border() {
    ClosedBorder.of(dollars(months.all()))
        .ifPresent(
            it -> {
              people.println();
              people.printf(
                  Locale.ROOT,
                  "Apart from measures, the border was closed from late January 2020: US$ %,.0f a month"
                      + " (%d months told of the year before), %,.0f after (%d months told)%n",
                  it.before(),
                  it.monthsBefore(),
                  it.after(),
                  it.monthsAfter());
              result.put(
                  "closedBorder",
                  Map.of(
                      "dollarsAMonthBefore",
                      Math.round(it.before()),
                      "dollarsAMonthAfter",
                      Math.round(it.after()),
                      "monthsBefore",
                      it.monthsBefore(),
                      "monthsAfter",
                      it.monthsAfter()));
            });
  }

  // ---- unit values

  /** Beside prices, a series after the other. */
  void unitValues(List<PriceRecord> prices) {
    Map<String, List<PriceRecord>> series = new LinkedHashMap<>();
    prices.forEach(
        it ->
            series
                .computeIfAbsent(it.commodity() + " · " + it.hs(), key -> new ArrayList<>())
                .add(it));
    people.println();
    people.println(
        "What a tonne went for, beside a price of the time (a unit value is no price: quality, freight"
            + " and terms are in it, and the price is of one quality at one place):");
    List<Map<String, Object>> rows = new ArrayList<>();
    series.values().forEach(it -> rows.addAll(unitValues(it.getFirst(), byMonth(it))));
    if (rows.isEmpty()) {
      people.println("  of no goods are value, weight and a price of the same time at hand");
    }
    result.put("unitValues", rows);
  }

  private static Map<YearMonth, Double> byMonth(List<PriceRecord> series) {
    Map<YearMonth, List<BigDecimal>> told = new TreeMap<>();
    series.forEach(
        it -> told.computeIfAbsent(it.month(), month -> new ArrayList<>()).add(it.dollars()));
    Map<YearMonth, Double> prices = new TreeMap<>();
    told.forEach(
        (month, of) ->
            prices.put(
                month, of.stream().mapToDouble(BigDecimal::doubleValue).average().orElseThrow()));
    return prices;
  }

  private List<Map<String, Object>> unitValues(PriceRecord of, Map<YearMonth, Double> prices) {
    NavigableMap<Integer, UnitValue> values =
        new TreeMap<>(UnitValue.ofYears(months.years(of.hs()), prices));
    // Months know what was traded when, so they stand before the year's own figure.
    values.putAll(UnitValue.byYear(months.months(of.hs()), prices));
    List<Map<String, Object>> rows = new ArrayList<>();
    values.forEach(
        (year, it) -> {
          people.printf(
              Locale.ROOT,
              "  %s, %d: US$ %,.1f a tonne, %.0f %% of %s (%s; %s)%n",
              of.hs(),
              year,
              it.perTonne(),
              100 * it.ratio(),
              of.commodity(),
              of.source(),
              how(it));
          Map<String, Object> row = new LinkedHashMap<>();
          row.put("hs", of.hs());
          row.put("year", year);
          row.put("dollarsATonne", it.perTonne());
          row.put("ratio", it.ratio());
          row.put("price", of.commodity());
          row.put("source", of.source());
          row.put("months", it.months());
          row.put("monthsWithout", it.without());
          rows.add(row);
        });
    return rows;
  }

  private static String how(UnitValue it) {
    return it.months() == 0
        ? "by the year’s sums and mean price"
        : it.months()
            + " months"
            + (it.without() == 0 ? "" : ", " + it.without() + " without weight or price");
  }
}

package org.davylamp.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.davylamp.dossier.html.Element;
import org.davylamp.dossier.html.Html;
import org.davylamp.dossier.pictures.Amount;
import org.davylamp.dossier.pictures.BarsPicture;
import org.davylamp.dossier.pictures.Frame;
import org.davylamp.dossier.pictures.Picture;
import org.davylamp.dossier.pictures.SankeyPicture;
import org.davylamp.dossier.pictures.Width;
import org.davylamp.evidence.Recorded;

/** Pictures of what the analysis of the pyramid concludes on money. */
final class MoneyPictures {
  static final Map<String, String> TIERS =
      Map.of(
          "1", "Camps and mines",
          "2", "Ministries and party organs",
          "3", "Trading companies",
          "4", "Office 39 and its like",
          "5", "Designated weapons bodies",
          "6", "Buyers abroad");

  private static final String MILLIONS = "million US dollars";
  private static final Pattern SPACE = Pattern.compile(" ");
  private static final List<Width> WIDTHS = List.of(Width.NARROW, Width.WIDE);

  /** What one tier passes to another, with what stands behind the amount. */
  record Passed(String from, String to, Amount amount, String basis) {
    boolean figures() {
      return basis.equals("figures");
    }
  }

  private MoneyPictures() {}

  static String setting(String word) {
    return switch (word) {
      case "before-bans" -> "before the bans of 2017";
      case "ban-year" -> "the year of the bans";
      case "under-bans" -> "under the bans";
      case "border-closed" -> "the border closed";
      default -> "of no told setting";
    };
  }

  static List<Passed> flows(Edition.Numbered year) {
    List<Passed> flows = new ArrayList<>();
    year.result()
        .values()
        .forEach(
            (name, value) -> {
              if (name.startsWith("flow ")) {
                String[] ends = name.substring(5).split("-", -1);
                flows.add(new Passed(ends[0], ends[1], amount(value), word(value, 3)));
              }
            });
    return flows;
  }

  private static String word(String value, int at) {
    String[] words = SPACE.split(value, -1);
    return at < words.length ? words[at] : "";
  }

  private static double number(String value, int at) {
    return Double.parseDouble(word(value, at));
  }

  /** Mean, low end, high end; the mean of a skewed sum may lie outside nine in ten draws. */
  private static Amount amount(String value) {
    double mean = number(value, 0);
    return Amount.around(Math.min(mean, number(value, 1)), mean, Math.max(mean, number(value, 2)));
  }

  static Charts.Drawn flow(Page page, Edition.Numbered year) {
    List<Passed> flows = flows(year);
    Map<String, Integer> numbers = new HashMap<>();
    List<SankeyPicture.Node> nodes = new ArrayList<>();
    for (String tier : List.of("6", "3", "1", "2", "4", "5")) {
      if (flows.stream().anyMatch(flow -> flow.from().equals(tier) || flow.to().equals(tier))) {
        numbers.put(tier, nodes.size());
        nodes.add(node(tier, year, flows));
      }
    }
    List<SankeyPicture.Link> links =
        flows.stream()
            .map(
                flow ->
                    new SankeyPicture.Link(
                        number(numbers, flow.from()),
                        number(numbers, flow.to()),
                        flow.amount(),
                        flow.figures(),
                        basis(flow)))
            .toList();
    return new Charts.Drawn(
        Picture.fitting(
            new Frame(
                "flow-" + year.value("year"),
                "What could pass from tier to tier in " + year.value("year"),
                "Inference from assumptions, not observation.",
                Width.WIDE),
            WIDTHS,
            frame -> SankeyPicture.draw(frame, MILLIONS, nodes, links)),
        page.edition().basis(year));
  }

  private static int number(Map<String, Integer> numbers, String tier) {
    return Optional.ofNullable(numbers.get(tier)).orElseThrow();
  }

  private static String basis(Passed flow) {
    return switch (flow.basis()) {
      case "figures" -> "bounded by published figures";
      case "analogy" -> "assumed after a figure of something else";
      default -> "assumed";
    };
  }

  private static SankeyPicture.Node node(String tier, Edition.Numbered year, List<Passed> flows) {
    String name = TIERS.getOrDefault(tier, "Tier " + tier);
    String received = year.value("received " + tier);
    if (received.isEmpty()) {
      List<Passed> paid = flows.stream().filter(flow -> flow.from().equals(tier)).toList();
      double low = paid.stream().mapToDouble(flow -> flow.amount().low()).sum();
      double mean = paid.stream().mapToDouble(flow -> flow.amount().best().orElse(0)).sum();
      double high = paid.stream().mapToDouble(flow -> flow.amount().high()).sum();
      return new SankeyPicture.Node(name, Amount.around(low, mean, high), Amount.of(0));
    }
    String kept = year.value("kept " + tier);
    return new SankeyPicture.Node(name, amount(received), amount(kept));
  }

  // ---- years

  /** What weapons bodies could receive, year by year, each with its setting. */
  static Optional<Charts.Drawn> byYear(Page page, List<Edition.Numbered> years) {
    List<BarsPicture.Bar> bars = new ArrayList<>();
    List<Recorded> statements = new ArrayList<>();
    for (Edition.Numbered year : years) {
      if (!year.value("received 5").isEmpty()) {
        bars.add(
            new BarsPicture.Bar(
                year.value("year") + ", " + setting(year.value("setting")),
                "",
                rounded(amount(year.value("received 5"))),
                "inferred",
                page.edition().findingHref(page.root(), year.finding())));
        statements.addAll(page.edition().basis(year));
      }
    }
    if (bars.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Charts.Drawn(
            Picture.fitting(
                new Frame(
                    "weapons-by-year",
                    "What could reach designated weapons bodies from minerals, year by year",
                    "Inference from assumptions. A bar is the mean of the draws, its whisker what"
                        + " nine in ten lie between.",
                    Width.WIDE),
                WIDTHS,
                at ->
                    BarsPicture.rows(
                        at,
                        MILLIONS,
                        BarsPicture.Arrangement.STACKED,
                        OptionalDouble.empty(),
                        bars.stream().map(BarsPicture.Bar::category).toList(),
                        bars)),
            statements));
  }

  private static Amount rounded(Amount amount) {
    return Amount.around(
        Math.rint(amount.low()),
        Math.rint(amount.best().orElse(amount.low())),
        Math.rint(amount.high()));
  }

  static Element table(Page page, List<Edition.Numbered> years) {
    List<Element> rows = new ArrayList<>();
    List<String> tiers = List.of("3", "1", "2", "4", "5");
    for (Edition.Numbered year : years) {
      rows.add(
          page.row(
              page.edition().basis(year),
              Html.text(year.value("year")),
              tiers.stream()
                  .map(tier -> cell(year.value("received " + tier)))
                  .collect(
                      () -> new ArrayList<Html>(List.of(Html.text(setting(year.value("setting"))))),
                      ArrayList::add,
                      ArrayList::addAll)
                  .toArray(Html[]::new)));
    }
    List<String> heads = new ArrayList<>(List.of("Year", "Setting"));
    tiers.forEach(tier -> heads.add(TIERS.getOrDefault(tier, tier)));
    heads.add("Sources");
    return Page.table(
        "What each tier could receive, in million US dollars: mean, and nine in ten draws",
        heads,
        rows);
  }

  private static Html cell(String value) {
    return Html.text(
        value.isEmpty()
            ? "–"
            : "%s (%s–%s)"
                .formatted(
                    Prose.count(Math.round(number(value, 0))),
                    Prose.count(Math.round(number(value, 1))),
                    Prose.count(Math.round(number(value, 2)))));
  }

  // ---- what moves the answer

  /** One assumption's part in the answer. */
  private record Move(
      String about,
      double first,
      double firstError,
      double total,
      double totalError,
      double atLow,
      double atHigh) {
    static Move of(String value) {
      String[] words = SPACE.split(value, 7);
      double[] numbers = new double[6];
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = Double.parseDouble(words[i]);
      }
      return new Move(
          words[6], numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5]);
    }

    double swing() {
      return Math.abs(atHigh - atLow);
    }
  }

  private static List<Move> moves(Edition.Numbered one) {
    return new TreeMap<>(one.result().values())
        .entrySet().stream()
            .filter(value -> value.getKey().startsWith("moves "))
            .map(value -> Move.of(value.getValue()))
            .toList();
  }

  static Charts.Drawn indices(Page page, Edition.Numbered one) {
    List<Move> moves = moves(one);
    List<BarsPicture.Bar> bars = new ArrayList<>();
    for (Move move : moves) {
      bars.add(bar(move.about(), "alone", move.first(), move.firstError()));
      bars.add(bar(move.about(), "with others", move.total(), move.totalError()));
    }
    return drawn(
        page,
        one,
        new Frame(
            "moves-" + one.value("year"),
            "What each assumption answers for in what %s could receive in %s"
                .formatted(name(one), one.value("year")),
            "Per cent of the variance; whiskers are two standard errors.",
            Width.WIDE),
        "per cent of the variance",
        BarsPicture.Arrangement.GROUPED,
        moves,
        bars);
  }

  private static BarsPicture.Bar bar(String about, String series, double part, double error) {
    double best = Math.max(0, 100 * part);
    return new BarsPicture.Bar(
        about,
        series,
        Amount.around(
            tenth(Math.max(0, best - 200 * error)), tenth(best), tenth(best + 200 * error)),
        "",
        "");
  }

  private static double tenth(double number) {
    return Math.rint(10 * number) / 10;
  }

  static Charts.Drawn tornado(Page page, Edition.Numbered one) {
    List<Move> moves =
        moves(one).stream().sorted(Comparator.comparingDouble(move -> -move.swing())).toList();
    List<BarsPicture.Bar> bars =
        moves.stream()
            .map(
                move ->
                    new BarsPicture.Bar(
                        move.about(),
                        "",
                        Amount.between(
                            Math.rint(Math.min(move.atLow(), move.atHigh())),
                            Math.rint(Math.max(move.atLow(), move.atHigh()))),
                        move.atHigh() < move.atLow() ? "falls as it rises" : "",
                        ""))
            .toList();
    return drawn(
        page,
        one,
        new Frame(
            "tornado-" + one.value("year"),
            "What %s could receive in %s, one assumption at a time"
                .formatted(name(one), one.value("year")),
            "The whisker is how far the sum moves from one end of the assumption to the other.",
            Width.WIDE),
        MILLIONS,
        BarsPicture.Arrangement.STACKED,
        moves,
        bars);
  }

  private static String name(Edition.Numbered one) {
    String name = TIERS.getOrDefault(one.value("tier"), "");
    return name.startsWith("Office") ? name : name.toLowerCase(Locale.ROOT);
  }

  private static Charts.Drawn drawn(
      Page page,
      Edition.Numbered one,
      Frame frame,
      String unit,
      BarsPicture.Arrangement arrangement,
      List<Move> moves,
      List<BarsPicture.Bar> bars) {
    List<String> categories = moves.stream().map(Move::about).toList();
    return new Charts.Drawn(
        Picture.fitting(
            frame,
            WIDTHS,
            at ->
                BarsPicture.rows(at, unit, arrangement, OptionalDouble.empty(), categories, bars)),
        page.edition().basis(one));
  }
}

package org.davylamp.findings.pyramid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.davylamp.evidence.Finding;
import org.davylamp.evidence.Recorded;
import org.davylamp.findings.analysis.Conclusion;
import org.davylamp.statistics.Draws;
import org.davylamp.statistics.MonteCarlo;
import org.davylamp.statistics.Purses;
import org.davylamp.statistics.Range;

/**
 * What could pass through the tiers year by year if the assumptions hold: drawn from all ranges at
 * once, so that years share what they share.
 */
final class Money {
  static final int DRAWS = 20_000;

  /** The same in every run: the same inputs are to give the same conclusions. */
  static final long SEED = 20_260_006;

  private static final String UNIT = "in millions of US dollars";

  private final List<Assumed> all;
  private final double[][] rows;
  private final Map<Integer, YearModel> years = new TreeMap<>();

  Money(List<Assumed> all) {
    this.all = List.copyOf(all);
    List<Range> ranges = all.stream().map(Assumed::range).toList();
    this.rows = MonteCarlo.sample(ranges, DRAWS, new Draws(SEED));
    all.stream()
        .filter(Assumed::inflow)
        .map(Assumed::year)
        .forEach(year -> years.computeIfAbsent(year, one -> new YearModel(one, all)));
  }

  List<Finding.Result> conclude() {
    List<Finding.Result> results = new ArrayList<>();
    results.add(limit());
    Map<String, List<double[][]>> bySetting = new LinkedHashMap<>();
    for (YearModel year : years.values()) {
      Purses.Flow[] flows = flows(year);
      results.add(year(year, flows));
      bySetting.computeIfAbsent(year.setting(), key -> new ArrayList<>()).add(received(flows));
    }
    bySetting.forEach((setting, received) -> results.add(setting(setting, received)));
    Map<String, YearModel> last = new LinkedHashMap<>();
    years.values().forEach(year -> last.put(year.setting(), year));
    last.values().forEach(year -> results.addAll(Moves.of(year)));
    all.forEach(one -> results.add(assumption(one)));
    return results;
  }

  private List<Recorded> statements() {
    return all.stream().flatMap(one -> one.statements().stream()).distinct().toList();
  }

  private Finding.Result limit() {
    long figures = all.stream().filter(Assumed::hasFigures).count();
    return Conclusion.that(
            String.format(
                Locale.ROOT,
                "What money passes from tier to tier is inference from %d assumptions, not observation:"
                    + " %d of them have published figures of the very thing in their range, all"
                    + " others none. No distribution of any of them is published; their shapes"
                    + " are assumed too. No public source ties a named camp to a named buyer, so"
                    + " no sum here belongs to any one place.",
                all.size(),
                figures))
        .sort("limit of the pyramid")
        .with("assumptions", all.size())
        .with("figures", figures)
        .with("draws", DRAWS)
        .with("seed", SEED)
        .settledBy(
            "Accounts of a trading company, of a ministry or of Office 39, for any one year.")
        .from(statements())
        .result();
  }

  // ---- years

  private Purses.Flow[] flows(YearModel year) {
    int[] columns = year.assumptions().stream().mapToInt(all::indexOf).toArray();
    Purses.Flow[] flows = new Purses.Flow[DRAWS];
    double[] x = new double[columns.length];
    for (int draw = 0; draw < DRAWS; draw++) {
      for (int i = 0; i < x.length; i++) {
        x[i] = rows[draw][columns[i]];
      }
      flows[draw] = year.flow(x);
    }
    return flows;
  }

  /** By tier, then by draw. */
  private static double[][] received(Purses.Flow[] flows) {
    double[][] received = new double[Tier.values().length][flows.length];
    for (int draw = 0; draw < flows.length; draw++) {
      for (int tier = 0; tier < received.length; tier++) {
        received[tier][draw] = flows[draw].received(tier);
      }
    }
    return received;
  }

  private static Finding.Result year(YearModel year, Purses.Flow[] flows) {
    Map<Tier, Drawn> received = drawn(received(flows));
    long cut = Arrays.stream(flows).filter(flow -> flow.cut() > 0).count();
    boolean figures = year.inflows().stream().allMatch(Assumed::hasFigures);
    Conclusion conclusion =
        Conclusion.that(
                String.format(
                    Locale.ROOT,
                    "%d (%s), inferred from assumptions, %s: %s. What enters is %s. %s",
                    year.year(),
                    settingWords(year.setting()),
                    UNIT,
                    tiers(received),
                    figures
                        ? "bounded by published figures"
                        : "assumed: no figure of minerals is published for the year",
                    overlap(cut)))
            .sort("money by tier")
            .with("year", year.year())
            .with("setting", year.setting())
            .with("cut", cut)
            .with("draws", flows.length);
    received.forEach((tier, sum) -> conclusion.with("received " + tier.number(), sum.value()));
    passed(year, flows).forEach(conclusion::with);
    return conclusion
        .from(
            year.assumptions().stream()
                .flatMap(one -> one.statements().stream())
                .distinct()
                .toList())
        .result();
  }

  private static String overlap(long cut) {
    return cut == 0
        ? "In no draw was more claimed of a tier's money than it had."
        : String.format(
            Locale.ROOT,
            "In %.1f %% of draws more was claimed of a tier’s money than it had, and each claim"
                + " was cut in proportion: no dollar is counted as with two at once.",
            100.0 * cut / DRAWS);
  }

  private static Map<Tier, Drawn> drawn(double[][] byTier) {
    Map<Tier, Drawn> drawn = new EnumMap<>(Tier.class);
    for (Tier tier : Tier.values()) {
      Drawn sum = Drawn.of(byTier[tier.index()]);
      if (sum.spread().high() > 0) {
        drawn.put(tier, sum);
      }
    }
    return drawn;
  }

  private static String tiers(Map<Tier, Drawn> received) {
    return received.entrySet().stream()
        .map(
            tier ->
                String.format(
                    Locale.ROOT,
                    "%s (tier %d) could receive %s",
                    tier.getKey().words(),
                    tier.getKey().number(),
                    tier.getValue().words()))
        .collect(Collectors.joining("; "));
  }

  /** What passes from tier to tier and what stays, each with its basis. */
  private static Map<String, String> passed(YearModel year, Purses.Flow[] flows) {
    Map<String, double[]> sums = new TreeMap<>();
    Map<String, String> bases = new TreeMap<>();
    for (Assumed inflow : year.inflows()) {
      bases.merge(key(inflow), inflow.basis(), Money::weaker);
    }
    for (Assumed share : year.shares()) {
      // How a sum is passed on is assumed, whatever is published of what came in.
      bases.merge(key(share), share.basis(), Money::weaker);
    }
    for (int draw = 0; draw < flows.length; draw++) {
      for (int i = 0; i < year.shares().size(); i++) {
        sums.computeIfAbsent(key(year.shares().get(i)), one -> new double[flows.length])[draw] +=
            flows[draw].passed(i);
      }
      for (Tier tier : Tier.values()) {
        sums.computeIfAbsent("kept " + tier.number(), one -> new double[flows.length])[draw] =
            flows[draw].kept(tier.index());
      }
    }
    inflows(year, flows, sums);
    Map<String, String> values = new TreeMap<>();
    sums.forEach(
        (key, draws) ->
            values.put(
                key,
                Drawn.of(draws).value() + (bases.containsKey(key) ? " " + bases.get(key) : "")));
    return values;
  }

  /** What comes from outside: all that a tier received, less what other tiers passed to it. */
  private static void inflows(YearModel year, Purses.Flow[] flows, Map<String, double[]> sums) {
    Map<Tier, Assumed> byReceiver = new EnumMap<>(Tier.class);
    year.inflows().forEach(inflow -> byReceiver.put(inflow.to(), inflow));
    byReceiver.forEach(
        (tier, inflow) -> {
          double[] draws = new double[flows.length];
          for (int draw = 0; draw < draws.length; draw++) {
            draws[draw] = flows[draw].received(tier.index());
            for (int i = 0; i < year.shares().size(); i++) {
              draws[draw] -= year.shares().get(i).to() == tier ? flows[draw].passed(i) : 0;
            }
          }
          sums.put(key(inflow), draws);
        });
  }

  private static String key(Assumed one) {
    return String.format(Locale.ROOT, "flow %d-%d", one.from().number(), one.to().number());
  }

  private static String weaker(String one, String other) {
    return one.equals("figures") ? other : one;
  }

  // ---- settings

  private static Finding.Result setting(
      String setting, List<double[][]> years, List<Recorded> statements) {
    double[][] means = new double[Tier.values().length][DRAWS];
    for (double[][] year : years) {
      for (int tier = 0; tier < means.length; tier++) {
        for (int draw = 0; draw < DRAWS; draw++) {
          means[tier][draw] += year[tier][draw] / years.size();
        }
      }
    }
    Map<Tier, Drawn> drawn = drawn(means);
    Conclusion conclusion =
        Conclusion.that(
                "%s, a year on average over %s, inferred from assumptions, %s: %s."
                    .formatted(
                        Conclusion.capital(settingWords(setting)),
                        years.size() == 1 ? "one year" : years.size() + " years",
                        UNIT,
                        tiers(drawn)))
            .sort("money by setting")
            .with("setting", setting)
            .with("years", years.size());
    drawn.forEach((tier, sum) -> conclusion.with("received " + tier.number(), sum.value()));
    return conclusion.from(statements).result();
  }

  private Finding.Result setting(String setting, List<double[][]> years) {
    return setting(
        setting,
        years,
        all.stream()
            .filter(one -> !one.inflow() || one.setting().equals(setting))
            .flatMap(one -> one.statements().stream())
            .distinct()
            .toList());
  }

  static String settingWords(String setting) {
    return switch (setting) {
      case "before-bans" -> "before the bans of 2017";
      case "ban-year" -> "the year in which the bans came";
      case "under-bans" -> "under the bans, the border open";
      case "border-closed" -> "the border closed against disease";
      default -> "no setting declared";
    };
  }

  // ---- assumptions

  private static Finding.Result assumption(Assumed one) {
    String bounds =
        one.inflow()
            ? "%,.0f to %,.0f million US dollars"
            : "%.1f to %.1f per cent of all that the tier receives";
    double scale = one.inflow() ? 1 : 100;
    return Conclusion.that(
            "Assumption: %s: %s, %s; %s."
                .formatted(
                    one.about(),
                    String.format(
                        Locale.ROOT, bounds, one.range().low() * scale, one.range().high() * scale),
                    shape(one.range().shape()),
                    basis(one)))
        .sort("assumption")
        .with("assumption", one.entity().id())
        .with("about", one.about())
        .with("basis", one.basis())
        .with("low", String.format(Locale.ROOT, "%.3f", one.range().low() * scale))
        .with("high", String.format(Locale.ROOT, "%.3f", one.range().high() * scale))
        .with("shape", one.range().shape().name().toLowerCase(Locale.ROOT))
        .with("unit", one.inflow() ? "MUSD" : "%")
        .from(one.statements())
        .result();
  }

  private static String shape(Range.Shape shape) {
    return switch (shape) {
      case FIXED -> "one number";
      case UNIFORM -> "no part of it likelier than another (assumed)";
      case TRIANGULAR -> "likeliest at one number between (assumed)";
    };
  }

  private static String basis(Assumed one) {
    return switch (one.basis()) {
      case "figures" -> "published figures of it lie in the range";
      case "analogy" -> "a published figure of something else lies in the range, nothing of this";
      default -> "assumed, nothing published gives it";
    };
  }
}

package org.davylamp.findings.trade.flows;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.Set;
import org.davylamp.findings.trade.flows.MixUp.Sign;
import org.davylamp.findings.trade.flows.MixUp.Verdict;
import org.davylamp.findings.trade.flows.YearFlows.Way;

/**
 * Finds figures of a country D that look like those of a country R of a like name. The rule, for
 * each partner and way:
 *
 * <ol>
 *   <li>Years are cut into <i>runs</i> where D's figure rises or falls {@value #JUMP}-fold, or
 *       begins or ends; a run whose mean is below {@value #LEAST} dollars is passed over.
 *   <li><b>Jump</b>: the run's geometric mean is at least {@value #JUMP} times the most told in the
 *       three years before and after it that the file covers.
 *   <li><b>Weight</b>: the run's D ⁄ R is at least {@value #WEIGHT}, and at least {@value #EXCESS}
 *       times ΣD ⁄ ΣR over D's other partners in the same years.
 *   <li><b>Digits</b>: a figure of D has the first {@value #DIGITS} digits of one of R with this
 *       partner, whatever the year and power of ten.
 *   <li><b>Tracks</b>: over four years or more, the yearly change of ln(D ⁄ R) has a standard
 *       deviation of at most {@value #TRACK}.
 *   <li><b>Gap</b>: of four neighbouring years or more of R the mean logarithm is at least {@value
 *       #DIP} above R's in the run, their standard deviation is at most half of that dip, and R + D
 *       is nearer to them than half of it.
 *   <li><b>Mix</b>: by cosine, D's goods in the run are at least .9 like R's and at most .5 like
 *       D's own in the years around; only where the file has goods.
 * </ol>
 *
 * <p><i>Likely</i> is jump and weight and any of the four others; <i>possible</i> is jump and
 * weight, or weight and digits; <i>cannot tell</i> is a jump where nothing is told of R. All
 * thresholds are judgements. Those of weight and gap were made stricter once, after it was counted
 * how often countries of unlike names meet the rule; the manual has the figures after that.
 */
public final class MixUps {
  static final double JUMP = 20;
  static final double LEAST = 1e6;
  static final double WEIGHT = .05;
  static final double EXCESS = 10;
  static final int DIGITS = 6;
  static final double TRACK = .2;
  static final double DIP = .3;
  private static final int NEAR = 3;

  private final YearFlows flows;
  private final String suspect;
  private final String other;
  private final List<Way> ways;
  private final Map<Way, NavigableMap<Integer, BigDecimal>> series = new HashMap<>();

  private MixUps(YearFlows flows, String suspect, String other) {
    this.flows = flows;
    this.suspect = suspect;
    this.other = other;
    this.ways =
        flows.ways().stream()
            .filter(way -> way.exporter().equals(suspect) || way.importer().equals(suspect))
            .filter(way -> !way.partner(suspect).equals(other))
            .toList();
  }

  /**
   * All that is found, the largest amounts first.
   *
   * @param suspect D, as its area's key
   * @param other R
   */
  public static List<MixUp> find(YearFlows flows, String suspect, String other) {
    return new MixUps(flows, suspect, other).find();
  }

  private List<MixUp> find() {
    List<MixUp> found = new ArrayList<>();
    for (Way way : ways) {
      runs(series(way)).forEach(run -> judge(way, run, found));
    }
    found.sort(
        Comparator.comparingDouble(MixUp::dollars)
            .reversed()
            .thenComparing(it -> it.way().exporter())
            .thenComparing(it -> it.way().importer())
            .thenComparingInt(MixUp::first));
    return found;
  }

  private NavigableMap<Integer, BigDecimal> series(Way way) {
    return series.computeIfAbsent(way, flows::series);
  }

  /** First and last years of runs. */
  private static List<int[]> runs(NavigableMap<Integer, BigDecimal> of) {
    List<int[]> runs = new ArrayList<>();
    for (int year : of.keySet()) {
      int[] last = runs.isEmpty() ? new int[] {0, year - 2} : runs.getLast();
      boolean goesOn =
          last[1] == year - 1
              && Math.abs(Math.log(value(of, year) / value(of, year - 1))) < Math.log(JUMP);
      if (goesOn) {
        last[1] = year;
      } else {
        runs.add(new int[] {year, year});
      }
    }
    return runs;
  }

  private void judge(Way way, int[] run, List<MixUp> found) {
    NavigableMap<Integer, BigDecimal> own = series(way);
    NavigableMap<Integer, BigDecimal> others = series(way.with(suspect, other));
    double mean = mean(own, run);
    double jump = mean / around(own, run);
    if (mean < LEAST || !(jump >= JUMP || hasDigits(own, others, run))) {
      return;
    }
    double weight = weight(own, others, run);
    double excess = weight / usual(way, run);
    Set<Sign> signs = EnumSet.noneOf(Sign.class);
    mark(signs, Sign.JUMP, jump >= JUMP);
    mark(signs, Sign.WEIGHT, weight >= WEIGHT && excess >= EXCESS);
    mark(signs, Sign.DIGITS, hasDigits(own, others, run));
    mark(signs, Sign.TRACKS, tracks(own, others, run));
    mark(signs, Sign.GAP, fillsGap(own, others, run));
    mark(signs, Sign.MIX, hasMix(way, run));
    Verdict verdict = verdict(signs, weight);
    if (verdict != Verdict.CANNOT_TELL || Double.isNaN(weight)) {
      double dollars = sum(own, run);
      found.add(new MixUp(way, run[0], run[1], dollars, weight, excess, jump, signs, verdict));
    }
  }

  private static void mark(Set<Sign> signs, Sign sign, boolean there) {
    if (there) {
      signs.add(sign);
    }
  }

  private static Verdict verdict(Set<Sign> signs, double weight) {
    boolean base = signs.contains(Sign.JUMP) && signs.contains(Sign.WEIGHT);
    if (base && signs.size() > 2) {
      return Verdict.LIKELY;
    }
    boolean digits = signs.contains(Sign.WEIGHT) && signs.contains(Sign.DIGITS);
    return (base || digits) && !Double.isNaN(weight) ? Verdict.POSSIBLE : Verdict.CANNOT_TELL;
  }

  // ---- signs

  /** The most told in the covered years around; none is told: 0; none is covered: NaN. */
  private double around(NavigableMap<Integer, BigDecimal> own, int[] run) {
    OptionalDouble most =
        near(run).stream().mapToDouble(year -> own.containsKey(year) ? value(own, year) : 0).max();
    return most.orElse(Double.NaN);
  }

  private List<Integer> near(int[] run) {
    List<Integer> near = new ArrayList<>(flows.covered().headSet(run[0], false).descendingSet());
    near.removeIf(year -> year < run[0] - NEAR);
    near.addAll(flows.covered().subSet(run[1], false, run[1] + NEAR, true));
    return near;
  }

  private static double weight(
      NavigableMap<Integer, BigDecimal> own, NavigableMap<Integer, BigDecimal> others, int[] run) {
    double[] sums = new double[2];
    for (int year = run[0]; year <= run[1]; year++) {
      if (own.containsKey(year) && others.containsKey(year)) {
        sums[0] += value(own, year);
        sums[1] += value(others, year);
      }
    }
    return sums[1] == 0 ? Double.NaN : sums[0] / sums[1];
  }

  /** ΣD ⁄ ΣR over other partners; if there are none, any weight is beyond it. */
  private double usual(Way way, int[] run) {
    double[] sums = new double[2];
    for (Way it : ways) {
      if (!it.equals(way) && isLike(it, way)) {
        sums[0] += sum(series(it), run);
        sums[1] += sum(series(it.with(suspect, other)), run);
      }
    }
    return sums[1] == 0 ? 0 : sums[0] / sums[1];
  }

  private boolean isLike(Way one, Way way) {
    return way.exporter().equals(suspect) == one.exporter().equals(suspect);
  }

  private static boolean hasDigits(
      NavigableMap<Integer, BigDecimal> own, NavigableMap<Integer, BigDecimal> others, int[] run) {
    Set<String> digits = new HashSet<>();
    others.values().forEach(value -> digits.add(digits(value)));
    digits.remove("");
    return own.subMap(run[0], true, run[1], true).values().stream()
        .map(MixUps::digits)
        .anyMatch(digits::contains);
  }

  /** The first digits; none of a number that has fewer, since round numbers meet by chance. */
  private static String digits(BigDecimal value) {
    BigDecimal plain = value.stripTrailingZeros();
    if (plain.precision() < DIGITS) {
      return "";
    }
    String digits = plain.round(new MathContext(DIGITS)).unscaledValue().toString();
    return digits + "0".repeat(Math.max(0, DIGITS - digits.length()));
  }

  private static boolean tracks(
      NavigableMap<Integer, BigDecimal> own, NavigableMap<Integer, BigDecimal> others, int[] run) {
    List<Double> changes = new ArrayList<>();
    for (int year = run[0] + 1; year <= run[1]; year++) {
      if (others.containsKey(year) && others.containsKey(year - 1)) {
        changes.add(
            Math.log(value(own, year) / value(own, year - 1))
                - Math.log(value(others, year) / value(others, year - 1)));
      }
    }
    if (changes.size() < 3) {
      return false;
    }
    double mean = changes.stream().mapToDouble(it -> it).average().orElseThrow();
    double squares = changes.stream().mapToDouble(it -> (it - mean) * (it - mean)).sum();
    return Math.sqrt(squares / (changes.size() - 1)) <= TRACK;
  }

  private boolean fillsGap(
      NavigableMap<Integer, BigDecimal> own, NavigableMap<Integer, BigDecimal> others, int[] run) {
    double[] around =
        near(run).stream()
            .filter(others::containsKey)
            .mapToDouble(year -> Math.log(value(others, year)))
            .toArray();
    if (around.length < 4 || mean(others, run) == 0) {
      return false;
    }
    double level = Arrays.stream(around).average().orElseThrow();
    double spread =
        Math.sqrt(Arrays.stream(around).map(it -> (it - level) * (it - level)).average().orElse(0));
    double dip = level - Math.log(mean(others, run));
    double left = Math.abs(level - Math.log(mean(others, run) + mean(own, run)));
    return dip >= DIP && spread <= dip / 2 && left <= dip / 2;
  }

  private boolean hasMix(Way way, int[] run) {
    Way others = way.with(suspect, other);
    Map<String, Double> inRun = new HashMap<>();
    Map<String, Double> ofOther = new HashMap<>();
    Map<String, Double> outside = new HashMap<>();
    for (int year = run[0]; year <= run[1]; year++) {
      gather(inRun, way, year);
      gather(ofOther, others, year);
    }
    near(run).forEach(year -> gather(outside, way, year));
    return inRun.size() >= 3
        && !outside.isEmpty()
        && cosine(inRun, ofOther) >= .9
        && cosine(inRun, outside) <= .5;
  }

  private void gather(Map<String, Double> goods, Way way, int year) {
    flows.parts(way, year).forEach((code, it) -> goods.merge(code, it.doubleValue(), Double::sum));
  }

  static double cosine(Map<String, Double> one, Map<String, Double> other) {
    double product = 0;
    for (Map.Entry<String, Double> entry : one.entrySet()) {
      product += entry.getValue() * other.getOrDefault(entry.getKey(), 0.0);
    }
    double lengths = length(one) * length(other);
    return lengths == 0 ? 0 : product / lengths;
  }

  private static double length(Map<String, Double> goods) {
    return Math.sqrt(goods.values().stream().mapToDouble(it -> it * it).sum());
  }

  // ---- numbers

  /** The geometric mean of the run's figures; 0 if it has none. */
  private static double mean(NavigableMap<Integer, BigDecimal> of, int[] run) {
    return Math.exp(
        of.subMap(run[0], true, run[1], true).values().stream()
            .mapToDouble(it -> Math.log(it.doubleValue()))
            .average()
            .orElse(Double.NEGATIVE_INFINITY));
  }

  private static double sum(NavigableMap<Integer, BigDecimal> of, int[] run) {
    return of.subMap(run[0], true, run[1], true).values().stream()
        .mapToDouble(BigDecimal::doubleValue)
        .sum();
  }

  private static double value(NavigableMap<Integer, BigDecimal> of, int year) {
    BigDecimal value = of.get(year);
    return value == null ? 0 : value.doubleValue();
  }
}

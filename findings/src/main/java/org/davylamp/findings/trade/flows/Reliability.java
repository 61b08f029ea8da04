package org.davylamp.findings.trade.flows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.davylamp.findings.trade.flows.YearFlows.Way;

/**
 * How far a country's figures are from its partners', over all flows of which both tell. For each
 * such flow and year e = ln(m ⁄ x) − ln κ, with m the importer's figure, x the exporter's, and κ
 * the middle of what freight and insurance are assumed to add ({@link MirrorGap}). Of a country's
 * e, whichever side it told, the median of |e| is its <i>spread</i>: a factor e<sup>spread</sup>
 * that half of its figures do not go beyond.
 *
 * <p>After the idea of BACI (Gaulier and Zignago, CEPII working paper 2010-23), which regresses |e|
 * on reporters; here it is a median, which needs no model and is moved by no single flow. It cannot
 * tell which of two is wrong: who trades with bad reporters looks worse than he is.
 *
 * @param spread in natural logarithms; not a number if there are too few flows
 * @param flows that both tell of
 */
public record Reliability(double spread, int flows) {
  /** Fewer tell nothing of a reporter. */
  public static final int LEAST = 10;

  /** Of whom nothing is known. */
  public static final Reliability UNKNOWN = new Reliability(Double.NaN, 0);

  /** A spread below it is taken for it, so that no reporter has all the weight: 5 %. */
  private static final double FINEST = .05;

  public boolean isKnown() {
    return flows >= LEAST;
  }

  /** The factor that half of the figures do not go beyond. */
  public double factor() {
    return Math.exp(spread);
  }

  /** The weight of its figure: 1 ⁄ spread², of an unknown reporter that of a factor of two. */
  public double weight() {
    double known = isKnown() ? Math.max(FINEST, spread) : Math.log(2);
    return 1 / (known * known);
  }

  /** Of every country that told of a flow of which its partner told too. */
  public static Map<String, Reliability> of(YearFlows flows) {
    Map<String, List<Double>> gaps = new HashMap<>();
    double middle = Math.log(Math.sqrt(MirrorGap.LEAST_MARGIN * MirrorGap.MOST_MARGIN));
    for (Way way : flows.ways()) {
      for (int year : flows.covered()) {
        double exporters = flows.told(way, year, false);
        double importers = flows.told(way, year, true);
        if (exporters > 0 && importers > 0) {
          double gap = Math.abs(Math.log(importers / exporters) - middle);
          gaps.computeIfAbsent(way.exporter(), it -> new ArrayList<>()).add(gap);
          gaps.computeIfAbsent(way.importer(), it -> new ArrayList<>()).add(gap);
        }
      }
    }
    Map<String, Reliability> found = new HashMap<>();
    gaps.forEach((country, of) -> found.put(country, new Reliability(median(of), of.size())));
    return found;
  }

  private static double median(List<Double> of) {
    double[] sorted = of.stream().mapToDouble(it -> it).sorted().toArray();
    return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
  }

  /**
   * What a flow was worth at the exporter's border, from what is told of it: the mean of ln x and
   * ln(m ⁄ κ), weighted by their reporters, with κ at both ends of what is assumed.
   *
   * @param gap what the two tell
   * @return the least and the most, in dollars
   */
  public static double[] atTheBorder(MirrorGap gap, Reliability exporter, Reliability importer) {
    double[] ends = {
      gap.importers() / MirrorGap.MOST_MARGIN, gap.importers() / MirrorGap.LEAST_MARGIN
    };
    if (gap.importers() <= 0) {
      return new double[] {gap.exporters(), gap.exporters()};
    }
    if (gap.exporters() <= 0) {
      return ends;
    }
    double share = exporter.weight() / (exporter.weight() + importer.weight());
    return Arrays.stream(ends)
        .map(end -> Math.exp(share * Math.log(gap.exporters()) + (1 - share) * Math.log(end)))
        .toArray();
  }
}

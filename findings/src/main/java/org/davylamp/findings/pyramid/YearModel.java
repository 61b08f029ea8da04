package org.davylamp.findings.pyramid;

import java.util.ArrayList;
import java.util.List;
import org.davylamp.statistics.Model;
import org.davylamp.statistics.Purses;
import org.davylamp.statistics.Range;

/** The assumptions of one year as a model: one purse for each tier, one claim for each share. */
final class YearModel {
  private final int year;
  private final List<Assumed> assumptions;
  private final List<Assumed> inflows;
  private final List<Assumed> shares;
  private final Purses purses;

  /**
   * Of one year.
   *
   * @param all what the case declares; those of other years are passed over
   * @throws org.davylamp.statistics.StatisticsException if money could go round in a circle
   */
  YearModel(int year, List<Assumed> all) {
    this.year = year;
    this.inflows = all.stream().filter(one -> one.inflow() && one.isOf(year)).toList();
    this.shares = all.stream().filter(one -> !one.inflow() && one.isOf(year)).toList();
    List<Assumed> both = new ArrayList<>(inflows);
    both.addAll(shares);
    this.assumptions = List.copyOf(both);
    this.purses =
        new Purses(
            Tier.values().length,
            shares.stream()
                .map(share -> new Purses.Claim(share.from().index(), share.to().index()))
                .toList());
  }

  int year() {
    return year;
  }

  /** Inflows first, then shares: the model's inputs in their order. */
  List<Assumed> assumptions() {
    return assumptions;
  }

  List<Assumed> inflows() {
    return inflows;
  }

  List<Assumed> shares() {
    return shares;
  }

  List<Range> ranges() {
    return assumptions.stream().map(Assumed::range).toList();
  }

  String setting() {
    return inflows.stream().map(Assumed::setting).findFirst().orElse("");
  }

  /**
   * Where the money goes.
   *
   * @param x a number for each of {@link #assumptions}
   */
  Purses.Flow flow(double[] x) {
    double[] inflow = new double[Tier.values().length];
    for (int i = 0; i < inflows.size(); i++) {
      inflow[inflows.get(i).to().index()] += x[i];
    }
    double[] parts = new double[shares.size()];
    System.arraycopy(x, inflows.size(), parts, 0, parts.length);
    return purses.flow(inflow, parts);
  }

  /** What one tier receives, in millions of US dollars. */
  Model received(Tier tier) {
    return x -> flow(x).received(tier.index());
  }
}

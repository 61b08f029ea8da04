package org.davylamp.statistics;

import java.util.Arrays;
import java.util.List;

/**
 * Money that comes into purses and is passed on from one to the next, none of it lost or made. A
 * claim takes a share of all that a purse receives. Several takers may claim parts of the same
 * money; where their shares add up to more than the purse holds, every claim on it is cut in the
 * same proportion, so that no order of taking has to be assumed. What nobody claims stays in the
 * purse. For every purse: received = kept + passed on.
 */
public final class Purses {

  /** A claim of one purse on another, both as numbers from zero. */
  public record Claim(int from, int to) {}

  /** Where the money went. */
  public static final class Flow {
    private final double[] received;
    private final double[] kept;
    private final double[] passed;
    private final int cut;

    private Flow(double[] received, double[] kept, double[] passed, int cut) {
      this.received = received;
      this.kept = kept;
      this.passed = passed;
      this.cut = cut;
    }

    /** What a purse received, from outside and from other purses. */
    public double received(int purse) {
      return received[purse];
    }

    /** What stayed in a purse. */
    public double kept(int purse) {
      return kept[purse];
    }

    /** What a claim got. */
    public double passed(int claim) {
      return passed[claim];
    }

    /** How many purses had more claimed of them than they held. */
    public int cut() {
      return cut;
    }
  }

  private final int count;
  private final List<Claim> claims;

  /** Purses, each before all that have claims on it. */
  private final int[] order;

  /**
   * So many purses with these claims.
   *
   * @throws StatisticsException if money could go round in a circle, or a claim is on no purse
   */
  public Purses(int count, List<Claim> claims) {
    this.count = count;
    this.claims = List.copyOf(claims);
    for (Claim claim : claims) {
      StatisticsException.unless(
          within(claim.from()) && within(claim.to()) && claim.from() != claim.to(),
          "expected claims between two of %s purses, found one of %s on %s",
          count,
          claim.to(),
          claim.from());
    }
    this.order = order();
  }

  private boolean within(int purse) {
    return 0 <= purse && purse < count;
  }

  private int[] order() {
    int[] open = new int[count];
    claims.forEach(claim -> open[claim.to()]++);
    int[] sorted = new int[count];
    int filled = 0;
    boolean[] done = new boolean[count];
    for (boolean moved = true; moved; ) {
      moved = false;
      for (int purse = 0; purse < count; purse++) {
        if (!done[purse] && open[purse] == 0) {
          int paying = purse;
          claims.stream().filter(claim -> claim.from() == paying).forEach(c -> open[c.to()]--);
          done[purse] = true;
          sorted[filled++] = purse;
          moved = true;
        }
      }
    }
    StatisticsException.unless(
        filled == count, "expected claims that lead in no circle, found one among %s", claims);
    return sorted;
  }

  /**
   * Passes the money on.
   *
   * @param inflow what comes into each purse from outside, not below zero
   * @param shares one for each claim: the part of what its purse receives, from 0 to 1
   */
  public Flow flow(double[] inflow, double[] shares) {
    StatisticsException.unless(
        inflow.length == count && shares.length == claims.size(),
        "expected %s purses and %s shares, found %s and %s",
        count,
        claims.size(),
        inflow.length,
        shares.length);
    double[] claimed = new double[count];
    for (int i = 0; i < shares.length; i++) {
      StatisticsException.unless(
          shares[i] >= 0 && shares[i] <= 1, "expected a share from 0 to 1, found %s", shares[i]);
      claimed[claims.get(i).from()] += shares[i];
    }
    double[] received = inflow.clone();
    double[] passed = new double[shares.length];
    double[] kept = new double[count];
    for (int purse : order) {
      kept[purse] = received[purse];
      for (int i = 0; i < shares.length; i++) {
        if (claims.get(i).from() == purse) {
          passed[i] = received[purse] * shares[i] / StrictMath.max(1, claimed[purse]);
          kept[purse] -= passed[i];
          received[claims.get(i).to()] += passed[i];
        }
      }
      // What is left of a purse that was claimed whole is rounding, not money.
      kept[purse] = claimed[purse] >= 1 ? 0 : StrictMath.max(0, kept[purse]);
    }
    int cut = (int) Arrays.stream(claimed).filter(share -> share > 1 + 1e-12).count();
    return new Flow(received, kept, passed, cut);
  }
}

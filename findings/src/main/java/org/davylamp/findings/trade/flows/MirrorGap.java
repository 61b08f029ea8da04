package org.davylamp.findings.trade.flows;

/**
 * What two tales of one flow differ by, and whether freight and insurance can account for it. With
 * x as the exporter tells it (free on board) and m as the importer does (with freight and
 * insurance), m ⁄ x is expected between {@link #LEAST_MARGIN} and {@link #MOST_MARGIN}.
 *
 * <p>The margin is a declared assumption, not an estimate for these countries: the IMF's
 * <i>Direction of Trade Statistics</i> divides by one factor for all, 1.06 in its Yearbook of 2017;
 * a bulk cargo of low value can cost far more of its value to carry, a neighbour by rail less. So a
 * range is taken, from nothing to a quarter.
 *
 * @param exporters x, in dollars
 * @param importers m, in dollars
 * @param ratio m ⁄ x; infinite if x is none
 * @param unexplainedLow the least of m − x that the margin leaves over: positive if importers tell
 *     too much, negative if too little, zero if the margin can account for all
 * @param verdict in a word
 */
public record MirrorGap(
    double exporters, double importers, double ratio, double unexplainedLow, Verdict verdict) {
  public static final double LEAST_MARGIN = 1.0;
  public static final double MOST_MARGIN = 1.25;

  /** What can be said of the gap. */
  public enum Verdict {
    WITHIN("freight and insurance can account for it"),
    IMPORTER_ABOVE("the importer tells more than freight and insurance can account for"),
    IMPORTER_BELOW("the importer tells less than the exporter"),
    ONE_SIDE("cannot tell: only one side tells of it");

    private final String words;

    Verdict(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /**
   * Compares the two.
   *
   * @param exporters dollars; 0 if the exporter tells nothing
   * @param importers dollars; 0 if the importer tells nothing
   */
  public static MirrorGap of(double exporters, double importers) {
    double ratio = importers / exporters;
    if (exporters <= 0 || importers <= 0) {
      return new MirrorGap(exporters, importers, ratio, 0, Verdict.ONE_SIDE);
    }
    double above = importers - MOST_MARGIN * exporters;
    double below = importers - LEAST_MARGIN * exporters;
    if (above > 0) {
      return new MirrorGap(exporters, importers, ratio, above, Verdict.IMPORTER_ABOVE);
    }
    return below < 0
        ? new MirrorGap(exporters, importers, ratio, below, Verdict.IMPORTER_BELOW)
        : new MirrorGap(exporters, importers, ratio, 0, Verdict.WITHIN);
  }
}

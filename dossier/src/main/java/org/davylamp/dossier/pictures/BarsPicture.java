package org.davylamp.dossier.pictures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Quantities by category as bars, and estimates as intervals. Bars begin at zero. A range is a
 * whisker over the bar; without a preferred value the bar is solid up to the low end and pale from
 * there to the high one.
 */
public final class BarsPicture {
  /** How the series of one category stand. */
  public enum Arrangement {
    /** On top of each other; the label is their sum, a whisker the sum of the low and high ends. */
    STACKED,
    /** Beside each other. */
    GROUPED
  }

  /**
   * One bar or one segment of a bar.
   *
   * @param category which bar it belongs to, such as a year
   * @param series told by colour and order; empty where there is only one
   * @param href where it leads, or empty
   */
  public record Bar(String category, String series, Amount amount, String note, String href) {}

  /** A published estimate of one quantity. */
  public record Estimate(String label, Span when, Amount amount, String note, String href) {}

  private BarsPicture() {}

  /**
   * Upright bars.
   *
   * @param unit title of the axis
   * @param categories from left to right; one without bars keeps its place and says so
   * @param most the end of the axis, such as 100 for shares; fitted to the data where empty
   */
  public static Picture columns(
      Frame frame,
      String unit,
      Arrangement arrangement,
      OptionalDouble most,
      List<String> categories,
      List<Bar> bars) {
    return ColumnsPainter.paint(
        new Canvas(frame), new BarData(unit, arrangement, most, categories, bars));
  }

  /** Lying bars, for categories with long names; parameters as for {@link #columns}. */
  public static Picture rows(
      Frame frame,
      String unit,
      Arrangement arrangement,
      OptionalDouble most,
      List<String> categories,
      List<Bar> bars) {
    return RowsPainter.paint(
        new Canvas(frame), new BarData(unit, arrangement, most, categories, bars));
  }

  /** Estimates as intervals on a common axis from zero, earliest first. */
  public static Picture intervals(Frame frame, String unit, List<Estimate> estimates) {
    return IntervalsPainter.paint(new Canvas(frame), unit, sorted(estimates));
  }

  static List<Estimate> sorted(List<Estimate> estimates) {
    List<Estimate> sorted = new ArrayList<>(estimates);
    sorted.sort(
        Comparator.<Estimate>comparingLong(e -> e.when().anchor()).thenComparing(Estimate::label));
    return sorted;
  }
}

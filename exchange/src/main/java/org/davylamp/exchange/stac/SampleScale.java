package org.davylamp.exchange.stac;

/**
 * What samples mean: {@code reflectance = scale · sample + offset}.
 *
 * @param from who says so
 */
public record SampleScale(double scale, double offset, From from) {
  /** Where a scale comes from. */
  public enum From {
    /** The item or the manifest states it. */
    STATED,
    /**
     * The item does not; the specification of its product does: Landsat Collection 2 Level 2
     * (.0000275, −.2) or Sentinel-2 Level 2A (.0001; −.1 from processing baseline 04.00 on).
     */
    PRODUCT
  }

  public SampleScale {
    if (!Double.isFinite(scale) || !Double.isFinite(offset) || scale == 0) {
      throw new IllegalArgumentException("a scale is a number other than 0, an offset a number");
    }
  }
}

package org.davylamp.imagery.raster;

/**
 * What a sample means: {@code value = scale · sample + offset} (GDAL's items SCALE and OFFSET).
 *
 * @param scale 1 if the file says nothing
 * @param offset 0 if the file says nothing
 */
public record Scaling(double scale, double offset) {
  public static final Scaling NONE = new Scaling(1, 0);

  double apply(double sample) {
    return scale * sample + offset;
  }
}

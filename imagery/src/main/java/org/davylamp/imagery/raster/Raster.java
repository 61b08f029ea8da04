package org.davylamp.imagery.raster;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The samples of a window.
 *
 * @param window which pixels of the level
 * @param planes one a band, in the order that was asked for, each of width × height samples
 * @param scalings one a plane
 * @param nodata the sample that stands for "nothing known", if the file has one
 * @param transform from the pixels of this window to the map
 */
public record Raster(
    Window window,
    List<Plane> planes,
    List<Scaling> scalings,
    OptionalDouble nodata,
    Optional<Affine> transform) {
  public Raster {
    planes = List.copyOf(planes);
    scalings = List.copyOf(scalings);
    if (planes.isEmpty() || scalings.size() != planes.size()) {
      throw new IllegalArgumentException("a raster has planes, and a scaling for each");
    }
    for (Plane plane : planes) {
      if (plane.size() != window.pixels() || plane.type() != planes.getFirst().type()) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "a plane of %d samples %s in a window of %s with samples %s",
                plane.size(),
                plane.type(),
                window,
                planes.getFirst().type()));
      }
    }
  }

  /** One without scale, missing values or place. */
  public static Raster of(int width, int height, List<Plane> planes) {
    return new Raster(
        new Window(0, 0, width, height),
        planes,
        planes.stream().map(plane -> Scaling.NONE).toList(),
        OptionalDouble.empty(),
        Optional.empty());
  }

  public SampleType type() {
    return planes.getFirst().type();
  }

  public Raster withNodata(double value) {
    return new Raster(window, planes, scalings, OptionalDouble.of(value), transform);
  }

  public Raster withTransform(Affine affine) {
    return new Raster(window, planes, scalings, nodata, Optional.of(affine));
  }

  public Raster withScalings(List<Scaling> all) {
    return new Raster(window, planes, all, nodata, transform);
  }

  /** The sample of a pixel of this window. */
  public double at(int plane, int column, int row) {
    return planes.get(plane).at(row * window.width() + column);
  }

  /**
   * The values of a plane, scaled; not a number where the sample is missing.
   *
   * @return width × height values, row by row
   */
  public double[] values(int plane) {
    Plane samples = planes.get(plane);
    Scaling scaling = scalings.get(plane);
    double missing = nodata.orElse(Double.NaN);
    double[] values = new double[samples.size()];
    for (int i = 0; i < values.length; i++) {
      double sample = samples.at(i);
      values[i] = sample == missing ? Double.NaN : scaling.apply(sample);
    }
    return values;
  }
}

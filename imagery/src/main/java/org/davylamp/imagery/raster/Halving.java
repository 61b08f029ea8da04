package org.davylamp.imagery.raster;

import java.util.List;
import java.util.OptionalDouble;
import org.davylamp.imagery.raster.CogOptions.Overviews;

/** Makes an image of half the width and height, rounded up. */
final class Halving {
  private final Overviews how;
  private final OptionalDouble nodata;

  Halving(Overviews how, OptionalDouble nodata) {
    this.how = how;
    this.nodata = nodata;
  }

  Raster halve(Raster raster) {
    Window window = raster.window();
    Window half =
        new Window(0, 0, Math.ceilDiv(window.width(), 2), Math.ceilDiv(window.height(), 2));
    List<Plane> planes = raster.planes().stream().map(plane -> halve(plane, window, half)).toList();
    return Raster.of(half.width(), half.height(), planes);
  }

  private Plane halve(Plane plane, Window from, Window to) {
    Plane half = Plane.of(plane.type(), to.width() * to.height());
    for (int row = 0; row < to.height(); row++) {
      for (int column = 0; column < to.width(); column++) {
        int at = row * to.width() + column;
        int first = 2 * row * from.width() + 2 * column;
        if (how == Overviews.MEAN) {
          boolean right = 2 * column + 1 < from.width();
          boolean below = 2 * row + 1 < from.height();
          put(half, at, mean(plane, first, from.width(), right, below));
        } else {
          copy(plane, first, half, at);
        }
      }
    }
    return half;
  }

  /** The mean of up to four samples; the missing sample if all are missing. */
  private double mean(Plane plane, int at, int width, boolean right, boolean below) {
    double sum = 0;
    int count = 0;
    for (int i = 0; i < 4; i++) {
      boolean there = (i % 2 == 0 || right) && (i < 2 || below);
      double sample = there ? plane.at(at + i % 2 + i / 2 * width) : Double.NaN;
      if (!Double.isNaN(sample) && (nodata.isEmpty() || sample != nodata.getAsDouble())) {
        sum += sample;
        count++;
      }
    }
    return count == 0 ? nodata.orElse(Double.NaN) : sum / count;
  }

  private static void put(Plane plane, int at, double value) {
    switch (plane) {
      case Plane.Of8 bytes -> bytes.values()[at] = (byte) Math.round(value);
      case Plane.Of16 shorts -> shorts.values()[at] = (short) Math.round(value);
      case Plane.Of32 ints -> ints.values()[at] = (int) Math.round(value);
      case Plane.Of64 longs -> throw new IllegalArgumentException("no means of " + longs.type());
      case Plane.OfFloat floats -> floats.values()[at] = (float) value;
      case Plane.OfDouble doubles -> doubles.values()[at] = value;
    }
  }

  private static void copy(Plane from, int at, Plane to, int target) {
    switch (to) {
      case Plane.Of8 bytes -> bytes.values()[target] = ((Plane.Of8) from).values()[at];
      case Plane.Of16 shorts -> shorts.values()[target] = ((Plane.Of16) from).values()[at];
      case Plane.Of32 ints -> ints.values()[target] = ((Plane.Of32) from).values()[at];
      case Plane.Of64 longs -> longs.values()[target] = ((Plane.Of64) from).values()[at];
      case Plane.OfFloat floats -> floats.values()[target] = ((Plane.OfFloat) from).values()[at];
      case Plane.OfDouble doubles ->
          doubles.values()[target] = ((Plane.OfDouble) from).values()[at];
    }
  }
}

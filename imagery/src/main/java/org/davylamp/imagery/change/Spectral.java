package org.davylamp.imagery.change;

import java.util.List;

/** Names the direction of a shift between two states. */
final class Spectral {
  /**
   * A shift is one toward a surface if the surface leaves less than this of its squared length:
   * leaves lost show some ground, too, and leave a third.
   */
  private static final double UNEXPLAINED = .25;

  /** Of the vegetation index NDVI: less is not called lost or back. */
  private static final double INDEX_STEP = .05;

  private Spectral() {}

  /** A direction, and the share of the pixel that turned. */
  record Turn(Direction direction, float cover) {}

  /** What a change turned toward: a surface, the vegetation index, or only the season. */
  static Turn turn(List<String> bands, BreakDating.Dated dated) {
    Turn turn = turn(bands, dated.before(), dated.shift(), dated.whitener());
    return turn.direction() == Direction.OTHER && dated.seasonal()
        ? new Turn(Direction.SEASON, 0)
        : turn;
  }

  /**
   * @param before the old state by band, reflectance
   * @param shift what the new state adds
   * @param whitener of the noise, lower triangle by rows
   */
  static Turn turn(List<String> bands, double[] before, double[] shift, float[] whitener) {
    double least = UNEXPLAINED * square(whitened(shift, whitener));
    Turn best = new Turn(vegetation(bands, before, shift), 0);
    if (Surface.spectra(bands).length == 0) {
      return best;
    }
    for (Surface surface : Surface.all()) {
      float[] spectrum = Surface.spectrum(surface, bands).orElseThrow();
      double[] way = new double[shift.length];
      for (int b = 0; b < way.length; b++) {
        way[b] = spectrum[b] - before[b];
      }
      double[] white = whitened(way, whitener);
      double[] whiteShift = whitened(shift, whitener);
      double cover = Symmetric.dot(white, whiteShift) / square(white);
      double left = square(whiteShift) - cover * cover * square(white);
      if (cover > 0 && left < least) {
        least = left;
        best = new Turn(surface.direction(), (float) Math.min(cover, 1));
      }
    }
    return best;
  }

  private static Direction vegetation(List<String> bands, double[] before, double[] shift) {
    int ndvi = bands.indexOf("ndvi");
    int red = bands.indexOf("red");
    int nir = bands.indexOf("nir");
    double step = 0;
    if (ndvi >= 0) {
      step = shift[ndvi];
    } else if (red >= 0 && nir >= 0) {
      step =
          index(before[red] + shift[red], before[nir] + shift[nir])
              - index(before[red], before[nir]);
    }
    return step <= -INDEX_STEP
        ? Direction.VEGETATION_LOST
        : step >= INDEX_STEP ? Direction.VEGETATION_BACK : Direction.OTHER;
  }

  private static double index(double red, double nir) {
    return (nir - red) / Math.max(nir + red, 1e-3);
  }

  private static double[] whitened(double[] values, float[] whitener) {
    double[] out = new double[values.length];
    for (int a = 0; a < out.length; a++) {
      for (int b = 0; b <= a; b++) {
        out[a] += whitener[Design.triangle(a) + b] * values[b];
      }
    }
    return out;
  }

  private static double square(double[] values) {
    return Math.max(Symmetric.dot(values, values), 1e-12);
  }
}

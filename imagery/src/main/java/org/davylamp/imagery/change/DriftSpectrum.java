package org.davylamp.imagery.change;

import java.util.Arrays;
import java.util.Optional;

/**
 * How far undisturbed pixels drift, slowly, from their season and trend: the variance of the
 * coefficients of slow cosines, in units of the noise's variance, by expectation and maximisation
 * (Dempster, Laird and Rubin 1977) over a sample. The median over pixels stands for the mean, so
 * that those that did change do not count.
 */
final class DriftSpectrum {
  /** Slow cosines: half a turn, one, one and a half, two over the record. */
  static final int COSINES = 4;

  /** Where nothing can be learned: what 210 stable Landsat pixels over 30 years gave, rounded. */
  static final float[] USUAL = {.11f, .011f, .008f, .006f};

  static final int LEAST_PIXELS = 20;

  private static final int ROUNDS = 12;
  private static final double START = .05;

  private DriftSpectrum() {}

  /** Learns from spans; {@link #USUAL} if fewer than {@link #LEAST_PIXELS} have looks enough. */
  static float[] of(PixelSeries series, Span[] spans, int harmonics, Optional<SceneEffect> effect) {
    float[] start = new float[COSINES];
    Arrays.fill(start, (float) START);
    Design design = Design.of(series.days(), harmonics, start);
    PlainFit fit = new PlainFit(design, series.bands().size(), new float[0][], effect);
    Evidence[] all =
        Arrays.stream(spans)
            .flatMap(span -> evidence(fit, design, series, span).stream())
            .toArray(Evidence[]::new);
    if (all.length < LEAST_PIXELS) {
      return USUAL.clone();
    }
    double[] variance = new double[COSINES];
    Arrays.fill(variance, START);
    for (int round = 0; round < ROUNDS; round++) {
      variance = maximised(all, variance, design, series.bands().size());
    }
    float[] out = new float[COSINES];
    for (int j = 0; j < COSINES; j++) {
      out[j] = (float) variance[j];
    }
    return out;
  }

  /** XᵀWX and XᵀWy of one pixel, y whitened. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Evidence(double[][] gram, double[][] right) {}

  private static Optional<Evidence> evidence(
      PlainFit fit, Design design, PixelSeries series, Span span) {
    fit.prepare(series, span);
    if (fit.looks() < ChangeDetector.LEAST_LOOKS) {
      return Optional.empty();
    }
    int bands = series.bands().size();
    double[][] gram = new double[design.columns][design.columns];
    double[][] right = new double[bands][design.columns];
    for (int i = 0; i < fit.looks(); i++) {
      float[] x = design.x[fit.date(i)];
      for (int a = 0; a < design.columns; a++) {
        for (int b = 0; b < design.columns; b++) {
          gram[a][b] += (double) fit.weight(i) * x[a] * x[b];
        }
      }
      for (int a = 0; a < bands; a++) {
        double white = 0;
        for (int b = 0; b <= a; b++) {
          white += (double) fit.whitener()[Design.triangle(a) + b] * fit.value(i, b);
        }
        for (int k = 0; k < design.columns; k++) {
          right[a][k] += fit.weight(i) * white * x[k];
        }
      }
    }
    return Optional.of(new Evidence(gram, right));
  }

  private static double[] maximised(Evidence[] all, double[] variance, Design design, int bands) {
    double[][] squares = new double[COSINES][all.length];
    for (int n = 0; n < all.length; n++) {
      double[][] gram = new double[design.columns][];
      for (int a = 0; a < design.columns; a++) {
        gram[a] = all[n].gram()[a].clone();
        gram[a][a] += a < design.seasonal ? design.ridge[a] : 1 / variance[a - design.seasonal];
      }
      double[][] inverse = Symmetric.inverse(gram);
      for (int j = 0; j < COSINES; j++) {
        int row = design.seasonal + j;
        double sum = 0;
        for (int b = 0; b < bands; b++) {
          double coefficient = Symmetric.dot(inverse[row], all[n].right()[b]);
          sum += coefficient * coefficient;
        }
        squares[j][n] = sum / bands + inverse[row][row];
      }
    }
    double[] out = new double[COSINES];
    for (int j = 0; j < COSINES; j++) {
      Arrays.sort(squares[j]);
      // the median of χ²/bands is less than its mean (Wilson and Hilferty 1931)
      double less = Math.pow(1 - 2.0 / (9 * bands), 3);
      out[j] = Math.max(squares[j][all.length / 2] / less, 1e-4);
    }
    return out;
  }
}

package org.davylamp.imagery.change;

import java.util.Arrays;
import java.util.Optional;

/**
 * What each scene did to all its pixels alike: the median, over undisturbed control pixels, of what
 * a season and trend of their own leave. Of neighbouring Landsat pixels it is half the scatter.
 */
public final class SceneEffect {
  /** Pixels that are asked, evenly spread, where there are more: their median is as good. */
  private static final int SAMPLE = 2_048;

  /** With so many clear control pixels the median counts half. */
  private static final float DOUBT = 3;

  private final float[][] common;

  private SceneEffect(float[][] common) {
    this.common = common;
  }

  /** Nothing in common. */
  static SceneEffect none(int dates, int bands) {
    return new SceneEffect(new float[dates][bands]);
  }

  /** Learns from the pixels of a control, or every n-th of a large one. */
  static SceneEffect of(PixelSeries control, int harmonics) {
    int bands = control.bands().size();
    Design design = Design.of(control.days(), harmonics, new float[0]);
    PlainFit fit = new PlainFit(design, bands, new float[0][], Optional.empty());
    int step = 1 + (control.pixels() - 1) / SAMPLE;
    float[][][] left = new float[control.dates()][bands][1 + (control.pixels() - 1) / step];
    int[] count = new int[control.dates()];
    for (int p = 0; p < control.pixels(); p += step) {
      fit.season(control, new Span(p, 0, control.dates()));
      for (int i = 0; i < fit.looks(); i++) {
        int t = fit.date(i);
        for (int b = 0; b < bands; b++) {
          left[t][b][count[t]] = fit.residual(i, b);
        }
        count[t]++;
      }
    }
    float[][] common = new float[control.dates()][bands];
    for (int t = 0; t < control.dates(); t++) {
      for (int b = 0; b < bands; b++) {
        common[t][b] = middle(left[t][b], count[t]) * (count[t] / (count[t] + DOUBT));
      }
    }
    return new SceneEffect(common);
  }

  private static float middle(float[] values, int count) {
    if (count == 0) {
      return 0;
    }
    Arrays.sort(values, 0, count);
    return (values[(count - 1) / 2] + values[count / 2]) / 2;
  }

  /** Reflectance that a scene added in a band. */
  public float at(int date, int band) {
    return common[date][band];
  }
}

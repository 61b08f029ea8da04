package org.davylamp.imagery.stack;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.davylamp.imagery.raster.Affine;
import org.davylamp.imagery.raster.Crs;
import org.davylamp.imagery.raster.Window;

/**
 * A window of a stack: a series for each pixel. The arrays are the cube's own and may be changed by
 * who holds it. Pixels count row by row from the top.
 *
 * @param days since 1970-01-01 (UTC), ascending, one a date; different ones, unless {@link
 *     SameDay#EACH} was asked for
 * @param bands their names, in the order of the samples
 * @param scenes one a date: the scene's id, or those of a day that became one, with {@code +}
 *     between them
 * @param window which pixels of the stack's grid
 * @param affine from the pixels of this window to the map
 * @param crs the map; empty if the files do not say where they are
 * @param samples {@code [date · bands + band][pixel]}: scaled values, reflectance for bands whose
 *     scaling says so; not a number where there is none
 * @param clear {@code [date][pixel]}: 1 if the ground was seen and every band has a value, else 0
 */
@SuppressWarnings("ArrayRecordComponent") // large; compared by identity
public record Cube(
    int[] days,
    List<String> bands,
    List<String> scenes,
    Window window,
    Affine affine,
    Optional<Crs> crs,
    float[][] samples,
    byte[][] clear) {
  public Cube {
    bands = List.copyOf(bands);
    scenes = List.copyOf(scenes);
    boolean whole = scenes.size() == days.length && clear.length == days.length;
    if (!whole || samples.length != days.length * bands.size()) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "a cube of %d days has as many scenes and masks, and bands of each",
              days.length));
    }
  }

  public int dates() {
    return days.length;
  }

  public int width() {
    return window.width();
  }

  public int height() {
    return window.height();
  }

  public int pixels() {
    return window.width() * window.height();
  }

  /** How many pixels are clear, over all dates. */
  public long clearLooks() {
    long looks = 0;
    for (byte[] date : clear) {
      for (byte one : date) {
        looks += one;
      }
    }
    return looks;
  }

  /** The share of the window that is clear on a date, 0 to 1. */
  public double clearShare(int date) {
    int looks = 0;
    for (byte one : clear[date]) {
      looks += one;
    }
    return (double) looks / pixels();
  }
}

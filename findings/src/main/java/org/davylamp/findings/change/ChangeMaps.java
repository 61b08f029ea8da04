package org.davylamp.findings.change;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.davylamp.imagery.change.Change;
import org.davylamp.imagery.change.Direction;
import org.davylamp.imagery.raster.CogOptions;
import org.davylamp.imagery.raster.CogWriter;
import org.davylamp.imagery.raster.Crs;
import org.davylamp.imagery.raster.Plane;
import org.davylamp.imagery.raster.Raster;
import org.davylamp.imagery.raster.SampleType;
import org.davylamp.imagery.raster.Window;
import org.davylamp.imagery.stack.Grid;

/**
 * Writes what was found as cloud-optimised GeoTIFFs, one a figure, of each pixel's strongest change
 * that counts. Days are numbers such as 20200615, that maps show as they are; 0 where nothing
 * counts.
 */
public final class ChangeMaps {
  private static final float NONE = Float.NaN;

  private final Path folder;
  private final Grid grid;
  private final Window window;

  public ChangeMaps(Path folder, Grid grid, Window window) {
    this.folder = folder;
    this.grid = grid;
    this.window = window;
  }

  /**
   * Writes {@code date}, {@code from}, {@code to}, {@code p}, {@code strength}, {@code direction},
   * {@code cover}, {@code changes} and {@code looks}.
   *
   * @param called the changes that count, by the window's pixels
   * @param p [pixel] of the strongest; not a number where nothing was tested
   * @param looks [pixel]: clear ones
   */
  public void write(List<Change> called, double[] p, int[] looks) {
    int pixels = p.length;
    Change[] strongest = new Change[pixels];
    int[] counts = new int[pixels];
    called.stream()
        .sorted(Comparator.comparingDouble(Change::strength))
        .forEach(
            change -> {
              strongest[change.pixel()] = change;
              counts[change.pixel()]++;
            });
    whole("date", strongest, change -> number(change.day()));
    whole("from", strongest, change -> number(change.after()));
    whole("to", strongest, change -> number(change.until()));
    whole("direction", strongest, change -> code(change.direction()));
    real("strength", strongest, Change::strength);
    real("cover", strongest, Change::cover);
    float[] small = new float[pixels];
    for (int i = 0; i < pixels; i++) {
      small[i] = (float) p[i];
    }
    write(
        "p",
        Raster.of(window.width(), window.height(), List.of(new Plane.OfFloat(small))),
        Float.NaN);
    write("changes", integers(counts), Double.NEGATIVE_INFINITY);
    write("looks", integers(looks), Double.NEGATIVE_INFINITY);
  }

  private static int number(int day) {
    LocalDate date = LocalDate.ofEpochDay(day);
    return (date.getYear() * 100 + date.getMonthValue()) * 100 + date.getDayOfMonth();
  }

  /** 1 bare, 2 built, 3 water, 4 vegetation lost, 5 vegetation back, 6 other, 7 season. */
  static int code(Direction direction) {
    return switch (direction) {
      case BARE -> 1;
      case BUILT -> 2;
      case WATER -> 3;
      case VEGETATION_LOST -> 4;
      case VEGETATION_BACK -> 5;
      case OTHER -> 6;
      case SEASON -> 7;
    };
  }

  private void whole(String name, Change[] strongest, ToDoubleFunction<Change> figure) {
    int[] values =
        Arrays.stream(strongest)
            .mapToInt(
                change ->
                    Optional.ofNullable(change).map(c -> (int) figure.applyAsDouble(c)).orElse(0))
            .toArray();
    write(name, integers(values), 0);
  }

  private void real(String name, Change[] strongest, ToDoubleFunction<Change> figure) {
    float[] values = new float[strongest.length];
    for (int i = 0; i < values.length; i++) {
      values[i] =
          Optional.ofNullable(strongest[i]).map(c -> (float) figure.applyAsDouble(c)).orElse(NONE);
    }
    write(
        name, Raster.of(window.width(), window.height(), List.of(new Plane.OfFloat(values))), NONE);
  }

  private Raster integers(int[] values) {
    return Raster.of(
        window.width(), window.height(), List.of(new Plane.Of32(SampleType.INT32, values)));
  }

  /**
   * @param nodata −∞ where each value means something
   */
  private void write(String name, Raster raster, double nodata) {
    Raster known = Double.isInfinite(nodata) ? raster : raster.withNodata(nodata);
    Raster placed = grid.placed() ? known.withTransform(grid.from(window)) : known;
    Optional<Crs.Known> map =
        grid.crs()
            .flatMap(crs -> crs instanceof Crs.Known own ? Optional.of(own) : Optional.empty());
    CogWriter.write(folder.resolve(name + ".tif"), placed, map, CogOptions.USUAL);
  }
}

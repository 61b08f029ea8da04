package org.davylamp.imagery.raster;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.davylamp.imagery.RasterException;
import org.davylamp.imagery.bytes.Bytes;

/**
 * A GeoTIFF, of which windows are read. The first image of the file is level 0; images that say
 * they are reduced ones of it (NewSubfileType 1) are its overviews. Masks (NewSubfileType 4) and
 * further pages are passed over, and so are JPEG tables, colours and all else that is not numbers
 * on a grid.
 *
 * <p>Reads: classic TIFF and BigTIFF, both byte orders, tiles and strips, {@link Compression}s,
 * predictors 1 to 3, {@link SampleType}s, bands by pixel or by plane. What it cannot read it
 * refuses with a {@link RasterException} that names what it found. Bytes after a block's last
 * sample are ignored, as others do; too few are an error.
 *
 * <p>Opening reads the directories, two requests for most cloud-optimised files. Several threads
 * may read windows at a time.
 */
public final class GeoTiff implements AutoCloseable {
  private final Bytes bytes;
  private final Limits limits;
  private final Workshop workshop;
  private final List<Layout> layouts;
  private final List<Level> levels;
  private final GeoKeys keys;
  private final GdalMetadata metadata;

  private GeoTiff(Bytes bytes, Limits limits, int threads, List<Directory> directories) {
    this.bytes = bytes;
    this.limits = limits;
    Directory first = directories.getFirst();
    layouts = layouts(directories, limits);
    keys = GeoKeys.of(first, limits);
    metadata = GdalMetadata.of(first, layouts.getFirst().bands(), limits);
    levels = IntStream.range(0, layouts.size()).mapToObj(this::level).toList();
    workshop = new Workshop(threads);
  }

  /** Opens with the usual limits, to be read by as many threads as there are processors. */
  public static GeoTiff open(Bytes bytes) {
    return open(bytes, Limits.USUAL, Runtime.getRuntime().availableProcessors());
  }

  /**
   * Opens a file. The bytes are closed with it, but not if this fails.
   *
   * @param threads that unpack, the caller's among them; at least 1
   * @throws RasterException if it is not a TIFF that can be read
   */
  public static GeoTiff open(Bytes bytes, Limits limits, int threads) {
    List<Directory> directories = Directory.chain(new Metadata(bytes), limits);
    return new GeoTiff(bytes, limits, threads, directories);
  }

  private static List<Layout> layouts(List<Directory> directories, Limits limits) {
    List<Layout> layouts = new ArrayList<>();
    layouts.add(new LayoutReader(directories.getFirst(), limits).read());
    for (Directory directory : directories.subList(1, directories.size())) {
      if ((directory.value(Tag.NEW_SUBFILE_TYPE, 0) & 5) == 1) {
        Layout overview = new LayoutReader(directory, limits).read();
        checkOverview(layouts.getFirst(), overview, directory);
        layouts.add(overview);
      }
    }
    List<Layout> overviews = layouts.subList(1, layouts.size());
    overviews.sort((a, b) -> Integer.compare(b.width(), a.width()));
    return List.copyOf(layouts);
  }

  private static void checkOverview(Layout image, Layout overview, Directory directory) {
    boolean alike = overview.bands() == image.bands() && overview.type() == image.type();
    if (!alike || overview.width() > image.width() || overview.height() > image.height()) {
      throw directory.refused(
          "overview", "a smaller image like the first, " + text(image), text(overview));
    }
  }

  private static String text(Layout layout) {
    return String.format(
        Locale.ROOT,
        "%d×%d pixels, %d bands %s",
        layout.width(),
        layout.height(),
        layout.bands(),
        layout.type());
  }

  private Level level(int number) {
    Layout image = layouts.getFirst();
    Layout layout = layouts.get(number);
    double wider = (double) image.width() / layout.width();
    double higher = (double) image.height() / layout.height();
    return new Level(
        number,
        layout.width(),
        layout.height(),
        layout.blockWidth(),
        layout.blockHeight(),
        keys.transform().map(affine -> affine.scaled(wider, higher)));
  }

  /** The image, then its overviews by falling size; never empty. */
  public List<Level> levels() {
    return levels;
  }

  /** The image itself. */
  public Level image() {
    return levels.getFirst();
  }

  /** The level with the largest pixels that are not larger than that; the image if all are. */
  public Level level(double pixelSize) {
    Level best = image();
    for (Level level : levels) {
      if (level.transform().isPresent()
          && level.transform().get().pixelSize() <= pixelSize * (1 + 1e-9)) {
        best = level;
      }
    }
    return best;
  }

  public int bands() {
    return layouts.getFirst().bands();
  }

  public SampleType type() {
    return layouts.getFirst().type();
  }

  public Compression compression() {
    return layouts.getFirst().compression();
  }

  /** On which map it is, if the file says. */
  public Optional<Crs> crs() {
    return keys.crs();
  }

  /** From the image's pixels to the map, if the file says. */
  public Optional<Affine> transform() {
    return keys.transform();
  }

  /** The sample that stands for a missing one. */
  public OptionalDouble nodata() {
    return metadata.nodata();
  }

  /** What samples mean, one a band. */
  public List<Scaling> scalings() {
    return metadata.scalings();
  }

  /** What the bands are called, one a band; empty where the file has no name. */
  public List<String> names() {
    return metadata.names();
  }

  /** Reads all bands of a window. */
  public Raster read(Level level, Window window) {
    return read(level, window, IntStream.range(0, bands()).toArray());
  }

  /**
   * Reads bands of a window. Blocks that the file leaves out have the missing sample, or 0 if there
   * is none.
   *
   * <p>Cost: the tiles that the window touches are read and unpacked, each once. Where several are
   * bad, any of them may be the one that is named.
   *
   * @param window within the level
   * @param bands from 0, any order
   * @throws RasterException if the window has more bytes than the limit, or the file is not what it
   *     says
   * @throws IllegalArgumentException if window or bands are not within the image
   */
  public Raster read(Level level, Window window, int... bands) {
    check(level, window, bands);
    Layout layout = layouts.get(level.number());
    List<Plane> planes =
        new WindowRead(bytes, layout, limits, window, bands, nodata().orElse(0)).read(workshop);
    return new Raster(
        window,
        planes,
        IntStream.of(bands).mapToObj(scalings()::get).toList(),
        nodata(),
        level.transform().map(affine -> affine.from(window.column(), window.row())));
  }

  /**
   * Reads bands of the pixels that a box of the image's own map touches.
   *
   * @throws IllegalArgumentException if it touches none
   */
  public Raster read(Level level, Box box, int... bands) {
    Window window =
        level
            .window(box)
            .orElseThrow(
                () -> new IllegalArgumentException(bytes.name() + " has no pixel in " + box));
    return read(level, window, bands);
  }

  /**
   * Reads bands of the pixels that a box of any known map touches.
   *
   * @throws RasterException if the image is on a map that is not known
   */
  public Raster read(Level level, Box box, Crs.Known map, int... bands) {
    return read(level, box.project(map, known()), bands);
  }

  private Crs.Known known() {
    if (crs().orElse(new Crs.Other(0, "")) instanceof Crs.Known known) {
      return known;
    }
    throw RasterException.refused(
        bytes.name(),
        "GeoKeys",
        "UTM (EPSG 326xx, 327xx), 4326 or 3857",
        crs().map(Object::toString).orElse("none"));
  }

  private void check(Level level, Window window, int[] bands) {
    if (bands.length == 0 || !IntStream.of(bands).allMatch(b -> b >= 0 && b < bands())) {
      throw new IllegalArgumentException("an image of " + bands() + " bands has no such bands");
    }
    if (window.endColumn() > level.width() || window.endRow() > level.height()) {
      throw new IllegalArgumentException(
          window + " is not within " + level.width() + "×" + level.height());
    }
    double wanted = (double) window.pixels() * bands.length * type().bytes();
    if (wanted > limits.windowBytes() || window.pixels() > Integer.MAX_VALUE - 8) {
      throw RasterException.refused(
          bytes.name(),
          window.toString(),
          "at most " + limits.windowBytes() + " bytes at once",
          String.format(Locale.ROOT, "%.0f", wanted));
    }
  }

  @Override
  public void close() {
    workshop.close();
    bytes.close();
  }
}

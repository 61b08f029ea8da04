package org.davylamp.imagery.raster;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Writes a raster as a cloud-optimised GeoTIFF (OGC 21-026): all directories first, the image's
 * before its overviews', then the tiles of the overviews from the smallest on, then those of the
 * image. Bands are stored apart, so that reading one costs one. BigTIFF if it would pass 4 GiB.
 *
 * <p>Cost: the raster, its overviews (a third of it) and the packed tiles are in memory. Both
 * processors pack.
 */
public final class CogWriter {
  /** What a classic TIFF can address, less room for its directories. */
  private static final long CLASSIC = 0xF000_0000L;

  private final Raster raster;
  private final Optional<Crs.Known> crs;
  private final CogOptions options;
  private final long classic;

  /**
   * For tests, which cannot write four gibibytes.
   *
   * @param classic how many bytes of tiles a classic TIFF may have
   */
  CogWriter(Raster raster, Optional<Crs.Known> crs, CogOptions options, long classic) {
    this.raster = raster;
    this.crs = crs;
    this.options = options;
    this.classic = classic;
  }

  /**
   * Writes a file: beside its place first, so that there is a whole one or none.
   *
   * @param crs the map of the raster's transform
   * @throws UncheckedIOException if it cannot be written
   */
  public static void write(Path file, Raster raster, Optional<Crs.Known> crs, CogOptions options) {
    try {
      // One name, so that what a killed run has left is written over by the next.
      Path part = file.resolveSibling("." + file.getFileName() + ".part");
      try {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16)) {
          write(out, raster, crs, options);
        }
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes to a stream, which stays open.
   *
   * @throws IllegalArgumentException for means of integers of 64 bits
   */
  public static void write(
      OutputStream out, Raster raster, Optional<Crs.Known> crs, CogOptions options)
      throws IOException {
    new CogWriter(raster, crs, options, CLASSIC).write(out);
  }

  /** A level and its packed tiles, band by band, row by row. */
  private record Packed(Window size, List<byte[]> tiles) {
    long bytes() {
      return tiles.stream().mapToLong(tile -> tile.length).sum();
    }
  }

  void write(OutputStream out) throws IOException {
    List<Packed> levels = levels().stream().map(this::pack).toList();
    boolean big = levels.stream().mapToLong(Packed::bytes).sum() > classic;
    long[] directories = new long[levels.size()];
    long offset = big ? 16 : 8;
    for (int i = 0; i < directories.length; i++) {
      directories[i] = offset;
      offset += directory(levels.get(i), i, big, 0).length();
    }
    long[] data = new long[levels.size()];
    for (int i = data.length - 1; i >= 0; i--) {
      data[i] = offset;
      offset += levels.get(i).bytes();
    }
    out.write(header(big));
    for (int i = 0; i < directories.length; i++) {
      long next = i + 1 < directories.length ? directories[i + 1] : 0;
      out.write(directory(levels.get(i), i, big, data[i]).write(directories[i], next));
    }
    for (Packed level : levels.reversed()) {
      for (byte[] tile : level.tiles()) {
        out.write(tile);
      }
    }
  }

  private static byte[] header(boolean big) {
    byte[] bytes = new byte[big ? 16 : 8];
    ByteBuffer header = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    header.put((byte) 'I').put((byte) 'I');
    if (big) {
      header.putShort((short) 43).putShort((short) 8).putShort((short) 0).putLong(16);
    } else {
      header.putShort((short) 42).putInt(8);
    }
    return bytes;
  }

  /** The image, and halves of it until one fits into a tile. */
  private List<Raster> levels() {
    List<Raster> levels = new ArrayList<>(List.of(raster));
    Halving halving = new Halving(options.overviews(), raster.nodata());
    while (options.overviews() != CogOptions.Overviews.NONE && isLarge(levels.getLast())) {
      levels.add(halving.halve(levels.getLast()));
    }
    return levels;
  }

  private boolean isLarge(Raster level) {
    return Math.max(level.window().width(), level.window().height()) > options.tileSize();
  }

  private Packed pack(Raster level) {
    Window size = level.window();
    int tile = options.tileSize();
    int across = Math.ceilDiv(size.width(), tile);
    int tiles = across * Math.ceilDiv(size.height(), tile);
    TileEncoder encoder = new TileEncoder(options.compression(), tile);
    List<byte[]> packed =
        IntStream.range(0, tiles * level.planes().size())
            .parallel()
            .mapToObj(
                i ->
                    encoder.encode(
                        level.planes().get(i / tiles),
                        size,
                        i % tiles % across * tile,
                        i % tiles / across * tile))
            .toList();
    return new Packed(size, packed);
  }

  private DirectoryWriter directory(Packed level, int number, boolean big, long data) {
    int bands = raster.planes().size();
    SampleType type = raster.type();
    DirectoryWriter directory = new DirectoryWriter(big);
    if (number > 0) {
      directory.shorts(Tag.NEW_SUBFILE_TYPE, 1);
    }
    directory
        .longs(Tag.IMAGE_WIDTH, level.size().width())
        .longs(Tag.IMAGE_LENGTH, level.size().height())
        .shorts(Tag.BITS_PER_SAMPLE, repeated(type.bytes() * 8, bands))
        .shorts(Tag.COMPRESSION, options.compression().code())
        .shorts(Tag.PHOTOMETRIC, 1)
        .shorts(Tag.SAMPLES_PER_PIXEL, bands)
        .shorts(Tag.PLANAR_CONFIGURATION, bands > 1 ? 2 : 1)
        .shorts(Tag.PREDICTOR, TileEncoder.predictor(options.compression(), type))
        .shorts(Tag.TILE_WIDTH, options.tileSize())
        .shorts(Tag.TILE_LENGTH, options.tileSize())
        .longs(Tag.TILE_OFFSETS, offsets(level, data))
        .longs(Tag.TILE_BYTE_COUNTS, level.tiles().stream().mapToLong(t -> t.length).toArray())
        .shorts(Tag.SAMPLE_FORMAT, repeated(type.format(), bands));
    if (bands > 1) {
      directory.shorts(Tag.EXTRA_SAMPLES, repeated(0, bands - 1));
    }
    raster.nodata().ifPresent(value -> directory.text(Tag.GDAL_NODATA, number(value)));
    if (number == 0) {
      place(directory);
      scalings(directory);
    }
    return directory;
  }

  private static int[] repeated(int value, int times) {
    int[] values = new int[times];
    Arrays.fill(values, value);
    return values;
  }

  private static long[] offsets(Packed level, long data) {
    long[] offsets = new long[level.tiles().size()];
    long at = data;
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] = at;
      at += level.tiles().get(i).length;
    }
    return offsets;
  }

  /** Whole numbers without a point, as others expect them of integers. */
  private static String number(double value) {
    if (Double.isNaN(value)) {
      return "nan";
    }
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }

  private void place(DirectoryWriter directory) {
    raster.transform().ifPresent(affine -> transform(directory, affine));
    crs.ifPresent(
        map -> {
          boolean degrees = map instanceof Crs.Geographic;
          int model = degrees ? 2 : 1;
          int key = degrees ? 2048 : 3072;
          directory.shorts(
              Tag.GEO_KEY_DIRECTORY,
              1,
              1,
              0,
              3,
              1024,
              0,
              1,
              model,
              1025,
              0,
              1,
              1,
              key,
              0,
              1,
              map.epsg());
        });
  }

  private static void transform(DirectoryWriter directory, Affine affine) {
    if (affine.b() == 0 && affine.d() == 0 && affine.a() > 0 && affine.e() < 0) {
      directory
          .doubles(Tag.MODEL_PIXEL_SCALE, affine.a(), -affine.e(), 0)
          .doubles(Tag.MODEL_TIEPOINT, 0, 0, 0, affine.c(), affine.f(), 0);
    } else {
      directory.doubles(
          Tag.MODEL_TRANSFORMATION,
          affine.a(),
          affine.b(),
          0,
          affine.c(),
          affine.d(),
          affine.e(),
          0,
          affine.f(),
          0,
          0,
          0,
          0,
          0,
          0,
          0,
          1);
    }
  }

  private void scalings(DirectoryWriter directory) {
    if (raster.scalings().stream().allMatch(Scaling.NONE::equals)) {
      return;
    }
    StringBuilder xml = new StringBuilder("<GDALMetadata>\n");
    for (int band = 0; band < raster.scalings().size(); band++) {
      Scaling scaling = raster.scalings().get(band);
      item(xml, "OFFSET", band, "offset", scaling.offset());
      item(xml, "SCALE", band, "scale", scaling.scale());
    }
    directory.text(Tag.GDAL_METADATA, xml.append("</GDALMetadata>\n").toString());
  }

  private static void item(StringBuilder xml, String name, int band, String role, double value) {
    xml.append(
        String.format(
            Locale.ROOT,
            "  <Item name=\"%s\" sample=\"%d\" role=\"%s\">%s</Item>\n",
            name,
            band,
            role,
            value));
  }
}

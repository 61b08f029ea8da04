package org.davylamp.imagery.stack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.davylamp.imagery.bytes.MemoryBytes;
import org.davylamp.imagery.raster.Affine;
import org.davylamp.imagery.raster.CogOptions;
import org.davylamp.imagery.raster.CogWriter;
import org.davylamp.imagery.raster.Compression;
import org.davylamp.imagery.raster.Crs;
import org.davylamp.imagery.raster.Plane;
import org.davylamp.imagery.raster.Raster;
import org.davylamp.imagery.raster.SampleType;

/** Makes files of scenes: north up, UTM 52 N, tiles of 16 pixels, whatever a formula says. */
final class TestScene {
  /** A sample of a band at a pixel of the file. */
  interface Formula {
    int at(int band, int column, int row);
  }

  int width = 40;
  int height = 50;
  int bands = 1;
  double west = 300_000;
  double north = 4_400_000;
  double pixel = 10;
  Crs.Known crs = new Crs.Utm(52, true);
  Compression compression = Compression.DEFLATE;
  OptionalDouble nodata = OptionalDouble.empty();

  TestScene size(int columns, int rows) {
    width = columns;
    height = rows;
    return this;
  }

  TestScene corner(double x, double y) {
    west = x;
    north = y;
    return this;
  }

  TestScene pixel(double size) {
    pixel = size;
    return this;
  }

  TestScene bands(int count) {
    bands = count;
    return this;
  }

  byte[] bytes(Formula formula) {
    List<Plane> planes = new ArrayList<>();
    for (int band = 0; band < bands; band++) {
      short[] samples = new short[width * height];
      for (int i = 0; i < samples.length; i++) {
        samples[i] = (short) formula.at(band, i % width, i / width);
      }
      planes.add(new Plane.Of16(SampleType.UINT16, samples));
    }
    Raster raster =
        Raster.of(width, height, planes).withTransform(Affine.northUp(west, north, pixel, pixel));
    Raster whole = nodata.isPresent() ? raster.withNodata(nodata.getAsDouble()) : raster;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      CogWriter.write(
          out, whole, Optional.of(crs), new CogOptions(compression, 16, CogOptions.Overviews.NONE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  RasterFile file(String name, Formula formula) {
    return file(name, bytes(formula));
  }

  static RasterFile file(String name, byte[] bytes) {
    return new RasterFile(name, () -> new MemoryBytes(name, bytes), Optional.empty());
  }

  /** A scene of one band, {@code red}, without a quality raster. */
  static StackScene scene(String id, int day, RasterFile red) {
    return new StackScene(id, day, List.of(BandFile.of("red", red)), Optional.empty());
  }

  static StackScene scene(String id, int day, RasterFile red, RasterFile quality, Quality codes) {
    return new StackScene(
        id,
        day,
        List.of(BandFile.of("red", red)),
        Optional.of(new StackScene.Mask(BandFile.of("qa", quality), codes)));
  }

  static StackOptions red() {
    return StackOptions.of(List.of("red")).withDilate(0);
  }
}

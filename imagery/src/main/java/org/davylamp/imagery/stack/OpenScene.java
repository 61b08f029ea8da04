package org.davylamp.imagery.stack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.davylamp.imagery.RasterException;
import org.davylamp.imagery.raster.Raster;
import org.davylamp.imagery.raster.Scaling;
import org.davylamp.imagery.raster.Window;

/** A scene whose files are open and lie on one grid, that of its smallest pixels. */
final class OpenScene implements AutoCloseable {
  private final StackScene scene;
  private final StackOptions options;
  private final Files files;
  private final Grid grid;
  private final List<Band> bands;
  private final Optional<Band> mask;

  /** A band in an open file; the placement is on the scene's grid. */
  private record Band(
      OpenFile file, int number, Scaling scaling, OptionalDouble nodata, Placement placement) {}

  private OpenScene(StackScene scene, StackOptions options, Files files) {
    this.scene = scene;
    this.options = options;
    this.files = files;
    List<BandFile> wanted = new ArrayList<>();
    for (String name : options.bands()) {
      wanted.add(scene.band(name).orElseThrow(() -> missing(scene, name)));
    }
    grid =
        wanted.stream()
            .map(band -> files.open(band).grid())
            .min(Comparator.comparingDouble(Grid::pixel))
            .orElseThrow();
    bands = wanted.stream().map(this::band).toList();
    mask = scene.quality().map(quality -> band(quality.file()));
  }

  /**
   * Opens all files of a scene.
   *
   * @throws RasterException if one is not as it must be
   * @throws java.io.UncheckedIOException if one cannot be read
   */
  static OpenScene open(StackScene scene, StackOptions options) {
    Files files = new Files(new LinkedHashMap<>(), options);
    try {
      return new OpenScene(scene, options, files);
    } catch (Throwable e) {
      files.close();
      throw e;
    }
  }

  private static RasterException missing(StackScene scene, String name) {
    return RasterException.refused(
        "scene " + scene.id(),
        "bands",
        "one called '" + name + "'",
        scene.bands().stream().map(BandFile::band).toList());
  }

  /** Files by their address, each opened once. */
  private record Files(Map<String, OpenFile> open, StackOptions options) {
    OpenFile open(BandFile band) {
      return open.computeIfAbsent(
          band.file().address(), address -> OpenFile.open(band.file(), options));
    }

    void close() {
      open.values().forEach(OpenFile::close);
    }
  }

  private Band band(BandFile wanted) {
    OpenFile file = files.open(wanted);
    int number = file.band(wanted);
    Placement placement =
        grid.place(file.grid())
            .orElseThrow(
                () ->
                    RasterException.refused(
                        file.name(),
                        "grid",
                        "pixels of the scene's other bands, or a whole number of them each ("
                            + grid.text()
                            + ")",
                        file.grid().text()));
    return new Band(
        file, number, wanted.scaling().orElse(file.scaling(number)), wanted.nodata(), placement);
  }

  StackScene scene() {
    return scene;
  }

  Grid grid() {
    return grid;
  }

  /** Rows of the tiles of the band with the smallest pixels. */
  int blockHeight() {
    return bands.stream()
        .filter(band -> band.placement().exact())
        .mapToInt(band -> band.file().blockHeight())
        .max()
        .orElse(1);
  }

  List<FileCheck> checks() {
    Map<String, FileCheck> checks = new LinkedHashMap<>();
    List<BandFile> all = new ArrayList<>(scene.bands());
    scene.quality().ifPresent(quality -> all.add(quality.file()));
    for (BandFile band : all) {
      Optional<OpenFile> open = Optional.ofNullable(files.open().get(band.file().address()));
      open.ifPresent(
          file ->
              checks.putIfAbsent(
                  band.file().address(),
                  file.check(scene.id(), band.file().address(), band.file().sha256())));
    }
    return List.copyOf(checks.values());
  }

  /**
   * Reads a region of the scene's grid; what lies outside the scene is missing and not clear.
   *
   * @throws RasterException if a file is not what it says
   * @throws java.io.UncheckedIOException if one does not deliver
   */
  Look read(Region region) {
    float[][] samples = samples(region);
    byte[] clear = mask.map(band -> clear(band, region)).orElseGet(() -> all(region));
    for (float[] band : samples) {
      for (int i = 0; i < clear.length; i++) {
        if (Float.isNaN(band[i])) {
          clear[i] = 0;
        }
      }
    }
    return new Look(scene.day(), List.of(scene.id()), samples, clear);
  }

  private static byte[] all(Region region) {
    byte[] clear = new byte[region.pixels()];
    Arrays.fill(clear, (byte) 1);
    return clear;
  }

  /** Bands that lie in one file are read at once. */
  private float[][] samples(Region region) {
    float[][] samples = new float[bands.size()][];
    for (OpenFile file : files.open().values()) {
      int[] here = indices(file);
      if (here.length > 0) {
        samples(file, here, region, samples);
      }
    }
    return samples;
  }

  private int[] indices(OpenFile file) {
    return java.util.stream.IntStream.range(0, bands.size())
        .filter(i -> bands.get(i).file() == file)
        .toArray();
  }

  private void samples(OpenFile file, int[] here, Region region, float[][] samples) {
    Placement placement = bands.get(here[0]).placement();
    Optional<Window> window = placement.window(region);
    if (window.isEmpty()) {
      for (int i : here) {
        samples[i] = new float[region.pixels()];
        Arrays.fill(samples[i], Float.NaN);
      }
      return;
    }
    int[] numbers = Arrays.stream(here).map(i -> bands.get(i).number()).toArray();
    Raster raster = file.read(window.get(), numbers);
    boolean whole =
        placement.exact()
            && window.get().width() == region.width()
            && window.get().height() == region.height();
    int[] places = whole ? new int[0] : Samples.places(placement, region, window.get());
    for (int i = 0; i < here.length; i++) {
      Band band = bands.get(here[i]);
      float[] values =
          Samples.values(raster.planes().get(i), band.scaling(), file.nodata(), band.nodata());
      samples[here[i]] = whole ? values : spread(values, places);
    }
  }

  private static float[] spread(float[] values, int[] places) {
    float[] spread = new float[places.length];
    for (int i = 0; i < places.length; i++) {
      spread[i] = places[i] < 0 ? Float.NaN : values[places[i]];
    }
    return spread;
  }

  private byte[] clear(Band band, Region region) {
    Region grown = region.grown(options.dilate());
    Optional<Window> window = band.placement().window(grown);
    if (window.isEmpty()) {
      return new byte[region.pixels()];
    }
    Raster raster = band.file().read(window.get(), band.number());
    return Clearness.mask(
        scene.quality().orElseThrow().codes(),
        Samples.codes(raster.planes().getFirst(), band.nodata()),
        Samples.places(band.placement(), grown, window.get()),
        grown,
        options.dilate());
  }

  @Override
  public void close() {
    files.close();
  }
}

package org.davylamp.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.davylamp.dossier.pictures.AreaPicture;
import org.davylamp.dossier.pictures.Chip;
import org.davylamp.exchange.area.Plate;
import org.davylamp.exchange.stac.Scene;
import org.davylamp.findings.change.Perimeter;
import org.davylamp.findings.change.Zones;
import org.davylamp.imagery.RasterException;
import org.davylamp.imagery.change.Change;
import org.davylamp.imagery.raster.Affine;
import org.davylamp.imagery.raster.Crs;
import org.davylamp.imagery.raster.Point;
import org.davylamp.imagery.raster.Window;
import org.davylamp.imagery.stack.Cube;
import org.davylamp.imagery.stack.Grid;
import org.davylamp.imagery.stack.Stack;
import org.davylamp.imagery.stack.StackOptions;
import org.davylamp.imagery.stack.StackScene;

/**
 * From a stack that was scanned to its pictures: chooses looks, reads them again in the bands that
 * are shown, and hands them on.
 *
 * @param bands those that most scenes have
 * @param kept ids of the scenes that the scan read
 * @param factor by which samples are multiplied
 */
record StackPictures(
    Session session,
    List<Scene> scenes,
    List<StackScene> files,
    Set<String> kept,
    List<String> bands,
    int dilate,
    float factor,
    Grid grid,
    Window window,
    Zones zones,
    Perimeter perimeter) {
  /** What is shown around the perimeter, by its longer side. */
  private static final double AROUND = .5;

  private static final int LEAST_AROUND = 6;

  /** More pixels than this are not read for a view of all. */
  private static final long WIDEST = 4_000_000;

  /** What was drawn, and the words beside it. */
  record Drawn(String found, List<Plate> plates) {}

  static StackPictures of(Session session, StackResults results, int dilate, Perimeter perimeter) {
    return new StackPictures(
        session,
        results.scenes(),
        results.files(),
        Set.copyOf(results.stack().scenes()),
        bands(results.files()),
        dilate,
        results.scan().factor(),
        results.stack().grid(),
        results.window(),
        results.zones(),
        perimeter);
  }

  Drawn write(Path folder, StackResults results, List<AreaPicture.Moment> measures)
      throws IOException {
    AreaCurve curve = results.curve();
    int[] days = results.scan().days();
    List<Change> called = results.called();
    List<Change> inside = in(Zones.INSIDE, called);
    Optional<MainChange> most = MainChange.of(inside, days);
    LookChoice looks = LookChoice.of(days, curve.clear());
    LookChoice.Chosen spread = looks.spread();
    Optional<LookChoice.Pair> pair =
        most.flatMap(change -> looks.around(change.after(), change.until()));
    pair = pair.isPresent() || most.isPresent() ? pair : looks.ends();
    Set<Integer> shown = new HashSet<>(spread.days());
    Set<Integer> both = new HashSet<>();
    pair.ifPresent(two -> both.addAll(List.of(two.before(), two.after())));
    shown.addAll(both);
    Colours colours = Colours.of(bands);
    Window close = close();
    boolean wider = 4L * pixels(close) < 3L * pixels(window) && pixels(window) <= WIDEST;
    GroundChips near = chips(read(close, shown, colours));
    Optional<GroundChips> all =
        wider && !both.isEmpty()
            ? Optional.of(chips(read(window, both, colours)))
            : Optional.empty();
    GroundFound found =
        new GroundFound(
            inside,
            in(Zones.CONTROL, called),
            curve.tested(Zones.INSIDE),
            curve.tested(Zones.CONTROL),
            zones.pixelArea(),
            curve.threshold(),
            most);
    List<Plate> plates =
        new GroundPictures(folder, measures)
            .write(
                new GroundPictures.Shown(near, all, colours.words(), spread, pair),
                found,
                curve.curves(called));
    return new Drawn(found.words(), plates);
  }

  private List<Change> in(byte zone, List<Change> called) {
    return called.stream().filter(change -> zones.of()[change.pixel()] == zone).toList();
  }

  private static long pixels(Window window) {
    return (long) window.width() * window.height();
  }

  /** The pixels inside the perimeter and some around them. */
  private Window close() {
    int left = window.width();
    int top = window.height();
    int right = -1;
    int bottom = -1;
    for (int i = 0; i < zones.of().length; i++) {
      if (zones.of()[i] == Zones.INSIDE) {
        left = Math.min(left, i % window.width());
        right = Math.max(right, i % window.width());
        top = Math.min(top, i / window.width());
        bottom = Math.max(bottom, i / window.width());
      }
    }
    int around =
        Math.max(LEAST_AROUND, (int) (AROUND * Math.max(right - left + 1, bottom - top + 1)));
    int column = Math.max(0, left - around);
    int row = Math.max(0, top - around);
    return new Window(
        window.column() + column,
        window.row() + row,
        Math.min(window.width(), right + 1 + around) - column,
        Math.min(window.height(), bottom + 1 + around) - row);
  }

  private Cube read(Window part, Set<Integer> days, Colours colours) {
    List<StackScene> wanted =
        files.stream()
            .filter(scene -> kept.contains(scene.id()) && days.contains(scene.day()))
            .toList();
    StackOptions options = StackOptions.of(colours.bands()).withDilate(dilate);
    try (ProgressBar bar = session.progress();
        Stack stack =
            Stack.open(wanted, options, (done, of) -> bar.at("reading pictures", done, of))) {
      if (stack.isEmpty() || !stack.grid().affine().equals(grid.affine())) {
        throw RasterException.refused(
            "pictures", "scenes", "those that were scanned", "none on their grid any more");
      }
      Cube cube = stack.read(part).cube();
      stack.refused().forEach(refused -> session.err().println("no picture of " + refused));
      return cube;
    }
  }

  private GroundChips chips(Cube cube) {
    Map<String, String> credits = new HashMap<>();
    scenes.forEach(scene -> credits.put(scene.id(), credit(scene)));
    return new GroundChips(cube, outlines(cube), place(cube), factor, credits);
  }

  /** Who is to be named, and under what licence the image is used. */
  private static String credit(Scene scene) {
    String licence = scene.licence().map(words -> "licence " + words).orElse("");
    return scene
        .credit()
        .map(credit -> licence.isEmpty() ? credit : credit + " (" + licence + ")")
        .orElse(licence);
  }

  private List<Chip.Outline> outlines(Cube cube) {
    List<Chip.Outline> outlines = new ArrayList<>();
    Crs.Known map = map();
    outlines.add(
        new Chip.Outline(
            "perimeter",
            perimeter.rings().stream()
                .map(
                    ring ->
                        ring.stream()
                            .map(lonLat -> cube.affine().pixel(map.project(lonLat)))
                            .map(at -> new double[] {at.x(), at.y()})
                            .toList())
                .toList()));
    List<List<double[]>> control = control(cube.window());
    if (!control.isEmpty()) {
      outlines.add(new Chip.Outline("control", control));
    }
    return outlines;
  }

  /**
   * With a pixel more on each side, so that the edge of what is shown is no edge of the control.
   */
  private List<List<double[]>> control(Window part) {
    int width = part.width() + 2;
    boolean[] mask = new boolean[width * (part.height() + 2)];
    for (int i = 0; i < mask.length; i++) {
      int column = part.column() - window.column() + i % width - 1;
      int row = part.row() - window.row() + i / width - 1;
      boolean within = column >= 0 && row >= 0 && column < window.width() && row < window.height();
      mask[i] = within && zones.of()[row * window.width() + column] == Zones.CONTROL;
    }
    return MaskOutline.rings(mask, width).stream()
        .map(ring -> ring.stream().map(at -> new double[] {at[0] - 1, at[1] - 1}).toList())
        .toList();
  }

  /** A perimeter was found on it, so it is known. */
  private Crs.Known map() {
    if (grid.crs().orElse(new Crs.Other(0, "")) instanceof Crs.Known known) {
      return known;
    }
    throw new IllegalStateException("expected a map that is known, found " + grid.crs());
  }

  private GroundChips.Place place(Cube cube) {
    Affine affine = cube.affine();
    double column = cube.width() / 2.0;
    double row = cube.height() / 2.0;
    Point middle = map().lonLat(affine.map(column, row));
    Point east = perimeter.metres(map().lonLat(affine.map(column + 1, row)));
    Point here = perimeter.metres(middle);
    double metres = Math.hypot(east.x() - here.x(), east.y() - here.y());
    Point north = affine.pixel(map().project(new Point(middle.x(), middle.y() + 1e-3)));
    double angle = Math.toDegrees(Math.atan2(north.x() - column, row - north.y()));
    return new GroundChips.Place(metres, Math.rint(angle * 10) / 10);
  }

  /** The bands that more than half of the scenes have. */
  private static List<String> bands(List<StackScene> scenes) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    scenes.forEach(
        scene -> scene.bands().forEach(band -> counts.merge(band.band(), 1, Integer::sum)));
    return counts.keySet().stream()
        .filter(name -> 2 * counts.getOrDefault(name, 0) > scenes.size())
        .toList();
  }
}

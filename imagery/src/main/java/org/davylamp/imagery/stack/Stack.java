package org.davylamp.imagery.stack;

import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.davylamp.imagery.RasterException;
import org.davylamp.imagery.raster.Box;
import org.davylamp.imagery.raster.Crs;
import org.davylamp.imagery.raster.Level;
import org.davylamp.imagery.raster.Window;

/**
 * Scenes of one place on one grid, ordered by day, of which windows are read.
 *
 * <p>The grid is that of most scenes: same map, same pixels, edges on edges. A scene may cover
 * another part of it; outside it its pixels are missing. A scene on another grid is refused, never
 * resampled. So is one whose files cannot be read, have another hash than was told, or change while
 * they are open; the others are kept.
 *
 * <p>One thread at a time may call; within a call the threads of the options work, a scene each.
 */
public final class Stack implements AutoCloseable {
  private final StackOptions options;
  private final Progress progress;
  private final List<Member> members = new ArrayList<>();
  private final List<Refused> refused = new ArrayList<>();
  private Optional<OpenScene> reference = Optional.empty();

  private record Member(OpenScene scene, Placement placement) {
    String id() {
      return scene.scene().id();
    }

    int day() {
      return scene.scene().day();
    }
  }

  /** What a task gave, or why it gave nothing. */
  private record Outcome<T>(Optional<T> result, Optional<Refused> refused) {}

  private Stack(StackOptions options, Progress progress) {
    this.options = options;
    this.progress = progress;
  }

  /**
   * Opens scenes: reads their headers, and whole files where hashes are checked.
   *
   * @param scenes in any order
   * @param progress is told how many are open
   * @throws RasterException if two scenes have one id
   * @throws UncheckedIOException if the thread is interrupted; what a scene's server or disk does
   *     not deliver refuses that scene
   */
  public static Stack open(List<StackScene> scenes, StackOptions options, Progress progress) {
    checkIds(scenes);
    Stack stack = new Stack(options, progress);
    try {
      stack.open(scenes);
      return stack;
    } catch (Throwable e) {
      stack.close();
      throw e;
    }
  }

  private static void checkIds(List<StackScene> scenes) {
    Set<String> ids = new HashSet<>();
    for (StackScene scene : scenes) {
      if (!ids.add(scene.id())) {
        throw RasterException.refused(
            "stack", "scene " + scene.id(), "each scene once", "it twice");
      }
    }
  }

  private void open(List<StackScene> scenes) {
    List<StackScene> ordered =
        scenes.stream()
            .sorted(Comparator.comparingInt(StackScene::day).thenComparing(StackScene::id))
            .toList();
    List<Outcome<OpenScene>> outcomes = new ArrayList<>();
    ordered.forEach(scene -> outcomes.add(new Outcome<>(Optional.empty(), Optional.empty())));
    Counter counter = new Counter(progress, ordered.size());
    try {
      Crew.run(
          options.threads(),
          ordered.size(),
          i -> {
            StackScene scene = ordered.get(i);
            Outcome<OpenScene> outcome = attempt(scene.id(), () -> OpenScene.open(scene, options));
            synchronized (outcomes) {
              outcomes.set(i, outcome);
            }
            counter.count();
          });
    } catch (Throwable e) {
      outcomes.forEach(outcome -> outcome.result().ifPresent(OpenScene::close));
      throw e;
    }
    outcomes.forEach(outcome -> outcome.refused().ifPresent(refused::add));
    place(outcomes.stream().flatMap(outcome -> outcome.result().stream()).toList());
  }

  /** Keeps the scenes that lie on the grid of most and touch its extent. */
  private void place(List<OpenScene> open) {
    reference = CommonGrid.reference(open);
    for (OpenScene scene : open) {
      Grid grid = grid();
      Optional<Placement> placement = CommonGrid.exact(grid, scene.grid());
      boolean touches = placement.flatMap(place -> place.window(Region.of(grid.all()))).isPresent();
      if (touches) {
        members.add(new Member(scene, placement.get()));
        continue;
      }
      String expected =
          placement.isPresent() ? "some of the area of most scenes (" : "the grid of most scenes (";
      refused.add(
          new Refused(
              scene.scene().id(),
              "grid: expected " + expected + grid.text() + "), found " + scene.grid().text()));
      scene.close();
    }
  }

  private static <T> Outcome<T> attempt(String scene, Supplier<T> task) {
    try {
      return new Outcome<>(Optional.of(task.get()), Optional.empty());
    } catch (RasterException e) {
      return new Outcome<>(Optional.empty(), Optional.of(new Refused(scene, text(e))));
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof InterruptedIOException) {
        throw e;
      }
      return new Outcome<>(Optional.empty(), Optional.of(new Refused(scene, text(e))));
    }
  }

  private static String text(RuntimeException e) {
    return String.valueOf(e.getMessage());
  }

  /** Those that were left out so far, in the order in which that was found. */
  public List<Refused> refused() {
    return List.copyOf(refused);
  }

  /** The ids of the scenes that are kept, by day and id. */
  public List<String> scenes() {
    return members.stream().map(Member::id).toList();
  }

  /** Whether there is any scene left. */
  public boolean isEmpty() {
    return members.isEmpty();
  }

  /** What is known of the files of the scenes that are kept. */
  public List<FileCheck> checks() {
    return members.stream().flatMap(member -> member.scene().checks().stream()).toList();
  }

  /**
   * The grid.
   *
   * @throws IllegalStateException if no scene could be opened
   */
  public Grid grid() {
    return reference
        .map(OpenScene::grid)
        .orElseThrow(() -> new IllegalStateException("no scene could be opened: " + refused));
  }

  /** All pixels of the grid. */
  public Window all() {
    return grid().all();
  }

  /** The pixels that a box of the stack's own map touches, if any. */
  public Optional<Window> window(Box box) {
    Grid grid = grid();
    Level level = new Level(0, grid.width(), grid.height(), 1, 1, Optional.of(grid.affine()));
    return level.window(box);
  }

  /**
   * The pixels that a box of another map touches, if any.
   *
   * @throws RasterException if the stack is on a map that is not known
   */
  public Optional<Window> window(Box box, Crs.Known map) {
    if (grid().crs().orElse(new Crs.Other(0, "")) instanceof Crs.Known own) {
      return window(box.project(map, own));
    }
    throw RasterException.refused(
        "stack", "map", "UTM (EPSG 326xx, 327xx), 4326 or 3857", grid().text());
  }

  /**
   * Cuts a window into strips of rows, each of which takes at most so much memory when it is read,
   * beside what the threads have in hand. Strips end where rows of tiles end, unless one row of
   * tiles alone is too much. Read one after the other they give the pixels of the whole.
   *
   * @param bytes of the arrays of a cube; a strip has one row at least
   */
  public List<Window> strips(Window window, long bytes) {
    long pixel = (long) members.size() * (options.bands().size() * (long) Float.BYTES + 1);
    int tileRows = reference.map(OpenScene::blockHeight).orElse(1);
    return Strips.cut(window, pixel * window.width(), bytes, tileRows);
  }

  /**
   * Reads a window of all scenes that touch it; the others are not among its dates.
   *
   * <p>Cost: each scene's tiles that the window touches are read and unpacked once, those of a
   * quality raster that lies in the same file as bands twice. Memory: {@code dates × pixels × (4 ×
   * bands + 1)} bytes and a scene's window a thread.
   *
   * <p>A scene that fails is left out of this cube and of all that is read later; earlier cubes
   * keep what was read of it.
   *
   * @param window within the grid
   * @throws IllegalArgumentException if it is not
   * @throws IllegalStateException if no scene could be opened
   */
  public Reading read(Window window) {
    Grid grid = grid();
    if (window.column() > grid.width() - window.width()
        || window.row() > grid.height() - window.height()) {
      throw new IllegalArgumentException(window + " is not within " + grid.text());
    }
    Region region = Region.of(window);
    List<List<Member>> dates = dates(region);
    List<DayRead> reads = dates.stream().map(DayRead::new).toList();
    int all = dates.stream().mapToInt(List::size).sum();
    Counter counter = new Counter(progress, all);
    Crew.run(options.threads(), reads.size(), i -> reads.get(i).read(region, counter));
    List<Refused> failed = reads.stream().flatMap(read -> read.failed.stream()).toList();
    drop(failed);
    List<Look> looks = reads.stream().flatMap(read -> read.look.stream()).toList();
    return new Reading(cube(window, grid, looks), failed);
  }

  /** The scenes that touch a region, by what is one date. */
  private List<List<Member>> dates(Region region) {
    List<List<Member>> dates = new ArrayList<>();
    for (Member member : members) {
      if (member.placement().window(region).isEmpty()) {
        continue;
      }
      boolean joins =
          options.sameDay() == SameDay.FIRST_CLEAR
              && !dates.isEmpty()
              && dates.getLast().getFirst().day() == member.day();
      if (!joins) {
        dates.add(new ArrayList<>());
      }
      dates.getLast().add(member);
    }
    return dates;
  }

  /** Reads the scenes of one date, one after the other. */
  private static final class DayRead {
    private final List<Member> scenes;
    private final List<Refused> failed = new ArrayList<>();
    private Optional<Look> look = Optional.empty();

    DayRead(List<Member> scenes) {
      this.scenes = scenes;
    }

    void read(Region region, Counter counter) {
      for (Member member : scenes) {
        Placement place = member.placement();
        Outcome<Look> outcome =
            attempt(member.id(), () -> member.scene().read(region.from(place.left(), place.top())));
        outcome.refused().ifPresent(failed::add);
        outcome
            .result()
            .ifPresent(
                next -> look = Optional.of(look.map(first -> first.over(next)).orElse(next)));
        counter.count();
      }
    }
  }

  private void drop(List<Refused> failed) {
    Set<String> ids = new HashSet<>();
    failed.forEach(one -> ids.add(one.scene()));
    refused.addAll(failed);
    members.removeIf(
        member -> {
          boolean gone = ids.contains(member.id());
          if (gone) {
            member.scene().close();
          }
          return gone;
        });
  }

  private Cube cube(Window window, Grid grid, List<Look> looks) {
    int bands = options.bands().size();
    float[][] samples = new float[looks.size() * bands][];
    byte[][] clear = new byte[looks.size()][];
    for (int date = 0; date < looks.size(); date++) {
      System.arraycopy(looks.get(date).samples(), 0, samples, date * bands, bands);
      clear[date] = looks.get(date).clear();
    }
    return new Cube(
        looks.stream().mapToInt(Look::day).toArray(),
        options.bands(),
        looks.stream().map(Look::names).toList(),
        window,
        grid.from(window),
        grid.crs(),
        samples,
        clear);
  }

  @Override
  public void close() {
    members.forEach(member -> member.scene().close());
    members.clear();
  }

  /** Counts scenes for whoever is told. */
  private static final class Counter {
    private final Progress progress;
    private final int all;
    private int done;

    Counter(Progress progress, int all) {
      this.progress = progress;
      this.all = all;
    }

    synchronized void count() {
      done++;
      progress.done(done, all);
    }
  }
}

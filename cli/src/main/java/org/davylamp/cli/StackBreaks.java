package org.davylamp.cli;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.davylamp.exchange.BadInput;
import org.davylamp.exchange.OutlineFile;
import org.davylamp.exchange.stac.Scene;
import org.davylamp.exchange.stac.StacScenes;
import org.davylamp.findings.change.ChangeMaps;
import org.davylamp.findings.change.Perimeter;
import org.davylamp.findings.change.Scenes;
import org.davylamp.findings.change.Sieve;
import org.davylamp.findings.change.StackScan;
import org.davylamp.findings.change.Zones;
import org.davylamp.imagery.RasterException;
import org.davylamp.imagery.bytes.HttpBytes;
import org.davylamp.imagery.bytes.Retries;
import org.davylamp.imagery.change.Change;
import org.davylamp.imagery.change.ChangeDetector;
import org.davylamp.imagery.change.ChangeSettings;
import org.davylamp.imagery.change.Scanned;
import org.davylamp.imagery.raster.Crs;
import org.davylamp.imagery.raster.Window;
import org.davylamp.imagery.stack.Stack;
import org.davylamp.imagery.stack.StackOptions;
import org.davylamp.imagery.stack.StackScene;

/** {@code breaks --stack}: dated changes of the pixels of images. */
final class StackBreaks {
  private static final String UNTOUCHED = "; nothing was written";

  private final Session session;
  private final ScanOptions options;
  private final StackOptionsGiven given;

  StackBreaks(Session session, ScanOptions options, StackOptionsGiven given) {
    this.session = session;
    this.options = options;
    this.given = given;
  }

  /**
   * Scans, writes and tells people.
   *
   * @return the result for programs
   */
  Map<String, Object> run() throws IOException {
    Optional<Perimeter> perimeter = Optional.empty();
    if (given.perimeter().isPresent()) {
      perimeter = Optional.of(area("--perimeter", given.perimeter().get()));
    }
    Zones.Control control = control(perimeter);
    try (HttpClient client = HttpBytes.client(Retries.USUAL)) {
      StacScenes found = StackInput.read(given.stack(), client);
      found.unread().forEach(unread -> session.err().println("not read: " + unread));
      Scenes scenes = new Scenes(client, options.quality());
      List<StackScene> all = found.scenes().stream().map(scenes::stack).toList();
      List<String> bands = StackInput.bands(all, options.bands(), given.stack());
      try (ProgressBar bar = session.progress();
          Stack stack =
              Stack.open(
                  all,
                  StackOptions.of(bands).withDilate(given.dilate()),
                  (done, of) -> bar.at("opening scenes", done, of))) {
        return scan(stack, new Input(found.scenes(), all, bands), perimeter, control);
      } catch (RasterException e) {
        throw new BadInput(StackInput.name(given.stack()), 0, e.getMessage() + UNTOUCHED);
      }
    }
  }

  /** What is scanned: scenes, their files, the bands. */
  private record Input(List<Scene> scenes, List<StackScene> files, List<String> bands) {}

  private Perimeter area(String option, Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new BadInput(file.toString(), 0, option + ": expected a file, found none" + UNTOUCHED);
    }
    return new Perimeter(OutlineFile.read(file));
  }

  private Zones.Control control(Optional<Perimeter> perimeter) throws IOException {
    if (given.control().isEmpty()) {
      return perimeter.isPresent()
          ? new Zones.Control.Annulus(given.annulus().from(), given.annulus().to())
          : new Zones.Control.None();
    }
    if (!given.control().get().equals("rest")) {
      return new Zones.Control.Within(area("--control", Path.of(given.control().get())));
    }
    return new Zones.Control.Rest();
  }

  private Map<String, Object> scan(
      Stack stack, Input input, Optional<Perimeter> perimeter, Zones.Control control)
      throws IOException {
    stack.refused().forEach(refused -> session.err().println("refused: " + refused));
    if (stack.isEmpty()) {
      throw new BadInput(
          StackInput.name(given.stack()),
          0,
          "expected a scene that can be read, found none: "
              + stack.refused().getFirst()
              + UNTOUCHED);
    }
    int toldRefused = stack.refused().size();
    Window window = window(stack, perimeter, control);
    Zones zones = zones(stack, window, perimeter, control);
    StackScan scan;
    try (ProgressBar bar = session.progress()) {
      Remaining rows = new Remaining(bar, "reading the control", window.height());
      scan =
          new StackScan(
              stack,
              window,
              zones,
              days(input.scenes()),
              options.factor(),
              given.stripBytes(),
              rows::add);
    }
    ChangeSettings settings = options.settings(window.width() * window.height());
    ChangeDetector detector = detector(scan, settings);
    Files.createDirectories(given.out());
    Path kept =
        given
            .out()
            .resolve(
                "strips-"
                    + StripsKey.of(
                        options,
                        given.dilate(),
                        stack,
                        input.scenes(),
                        input.bands(),
                        window,
                        zones,
                        scan));
    boolean before = Files.isDirectory(kept);
    Files.createDirectories(kept);
    if (before) {
      session.err().println("going on where an earlier run stopped: " + kept);
    }
    List<StackScan.Strip> strips;
    try (ProgressBar bar = session.progress()) {
      Remaining pixels = new Remaining(bar, "pixels", (long) window.width() * window.height());
      strips = scan.scan(detector, kept, pixels::add);
    }
    scan.spoilt()
        .forEach(
            file ->
                session.err().println("done again, for it was damaged or lacked a scene: " + file));
    stack.refused().stream()
        .skip(toldRefused)
        .forEach(refused -> session.err().println("refused: " + refused));
    Tested tested =
        Tested.of(
            strips.stream().map(strip -> questioned(strip, window, zones)).toList(),
            detector.nullSize(),
            settings);
    Map<String, Object> result =
        finish(stack, input, window, zones, scan, strips, tested, perimeter);
    drop(kept);
    return result;
  }

  /**
   * The pixels of a strip that are asked about: those inside the perimeter, if there is one; else
   * all that are no control. The control's own p are what they are by construction, and would only
   * make the others stricter. The threshold then holds for the control as well, to compare by.
   */
  private Scanned questioned(StackScan.Strip strip, Window window, Zones zones) {
    int from = (strip.window().row() - window.row()) * window.width();
    Scanned all = strip.scanned();
    int[] asked =
        IntStream.range(0, all.p().length)
            .filter(
                i ->
                    given.perimeter().isPresent()
                        ? zones.of()[from + i] == Zones.INSIDE
                        : zones.of()[from + i] != Zones.CONTROL)
            .toArray();
    return new Scanned(
        IntStream.of(asked).mapToDouble(i -> all.p()[i]).toArray(),
        IntStream.of(asked).map(i -> all.looks()[i]).toArray(),
        List.of());
  }

  private Window window(Stack stack, Optional<Perimeter> perimeter, Zones.Control control) {
    if (given.box().isPresent()) {
      return stack
          .window(given.box().get(), new Crs.Geographic())
          .orElseThrow(() -> outside("--box"));
    }
    if (perimeter.isPresent() && control instanceof Zones.Control.Annulus ring) {
      return stack
          .window(perimeter.get().box(ring.to()), new Crs.Geographic())
          .orElseThrow(() -> outside("--perimeter"));
    }
    return stack.all();
  }

  private BadInput outside(String option) {
    return new BadInput(
        StackInput.name(given.stack()),
        0,
        option + ": expected a place on the scenes, found one beside them" + UNTOUCHED);
  }

  private Zones zones(
      Stack stack, Window window, Optional<Perimeter> perimeter, Zones.Control control) {
    try {
      Zones zones = Zones.of(stack.grid(), window, perimeter, control);
      if (perimeter.isPresent() && zones.count(Zones.INSIDE) == 0) {
        throw outside("--perimeter");
      }
      boolean asked = !(control instanceof Zones.Control.None);
      if (asked && zones.count(Zones.CONTROL) < ChangeDetector.LEAST_CONTROL) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "expected at least %d control pixels, found %d: --annulus, --box and --control tell where",
                ChangeDetector.LEAST_CONTROL,
                zones.count(Zones.CONTROL)));
      }
      return zones;
    } catch (IllegalArgumentException e) {
      throw new BadInput(StackInput.name(given.stack()), 0, e.getMessage() + UNTOUCHED);
    }
  }

  private static Map<String, Integer> days(List<Scene> scenes) {
    Map<String, Integer> days = new HashMap<>();
    scenes.forEach(scene -> days.put(scene.id(), (int) scene.day().toEpochDay()));
    return days;
  }

  private ChangeDetector detector(StackScan scan, ChangeSettings settings) {
    try {
      return scan.detector(settings);
    } catch (IllegalArgumentException e) {
      throw new BadInput(StackInput.name(given.stack()), 0, e.getMessage() + UNTOUCHED);
    }
  }

  private Map<String, Object> finish(
      Stack stack,
      Input input,
      Window window,
      Zones zones,
      StackScan scan,
      List<StackScan.Strip> strips,
      Tested tested,
      Optional<Perimeter> perimeter)
      throws IOException {
    List<Change> all = new ArrayList<>();
    double[] p = new double[window.width() * window.height()];
    int[] looks = new int[p.length];
    for (StackScan.Strip strip : strips) {
      int from = (strip.window().row() - window.row()) * window.width();
      Scanned scanned = strip.scanned();
      tested.called(scanned).forEach(change -> all.add(moved(change, from)));
      for (int i = 0; i < scanned.p().length; i++) {
        boolean counts = scanned.looks()[i] >= ChangeDetector.FEWEST_LOOKS;
        p[from + i] = counts ? scanned.p()[i] : Double.NaN;
        looks[from + i] = scanned.looks()[i];
      }
    }
    List<Change> called = sifted(all, window);
    new ChangeMaps(given.out(), stack.grid(), window).write(called, p, looks);
    AreaCurve curve = new AreaCurve(window, zones, strips, scan.days(), tested);
    StackResults results =
        new StackResults(
            stack,
            input.scenes(),
            input.files(),
            input.bands(),
            window,
            zones,
            scan,
            tested,
            curve,
            called);
    return new StackOutput(session, options, given).write(results, perimeter);
  }

  private List<Change> sifted(List<Change> all, Window window) {
    Sieve.Sifted sifted = given.sieve().sift(all, window.width(), window.height());
    if (given.sieve().least() > 1) {
      session
          .err()
          .printf(
              Locale.ROOT,
              "sieve: of %,d changes %,d, in %,d patches of fewer than %,d pixels, are neither mapped"
                  + " nor counted%n",
              all.size(),
              sifted.gone(),
              sifted.patches(),
              given.sieve().least());
    }
    return sifted.kept();
  }

  private static Change moved(Change change, int from) {
    return new Change(
        change.pixel() + from,
        change.after(),
        change.until(),
        change.day(),
        change.strength(),
        change.p(),
        change.direction(),
        change.cover());
  }

  private static void drop(Path kept) throws IOException {
    try (var files = Files.list(kept)) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
    }
    Files.deleteIfExists(kept);
  }
}

package org.davylamp.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  void run() throws IOException {
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
        scan(
            stack,
            found.scenes(),
            bands,
            perimeter,
            control,
            pictures(found.scenes(), all, perimeter));
      } catch (RasterException e) {
        throw new BadInput(StackInput.name(given.stack()), 0, e.getMessage() + UNTOUCHED);
      }
    }
  }

  /** What is drawn of a scan, if anything is to be. */
  private interface Pictures {
    void write(
        Stack stack,
        Window window,
        Zones zones,
        StackScan scan,
        AreaCurve curve,
        List<Change> called)
        throws IOException;
  }

  private Pictures pictures(
      List<Scene> scenes, List<StackScene> files, Optional<Perimeter> perimeter) {
    if (given.pictures().isEmpty() || perimeter.isEmpty()) {
      return (stack, window, zones, scan, curve, called) -> {};
    }
    return (stack, window, zones, scan, curve, called) ->
        new StackPictures(
                session,
                scenes,
                files,
                Set.copyOf(stack.scenes()),
                StackPictures.bands(files),
                given.dilate(),
                scan.factor(),
                stack.grid(),
                window,
                zones,
                perimeter.get())
            .write(given.pictures().get(), curve, scan.days(), called);
  }

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

  private void scan(
      Stack stack,
      List<Scene> scenes,
      List<String> bands,
      Optional<Perimeter> perimeter,
      Zones.Control control,
      Pictures pictures)
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
              stack, window, zones, days(scenes), options.factor(), given.stripBytes(), rows::add);
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
                        options, given.dilate(), stack, scenes, bands, window, zones, scan));
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
    finish(stack, scenes, bands, window, zones, scan, strips, tested, pictures);
    drop(kept);
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
            "expected at least %d control pixels, found %d: --annulus, --box and --control tell where"
                .formatted(ChangeDetector.LEAST_CONTROL, zones.count(Zones.CONTROL)));
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

  private void finish(
      Stack stack,
      List<Scene> scenes,
      List<String> bands,
      Window window,
      Zones zones,
      StackScan scan,
      List<StackScan.Strip> strips,
      Tested tested,
      Pictures pictures)
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
    StackTables tables = new StackTables(given.out(), session.out());
    tables.changes(called, window);
    tables.scenes(scenes, stack);
    AreaCurve curve = new AreaCurve(window, zones, strips, scan.days(), tested);
    if (given.curve().isPresent()) {
      curve.write(given.curve().get(), called, session.out());
    }
    pictures.write(stack, window, zones, scan, curve, called);
    tell(stack, scan, bands, zones, tested, called);
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

  private void tell(
      Stack stack,
      StackScan scan,
      List<String> bands,
      Zones zones,
      Tested tested,
      List<Change> called) {
    PrintStream err = session.err();
    int[] days = scan.days();
    err.printf(
        Locale.ROOT,
        "%,d scenes on %,d dates from %s to %s; %,d refused%n",
        stack.scenes().size(),
        days.length,
        ChangeRows.day(days[0]),
        ChangeRows.day(days[days.length - 1]),
        stack.refused().size());
    if (days.length == 1) {
      err.println("one date only: no change can be dated");
    }
    err.printf(
        "bands: %s; samples × %s%n",
        String.join(", ", bands),
        scan.factor() == 1 ? "1, as the scenes say" : Float.toString(scan.factor()));
    int control = zones.count(Zones.CONTROL);
    if (control > StackScan.MOST_CONTROL) {
      err.printf(
          Locale.ROOT,
          "of %,d control pixels %,d, evenly spread, were taken for the null%n",
          control,
          StackScan.MOST_CONTROL);
    }
    tested.tell(err);
    long inside =
        called.stream().filter(change -> zones.of()[change.pixel()] == Zones.INSIDE).count();
    session
        .people()
        .printf(
            Locale.ROOT,
            "%,d changes of %,d pixels%s; written to %s%n",
            called.size(),
            called.stream().mapToInt(Change::pixel).distinct().count(),
            given.perimeter().isPresent() ? ", " + inside + " inside the perimeter" : "",
            given.out());
    given
        .pictures()
        .ifPresent(
            folder -> session.people().println("to look at: " + folder.resolve("index.html")));
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("out", given.out().toString());
    result.put("changes", called.size());
    result.put("scenes", stack.scenes().size());
    result.put("refused", stack.refused().size());
    result.put("bands", bands);
    result.put("sieve", given.sieve().least());
    result.putAll(tested.json());
    given.curve().ifPresent(curve -> result.put("curve", curve.toString()));
    given.pictures().ifPresent(folder -> result.put("pictures", folder.toString()));
    session.result(result);
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

package org.davylamp.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.davylamp.benchmarks.ChangeTally.Trial;
import org.davylamp.benchmarks.Pixels.Injection;
import org.davylamp.imagery.change.Change;
import org.davylamp.imagery.change.ChangeDetector;
import org.davylamp.imagery.change.ChangeSettings;
import org.davylamp.imagery.change.PixelSeries;
import org.davylamp.imagery.change.Scanned;

/**
 * How well changes are found and dated: {@code ChangeQuality [FOLDER]}, on {@link HarvardForest}.
 * Into pixels that are stable, by COLD and S-CCD, bare ground is put at 15, 30 and 60 % cover, from
 * a day on that is drawn uniformly, four years from both ends of the record; {@value #DATES} days a
 * pixel. With a folder, the injected series are written there for {@code interop/change.sh}.
 *
 * <p>The pixels lie on a line. They are cut into parts; the control of a part is what is stable in
 * the others, {@value #GUARD} pixels off at least. An injection is found if its pixel is rarer than
 * the control's 99th percentile and the date that the pixel's strongest change gets is within a
 * year. Medians of errors and widths are of what is found. False alarms are stable pixels, without
 * an injection, that are rarer than that.
 */
public final class ChangeQuality {
  private static final int GUARD = 10;
  private static final int DATES = 15;
  private static final int DATES_ALONE = 3;
  private static final int ENDS = 4 * 365;
  private static final double LEVEL = .01;
  private static final long SEED = 20_261_126;
  private static final float[] COVERS = {.15f, .3f, .6f};

  /** What ground is turned into, by {@link HarvardForest#BANDS}. */
  private static final Map<String, float[]> SURFACES = surfaces();

  private static final String BARE = "bare";

  /** Of bare ground, for peers that want a blue band. */
  private static final float BARE_BLUE = .10f;

  private final HarvardForest forest;
  private final PixelSeries all;

  private ChangeQuality(HarvardForest forest) {
    this.forest = forest;
    all = forest.series(HarvardForest.CLEAR);
  }

  private static Map<String, float[]> surfaces() {
    Map<String, float[]> surfaces = new LinkedHashMap<>();
    surfaces.put(BARE, new float[] {.13f, .17f, .24f, .31f, .27f});
    surfaces.put("coal spoil", new float[] {.045f, .055f, .075f, .095f, .09f});
    surfaces.put("concrete", new float[] {.23f, .26f, .30f, .33f, .31f});
    return surfaces;
  }

  public static void main(String[] arguments) throws IOException {
    String data = System.getenv("DAVYLAMP_DATA");
    if (data == null) {
      System.err.println("DAVYLAMP_DATA is not set: no pixels to look at");
      System.exit(2);
      return;
    }
    ChangeQuality quality = new ChangeQuality(HarvardForest.read(Path.of(data)));
    Optional<Path> folder = Arrays.stream(arguments).findFirst().map(Path::of);
    quality.folds("Stable: no break of the peers within 3 pixels", 3, 5, SURFACES, folder);
    Map<String, float[]> bare = Map.of(BARE, SURFACES.getOrDefault(BARE, new float[0]));
    quality.folds("The same, ten parts", 3, 10, bare, Optional.empty());
    quality.folds("Stable: no break of the peers in the pixel", 0, 5, bare, Optional.empty());
    quality.alone();
    new WinterPairs(quality.forest).print();
  }

  /** Part of the line, and what is stable in it and far enough from it. */
  record Part(int[] test, int[] control) {
    static List<Part> of(int[] stable, int parts) {
      return IntStream.range(0, parts)
          .mapToObj(part -> of(stable, part * HarvardForest.PIXELS / parts, parts))
          .filter(part -> part.test.length > 0)
          .toList();
    }

    private static Part of(int[] stable, int low, int parts) {
      int high = low + HarvardForest.PIXELS / parts;
      return new Part(
          Arrays.stream(stable).filter(p -> p >= low && p < high).toArray(),
          Arrays.stream(stable).filter(p -> p < low - GUARD || p >= high + GUARD).toArray());
    }
  }

  private void folds(
      String title, int near, int parts, Map<String, float[]> surfaces, Optional<Path> folder)
      throws IOException {
    int[] stable = forest.stable(near);
    SplittableRandom random = new SplittableRandom(SEED);
    Map<String, ChangeTally> tallies = tallies(surfaces);
    List<Integer> alarms = new ArrayList<>();
    try (InjectedFile file = InjectedFile.in(folder)) {
      for (Part part : Part.of(stable, parts)) {
        PixelSeries control = Pixels.pick(all, part.control());
        Fold fold = new Fold(ChangeDetector.against(control, oneChange()));
        alarms.addAll(fold.alarms(part.test()));
        List<Injection> injections = injections(part.test(), DATES, random);
        surfaces.forEach(
            (name, surface) -> {
              for (float cover : COVERS) {
                PixelSeries injected = Pixels.injected(all, injections, surface, cover);
                fold.trials(injections, injected).forEach(tallies.get(key(name, cover))::add);
              }
            });
        for (float cover : COVERS) {
          file.write(forest, all, injections, SURFACES.get(BARE), BARE_BLUE, cover);
        }
      }
    }
    System.out.printf("%n%s; %d pixels, parts: %d%n", title, stable.length, parts);
    System.out.printf(
        "false alarms: %d of %d, %.2f %% (at most %.2f %% with 97.5 %%), at pixels %s%n",
        alarms.size(),
        stable.length,
        100.0 * alarms.size() / stable.length,
        100 * ChangeTally.upper(alarms.size(), stable.length),
        alarms);
    ChangeTally.heading();
    tallies.values().forEach(ChangeTally::print);
  }

  private static String key(String surface, float cover) {
    return "%s, %.0f %%".formatted(surface, 100 * cover);
  }

  private static Map<String, ChangeTally> tallies(Map<String, float[]> surfaces) {
    Map<String, ChangeTally> tallies = new LinkedHashMap<>();
    surfaces.forEach(
        (name, surface) -> {
          for (float cover : COVERS) {
            tallies.put(key(name, cover), new ChangeTally(key(name, cover)));
          }
        });
    return tallies;
  }

  /** The usual, but of each pixel the strongest change only. */
  private static ChangeSettings oneChange() {
    ChangeSettings usual = ChangeSettings.USUAL;
    return new ChangeSettings(
        usual.harmonics(),
        usual.falseDiscovery(),
        1,
        usual.replicates(),
        usual.seed(),
        usual.threads());
  }

  private List<Injection> injections(int[] pixels, int dates, SplittableRandom random) {
    int[] days = all.days();
    int first = days[0] + ENDS;
    int last = days[days.length - 1] - ENDS;
    return Arrays.stream(pixels)
        .boxed()
        .flatMap(
            pixel ->
                IntStream.range(0, dates)
                    .mapToObj(i -> new Injection(pixel, random.nextInt(first, last))))
        .toList();
  }

  private static Trial trial(
      List<Injection> injections, PixelSeries injected, int i, Optional<Change> called) {
    int day = injections.get(i).day();
    int before = injected.days()[0];
    int from = injected.days()[injected.dates() - 1];
    for (int t = injected.dates() - 1; t >= 0; t--) {
      if (injected.clear(t, i)) {
        if (injected.days()[t] < day) {
          before = injected.days()[t];
          break;
        }
        from = injected.days()[t];
      }
    }
    return new Trial(injections.get(i).pixel(), day, before, from, called);
  }

  /** A detector and what is called by it. */
  private final class Fold {
    private final ChangeDetector detector;
    private final double rare;

    Fold(ChangeDetector detector) {
      this.detector = detector;
      rare = detector.rarityOf(1 - LEVEL);
    }

    List<Integer> alarms(int[] pixels) {
      double[] rarity = detector.rarity(Pixels.pick(all, pixels));
      return IntStream.range(0, pixels.length)
          .filter(i -> rarity[i] > rare)
          .mapToObj(i -> pixels[i])
          .toList();
    }

    List<Trial> trials(List<Injection> injections, PixelSeries injected) {
      double[] rarity = detector.rarity(injected);
      Map<Integer, Change> strongest = strongest(detector.scan(injected, done -> {}));
      return IntStream.range(0, injections.size())
          .mapToObj(
              i ->
                  trial(
                      injections,
                      injected,
                      i,
                      Optional.ofNullable(strongest.get(i)).filter(c -> rarity[i] > rare)))
          .toList();
    }
  }

  private static Map<Integer, Change> strongest(Scanned scanned) {
    return scanned.candidates().stream()
        .collect(Collectors.toMap(Change::pixel, Function.identity()));
  }

  /**
   * No control: the null of each pixel is its own bootstrap, and what p says is taken at its word.
   */
  private void alone() {
    int[] stable = forest.stable(3);
    SplittableRandom random = new SplittableRandom(SEED);
    PixelSeries site = Pixels.pick(all, stable);
    ChangeDetector detector = ChangeDetector.alone(site, oneChange());
    double[] p = detector.scan(site, done -> {}).p();
    int alarms = (int) Arrays.stream(p).filter(value -> value <= LEVEL).count();
    System.out.printf(
        "%nWithout control, p ≤ %.2f of the bootstrap; false alarms: %d of %d, %.2f %%"
            + " (at most %.2f %% with 97.5 %%)%n",
        LEVEL,
        alarms,
        stable.length,
        100.0 * alarms / stable.length,
        100 * ChangeTally.upper(alarms, stable.length));
    ChangeTally.heading();
    List<Injection> injections = injections(stable, DATES_ALONE, random);
    for (float cover : COVERS) {
      PixelSeries injected = Pixels.injected(all, injections, SURFACES.get(BARE), cover);
      Scanned scanned = detector.scan(injected, done -> {});
      Map<Integer, Change> strongest = strongest(scanned);
      ChangeTally tally = new ChangeTally(key(BARE, cover));
      for (int i = 0; i < injections.size(); i++) {
        Optional<Change> called =
            Optional.ofNullable(strongest.get(i)).filter(change -> change.p() <= LEVEL);
        tally.add(trial(injections, injected, i, called));
      }
      tally.print();
    }
  }
}

package org.davylamp.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.davylamp.evidence.CanonicalJson;
import org.davylamp.evidence.Source;
import org.davylamp.evidence.SourceType;
import org.davylamp.exchange.area.AreaSeries;
import org.davylamp.exchange.area.Plate;
import org.davylamp.exchange.stac.Scene;
import org.davylamp.exchange.stac.SceneAsset;
import org.davylamp.findings.change.Zones;
import org.davylamp.imagery.change.ChangeSettings;
import org.davylamp.imagery.change.DisturbedArea;

/**
 * What a scan found of one facility, as a file that {@code add} takes, with the description of the
 * source that it is. The same scan writes the same bytes: no time, no address, no version of Java.
 */
final class AreaDocument {
  static final String NAME = "area-series.json";

  /** Counts up when the same scenes and settings would give another series. */
  private static final String METHOD =
      "davylamp breaks 1: robust harmonic regression of all bands together, lasting changes by the"
          + " likelihood ratio, several a pixel";

  /** Distinct words on licences or credits that fit in a description. */
  private static final int MOST_NAMED = 12;

  private static final int KEY_PART = 60;

  private final StackResults results;
  private final ScanOptions options;
  private final StackOptionsGiven given;
  private final Recording recording;

  AreaDocument(
      StackResults results, ScanOptions options, StackOptionsGiven given, Recording recording) {
    this.results = results;
    this.options = options;
    this.given = given;
    this.recording = recording;
  }

  /**
   * Writes both files, over what is there of these names.
   *
   * @param folder where the chips are
   * @return the document
   */
  Path write(Path folder, String found, List<Plate> plates) throws IOException {
    AreaSeries series =
        new AreaSeries(
            recording.facility(), found, settings(), ground(), looks(), scenes(), plates);
    Path document = folder.resolve(NAME);
    Files.write(document, series.bytes());
    Files.write(
        folder.resolve(NAME + ".source.json"),
        CanonicalJson.write(source(series, Sums.hash(document)).description()));
    return document;
  }

  // ---- the series

  private AreaSeries.Ground ground() {
    Zones zones = results.zones();
    return new AreaSeries.Ground(
        zones.pixelArea(),
        zones.count(Zones.INSIDE),
        zones.count(Zones.CONTROL),
        results.curve().tested(Zones.INSIDE),
        results.curve().tested(Zones.CONTROL));
  }

  private List<AreaSeries.Look> looks() {
    Map<Integer, List<String>> scenes =
        results.read().stream()
            .collect(
                Collectors.groupingBy(
                    scene -> (int) scene.day().toEpochDay(),
                    Collectors.mapping(Scene::id, Collectors.toList())));
    List<GroundPictures.Curve> curves = results.curve().curves(results.called());
    DisturbedArea inside = curves.getFirst().area();
    DisturbedArea control = curves.getLast().area();
    DisturbedArea insideToo = results.curve().toCompare(results.called(), Zones.INSIDE);
    DisturbedArea controlToo = results.curve().toCompare(results.called(), Zones.CONTROL);
    List<AreaSeries.Look> looks = new ArrayList<>();
    int[] days = results.scan().days();
    for (int t = 0; t < days.length; t++) {
      looks.add(
          new AreaSeries.Look(
              LocalDate.ofEpochDay(days[t]),
              scenes.getOrDefault(days[t], List.of()).stream().sorted().toList(),
              results.curve().clearShare(Zones.INSIDE, t),
              results.curve().clearShare(Zones.CONTROL, t),
              range(inside, t),
              range(insideToo, t),
              range(control, t),
              range(controlToo, t)));
    }
    return looks;
  }

  /** No less than nothing, whatever rounding makes of it. */
  private static AreaSeries.Range range(DisturbedArea area, int t) {
    return new AreaSeries.Range(
        Math.max(0, area.expected()[t]),
        Math.max(0, area.lower()[t]),
        Math.max(0, area.upper()[t]));
  }

  private List<AreaSeries.UsedScene> scenes() {
    return results.read().stream()
        .sorted(java.util.Comparator.comparing(Scene::day).thenComparing(Scene::id))
        .map(
            scene ->
                new AreaSeries.UsedScene(
                    scene.id(), scene.day(), scene.licence(), scene.credit(), hashes(scene)))
        .toList();
  }

  private static List<String> hashes(Scene scene) {
    List<SceneAsset> files = new ArrayList<>(scene.bands());
    scene.quality().ifPresent(quality -> files.add(quality.asset()));
    return files.stream().flatMap(file -> file.sha256().stream()).distinct().sorted().toList();
  }

  private SortedMap<String, String> settings() throws IOException {
    Tested tested = results.tested();
    ChangeSettings used = tested.settings();
    SortedMap<String, String> settings = new TreeMap<>();
    settings.put("method", METHOD);
    settings.put("bands", String.join(", ", results.bands()));
    settings.put("factor", Float.toString(results.scan().factor()));
    settings.put("quality", options.quality().map(Object::toString).orElse("as the scenes say"));
    settings.put("dilate", given.dilate() + " pixels");
    settings.put("harmonics", Integer.toString(used.harmonics()));
    settings.put("mostChanges", Integer.toString(used.mostChanges()));
    settings.put("falseDiscoveryRate", Double.toString(used.falseDiscovery()));
    settings.put(
        "threshold",
        tested.threshold() > 0
            ? String.format(Locale.ROOT, "p <= %.3g", tested.threshold())
            : "no p was small enough");
    settings.put(
        "null",
        tested.control() > 0
            ? "the strongest change of each of " + tested.control() + " control pixels"
            : "a block bootstrap of each pixel's own residuals, "
                + used.replicates()
                + " replicates");
    settings.put("sieve", given.sieve().least() + " pixels");
    settings.put("seed", Long.toString(used.seed()));
    settings.put("control", control());
    if (given.perimeter().isPresent()) {
      settings.put("perimeterSha256", Sums.hash(given.perimeter().get()));
    }
    settings.put("refusedScenes", Integer.toString(results.stack().refused().size()));
    return settings;
  }

  private String control() throws IOException {
    if (given.control().isEmpty()) {
      return String.format(
          Locale.ROOT,
          "%.0f to %.0f m from the perimeter",
          given.annulus().from(),
          given.annulus().to());
    }
    return given.control().get().equals("rest")
        ? "all outside the perimeter"
        : "an area, SHA-256 " + Sums.hash(Path.of(given.control().get()));
  }

  // ---- its source

  private static Source source(AreaSeries series, String sha256) {
    String run = sha256.substring(0, 8);
    String slug = series.facility().replaceAll("[^\\p{L}\\p{N}._+-]+", "-");
    String part = slug.length() > KEY_PART ? slug.substring(0, KEY_PART) : slug;
    List<AreaSeries.UsedScene> scenes = series.scenes();
    String title =
        String.format(
            Locale.ROOT,
            "image series %s (%,d %s, %s to %s)",
            run,
            scenes.size(),
            scenes.size() == 1 ? "scene" : "scenes",
            scenes.getFirst().day(),
            scenes.getLast().day());
    CanonicalJson.Obj description =
        Source.of("area-" + part + ":" + run, SourceType.DATASET, title).description();
    String licences = named(scenes, AreaSeries.UsedScene::licence);
    if (!licences.isEmpty()) {
      description.put("licence", licences);
    }
    String credits = named(scenes, AreaSeries.UsedScene::credit);
    return Source.of(
        description.put(
            "note",
            series.settings().entrySet().stream()
                    .map(one -> one.getKey() + ": " + one.getValue())
                    .collect(Collectors.joining("; "))
                + ". Computed from images; scenes with SHA-256, licence and credit stand in the"
                + " exhibit."
                + (credits.isEmpty() ? "" : " Credit: " + credits + ".")));
  }

  private static String named(
      List<AreaSeries.UsedScene> scenes,
      java.util.function.Function<AreaSeries.UsedScene, Optional<String>> words) {
    Set<String> all = new LinkedHashSet<>();
    scenes.forEach(scene -> words.apply(scene).ifPresent(all::add));
    String some = all.stream().limit(MOST_NAMED).collect(Collectors.joining("; "));
    return all.size() <= MOST_NAMED
        ? some
        : some + "; and " + (all.size() - MOST_NAMED) + " more in the exhibit";
  }
}

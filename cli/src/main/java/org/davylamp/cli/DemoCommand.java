package org.davylamp.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.davylamp.casefile.CaseFile;
import org.davylamp.casefile.CaseReader;
import org.davylamp.casefile.CaseVerifier;
import org.davylamp.casefile.Settings;
import org.davylamp.casefile.Verification;
import org.davylamp.evidence.Access;
import org.davylamp.evidence.Contradiction;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.Independence;
import org.davylamp.evidence.Recorded;
import org.davylamp.evidence.Source;
import org.davylamp.exchange.Formats;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code demo}: the bundled case from its plain files to verified exports, told on the terminal.
 */
@Command(
    name = "demo",
    description =
        "Build the bundled case, show what it says and where it contradicts itself, export and verify it.")
final class DemoCommand implements Callable<Integer> {
  @Mixin Session session = new Session();

  @Option(names = "--dir", paramLabel = "DIR", description = "Where (default: davylamp-demo).")
  Path directory = Path.of("davylamp-demo");

  @Option(
      names = "--no-serve",
      description = "Do not serve a user interface afterwards (there is none yet).")
  boolean noServe;

  @Override
  public Integer call() throws IOException {
    PrintStream out = session.people();
    CaseFile file =
        Files.exists(directory.resolve("case.db"))
            ? CaseFile.open(directory, Settings.ofEnvironment())
            : CaseFile.create(directory, BundledCase.TITLE, Settings.ofEnvironment());
    out.println(BundledCase.TITLE);
    out.println(
        "Facts re-keyed from published reports, maps and trackers; each with its citation.");
    out.println();
    add(file, out);
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("case", directory.toString());
    try (CaseReader reader = file.read(Access.PUBLIC)) {
      result.put("counts", reader.counts());
      facilities(reader, out);
      result.put("contradictions", contradictions(reader, out));
      sources(reader, out);
      result.put("exports", exports(reader, out));
    }
    verify(file, out);
    out.println();
    out.println("Next: ./davylamp --case " + directory + " show khs-11-chungsan");
    out.println("      ./davylamp --case " + directory + " search 개천");
    session.result(result);
    return Davylamp.DONE;
  }

  private void add(CaseFile file, PrintStream out) throws IOException {
    Path folder = Files.createTempDirectory("davylamp-demo");
    try (ProgressBar progress = session.progress()) {
      Addition addition = new Addition(file, Addition.Wishes.NONE, progress);
      for (Path path : BundledCase.unpack(folder)) {
        Addition.Report report = addition.add(path);
        out.printf(
            Locale.ROOT,
            "  %-18s %s%n",
            path.getFileName(),
            report.outcome() == Addition.Outcome.ADDED
                ? String.format(
                    Locale.ROOT,
                    "%,d statements, %,d new records",
                    report.statements(),
                    report.records())
                : "already in the case: nothing changed");
      }
    } finally {
      drop(folder);
    }
  }

  /** Every facility with each published position and who published it. */
  private static void facilities(CaseReader reader, PrintStream out) {
    out.println();
    out.println("Facilities and their published positions");
    for (Entity entity : facilities(reader)) {
      out.println();
      out.println(
          "  "
              + entity.caption()
              + "  "
              + String.join(", ", names(entity))
              + "  ["
              + String.join(", ", entity.asserted("kind"))
              + "]");
      List<Entity.Value> locations = entity.values().getOrDefault("coordinates", List.of());
      if (locations.isEmpty()) {
        out.println("    no published position");
      }
      for (Entity.Value location : locations) {
        for (Recorded recorded : location.asserting()) {
          Source source = reader.source(recorded.statement().source());
          out.printf(
              "    %-40s %s, %s%s%n",
              recorded.statement().original().orElse(location.value()),
              source.key(),
              recorded.statement().details().locator().orElse("whole"),
              recorded
                  .statement()
                  .details()
                  .credibility()
                  .map(grade -> "; " + source.reliability() + grade.digit())
                  .orElse(""));
        }
      }
    }
  }

  private static List<Entity> facilities(CaseReader reader) {
    List<Entity> facilities = new ArrayList<>();
    Iterator<Entity> entities = reader.entities();
    while (entities.hasNext()) {
      Entity entity = entities.next();
      if (entity.schemata().contains("Facility") && !entity.asserted("kind").isEmpty()) {
        facilities.add(entity);
      }
    }
    return facilities;
  }

  private static List<String> names(Entity entity) {
    return Stream.of("nameMcCuneReischauer", "nameHangul")
        .flatMap(property -> entity.asserted(property).stream().limit(1))
        .toList();
  }

  private static List<Map<String, Object>> contradictions(CaseReader reader, PrintStream out) {
    out.println();
    out.println("What contradicts (kept, never resolved by the machine)");
    List<Map<String, Object>> found = new ArrayList<>();
    Iterator<Entity> entities = reader.entities();
    while (entities.hasNext()) {
      Entity entity = entities.next();
      for (Contradiction contradiction : EntityPage.contradictions(reader, entity)) {
        out.println("  ! " + subject(reader, entity) + ": " + contradiction.sentence());
        out.println("      " + cited(reader, contradiction));
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("entity", entity.id());
        one.putAll(EntityPage.json(contradiction));
        found.add(one);
      }
    }
    return found;
  }

  /** An observation is called by its facility and component. */
  private static String subject(CaseReader reader, Entity entity) {
    Optional<String> facility =
        entity.asserted("facility").stream()
            .findFirst()
            .flatMap(reader::entity)
            .map(Entity::caption);
    Optional<String> component = entity.asserted("component").stream().findFirst();
    return facility
        .map(name -> name + component.map(part -> ", " + part).orElse(""))
        .orElse(entity.caption());
  }

  private static String cited(CaseReader reader, Contradiction contradiction) {
    return contradiction.statements().stream()
        .map(
            recorded ->
                reader.source(recorded.statement().source()).key()
                    + recorded
                        .statement()
                        .details()
                        .locator()
                        .map(place -> ", " + place)
                        .orElse(""))
        .distinct()
        .reduce((a, b) -> a + "; " + b)
        .map(text -> "said by " + text)
        .orElse("");
  }

  private static void sources(CaseReader reader, PrintStream out) {
    List<Source> sources = reader.sources();
    Independence independence = Independence.of(sources, reader::source);
    Map<String, Long> counts = reader.counts();
    out.println();
    out.printf(
        Locale.ROOT,
        "The case: %,d records in the ledger, %,d statements on %,d entities, %,d sources.%n",
        counts.get("records"),
        counts.get("statement"),
        counts.get("entity"),
        sources.size());
    out.printf(
        Locale.ROOT,
        "Of the sources %d rest on their own observation; of %d it is not known what they rest on.%n",
        independence.count(),
        independence.undeclared().size());
  }

  private List<String> exports(CaseReader reader, PrintStream out) throws IOException {
    Path folder = Files.createDirectories(directory.resolve("exports"));
    List<String> written = new ArrayList<>();
    for (String format : List.of("geojson", "kml", "ftm")) {
      Path target = folder.resolve("facilities." + (format.equals("ftm") ? "ftm.json" : format));
      Export.write(reader, Formats.writer(format).orElseThrow(), target);
      written.add(target.toString());
    }
    out.println();
    out.println("Written: " + String.join(", ", written));
    return written;
  }

  private static void verify(CaseFile file, PrintStream out) {
    Verification verification =
        new CaseVerifier(file, (what, done, of) -> {}).verify(Optional.of(file.keyInForce()), true);
    verification.failures().forEach(failure -> out.println("  FAILED  " + failure));
    if (!verification.holds()) {
      throw new NotVerified("the case just built does not verify");
    }
    out.printf(
        Locale.ROOT,
        "Verified from its files alone: %,d records, %,d checkpoints, %,d projection rows, %,d vault objects.%n",
        verification.checked().get("records"),
        verification.checked().get("checkpoints"),
        verification.checked().get("projection rows"),
        verification.checked().get("vault objects"));
  }

  private static void drop(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}

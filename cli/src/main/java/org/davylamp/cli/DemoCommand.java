package org.davylamp.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.davylamp.casefile.CaseFile;
import org.davylamp.casefile.CaseReader;
import org.davylamp.casefile.CaseVerifier;
import org.davylamp.casefile.Settings;
import org.davylamp.casefile.Verification;
import org.davylamp.evidence.Access;
import org.davylamp.evidence.Entity;
import org.davylamp.exchange.Formats;
import org.davylamp.findings.Analyses;
import org.davylamp.findings.Assessment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code demo}: the bundled case from its plain files to a dossier, told on the terminal. */
@Command(
    name = "demo",
    description =
        "Build the bundled case, run every analysis, write the dossier and exports, screen sample"
            + " suppliers, verify it all, and tell what is established, what contradicts and what is missing.")
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
    add(file);
    List<Assessment.Outcome> outcomes = AssessCommand.run(session, file, Analyses.all());
    // Readers of one state of the case, none in another's way.
    CompletableFuture<Verification> verification =
        CompletableFuture.supplyAsync(() -> verification(file), Thread::startVirtualThread);
    CompletableFuture<List<String>> exports =
        CompletableFuture.supplyAsync(() -> exports(file), Thread::startVirtualThread);
    Path dossier = directory.resolve("dossier");
    long pages = DossierCommand.write(session, file, dossier);
    DemoScreening screening = new DemoScreening(directory);
    screening.screen(session, file);
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("case", directory.toString());
    try (CaseReader reader = file.read(Access.PUBLIC)) {
      result.put("counts", reader.counts());
      DemoSummary.print(reader, outcomes, out);
    }
    result.put("exports", joined(exports));
    result.put("findings", outcomes.stream().map(AssessCommand::json).toList());
    result.put("dossier", dossier.resolve("index.html").toString());
    result.put("screening", screening.lines().toString());
    result.put("screeningReport", screening.report().toString());
    verified(joined(verification), out);
    whereToLook(pages, screening, out);
    session.result(result);
    return Davylamp.DONE;
  }

  private void whereToLook(long pages, DemoScreening screening, PrintStream out) {
    out.println();
    out.println("WHERE TO LOOK");
    out.printf(
        Locale.ROOT,
        "  %s%n      %,d pages, each sentence with its sources: open it in a browser%n",
        directory.resolve("dossier").resolve("index.html"),
        pages);
    screening.print(out);
    out.println("  " + directory.resolve("exports"));
    out.println("      places for maps (GeoJSON, KML), entities for programs (FollowTheMoney)");
    for (String words : List.of("show det-sonhwa-dong", "search 개천", "assess consistency")) {
      out.println("  ./davylamp --case " + directory + " " + words);
    }
  }

  private void add(CaseFile file) throws IOException {
    Path folder = Files.createTempDirectory("davylamp-demo");
    // While a reader is open, the database is not tidied up after each file.
    CaseReader open = file.read(Access.PUBLIC);
    try (ProgressBar progress = session.progress()) {
      Addition addition = new Addition(file, Addition.Wishes.NONE, progress);
      List<Path> files = BundledCase.unpack(folder);
      for (int i = 0; i < files.size(); i++) {
        progress.at("adding " + files.get(i).getFileName(), i, files.size());
        addition.add(files.get(i));
      }
    } finally {
      open.close();
      drop(folder);
    }
  }

  private List<String> exports(CaseFile file) {
    try (CaseReader reader = file.read(Access.PUBLIC)) {
      Path folder = Files.createDirectories(directory.resolve("exports"));
      List<String> written = new ArrayList<>();
      List<Entity> entities = new ArrayList<>();
      Export.entities(reader).forEachRemaining(entities::add);
      for (String format : List.of("geojson", "kml", "ftm")) {
        Path target = folder.resolve("facilities." + (format.equals("ftm") ? "ftm.json" : format));
        Export.write(entities.iterator(), reader, Formats.writer(format).orElseThrow(), target);
        written.add(target.toString());
      }
      return written;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The result, or what went wrong as it went wrong. */
  private static <T> T joined(CompletableFuture<T> future) {
    try {
      return future.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private static Verification verification(CaseFile file) {
    return new CaseVerifier(file, (what, done, of) -> {})
        .verify(Optional.of(file.keyInForce()), true);
  }

  private static void verified(Verification verification, PrintStream out) {
    verification.failures().forEach(failure -> out.println("  FAILED  " + failure));
    if (!verification.holds()) {
      throw new NotVerified("the case just built does not verify");
    }
    out.println();
    out.printf(
        Locale.ROOT,
        "Verified from its files alone: %,d records, %,d checkpoints, %,d vault objects.%n",
        verification.checked().get("records"),
        verification.checked().get("checkpoints"),
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

package org.davylamp.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.davylamp.casefile.CaseFile;
import org.davylamp.dossier.Dossier;
import org.davylamp.findings.Analyses;
import org.davylamp.findings.Assessment;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dossier}: the published report, as a folder of web pages. */
@Command(
    name = "dossier",
    description =
        "Write the published report: a folder of web pages in which every sentence leads to its"
            + " sources, made from what is public. Analyses whose inputs changed are run first.")
final class DossierCommand implements Callable<Integer> {
  @Mixin Session session = new Session();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "A new or empty folder, or an older dossier, which is replaced.")
  @Nullable Path out;

  @Override
  public Integer call() throws IOException {
    Path target = java.util.Objects.requireNonNull(out);
    CaseFile file = session.open();
    // Looked at before findings are recorded: a slip of the pen leaves nothing half done.
    Dossier.requireReplaceable(target);
    List<Assessment.Outcome> outcomes = AssessCommand.run(session, file, Analyses.all());
    long pages = write(session, file, target);
    session
        .people()
        .println(
            String.format(
                Locale.ROOT,
                "%,d pages in %s: open %s",
                pages,
                target,
                target.resolve("index.html")));
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("dossier", target.toString());
    result.put("pages", pages);
    result.put("findingsChanged", outcomes.stream().mapToLong(Assessment.Outcome::changed).sum());
    session.result(result);
    return Davylamp.DONE;
  }

  /** Writes the dossier with a progress bar, and the sums of its files. */
  static long write(Session session, CaseFile file, Path target) throws IOException {
    try (ProgressBar progress = session.progress()) {
      return Dossier.write(
          file, target, Sums::writeAll, (done, of) -> progress.at("writing pages", done, of));
    }
  }
}

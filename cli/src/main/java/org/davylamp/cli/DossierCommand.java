package org.davylamp.cli;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.davylamp.casefile.CaseException;
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
    requireReplaceable(target);
    List<Assessment.Outcome> outcomes = AssessCommand.run(session, file, Analyses.all());
    long pages = write(session, file, target);
    session
        .people()
        .println("%,d pages in %s: open %s".formatted(pages, target, target.resolve("index.html")));
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("dossier", target.toString());
    result.put("pages", pages);
    result.put("findingsChanged", outcomes.stream().mapToLong(Assessment.Outcome::changed).sum());
    session.result(result);
    return Davylamp.DONE;
  }

  /** Looked at before findings are recorded: a slip of the pen leaves nothing half done. */
  private static void requireReplaceable(Path target) throws IOException {
    if (Files.exists(target) && !isEmptyFolder(target) && !Dossier.is(target)) {
      throw new CaseException(
          CaseException.Matter.REQUEST,
          "expected a new or an empty folder, or an older dossier to replace, found "
              + target
              + "; nothing was written");
    }
  }

  private static boolean isEmptyFolder(Path target) throws IOException {
    if (!Files.isDirectory(target)) {
      return false;
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(target)) {
      return !entries.iterator().hasNext();
    }
  }

  /** Writes the dossier with a progress bar, and the sums of its files. */
  static long write(Session session, CaseFile file, Path target) throws IOException {
    Sums.tidy(target);
    try (ProgressBar progress = session.progress()) {
      long pages =
          Dossier.write(file, target, (done, of) -> progress.at("writing pages", done, of));
      Sums.writeAll(target);
      return pages;
    }
  }
}

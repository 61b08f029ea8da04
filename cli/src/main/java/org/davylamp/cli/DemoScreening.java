package org.davylamp.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.davylamp.casefile.CaseFile;
import org.davylamp.casefile.Settings;
import org.davylamp.exchange.rows.Rows;
import org.davylamp.findings.verdicts.Verdict;

/**
 * Screens forty sample suppliers against the case of the demonstration: invented firms, and some
 * that are documented. Not recorded, for its salt would give each demonstration another root.
 */
final class DemoScreening {
  private static final String SAMPLE = "sample-suppliers.csv";

  private final Path directory;
  private final Map<Verdict, Long> counts = new LinkedHashMap<>();

  DemoScreening(Path directory) {
    this.directory = directory;
  }

  Path table() {
    return directory.resolve("suppliers.csv");
  }

  Path lines() {
    return directory.resolve("screening.jsonl");
  }

  Path report() {
    return directory.resolve("screening.html");
  }

  void screen(Session session, CaseFile file) throws IOException {
    try (InputStream in = DemoScreening.class.getResourceAsStream(SAMPLE)) {
      if (in == null) {
        throw new IllegalStateException("the build has packed no " + SAMPLE);
      }
      Files.copy(in, table(), StandardCopyOption.REPLACE_EXISTING);
    }
    ScreenWishes wishes =
        new ScreenWishes(
            Rows.Kind.SUPPLIERS,
            table(),
            List.of(lines(), report()),
            LocalDate.ofInstant(Settings.ofEnvironment().clock().instant(), ZoneOffset.UTC),
            List.of(),
            4,
            Map.of(),
            Optional.empty(),
            false,
            true);
    try (ProgressBar progress = session.progress();
        OpenedCase opened = OpenedCase.of(file)) {
      new ScreenRun(session, opened, wishes, progress)
          .screen((table, all, written, recorded, why) -> counts.putAll(all.counts()));
    }
  }

  void print(PrintStream out) {
    out.println("  " + report());
    out.printf(
        Locale.ROOT,
        "      forty sample suppliers screened: %s;%n      the same for programs in %s%n",
        ScreeningSummary.counts(counts),
        lines().getFileName());
  }
}

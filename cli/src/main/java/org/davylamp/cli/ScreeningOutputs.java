package org.davylamp.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.davylamp.dossier.ScreeningReport;
import org.davylamp.findings.audit.ResultLine;
import org.davylamp.findings.audit.Results;
import org.davylamp.findings.audit.ScreenedTable;

/** Writes the rows of a screening in the forms that were asked for; all files or none. */
final class ScreeningOutputs {
  private final PrintStream standard;
  private final List<Path> outs;
  private final ProgressBar progress;

  ScreeningOutputs(Session session, List<Path> outs, ProgressBar progress) {
    this.standard = session.out();
    this.outs = outs;
    this.progress = progress;
  }

  static boolean isStandardOutput(Path out) {
    return out.toString().equals("-");
  }

  void write(ScreenedTable table, Results results) throws IOException {
    List<OutFile> files = new ArrayList<>();
    try {
      for (Path out : outs) {
        files.add(OutFile.open(out, standard));
      }
      for (int i = 0; i < outs.size(); i++) {
        progress.at("writing " + outs.get(i), i, outs.size());
        write(outs.get(i), table, results, files.get(i).stream());
        files.get(i).stream().flush();
      }
      for (OutFile file : files) {
        file.keep();
      }
    } finally {
      for (OutFile file : files) {
        file.close();
      }
    }
  }

  private static void write(Path out, ScreenedTable table, Results results, OutputStream to)
      throws IOException {
    String name = out.toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".html") || name.endsWith(".htm")) {
      ScreeningReport.write(table, results, to);
    } else if (name.endsWith(".csv")) {
      ScreeningTable.write(table, results, to);
    } else {
      lines(table, results, to);
    }
  }

  /** A row cut out of its file still says what it was checked against. */
  private static void lines(ScreenedTable table, Results results, OutputStream to)
      throws IOException {
    byte[] checked = ResultLine.of(table.checked(), table.what(), table.file(), table.input());
    byte[] before = ",\"checked\":".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    results.lines(
        line -> {
          to.write(line, 0, line.length - 1);
          to.write(before);
          to.write(checked);
          to.write('}');
          to.write('\n');
        });
  }
}

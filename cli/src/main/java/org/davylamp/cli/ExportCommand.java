package org.davylamp.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.davylamp.casefile.CaseException;
import org.davylamp.casefile.CaseReader;
import org.davylamp.exchange.FormatWriter;
import org.davylamp.exchange.Formats;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code export}: the case in another format. */
@Command(
    name = "export",
    description =
        "Export the case: ftm, statements, geojson, kml, kmz or tlog (the ledger as tlog-tiles)."
            + " Public part only unless --include-restricted. Writes SHA256SUMS beside what it"
            + " exports.")
final class ExportCommand implements Callable<Integer> {
  private static final String TLOG = "tlog";

  @Mixin Session session = new Session();

  @Option(names = "--as", required = true, paramLabel = "FORMAT", description = "In which format.")
  String format = "";

  @Option(
      names = "--out",
      required = true,
      paramLabel = "PATH",
      description = "A file, a folder for tlog, or - for standard output.")
  Path out = Path.of("");

  @Option(names = "--include-restricted", description = "Also what is not public.")
  boolean restricted;

  @Override
  public Integer call() throws IOException {
    try (CaseReader reader = session.read(restricted)) {
      if (format.equals(TLOG)) {
        requireFolder();
        Export.tlog(reader, out);
      } else if (out.toString().equals("-")) {
        Export.write(reader, writer(), session.out());
        return Davylamp.DONE;
      } else {
        FormatWriter writer = writer();
        requireFile();
        Export.write(reader, writer, out);
      }
      session.people().println("exported " + format + " to " + out);
      Map<String, Object> result = new LinkedHashMap<>();
      result.put("format", format);
      result.put("out", out.toString());
      result.put("size", reader.head().size());
      result.put("root", reader.head().root());
      session.result(result);
    }
    return Davylamp.DONE;
  }

  private void requireFolder() {
    if (out.toString().equals("-") || Files.isRegularFile(out)) {
      throw refused("a folder for the log's files");
    }
  }

  private void requireFile() {
    if (Files.isDirectory(out)) {
      throw refused("the name of a file");
    }
  }

  private CaseException refused(String expected) {
    return new CaseException(
        CaseException.Matter.REQUEST,
        "--out: expected " + expected + ", found " + out + "; nothing was written");
  }

  private FormatWriter writer() {
    List<String> known = Formats.writers().stream().map(FormatWriter::format).toList();
    return Formats.writer(format)
        .orElseThrow(
            () ->
                new CaseException(
                    CaseException.Matter.REQUEST,
                    "expected a format that is written ("
                        + String.join(", ", known)
                        + ", tlog), found '"
                        + format
                        + "'; nothing was written"));
  }
}

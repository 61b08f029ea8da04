package org.davylamp.cli;

import static org.davylamp.cli.Ran.done;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An invented case with a list in the form of the UN's, and a table of suppliers of which one
 * stands on it.
 */
final class ScreenedFiles {
  static final String BRIGHT_HILL = entry("KPe.901", "BRIGHT HILL MINING TRADING CORPORATION");

  static String list(String date, String... entries) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <CONSOLIDATED_LIST dateGenerated="%sT23:00:01.000Z">
      <INDIVIDUALS/>
      <ENTITIES>%s</ENTITIES>
    </CONSOLIDATED_LIST>
    """
        .formatted(date, String.join("", entries));
  }

  static String entry(String number, String name) {
    return ("<ENTITY><REFERENCE_NUMBER>%s</REFERENCE_NUMBER><FIRST_NAME>%s</FIRST_NAME>"
            + "<UN_LIST_TYPE>DPRK</UN_LIST_TYPE><LISTED_ON>2016-03-02</LISTED_ON></ENTITY>")
        .formatted(number, name);
  }

  static final String SUPPLIERS =
      """
      id,name,country,products
      S-1,Quiet Valley Timber GmbH,Germany,parquet
      S-2,Bright Hill Mining Trading Corporation,DPRK,ore
      S-3,Long Lake Lamps Ltd,United Kingdom,lamps
      """;

  private ScreenedFiles() {}

  /** Begins a case that holds the list. */
  static Path begin(Path folder) throws IOException {
    Path directory = folder.resolve("case");
    done("init", directory, "--title", "A case with a list");
    Path list = file(folder, "un.xml", list("2026-01-05", BRIGHT_HILL));
    done("--case", directory, "add", "--as", "list", list);
    return directory;
  }

  static Path file(Path folder, String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  /** The lines of a file of results, as objects. */
  static List<Map<String, Object>> lines(Path file) throws IOException {
    List<Map<String, Object>> lines = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      lines.add(new Ran(0, line, "").object());
    }
    return lines;
  }

  /** Row to verdict, in the order of the file. */
  static Map<String, String> verdicts(Path file) throws IOException {
    Map<String, String> verdicts = new LinkedHashMap<>();
    for (Map<String, Object> line : lines(file)) {
      verdicts.put(String.valueOf(line.get("row")), String.valueOf(line.get("verdict")));
    }
    return verdicts;
  }

  /** Whether a file under a folder holds this text, and which. */
  static List<Path> holding(Path folder, String text) throws IOException {
    List<Path> holding = new ArrayList<>();
    try (var files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text)) {
          holding.add(folder.relativize(file));
        }
      }
    }
    return holding;
  }
}

package org.davylamp.exchange;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/**
 * All formats that Davylamp reads and writes. Readers that live in a package of their own, which
 * uses this one, are found as services ({@code META-INF/services}), so that packages form no cycle.
 */
public final class Formats {
  private static final List<FormatReader> READERS =
      Stream.of(
              ServiceLoader.load(FormatReader.class, Formats.class.getClassLoader()).stream()
                  .map(ServiceLoader.Provider::get),
              Stream.of(
                  new FtmStatementsReader(),
                  new GeoJsonReader(),
                  new FtmJsonReader(),
                  new KmzReader(),
                  new KmlReader()),
              CaseTableReader.all().stream())
          .flatMap(readers -> readers)
          .toList();
  private static final List<FormatWriter> WRITERS =
      List.of(
          new FtmJsonWriter(),
          new FtmStatementsWriter(),
          new GeoJsonWriter(),
          new KmlWriter(),
          new KmzWriter());

  private Formats() {}

  /** Every reader, the more specific before the more general. */
  public static List<FormatReader> readers() {
    return READERS;
  }

  public static List<FormatWriter> writers() {
    return WRITERS;
  }

  /** The first reader that recognises the file; empty if it is of no format known here. */
  public static Optional<FormatReader> recognise(Head head) {
    return READERS.stream().filter(reader -> reader.recognises(head)).findFirst();
  }

  /** What a file that no reader recognises looks like, in words; empty if it looks like nothing. */
  public static Optional<String> hint(Head head) {
    Optional<String> binary = binary(head);
    String line = head.firstLine();
    if (binary.isPresent()) {
      return binary;
    }
    if (line.isEmpty()) {
      return Optional.of("it is empty");
    }
    if (line.startsWith("{") || line.startsWith("[")) {
      return Optional.of("it begins like JSON, but as no format known here");
    }
    if (line.startsWith("<")) {
      return Optional.of("it begins like XML, but as no format known here");
    }
    Optional<String> table = CaseTables.separatedOtherwise(line);
    if (table.isPresent()) {
      return table;
    }
    String header = line.length() > 120 ? line.substring(0, 120) + "…" : line;
    return Optional.of("its first line is '" + header + "', the header of no table known here");
  }

  /** What is no text: files that are often given the wrong name, or saved in the wrong form. */
  private static Optional<String> binary(Head head) {
    if (head.startsWith('P', 'K', 3, 4)) {
      return Optional.of("it is a spreadsheet or an archive; save the table as CSV");
    }
    if (head.startsWith('%', 'P', 'D', 'F')) {
      return Optional.of("it is a PDF");
    }
    if (head.isUtf16()) {
      return Optional.of("it is UTF-16; save it as UTF-8");
    }
    return head.text().indexOf('\0') >= 0 ? Optional.of("it contains NUL bytes") : Optional.empty();
  }

  public static Optional<FormatReader> reader(String format) {
    return READERS.stream().filter(reader -> reader.format().equals(format)).findFirst();
  }

  public static Optional<FormatWriter> writer(String format) {
    return WRITERS.stream().filter(writer -> writer.format().equals(format)).findFirst();
  }
}

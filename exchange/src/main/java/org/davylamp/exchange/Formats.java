package org.davylamp.exchange;

import java.util.List;
import java.util.Optional;

/** All formats that Davylamp reads and writes. */
public final class Formats {
  private static final List<FormatReader> READERS = List.of();
  private static final List<FormatWriter> WRITERS = List.of();

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

  public static Optional<FormatReader> reader(String format) {
    return READERS.stream().filter(reader -> reader.format().equals(format)).findFirst();
  }

  public static Optional<FormatWriter> writer(String format) {
    return WRITERS.stream().filter(writer -> writer.format().equals(format)).findFirst();
  }
}

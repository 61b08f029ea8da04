package org.davylamp.exchange;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JsonGenerator;

/**
 * One entity as its line has it, before its schema is known: JSON may name that last. Its arrays
 * are used again for the next line; {@code starts[p]} is where the values of property {@code p}
 * begin.
 */
final class FtmLine {
  /** How a value is written in the file. */
  enum Kind {
    STRING,
    /** A number, {@code true} or {@code false}: FollowTheMoney reads them as their text. */
    LITERAL,
    NULL,
    /** An entity in the place of its id. */
    EMBEDDED
  }

  /** Below this, comparing each with each is quicker than hashing. */
  private static final int FEW = 8;

  String id = "";
  String schema = "";
  boolean hasProperties;
  long row;

  /** Where the schema stands: line and column. */
  int schemaLine;

  int schemaColumn;
  FtmContext context = new FtmContext();

  private String[] names = new String[16];
  private boolean[] scalar = new boolean[16];
  private int[] lines = new int[16];
  private int[] columns = new int[16];
  private int[] starts = new int[17];
  private int properties;
  private String[] values = new String[64];
  private Kind[] kinds = new Kind[64];

  /** Values that are empty, or that their property has already. */
  private boolean[] repeated = new boolean[64];

  private int count;

  void clear(long startsAt) {
    id = "";
    schema = "";
    hasProperties = false;
    row = startsAt;
    context = new FtmContext();
    properties = 0;
    if (values.length > 1 << 16) {
      values = new String[64];
      kinds = new Kind[64];
      repeated = new boolean[64];
    } else {
      Arrays.fill(values, 0, count, "");
      Arrays.fill(repeated, 0, count, false);
    }
    count = 0;
  }

  int properties() {
    return properties;
  }

  String name(int p) {
    return names[p];
  }

  int line(int p) {
    return lines[p];
  }

  int column(int p) {
    return columns[p];
  }

  /** Where the values of a property begin; of one past the last: where they all end. */
  int start(int p) {
    return p == properties ? count : starts[p];
  }

  String value(int v) {
    return values[v];
  }

  /** Whether this value is one that the property has: not null, empty or said before. */
  boolean states(int v) {
    return kinds[v] != Kind.NULL && !repeated[v];
  }

  boolean has(String name) {
    for (int p = 0; p < properties; p++) {
      if (names[p].equals(name)) {
        return true;
      }
    }
    return false;
  }

  void begin(String name, boolean single, int line, int column) {
    if (properties == names.length) {
      names = Arrays.copyOf(names, 2 * properties);
      scalar = Arrays.copyOf(scalar, 2 * properties);
      lines = Arrays.copyOf(lines, 2 * properties);
      columns = Arrays.copyOf(columns, 2 * properties);
      starts = Arrays.copyOf(starts, 2 * properties + 1);
    }
    names[properties] = name;
    scalar[properties] = single;
    lines[properties] = line;
    columns[properties] = column;
    starts[properties++] = count;
  }

  void add(String value, Kind kind) {
    if (count == values.length) {
      values = Arrays.copyOf(values, 2 * count);
      kinds = Arrays.copyOf(kinds, 2 * count);
      repeated = Arrays.copyOf(repeated, 2 * count);
    }
    values[count] = value;
    kinds[count++] = kind;
  }

  boolean onlyEmbedded(int p) {
    for (int v = start(p); v < start(p + 1); v++) {
      if (kinds[v] != Kind.EMBEDDED) {
        return false;
      }
    }
    return true;
  }

  /**
   * Puts into the context what the statements on a property will not tell: repetitions, empty
   * arrays, values that are not strings.
   */
  void describe(int p, boolean stub, Set<String> seen) {
    if (stub) {
      List<String> ids = new ArrayList<>();
      for (int v = start(p); v < start(p + 1); v++) {
        ids.add(values[v]);
      }
      context.put(FtmContext.NESTED + names[p], ids);
      return;
    }
    boolean plain = !scalar[p] && start(p) < start(p + 1);
    for (int v = start(p); v < start(p + 1); v++) {
      plain &= kinds[v] == Kind.STRING || kinds[v] == Kind.EMBEDDED;
    }
    if (repeats(p, seen) || !plain) {
      context.put(FtmContext.PROPERTY + names[p], List.of(json(p)));
    }
  }

  private boolean repeats(int p, Set<String> seen) {
    int from = start(p);
    int to = start(p + 1);
    boolean any = false;
    seen.clear();
    for (int v = from; v < to; v++) {
      if (states(v) && (values[v].isEmpty() || before(from, v, to - from > FEW, seen))) {
        repeated[v] = true;
        any = true;
      }
    }
    return any;
  }

  private boolean before(int from, int v, boolean many, Set<String> seen) {
    if (many) {
      return !seen.add(values[v]);
    }
    for (int earlier = from; earlier < v; earlier++) {
      if (values[earlier].equals(values[v])) {
        return true;
      }
    }
    return false;
  }

  private String json(int p) {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = FtmJson.generator(text)) {
      if (!scalar[p]) {
        generator.writeStartArray();
      }
      for (int v = start(p); v < start(p + 1); v++) {
        switch (kinds[v]) {
          case STRING, EMBEDDED -> generator.writeString(values[v]);
          case LITERAL -> generator.writeRawValue(values[v]);
          case NULL -> generator.writeNull();
        }
      }
      if (!scalar[p]) {
        generator.writeEndArray();
      }
    }
    return text.toString();
  }
}

package org.davylamp.exchange.rows;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What a kind of table calls its columns, from {@code columns.txt}. */
final class ColumnNames {
  private static final Map<Rows.Kind, ColumnNames> ALL = read();

  private final Map<String, Claim> claims = new HashMap<>();
  private final Map<Field, List<WordTable.Line>> lines = new LinkedHashMap<>();

  /**
   * What a column of some name claims to be.
   *
   * @param order by which one goes before another that claims the same
   * @param standIn whether it is read only if there is nothing better
   * @param remarked whether it becomes a remark where there is something better
   */
  record Claim(Field field, int order, boolean standIn, boolean remarked) {}

  static ColumnNames of(Rows.Kind kind) {
    return of(ALL, kind);
  }

  private static ColumnNames of(Map<Rows.Kind, ColumnNames> all, Rows.Kind kind) {
    return Objects.requireNonNull(all.get(kind));
  }

  Optional<Claim> claim(String written) {
    return Optional.ofNullable(claims.get(Folded.of(written)));
  }

  /** What there can be in such a table. */
  Set<Field> fields() {
    return lines.keySet();
  }

  private static Map<Rows.Kind, ColumnNames> read() {
    Map<Rows.Kind, ColumnNames> all = new EnumMap<>(Rows.Kind.class);
    for (WordTable.Line line : WordTable.read("columns.txt")) {
      Rows.Kind kind = kind(line.part(0));
      all.computeIfAbsent(kind, each -> new ColumnNames()).add(line, all);
    }
    return all;
  }

  private static Rows.Kind kind(String word) {
    return Rows.Kind.valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** A line whose names are those of another kind says {@code =suppliers}. */
  private void add(WordTable.Line line, Map<Rows.Kind, ColumnNames> before) {
    String column = line.part(1);
    boolean remarked = column.endsWith("?+");
    boolean standIn = remarked || column.endsWith("?");
    Field field = Field.of(column.replaceFirst("[?+]+$", "")).orElseThrow();
    String first = line.words().getFirst();
    if (first.startsWith("=")) {
      List<WordTable.Line> same =
          of(before, kind(first.substring(1))).lines.getOrDefault(field, List.of());
      same.forEach(each -> put(field, each.words(), standIn, remarked));
      lines.put(field, same);
    } else {
      put(field, line.words(), standIn, remarked);
      lines.computeIfAbsent(field, each -> new ArrayList<>()).add(line);
    }
  }

  private void put(Field field, List<String> names, boolean standIn, boolean remarked) {
    for (String name : new LinkedHashSet<>(names)) {
      claims.putIfAbsent(Folded.of(name), new Claim(field, claims.size(), standIn, remarked));
    }
  }
}

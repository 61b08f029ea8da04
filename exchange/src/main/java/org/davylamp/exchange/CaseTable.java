package org.davylamp.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What one kind of case file is: its columns, what each of them means, and how a row becomes
 * statements.
 *
 * @param kind the plural noun it is called by; its format is {@code case-} and this
 * @param about what a row is, for the manual
 * @param rank when it is read among files given together; see {@link FormatReader#rank}
 * @param telling sets of columns, any of which tells that a header is of this kind
 * @param unique the column whose value no other row of the file may have, if there is one
 * @param columns all of them, in the manual's order
 * @param sink what takes its rows
 */
record CaseTable(
    String kind,
    String about,
    int rank,
    List<Set<String>> telling,
    Optional<String> unique,
    List<CaseColumn> columns,
    CaseSink.Opening sink) {

  /** The columns with which every row of statements ends. */
  private static final List<CaseColumn> CITATION =
      List.of(
          CaseColumn.must("source", CaseTypes.SOURCE, "the source that says so"),
          CaseColumn.may(
              "locator", CaseTypes.TEXT, "where in the source: page, paragraph, entry, minute"),
          CaseColumn.may(
              "credibility",
              CaseTypes.GRADE,
              "how far this row can be believed, 1 (confirmed) to 6 (cannot be judged)"),
          CaseColumn.may("note", CaseTypes.TEXT, "your own words on this row"));

  /** A table whose rows are statements: each names its source. */
  static CaseTable stating(
      String kind,
      String about,
      int rank,
      List<Set<String>> telling,
      Optional<String> unique,
      List<CaseColumn> columns,
      CaseShape shape) {
    List<CaseColumn> all = new ArrayList<>(columns);
    all.addAll(CITATION);
    return new CaseTable(
        kind, about, rank, telling, unique, List.copyOf(all), CaseSink.stating(shape));
  }

  String format() {
    return "case-" + kind;
  }

  /** Whether a header with these columns is of this kind, right in all else or not. */
  boolean recognises(Set<String> header) {
    return telling.stream().anyMatch(header::containsAll);
  }

  Optional<CaseColumn> column(String name) {
    return columns.stream().filter(column -> column.name().equals(name)).findFirst();
  }

  Set<String> columnNames() {
    return columns.stream().map(CaseColumn::name).collect(Collectors.toUnmodifiableSet());
  }
}

package org.davylamp.exchange.rows;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.davylamp.exchange.BadInput;
import org.jspecify.annotations.Nullable;

/** Which column of a table is which. */
final class Columns {
  /** Ours for a column that is not to be read. */
  static final String IGNORED = "-";

  private static final int SHOWN = 200;

  private final String file;
  private final Rows.Kind kind;
  private final ColumnNames names;
  private final List<Column> columns = new ArrayList<>();

  /**
   * A column of the file.
   *
   * @param place from 0
   * @param written its name there
   * @param claim what it says it is; empty if nothing that is known here
   * @param renamed whether the user said so
   * @param unit what stands in brackets behind the name: {@code Net weight (kg)}
   * @param passed whether another is read in its place
   */
  record Column(
      int place,
      String written,
      Optional<ColumnNames.Claim> claim,
      boolean renamed,
      String unit,
      boolean passed) {
    Column(
        int place,
        String written,
        Optional<ColumnNames.Claim> claim,
        boolean renamed,
        String unit) {
      this(place, written, claim, renamed, unit, false);
    }

    Optional<Field> field() {
      return claim.map(ColumnNames.Claim::field);
    }

    boolean standIn() {
      return claim.isPresent() && claim.get().standIn() && !renamed;
    }

    Column without() {
      return new Column(place, written, Optional.empty(), renamed, unit, true);
    }

    Column as(Field other) {
      ColumnNames.Claim instead = new ColumnNames.Claim(other, Integer.MAX_VALUE, true, false);
      return new Column(place, written, Optional.of(instead), renamed, unit);
    }
  }

  private Columns(String file, Rows.Kind kind) {
    this.file = file;
    this.kind = kind;
    this.names = ColumnNames.of(kind);
  }

  /**
   * Reads a header.
   *
   * @param renamed columns of the file with our names for them
   * @throws BadInput if two columns claim to be what only one can be, the map names a column that
   *     is not there, or there is nothing to screen by
   */
  static Columns of(
      Rows.Kind kind, String file, long line, List<String> header, Map<String, String> renamed) {
    Columns read = new Columns(file, kind);
    Map<String, String> ours = read.folded(renamed, header, line);
    for (int i = 0; i < header.size(); i++) {
      read.columns.add(read.column(i, header.get(i).strip(), ours.get(Folded.of(header.get(i)))));
    }
    read.decide(line);
    read.checkSought(line, header);
    return read;
  }

  private Map<String, String> folded(Map<String, String> renamed, List<String> header, long line) {
    Map<String, String> ours = new LinkedHashMap<>();
    for (Map.Entry<String, String> each : renamed.entrySet()) {
      String theirs = Folded.of(each.getKey());
      if (header.stream().noneMatch(name -> Folded.of(name).equals(theirs))) {
        throw new BadInput(
            file,
            line,
            "the map renames a column '%s', which is not there; there are %s"
                .formatted(each.getKey(), shown(header)));
      }
      ours.put(theirs, each.getValue());
    }
    return ours;
  }

  private Column column(int place, String written, @Nullable String ours) {
    if (ours != null) {
      Optional<ColumnNames.Claim> claim =
          ours.equals(IGNORED)
              ? Optional.empty()
              : Optional.of(new ColumnNames.Claim(named(ours), 0, false, false));
      return new Column(place, written, claim, true, bracket(written));
    }
    Optional<ColumnNames.Claim> claim =
        names
            .claim(written)
            .or(() -> names.claim(unbracketed(written)).filter(told -> mayBe(told, written)))
            .or(() -> HeadingParts.claim(written, names).filter(told -> mayBe(told, written)));
    return new Column(place, written, claim, false, bracket(written));
  }

  /**
   * Whether a part of a heading may speak for all of it: {@code Remarks (place of birth)} is of
   * where people were born. Of a ship, nationality is her flag.
   */
  private static boolean mayBe(ColumnNames.Claim told, String written) {
    return told.field() == Field.FLAG
        || told.field() == Field.FORMER_FLAG
        || UnknownColumns.mayBeRead(written);
  }

  private Field named(String ours) {
    return Field.of(ours)
        .filter(names.fields()::contains)
        .orElseThrow(
            () -> new BadInput(file, 0, ColumnMap.unknown(kind, ours) + ", found '" + ours + "'"));
  }

  private static String unbracketed(String written) {
    int open = written.indexOf('(');
    open = open < 0 ? written.indexOf('[') : open;
    open = open < 0 ? written.indexOf('（') : open;
    return open > 0 ? written.substring(0, open) : written;
  }

  private static String bracket(String written) {
    String before = unbracketed(written);
    if (before.length() == written.length()) {
      return "";
    }
    String rest = written.substring(before.length() + 1).strip();
    return rest.isEmpty() ? "" : rest.substring(0, rest.length() - 1).strip();
  }

  // ---- Several columns of one meaning

  private void decide(long line) {
    Map<Field, List<Column>> claimed = new EnumMap<>(Field.class);
    for (Column column : columns) {
      column
          .field()
          .ifPresent(
              field -> claimed.computeIfAbsent(field, each -> new ArrayList<>()).add(column));
    }
    claimed.forEach((field, all) -> decide(field, all, line));
  }

  private void decide(Field field, List<Column> all, long line) {
    List<Column> better = all.stream().filter(column -> !column.standIn()).toList();
    if (better.isEmpty()) {
      keepFirst(field, all);
      return;
    }
    all.stream().filter(Column::standIn).forEach(this::passOver);
    List<Column> renamed = better.stream().filter(Column::renamed).toList();
    if (field.several() == Field.Several.JOINED || better.size() == 1) {
      return;
    }
    if (renamed.size() == 1) {
      better.stream().filter(column -> !column.renamed()).forEach(this::passOver);
    } else if (field.several() == Field.Several.FIRST && renamed.isEmpty()) {
      keepFirst(field, better);
    } else {
      throw new BadInput(file, line, better.get(1).place() + 1L, twice(field, better));
    }
  }

  private void keepFirst(Field field, List<Column> all) {
    Column first =
        all.stream()
            .min(Comparator.comparingInt(column -> column.claim().orElseThrow().order()))
            .orElseThrow();
    if (field.several() != Field.Several.JOINED) {
      all.stream().filter(column -> !column.equals(first)).forEach(this::passOver);
    }
  }

  private void passOver(Column column) {
    boolean remarked = column.claim().orElseThrow().remarked();
    columns.set(column.place(), remarked ? column.as(Field.REMARKS) : column.without());
  }

  private static String twice(Field field, List<Column> all) {
    return "expected one column for '%s', found %s; say in a map which is meant, with a line such as '%s = %s', or '%s = -' for one that is not"
        .formatted(
            field.column(),
            all.stream()
                .map(column -> "'" + column.written() + "' (column " + (column.place() + 1) + ")")
                .collect(Collectors.joining(" and ")),
            all.getFirst().written(),
            field.column(),
            all.getLast().written());
  }

  private void checkSought(long line, List<String> header) {
    boolean sought =
        columns.stream().flatMap(column -> column.field().stream()).anyMatch(Field::sought);
    if (!sought) {
      throw new BadInput(
          file,
          line,
          "expected columns of %s, one of %s among them; understood %s of %s"
              .formatted(
                  kind.word(),
                  names.fields().stream()
                      .filter(Field::sought)
                      .map(Field::column)
                      .collect(Collectors.joining(", ")),
                  understood().isEmpty() ? "none" : String.join(", ", understood()),
                  shown(header)));
    }
  }

  static String shown(List<String> header) {
    String all = String.join(", ", header);
    return all.length() > SHOWN ? all.substring(0, SHOWN) + " …" : all;
  }

  // ---- What is told and read

  /** The columns that are read, each with what it is taken for. */
  List<String> understood() {
    return columns.stream()
        .filter(column -> column.claim().isPresent())
        .map(column -> column.written() + " (" + column.field().orElseThrow().column() + ")")
        .toList();
  }

  List<String> ignored() {
    return columns.stream()
        .filter(column -> column.claim().isEmpty() && !column.written().isEmpty())
        .map(Column::written)
        .toList();
  }

  int width() {
    return columns.size();
  }

  /**
   * What a column is read as. One whose name means nothing here is read as a remark, for who passes
   * it over would clear what it tells; one that the user said is not to be read is not.
   */
  Optional<Field> field(int place) {
    return isUnknown(place) ? Optional.of(Field.REMARKS) : columns.get(place).field();
  }

  /** Whether its name means nothing here, and phrases in it are read as remarks. */
  boolean isUnknown(int place) {
    Column column = columns.get(place);
    return column.claim().isEmpty()
        && !column.renamed()
        && !column.passed()
        && UnknownColumns.mayBeRead(column.written());
  }

  /** Whether a cell of it says in front which column it is from. */
  boolean prefixed(int place) {
    Column column = columns.get(place);
    return isUnknown(place)
        || (column.standIn() && column.field().equals(Optional.of(Field.REMARKS)));
  }

  String written(int place) {
    return columns.get(place).written();
  }

  /** By field: the name of the first column that is read as it, and the unit in its brackets. */
  Map<Field, Column> first() {
    Map<Field, Column> first = new HashMap<>();
    for (Column column : columns) {
      column.field().ifPresent(field -> first.putIfAbsent(field, column));
    }
    return first;
  }
}

package org.davylamp.casefile;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Turns over single bits of the values in a database's tables, through SQL, and puts them back. */
final class ColumnFlips implements AutoCloseable {
  private final Database database;
  private final Random random;
  private String undo = "";
  private List<Object> undoParameters = List.of();

  /** A value in a table, with the whole row it stands in. */
  record Cell(String table, List<String> columns, List<Object> row, int index) {
    String column() {
      return columns.get(index);
    }

    Object value() {
      return row.get(index);
    }

    /** The row's first column: what it is called by. */
    String key() {
      return String.valueOf(row.getFirst());
    }

    int bytes() {
      return switch (value()) {
        case byte[] blob -> blob.length;
        case String text -> text.getBytes(StandardCharsets.UTF_8).length;
        default -> Long.BYTES;
      };
    }

    @Override
    public String toString() {
      return table + "." + column() + " of " + key();
    }
  }

  ColumnFlips(Path file, Random random) {
    this.database = Database.forWriting(file, Duration.ofSeconds(5));
    this.random = random;
    database.execute("PRAGMA synchronous = OFF");
    // Open as long as this is, so that no flip is followed by a checkpoint of the log.
    database.number("SELECT count(*) FROM sqlite_schema");
  }

  /** The values of every table, at most {@code limit} of a column that is not empty. */
  List<Cell> cells(int limit) {
    List<Cell> cells = new ArrayList<>();
    for (String table : tables()) {
      List<String> columns = names("SELECT name FROM pragma_table_info('" + table + "')");
      List<List<Object>> rows = rows(table, columns.size());
      for (int column = 0; column < columns.size(); column++) {
        List<List<Object>> chosen = new ArrayList<>(rows);
        if (rows.size() > limit) {
          java.util.Collections.shuffle(chosen, random);
        }
        for (List<Object> row : chosen.subList(0, Math.min(limit, rows.size()))) {
          cells.add(new Cell(table, columns, row, column));
        }
      }
    }
    return cells;
  }

  private List<String> tables() {
    return names(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'");
  }

  private List<String> names(String sql) {
    return database.query(
        sql,
        rows -> {
          List<String> names = new ArrayList<>();
          while (rows.next()) {
            names.add(rows.getString(1));
          }
          return names;
        });
  }

  private List<List<Object>> rows(String table, int width) {
    return database.query(
        "SELECT * FROM " + table,
        rows -> {
          List<List<Object>> read = new ArrayList<>();
          while (rows.next()) {
            List<Object> row = new ArrayList<>();
            for (int i = 1; i <= width; i++) {
              Object value = rows.getObject(i);
              row.add(
                  value instanceof Integer small
                      ? (Object) small.longValue()
                      : value == null ? "" : value);
            }
            read.add(row);
          }
          return read;
        });
  }

  /** Turns over one bit of this byte; false if SQLite refuses, because the key is taken, say. */
  boolean flip(Cell cell, int at) {
    Object changed = changed(cell.value(), at, 1 << random.nextInt(8));
    List<Object> row = new ArrayList<>(cell.row());
    row.set(cell.index(), changed);
    try {
      update(cell, cell.row(), changed);
    } catch (CaseException e) {
      return false;
    }
    undo = sql(cell, row, cell.value());
    undoParameters = parameters(row, cell.value());
    return true;
  }

  void restore(Cell cell) {
    run(undo, undoParameters);
  }

  private void update(Cell cell, List<Object> where, Object value) {
    run(sql(cell, where, value), parameters(where, value));
  }

  private static List<Object> parameters(List<Object> where, Object value) {
    List<Object> parameters = new ArrayList<>();
    parameters.add(bindable(value));
    where.forEach(one -> parameters.add(bindable(one)));
    return parameters;
  }

  /** Text goes as bytes, so that it need not be valid UTF-8. */
  @SuppressWarnings("ArrayRecordComponent") // its equals compares the bytes
  private record Text(byte[] utf8) {
    @Override
    public boolean equals(java.lang.@org.jspecify.annotations.Nullable Object other) {
      return other instanceof Text text && java.util.Arrays.equals(utf8, text.utf8);
    }

    @Override
    public int hashCode() {
      return java.util.Arrays.hashCode(utf8);
    }
  }

  private static Object bindable(Object value) {
    return switch (value) {
      case Text text -> text.utf8();
      case String text -> text.getBytes(StandardCharsets.UTF_8);
      default -> value;
    };
  }

  private static String sql(Cell cell, List<Object> where, Object value) {
    StringBuilder sql =
        new StringBuilder(
            "UPDATE " + cell.table() + " SET " + cell.column() + " = " + place(value));
    for (int i = 0; i < where.size(); i++) {
      sql.append(i == 0 ? " WHERE " : " AND ")
          .append(cell.columns().get(i))
          .append(" IS ")
          .append(place(where.get(i)));
    }
    return sql.toString();
  }

  private static String place(Object value) {
    return value instanceof String || value instanceof Text ? "CAST(? AS TEXT)" : "?";
  }

  private static Object changed(Object value, int at, int mask) {
    return switch (value) {
      case byte[] blob -> flipped(blob, at, mask);
      case String text -> new Text(flipped(text.getBytes(StandardCharsets.UTF_8), at, mask));
      case Long number -> number ^ ((long) mask << (8 * at));
      default -> throw new IllegalStateException("a " + value.getClass());
    };
  }

  private static byte[] flipped(byte[] bytes, int at, int mask) {
    byte[] changed = bytes.clone();
    changed[at] ^= (byte) mask;
    return changed;
  }

  private void run(String sql, List<Object> parameters) {
    try (PreparedStatement statement = database.prepare(sql)) {
      for (int i = 0; i < parameters.size(); i++) {
        statement.setObject(i + 1, parameters.get(i));
      }
      int rows = statement.executeUpdate();
      if (rows != 1) {
        throw new IllegalStateException(rows + " rows changed by " + sql);
      }
    } catch (SQLException e) {
      throw CaseException.of("flipping", e);
    }
  }

  @Override
  public void close() {
    database.close();
  }
}

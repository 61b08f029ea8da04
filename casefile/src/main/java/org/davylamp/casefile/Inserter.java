package org.davylamp.casefile;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Inserts many rows with few calls, on the database's {@link WriteQueue}. Executing a prepared
 * statement through JDBC costs some five microseconds whatever it does; rows of two numbers
 * inserted 64 at a time cost a tenth of that a row (measured, see docs/decisions/0004).
 */
final class Inserter implements AutoCloseable {
  private static final int ROWS = 64;

  private final Database database;
  private final PreparedStatement many;
  private final PreparedStatement one;
  private final int width;
  private Object[] pending;
  private int filled;
  private long bytes;

  Inserter(Database database, String table, String columns, int width) throws SQLException {
    this.database = database;
    this.width = width;
    this.pending = new Object[ROWS * width];
    String insert = "INSERT INTO " + table + " (" + columns + ") VALUES ";
    String row = "(?" + ",?".repeat(width - 1) + ")";
    this.many = database.prepare(insert + row + ("," + row).repeat(ROWS - 1));
    this.one = database.prepare(insert + row);
  }

  /** The next value of the row at hand: a Long, a String or a byte array. */
  void add(Object value) {
    pending[filled++] = value;
    bytes += size(value);
    if (filled == pending.length) {
      handOver(many, filled);
    }
  }

  /** Gives the queue the rows there are: whoever asks the database from now on sees them. */
  void flush() {
    if (filled > 0) {
      handOver(one, width);
    }
  }

  /** Rows so far, so many values to a call. */
  private void handOver(PreparedStatement statement, int values) {
    Object[] rows = pending;
    int end = filled;
    database.later(
        bytes,
        () -> {
          for (int at = 0; at < end; at += values) {
            for (int i = 0; i < values; i++) {
              bind(statement, i + 1, rows[at + i]);
            }
            statement.executeUpdate();
          }
        });
    pending = new Object[ROWS * width];
    filled = 0;
    bytes = 0;
  }

  private static long size(Object value) {
    return switch (value) {
      case String text -> 2L * text.length();
      case byte[] array -> array.length;
      default -> Long.BYTES;
    };
  }

  private static void bind(PreparedStatement statement, int index, Object value)
      throws SQLException {
    switch (value) {
      case Long number -> statement.setLong(index, number);
      case String text -> statement.setString(index, text);
      case byte[] bytes -> statement.setBytes(index, bytes);
      default -> throw new IllegalArgumentException("a " + value.getClass());
    }
  }

  @Override
  public void close() throws SQLException {
    many.close();
    one.close();
  }
}

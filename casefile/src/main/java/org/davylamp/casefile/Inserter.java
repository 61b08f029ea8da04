package org.davylamp.casefile;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Inserts many rows with few calls. Executing a prepared statement through JDBC costs some five
 * microseconds whatever it does; rows of two numbers inserted 64 at a time cost a tenth of that a
 * row (measured, see docs/decisions/0004).
 */
final class Inserter implements AutoCloseable {
  private static final int ROWS = 64;

  private final PreparedStatement many;
  private final PreparedStatement one;
  private final int width;
  private final Object[] pending;
  private int filled;

  Inserter(Database database, String table, String columns, int width) throws SQLException {
    this.width = width;
    this.pending = new Object[ROWS * width];
    String insert = "INSERT INTO " + table + " (" + columns + ") VALUES ";
    String row = "(?" + ",?".repeat(width - 1) + ")";
    this.many = database.prepare(insert + row + ("," + row).repeat(ROWS - 1));
    this.one = database.prepare(insert + row);
  }

  /** The next value of the row at hand: a Long, a String or a byte array. */
  void add(Object value) throws SQLException {
    pending[filled++] = value;
    if (filled == pending.length) {
      for (int i = 0; i < filled; i++) {
        bind(many, i + 1, pending[i]);
      }
      many.executeUpdate();
      filled = 0;
    }
  }

  void flush() throws SQLException {
    for (int row = 0; row < filled; row += width) {
      for (int column = 0; column < width; column++) {
        bind(one, column + 1, pending[row + column]);
      }
      one.executeUpdate();
    }
    filled = 0;
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

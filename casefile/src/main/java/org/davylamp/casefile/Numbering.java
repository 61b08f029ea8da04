package org.davylamp.casefile;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers for texts that recur: entity ids, the names of schemata and properties. A text gets the
 * next number when it is first met. Remembers many at a time, so that a file grouped by entity asks
 * the database once for each.
 */
final class Numbering implements AutoCloseable {
  private static final int REMEMBERED = 400_000;
  private static final int ASKED_AT_ONCE = 128;

  private final Database database;
  private final PreparedStatement find;
  private final Inserter inserter;
  private final RowDigest digest;
  private final Map<String, Long> remembered = new HashMap<>();
  private final boolean empty;
  private long next;
  private boolean forgot;

  Numbering(Database database, Projection projection, RowDigest digest) throws SQLException {
    this.database = database;
    List<String> columns = projection.columnNames();
    String text = columns.get(1);
    this.find =
        database.prepare(
            "SELECT no, "
                + text
                + " FROM "
                + projection.table()
                + " WHERE "
                + text
                + " IN (?"
                + ",?".repeat(ASKED_AT_ONCE - 1)
                + ")");
    this.inserter = new Inserter(database, projection.table(), "no, " + text, 2);
    this.digest = digest;
    this.next = database.number("SELECT coalesce(max(no), 0) + 1 FROM " + projection.table());
    this.empty = next == 1;
  }

  /** Makes sure that {@link #of} knows all of these until the next call. */
  void require(Collection<String> texts) throws SQLException {
    if (remembered.size() + texts.size() > REMEMBERED) {
      remembered.clear();
      forgot = true;
    }
    List<String> unknown = new ArrayList<>();
    for (String text : texts) {
      if (remembered.get(text) == null) {
        unknown.add(text);
      }
    }
    // In a case that had none before, whatever was not forgotten is remembered: nothing to ask.
    if (!empty || forgot) {
      ask(unknown);
    }
    for (String text : unknown) {
      if (!remembered.containsKey(text)) {
        long number = next++;
        remembered.put(text, number);
        inserter.add(number);
        inserter.add(text);
        digest.column(number).column(text).row();
      }
    }
  }

  private void ask(List<String> unknown) throws SQLException {
    inserter.flush();
    database.settle();
    for (int from = 0; from < unknown.size(); from += ASKED_AT_ONCE) {
      for (int i = 0; i < ASKED_AT_ONCE; i++) {
        // The last question is filled up with its own last text.
        find.setString(i + 1, unknown.get(Math.min(from + i, unknown.size() - 1)));
      }
      try (ResultSet rows = find.executeQuery()) {
        while (rows.next()) {
          remembered.put(rows.getString(2), rows.getLong(1));
        }
      }
    }
  }

  long of(String text) {
    Long number = remembered.get(text);
    if (number == null) {
      throw new IllegalStateException("not required: " + text);
    }
    return number;
  }

  void flush() {
    inserter.flush();
  }

  @Override
  public void close() throws SQLException {
    find.close();
    inserter.close();
  }
}

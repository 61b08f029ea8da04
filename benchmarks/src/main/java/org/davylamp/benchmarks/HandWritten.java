package org.davylamp.benchmarks;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The peer of {@code add}: SQL written by hand that fills the same tables, indexes and full-text
 * rows of a new database with the same durability, 64 rows to a statement. The rows are taken from
 * a case that was filled before, into memory, before the clock starts; so this does no parsing, no
 * hashing, no tree, and looks nothing up. The full-text index is filled with SQLite's own settings,
 * or with those that the case has for it.
 */
final class HandWritten {
  private static final int ROWS = 64;

  private record Table(String name, List<String> create, int width, List<Object[]> rows) {}

  private HandWritten() {}

  /**
   * Arguments: a filled case.db, a file with its full-text documents, the database to make, and
   * perhaps the word "tuned".
   */
  public static void main(String[] arguments) throws SQLException, java.io.IOException {
    boolean tuned = arguments.length > 3 && arguments[3].equals("tuned");
    List<Table> tables = load(Path.of(arguments[0]), Path.of(arguments[1]), tuned);
    long begun = System.nanoTime();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + arguments[2]);
        Statement statement = connection.createStatement()) {
      for (String pragma :
          List.of(
              "page_size = 8192",
              "journal_mode = WAL",
              "synchronous = FULL",
              "cache_size = -65536",
              "temp_store = MEMORY")) {
        statement.execute("PRAGMA " + pragma);
      }
      statement.execute("BEGIN IMMEDIATE");
      for (Table table : tables) {
        for (String create : table.create()) {
          statement.execute(create);
        }
        insert(connection, table);
      }
      statement.execute("COMMIT");
    }
    System.out.println(System.nanoTime() - begun);
  }

  private static List<Table> load(Path filled, Path documents, boolean tuned)
      throws SQLException, java.io.IOException {
    List<Table> tables = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + filled)) {
      for (String name :
          List.of(
              "record",
              "tile",
              "checkpoint",
              "record_id",
              "word",
              "entity",
              "statement",
              "reference",
              "source",
              "exhibit",
              "other",
              "projection")) {
        tables.add(load(connection, name));
      }
    }
    List<Object[]> rows = new ArrayList<>();
    for (String line : java.nio.file.Files.readAllLines(documents)) {
      int tab = line.indexOf('\t');
      rows.add(
          new Object[] {
            Long.valueOf(line.substring(0, tab)), line.substring(tab + 1).replace('\u0001', '\n')
          });
    }
    List<String> create = new ArrayList<>();
    create.add(
        "CREATE VIRTUAL TABLE full_text USING fts5 (text, content='', columnsize=0, detail=none,"
            + " tokenize='trigram case_sensitive 1')");
    if (tuned) {
      create.addAll(settings(filled));
    }
    tables.add(new Table("full_text (rowid, text)", create, 2, rows));
    return tables;
  }

  /** What the case has set for its index. */
  private static List<String> settings(Path filled) throws SQLException {
    List<String> settings = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + filled);
        Statement query = connection.createStatement();
        ResultSet rows =
            query.executeQuery("SELECT k, v FROM full_text_config WHERE k <> 'version'")) {
      while (rows.next()) {
        settings.add(
            "INSERT INTO full_text (full_text, rank) VALUES ('%s', %d)"
                .formatted(rows.getString(1), rows.getLong(2)));
      }
    }
    return settings;
  }

  private static Table load(Connection connection, String name) throws SQLException {
    List<String> create = new ArrayList<>();
    List<Object[]> rows = new ArrayList<>();
    int width;
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT sql FROM sqlite_schema WHERE tbl_name = ? AND sql IS NOT NULL")) {
      query.setString(1, name);
      try (ResultSet found = query.executeQuery()) {
        while (found.next()) {
          create.add(found.getString(1));
        }
      }
    }
    try (Statement query = connection.createStatement();
        ResultSet found = query.executeQuery("SELECT * FROM " + name)) {
      width = found.getMetaData().getColumnCount();
      while (found.next()) {
        Object[] row = new Object[width];
        for (int i = 0; i < width; i++) {
          Object value = found.getObject(i + 1);
          row[i] = value instanceof Integer number ? Long.valueOf(number) : value;
        }
        rows.add(row);
      }
    }
    return new Table(name, create, width, rows);
  }

  private static void insert(Connection connection, Table table) throws SQLException {
    String row = "(?" + ",?".repeat(table.width() - 1) + ")";
    String insert = "INSERT INTO " + table.name() + " VALUES ";
    try (PreparedStatement many =
            connection.prepareStatement(insert + row + ("," + row).repeat(ROWS - 1));
        PreparedStatement one = connection.prepareStatement(insert + row)) {
      int at = 0;
      for (; at + ROWS <= table.rows().size(); at += ROWS) {
        int index = 1;
        for (int i = at; i < at + ROWS; i++) {
          for (Object value : table.rows().get(i)) {
            bind(many, index++, value);
          }
        }
        many.executeUpdate();
      }
      for (; at < table.rows().size(); at++) {
        int index = 1;
        for (Object value : table.rows().get(at)) {
          bind(one, index++, value);
        }
        one.executeUpdate();
      }
    }
  }

  private static void bind(PreparedStatement statement, int index, Object value)
      throws SQLException {
    switch (value) {
      case Long number -> statement.setLong(index, number);
      case byte[] bytes -> statement.setBytes(index, bytes);
      default -> statement.setString(index, value.toString());
    }
  }
}

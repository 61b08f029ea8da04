package org.davylamp.casefile;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * All that can be read from a database, in one hash: each table by scanning it, by its indexes, and
 * row by row through its key; the full-text index by asking it for every term.
 */
final class Contents {
  private static final List<String> QUERIES =
      List.of(
          "SELECT * FROM entity NOT INDEXED",
          "SELECT id, no FROM entity ORDER BY id",
          "SELECT id, (SELECT no FROM entity AS found WHERE found.id = entity.id) FROM entity",
          "SELECT text, (SELECT no FROM word AS found WHERE found.text = word.text) FROM word",
          "SELECT term, doc FROM full_text_pairs",
          "SELECT term, (SELECT group_concat(rowid) FROM full_text WHERE full_text MATCH"
              + " '\"' || replace(term, '\"', '\"\"') || '\"') FROM full_text_terms",
          "SELECT * FROM full_text_config");

  private Contents() {}

  static String of(Path file) {
    MessageDigest sha256 = Vault.sha256();
    try (Database database = Database.forReading(file)) {
      List<String> all = new ArrayList<>(QUERIES);
      for (String table : tables(database)) {
        if (!table.startsWith("full_text")) {
          all.add("SELECT * FROM " + table);
        }
        if (table.equals("record") || table.equals("body")) {
          all.add(
              "SELECT seq, (SELECT found."
                  + (table.equals("record") ? "body" : "record")
                  + " FROM "
                  + table
                  + " AS found WHERE found.seq = "
                  + table
                  + ".seq) FROM "
                  + table);
        }
      }
      for (String sql : all) {
        digest(database, sql, sha256);
      }
    } catch (CaseException e) {
      return String.valueOf(e.getMessage());
    }
    return HexFormat.of().formatHex(sha256.digest());
  }

  private static List<String> tables(Database database) {
    return database.query(
        "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name",
        rows -> {
          List<String> names = new ArrayList<>();
          while (rows.next()) {
            names.add(rows.getString(1));
          }
          return names;
        });
  }

  private static void digest(Database database, String sql, MessageDigest sha256) {
    database.query(
        sql,
        rows -> {
          int width = rows.getMetaData().getColumnCount();
          while (rows.next()) {
            for (int i = 1; i <= width; i++) {
              byte[] bytes = rows.getBytes(i);
              byte[] column = bytes == null ? new byte[0] : bytes;
              sha256.update(
                  (sql.length() + ":" + column.length + ":" + rows.getObject(i).getClass())
                      .getBytes(java.nio.charset.StandardCharsets.UTF_8));
              sha256.update(column);
            }
          }
          return width;
        });
  }
}

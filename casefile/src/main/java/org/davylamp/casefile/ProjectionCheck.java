package org.davylamp.casefile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The second half of verification: every projection of one database against its digest. */
final class ProjectionCheck {
  private final Database database;
  private final String name;
  private final List<String> failures;
  private final CaseVerifier.Progress progress;

  ProjectionCheck(
      Database database, String name, List<String> failures, CaseVerifier.Progress progress) {
    this.database = database;
    this.name = name;
    this.failures = failures;
    this.progress = progress;
  }

  /** Adds up every table and compares with what was kept; gives the number of rows read. */
  long digests() {
    long read = 0;
    for (Projection projection : Projection.values()) {
      progress.at(name + " " + projection.table(), read, read);
      try {
        RowDigest found = digest(database, projection);
        compare(projection.table(), projection.version(), found);
        read += found.rows();
      } catch (CaseException e) {
        failures.add(name + ": projection " + projection.table() + ": " + e.getMessage());
      }
    }
    return read;
  }

  static RowDigest digest(Database database, Projection projection) {
    String types = projection.types();
    return database.query(
        "SELECT " + String.join(", ", projection.columnNames()) + " FROM " + projection.table(),
        rows -> {
          RowDigest digest = new RowDigest();
          while (rows.next()) {
            for (int column = 0; column < types.length(); column++) {
              if (types.charAt(column) == 'N') {
                digest.column(rows.getLong(column + 1));
              } else {
                digest.column(Database.text(rows, column + 1));
              }
            }
            digest.row();
          }
          return digest;
        });
  }

  /**
   * Adds up the full-text index; gives the number of pairs. See {@link FullText} for the formula.
   */
  long fullText() {
    progress.at(name + " full text", 0, 1);
    try {
      RowDigest found = FullTextCheck.pairs(database);
      compare(FullText.NAME, FullText.VERSION, found);
      compare(FullText.STATE, FullText.VERSION, FullTextCheck.state(database));
      new FullTextCheck(database, name, failures).pages();
      return found.rows();
    } catch (CaseException e) {
      failures.add(name + ": projection " + FullText.NAME + ": " + e.getMessage());
      return 0;
    }
  }

  private void compare(String table, int version, RowDigest found) {
    RowDigest kept = Projections.stored(database, table);
    long keptVersion = database.number("SELECT version FROM projection WHERE name = ?", table);
    if (keptVersion != version) {
      failures.add(
          name
              + ": projection "
              + table
              + ": expected version "
              + version
              + ", found "
              + keptVersion);
    }
    if (!found.sameAs(kept)) {
      failures.add(
          name
              + ": projection "
              + table
              + " is not what was projected: expected the digest "
              + kept
              + ", found "
              + found);
    }
  }

  /** Makes all projections anew in a temporary file and compares the digests. */
  void rebuild(String select, Projections.Places places, Vault vault) {
    progress.at(name + " rebuild", 0, 1);
    Path temporary;
    try {
      temporary = Files.createTempDirectory("davylamp-rebuild");
    } catch (IOException e) {
      throw CaseException.of("creating a temporary folder", e);
    }
    Path file = temporary.resolve("rebuilt.db");
    try (Database rebuilt = Database.create(file)) {
      rebuilt.execute("PRAGMA synchronous = OFF");
      rebuilt.execute("BEGIN");
      Projections.create(rebuilt);
      Rebuild.fill(
          database, select, rebuilt, places, statement -> Rebuild.longValue(vault, statement));
      List<String> names = new ArrayList<>();
      for (Projection projection : Projection.values()) {
        names.add(projection.table());
      }
      names.add(FullText.NAME);
      for (String table : names) {
        compareRebuilt(table, Projections.stored(rebuilt, table));
      }
      rebuilt.execute("COMMIT");
    } catch (SQLException e) {
      throw CaseException.of("rebuilding projections", e);
    } catch (org.davylamp.evidence.EvidenceException e) {
      failures.add(name + ": a record cannot be read for the rebuild: " + e.getMessage());
    } finally {
      drop(temporary);
    }
  }

  private void compareRebuilt(String table, RowDigest rebuilt) {
    RowDigest kept = Projections.stored(database, table);
    if (!rebuilt.sameAs(kept)) {
      failures.add(
          name
              + ": projection "
              + table
              + " is not what its records give: rebuilt it has the digest "
              + rebuilt
              + ", kept is "
              + kept);
    }
  }

  private static void drop(Path folder) {
    try (java.util.stream.Stream<Path> files = Files.list(folder)) {
      for (Path path : files.toList()) {
        Files.deleteIfExists(path);
      }
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      throw CaseException.of("removing " + folder, e);
    }
  }
}

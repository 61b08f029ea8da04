package org.davylamp.casefile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The bodies of records that are not public, with projections of their own, in a file of their own:
 * leaving that file out of a copy leaves them out whole. Erased rows are overwritten.
 */
final class WithheldStore implements AutoCloseable {
  static final String CREATE =
      "CREATE TABLE body (seq INTEGER PRIMARY KEY, nonce BLOB NOT NULL, record BLOB NOT NULL)"
          + " STRICT";

  private final Database database;
  private final Projections projections;
  private final Inserter bodies;

  private WithheldStore(Database database, Projections.Places places) throws SQLException {
    this.database = database;
    this.projections = new Projections(database, places);
    this.bodies = new Inserter(database, "body", "seq, nonce, record", 3);
  }

  /**
   * Begins to write. Bodies at or after {@code size} belong to an append that was killed before the
   * ledger had their leaves: they are dropped, and the projections rebuilt without them.
   */
  static WithheldStore forWriting(
      CaseFolder folder, Duration wait, long size, Projections.Places places) {
    if (!Files.exists(folder.withheldDatabase())) {
      create(folder, places);
    }
    Database database = Database.forWriting(folder.withheldDatabase(), wait);
    return begin(database, folder, size, places);
  }

  /** Made under another name: whoever opens the file finds its tables in it. */
  private static void create(CaseFolder folder, Projections.Places places) {
    Path building = folder.withheld().resolve("withheld.db.new");
    try {
      Files.createDirectories(folder.withheld());
      Files.deleteIfExists(building);
      try (Database database = Database.create(building)) {
        create(database);
        try (Projections projections = new Projections(database, places)) {
          projections.store();
        }
      }
      Files.move(building, folder.withheldDatabase());
      Vault.sync(folder.withheld());
    } catch (IOException e) {
      throw CaseException.of("creating " + folder.withheldDatabase(), e);
    } catch (SQLException e) {
      throw CaseException.of("creating " + folder.withheldDatabase(), e);
    }
  }

  private static WithheldStore begin(
      Database database, CaseFolder folder, long size, Projections.Places places) {
    try {
      database.execute("PRAGMA secure_delete = ON");
      database.begin();
      if (Orphans.count(database, size) > 0) {
        database.execute("DELETE FROM body WHERE seq >= " + size);
        rebuild(database, folder, places);
      }
      return new WithheldStore(database, places);
    } catch (SQLException e) {
      database.close();
      throw CaseException.of("opening " + folder.withheldDatabase(), e);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /** Creates the tables, empty. */
  static void create(Database database) {
    CaseFile.mark(database);
    database.execute(CREATE);
    Projections.create(database);
  }

  /** Drops what an append left that was killed between its two commits, if there is any. */
  static void dropOrphans(CaseFolder folder, Duration wait, long size, Projections.Places places)
      throws SQLException {
    if (!Files.exists(folder.withheldDatabase())) {
      return;
    }
    boolean any;
    try (Database reading = Database.forReading(folder.withheldDatabase())) {
      any = Orphans.count(reading, size) > 0;
    }
    if (any) {
      try (WithheldStore store = forWriting(folder, wait, size, places)) {
        store.commit();
      }
    }
  }

  Database database() {
    return database;
  }

  Optional<byte[]> body(long seq) {
    return body(database, seq);
  }

  static Optional<byte[]> body(Database database, long seq) {
    return database.query(
        "SELECT record FROM body WHERE seq = ?",
        rows -> rows.next() ? Optional.of(Database.bytes(rows, 1)) : Optional.empty(),
        seq);
  }

  void add(List<Draft> placed) throws SQLException {
    for (Draft draft : placed) {
      bodies.add(draft.seq());
      bodies.add(draft.nonce());
      bodies.add(draft.body());
    }
    projections.add(placed);
  }

  /** Those drafts that say what a body here, or an earlier draft, says already. */
  Set<Draft> known(List<Draft> sorted) throws SQLException {
    bodies.flush();
    return projections.identities().known(sorted, "body", "record");
  }

  void flush() throws SQLException {
    bodies.flush();
    projections.flush();
  }

  void commit() throws SQLException {
    bodies.flush();
    projections.store();
    database.execute("COMMIT");
  }

  /** Makes the projections anew from the bodies. */
  private static void rebuild(Database database, CaseFolder folder, Projections.Places places)
      throws SQLException {
    for (Projection projection : Projection.values()) {
      database.execute("DELETE FROM " + projection.table());
    }
    database.execute("DELETE FROM projection");
    FullText.drop(database);
    FullText.create(database);
    Vault vault = new Vault(folder.withheldVault());
    Rebuild.fill(
        database,
        "SELECT seq, record FROM body ORDER BY seq",
        database,
        places,
        statement -> Rebuild.longValue(vault, statement));
  }

  @Override
  public void close() {
    try {
      bodies.close();
      projections.close();
    } catch (SQLException e) {
      throw CaseException.of("closing", e);
    } finally {
      database.close();
    }
  }
}

package org.davylamp.casefile;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.davylamp.evidence.Access;
import org.davylamp.evidence.Act;
import org.davylamp.ledger.NoteSigner;

/**
 * A case: one investigation in one folder. Opening it costs a few milliseconds whatever its size.
 * Any number of processes may have it open; one at a time writes, and the others wait for it.
 */
public final class CaseFile {
  /** Which layout the files have; a later one counts it up. In the file's header, too. */
  static final int LAYOUT = 1;

  /** Written into every case. */
  static final String FORMAT = "davylamp-case/" + LAYOUT;

  /** "Davy" in the file's header tells a case from other SQLite databases. */
  static final int APPLICATION = 0x44617679;

  private static final String META =
      "CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT";

  /** Which keys have signed, and from which tree size on. */
  private static final String KEYS =
      "CREATE TABLE signer (vkey TEXT PRIMARY KEY, since INTEGER NOT NULL) STRICT";

  /** How long a second writer waits before it gives up. */
  private static final Duration WAIT = Duration.ofSeconds(30);

  private final CaseFolder folder;
  private final Settings settings;
  private final Duration wait;
  private final String origin;
  private final String title;

  private CaseFile(
      CaseFolder folder, Settings settings, Duration wait, String origin, String title) {
    this.folder = folder;
    this.settings = settings;
    this.wait = wait;
    this.origin = origin;
    this.title = title;
  }

  /**
   * Begins a case in a folder that is new or empty.
   *
   * @throws CaseException if the folder holds anything, is on a network drive or cannot be written
   */
  public static CaseFile create(Path directory, String title, Settings settings) {
    CaseFolder folder = new CaseFolder(directory);
    requireEmpty(folder);
    folder.requireLocal();
    // Random, so that two cases never share a key by accident and the name says nothing of the
    // case.
    String origin = "davylamp.org/case/" + HexFormat.of().formatHex(random());
    CaseFile file = new CaseFile(folder, settings, WAIT, origin, title);
    NoteSigner signer = settings.keys().create(origin);
    // Made under another name, first act and all: a folder has either no case in it or a whole one.
    CaseFile building = new CaseFile(folder.building(), settings, WAIT, origin, title);
    try (Database database = Database.create(building.folder.database())) {
      layOut(database);
      put(database, "format", FORMAT);
      put(database, "origin", origin);
      put(database, "title", title);
      addKey(database, signer, 0);
    }
    try (Append append = building.append(Access.PUBLIC)) {
      append.commit(
          new Append.Deed(
              Act.Deed.INIT, Optional.empty(), Optional.empty(), List.of(), Optional.of(title)));
    }
    try {
      Files.move(building.folder.database(), folder.database());
      Vault.sync(directory);
    } catch (IOException e) {
      throw CaseException.of("creating a case in " + directory, e);
    }
    return file;
  }

  /**
   * Opens a case.
   *
   * @throws CaseException if the folder holds no case, or one of a format not known here
   */
  public static CaseFile open(Path directory, Settings settings) {
    CaseFolder folder = new CaseFolder(directory);
    if (!folder.exists()) {
      throw new CaseException(
          CaseException.Matter.REQUEST,
          "expected a case in "
              + directory.toAbsolutePath().normalize()
              + ", found none; begin one with 'davylamp init' or name one with --case");
    }
    folder.requireLocal();
    try (Database database = Database.forReading(folder.database())) {
      requireLayout(database);
      return new CaseFile(folder, settings, WAIT, get(database, "origin"), get(database, "title"));
    }
  }

  /** Creates the tables, empty, and marks the file as a case. */
  static void layOut(Database database) {
    mark(database);
    database.execute(META);
    database.execute(KEYS);
    database.execute(Leaves.CREATE);
    database.execute(Head.CREATE);
    database.execute(TileTable.CREATE);
    Projections.create(database);
  }

  /** Says in the file's header whose it is. */
  static void mark(Database database) {
    database.execute("PRAGMA application_id = " + APPLICATION);
    database.execute("PRAGMA user_version = " + LAYOUT);
  }

  /** The layout is said twice, so that damage is told from a newer version. */
  private static void requireLayout(Database database) {
    long application = database.number("PRAGMA application_id");
    if (application != APPLICATION) {
      throw new CaseException(
          CaseException.Matter.INTEGRITY,
          String.format(
              "expected the application id %08x of a case in the header of case.db, found %08x: it"
                  + " is damaged, or another program's",
              APPLICATION, application));
    }
    long layout = database.number("PRAGMA user_version");
    String format = get(database, "format");
    if (!format.equals("davylamp-case/" + layout)) {
      throw new CaseException(
          CaseException.Matter.INTEGRITY,
          "expected the format davylamp-case/"
              + layout
              + " that the header of case.db names, found '"
              + format
              + "' in its table meta: case.db is damaged");
    }
    if (layout != LAYOUT) {
      throw new CaseException(
          CaseException.Matter.MACHINE,
          "expected a case of format "
              + FORMAT
              + ", found "
              + format
              + "; it was made by a newer version of Davylamp: use that one; nothing was changed");
    }
  }

  /** The same case, for a writer that waits this long for another one. */
  CaseFile waiting(Duration atMost) {
    return new CaseFile(folder, settings, atMost, origin, title);
  }

  Duration waiting() {
    return wait;
  }

  /**
   * Begins to add; waits up to 30 s for another writer. Missing key, lock and disk are reported
   * now.
   */
  public Append append(Access access) {
    if (access == Access.SEALED) {
      throw new CaseException(
          CaseException.Matter.REQUEST,
          "sealing does not exist yet: sealed sources cannot be added; nothing was recorded");
    }
    signer();
    vault(access).sweep();
    return new Append(this, access);
  }

  /** Reads as somebody who may see what is public, or also what is restricted. */
  public CaseReader read(Access access) {
    return new CaseReader(this, access);
  }

  /**
   * Replaces the signing key: the checkpoint of this act is signed by the old one and the new one.
   */
  public Head rotateKey() {
    NoteSigner old = signer();
    NoteSigner replacement = NoteSigner.generate(origin);
    // Kept before the case knows it: a key that the case has taken must not be lost with a process.
    settings.keys().prepare(replacement);
    try (Append append = append(Access.PUBLIC)) {
      Head head = append.commitRotation(old, replacement);
      settings.keys().promote(old);
      return head;
    }
  }

  public Vault vault(Access access) {
    return new Vault(access == Access.PUBLIC ? folder.vault() : folder.withheldVault());
  }

  public Path directory() {
    return folder.root();
  }

  /** The log's name in checkpoints and proofs. */
  public String origin() {
    return origin;
  }

  public String title() {
    return title;
  }

  /** Where this user's signing key for the case is, or would be. */
  public Path keyFile() {
    return settings.keys().file(origin);
  }

  CaseFolder folder() {
    return folder;
  }

  /** The public key that signs now, as a C2SP verifier key. */
  public String keyInForce() {
    try (Database database = Database.forReading(folder.database())) {
      return database.query(
          "SELECT vkey FROM signer ORDER BY since DESC LIMIT 1",
          rows -> rows.next() ? Database.text(rows, 1) : "");
    }
  }

  /** Whether this user has the key that signs now: without it nothing can be added. */
  public boolean isSignedHere() {
    try {
      return signer().verifier().vkey().equals(keyInForce());
    } catch (CaseException e) {
      return false;
    }
  }

  NoteSigner signer() {
    return settings.keys().load(origin, keyInForce());
  }

  Clock clock() {
    return settings.clock();
  }

  String actor() {
    return settings.actor();
  }

  static void addKey(Database database, NoteSigner signer, long since) {
    try (PreparedStatement insert =
        database.prepare("INSERT INTO signer (vkey, since) VALUES (?, ?)")) {
      insert.setString(1, signer.verifier().vkey());
      insert.setLong(2, since);
      insert.executeUpdate();
    } catch (SQLException e) {
      throw CaseException.of("recording the signing key", e);
    }
  }

  private static void put(Database database, String key, String value) {
    try (PreparedStatement insert =
        database.prepare("INSERT INTO meta (key, value) VALUES (?, ?)")) {
      insert.setString(1, key);
      insert.setString(2, value);
      insert.executeUpdate();
    } catch (SQLException e) {
      throw CaseException.of("creating the case", e);
    }
  }

  private static String get(Database database, String key) {
    return database.query(
        "SELECT value FROM meta WHERE key = ?",
        rows -> rows.next() ? Database.text(rows, 1) : "",
        key);
  }

  private static void requireEmpty(CaseFolder folder) {
    if (Files.exists(folder.root()) && !Files.isDirectory(folder.root())) {
      throw new CaseException(
          CaseException.Matter.REQUEST,
          "expected a new or an empty folder, found the file "
              + folder.root()
              + "; nothing was changed");
    }
    try {
      Files.createDirectories(folder.root());
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder.root())) {
        for (Path entry : entries) {
          // Not removed here: another process may be at work on it.
          String found =
              entry.getFileName().toString().startsWith("case.db.new")
                  ? entry + ", left by a run that was stopped before it had a case; delete it"
                  : "files in " + folder.root();
          throw new CaseException(
              CaseException.Matter.REQUEST,
              "expected a new or an empty folder, found " + found + "; nothing was changed");
        }
      }
    } catch (IOException e) {
      throw CaseException.of("creating " + folder.root(), e);
    }
  }

  private static byte[] random() {
    byte[] bytes = new byte[16];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }
}

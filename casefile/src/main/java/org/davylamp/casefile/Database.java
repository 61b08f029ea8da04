package org.davylamp.casefile;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteOpenMode;

/**
 * A connection to one of a case's SQLite files, set up as the case needs it. What is written {@link
 * #later} is written on another thread; everything else waits for that, and so sees it.
 */
final class Database implements AutoCloseable {
  /**
   * How long a reader waits where one must: while another process recovers the log after a kill.
   */
  private static final Duration READER_WAIT = Duration.ofSeconds(30);

  static final int PAGE_SIZE = 8192;

  private final Connection connection;
  private final Path file;
  private final WriteQueue queue = new WriteQueue();

  private Database(Connection connection, Path file) {
    this.connection = connection;
    this.file = file;
  }

  /** Creates the file, which is not there. */
  static Database create(Path file) {
    SQLiteConfig config = writing();
    // Once there is a write-ahead log the size of pages cannot be chosen any more.
    config.setJournalMode(JournalMode.DELETE);
    Database database = open(file, file.toString(), config);
    database.execute("PRAGMA page_size = " + PAGE_SIZE);
    database.execute("PRAGMA journal_mode = WAL");
    return database;
  }

  /**
   * @param wait how long {@link #begin} waits for another writer
   */
  static Database forWriting(Path file, Duration wait) {
    SQLiteConfig config = writing();
    config.setBusyTimeout(Math.toIntExact(wait.toMillis()));
    return open(file, file.toString(), config);
  }

  /** A database that is nowhere but in memory. */
  static Database inMemory() {
    return open(Path.of("memory"), ":memory:", new SQLiteConfig());
  }

  /** Begins a transaction that writes; waits for another one. */
  void begin() {
    long from = System.nanoTime();
    try (Statement statement = connection.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
    } catch (SQLException e) {
      if (!CaseException.isBusy(e)) {
        throw CaseException.of("beginning to write to " + file, e);
      }
      throw new CaseException(
          CaseException.Matter.MACHINE,
          "another process is writing to the case and was not done after "
              + Duration.ofNanos(System.nanoTime() - from).toSeconds()
              + " s; try again when it has finished; nothing was recorded");
    }
  }

  /**
   * Opens for reading, as one snapshot begun with the first query of a transaction. In a folder
   * that cannot be written to, SQLite could not make its shared-memory file: there nobody can be
   * writing either, and the file is read as it lies, unless there is a log that was not folded in.
   */
  static Database forReading(Path file) {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    config.setOpenMode(SQLiteOpenMode.OPEN_URI);
    config.setBusyTimeout(Math.toIntExact(READER_WAIT.toMillis()));
    config.setCacheSize(-16 * 1024);
    boolean frozen =
        !Files.isWritable(file.toAbsolutePath().getParent())
            && !Files.exists(file.resolveSibling(file.getFileName() + "-wal"));
    String uri = file.toAbsolutePath().toUri().getRawPath().replace("?", "%3f");
    return open(file, "file:" + uri + (frozen ? "?mode=ro&immutable=1" : "?mode=ro"), config);
  }

  private static SQLiteConfig writing() {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(JournalMode.WAL);
    // FULL: a commit that was acknowledged survives a power cut, not only a killed process.
    config.setSynchronous(SynchronousMode.FULL);
    config.setCacheSize(-64 * 1024);
    config.setTempStore(SQLiteConfig.TempStore.MEMORY);
    return config;
  }

  private static Database open(Path file, String name, SQLiteConfig config) {
    try {
      return new Database(config.createConnection("jdbc:sqlite:" + name), file);
    } catch (SQLException e) {
      throw CaseException.of("opening " + file, e);
    }
  }

  Path file() {
    return file;
  }

  /** Settled, so that what is made of it sees everything. */
  private Connection settled() {
    queue.settle();
    return connection;
  }

  /** For use at once, or in {@link #later}: it sees what was to be written until now. */
  PreparedStatement prepare(String sql) throws SQLException {
    return settled().prepareStatement(sql);
  }

  /**
   * Writes in the order given, on another thread.
   *
   * @param bytes about how much memory the write holds on to
   */
  void later(long bytes, WriteQueue.Write write) {
    queue.add(bytes, write);
  }

  /** Writes with a statement made for this once, on another thread. */
  void later(long bytes, String sql, Binding binding) {
    queue.add(
        bytes,
        () -> {
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            binding.bind(statement);
            statement.executeUpdate();
          }
        });
  }

  /** Sets a statement's parameters. */
  interface Binding {
    void bind(PreparedStatement statement) throws SQLException;
  }

  /** Waits until everything that was to be written later is written. */
  void settle() {
    queue.settle();
  }

  void execute(String sql) {
    settle();
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw CaseException.of("writing to " + file, e);
    }
  }

  /** What a query makes of a result set, with the database's errors in the case's words. */
  interface Reading<T> {
    T from(ResultSet rows) throws SQLException;
  }

  /** Runs a query whose parameters are longs, strings or byte arrays. */
  <T> T query(String sql, Reading<T> reading, Object... parameters) {
    try (PreparedStatement statement = prepare(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        return reading.from(rows);
      }
    } catch (SQLException e) {
      throw CaseException.of("reading " + file, e);
    }
  }

  /** A column's bytes; none where damage has left no value. */
  static byte[] bytes(ResultSet rows, int column) throws SQLException {
    byte[] bytes = rows.getBytes(column);
    return bytes == null ? new byte[0] : bytes;
  }

  /** A column's text; empty where damage has left no value. */
  static String text(ResultSet rows, int column) throws SQLException {
    String text = rows.getString(column);
    return text == null ? "" : text;
  }

  long number(String sql, Object... parameters) {
    return query(sql, rows -> rows.next() ? rows.getLong(1) : 0L, parameters);
  }

  /**
   * What was to be written later and is not yet, will not be: the database is about to be closed.
   */
  void abandon() {
    queue.close();
  }

  @Override
  public void close() {
    abandon();
    try {
      connection.close();
    } catch (SQLException e) {
      throw CaseException.of("closing " + file, e);
    }
  }
}

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

/** A connection to one of a case's SQLite files, set up as the case needs it. */
final class Database implements AutoCloseable {
  /**
   * How long a reader waits where one must: while another process recovers the log after a kill.
   */
  private static final Duration READER_WAIT = Duration.ofSeconds(30);

  private final Connection connection;
  private final Path file;

  private Database(Connection connection, Path file) {
    this.connection = connection;
    this.file = file;
  }

  /** Creates the file if it is not there. */
  static Database create(Path file) {
    SQLiteConfig config = writing();
    config.setPageSize(8192);
    return open(file, file.toString(), config);
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

  Connection connection() {
    return connection;
  }

  PreparedStatement prepare(String sql) throws SQLException {
    return connection.prepareStatement(sql);
  }

  void execute(String sql) {
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

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw CaseException.of("closing " + file, e);
    }
  }
}

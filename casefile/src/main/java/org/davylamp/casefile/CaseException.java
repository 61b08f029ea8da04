package org.davylamp.casefile;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import org.sqlite.SQLiteErrorCode;

/**
 * Something the case cannot do, with whose matter it is. The message says what was left untouched.
 */
public final class CaseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Whose matter it is. */
  public enum Matter {
    /** What was asked for makes no sense here. */
    REQUEST,
    /** What is to be recorded is not what it must be. */
    INPUT,
    /** What the case holds is not what its ledger says. */
    INTEGRITY,
    /** The machine: disk, lock, key, clock. */
    MACHINE
  }

  /**
   * What SQLite says of a file that is not as it was written. Every query here is fixed and fits
   * the tables as they were created, so one that cannot be prepared, or meets a number where a text
   * should be, tells of damage too.
   */
  private static final Set<Integer> DAMAGED =
      Set.of(
          SQLiteErrorCode.SQLITE_CORRUPT.code,
          SQLiteErrorCode.SQLITE_NOTADB.code,
          SQLiteErrorCode.SQLITE_ERROR.code,
          SQLiteErrorCode.SQLITE_CONSTRAINT.code,
          SQLiteErrorCode.SQLITE_MISMATCH.code,
          SQLiteErrorCode.SQLITE_TOOBIG.code,
          SQLiteErrorCode.SQLITE_FORMAT.code);

  private final Matter matter;

  public CaseException(Matter matter, String message) {
    super(message);
    this.matter = matter;
  }

  private CaseException(Matter matter, String message, Throwable cause) {
    super(message, cause);
    this.matter = matter;
  }

  public Matter matter() {
    return matter;
  }

  static CaseException of(String doing, IOException cause) {
    return new CaseException(Matter.MACHINE, doing + " failed: " + reason(cause), cause);
  }

  /** What SQLite reports, in words that name the remedy. */
  static CaseException of(String doing, SQLException cause) {
    int primary = cause.getErrorCode() & 0xFF;
    if (primary == SQLiteErrorCode.SQLITE_FULL.code) {
      return machine(doing, "the disk is full; free some space and try again", cause);
    }
    if (isBusy(cause)) {
      return machine(
          doing, "another process keeps the case locked; try again when it has finished", cause);
    }
    if (primary == SQLiteErrorCode.SQLITE_READONLY.code
        || primary == SQLiteErrorCode.SQLITE_CANTOPEN.code
        || primary == SQLiteErrorCode.SQLITE_PERM.code) {
      return machine(doing, "the case's folder or its files cannot be written to", cause);
    }
    if (DAMAGED.contains(primary)) {
      return new CaseException(
          Matter.INTEGRITY,
          doing + " failed: the database is damaged (" + cause.getMessage() + ")",
          cause);
    }
    return machine(doing, String.valueOf(cause.getMessage()), cause);
  }

  static boolean isBusy(SQLException cause) {
    int primary = cause.getErrorCode() & 0xFF;
    return primary == SQLiteErrorCode.SQLITE_BUSY.code
        || primary == SQLiteErrorCode.SQLITE_LOCKED.code;
  }

  private static CaseException machine(String doing, String why, SQLException cause) {
    return new CaseException(Matter.MACHINE, doing + " failed: " + why, cause);
  }

  private static String reason(IOException cause) {
    return switch (cause) {
      case java.nio.file.NoSuchFileException missing -> "no such file: " + missing.getFile();
      case java.nio.file.AccessDeniedException denied -> "no permission for " + denied.getFile();
      default -> String.valueOf(cause.getMessage());
    };
  }
}

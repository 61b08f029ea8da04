package org.davylamp.ledger;

/**
 * Bytes that are not what this module's formats require, or a log that lacks what was asked of it.
 * The message says what was expected, what was found and where; it never contains key material.
 */
public final class LedgerException extends RuntimeException {
  public LedgerException(String message) {
    super(message);
  }

  public LedgerException(String message, Throwable cause) {
    super(message, cause);
  }

  /** The usual form: {@code where: expected …, found …}. */
  static LedgerException refused(String where, String expected, String found) {
    return new LedgerException(where + ": expected " + expected + ", found " + found);
  }
}

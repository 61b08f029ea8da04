package org.davylamp.ledger;

/**
 * Bytes that are not what this module's formats require, or a log that lacks what was asked of it.
 * The message says what was expected, what was found and where; it never contains key material.
 */
public final class LedgerException extends RuntimeException {
  private final String message;

  public LedgerException(String message) {
    super(message);
    this.message = message;
  }

  public LedgerException(String message, Throwable cause) {
    super(message, cause);
    this.message = message;
  }

  @Override
  public String getMessage() {
    return message;
  }

  /** The usual form: {@code where: expected …, found …}. */
  static LedgerException refused(String where, String expected, String found) {
    return new LedgerException(where + ": expected " + expected + ", found " + found);
  }
}

package org.davylamp.evidence;

/**
 * A value, a record or a description that is not what it must be. The message says what was
 * expected and what was found; whoever knows the file and the row adds them.
 */
public final class EvidenceException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public EvidenceException(String message) {
    super(message);
  }

  /** {@code expected} completes "expected …"; {@code found} is quoted and shortened. */
  public static EvidenceException expected(String expected, String found) {
    return new EvidenceException("expected " + expected + ", found " + quoted(found));
  }

  private static String quoted(String found) {
    return found.length() <= 80
        ? "'" + found + "'"
        : "'" + found.substring(0, 77) + "…' (" + found.length() + " characters)";
  }
}

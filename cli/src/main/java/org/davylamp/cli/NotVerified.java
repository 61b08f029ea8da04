package org.davylamp.cli;

/** Something was verified and is not what it should be: exit code 4. What fails was printed. */
final class NotVerified extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotVerified(String message) {
    super(message);
  }
}

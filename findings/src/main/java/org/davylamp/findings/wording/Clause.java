package org.davylamp.findings.wording;

/** Where a clause begins and ends within folded text: at marks that part what is told. */
final class Clause {
  private Clause() {}

  static int start(String text, int from) {
    int at = from;
    while (at > 0 && !parts(text, at - 1)) {
      at--;
    }
    return at;
  }

  static int end(String text, int from) {
    int at = from;
    while (at < text.length() && !parts(text, at)) {
      at++;
    }
    return at;
  }

  /** A full stop parts only before a blank or at the end: not within a number or a code. */
  private static boolean parts(String text, int at) {
    return switch (text.charAt(at)) {
      case ',' -> !beforeYear(text, at);
      case ';', '(', ')', '\n', '!' -> true;
      case '.' ->
          at + 1 == text.length() || text.charAt(at + 1) == ' ' || text.charAt(at + 1) > '\u2e80';
      case '-' ->
          at > 0
              && text.charAt(at - 1) == ' '
              && at + 1 < text.length()
              && text.charAt(at + 1) == ' ';
      case ':' -> false;
      default -> false;
    };
  }

  /** The comma of {@code June 3, 2017}: a year follows, alone. */
  private static boolean beforeYear(String text, int at) {
    return at > 1
        && Character.isDigit(text.charAt(at - 1))
        && (text.charAt(at - 2) == ' ' || (at > 2 && text.charAt(at - 3) == ' '))
        && text.startsWith(" 20", at + 1)
        && text.length() >= at + 6
        && Character.isDigit(text.charAt(at + 4))
        && Character.isDigit(text.charAt(at + 5))
        && (text.length() == at + 6 || ";,). ".indexOf(text.charAt(at + 6)) >= 0);
  }
}

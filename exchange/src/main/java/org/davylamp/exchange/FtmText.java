package org.davylamp.exchange;

/** What a text from a file must not hold, because a record or a database could not. */
final class FtmText {
  private FtmText() {}

  /** What is wrong with this text; the empty string if nothing is. */
  static String fault(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        return "expected text, found the character NUL in " + shown(text);
      }
      if (Character.isSurrogate(c)) {
        if (!Character.isHighSurrogate(c)
            || i + 1 == text.length()
            || !Character.isLowSurrogate(text.charAt(i + 1))) {
          return "expected Unicode text, found half a surrogate pair in " + shown(text);
        }
        i++;
      }
    }
    return "";
  }

  /** The text as an error quotes it: short, on one line, without what cannot be printed. */
  static String shown(String text) {
    String part = text.length() <= 60 ? text : text.substring(0, 57) + "…";
    StringBuilder shown = new StringBuilder("'");
    part.codePoints()
        .map(c -> Character.isISOControl(c) || (c >= 0xD800 && c <= 0xDFFF) ? 0xFFFD : c)
        .forEach(shown::appendCodePoint);
    return shown.append('\'').toString();
  }
}

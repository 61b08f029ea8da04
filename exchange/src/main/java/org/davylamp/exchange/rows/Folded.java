package org.davylamp.exchange.rows;

import java.text.Normalizer;
import java.util.Locale;

/** How names of columns, places and units are compared. */
final class Folded {
  private Folded() {}

  /**
   * Letters and digits alone, in lower case, without marks: {@code Port d’Arrivée} is {@code
   * portdarrivee}.
   */
  static String of(String written) {
    String plain = Normalizer.normalize(written, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    StringBuilder letters = new StringBuilder(plain.length());
    plain.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
    return letters.toString();
  }
}

package org.davylamp.exchange.area;

import java.util.List;
import org.davylamp.evidence.EvidenceException;

/** What fields may hold: the document comes from a file, which anybody may have written. */
final class Checked {
  /** More square metres than the Earth has. */
  private static final double MOST = 1e15;

  private Checked() {}

  static void text(String field, String text, int most) {
    if (text.isBlank()) {
      throw new EvidenceException("expected text in '" + field + "', found none");
    }
    if (text.length() > most) {
      throw EvidenceException.expected(
          "at most " + most + " characters in '" + field + "'", text.length() + " of them");
    }
    if (text.chars().anyMatch(Character::isISOControl)) {
      throw new EvidenceException(
          "expected plain text in '" + field + "', found a control character");
    }
  }

  static void matches(String what, String text, String pattern) {
    if (!text.matches(pattern)) {
      throw EvidenceException.expected(what, text);
    }
  }

  static void sha256(String text) {
    matches("a SHA-256 of 64 lower-case hexadecimal digits", text, "[0-9a-f]{64}");
  }

  static void most(String field, List<?> values, int most) {
    if (values.size() > most) {
      throw EvidenceException.expected(
          "at most " + most + " " + field, Integer.toString(values.size()));
    }
  }

  static double finite(String field, double value) {
    if (!(Math.abs(value) <= MOST)) {
      throw EvidenceException.expected("a number in '" + field + "'", Double.toString(value));
    }
    return value;
  }

  static double measure(String field, double value) {
    if (finite(field, value) < 0) {
      throw EvidenceException.expected("no less than 0 in '" + field + "'", Double.toString(value));
    }
    return value;
  }

  static void positive(String field, double value) {
    if (measure(field, value) == 0) {
      throw EvidenceException.expected("more than 0 in '" + field + "'", "0");
    }
  }

  static void share(String field, double value) {
    if (measure(field, value) > 1) {
      throw EvidenceException.expected("0 to 1 in '" + field + "'", Double.toString(value));
    }
  }
}

package org.davylamp.findings.measures;

import java.util.Locale;

/** Which way goods go, seen from the country that a measure is of. */
public enum Way {
  FROM,
  TO,
  BOTH,
  /** Not about goods. */
  NONE;

  static Way of(String word) {
    for (Way way : values()) {
      if (way.name().toLowerCase(Locale.ROOT).equals(word)) {
        return way;
      }
    }
    return NONE;
  }

  /** Whether a measure of this way is of goods that go the other way. */
  public boolean includes(Way other) {
    return this == other || this == BOTH;
  }
}

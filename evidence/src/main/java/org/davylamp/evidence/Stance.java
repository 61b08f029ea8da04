package org.davylamp.evidence;

/** Whether a source asserts a value or denies it. */
public enum Stance {
  ASSERTS,
  DENIES;

  public String word() {
    return this == ASSERTS ? "asserts" : "denies";
  }

  public static Stance of(String word) {
    return switch (word) {
      case "asserts" -> ASSERTS;
      case "denies" -> DENIES;
      default -> throw EvidenceException.expected("a stance (asserts or denies)", word);
    };
  }
}

package org.davylamp.findings.verdicts;

import java.util.Locale;

/** What was found of a row, the gravest first. */
public enum Verdict {
  /** A party or a ship is listed, or a measure bans the goods. */
  MATCH("match"),
  /** A documented path leads to a listed party or a place of established forced labour. */
  EXPOSED("exposed"),
  /** It cannot be known from this row: something is missing, inferred or only claimed. */
  REVIEW("review"),
  /** None of these. */
  CLEAR("nothing found in what was checked");

  private final String words;

  Verdict(String words) {
    this.words = words;
  }

  /** One word, for programs. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** As people read it; nobody is called clear. */
  public String words() {
    return words;
  }

  /** The graver of the two. */
  public Verdict and(Verdict other) {
    return compareTo(other) <= 0 ? this : other;
  }
}

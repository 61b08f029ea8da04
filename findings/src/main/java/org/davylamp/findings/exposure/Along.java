package org.davylamp.findings.exposure;

/** What a path follows, and so which way time runs along it. */
public enum Along {
  /** Where goods may have gone that were made by forced labour: away from it, later and later. */
  GOODS("goods", "goods"),
  /** Whose money may have reached a listed party, and who belongs to one. */
  MONEY("money", "money, ownership and command");

  private final String word;
  private final String words;

  Along(String word, String words) {
    this.word = word;
    this.words = words;
  }

  /** What it follows, in full. */
  public String words() {
    return words;
  }

  /** One word, for programs. */
  public String word() {
    return word;
  }
}

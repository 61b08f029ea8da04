package org.davylamp.findings.exposure;

/** What a path follows, and so which way time runs along it. */
public enum Along {
  /** Where goods may have gone that were made by forced labour: away from it, later and later. */
  GOODS("goods"),
  /** Whose money may have reached a listed party, and who belongs to one. */
  MONEY("money");

  private final String word;

  Along(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }
}

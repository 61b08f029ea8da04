package org.davylamp.names;

/**
 * One of the names that somebody or something goes by.
 *
 * @param text as the source writes it, in any script
 * @param rank what the source makes of it
 */
public record ListedName(String text, Rank rank) {
  /** How much a name says about its bearer. */
  public enum Rank {
    PRIMARY,
    ALIAS,
    /** Borne in the past: a ship's before it was sold, a company's before it was renamed. */
    FORMER,
    /** A nickname, a cover name, an acronym: by itself it identifies nobody. */
    WEAK
  }

  /** The main name. */
  public static ListedName primary(String text) {
    return new ListedName(text, Rank.PRIMARY);
  }

  /** Another name as good as the main one. */
  public static ListedName alias(String text) {
    return new ListedName(text, Rank.ALIAS);
  }
}

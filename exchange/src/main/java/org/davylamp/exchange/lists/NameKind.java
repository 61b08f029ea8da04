package org.davylamp.exchange.lists;

/** What a list says a name is to the one it lists. */
public enum NameKind {
  /** The name under which the entry stands. */
  PRIMARY,
  /** Also known as, and good enough to be found by: OFAC's "strong", the UN's "Good". */
  ALIAS,
  /** Too common or too short to be found by alone: OFAC's "weak", the UN's "Low"; acronyms. */
  WEAK_ALIAS,
  /** Formerly known, or listed, as. */
  FORMER,
  /** In the script it is written in at home, whatever the list calls it besides. */
  ORIGINAL_SCRIPT
}

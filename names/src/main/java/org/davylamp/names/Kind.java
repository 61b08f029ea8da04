package org.davylamp.names;

/** What bears a name, as far as names are compared differently for it. */
public enum Kind {
  PERSON,
  ORGANISATION,
  VESSEL,
  /** A person or an organisation; the source does not say which. */
  PARTY;

  /** Whether one thing may be of both kinds; symmetric. */
  public boolean mayBe(Kind other) {
    return this == other
        || (this == PARTY && other != VESSEL)
        || (other == PARTY && this != VESSEL);
  }
}

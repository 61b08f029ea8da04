package org.davylamp.evidence;

/** What the date on a property says; the {@link Ontology} knows it for each property. */
public enum DateMeaning {
  /** It held on every day of the date: an ownership, a measure, a camp in operation. */
  THROUGHOUT,
  /** It happened on exactly one day of the date, which one is not known: a birth, a shipment. */
  WITHIN
}

package org.davylamp.evidence;

/** What a date that is longer than an instant says about the days inside it. */
public enum DateMeaning {
  /** It held on every day of the span: held throughout 1972/1990. */
  THROUGHOUT,
  /** It happened on some day of the span: born some time within 1972. */
  WITHIN
}

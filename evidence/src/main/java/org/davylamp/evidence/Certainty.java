package org.davylamp.evidence;

/** The answer to a question about uncertain dates. */
public enum Certainty {
  /** So in every reading of the dates. */
  CERTAINLY,
  /** So in some readings; or so in all, but a date is marked {@code ?} or {@code ~}. */
  POSSIBLY,
  /** So in no reading. */
  NO;

  /** Whether it may be so: anything but {@link #NO}. */
  public boolean maybe() {
    return this != NO;
  }

  /** The word that pages use. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}

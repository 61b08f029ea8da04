package org.davylamp.evidence;

/** The qualifiers met in one date. Parts are 0 the year, 1 the month or season, 2 the day. */
final class EdtfQualifiers {
  private boolean uncertain;
  private boolean approximate;
  private int coarsest = 3;
  private int coarsestEstimate = 3;

  /**
   * @param qualifier {@code ?}, {@code ~} or {@code %}
   * @param part the part it stands at: the finest that it applies to
   * @param first the coarsest part that it applies to
   */
  void add(char qualifier, int part, int first) {
    coarsest = Math.min(coarsest, first);
    if (qualifier != '~') {
      uncertain = true;
    }
    if (qualifier != '?') {
      approximate = true;
      coarsestEstimate = Math.min(coarsestEstimate, part);
    }
  }

  boolean none() {
    return !uncertain && !approximate;
  }

  boolean uncertain() {
    return uncertain;
  }

  boolean approximate() {
    return approximate;
  }

  /** The coarsest part that any qualifier applies to; those before it stand firm. */
  int coarsest() {
    return coarsest;
  }

  /** The coarsest part at which an estimate is marked: "about 11 June" is not "about 2004". */
  int coarsestEstimate() {
    return coarsestEstimate;
  }
}

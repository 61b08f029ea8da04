package org.davylamp.imagery.stack;

/** What becomes of several scenes of one day, such as neighbouring tiles of one overpass. */
public enum SameDay {
  /**
   * One look: of each pixel all bands of the first scene, by scene id, in which it is clear; if it
   * is clear in none, of the first that has samples there. So a day counts once in whatever counts
   * looks, and days are all different.
   */
  FIRST_CLEAR,
  /** A look each, in the order of their ids. A pixel in the overlap is then seen twice that day. */
  EACH
}

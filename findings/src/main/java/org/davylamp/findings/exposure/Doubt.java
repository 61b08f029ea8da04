package org.davylamp.findings.exposure;

/**
 * Why a path is for a person to review, and exposes nobody by itself.
 *
 * @param why what sort of reason it is
 * @param leg which leg of the path it is about, from 0
 * @param text a whole sentence
 */
public record Doubt(Why why, int leg, String text) {
  /** What can be wrong with a leg. */
  public enum Why {
    /** Nobody says it: place and goods make it likely. */
    INFERRED,
    /** Owned, in part or whole; nobody says how much. */
    SHARE_NOT_TOLD,
    /** Less than half is held. */
    UNDER_HALF,
    /** A tie of which nobody says what kind it is. */
    TIE_NOT_TOLD,
    /** A seat on a board, or at the head of it. */
    BOARD_ONLY,
    /** A ship was seen, its cargo was not. */
    CARGO_NOT_SEEN,
    /** Through a port or a ship: what came out need not be what went in. */
    NOT_FOLLOWED,
    /** It was over before the day asked for. */
    ENDED,
    /** It is listed; since when, nobody says, and perhaps not yet on the day asked for. */
    LISTING_NOT_DATED,
    /** Whoever says so is doubted, or nobody can tell on what it rests. */
    DOUBTED
  }
}

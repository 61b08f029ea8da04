package org.davylamp.findings.resolution;

import java.util.Locale;
import org.davylamp.evidence.EvidenceException;

/** How it stands with the question whether two are the same. */
public enum Standing {
  /** Nobody has judged it. */
  OPEN,
  /** Judged different, and what is compared of them has changed since. */
  REOPENED,
  /** Judged, and left undecided. */
  UNDECIDED,
  /** Judged different, and nothing has changed. */
  DIFFERENT,
  /** Judged the same. */
  SAME;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether somebody has to look at it. */
  public boolean isWaiting() {
    return this == OPEN || this == REOPENED || this == UNDECIDED;
  }

  public static Standing of(String word) {
    for (Standing standing : values()) {
      if (standing.word().equals(word)) {
        return standing;
      }
    }
    throw EvidenceException.expected(
        "a standing (open, reopened, undecided, different or same)", word);
  }
}

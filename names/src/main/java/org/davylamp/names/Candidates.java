package org.davylamp.names;

/**
 * Entries of an index that may be what was sought, the likeliest first; of equally likely ones the
 * one that was added first.
 */
public final class Candidates {
  private final int[] entries;
  private final float[] scores;

  Candidates(int[] entries, float[] scores) {
    this.entries = entries;
    this.scores = scores;
  }

  public int size() {
    return entries.length;
  }

  /** The number of an entry: how many were added before it. */
  public int entry(int i) {
    return entries[i];
  }

  /**
   * How much of the words agrees, in 0–1, or more than 1 for a shared identifier. For order alone:
   * whether two are the same is for the comparison to say.
   */
  public float score(int i) {
    return scores[i];
  }

  /** Whether an entry is among them. */
  public boolean contains(int entry) {
    for (int each : entries) {
      if (each == entry) {
        return true;
      }
    }
    return false;
  }
}

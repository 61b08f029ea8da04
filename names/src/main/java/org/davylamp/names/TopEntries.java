package org.davylamp.names;

/**
 * The best entries so far, each once with its best score: a heap with the least of them on top. Of
 * equal scores the lower entry number is better.
 */
final class TopEntries {
  private int[] entries = new int[64];
  private float[] scores = new float[64];
  private int size;
  private int most;
  private float floor;

  /** Empties it. */
  void reset(int capacity, float least) {
    most = capacity;
    floor = least;
    size = 0;
    if (capacity > entries.length) {
      entries = new int[capacity];
      scores = new float[capacity];
    }
  }

  /** What an entry has to score at least to be taken. */
  float threshold() {
    return size < most ? floor : scores[0];
  }

  /** Takes an entry if it is among the best. Cost: the number of entries, at worst. */
  void offer(int entry, float score) {
    if (score < floor) {
      return;
    }
    if (size == most && !better(score, entry, scores[0], entries[0])) {
      return;
    }
    for (int i = 0; i < size; i++) {
      if (entries[i] == entry) {
        if (score > scores[i]) {
          scores[i] = score;
          down(i);
        }
        return;
      }
    }
    if (size < most) {
      set(size++, entry, score);
      up(size - 1);
    } else {
      set(0, entry, score);
      down(0);
    }
  }

  private static boolean better(float score, int entry, float than, int thanEntry) {
    return score > than || (score == than && entry < thanEntry);
  }

  private boolean better(int i, int j) {
    return better(scores[i], entries[i], scores[j], entries[j]);
  }

  private void set(int i, int entry, float score) {
    entries[i] = entry;
    scores[i] = score;
  }

  private void swap(int i, int j) {
    int entry = entries[i];
    float score = scores[i];
    set(i, entries[j], scores[j]);
    set(j, entry, score);
  }

  private void up(int from) {
    for (int i = from; i > 0 && better((i - 1) / 2, i); i = (i - 1) / 2) {
      swap(i, (i - 1) / 2);
    }
  }

  private void down(int from) {
    int i = from;
    while (true) {
      int least = 2 * i + 1;
      if (least >= size) {
        return;
      }
      if (least + 1 < size && better(least, least + 1)) {
        least++;
      }
      if (!better(i, least)) {
        return;
      }
      swap(i, least);
      i = least;
    }
  }

  /** What was taken, the best first; empties it. */
  Candidates take() {
    int[] sorted = new int[size];
    float[] sortedScores = new float[size];
    while (size > 0) {
      size--;
      sorted[size] = entries[0];
      sortedScores[size] = scores[0];
      set(0, entries[size], scores[size]);
      down(0);
    }
    return new Candidates(sorted, sortedScores);
  }
}

package org.davylamp.names;

import java.util.Arrays;
import java.util.List;

/**
 * One search at a time over an index: its memory is used again by the next. The names with the
 * rarest word come first; a list is left where nothing behind it can be among the best any more
 * (MaxScore: Turtle and Flood, Query evaluation, 1995), which is soon, because names are numbered
 * in ascending order of weight. So the answer is that of a look at every name.
 */
final class NameSearch {
  /** Bounds and scores are summed in different order. */
  private static final float ROUNDING = 1 - 1e-5f;

  /** What a name scores at least if it can be read as the same Korean name. */
  private static final float KOREAN = .5f;

  private final NameIndex index;
  private final Slots slots;
  private final TopEntries top = new TopEntries();
  private final long[] seen;
  private int[] marked = new int[256];
  private int marks;
  private boolean[] kinds = {};

  NameSearch(NameIndex index) {
    this.index = index;
    slots = index.slots();
    seen = new long[(index.names() >> 6) + 1];
  }

  Candidates run(Kind kind, List<NameWords> names, List<Identifier> identifiers, int most) {
    top.reset(most, NameIndex.FLOOR);
    kinds = NameIndex.admitted(kind);
    for (Identifier identifier : identifiers) {
      sharing(identifier);
    }
    for (NameWords name : names) {
      slots.of(name.variants());
      korean(name.keys());
      words();
      forget();
    }
    return top.take();
  }

  private void sharing(Identifier identifier) {
    int found = index.identifiers().find(identifier.value());
    if (found >= 0) {
      Postings holders = index.holders();
      for (int at = holders.start(found), end = holders.end(found); at < end; at++) {
        take(holders.value(at), 1 + 1f / (end - holders.start(found)));
      }
    }
  }

  private void korean(List<Long> keys) {
    for (long key : keys) {
      int found = index.keys().find(key);
      if (found >= 0) {
        Postings names = index.keys().names();
        for (int at = names.start(found), end = names.end(found); at < end; at++) {
          int name = names.value(at);
          if (mark(name)) {
            offer(name, KOREAN);
          }
        }
      }
    }
  }

  private void words() {
    float[] weights = index.weights();
    float sought = slots.weight();
    for (int n = 0; n < slots.matches(); n++) {
      float bound = slots.bound(n);
      if (bound < top.threshold() * ROUNDING * (sought + weights[0])) {
        return;
      }
      int token = slots.token(n);
      Postings postings = index.postings();
      for (int at = postings.start(token), end = postings.end(token); at < end; at++) {
        int name = postings.value(at);
        if (bound < top.threshold() * ROUNDING * (sought + weights[name])) {
          break;
        }
        if (mark(name)) {
          offer(name, 0);
        }
      }
    }
  }

  private void offer(int name, float least) {
    float both = slots.weight() + index.weights()[name];
    float share = Math.min(1, slots.worth(index.tokensOf(), name) / both);
    float score = least + (1 - least) * share;
    if (score >= top.threshold()) {
      take(index.entryOf(name), score);
    }
  }

  private void take(int entry, float score) {
    if (kinds[index.kind(entry)]) {
      top.offer(entry, score);
    }
  }

  /** Whether a name was not seen before in this search. */
  private boolean mark(int name) {
    long bit = 1L << name;
    if ((seen[name >> 6] & bit) != 0) {
      return false;
    }
    seen[name >> 6] |= bit;
    if (marks == marked.length) {
      marked = Arrays.copyOf(marked, marks * 2);
    }
    marked[marks++] = name >> 6;
    return true;
  }

  private void forget() {
    for (int i = 0; i < marks; i++) {
      seen[marked[i]] = 0;
    }
    marks = 0;
  }
}

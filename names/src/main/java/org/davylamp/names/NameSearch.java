package org.davylamp.names;

import java.util.List;

/**
 * One search at a time over an index: its memory is used again by the next. The names with the
 * rarest word come first; a list is left where nothing behind it can be among the best any more
 * (MaxScore: Turtle and Flood, Query evaluation, 1995), which is soon, because names are numbered
 * in ascending order of weight; and a name is passed over that has too few of the other words. So
 * the answer is that of a look at every name.
 */
final class NameSearch {
  /** Bounds and scores are summed in different order. */
  private static final float ROUNDING = 1 - 1e-5f;

  /** What a name scores at least if it can be read as the same Korean name. */
  private static final float KOREAN = .5f;

  private final NameIndex index;
  private final Slots slots;
  private final TopEntries top = new TopEntries();

  /** For each name the slots of which it has a word and that were not looked at: see Slots#bit. */
  private final byte[] marks;

  private boolean[] kinds = {};

  NameSearch(NameIndex index) {
    this.index = index;
    slots = index.slots();
    marks = new byte[index.names()];
  }

  Candidates run(Kind kind, List<NameWords> names, List<Identifier> identifiers, int most) {
    top.reset(most, NameIndex.FLOOR);
    kinds = NameIndex.admitted(kind);
    for (Identifier identifier : identifiers) {
      sharing(identifier);
    }
    for (NameWords name : names) {
      slots.of(name.variants());
      mark();
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
          marks[name] = 0;
          offer(name, KOREAN);
        }
      }
    }
  }

  /** Notes for each name by which slots it can be worth something. */
  private void mark() {
    Postings postings = index.postings();
    for (int n = 0; n < slots.matches(); n++) {
      int token = slots.token(n);
      int bit = slots.bit(n);
      for (int at = postings.start(token), end = postings.end(token); at < end; at++) {
        marks[postings.value(at)] |= (byte) bit;
      }
    }
  }

  private void forget() {
    Postings postings = index.postings();
    for (int n = 0; n < slots.matches(); n++) {
      int token = slots.token(n);
      for (int at = postings.start(token), end = postings.end(token); at < end; at++) {
        marks[postings.value(at)] = 0;
      }
    }
  }

  private void words() {
    for (int n = 0; n < slots.matches(); n++) {
      float bound = slots.bound(n);
      if (bound < needed(index.weights()[0])) {
        return;
      }
      list(slots.token(n), bound);
    }
  }

  /** Names of a list that were not looked at and may be worth enough by their marks. */
  private void list(int token, float bound) {
    Postings postings = index.postings();
    float needed = needed(index.weights()[0]);
    for (int at = postings.start(token), end = postings.end(token); at < end; at++) {
      int name = postings.value(at);
      if (slots.most(marks[name]) < needed) {
        continue;
      }
      needed = needed(index.weights()[name]);
      if (bound < needed) {
        return;
      }
      if (slots.most(marks[name]) >= needed) {
        marks[name] = 0;
        offer(name, 0);
      }
    }
  }

  /** What a name of a weight has to be worth to be among the best. */
  private float needed(float weight) {
    return top.threshold() * ROUNDING * (slots.weight() + weight);
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
}

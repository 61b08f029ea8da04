package org.davylamp.names;

import java.util.Arrays;
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

  /** Slots that can be marked: the first of a byte's bits but one. */
  private static final int MARKED = 7;

  private static final byte LOOKED_AT = -128;

  /** To look at a name costs as much as to mark so many, and to clear them again. */
  private static final long WORTHWHILE = 16;

  private final NameIndex index;
  private final Slots slots;
  private final TopEntries top = new TopEntries();

  /**
   * For each name a bit for each marked slot of which it has a word, and whether it was looked at.
   */
  private final byte[] marks;

  /** The places of the slots whose names are marked, as bits. */
  private int marked;

  /** What the later slots whose names are not marked can be worth to any name. */
  private float assumed;

  /** What the later slots are worth to a name at most, by its marks. */
  private final float[] most = new float[1 << MARKED];

  private int[] lookedAt = new int[256];
  private int looked;
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
          if (marks[name] >= 0) {
            look(name, KOREAN);
          }
        }
      }
    }
  }

  private void words() {
    slots.count(index.postings());
    int place = -1;
    for (int n = 0; n < slots.matches(); n++) {
      float bound = slots.bound(n);
      if (bound < needed(index.weights()[0])) {
        return;
      }
      if (slots.place(n) != place) {
        place = slots.place(n);
        prepare(place);
      }
      list(n, bound);
    }
  }

  /** Marks the names of later slots, where that costs less than it spares at this one. */
  private void prepare(int place) {
    for (int later = place + 1; later < Math.min(slots.places(), MARKED); later++) {
      if ((marked >> later & 1) == 0
          && slots.postings(later) <= WORTHWHILE * slots.postings(place)) {
        marked |= 1 << later;
        mark(later, 1 << later);
      }
    }
    assumed = 0;
    for (int later = place + 1; later < slots.places(); later++) {
      assumed += later < MARKED && (marked >> later & 1) != 0 ? 0 : slots.best(later);
    }
    for (int bits = 1; bits < most.length; bits++) {
      int lowest = Integer.numberOfTrailingZeros(bits);
      boolean later = lowest > place && lowest < slots.places();
      most[bits] = most[bits & (bits - 1)] + (later ? slots.best(lowest) : 0);
    }
  }

  /**
   * Sets a bit for all names that a slot can be worth something to, or with 0 clears all theirs.
   */
  private void mark(int place, int bit) {
    Postings postings = index.postings();
    for (int n = 0; n < slots.matches(); n++) {
      if (slots.place(n) == place) {
        int token = slots.token(n);
        for (int at = postings.start(token), end = postings.end(token); at < end; at++) {
          int name = postings.value(at);
          marks[name] = (byte) (bit == 0 ? 0 : marks[name] | bit);
        }
      }
    }
  }

  private void forget() {
    for (int place = 0; place < MARKED; place++) {
      if ((marked >> place & 1) != 0) {
        mark(place, 0);
      }
    }
    marked = 0;
    for (int i = 0; i < looked; i++) {
      marks[lookedAt[i]] = 0;
    }
    looked = 0;
  }

  /** Names of a list that were not looked at and may be worth enough by their marks. */
  private void list(int n, float bound) {
    Postings postings = index.postings();
    int token = slots.token(n);
    float sure = slots.worth(n) + assumed;
    float needed = needed(index.weights()[0]);
    for (int at = postings.start(token), end = postings.end(token); at < end; at++) {
      int name = postings.value(at);
      int bits = marks[name];
      if (bits < 0 || sure + most[bits] < needed) {
        continue;
      }
      needed = needed(index.weights()[name]);
      if (bound < needed) {
        return;
      }
      if (sure + most[bits] >= needed) {
        look(name, 0);
      }
    }
  }

  private void look(int name, float least) {
    marks[name] |= LOOKED_AT;
    if (looked == lookedAt.length) {
      lookedAt = Arrays.copyOf(lookedAt, looked * 2);
    }
    lookedAt[looked++] = name;
    offer(name, least);
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

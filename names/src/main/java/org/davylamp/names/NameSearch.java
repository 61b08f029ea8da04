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

  /** Names that are looked at together. */
  private static final int TOGETHER = 16;

  private final NameIndex index;
  private final Slots slots;
  private final LaterSlots later;
  private final TopEntries top = new TopEntries();

  /** For each name a bit: whether it was looked at. */
  private final long[] seen;

  private int[] lookedAt = new int[256];
  private int looked;
  private boolean[] kinds = {};

  /** What a name has to score at least, however few were found. */
  private float floor;

  /**
   * Names that are to be looked at, together: each is in another place of the memory, and the
   * processor waits for all of them at once.
   */
  private final int[] waiting = new int[TOGETHER];

  private final int[] starts = new int[TOGETHER];
  private final int[] near = new int[TOGETHER];
  private int waits;

  NameSearch(NameIndex index) {
    this.index = index;
    slots = index.slots();
    later = new LaterSlots(index, slots);
    seen = new long[LaterSlots.words(index.names())];
  }

  Candidates run(Kind kind, List<NameWords> names, List<Identifier> identifiers, int most) {
    top.reset(most, NameIndex.FLOOR);
    kinds = NameIndex.admitted(kind);
    for (Identifier identifier : identifiers) {
      sharing(identifier);
    }
    for (NameWords name : names) {
      slots.of(name);
      floor = name.exact() ? NameIndex.EXACT_FLOOR : NameIndex.FLOOR;
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
          if (!isSeen(name)) {
            look(name, KOREAN);
          }
        }
      }
    }
  }

  private void words() {
    slots.count(index.postings(), index.common());
    int place = -1;
    for (int n = 0; n < slots.matches(); n++) {
      float bound = slots.bound(n);
      if (bound < needed(index.weights()[0])) {
        return;
      }
      if (slots.place(n) != place) {
        place = slots.place(n);
        later.of(place, n);
      }
      list(n, bound);
    }
  }

  private void forget() {
    later.forget();
    for (int i = 0; i < looked; i++) {
      seen[lookedAt[i] >>> 6] = 0;
    }
    looked = 0;
  }

  private boolean isSeen(int name) {
    return (seen[name >>> 6] >>> name & 1) != 0;
  }

  /** Names of a list that were not looked at and may be worth enough by their marks. */
  private void list(int n, float bound) {
    Postings postings = index.postings();
    int token = slots.token(n);
    float sure = slots.worth(n) + later.assumed();
    float needed = needed(index.weights()[0]);
    for (int at = postings.start(token), end = postings.end(token); at < end; at++) {
      int name = postings.value(at);
      int bits = later.known(name);
      float least = sure + later.least(bits);
      if (least + later.common() < needed || isSeen(name)) {
        continue;
      }
      float worth = later.withCommon(name, bits, least, needed);
      if (worth < needed) {
        continue;
      }
      needed = needed(index.leastWeight(name));
      if (bound < needed) {
        break;
      }
      if (worth >= needed) {
        await(name);
      }
    }
    lookAtWaiting();
  }

  private void await(int name) {
    see(name);
    waiting[waits++] = name;
    if (waits == TOGETHER) {
      lookAtWaiting();
    }
  }

  /** Reads of each what lies farthest, before any is looked at. */
  private void lookAtWaiting() {
    Postings tokens = index.tokensOf();
    for (int i = 0; i < waits; i++) {
      starts[i] = tokens.start(waiting[i]);
    }
    for (int i = 0; i < waits; i++) {
      near[i] = tokens.value(starts[i]);
    }
    for (int i = 0; i < waits; i++) {
      offer(waiting[i], 0);
    }
    waits = 0;
  }

  private void look(int name, float least) {
    see(name);
    offer(name, least);
  }

  private void see(int name) {
    seen[name >>> 6] |= 1L << name;
    if (looked == lookedAt.length) {
      lookedAt = Arrays.copyOf(lookedAt, looked * 2);
    }
    lookedAt[looked++] = name;
  }

  /** What a name of a weight has to be worth to be among the best. */
  private float needed(float weight) {
    return Math.max(floor, top.threshold()) * ROUNDING * (slots.weight() + weight);
  }

  private void offer(int name, float least) {
    float both = slots.weight() + index.weights()[name];
    float share = Math.min(1, slots.worth(index.tokensOf(), name) / both);
    float score = least + (1 - least) * share;
    if (score >= Math.max(floor, top.threshold())) {
      take(index.entryOf(name), score);
    }
  }

  private void take(int entry, float score) {
    if (kinds[index.kind(entry)]) {
      top.offer(entry, score);
    }
  }
}

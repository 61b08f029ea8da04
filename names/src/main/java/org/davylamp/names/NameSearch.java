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

  /** Slots that can be marked: a bit each but the last. */
  private static final int MARKED = Short.SIZE - 1;

  private static final short LOOKED_AT = Short.MIN_VALUE;

  /** What marked slots are worth is tabled for the first so many, and for the others. */
  private static final int FIRST = 7;

  private static final int OTHERS = MARKED - FIRST;

  /** Names that are looked at together. */
  private static final int TOGETHER = 16;

  /** To look at a name costs as much as to mark so many, and to clear them again. */
  private static final long WORTHWHILE = 16;

  private final NameIndex index;
  private final Slots slots;
  private final TopEntries top = new TopEntries();

  /**
   * For each name a bit for each marked slot of which it has a word, and whether it was looked at.
   */
  private final short[] marks;

  /** The places of the slots whose names are marked, as bits. */
  private int marked;

  /** Of them those behind the present one. */
  private int known;

  /** What the later slots whose names are not marked can be worth to any name. */
  private float assumed;

  /**
   * What the later slots are worth to a name at most, by its marks for the first of them; below 0,
   * if nobody asked. Common tokens are added.
   */
  private final float[] most = new float[1 << FIRST];

  /** The same by its marks for the other slots. */
  private final float[] mostOfOthers = new float[1 << OTHERS];

  /** Of the common tokens of later slots: which names have it, the slot's bit, what it is worth. */
  private long[][] commonNames = new long[16][];

  private int[] commonPlaces = new int[16];
  private float[] commonWorth = new float[16];
  private int commons;

  /** What all of them are worth. */
  private float common;

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
    marks = new short[index.names()];
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
          if (marks[name] >= 0) {
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
        prepare(place, n);
      }
      list(n, bound);
    }
  }

  /**
   * Marks the names of later slots, where that costs less than it spares at this one.
   *
   * @param from the first match of the slot
   */
  private void prepare(int place, int from) {
    int markable = Math.min(slots.places(), MARKED);
    long here = 0;
    for (int n = from; n < slots.matches() && slots.place(n) == place; n++) {
      here += index.postings().end(slots.token(n)) - index.postings().start(slots.token(n));
    }
    for (int later = place + 1; later < markable; later++) {
      if ((marked >> later & 1) == 0 && slots.postings(later) <= WORTHWHILE * here) {
        marked |= 1 << later;
        mark(later, 1 << later);
      }
    }
    known = marked & -(2 << place);
    Arrays.fill(most, 0, 1 << Math.min(markable, FIRST), -1);
    Arrays.fill(mostOfOthers, 0, 1 << Math.max(0, markable - FIRST), -1);
    common(place);
  }

  /**
   * What some places are worth together at most, of those that are known; tabled when first asked.
   */
  private float tabled(int bits) {
    int first = bits & (1 << FIRST) - 1;
    int others = bits >>> FIRST;
    float worth = most[first];
    if (worth < 0) {
      worth = slots.best(first & known);
      most[first] = worth;
    }
    float ofOthers = mostOfOthers[others];
    if (ofOthers < 0) {
      ofOthers = slots.best(others << FIRST & known);
      mostOfOthers[others] = ofOthers;
    }
    return worth + ofOthers;
  }

  /**
   * Collects the common tokens of later slots, and what the others can be worth there if their
   * names are not marked.
   */
  private void common(int place) {
    commons = 0;
    assumed = 0;
    common = 0;
    int last = place;
    float rare = 0;
    for (int n = 0; n < slots.matches(); n++) {
      int at = slots.place(n);
      if (at <= place) {
        continue;
      }
      if (at != last) {
        last = at;
        rare = isKnown(at) ? 0 : rarest(n);
        assumed += rare;
      }
      long[] names = index.common().names(slots.token(n));
      if (names.length > 0 && slots.worth(n) > rare) {
        addCommon(names, isKnown(at) ? 1 << at : 0, slots.worth(n) - rare);
      }
    }
  }

  private boolean isKnown(int place) {
    return place < MARKED && (known >> place & 1) != 0;
  }

  /** The worth of the first of a slot's tokens that is not common. */
  private float rarest(int from) {
    for (int n = from; n < slots.matches() && slots.place(n) == slots.place(from); n++) {
      if (!index.common().isCommon(slots.token(n))) {
        return slots.worth(n);
      }
    }
    return 0;
  }

  private void addCommon(long[] names, int place, float worth) {
    if (commons == commonPlaces.length) {
      commonNames = Arrays.copyOf(commonNames, commons * 2);
      commonPlaces = Arrays.copyOf(commonPlaces, commons * 2);
      commonWorth = Arrays.copyOf(commonWorth, commons * 2);
    }
    commonNames[commons] = names;
    commonPlaces[commons] = place;
    commonWorth[commons++] = worth;
    common += worth;
  }

  /** What the later slots are worth to a name at most. */
  private float later(int name, int bits) {
    float sum = tabled(bits);
    for (int i = 0; i < commons; i++) {
      if ((commonNames[i][name >>> 6] >>> name & 1) != 0 && (bits & commonPlaces[i]) == 0) {
        sum += commonWorth[i];
      }
    }
    return sum;
  }

  /**
   * Sets a bit for all names that a slot can be worth something to, or with 0 clears all theirs.
   */
  private void mark(int place, int bit) {
    Postings postings = index.postings();
    for (int n = 0; n < slots.matches(); n++) {
      if (slots.place(n) == place && !index.common().isCommon(slots.token(n))) {
        int token = slots.token(n);
        for (int at = postings.start(token), end = postings.end(token); at < end; at++) {
          int name = postings.value(at);
          marks[name] = (short) (bit == 0 ? 0 : marks[name] | bit);
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
      if (bits < 0 || sure + tabled(bits) + common < needed) {
        continue;
      }
      float worth = sure + later(name, bits);
      if (worth < needed) {
        continue;
      }
      needed = needed(index.weights()[name]);
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
    marks[name] |= LOOKED_AT;
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

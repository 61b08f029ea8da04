package org.davylamp.names;

import java.util.Arrays;

/**
 * What the words of a query that come after the present one can be worth to a name, without a look
 * at the name: a bit for each name says whether it has one of a slot's tokens. Of common tokens
 * these bits are kept with the index; those of the others are marked for a search, if that costs
 * less than it spares.
 */
final class LaterSlots {
  /** Slots that can be marked. */
  private static final int MARKED = 15;

  /** What marked slots are worth is tabled for the first so many, and for the others. */
  private static final int FIRST = 7;

  private static final int OTHERS = MARKED - FIRST;

  /** To fill a memory with nothing costs as much as to empty one place of so many, one by one. */
  private static final int FILLED_AT_ONCE = 8;

  /** To look at a name costs as much as to mark so many, and to clear them again. */
  private static final long WORTHWHILE = 16;

  private final NameIndex index;
  private final Slots slots;

  /**
   * For each place of a slot that was ever marked, a bit for each name: whether it has a word of
   * it. A slot's bits fit into a nearer cache than the bits of all slots side by side.
   */
  private final long[][] marks = new long[MARKED][0];

  /** The places of the slots whose names are marked, as bits. */
  private int marked;

  /** Of them those behind the present one, as bits, and one by one those that any name has. */
  private int known;

  private final int[] knownPlaces = new int[MARKED];
  private int knowns;

  /** What the later slots whose names are not marked can be worth to any name. */
  private float assumed;

  /**
   * What the later slots are worth to a name at most, by its marks for the first of them; below 0,
   * if nobody asked. Common tokens are added.
   */
  private final float[] most = new float[1 << FIRST];

  /** The same by its marks for the other slots. */
  private final float[] mostOfOthers = new float[1 << OTHERS];

  /** Of the common tokens of later slots: which names have it, and what it is worth. */
  private long[][] commonNames = new long[16][];

  private float[] commonWorth = new float[16];

  /** They stand by their slots, the likeliest of each first: where those of each end. */
  private final int[] commonEnd = new int[Slots.MOST];

  /** By slot the bit of its place, if its names are marked: they need no common token. */
  private final int[] commonPlace = new int[Slots.MOST];

  private int commonSlots;

  /** What all of these slots are worth at most. */
  private float common;

  LaterSlots(NameIndex index, Slots slots) {
    this.index = index;
    this.slots = slots;
  }

  /** Numbers that have a bit for each name. */
  static int words(int names) {
    return (names + Long.SIZE - 1) / Long.SIZE;
  }

  /**
   * Sets the present slot, and marks the names of later ones where that costs less than it spares.
   *
   * @param place of the slot
   * @param from its first match
   */
  void of(int place, int from) {
    int markable = Math.min(slots.places(), MARKED);
    long here = 0;
    for (int n = from; n < slots.matches() && slots.place(n) == place; n++) {
      here += index.postings().end(slots.token(n)) - index.postings().start(slots.token(n));
    }
    for (int later = place + 1; later < markable; later++) {
      if ((marked >> later & 1) == 0 && slots.postings(later) <= WORTHWHILE * here) {
        marked |= 1 << later;
        mark(later);
      }
    }
    known = marked & -(2 << place);
    knowns = 0;
    for (int rest = known; rest != 0; rest &= rest - 1) {
      int later = Integer.numberOfTrailingZeros(rest);
      if (slots.postings(later) > 0) {
        knownPlaces[knowns++] = later;
      }
    }
    Arrays.fill(most, 0, 1 << Math.min(markable, FIRST), -1);
    Arrays.fill(mostOfOthers, 0, 1 << Math.max(0, markable - FIRST), -1);
    common(place);
  }

  /**
   * What some places are worth together at most, of those that are known; tabled when first asked.
   */
  float least(int bits) {
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
    commonSlots = 0;
    assumed = 0;
    common = 0;
    int last = place;
    float rare = 0;
    int count = 0;
    for (int n = 0; n < slots.matches(); n++) {
      int at = slots.place(n);
      if (at <= place) {
        continue;
      }
      if (at != last) {
        last = at;
        rare = isKnown(at) ? 0 : rarest(n);
        assumed += rare;
        commonSlots += count > commons() ? 1 : 0;
      }
      long[] names = index.common().names(slots.token(n));
      if (names.length > 0 && slots.worth(n) > rare) {
        common += count > commons() ? 0 : slots.worth(n) - rare;
        commonPlace[commonSlots] = isKnown(at) ? 1 << at : 0;
        addCommon(count++, names, slots.worth(n) - rare);
        commonEnd[commonSlots] = count;
      }
    }
    commonSlots += count > commons() ? 1 : 0;
  }

  /** Common tokens of the slots that are finished. */
  private int commons() {
    return commonSlots == 0 ? 0 : commonEnd[commonSlots - 1];
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

  private void addCommon(int at, long[] names, float worth) {
    if (at == commonWorth.length) {
      commonNames = Arrays.copyOf(commonNames, at * 2);
      commonWorth = Arrays.copyOf(commonWorth, at * 2);
    }
    commonNames[at] = names;
    commonWorth[at] = worth;
  }

  /**
   * What a name is worth at most, or less than is needed.
   *
   * @param least what it is worth without common tokens of later slots
   */
  float withCommon(int name, int bits, float least, float needed) {
    float sum = least;
    float rest = common;
    int from = 0;
    for (int slot = 0; slot < commonSlots && sum + rest >= needed; slot++) {
      rest -= commonWorth[from];
      boolean marked = (bits & commonPlace[slot]) != 0;
      int end = commonEnd[slot];
      for (int i = from; i < end && !marked; i++) {
        if ((commonNames[i][name >>> 6] >>> name & 1) != 0) {
          sum += commonWorth[i];
          break;
        }
      }
      from = end;
    }
    return sum + rest;
  }

  /** Sets a bit for all names that a slot can be worth something to, common tokens apart. */
  private void mark(int place) {
    if (marks[place].length == 0) {
      marks[place] = new long[words(index.names())];
    }
    long[] bits = marks[place];
    Postings postings = index.postings();
    for (int n = 0; n < slots.matches(); n++) {
      if (slots.place(n) == place && !index.common().isCommon(slots.token(n))) {
        int token = slots.token(n);
        for (int at = postings.start(token), end = postings.end(token); at < end; at++) {
          int name = postings.value(at);
          bits[name >>> 6] |= 1L << name;
        }
      }
    }
  }

  /** Clears what was marked, before the slots are set anew. */
  void forget() {
    for (int rest = marked; rest != 0; rest &= rest - 1) {
      forget(Integer.numberOfTrailingZeros(rest));
    }
    marked = 0;
  }

  private void forget(int place) {
    long[] bits = marks[place];
    if (slots.postings(place) > bits.length / FILLED_AT_ONCE) {
      Arrays.fill(bits, 0);
      return;
    }
    Postings postings = index.postings();
    for (int n = 0; n < slots.matches(); n++) {
      if (slots.place(n) == place && !index.common().isCommon(slots.token(n))) {
        int token = slots.token(n);
        for (int at = postings.start(token), end = postings.end(token); at < end; at++) {
          bits[postings.value(at) >>> 6] = 0;
        }
      }
    }
  }

  /** Of which known slots a name has a word, as bits of their places. */
  int known(int name) {
    int bits = 0;
    for (int i = 0; i < knowns; i++) {
      int place = knownPlaces[i];
      bits |= (int) (marks[place][name >>> 6] >>> name & 1) << place;
    }
    return bits;
  }

  /** What common tokens of the later slots can be worth to any name. */
  float common() {
    return common;
  }

  /** What the later slots whose names are not marked can be worth to any name. */
  float assumed() {
    return assumed;
  }
}

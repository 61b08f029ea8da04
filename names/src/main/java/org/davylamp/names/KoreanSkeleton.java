package org.davylamp.names;

import java.util.Arrays;

/**
 * The consonants of a lattice's syllables in classes. Initials: velar, dental, labial, sibilant,
 * affricate, m, n or r, h, none; ㄹ and ㄴ before i or y count as none, as the South has it. Finals:
 * none, velar with ng, dental with n and l, labial with m, which is as far as assimilation goes.
 */
final class KoreanSkeleton {
  /** Keys of one text at most; of a Latin text with more ways, those of the cheapest are kept. */
  static final int MOST = 16;

  private static final long FINAL_CLASSES = 4;

  /** One more than the classes of a syllable, so that no key is the beginning of another. */
  private static final long BASE = 9 * FINAL_CLASSES + 1;

  /** In the order of {@link Hangul#INITIALS}; 0 none, 6 n or r. */
  private static final String INITIAL_CLASSES = "1162265334408881237";

  private static final int NASAL = 6;

  /** In the order of {@link Hangul#FINALS}, as heard. */
  private static final String FINAL_CLASSES_HEARD = "0111222221322232333221221230";

  /** What a way may cost beyond nothing. */
  private static final float SPREAD = .2f;

  private final KoreanTape tape;
  private final long[][] keys;
  private final float[][] costs;
  private final int[] counts;

  private KoreanSkeleton(KoreanTape tape) {
    this.tape = tape;
    keys = new long[tape.length + 1][];
    costs = new float[tape.length + 1][];
    counts = new int[tape.length + 1];
  }

  /** At most {@link #MOST} keys, in ascending order of cost. */
  static long[] keys(KoreanTape tape) {
    return new KoreanSkeleton(tape).run();
  }

  /** How many syllables a key stands for, up to twelve. */
  static int syllables(long key) {
    int syllables = 0;
    for (long rest = key; rest != 0; rest /= BASE) {
      syllables++;
    }
    return syllables;
  }

  private long[] run() {
    add(0, 0, 0);
    for (int at = 0; at < tape.length; at++) {
      for (int i = 0; i < counts[at]; i++) {
        syllables(at, keys[at][i], costs[at][i]);
      }
    }
    int end = tape.length;
    return counts[end] == 0 ? new long[0] : Arrays.copyOf(keys[end], counts[end]);
  }

  private void syllables(int at, long key, float cost) {
    int initials = at * KoreanTape.PARTS;
    for (int p = tape.first[initials]; p < tape.first[initials + 1]; p++) {
      int vowels = tape.next[p] * KoreanTape.PARTS + 1;
      for (int q = tape.first[vowels]; q < tape.first[vowels + 1]; q++) {
        int initial = initialClass(tape.jamo[p], tape.jamo[q]);
        lasts(tape.next[q], initial, key, cost + tape.cost[p] + tape.cost[q]);
      }
    }
  }

  private void lasts(int at, int initial, long key, float cost) {
    int lasts = at * KoreanTape.PARTS + 2;
    for (int r = tape.first[lasts]; r < tape.first[lasts + 1]; r++) {
      int last = FINAL_CLASSES_HEARD.charAt(tape.jamo[r]) - '0';
      long next = key * BASE + 1 + initial * FINAL_CLASSES + last;
      add(tape.next[r], next, cost + tape.cost[r]);
    }
  }

  private static int initialClass(int initial, int vowel) {
    int found = INITIAL_CLASSES.charAt(initial) - '0';
    return found == NASAL && Hangul.beginsWithI(vowel) ? 0 : found;
  }

  /** Keeps the cheapest keys of a position in order, each once. */
  private void add(int at, long key, float cost) {
    if (cost > SPREAD) {
      return;
    }
    if (counts[at] == 0) {
      keys[at] = new long[MOST];
      costs[at] = new float[MOST];
    }
    int place = find(at, key);
    if (place < counts[at]) {
      if (costs[at][place] <= cost) {
        return;
      }
    } else if (counts[at] < MOST) {
      counts[at]++;
    } else {
      place = MOST - 1;
      if (costs[at][place] <= cost) {
        return;
      }
    }
    while (place > 0 && costs[at][place - 1] > cost) {
      keys[at][place] = keys[at][place - 1];
      costs[at][place] = costs[at][place - 1];
      place--;
    }
    keys[at][place] = key;
    costs[at][place] = cost;
  }

  private int find(int at, long key) {
    for (int i = 0; i < counts[at]; i++) {
      if (keys[at][i] == key) {
        return i;
      }
    }
    return counts[at];
  }
}

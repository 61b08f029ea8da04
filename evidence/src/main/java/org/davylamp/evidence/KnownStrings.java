package org.davylamp.evidence;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;

/**
 * Short strings met lately, so that a string which many records have is one object in memory. A
 * table of fixed size in which a newer string takes an older one's place; safe for any number of
 * threads, and right whatever they find in it: a string is taken only if its bytes are those asked
 * for.
 */
final class KnownStrings {
  /** Ids of records are longer and seldom repeat. */
  static final int LONGEST = 40;

  private static final int SLOTS = 1 << 14;

  private static final class Known {
    private final byte[] utf8;
    private final String text;

    Known(byte[] utf8, String text) {
      this.utf8 = utf8;
      this.text = text;
    }

    boolean is(byte[] bytes, int from, int to) {
      return Arrays.equals(utf8, 0, utf8.length, bytes, from, to);
    }
  }

  private final AtomicReferenceArray<Known> slots = new AtomicReferenceArray<>(SLOTS);

  /**
   * The string whose UTF-8 these bytes are.
   *
   * @param decoded makes it where it is not known
   */
  String of(byte[] bytes, int from, int to, Supplier<String> decoded) {
    int hash = 1;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + bytes[i];
    }
    int slot = (hash ^ (hash >>> 14)) & (SLOTS - 1);
    Known known = slots.getAcquire(slot);
    if (known == null || !known.is(bytes, from, to)) {
      known = new Known(Arrays.copyOfRange(bytes, from, to), decoded.get());
      slots.setRelease(slot, known);
    }
    return known.text;
  }
}

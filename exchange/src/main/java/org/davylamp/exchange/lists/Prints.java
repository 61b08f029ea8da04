package org.davylamp.exchange.lists;

import java.util.Arrays;

/**
 * The hashes of a list's entries in flat arrays, found by their ids: open addressing, linear
 * probing. Rows are numbered in the order in which they were added.
 */
final class Prints {
  private final int width;
  private long[] ids = new long[1 << 10];
  private int[] fields;
  private boolean[] taken = new boolean[1 << 10];
  private int size;

  /** Row + 1 by the hash of the id; built when first asked. */
  private int[] slots = new int[0];

  Prints(int width) {
    this.width = width;
    this.fields = new int[width << 10];
  }

  void add(String id, int[] print) {
    if (size == ids.length) {
      ids = Arrays.copyOf(ids, 2 * size);
      taken = Arrays.copyOf(taken, 2 * size);
      fields = Arrays.copyOf(fields, Math.multiplyExact(2 * width, size));
    }
    ids[size] = Hashing.of(id);
    System.arraycopy(print, 0, fields, size * width, width);
    size++;
  }

  /** The first row of that id which nobody took before, now taken; −1 if there is none. */
  int take(String id) {
    if (slots.length == 0) {
      index();
    }
    long hash = Hashing.of(id);
    for (int at = slot(hash); slots[at] != 0; at = (at + 1) & (slots.length - 1)) {
      int row = slots[at] - 1;
      if (ids[row] == hash && !taken[row]) {
        taken[row] = true;
        return row;
      }
    }
    return -1;
  }

  /** Rows go in in their order, and so those of one id stand in theirs. */
  private void index() {
    slots = new int[Integer.highestOneBit(Math.max(size, 1)) << 2];
    for (int row = 0; row < size; row++) {
      int at = slot(ids[row]);
      while (slots[at] != 0) {
        at = (at + 1) & (slots.length - 1);
      }
      slots[at] = row + 1;
    }
  }

  private int slot(long hash) {
    return (int) hash & (slots.length - 1);
  }

  int of(int row, int field) {
    return fields[row * width + field];
  }

  boolean taken(int row) {
    return taken[row];
  }
}

package org.davylamp.exchange.lists;

import java.util.Arrays;

/**
 * The hashes of a list's entries in flat arrays, found by their ids. Rows are numbered in the order
 * in which they were added. A list that repeats one id a million times costs no more than another.
 */
final class Prints {
  private final int width;
  private long[] ids = new long[1 << 10];
  private int[] fields;
  private boolean[] taken = new boolean[1 << 10];
  private int size;

  /** The ids' hashes in order, and the rows they belong to; made when first asked. */
  private long[] sorted = new long[0];

  private int[] rows = new int[0];

  /** How many rows of the id whose first place this is have been taken. */
  private int[] used = new int[0];

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
    if (sorted.length < size) {
      index();
    }
    long hash = Hashing.of(id);
    int first = first(hash);
    if (first == size) {
      return -1;
    }
    int at = first + used[first];
    if (at == size || sorted[at] != hash) {
      return -1;
    }
    used[first]++;
    taken[rows[at]] = true;
    return rows[at];
  }

  private void index() {
    sorted = Arrays.copyOf(ids, size);
    Arrays.sort(sorted);
    rows = new int[size];
    used = new int[size];
    for (int row = 0; row < size; row++) {
      int first = first(ids[row]);
      rows[first + used[first]++] = row;
    }
    Arrays.fill(used, 0);
  }

  /** The first place whose hash is not less. */
  private int first(long hash) {
    int from = 0;
    int to = size;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (sorted[middle] < hash) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  int of(int row, int field) {
    return fields[row * width + field];
  }

  boolean taken(int row) {
    return taken[row];
  }
}

package org.davylamp.names;

import java.util.Arrays;

/** Numbers in a growing array. */
final class IntList {
  private int[] values = new int[64];
  private int size;

  void add(int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size + (size >> 1));
    }
    values[size++] = value;
  }

  int get(int i) {
    return values[i];
  }

  void set(int i, int value) {
    values[i] = value;
  }

  int size() {
    return size;
  }

  /** A copy without room. */
  int[] toArray() {
    return Arrays.copyOf(values, size);
  }
}

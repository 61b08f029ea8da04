package org.davylamp.names;

import java.util.Arrays;

/** For each of some numbers a list of others, in ascending order, all in one array. */
final class Postings {
  private final int[] starts;
  private final int[] values;

  /**
   * @param starts where the list of each number begins, and where the last ends
   * @param values of all lists
   */
  Postings(int[] starts, int[] values) {
    this.starts = starts;
    this.values = values;
  }

  /**
   * Turns lists over: for each value the numbers that have it.
   *
   * @param lists for each number its values, each once
   * @param range one more than the highest value
   */
  static Postings inverse(Postings lists, int range) {
    int[] starts = new int[range + 1];
    for (int value : lists.values) {
      starts[value + 1]++;
    }
    Arrays.parallelPrefix(starts, Integer::sum);
    int[] next = Arrays.copyOf(starts, range);
    int[] numbers = new int[lists.values.length];
    for (int number = 0; number < lists.size(); number++) {
      for (int at = lists.starts[number]; at < lists.starts[number + 1]; at++) {
        numbers[next[lists.values[at]]++] = number;
      }
    }
    return new Postings(starts, numbers);
  }

  int size() {
    return starts.length - 1;
  }

  int start(int number) {
    return starts[number];
  }

  int end(int number) {
    return starts[number + 1];
  }

  /** The value at a place from a list's start to before its end. */
  int value(int at) {
    return values[at];
  }

  long memoryBytes() {
    return 4L * starts.length + 4L * values.length;
  }

  void write(IndexWriter to) {
    to.ints(starts, starts.length);
    to.ints(values, values.length);
  }

  /**
   * @param size how many lists there have to be
   * @param range one more than the highest value
   */
  static Postings read(IndexReader from, int size, int range) {
    int[] starts = from.ints();
    int[] values = from.ints();
    from.requireOffsets(starts, values.length);
    from.require(starts.length == size + 1, "a list for each number");
    from.requireWithin(values, 0, range);
    return new Postings(starts, values);
  }
}

package org.davylamp.names;

import java.util.Arrays;

/**
 * Names by 64-bit keys, in open addressing over the keys themselves; at most half full. A key of 0
 * is none.
 */
final class KeyTable {
  private final long[] keys;
  private final int[] groups;
  private final Postings names;

  private KeyTable(long[] keys, int[] groups, Postings names) {
    this.keys = keys;
    this.groups = groups;
    this.names = names;
  }

  /**
   * @param keys of the names beside them, none of them 0
   * @param names in ascending order, a name again for each of its keys
   */
  static KeyTable of(long[] keys, int[] names) {
    int capacity = Integer.highestOneBit(Math.max(1, keys.length)) * 4;
    KeyTable table = new KeyTable(new long[capacity], new int[capacity], none());
    int[] groups = new int[keys.length];
    int count = 0;
    for (int i = 0; i < keys.length; i++) {
      int place = table.place(keys[i]);
      if (table.keys[place] == 0) {
        table.keys[place] = keys[i];
        table.groups[place] = count++;
      }
      groups[i] = table.groups[place];
    }
    int[] starts = new int[count + 1];
    for (int group : groups) {
      starts[group + 1]++;
    }
    Arrays.parallelPrefix(starts, Integer::sum);
    int[] next = Arrays.copyOf(starts, count);
    int[] sorted = new int[names.length];
    for (int i = 0; i < names.length; i++) {
      sorted[next[groups[i]]++] = names[i];
    }
    return new KeyTable(table.keys, table.groups, new Postings(starts, sorted));
  }

  private static Postings none() {
    return new Postings(new int[1], new int[0]);
  }

  /** The number of a key's list in {@link #names}, or a negative number. */
  int find(long key) {
    int place = place(key);
    return keys[place] == 0 ? TokenDictionary.ABSENT : groups[place];
  }

  Postings names() {
    return names;
  }

  private int place(long key) {
    int mask = keys.length - 1;
    long mixed = key * 0x9E3779B97F4A7C15L;
    int place = (int) (mixed ^ mixed >>> 32) & mask;
    while (keys[place] != key && keys[place] != 0) {
      place = (place + 1) & mask;
    }
    return place;
  }

  long memoryBytes() {
    return 8L * keys.length + 4L * groups.length + names.memoryBytes();
  }

  void write(IndexWriter to) {
    to.longs(keys);
    to.ints(groups, groups.length);
    to.ints(new int[] {names.size()}, 1);
    names.write(to);
  }

  static KeyTable read(IndexReader from, int range) {
    long[] keys = from.longs();
    int[] groups = from.ints();
    from.require(
        Integer.bitCount(keys.length) == 1 && groups.length == keys.length,
        "the size of a table of keys");
    from.require(Arrays.stream(keys).anyMatch(key -> key == 0), "a table of keys with room");
    int[] size = from.ints();
    from.require(size.length == 1 && size[0] >= 0, "the number of keys");
    from.requireWithin(groups, 0, Math.max(1, size[0]));
    from.require(
        size[0] > 0 || Arrays.stream(keys).allMatch(key -> key == 0), "lists for the keys");
    return new KeyTable(keys, groups, Postings.read(from, size[0], range));
  }
}

package org.davylamp.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import org.davylamp.names.Kind;
import org.davylamp.names.Prepared;
import org.davylamp.names.Profile;
import org.davylamp.names.TokenWeights;

/**
 * Millions of entries with one name each, as bytes; they are prepared when they are asked for, and
 * the last few thousand are remembered, as {@code match} does it with a long list.
 */
final class KeptEntries extends AbstractList<Profile> implements RandomAccess {
  private static final int REMEMBERED = 1 << 13;

  private byte[] text = new byte[1 << 20];
  private int[] ends = new int[1 << 16];
  private Kind[] kinds = new Kind[1 << 16];
  private int size;

  KeptEntries(Iterable<Profile> entries) {
    for (Profile entry : entries) {
      keep(entry);
    }
  }

  private void keep(Profile entry) {
    byte[] name = entry.names().getFirst().text().getBytes(StandardCharsets.UTF_8);
    int start = start(size);
    if (text.length - start < name.length) {
      text = Arrays.copyOf(text, Math.max(start + name.length, text.length + text.length / 2));
    }
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, size + size / 2);
      kinds = Arrays.copyOf(kinds, size + size / 2);
    }
    System.arraycopy(name, 0, text, start, name.length);
    kinds[size] = entry.kind();
    ends[size++] = start + name.length;
  }

  private int start(int entry) {
    return entry == 0 ? 0 : ends[entry - 1];
  }

  @Override
  public Profile get(int entry) {
    int start = start(entry);
    return Profile.of(
        "", kinds[entry], new String(text, start, ends[entry] - start, StandardCharsets.UTF_8));
  }

  @Override
  public int size() {
    return size;
  }

  long memoryBytes() {
    return text.length + 2L * Integer.BYTES * ends.length;
  }

  /** The entries prepared. For one thread. */
  List<Prepared> prepared(TokenWeights weights) {
    return new Remembering(weights);
  }

  private final class Remembering extends AbstractList<Prepared> implements RandomAccess {
    private record Slot(int entry, Prepared prepared) {}

    private final TokenWeights weights;
    private final Slot[] slots = new Slot[REMEMBERED];

    Remembering(TokenWeights weights) {
      this.weights = weights;
    }

    @Override
    public Prepared get(int entry) {
      int at = entry & (REMEMBERED - 1);
      Slot slot = slots[at];
      if (slot == null || slot.entry() != entry) {
        slot = new Slot(entry, Prepared.of(KeptEntries.this.get(entry), weights));
        slots[at] = slot;
      }
      return slot.prepared();
    }

    @Override
    public int size() {
      return size;
    }
  }
}

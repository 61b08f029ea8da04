package org.davylamp.exchange.lists;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.davylamp.exchange.BadInput;

/**
 * Entries that wait for what the list keeps elsewhere: addresses in a file of their own, documents
 * in another part of the document. Each says under which key it waits for what; when the batch is
 * full, the elsewhere is read through once, whatever its length, and the entries go out in order.
 *
 * @param <T> what they wait for
 */
final class Batch<T> {
  /** As many entries as OFAC's list has. */
  static final int MOST = 1 << 14;

  /** In characters. */
  private static final long HEAVIEST = 16L << 20;

  private static final long HEAVIEST_WITH_ALL = 64L << 20;

  private record Waiting(String kind, EntryDraft draft) {}

  private final List<Waiting> entries = new ArrayList<>();
  private final Map<String, List<Consumer<T>>> wanted = new HashMap<>();
  private final String file;
  private final int most;
  private long weight;

  Batch(String file, int most) {
    this.file = file;
    this.most = most;
  }

  void add(String kind, EntryDraft draft) {
    entries.add(new Waiting(kind, draft));
    weight += draft.weight();
  }

  /** From now on this waits for what stands under that key. */
  void want(String key, Consumer<T> by) {
    wanted.computeIfAbsent(key, each -> new ArrayList<>(1)).add(by);
  }

  boolean full() {
    return entries.size() >= most || weight > HEAVIEST;
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  boolean wants(String key) {
    return wanted.containsKey(key);
  }

  /**
   * Something from elsewhere, for all who wait for it.
   *
   * @param size how many characters it may have added
   */
  void give(String key, T found, long size, String from, long line) {
    List<Consumer<T>> waiting = wanted.getOrDefault(key, List.of());
    weight += size * waiting.size();
    if (weight > HEAVIEST_WITH_ALL) {
      throw new BadInput(
          from,
          line,
          String.format(
              Locale.ROOT,
              "expected at most %d MiB for %d entries of %s, found more",
              HEAVIEST_WITH_ALL >> 20,
              entries.size(),
              file));
    }
    waiting.forEach(each -> each.accept(found));
  }

  /** Sends the entries out and forgets them. */
  void flush(Tally tally) throws IOException {
    for (Waiting entry : entries) {
      tally.entry(entry.kind(), entry.draft());
    }
    entries.clear();
    wanted.clear();
    weight = 0;
  }
}

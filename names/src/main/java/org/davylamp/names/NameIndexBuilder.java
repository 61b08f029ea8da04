package org.davylamp.names;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ForkJoinTask;

/**
 * Takes entries one after the other and keeps of them what a {@link NameIndex} needs. Names are
 * normalised a thousand entries at a time on the processors that there are; the index is the same
 * whatever their number. Not thread-safe; used once.
 */
public final class NameIndexBuilder {
  private static final int BATCH = 1024;

  /** Batches under way at most. */
  private static final int AHEAD = 8;

  /** Tokens written together: the shorter has so many letters at most, both together so many. */
  private static final int SHORT = 3;

  static final int LONGEST_JOINED = 12;

  /**
   * Parts of which a word of one romanisation among several counts some: divisible by up to six.
   */
  private static final int WHOLE = 60;

  /** An entry's names, read. */
  private record Read(Profile profile, List<NameWords> names) {}

  private List<Profile> batch = new ArrayList<>(BATCH);
  private final Queue<ForkJoinTask<List<Read>>> ahead = new ArrayDeque<>(AHEAD);

  private final TokenDictionary tokens = new TokenDictionary();
  private final IntList kinds = new IntList();
  private final IntList entryOf = new IntList();
  private final IntList starts = new IntList();
  private final IntList tokensOf = new IntList();
  private final IntList shares = new IntList();
  private final IntList keyNames = new IntList();
  private final IntList keyHigh = new IntList();
  private final IntList keyLow = new IntList();
  private final TokenDictionary identifiers = new TokenDictionary();
  private final IntList held = new IntList();
  private final IntList holders = new IntList();

  NameIndexBuilder() {
    starts.add(0);
  }

  /** Adds an entry; its number is that of those added before. It may have no name at all. */
  public NameIndexBuilder add(Profile profile) {
    batch.add(profile);
    if (batch.size() == BATCH) {
      List<Profile> full = batch;
      batch = new ArrayList<>(BATCH);
      ahead.add(ForkJoinTask.adapt(() -> read(full)).fork());
      if (ahead.size() == AHEAD) {
        ahead.remove().join().forEach(this::take);
      }
    }
    return this;
  }

  private static List<Read> read(List<Profile> profiles) {
    List<Read> read = new ArrayList<>(profiles.size());
    for (Profile profile : profiles) {
      read.add(new Read(profile, NameWords.of(profile)));
    }
    return read;
  }

  private void take(Read read) {
    int entry = kinds.size();
    kinds.add(NameIndex.code(read.profile.kind()));
    for (NameWords name : read.names) {
      if (!name.variants().isEmpty()) {
        take(name, entry);
      }
    }
    for (String value :
        read.profile.identifiers().stream().map(Identifier::value).distinct().toList()) {
      if (!value.isEmpty()) {
        held.add(identifiers.add(value));
        holders.add(entry);
      }
    }
  }

  private void take(NameWords name, int entry) {
    int number = entryOf.size();
    entryOf.add(entry);
    int share = WHOLE / name.variants().size();
    for (List<String> variant : name.variants()) {
      int from = tokensOf.size();
      for (int i = 0; i < variant.size(); i++) {
        token(variant.get(i), number, share, from);
      }
      join(variant, number);
    }
    starts.add(tokensOf.size());
    for (long key : name.keys()) {
      keyNames.add(number);
      keyHigh.add((int) (key >>> 32));
      keyLow.add((int) key);
    }
  }

  private void join(List<String> variant, int number) {
    for (int i = 0; i + 1 < variant.size(); i++) {
      String one = variant.get(i);
      String other = variant.get(i + 1);
      if (Math.min(one.length(), other.length()) <= SHORT
          && one.length() + other.length() <= LONGEST_JOINED) {
        token(one.concat(other), number, 0, tokensOf.size());
      }
    }
  }

  /**
   * Adds a token to a name once, and its share of it once for each romanisation.
   *
   * @param from where the romanisation's own begin
   */
  private void token(String word, int number, int share, int from) {
    int token = tokens.add(word);
    for (int at = starts.get(number); at < tokensOf.size(); at++) {
      if (tokensOf.get(at) == token) {
        if (at < from) {
          shares.set(at, Math.min(WHOLE, shares.get(at) + share));
        }
        return;
      }
    }
    tokensOf.add(token);
    shares.add(share);
  }

  /** The index of what was added. */
  public NameIndex build() {
    ahead.forEach(task -> task.join().forEach(this::take));
    read(batch).forEach(this::take);
    ForkJoinTask<DeletionIndex> deletions =
        ForkJoinTask.adapt(() -> DeletionIndex.of(tokens)).fork();
    float[] tokenWeights = tokenWeights();
    float[] weights = weights(tokenWeights);
    int[] order = order(weights);
    Postings sorted = sorted(order);
    Postings postings = Postings.inverse(sorted, tokens.size());
    byte[] kindOf = new byte[kinds.size()];
    for (int entry = 0; entry < kindOf.length; entry++) {
      kindOf[entry] = (byte) kinds.get(entry);
    }
    return new NameIndex(
        tokens,
        deletions.join(),
        tokenWeights,
        sorted,
        postings,
        sorted(weights, order),
        Arrays.stream(order).map(entryOf::get).toArray(),
        kindOf,
        keyTable(order),
        identifiers,
        holders());
  }

  private float[] tokenWeights() {
    int[] names = new int[tokens.size()];
    for (int i = 0; i < tokensOf.size(); i++) {
      names[tokensOf.get(i)]++;
    }
    float[] weights = new float[names.length];
    for (int token = 0; token < names.length; token++) {
      weights[token] = NameIndex.weight(entryOf.size(), names[token]);
    }
    return weights;
  }

  private float[] weights(float[] tokenWeights) {
    float[] weights = new float[entryOf.size()];
    for (int name = 0; name < weights.length; name++) {
      float sum = 0;
      for (int at = starts.get(name); at < starts.get(name + 1); at++) {
        sum += tokenWeights[tokensOf.get(at)] * shares.get(at) / WHOLE;
      }
      weights[name] = sum;
    }
    return weights;
  }

  /** The names in ascending order of weight, equal ones in their own. */
  private static int[] order(float[] weights) {
    long[] keys = new long[weights.length];
    for (int name = 0; name < keys.length; name++) {
      keys[name] = (long) Float.floatToIntBits(weights[name]) << 32 | name;
    }
    Arrays.parallelSort(keys);
    int[] order = new int[keys.length];
    for (int i = 0; i < order.length; i++) {
      order[i] = (int) keys[i];
    }
    return order;
  }

  private static float[] sorted(float[] weights, int[] order) {
    float[] sorted = new float[order.length];
    for (int i = 0; i < order.length; i++) {
      sorted[i] = weights[order[i]];
    }
    return sorted;
  }

  private Postings sorted(int[] order) {
    int[] from = new int[order.length + 1];
    int[] values = new int[tokensOf.size()];
    int count = 0;
    for (int i = 0; i < order.length; i++) {
      for (int at = starts.get(order[i]); at < starts.get(order[i] + 1); at++) {
        values[count++] = tokensOf.get(at);
      }
      from[i + 1] = count;
    }
    return new Postings(from, values);
  }

  private KeyTable keyTable(int[] order) {
    int[] place = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      place[order[i]] = i;
    }
    long[] keyed = new long[keyNames.size()];
    for (int i = 0; i < keyed.length; i++) {
      keyed[i] = (long) place[keyNames.get(i)] << 32 | i;
    }
    Arrays.parallelSort(keyed);
    long[] keys = new long[keyed.length];
    int[] names = new int[keyed.length];
    for (int i = 0; i < keyed.length; i++) {
      int at = (int) keyed[i];
      keys[i] = (long) keyHigh.get(at) << 32 | Integer.toUnsignedLong(keyLow.get(at));
      names[i] = (int) (keyed[i] >>> 32);
    }
    return KeyTable.of(keys, names);
  }

  /** For each identifier its entries; none, if they are too many. */
  private Postings holders() {
    int[] count = new int[identifiers.size() + 1];
    for (int i = 0; i < held.size(); i++) {
      count[held.get(i)]++;
    }
    int[] from = new int[identifiers.size() + 1];
    for (int i = 0; i < identifiers.size(); i++) {
      from[i + 1] = from[i] + (count[i] < NameIndex.SHARED ? count[i] : 0);
    }
    int[] next = from.clone();
    int[] values = new int[from[identifiers.size()]];
    for (int i = 0; i < held.size(); i++) {
      int identifier = held.get(i);
      if (count[identifier] < NameIndex.SHARED) {
        values[next[identifier]++] = holders.get(i);
      }
    }
    return new Postings(from, values);
  }
}

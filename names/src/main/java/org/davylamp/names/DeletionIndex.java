package org.davylamp.names;

import java.util.Arrays;

/**
 * The tokens of a dictionary that a token may be, by {@link Typing}: found by what is left of both
 * when letters are left out (symmetric deletion, on prefixes; W. Garbe, 2012), then measured. It
 * finds every one.
 *
 * <p>Two arrays: for each bucket of hashes where it begins, and for each remain its token beside a
 * byte of its hash. Size: up to 29 remains of four bytes, and their buckets, for each token. A
 * look-up reads as many buckets.
 */
final class DeletionIndex {
  private static final int TOKEN_BITS = 24;
  private static final int MOST_CHANGED = 4;

  /** Remains of one bucket, about; more than one, so that the beginnings stay in a cache. */
  private static final int BUCKET = 4;

  /** Tokens of one dictionary. */
  private static final int MOST_TOKENS = 1 << TOKEN_BITS;

  /** Called for each token found, once. */
  interface Found {
    void token(int token, int distance);
  }

  private final TokenDictionary words;
  private final int[] starts;

  /** Each its token, and above it eight bits of its hash. */
  private final int[] remains;

  /** Of each token, which letters it has. */
  private final int[] letters;

  private DeletionIndex(TokenDictionary words, int[] starts, int[] remains) {
    this.words = words;
    this.starts = starts;
    this.remains = remains;
    letters = new int[words.size()];
    for (int token = 0; token < letters.length; token++) {
      for (int i = 0; i < words.length(token); i++) {
        letters[token] |= bit(words.charAt(token, i));
      }
    }
  }

  private static int bit(char letter) {
    return 1 << (letter & 31);
  }

  /**
   * Linear; goes through the dictionary twice.
   *
   * @throws IllegalArgumentException if it has more than 16,777,216 tokens
   */
  static DeletionIndex of(TokenDictionary words) {
    if (words.size() > MOST_TOKENS) {
      throw new IllegalArgumentException(
          "expected at most %,d distinct words, not %,d".formatted(MOST_TOKENS, words.size()));
    }
    Deletions deletions = new Deletions();
    long remains = 0;
    for (int token = 0; token < words.size(); token++) {
      deletions.of(words, token);
      remains += Typing.mayDiffer(words, token) ? deletions.size() : 0;
    }
    int buckets = Integer.highestOneBit((int) Math.min(1 << 28, Math.max(2, remains / BUCKET)));
    int[] starts = new int[buckets + 1];
    forEach(words, deletions, (token, hash) -> starts[bucket(hash, buckets) + 1]++);
    Arrays.parallelPrefix(starts, Integer::sum);
    int[] sorted = new int[Math.toIntExact(remains)];
    int[] next = Arrays.copyOf(starts, buckets);
    forEach(
        words,
        deletions,
        (token, hash) -> sorted[next[bucket(hash, buckets)]++] = hash << TOKEN_BITS | token);
    return new DeletionIndex(words, starts, sorted);
  }

  private interface Remain {
    void of(int token, int hash);
  }

  private static void forEach(TokenDictionary words, Deletions deletions, Remain to) {
    for (int token = 0; token < words.size(); token++) {
      if (Typing.mayDiffer(words, token)) {
        deletions.of(words, token);
        for (int i = 0; i < deletions.size(); i++) {
          to.of(token, deletions.hash(i));
        }
      }
    }
  }

  /** The upper bits, the lowest eight being the print. */
  private static int bucket(int hash, int buckets) {
    return (hash >>> 8 ^ hash << 24) & (buckets - 1);
  }

  /** What one search needs, used again by the next. */
  static final class Scratch {
    private final Deletions deletions = new Deletions();
    private final EditDistance distance = new EditDistance();

    /** The look-up by which a token was last seen. */
    private final int[] seen;

    private int lookUp;
    private int letters;
    private final int[] begin = new int[Deletions.MOST];
    private final int[] end = new int[Deletions.MOST];
    private int[] tokens = new int[256];
    private int count;

    Scratch(TokenDictionary words) {
      seen = new int[words.size()];
    }

    private void add(int token) {
      if (seen[token] != lookUp) {
        seen[token] = lookUp;
        if (count == tokens.length) {
          tokens = Arrays.copyOf(tokens, count * 2);
        }
        tokens[count++] = token;
      }
    }
  }

  /** Hands out the tokens that a token may be, itself with distance 0 if it is there. */
  void find(String token, Scratch scratch, Found to) {
    if (!Typing.mayDiffer(token)) {
      int same = words.find(token);
      if (same >= 0) {
        to.token(same, 0);
      }
      return;
    }
    String word = token.substring(0, Math.min(token.length(), TokenDictionary.LONGEST));
    scratch.lookUp++;
    scratch.letters = 0;
    for (int i = 0; i < word.length(); i++) {
      scratch.letters |= bit(word.charAt(i));
    }
    scratch.distance.pattern(word);
    scratch.deletions.of(word);
    scratch.count = 0;
    gather(scratch);
    for (int i = 0; i < scratch.count; i++) {
      measure(word, scratch.tokens[i], scratch, to);
    }
  }

  /**
   * Collects each token of the buckets once; where they begin is read first, so that the processor
   * waits for many at a time.
   */
  private void gather(Scratch scratch) {
    Deletions deletions = scratch.deletions;
    int count = deletions.size();
    for (int i = 0; i < count; i++) {
      int bucket = bucket(deletions.hash(i), starts.length - 1);
      scratch.begin[i] = starts[bucket];
      scratch.end[i] = starts[bucket + 1];
    }
    for (int i = 0; i < count; i++) {
      int print = deletions.hash(i) << TOKEN_BITS;
      for (int at = scratch.begin[i]; at < scratch.end[i]; at++) {
        int token = remains[at] ^ print;
        if (token >>> TOKEN_BITS == 0) {
          scratch.add(token);
        }
      }
    }
  }

  private void measure(String word, int token, Scratch scratch, Found to) {
    // An edit replaces one letter of the set by another at most; two edits cover the rest.
    if (Integer.bitCount(letters[token] ^ scratch.letters) > MOST_CHANGED) {
      return;
    }
    int length = words.length(token);
    int allowed = Typing.edits(Math.min(word.length(), length));
    if (Math.abs(word.length() - length) > allowed) {
      return;
    }
    if (allowed == 0) {
      if (sameTail(word, token)) {
        to.token(token, word.charAt(0) == words.charAt(token, 0) ? 0 : 1);
      }
      return;
    }
    int distance = scratch.distance.to(words, token, allowed);
    if (distance <= allowed) {
      to.token(token, distance);
    }
  }

  private boolean sameTail(String word, int token) {
    for (int i = 1; i < word.length(); i++) {
      if (word.charAt(i) != words.charAt(token, i)) {
        return false;
      }
    }
    return true;
  }

  long memoryBytes() {
    return 4L * (starts.length + remains.length + letters.length);
  }

  void write(IndexWriter to) {
    to.ints(starts, starts.length);
    to.ints(remains, remains.length);
  }

  static DeletionIndex read(IndexReader from, TokenDictionary words) {
    int[] starts = from.ints();
    int[] remains = from.ints();
    from.requireOffsets(starts, remains.length);
    from.require(Integer.bitCount(starts.length - 1) == 1, "the number of buckets");
    for (int remain : remains) {
      int token = remain & MOST_TOKENS - 1;
      from.require(
          token < words.size() && Typing.mayDiffer(words, token), "tokens that may differ");
    }
    return new DeletionIndex(words, starts, remains);
  }
}

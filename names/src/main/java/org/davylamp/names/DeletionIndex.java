package org.davylamp.names;

import java.util.Arrays;
import java.util.Locale;

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

  /** Of a shape: a bit for letters that a token has, and above them its length less one. */
  private static final int LETTERS = 26;

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

  /** Of each token its length and which letters it has. */
  private final int[] shapes;

  /** Of each token its {@link PackedWord}. */
  private final long[] packed;

  private DeletionIndex(TokenDictionary words, int[] starts, int[] remains) {
    this.words = words;
    this.starts = starts;
    this.remains = remains;
    shapes = new int[words.size()];
    packed = new long[words.size()];
    for (int token = 0; token < shapes.length; token++) {
      String text = words.text(token);
      shapes[token] = text.isEmpty() ? 0 : shape(text);
      packed[token] = PackedWord.of(text);
    }
  }

  private static int shape(String word) {
    int letters = 0;
    for (int i = 0; i < word.length(); i++) {
      letters |= 1 << (word.charAt(i) & 31) % LETTERS;
    }
    return letters | ((word.length() - 1) << LETTERS);
  }

  /**
   * Linear; goes through the dictionary twice.
   *
   * @throws IllegalArgumentException if it has more than 16,777,216 tokens
   */
  static DeletionIndex of(TokenDictionary words) {
    if (words.size() > MOST_TOKENS) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "expected at most %,d distinct words, not %,d",
              MOST_TOKENS,
              words.size()));
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
    private int shape;

    /** For each length less one, in how many letters a token may differ; below 0, if it is none. */
    private final int[] room = new int[TokenDictionary.LONGEST + Typing.MOST];

    private final int[] begin = new int[Deletions.MOST];
    private final int[] end = new int[Deletions.MOST];
    private int[] tokens = new int[1024];
    private int count;

    Scratch(TokenDictionary words) {
      seen = new int[words.size()];
    }

    /** Sets what is looked for. */
    private void word(String word, int most) {
      lookUp++;
      shape = shape(word);
      distance.pattern(word);
      deletions.of(word, most);
      Arrays.fill(room, -1);
      int length = word.length();
      for (int other = Math.max(1, length - Typing.MOST); other <= length + Typing.MOST; other++) {
        int edits = allowed(length, other, most);
        int shifted = Math.abs(length - other);
        if (shifted <= edits) {
          // To replace a letter changes the set by two, to put one in or leave it out by one.
          room[other - 1] = 2 * Math.max(1, edits) - shifted;
        }
      }
    }

    private void makeRoom(int some) {
      if (some > tokens.length) {
        tokens = new int[some * 2];
      }
    }
  }

  private static int allowed(int length, int other, int most) {
    return Math.min(most, Typing.edits(Math.min(length, other)));
  }

  /**
   * Hands out the tokens that a token may be, itself with distance 0 if it is there.
   *
   * @param most edits, if the words are long enough for that
   */
  void find(String token, int most, Scratch scratch, Found to) {
    if (!Typing.mayDiffer(token)) {
      int same = words.find(token);
      if (same >= 0) {
        to.token(same, 0);
      }
      return;
    }
    String word = token.substring(0, Math.min(token.length(), TokenDictionary.LONGEST));
    scratch.word(word, most);
    gather(scratch);
    sift(scratch);
    for (int i = 0; i < scratch.count; i++) {
      measure(word, scratch.tokens[i], most, scratch, to);
    }
  }

  /**
   * Collects the tokens of the buckets. Where these begin is read first, so that the processor
   * waits for many at a time; and it need not guess which tokens are kept, because it guesses
   * wrong.
   */
  private void gather(Scratch scratch) {
    Deletions deletions = scratch.deletions;
    int count = deletions.size();
    int some = 0;
    for (int i = 0; i < count; i++) {
      int bucket = bucket(deletions.hash(i), starts.length - 1);
      scratch.begin[i] = starts[bucket];
      scratch.end[i] = starts[bucket + 1];
      some += scratch.end[i] - scratch.begin[i];
    }
    scratch.makeRoom(some);
    int[] tokens = scratch.tokens;
    int kept = 0;
    for (int i = 0; i < count; i++) {
      int print = deletions.hash(i) << TOKEN_BITS;
      for (int at = scratch.begin[i], end = scratch.end[i]; at < end; at++) {
        int token = remains[at] ^ print;
        tokens[kept] = token;
        kept += ((token >>> TOKEN_BITS) - 1) >>> 31;
      }
    }
    scratch.count = kept;
  }

  /** Leaves each token once, of those that can be near enough by their letters. */
  private void sift(Scratch scratch) {
    int[] tokens = scratch.tokens;
    int near = 0;
    for (int i = 0; i < scratch.count; i++) {
      int token = tokens[i];
      int shape = shapes[token];
      int changed = Integer.bitCount((shape ^ scratch.shape) << (Integer.SIZE - LETTERS));
      int room = scratch.room[shape >>> LETTERS] - changed;
      tokens[near] = token;
      near += ~room >>> 31;
    }
    int kept = 0;
    for (int i = 0; i < near; i++) {
      int token = tokens[i];
      int seen = scratch.seen[token] ^ scratch.lookUp;
      scratch.seen[token] = scratch.lookUp;
      tokens[kept] = token;
      kept += (seen | -seen) >>> 31;
    }
    scratch.count = kept;
  }

  private void measure(String word, int token, int most, Scratch scratch, Found to) {
    int allowed = allowed(word.length(), words.length(token), most);
    if (allowed == 0) {
      if (sameTail(word, token)) {
        to.token(token, word.charAt(0) == words.charAt(token, 0) ? 0 : 1);
      }
      return;
    }
    int distance = scratch.distance.to(words, token, packed[token], allowed);
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
    return 4L * (starts.length + remains.length + shapes.length) + 8L * packed.length;
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

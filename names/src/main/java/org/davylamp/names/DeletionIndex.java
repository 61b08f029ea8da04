package org.davylamp.names;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The tokens of a dictionary that a token may be, by {@link Typing}: found by what is left of both
 * when letters are left out (symmetric deletion, on prefixes; W. Garbe, 2012), then measured. It
 * finds every one.
 *
 * <p>Three arrays: for each bucket of hashes where it begins, and for each remain its token and a
 * byte of its hash. Size: up to 29 remains of five bytes for each token. A look-up reads as many
 * buckets.
 */
final class DeletionIndex {
  /** Called for each token found, once. */
  interface Found {
    void token(int token, int distance);
  }

  private final TokenDictionary words;
  private final int[] starts;
  private final int[] tokens;
  private final byte[] prints;

  private DeletionIndex(TokenDictionary words, int[] starts, int[] tokens, byte[] prints) {
    this.words = words;
    this.starts = starts;
    this.tokens = tokens;
    this.prints = prints;
  }

  /** Linear; goes through the dictionary twice. */
  static DeletionIndex of(TokenDictionary words) {
    Deletions deletions = new Deletions();
    long remains = 0;
    for (int token = 0; token < words.size(); token++) {
      deletions.of(words, token);
      remains += Typing.mayDiffer(words, token) ? deletions.size() : 0;
    }
    int buckets = Integer.highestOneBit((int) Math.min(1 << 28, Math.max(2, remains)));
    int[] starts = new int[buckets + 1];
    forEach(words, deletions, (token, hash) -> starts[bucket(hash, buckets) + 1]++);
    Arrays.parallelPrefix(starts, Integer::sum);
    int[] tokens = new int[Math.toIntExact(remains)];
    byte[] prints = new byte[tokens.length];
    int[] next = Arrays.copyOf(starts, buckets);
    forEach(
        words,
        deletions,
        (token, hash) -> {
          int at = next[bucket(hash, buckets)]++;
          tokens[at] = token;
          prints[at] = (byte) hash;
        });
    return new DeletionIndex(words, starts, tokens, prints);
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

    Scratch(TokenDictionary words) {
      seen = new int[words.size()];
    }

    private boolean isNew(int token) {
      if (seen[token] == lookUp) {
        return false;
      }
      seen[token] = lookUp;
      return true;
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
    scratch.distance.pattern(word);
    scratch.deletions.of(word);
    for (int i = 0; i < scratch.deletions.size(); i++) {
      bucket(word, scratch.deletions.hash(i), scratch, to);
    }
  }

  private void bucket(String word, int hash, Scratch scratch, Found to) {
    int bucket = bucket(hash, starts.length - 1);
    for (int at = starts[bucket], end = starts[bucket + 1]; at < end; at++) {
      if (prints[at] == (byte) hash && scratch.isNew(tokens[at])) {
        measure(word, tokens[at], scratch, to);
      }
    }
  }

  private void measure(String word, int token, Scratch scratch, Found to) {
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
    return 4L * starts.length + 5L * tokens.length;
  }

  void write(IndexWriter to) {
    to.ints(starts, starts.length);
    to.ints(tokens, tokens.length);
    to.bytes(prints);
  }

  static DeletionIndex read(IndexReader from, TokenDictionary words) {
    int[] starts = from.ints();
    int[] tokens = from.ints();
    byte[] prints = from.bytes();
    from.requireOffsets(starts, tokens.length);
    from.require(Integer.bitCount(starts.length - 1) == 1, "the number of buckets");
    from.requireWithin(tokens, 0, words.size());
    from.require(
        IntStream.of(tokens).allMatch(token -> Typing.mayDiffer(words, token)),
        "tokens that may differ");
    from.require(prints.length == tokens.length, "a print for each remain");
    return new DeletionIndex(words, starts, tokens, prints);
  }
}

package org.davylamp.names;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Finds, among up to some million entries, the few that may be what is sought, for the comparison
 * to judge.
 *
 * <p>Every entry that shares an {@link Identifier}'s value comes first; {@value #SHARED} entries or
 * more with one value are not found by it, because it identifies nobody. Then come the entries of a
 * {@link Kind} that {@linkplain Kind#mayBe may be} the query's, by the best of their names:
 *
 * <pre>
 * score(q, n) = Σ over words a of q: max over words b of n: likeness(a, b) · (w(a) + w(b))
 *               ÷ (Σ w(a) + Σ w(b)),  at most 1
 * </pre>
 *
 * where w = ln(1 + names ÷ names with the word), and a likeness above 0 is what {@code Typing}
 * allows: two edits between long words, one between those of four letters or more, the first letter
 * of shorter ones. Two neighbouring words of the query may be one of the name's; two of the name's,
 * one of them of three letters at most, one of the query's. A name in another script is taken in up
 * to six romanisations; the words of the first two may be mistyped, but none of a person's in
 * Hangul or Chinese characters, of whom entries below {@value #EXACT_FLOOR} are no candidates. A
 * word of the query that the index does not know is two, if both its parts are words of it, or one
 * is and the other like one ({@code Parting} says it all). Names that can be read as the same
 * Korean name, by {@link KoreanReading#keys}, score ½ + ½ score. The answer is exactly the entries
 * of the highest scores, not an estimate of them; entries below {@value #FLOOR} are none.
 *
 * <p>All is primitive arrays, built once by a {@link NameIndexBuilder}, read by any number of
 * threads. A search allocates its answer and what normalising the query takes. Each thread that
 * searches at the same time takes up to two bytes for each name and eight for each distinct token.
 */
public final class NameIndex {
  /** So many entries with one value of an identifier are too many for it to identify any. */
  public static final int SHARED = 32;

  /** Below this score nothing is a candidate. */
  public static final float FLOOR = .3f;

  /** The same of people who are sought in Hangul or Chinese characters. */
  static final float EXACT_FLOOR = .4f;

  private static final int BLOCK = 256;

  private final TokenDictionary tokens;
  private final DeletionIndex deletions;
  private final float[] tokenWeights;
  private final Postings tokensOf;
  private final Postings postings;
  private final float[] weights;

  /** Of every {@value #BLOCK}th name: small enough for a near cache. */
  private final float[] leastWeights;

  private final int[] entries;
  private final byte[] kinds;
  private final CommonTokens common;
  private final KeyTable keys;
  private final TokenDictionary identifiers;
  private final Postings holders;
  private int[] entriesWith = {};
  private final Queue<NameSearch> idle = new ConcurrentLinkedQueue<>();

  /** Parts as {@link NameIndexBuilder} makes them. */
  NameIndex(
      TokenDictionary tokens,
      DeletionIndex deletions,
      float[] tokenWeights,
      Postings tokensOf,
      Postings postings,
      float[] weights,
      int[] entries,
      byte[] kinds,
      KeyTable keys,
      TokenDictionary identifiers,
      Postings holders) {
    this.tokens = tokens;
    this.deletions = deletions;
    this.tokenWeights = tokenWeights;
    this.tokensOf = tokensOf;
    this.postings = postings;
    common = CommonTokens.of(postings, entries.length);
    this.weights = weights;
    leastWeights = new float[(weights.length + BLOCK - 1) / BLOCK];
    for (int i = 0; i < leastWeights.length; i++) {
      leastWeights[i] = weights[i * BLOCK];
    }
    this.entries = entries;
    this.kinds = kinds;
    this.keys = keys;
    this.identifiers = identifiers;
    this.holders = holders;
  }

  public static NameIndexBuilder builder() {
    return new NameIndexBuilder();
  }

  /** The index of some entries, numbered from 0 in their order. */
  public static NameIndex of(Iterable<Profile> profiles) {
    NameIndexBuilder builder = builder();
    profiles.forEach(builder::add);
    return builder.build();
  }

  /** How many entries it has. */
  public int size() {
    return kinds.length;
  }

  /** How many names they have that have any words. */
  public int names() {
    return entries.length;
  }

  /**
   * The entries that may be a profile, as the class says; fewer than {@code most}, if fewer share
   * anything with it. Thread-safe.
   *
   * @param most entries, at least one
   */
  public Candidates candidates(Profile query, int most) {
    return candidates(query.kind(), NameWords.of(query), query.identifiers(), most);
  }

  /** The same for a query that is to be compared with them. */
  public Candidates candidates(Prepared query, int most) {
    Profile profile = query.profile();
    return candidates(profile.kind(), query.sought(), profile.identifiers(), most);
  }

  private Candidates candidates(
      Kind kind, List<NameWords> names, List<Identifier> identifiers, int most) {
    if (most < 1) {
      throw new IllegalArgumentException("at least one candidate, not " + most);
    }
    NameSearch search = idle.poll();
    if (search == null) {
      search = new NameSearch(this);
    }
    Candidates candidates = search.run(kind, names, identifiers, most);
    idle.add(search);
    return candidates;
  }

  /**
   * How many entries have a word in a name, as folded Latin text. The first call looks at every
   * posting, later ones at one.
   */
  int entriesWith(String word) {
    int token = tokens.find(word);
    return token < 0 ? 0 : entriesWith()[token];
  }

  private synchronized int[] entriesWith() {
    if (entriesWith.length < tokens.size()) {
      int[] counts = new int[tokens.size()];
      int[] last = new int[kinds.length];
      for (int token = 0; token < counts.length; token++) {
        for (int at = postings.start(token), end = postings.end(token); at < end; at++) {
          int entry = entries[postings.value(at)];
          counts[token] += last[entry] == token + 1 ? 0 : 1;
          last[entry] = token + 1;
        }
      }
      entriesWith = counts;
    }
    return entriesWith;
  }

  /** What its arrays take, without the memory of searches. */
  public long memoryBytes() {
    return tokens.memoryBytes()
        + deletions.memoryBytes()
        + tokensOf.memoryBytes()
        + postings.memoryBytes()
        + common.memoryBytes()
        + keys.memoryBytes()
        + identifiers.memoryBytes()
        + holders.memoryBytes()
        + 4L * (tokenWeights.length + weights.length + leastWeights.length + entries.length)
        + kinds.length;
  }

  /**
   * Writes all of it, with a sum, to a channel that stays open. The same entries give the same
   * bytes.
   *
   * @throws java.io.UncheckedIOException if the channel does not take it
   */
  public void writeTo(WritableByteChannel channel) {
    IndexWriter to = new IndexWriter(channel);
    tokens.write(to);
    deletions.write(to);
    to.floats(tokenWeights);
    to.floats(weights);
    to.ints(entries, entries.length);
    to.bytes(kinds);
    tokensOf.write(to);
    postings.write(to);
    keys.write(to);
    identifiers.write(to);
    holders.write(to);
    to.end();
  }

  /**
   * Reads what {@link #writeTo} wrote, from a mapped file or any other memory, which is not needed
   * afterwards. Cost: a copy and a look at each number; nothing is built again.
   *
   * @throws BadIndex if it is corrupt, too old or too new
   */
  public static NameIndex read(MemorySegment segment) {
    IndexReader from = new IndexReader(segment);
    TokenDictionary tokens = TokenDictionary.read(from);
    DeletionIndex deletions = DeletionIndex.read(from, tokens);
    float[] tokenWeights = from.floats();
    float[] weights = from.floats();
    int[] entries = from.ints();
    byte[] kinds = from.bytes();
    from.require(tokenWeights.length == tokens.size(), "a weight for each token");
    from.require(weights.length == entries.length, "a weight for each name");
    from.requireWithin(entries, 0, kinds.length);
    for (byte kind : kinds) {
      from.require(kind >= 0 && kind < Kind.values().length, "known kinds");
    }
    Postings tokensOf = Postings.read(from, entries.length, tokens.size());
    Postings postings = Postings.read(from, tokens.size(), entries.length);
    KeyTable keys = KeyTable.read(from, entries.length);
    TokenDictionary identifiers = TokenDictionary.read(from);
    Postings holders = Postings.read(from, identifiers.size(), kinds.length);
    from.requireEnd();
    return new NameIndex(
        tokens,
        deletions,
        tokenWeights,
        tokensOf,
        postings,
        weights,
        entries,
        kinds,
        keys,
        identifiers,
        holders);
  }

  /** The same from what remains of a buffer. */
  public static NameIndex read(ByteBuffer buffer) {
    return read(MemorySegment.ofBuffer(buffer));
  }

  Slots slots() {
    return new Slots(tokens, deletions, tokenWeights, weight(names(), 1));
  }

  /** ln(1 + all ÷ some). */
  static float weight(int all, int some) {
    return (float) Math.log1p((double) all / Math.max(1, some));
  }

  /** The number that stands for a kind, in files too. */
  static int code(Kind kind) {
    return switch (kind) {
      case PERSON -> 0;
      case ORGANISATION -> 1;
      case VESSEL -> 2;
      case PARTY -> 3;
    };
  }

  /** For each kind by its code whether it may be the given one. */
  static boolean[] admitted(Kind sought) {
    boolean[] admitted = new boolean[Kind.values().length];
    for (Kind kind : Kind.values()) {
      admitted[code(kind)] = kind.mayBe(sought);
    }
    return admitted;
  }

  /** For each name its tokens, written together ones included. */
  Postings tokensOf() {
    return tokensOf;
  }

  /** For each token the names that have it. */
  Postings postings() {
    return postings;
  }

  CommonTokens common() {
    return common;
  }

  /** Of the names, in ascending order. */
  float[] weights() {
    return weights;
  }

  /** What a name weighs at least: a little less than it does. */
  float leastWeight(int name) {
    return leastWeights[name / BLOCK];
  }

  int entryOf(int name) {
    return entries[name];
  }

  /** The code of an entry's kind. */
  int kind(int entry) {
    return kinds[entry];
  }

  KeyTable keys() {
    return keys;
  }

  /** Their values. */
  TokenDictionary identifiers() {
    return identifiers;
  }

  /** For each identifier the entries that have it. */
  Postings holders() {
    return holders;
  }
}

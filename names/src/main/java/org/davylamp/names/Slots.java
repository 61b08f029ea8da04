package org.davylamp.names;

import java.util.Arrays;
import java.util.List;

/**
 * A query's words and the tokens of the dictionary that each may be. The n-th words of all
 * romanisations are one slot; behind the slots of words come those of neighbouring pairs, written
 * together.
 *
 * <p>What a token is worth to a slot is its likeness × (weight of the slot + weight of the token):
 * twice the weight that both names share. A slot weighs what the likeliest token weighs.
 */
final class Slots implements DeletionIndex.Found {
  static final int MOST = 64;

  /**
   * Romanisations whose words may be mistyped; those of the others are spelled so or not at all.
   */
  private static final int MISTYPED = 2;

  /** Edits of two words of the query that are one of a name. */
  private static final int PAIR = 1;

  /** A sort key has a slot's place above, then the value turned over, then the match. */
  private static final int MATCH_BITS = 24;

  private static final int PLACE = 55;

  /** A power of two: small enough to stay in the nearest cache. */
  private static final int ANY = 1 << 13;

  private final TokenDictionary tokens;
  private final float[] weights;
  private final float unknown;
  private final TokensLike like;
  private final Parting parting;

  /** For each token one more than the first of its matches, or 0. */
  private final int[] first;

  /** For each token by its lowest bits whether any such has a match: most tokens have none. */
  private final long[] any = new long[ANY / Long.SIZE];

  private int[] match = new int[256];
  private int[] slotOf = new int[256];
  private int[] next = new int[256];
  private float[] value = new float[256];
  private long[] order = new long[256];
  private int matches;

  private final float[] slotWeight = new float[MOST];
  private final float[] best = new float[MOST];
  private final float[] rest = new float[MOST];
  private final int[] place = new int[MOST];
  private final int[] placeOf = new int[MOST];
  private final float[] found = new float[MOST];
  private final long[] postings = new long[MOST];
  private int words;

  /** Romanisations of the query whose words may be mistyped. */
  private int mistyped;

  private boolean paired;
  private float weight;

  private int slot;
  private int length;

  /**
   * @param weights of the tokens
   * @param unknown weight of a word that is no token
   */
  Slots(TokenDictionary tokens, DeletionIndex deletions, float[] weights, float unknown) {
    this.tokens = tokens;
    this.weights = weights;
    this.unknown = unknown;
    DeletionIndex.Scratch scratch = new DeletionIndex.Scratch(tokens);
    like = new TokensLike(deletions, scratch);
    parting = new Parting(tokens, deletions, scratch);
    first = new int[tokens.size()];
  }

  /** Sets the words of a query. */
  void of(NameWords name) {
    clear();
    mistyped = name.exact() ? 0 : MISTYPED;
    List<List<String>> romanised = name.variants();
    List<List<String>> variants =
        romanised.size() == 1 ? List.of(parting.of(romanised.getFirst(), MOST / 2)) : romanised;
    for (List<String> variant : variants) {
      words = Math.max(words, variant.size());
    }
    weight = 0;
    for (int i = 0; i < words; i++) {
      word(variants, i);
    }
    for (int i = 0; i + 1 < words; i++) {
      pair(variants, i);
    }
    sort();
  }

  private void clear() {
    for (int i = 0; i < matches; i++) {
      first[match[i]] = 0;
      any[match[i] % ANY / Long.SIZE] = 0;
    }
    matches = 0;
    words = 0;
    paired = false;
  }

  private void word(List<List<String>> variants, int i) {
    slot = i;
    slotWeight[i] = 0;
    best[i] = 0;
    int from = matches;
    boolean any = false;
    for (int v = 0; v < variants.size(); v++) {
      if (isNew(variants, v, i)) {
        any = true;
        look(variants.get(v).get(i), v < mistyped);
      }
    }
    if (any) {
      slotWeight[i] = weigh(from);
      weight += slotWeight[i];
      value(from, slotWeight[i], Float.MAX_VALUE);
    }
  }

  /** Whether a word stands nowhere before in its romanisation, nor here in an earlier one. */
  private static boolean isNew(List<List<String>> variants, int v, int i) {
    List<String> variant = variants.get(v);
    if (i >= variant.size() || variant.indexOf(variant.get(i)) < i) {
      return false;
    }
    for (int u = 0; u < v; u++) {
      if (i < variants.get(u).size() && variants.get(u).get(i).equals(variant.get(i))) {
        return false;
      }
    }
    return true;
  }

  private void pair(List<List<String>> variants, int i) {
    slot = words + i;
    best[slot] = 0;
    int from = matches;
    for (int v = 0; v < variants.size(); v++) {
      List<String> variant = variants.get(v);
      if (i + 1 < variant.size()) {
        String both = variant.get(i).concat(variant.get(i + 1));
        look(both, v < mistyped && both.length() <= NameIndexBuilder.LONGEST_JOINED);
      }
    }
    if (matches > from) {
      paired = true;
      float both = slotWeight[i] + slotWeight[i + 1];
      value(from, both, 2 * both);
    }
  }

  private void look(String word, boolean guess) {
    length = Math.min(word.length(), TokenDictionary.LONGEST);
    if (guess) {
      like.find(word, slot < words ? Typing.MOST : PAIR, this);
    } else {
      int same = tokens.find(word);
      if (same >= 0) {
        token(same, 0);
      }
    }
  }

  /** Takes a token that the present slot may be. */
  @Override
  public void token(int token, int distance) {
    float likeness = Typing.likeness(distance, length, tokens.length(token));
    for (int i = first[token]; i != 0; i = next[i - 1]) {
      if (slotOf[i - 1] == slot) {
        value[i - 1] = Math.max(value[i - 1], likeness);
        return;
      }
    }
    if (matches == match.length) {
      widen();
    }
    match[matches] = token;
    slotOf[matches] = slot;
    value[matches] = likeness;
    next[matches] = first[token];
    first[token] = ++matches;
    any[token % ANY / Long.SIZE] |= 1L << token;
  }

  private void widen() {
    int wider = matches * 2;
    match = Arrays.copyOf(match, wider);
    slotOf = Arrays.copyOf(slotOf, wider);
    next = Arrays.copyOf(next, wider);
    value = Arrays.copyOf(value, wider);
    order = Arrays.copyOf(order, wider);
  }

  /** The weight of the likeliest token, of equally likely ones the commonest. */
  private float weigh(int from) {
    float likeliest = 0;
    float weighs = unknown;
    for (int i = from; i < matches; i++) {
      if (value[i] > likeliest || (value[i] == likeliest && weights[match[i]] < weighs)) {
        likeliest = value[i];
        weighs = weights[match[i]];
      }
    }
    return weighs;
  }

  private void value(int from, float weighs, float most) {
    for (int i = from; i < matches; i++) {
      value[i] *= Math.min(most, weighs + weights[match[i]]);
      best[slot] = Math.max(best[slot], value[i]);
    }
  }

  /** Slots in descending order of what they can be worth, and within them the matches. */
  private void sort() {
    int slots = slots();
    for (int i = 0; i < slots; i++) {
      int at = i;
      for (; at > 0 && best[place[at - 1]] < best[i]; at--) {
        place[at] = place[at - 1];
      }
      place[at] = i;
    }
    Arrays.fill(found, 0, slots, 0);
    for (int at = slots - 1; at >= 0; at--) {
      rest[place[at]] = paired ? sumOfPairs() : sum();
      found[place[at]] = best[place[at]];
      placeOf[place[at]] = at;
    }
    for (int i = 0; i < matches; i++) {
      long turned = (long) Integer.MAX_VALUE - Float.floatToIntBits(value[i]);
      order[i] = (long) placeOf[slotOf[i]] << PLACE | turned << MATCH_BITS | i;
    }
    Arrays.sort(order, 0, matches);
  }

  /** The place of the n-th match's slot among the slots, by what they can be worth. */
  int place(int n) {
    return placeOf[slotOf[at(n)]];
  }

  int places() {
    return slots();
  }

  /** What the slot at a place can be worth. */
  float bestAt(int at) {
    return best[place[at]];
  }

  /** What the n-th match in order is worth. */
  float worth(int n) {
    return value[at(n)];
  }

  /** What the slots at some of the first places can be worth together, the places as bits. */
  float best(int places) {
    Arrays.fill(found, 0, slots(), 0);
    for (int left = places; left != 0; left &= left - 1) {
      int slotThere = place[Integer.numberOfTrailingZeros(left)];
      found[slotThere] = best[slotThere];
    }
    return paired ? sumOfPairs() : sum();
  }

  /** Counts how many names each slot leads to, by tokens that are not common. */
  void count(Postings names, CommonTokens common) {
    Arrays.fill(postings, 0, slots(), 0);
    for (int n = 0; n < matches; n++) {
      int token = token(n);
      postings[place(n)] += common.isCommon(token) ? 0 : names.end(token) - names.start(token);
    }
  }

  /** How many names the slot at a place leads to, as counted. */
  long postings(int at) {
    return postings[at];
  }

  private int slots() {
    return Math.max(0, 2 * words - 1);
  }

  /** Σ of the weights of the words. */
  float weight() {
    return weight;
  }

  int matches() {
    return matches;
  }

  /** The token of the n-th match in order. */
  int token(int n) {
    return match[at(n)];
  }

  /**
   * What a name with the n-th match in order, and none of those before in other slots, is worth at
   * most. Never more than that of the match before.
   */
  float bound(int n) {
    return value[at(n)] + rest[slotOf[at(n)]];
  }

  private int at(int n) {
    return (int) order[n] & (1 << MATCH_BITS) - 1;
  }

  /** What a name is worth: the sum over words, or over pairs where these are worth more. */
  float worth(Postings names, int name) {
    Arrays.fill(found, 0, slots(), 0);
    for (int at = names.start(name), end = names.end(name); at < end; at++) {
      int token = names.value(at);
      if ((any[token % ANY / Long.SIZE] >>> token & 1) == 0) {
        continue;
      }
      for (int i = first[token]; i != 0; i = next[i - 1]) {
        found[slotOf[i - 1]] = Math.max(found[slotOf[i - 1]], value[i - 1]);
      }
    }
    return paired ? sumOfPairs() : sum();
  }

  private float sum() {
    float sum = 0;
    for (int i = 0; i < words; i++) {
      sum += found[i];
    }
    return sum;
  }

  private float sumOfPairs() {
    float sum = 0;
    int i = 0;
    while (i < words) {
      float both = i + 1 < words ? found[i] + found[i + 1] : Float.MAX_VALUE;
      if (i + 1 < words && found[words + i] > both) {
        sum += found[words + i];
        i += 2;
      } else {
        sum += found[i++];
      }
    }
    return sum;
  }
}

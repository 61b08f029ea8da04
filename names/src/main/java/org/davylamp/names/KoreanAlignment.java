package org.davylamp.names;

import java.util.Arrays;

/**
 * How well two texts can be the same Korean name: Hangul and Latin, Latin and Latin in two systems,
 * or Hangul and Hangul as written in North and South.
 *
 * <p>Both texts are lattices of syllables ({@link KoreanTape}); the score is e<sup>−c</sup>, where
 * c is the least cost of a way through both at once:
 *
 * <pre>
 * c(i, j) = min over jamo a read at i, b read at j:  cost(a) + cost(b) + exchange(a, b) + c(i′, j′)
 * </pre>
 *
 * over initial, vowel and final in turn. Spellings that some system or habit has cost up to .06,
 * rare ones up to .3; to exchange a jamo for another costs .35 or more, so that one wrong sound
 * brings the score below .7. Only the exchanges between Northern and Southern orthography are
 * cheap: initial ㄹ and ㄴ against ㅇ before i and y (리/이, 녕/영), ㄹ against ㄴ (로/노).
 *
 * <p>A Latin name may have its surname last. Texts that cannot be read as Korean syllables score 0,
 * as do two whose numbers of syllables differ.
 *
 * <p>Cost: some hundred steps against Hangul, some thousand between two Latin texts; no more than
 * {@value KoreanReading#LONGEST}² · 30.
 */
public final class KoreanAlignment {
  /** Beyond this nothing is looked for: a score below .14. */
  private static final float HOPELESS = 2f;

  /** initial, vowel, final, and a vowel that has to begin with i. */
  private static final int STATES = 4;

  private static final int VOWEL = 1;
  private static final int LAST = 2;
  private static final int VOWEL_I = 3;

  private static final float NONE = Float.POSITIVE_INFINITY;

  private final KoreanTape a;
  private final KoreanTape b;
  private final float[] costs;

  private KoreanAlignment(KoreanTape a, KoreanTape b) {
    this.a = a;
    this.b = b;
    costs = new float[(a.length + 1) * (b.length + 1) * STATES];
    Arrays.fill(costs, NONE);
  }

  /**
   * The score of two texts in 0–1: 1 for the same by the rules of a system, at least .9 for usual
   * spellings of one name, below .7 where a sound differs, 0 if either is not Korean.
   */
  public static double score(String one, String other) {
    return KoreanReading.of(one)
        .flatMap(first -> KoreanReading.of(other).map(second -> score(first, second)))
        .orElse(0.0);
  }

  /** The same for readings that are used several times. */
  public static double score(KoreanReading one, KoreanReading other) {
    double least = HOPELESS;
    for (KoreanReading.Order first : one.orders()) {
      for (KoreanReading.Order second : other.orders()) {
        double turned = first.cost() + second.cost();
        if (turned < least) {
          least = Math.min(least, turned + new KoreanAlignment(first.tape(), second.tape()).cost());
        }
      }
    }
    return least < HOPELESS ? Math.exp(-least) : 0;
  }

  /** The least cost c(0, 0), by positions in ascending order and within a pair by state. */
  private float cost() {
    costs[0] = 0;
    for (int i = 0; i <= a.length; i++) {
      for (int j = 0; j <= b.length; j++) {
        int at = (i * (b.length + 1) + j) * STATES;
        float before = costs[at + LAST];
        step(i, j, LAST, before);
        step(i, j, 0, costs[at]);
        step(i, j, VOWEL, costs[at + VOWEL]);
        step(i, j, VOWEL_I, costs[at + VOWEL_I]);
        // Hangul's vowels stand where its initials do.
        if (costs[at + LAST] < before) {
          step(i, j, LAST, costs[at + LAST]);
        }
      }
    }
    return costs[costs.length - STATES];
  }

  private void step(int i, int j, int state, float soFar) {
    if (soFar >= HOPELESS || (i == a.length && j == b.length && state == 0)) {
      return;
    }
    int part = state == VOWEL_I ? VOWEL : state;
    int ofA = i * KoreanTape.PARTS + part;
    int ofB = j * KoreanTape.PARTS + part;
    for (int p = a.first[ofA]; p < a.first[ofA + 1]; p++) {
      float costA = soFar + a.cost[p];
      for (int q = b.first[ofB]; q < b.first[ofB + 1]; q++) {
        float cost = costA + b.cost[q];
        int first = a.jamo[p];
        int second = b.jamo[q];
        switch (part) {
          case 0 -> initial(p, q, cost, first, second);
          case VOWEL -> vowel(p, q, cost, state, first, second);
          default -> reach(p, q, 0, cost + JamoExchange.last(first, second));
        }
      }
    }
  }

  private void initial(int p, int q, float cost, int first, int second) {
    reach(p, q, VOWEL, cost + JamoExchange.initial(first, second));
    if (first != second) {
      reach(p, q, VOWEL_I, cost + JamoExchange.initialBeforeI(first, second));
    }
  }

  private void vowel(int p, int q, float cost, int state, int first, int second) {
    if (state == VOWEL || (Hangul.beginsWithI(first) && Hangul.beginsWithI(second))) {
      reach(p, q, LAST, cost + JamoExchange.vowel(first, second));
    }
  }

  private void reach(int p, int q, int state, float cost) {
    int at = (a.next[p] * (b.length + 1) + b.next[q]) * STATES + state;
    costs[at] = Math.min(costs[at], cost);
  }
}

package org.davylamp.names;

/**
 * How likely two names are one person's, from an {@link Alignment}.
 *
 * <pre>
 * agreement = Σ w·s / Σ w over the pairs
 * score = agreement − conflict − .22 · e / (Σ w + e)
 * </pre>
 *
 * where e is the weight of what only one name has: a middle name or a patronymic left out says
 * little. A conflict, words on both sides that stand for nothing in the other, is .33 and .3 of its
 * share: people have their father's, clan's and family names for telling them apart, so one that
 * differs is decisive however many agree.
 *
 * <p>A name of which a single word agrees with a part of the other, or only common ones, is no hit:
 * a surname names a family.
 */
final class PersonRule {
  private static final float CONFLICT = .33f;
  private static final float CONFLICT_SHARE = .3f;
  private static final float MISSING = .22f;

  /** What part of a name can reach, below a hit. */
  static final float PART = .66f;

  /** The weight that must agree, where one name has more words. */
  private static final float EVIDENCE = 1.5f;

  /** What a missing word weighs at least; less is an initial. */
  private static final float WORD = .5f;

  /** An initial that contradicts weighs little, but is no part of the other name either. */
  private static final float NOTHING = 0f;

  private PersonRule() {}

  static float score(Alignment found) {
    if (found.matched <= 0 || found.full == 0) {
      return NOTHING;
    }
    float score = found.agreed / found.matched;
    float conflict = Math.min(found.leftA, found.leftB);
    float missing = Math.max(found.leftA, found.leftB) - conflict;
    if (conflict > 0) {
      score -= CONFLICT + CONFLICT_SHARE * conflict / (found.matched + conflict);
    }
    score -= MISSING * missing / (found.matched + missing);
    if (missing >= WORD && (found.full < 2 ? !initialed(found) : found.matched < EVIDENCE)) {
      score = Math.min(score, PART);
    }
    return Math.max(0, score);
  }

  /** A surname with an initial for each given name: the rest is accounted for. */
  private static boolean initialed(Alignment found) {
    return found.matched > 1;
  }
}

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
 * <p>Where words are missing, what the others differ by counts 1.6 times: less is left to tell.
 *
 * <p>A name of which a single word agrees with a part of the other is no hit: a surname names a
 * family. Neither are given names that agree, where the family name is known and does not; nor two
 * names of which one has the father as the child; nor one in Chinese characters or Hangul with a
 * word more or less than the other, for it has two or three syllables and none is left out.
 *
 * <p>A patronymic counts as missing by its weight only: it is left out as a rule.
 *
 * <p>What agrees must tell: Σ w · (1 − 3 (1 − s)) should reach {@value #LITTLE}, where words are
 * missing {@value #EVIDENCE} and more; what it falls short of that by is taken off. So common names
 * that are only alike, or of which much is missing, are no hit, and rare ones are.
 */
final class PersonRule {
  private static final float CONFLICT = .33f;
  private static final float CONFLICT_SHARE = .3f;
  private static final float MISSING = .22f;

  /** What part of a name can reach, below a hit. */
  static final float PART = .66f;

  /** The weight that must agree, where one name has more words. */
  private static final float EVIDENCE = 1.4f;

  /** For each further word that is missing. */
  private static final float MORE = .15f;

  /** Where a second surname agrees and the first is missing. */
  private static final float SECOND = .5f;

  /** Of two words at least, where none is missing; and of one. */
  private static final float LITTLE = .9f;

  private static final float ALONE = .5f;

  /** One word at least should be this near; names with an error in each word are rare. */
  private static final float NEAR = .85f;

  private static final float FAR = .08f;

  /** What a difference counts once more, where words are missing. */
  private static final float DIFFERENCE_AGAIN = .6f;

  private static final float NEARLY_SAME = .95f;

  /** An initial that contradicts weighs little, but is no part of the other name either. */
  private static final float NOTHING = 0f;

  private PersonRule() {}

  static float score(Alignment found) {
    if (found.matched <= 0 || found.full == 0) {
      return NOTHING;
    }
    boolean incomplete =
        Math.max(found.leftWordsA, found.leftWordsB) > 0
            || (found.full < 2 && Math.max(found.leftA, found.leftB) > TokenWeights.INITIAL);
    float score =
        spelled(found, incomplete) - Math.max(0, needed(found, incomplete) - found.evidence);
    boolean part =
        isTurned(found)
            || (incomplete && (isEastern(found) || isGivenOnly(found) || isSingle(found)));
    return Math.max(0, part ? Math.min(score, PART) : score);
  }

  /** By the words that agree, those that contradict and those that are missing. */
  private static float spelled(Alignment found, boolean incomplete) {
    float agreement = found.agreed / found.matched;
    float conflict = Math.min(found.leftA, found.leftB);
    float missing = Math.max(found.leftA, found.leftB) - conflict;
    float score = agreement - MISSING * missing / (found.matched + missing);
    if (conflict > 0) {
      score -= CONFLICT + CONFLICT_SHARE * conflict / (found.matched + conflict);
    }
    if (incomplete) {
      score -= DIFFERENCE_AGAIN * (1 - agreement);
    }
    return found.nearest < NEAR ? score - FAR : score;
  }

  /** The evidence that a hit needs. */
  private static float needed(Alignment found, boolean incomplete) {
    if (!incomplete) {
      return found.full < 2 ? ALONE : LITTLE;
    }
    if (found.full < 2) {
      return 0;
    }
    float needed = EVIDENCE + MORE * (Math.max(found.leftWordsA, found.leftWordsB) - 1);
    boolean second = isSecondSurname(found.a, found.usedA) || isSecondSurname(found.b, found.usedB);
    return second ? needed + SECOND : needed;
  }

  /** Father and child the other way round: Salman bin Muhammad is not Muhammad bin Salman. */
  private static boolean isTurned(Alignment found) {
    int a = found.a.father();
    int b = found.b.father();
    return a >= 0
        && b >= 0
        && found.ofA[a] != Alignment.NONE
        && found.ofB[b] != Alignment.NONE
        && found.ofA[a] != b
        && found.a.counting.length == found.b.counting.length;
  }

  /** Names of two or three syllables, of which none is left out. */
  private static boolean isEastern(Alignment found) {
    return found.a.isEastern() != found.b.isEastern();
  }

  /** Whether one name's family names are known and none is in the other. */
  private static boolean isGivenOnly(Alignment found) {
    return isGivenOnly(found.a, found.usedA) || isGivenOnly(found.b, found.usedB);
  }

  private static boolean isGivenOnly(Form form, boolean[] used) {
    for (int i = 0; i < form.family(); i++) {
      if (used[i]) {
        return false;
      }
    }
    return form.family() > 0;
  }

  /** Who is called by one of two surnames is called by the first. */
  private static boolean isSecondSurname(Form form, boolean[] used) {
    return form.family() == 2 && !used[0];
  }

  /**
   * Whether a single word agrees, unless it is a rare surname with an initial for a given name, and
   * there is one more word in the other name at most.
   */
  private static boolean isSingle(Alignment found) {
    float missing = Math.abs(found.leftA - found.leftB);
    boolean initialed =
        found.full == 1
            && found.nearest >= NEARLY_SAME
            && found.matched >= 1 + TokenWeights.INITIAL
            && missing <= 1;
    return found.full < 2 && !initialed;
  }
}

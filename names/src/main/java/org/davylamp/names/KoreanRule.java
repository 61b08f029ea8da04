package org.davylamp.names;

/**
 * Two names of which one or both are Korean: {@link KoreanAlignment} decides. What it does not take
 * for one name is a near-duplicate at best, however alike the letters are (Kim Yong Chol, Kim Kyong
 * Chol), and no hit without a date, a number or a title.
 */
final class KoreanRule {
  private static final double NEAR_DUPLICATE = .6;

  /** Of a reading of Chinese characters, which is known, only a usual spelling counts. */
  private static final double USUAL = .9;

  private KoreanRule() {}

  /**
   * Of two Korean names, of which two words at least agree in a near-duplicate; an alignment is
   * only made where they share a skeleton key.
   */
  static double score(Alignment words, Form one, Form other) {
    double heard =
        one.sharesKey(other)
            ? KoreanAlignment.score(one.korean.orElseThrow(), other.korean.orElseThrow())
            : 0;
    boolean read = !one.original && !other.original && one.isEastern() != other.isEastern();
    if (heard >= (read ? USUAL : Comparison.HIT)) {
      return heard;
    }
    if (words.onlyHits) {
      return 0;
    }
    words.align(one, other);
    return Math.max(
        Math.min(heard, NEAR_DUPLICATE),
        words.full > 1 ? NEAR_DUPLICATE : Math.min(NEAR_DUPLICATE, PersonRule.score(words)));
  }

  /** Of a name in its own script and one in Latin letters, a Mandarin reading perhaps. */
  static double acrossScripts(Alignment words, Form one, Form other) {
    Form own = one.original ? one : other;
    Form latin = one.original ? other : one;
    if (own.korean.isEmpty()) {
      return 0;
    }
    double mandarin = SinoKorean.ofNormalised(latin.text, own.text.replace(" ", ""));
    return latin.korean.isEmpty() ? mandarin : Math.max(mandarin, score(words, own, latin));
  }
}

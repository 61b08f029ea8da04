package org.davylamp.names;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

/** Scores of any two texts are in 0–1 and the same both ways; a Hangul text is wholly itself. */
class KoreanAlignmentFuzzTest {
  private static final double ROUNDING = 1e-5;

  @FuzzTest
  void anyTwoTexts(FuzzedDataProvider data) {
    String one = data.consumeString(80);
    String other = data.consumeRemainingAsString();
    double score = KoreanAlignment.score(one, other);
    double turned = KoreanAlignment.score(other, one);
    if (!(score >= 0 && score <= 1) || Math.abs(score - turned) > ROUNDING) {
      throw new AssertionError("'%s' '%s' %s %s".formatted(one, other, score, turned));
    }
    double sino = SinoKorean.score(one, other);
    if (!(sino >= 0 && sino < 1)) {
      throw new AssertionError("'%s' '%s' %s".formatted(one, other, sino));
    }
    KoreanReading.of(one).ifPresent(reading -> checkKeys(reading, one));
    if (Hangul.isHangul(one)
        && KoreanReading.of(one).isPresent()
        && KoreanAlignment.score(one, one) < 1) {
      throw new AssertionError("'%s' is not itself".formatted(one));
    }
  }

  private static void checkKeys(KoreanReading reading, String text) {
    if (reading.keys().length > reading.orders().size() * KoreanSkeleton.MOST) {
      throw new AssertionError("'%s' has too many keys".formatted(text));
    }
  }
}

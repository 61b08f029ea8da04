package org.davylamp.names;

/**
 * What consonants become beside each other within a word: 독립 is read 동닙, 신라 실라.
 *
 * <p>Source: Standard Pronunciation of Korean (1988), §§ 9–20, as far as Latin spellings show it.
 */
final class KoreanPronunciation {
  /** What it costs in an alignment to read a consonant so. */
  static final float COST = .02f;

  private static final int NIEUN = Hangul.initialNumber('ㄴ');
  private static final int RIEUL = Hangul.initialNumber('ㄹ');
  private static final int MIEUM = Hangul.initialNumber('ㅁ');

  private KoreanPronunciation() {}

  /**
   * An initial consonant after a final one: ㄹ is ㄴ after any but ㄴ and ㄹ, ㄴ is ㄹ after ㄹ.
   *
   * @param last of the syllable before, as heard alone; 0 for none
   */
  static int initialAfter(int last, int initial) {
    char before = Hangul.FINALS.charAt(last);
    if (initial == RIEUL) {
      return before == '-' || before == 'ㄹ' || before == 'ㄴ' ? RIEUL : NIEUN;
    }
    return initial == NIEUN && before == 'ㄹ' ? RIEUL : initial;
  }

  /**
   * A final consonant before an initial one: ㄱ ㄷ ㅂ are ㅇ ㄴ ㅁ before ㄴ, ㅁ and ㄹ; ㄴ is ㄹ before ㄹ.
   *
   * @param last as heard alone
   */
  static int finalBefore(int last, int initial) {
    char consonant = Hangul.FINALS.charAt(last);
    boolean nasal = initial == NIEUN || initial == MIEUM || initial == RIEUL;
    return Hangul.lastNumber(
        switch (consonant) {
          case 'ㄱ' -> nasal ? 'ㅇ' : consonant;
          case 'ㄷ' -> nasal ? 'ㄴ' : consonant;
          case 'ㅂ' -> nasal ? 'ㅁ' : consonant;
          case 'ㄴ' -> initial == RIEUL ? 'ㄹ' : consonant;
          default -> consonant;
        });
  }

  /**
   * A word of syllables as it is spoken: a final consonant goes over to a syllable that begins with
   * a vowel, others become what stands beside them.
   */
  static String spoken(String word) {
    char[] spoken = word.toCharArray();
    for (int i = 0; i < spoken.length; i++) {
      boolean end = i + 1 == spoken.length;
      if (!end && goesOver(spoken[i], spoken[i + 1])) {
        goOver(spoken, i);
      } else {
        int last = Hangul.heard(Hangul.last(spoken[i]));
        int next = end ? Hangul.initialNumber('ㅇ') : Hangul.initial(spoken[i + 1]);
        spoken[i] = with(spoken[i], Hangul.initial(spoken[i]), finalBefore(last, next));
        if (!end) {
          char c = spoken[i + 1];
          spoken[i + 1] = with(c, initialAfter(last, Hangul.initial(c)), Hangul.last(c));
        }
      }
    }
    return new String(spoken);
  }

  /** Single consonants before a vowel, but ㅇ. */
  private static boolean goesOver(char syllable, char next) {
    char last = Hangul.FINALS.charAt(Hangul.last(syllable));
    return Hangul.INITIALS.charAt(Hangul.initial(next)) == 'ㅇ'
        && "ㄱㄲㄴㄷㄹㅁㅂㅅㅆㅈㅊㅋㅌㅍ".indexOf(last) >= 0;
  }

  /** ㄷ and ㅌ before i are ㅈ and ㅊ. */
  private static void goOver(char[] word, int i) {
    char last = Hangul.FINALS.charAt(Hangul.last(word[i]));
    boolean soft = Hangul.VOWELS.charAt(Hangul.vowel(word[i + 1])) == 'ㅣ';
    char initial =
        switch (last) {
          case 'ㄷ' -> soft ? 'ㅈ' : last;
          case 'ㅌ' -> soft ? 'ㅊ' : last;
          default -> last;
        };
    word[i] = with(word[i], Hangul.initial(word[i]), 0);
    word[i + 1] = with(word[i + 1], Hangul.initialNumber(initial), Hangul.last(word[i + 1]));
  }

  private static char with(char syllable, int initial, int last) {
    return Hangul.syllable(initial, Hangul.vowel(syllable), last);
  }
}

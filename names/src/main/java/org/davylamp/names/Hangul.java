package org.davylamp.names;

/**
 * Hangul syllables taken apart: 19 initial consonants × 21 vowels × 27 final consonants or none
 * (Unicode Standard §3.12). The numbers of the parts are Unicode's.
 */
final class Hangul {
  static final String INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
  static final String VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ";

  /** The first stands for no consonant. */
  static final String FINALS = "-ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";

  /** What is heard of each final consonant: one of seven, or none. */
  private static final String HEARD = "-ㄱㄱㄱㄴㄴㄴㄷㄹㄱㅁㄹㄹㄹㅂㄹㅁㅂㅂㄷㄷㅇㄷㄷㄱㄷㅂ-";

  private static final int FIRST = 0xAC00;
  private static final int LAST = 0xD7A3;

  private Hangul() {}

  static boolean isSyllable(int c) {
    return c >= FIRST && c <= LAST;
  }

  /** Whether all of a text is syllables, and there is one. */
  static boolean isHangul(String text) {
    return !text.isEmpty() && text.chars().allMatch(Hangul::isSyllable);
  }

  static int initial(int syllable) {
    return (syllable - FIRST) / (21 * 28);
  }

  static int vowel(int syllable) {
    return (syllable - FIRST) % (21 * 28) / 28;
  }

  static int last(int syllable) {
    return (syllable - FIRST) % 28;
  }

  static char syllable(int initial, int vowel, int last) {
    return (char) (FIRST + (initial * 21 + vowel) * 28 + last);
  }

  /** The final consonant as heard before a pause. */
  static int heard(int last) {
    return FINALS.indexOf(HEARD.charAt(last));
  }

  static int initialNumber(char jamo) {
    return INITIALS.indexOf(jamo);
  }

  static int vowelNumber(char jamo) {
    return VOWELS.indexOf(jamo);
  }

  static int lastNumber(char jamo) {
    return FINALS.indexOf(jamo);
  }

  /** Before these vowels an initial ㄹ or ㄴ is written in the North and not in the South. */
  static boolean beginsWithI(int vowel) {
    return "ㅣㅑㅕㅛㅠㅖㅒ".indexOf(VOWELS.charAt(vowel)) >= 0;
  }
}

package org.davylamp.names;

import java.util.Arrays;

/**
 * What it costs to take one jamo for another. Only the two orthographies make different jamo of one
 * name; sounds that are near each other cost less than others, so that a near miss is told from a
 * far one, and still bring a score below .7.
 */
final class JamoExchange {
  private static final float FAR = .9f;

  private static final float[][] INITIAL =
      table(
          Hangul.INITIALS,
          "ㄹㄴ .06 ㄱㄲ .36 ㄱㅋ .45 ㄲㅋ .45 ㄷㄸ .36 ㄷㅌ .45 ㄸㅌ .45 ㅂㅃ .36 ㅂㅍ .45 ㅃㅍ .45 ㅅㅆ .36"
              + " ㅈㅉ .36 ㅈㅊ .45 ㅉㅊ .45 ㅇㅎ .4 ㅅㅈ .6 ㅅㅊ .6 ㄴㅁ .7 ㄹㅇ .6 ㄴㅇ .6");
  private static final float[][] INITIAL_BEFORE_I = table(Hangul.INITIALS, "ㄹㅇ .04 ㄴㅇ .05 ㄹㄴ .05");
  private static final float[][] VOWEL =
      table(
          Hangul.VOWELS,
          "ㅐㅔ .36 ㅒㅖ .36 ㅙㅚ .36 ㅙㅞ .36 ㅚㅞ .36 ㅢㅣ .4 ㅡㅜ .45 ㅓㅗ .5 ㅕㅛ .5 ㅓㅜ .5 ㅓㅡ .45 ㅗㅜ .5"
              + " ㅛㅠ .5 ㅓㅕ .5 ㅗㅛ .55 ㅜㅠ .55 ㅏㅑ .55 ㅔㅖ .45 ㅐㅖ .5 ㅟㅢ .5 ㅟㅣ .5 ㅡㅣ .6 ㅝㅓ .6 ㅘㅏ .6 ㅏㅓ .6");
  private static final float[][] LAST =
      table(Hangul.FINALS, "ㄴㅇ .45 ㄴㅁ .5 ㄱㅇ .6 ㄷㄹ .6 -ㅇ .6 -ㄴ .7 -ㄱ .7 -ㄹ .7");

  private JamoExchange() {}

  static float initial(int one, int other) {
    return INITIAL[one][other];
  }

  /** If both vowels begin with i or y, else not to be used. */
  static float initialBeforeI(int one, int other) {
    return INITIAL_BEFORE_I[one][other];
  }

  static float vowel(int one, int other) {
    return VOWEL[one][other];
  }

  static float last(int one, int other) {
    return LAST[one][other];
  }

  private static float[][] table(String jamo, String near) {
    float[][] table = new float[jamo.length()][jamo.length()];
    for (int i = 0; i < table.length; i++) {
      Arrays.fill(table[i], FAR);
      table[i][i] = 0;
    }
    String[] words = near.split(" ", -1);
    for (int i = 0; i < words.length; i += 2) {
      int one = jamo.indexOf(words[i].charAt(0));
      int other = jamo.indexOf(words[i].charAt(1));
      table[one][other] = Float.parseFloat(words[i + 1]);
      table[other][one] = table[one][other];
    }
    return table;
  }
}

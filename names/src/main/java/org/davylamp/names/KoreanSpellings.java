package org.davylamp.names;

import java.util.ArrayList;
import java.util.List;

/**
 * How each part of a Korean syllable is written with Latin letters, in any system and by habit, and
 * what each spelling costs: nothing, if a system prescribes it or most passports have it.
 *
 * <p>Costs are natural logarithms of how much less a spelling is to be expected than the best one,
 * scaled so that a name written wholly by one habit stays above .9 (see {@link KoreanAlignment}).
 *
 * <p>Sources: Revised Romanisation (Ministry of Culture and Tourism notice 2000-8),
 * McCune–Reischauer (1939), the DPRK's system (UNGEGN 1992, revised 2012), Yale (Martin 1992); the
 * habits are those of passports and of sanctions lists. In the text that is matched, ŏ and ŭ are
 * McCune–Reischauer's vowels, K T P C are k' t' p' ch'.
 */
final class KoreanSpellings {
  /** What one part may be written as. */
  record Spelling(String text, int jamo, float cost) {}

  private static final String INITIALS =
      """
      ㄱ k g:.002 gh:.05 c:.12
      ㄲ kk gg:.02 k:.06 g:.06
      ㄴ n
      ㄷ d t:.01
      ㄸ tt dd:.02 t:.06 d:.06
      ㄹ r l rh:.01 lh:.05
      ㅁ m
      ㅂ b p:.002 v:.06
      ㅃ pp bb:.02 p:.06 b:.06
      ㅅ s sh:.005 ss:.04 x:.1
      ㅆ ss s:.04 sh:.06
      ㅇ -
      ㅈ j ch:.01 z:.03 dj:.06 zh:.06 c:.05 g:.12 ts:.1 tz:.1
      ㅉ jj tch:.03 tj:.03 j:.06 ch:.06 cc:.01
      ㅊ ch C tch:.03 tsch:.06 j:.15 c:.05 q:.1 ts:.1
      ㅋ K kh k:.02 q:.06 c:.06
      ㅌ T th t:.01
      ㅍ P ph:.0 p:.02 f:.05
      ㅎ h hh:.1
      """;

  private static final String VOWELS =
      """
      ㅏ a ah:.01 aa:.03 ar:.1 u:.3
      ㅐ ae ai:.01 ay:.03 a:.08 e:.05 eh:.06 ea:.06 ei:.08 aeh:.05
      ㅑ ya ia:.05 yah:.03 iya:.08
      ㅒ yae yay:.05 yai:.05
      ㅓ eo ŏ o:.012 u:.009 uh:.02 ou:.04 e:.06 oe:.2 eoh:.03 er:.05 ur:.04 or:.1 eu:.09 au:.12 a:.25 aw:.1
      ㅔ e ey:.04 ei:.04 eh:.04 ae:.06 ay:.08
      ㅕ yeo yŏ yo:.012 you:.015 yu:.012 yeou:.03 yuh:.04 yeu:.05 ye:.06 eo:.05 io:.08 iu:.08 iŏ:.03 uo:.2 youe:.06
      ㅖ ye yeh:.03 yei:.04 yae:.06 e:.06 ae:.07 ey:.06 ei:.08 ay:.1 ie:.08 yea:.04
      ㅗ o oh:.01 oo:.1 ou:.06 au:.15 oe:.2 ow:.06 u:.25 eo:.2 aw:.15
      ㅘ wa oa:.04 ua:.04 wah:.02 hwa:.2
      ㅙ wae oae:.03 wai:.03 we:.06 way:.06
      ㅚ oe oi:.003 oy:.02 we:.02 oey:.04 wi:.1 wae:.05 e:.08 ey:.1 ui:.15 wei:.05 ue:.06
      ㅛ yo yoh:.01 io:.06 you:.1 yoo:.15 eo:.12 yeo:.15 o:.1
      ㅜ u oo:.002 woo wu:.01 ou:.04 uh:.05 eu:.12 ue:.08 o:.2 w:.1 ew:.08 wou:.05 yu:.15
      ㅝ wo weo:.0 wŏ wou:.03 wu:.06 uo:.04 wuh:.05 oe:.15 ou:.1 ueo:.05 woe:.06 o:.2
      ㅞ we ue:.05 wey:.05
      ㅟ wi ui:.02 wee:.02 uy:.04 wy:.04 we:.08 uee:.04 ue:.06
      ㅠ yu yoo:.005 you:.008 yuh:.04 u:.08 iu:.04 ew:.06 yew:.05 ue:.08 eu:.1 ioo:.06 yeou:.1
      ㅡ eu ŭ u:.01 e:.06 oo:.1 ue:.05 o:.15 uh:.05 i:.15 ou:.1 eue:.05 eo:.15 eh:.1
      ㅢ ui eui:.003 ŭi i:.03 ee:.02 uy:.03 euy:.04 ŭy:.02 e:.1 yi:.08 ey:.08 ie:.05 wi:.1 ue:.08
      ㅣ i ee:.004 y:.04 yi:.004 ih:.03 ie:.04 ea:.06 yee:.01 ii:.05 ey:.05 e:.12 yih:.02
      """;

  private static final String FINALS =
      """
      - -
      ㄱ k g:.004 c:.04 ck:.02 gk:.06 kk:.04 gg:.05 ch:.15 gh:.05 q:.06 que:.1 ke:.1
      ㄴ n nn:.03 hn:.02 ne:.08
      ㄷ t d:.004 s:.03 tt:.05 th:.06
      ㄹ l r:.01 ll:.02 lh:.05 rl:.04 rr:.04 hl:.03 le:.08
      ㅁ m mm:.03 hm:.02 me:.08 n:.3
      ㅂ p b:.004 pp:.05 bb:.05 f:.08 v:.08
      ㅇ ng n:.12 nk:.12 gn:.1 nng:.06 ngh:.06 hng:.05
      """;

  /** By the first letter, a spelling of no letter under 0. */
  private static final int LETTERS = 32;

  private static final Spelling[][][] BY_LETTER = {
    read(INITIALS, Hangul.INITIALS), read(VOWELS, Hangul.VOWELS), read(FINALS, Hangul.FINALS)
  };

  private KoreanSpellings() {}

  /**
   * What may begin with a letter.
   *
   * @param part 0 initial, 1 vowel, 2 final consonant
   * @param letter as in the tables; 0 for the spelling that has no letter
   */
  static Spelling[] of(int part, char letter) {
    return BY_LETTER[part][number(letter)];
  }

  static boolean isLetter(char c) {
    return number(c) > 0;
  }

  private static int number(char letter) {
    if (letter >= 'a' && letter <= 'z') {
      return letter - 'a' + 1;
    }
    return switch (letter) {
      case 'ŏ' -> 27;
      case 'ŭ' -> 28;
      case 'K' -> 29;
      case 'T' -> 30;
      case 'P' -> 31;
      case 'C' -> 3;
      default -> 0;
    };
  }

  private static Spelling[][] read(String table, String jamo) {
    List<List<Spelling>> byLetter = new ArrayList<>();
    for (int i = 0; i < LETTERS; i++) {
      byLetter.add(new ArrayList<>());
    }
    table
        .lines()
        .forEach(
            line -> {
              String[] words = line.split(" ", -1);
              for (int i = 1; i < words.length; i++) {
                Spelling spelling = read(words[i], jamo.indexOf(words[0]));
                char letter = spelling.text.isEmpty() ? 0 : spelling.text.charAt(0);
                byLetter.get(number(letter)).add(spelling);
              }
            });
    return byLetter.stream().map(list -> list.toArray(Spelling[]::new)).toArray(Spelling[][]::new);
  }

  private static Spelling read(String word, int jamo) {
    int colon = word.indexOf(':');
    String text = colon < 0 ? word : word.substring(0, colon);
    float cost = colon < 0 ? 0 : Float.parseFloat(word.substring(colon + 1));
    return new Spelling(text.equals("-") ? "" : text, jamo, cost);
  }
}

package org.davylamp.names;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Hangul in Latin letters by system. A word of two to four syllables that stands alone and begins
 * with a surname is a name: surname, blank, given name. Other words are written as they are parted.
 *
 * <p>These are the canonical spellings only, one a system. That a Latin text is <em>some</em>
 * spelling of a Hangul name is what {@link KoreanAlignment} tells.
 */
public final class KoreanRomaniser implements Romaniser {
  private static final int LONGEST_NAME = 4;

  @Override
  public List<String> romanise(String text) {
    if (text.chars().noneMatch(Hangul::isSyllable)) {
      String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
      return composed.chars().anyMatch(Hangul::isSyllable) ? romanise(composed) : List.of();
    }
    Set<String> romanised = new LinkedHashSet<>();
    for (KoreanSystem system : KoreanSystem.values()) {
      romanised.add(romanise(text, system));
    }
    return List.copyOf(romanised);
  }

  /**
   * The spelling of one system, each word with a capital.
   *
   * @param text with Hangul as composed syllables; what is not Hangul stays
   */
  public String romanise(String text, KoreanSystem system) {
    StringBuilder romanised = new StringBuilder(text.length() * 3);
    boolean alone = Hangul.isHangul(text);
    int i = 0;
    while (i < text.length()) {
      int end = i;
      while (end < text.length() && Hangul.isSyllable(text.charAt(end))) {
        end++;
      }
      if (end > i) {
        part(romanised, text, i);
        romanised.append(word(text.substring(i, end), alone, system));
        part(romanised, text, end);
        i = end;
      } else {
        romanised.append(text.charAt(i++));
      }
    }
    return romanised.toString().strip();
  }

  /** Latin letters beside Hangul would run into its romanisation. */
  private static void part(StringBuilder romanised, String text, int at) {
    if (at > 0
        && at < text.length()
        && Character.isLetterOrDigit(text.charAt(at - 1))
        && Character.isLetterOrDigit(text.charAt(at))) {
      romanised.append(' ');
    }
  }

  private static String word(String syllables, boolean alone, KoreanSystem system) {
    int surname = alone ? surname(syllables) : 0;
    if (surname == 0) {
      return capital(KoreanOrthography.of(system).word(syllables));
    }
    KoreanOrthography orthography = KoreanOrthography.of(system);
    return capital(orthography.surname(syllables.substring(0, surname)))
        + " "
        + given(syllables.substring(surname), system, orthography);
  }

  /** Syllables of the surname with which a name begins; 0, if the word is none. */
  private static int surname(String word) {
    if (word.length() < 2 || word.length() > LONGEST_NAME) {
      return 0;
    }
    if (word.length() > 2 && KoreanSurnames.isSurname(word.substring(0, 2))) {
      return 2;
    }
    return KoreanSurnames.isSurname(word.substring(0, 1)) ? 1 : 0;
  }

  private static String given(
      String syllables, KoreanSystem system, KoreanOrthography orthography) {
    List<String> parts = new ArrayList<>();
    if (system == KoreanSystem.DPRK) {
      for (int i = 0; i < syllables.length(); i++) {
        parts.add(capital(orthography.word(syllables.substring(i, i + 1))));
      }
      return String.join(" ", parts);
    }
    return capital(String.join("-", orthography.syllables(syllables)).replace("-'", "-"));
  }

  private static String capital(String word) {
    return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}

package org.davylamp.names;

import com.ibm.icu.text.Transliterator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Scripts that there are no rules for here (Hebrew, Thai, Armenian, Georgian, Devanagari …), by
 * ICU's transform Any-Latin; of those of northern India first as it is spoken (Sunil for Sunila).
 * ICU is loaded at the first use, one to two seconds in a cold JVM.
 */
public final class IcuRomaniser implements Romaniser {
  /** Transforms longer texts part by part, because some of ICU's rules look far back. */
  private static final int PART = 1 << 12;

  /** A short a that ends a word, behind a consonant; a long one is ā. */
  private static final Pattern SCHWA = Pattern.compile("(?<=\\p{L}[^aeiouāīūēō\\P{L}])a(?!\\p{L})");

  private static final class Icu {
    static final Transliterator ANY_LATIN = Transliterator.getInstance("Any-Latin");
  }

  @Override
  public List<String> romanise(String text) {
    if (text.codePoints().noneMatch(IcuRomaniser::isForeign)) {
      return List.of();
    }
    StringBuilder romanised = new StringBuilder(text.length() * 2);
    int end;
    for (int i = 0; i < text.length(); i = end) {
      end = Math.min(text.length(), i + PART);
      if (end < text.length() && Character.isLowSurrogate(text.charAt(end))) {
        end--;
      }
      romanised.append(Icu.ANY_LATIN.transliterate(text.substring(i, end)));
    }
    String whole = romanised.toString();
    if (text.codePoints().noneMatch(IcuRomaniser::isNorthIndian)) {
      return List.of(whole);
    }
    String spoken = SCHWA.matcher(whole).replaceAll("").replaceAll("[śṣŚṢ]", "sh");
    return spoken.equals(whole) ? List.of(whole) : List.of(spoken, whole);
  }

  /** Devanagari, Bengali, Gurmukhi, Gujarati, in whose languages a last short a is not spoken. */
  private static boolean isNorthIndian(int c) {
    return c >= 0x900 && c < 0xB00;
  }

  private static boolean isForeign(int c) {
    return Character.isLetter(c) && Script.of(c) != Script.LATIN;
  }
}

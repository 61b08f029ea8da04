package org.davylamp.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Chinese characters as read in Cantonese and written by the habits of Hong Kong: Wong, Cheung, Ng,
 * Kwok, Tse. There is no standard; each syllable has one to three spellings.
 */
public final class CantoneseRomaniser implements Romaniser {
  private static final Map<String, List<String>> INITIALS =
      Map.ofEntries(
          Map.entry("b", List.of("p", "b")),
          Map.entry("d", List.of("t", "d")),
          Map.entry("g", List.of("k", "g")),
          Map.entry("gw", List.of("kw", "gw")),
          Map.entry("z", List.of("ch", "ts", "j")),
          Map.entry("c", List.of("ch", "ts")),
          Map.entry("s", List.of("s", "sh")),
          Map.entry("j", List.of("y")));

  private static final Map<String, List<String>> FINALS =
      Map.ofEntries(
          Map.entry("aa", List.of("a", "ah")),
          Map.entry("aai", List.of("ai")),
          Map.entry("aau", List.of("au")),
          Map.entry("aam", List.of("am")),
          Map.entry("aan", List.of("an")),
          Map.entry("aang", List.of("ang")),
          Map.entry("aap", List.of("ap")),
          Map.entry("aat", List.of("at")),
          Map.entry("aak", List.of("ak")),
          Map.entry("au", List.of("au", "ow")),
          Map.entry("am", List.of("am", "um")),
          Map.entry("an", List.of("an", "un")),
          Map.entry("ei", List.of("ei", "ee")),
          Map.entry("e", List.of("e", "eh")),
          Map.entry("i", List.of("i", "ee", "ze")),
          Map.entry("o", List.of("o", "or")),
          Map.entry("ou", List.of("o", "ou")),
          Map.entry("oeng", List.of("eung")),
          Map.entry("oek", List.of("euk")),
          Map.entry("eoi", List.of("ui")),
          Map.entry("eon", List.of("un")),
          Map.entry("eot", List.of("ut")),
          Map.entry("oe", List.of("eu")),
          Map.entry("u", List.of("u", "oo")),
          Map.entry("yu", List.of("u", "ue")),
          Map.entry("yun", List.of("uen", "un")),
          Map.entry("yut", List.of("uet")));

  /** Whole syllables by habit. */
  private static final Map<String, List<String>> WHOLE =
      Map.ofEntries(
          Map.entry("ng", List.of("ng")),
          Map.entry("m", List.of("m")),
          Map.entry("lei", List.of("lee", "li", "lei")),
          Map.entry("ze", List.of("tse", "che")),
          Map.entry("zau", List.of("chow", "chau")),
          Map.entry("zi", List.of("chi", "tsz", "tze")),
          Map.entry("si", List.of("see", "sze", "si", "shi")),
          Map.entry("ci", List.of("chi", "tsz")),
          Map.entry("zang", List.of("tsang", "cheng", "chang")),
          Map.entry("coi", List.of("choi", "tsoi")),
          Map.entry("ceoi", List.of("chui", "tsui")),
          Map.entry("zeoi", List.of("chui", "tsui")),
          Map.entry("jyu", List.of("yu", "yue")),
          Map.entry("jyun", List.of("yuen")),
          Map.entry("jip", List.of("yip", "ip")),
          Map.entry("jau", List.of("yau", "yow")),
          Map.entry("ji", List.of("yi", "yee")),
          Map.entry("jin", List.of("yin", "in")),
          Map.entry("jiu", List.of("yiu")),
          Map.entry("wu", List.of("wu", "woo")),
          Map.entry("hou", List.of("ho")),
          Map.entry("mou", List.of("mo", "mou")),
          Map.entry("heoi", List.of("hui")));

  @Override
  public List<String> romanise(String text) {
    List<List<String>> syllables = new ArrayList<>();
    boolean any = false;
    int c;
    for (int i = 0; i < text.length(); i += Character.charCount(c)) {
      c = text.codePointAt(i);
      String jyutping = HanReadings.of(c).map(HanReading::cantonese).orElse("");
      any |= !jyutping.isEmpty();
      syllables.add(
          jyutping.isEmpty() ? List.of(Character.toString(c)) : habits(withoutTone(jyutping)));
    }
    return any ? HanReadings.combine(syllables, " ") : List.of();
  }

  private static String withoutTone(String jyutping) {
    int end = jyutping.length();
    while (end > 0 && Character.isDigit(jyutping.charAt(end - 1))) {
      end--;
    }
    return jyutping.substring(0, end);
  }

  private static List<String> habits(String syllable) {
    List<String> whole = WHOLE.get(syllable);
    if (whole != null) {
      return whole;
    }
    int vowel = 0;
    while (vowel < syllable.length() && "aeiou".indexOf(syllable.charAt(vowel)) < 0) {
      vowel++;
    }
    // In jyu, syu … the y belongs to the vowel.
    if (vowel > 0 && vowel < syllable.length() && syllable.charAt(vowel - 1) == 'y') {
      vowel--;
    }
    String initial = syllable.substring(0, vowel);
    String rest = syllable.substring(vowel);
    List<String> habits = new ArrayList<>();
    for (String last : FINALS.getOrDefault(rest, List.of(rest))) {
      for (String first : INITIALS.getOrDefault(initial, List.of(initial))) {
        habits.add(first + last);
      }
    }
    return habits;
  }
}

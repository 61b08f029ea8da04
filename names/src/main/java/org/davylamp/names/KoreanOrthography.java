package org.davylamp.names;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The letters of one system, and whether it writes what is spoken or what is written.
 *
 * <p>Sources: Revised Romanisation (notice 2000-8 of the Ministry of Culture and Tourism),
 * McCune–Reischauer (Transactions of the Korea Branch of the Royal Asiatic Society 29, 1939), the
 * DPRK's system (17th session of UNGEGN, 1994), Yale (Martin, A Reference Grammar of Korean, 1992).
 */
final class KoreanOrthography {
  private static final String REVISED_INITIALS = "g kk n d tt r m b pp s ss - j jj ch k t p h";
  private static final String REVISED_VOWELS =
      "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i";
  private static final String HEARD_FINALS =
      "- k k k n n n t l k m l l l p l m p p t t ng t t k t p -";

  private static final Map<KoreanSystem, KoreanOrthography> SYSTEMS =
      new EnumMap<>(
          Map.of(
              KoreanSystem.REVISED_NAME,
              new KoreanOrthography(
                  KoreanSystem.REVISED_NAME, REVISED_INITIALS, REVISED_VOWELS, HEARD_FINALS),
              KoreanSystem.REVISED,
              new KoreanOrthography(
                  KoreanSystem.REVISED, REVISED_INITIALS, REVISED_VOWELS, HEARD_FINALS),
              KoreanSystem.MCCUNE_REISCHAUER,
              new KoreanOrthography(
                  KoreanSystem.MCCUNE_REISCHAUER,
                  "k kk n t tt r m p pp s ss - ch tch ch' k' t' p' h",
                  "a ae ya yae ŏ e yŏ ye o wa wae oe yo u wŏ we wi yu ŭ ŭi i",
                  HEARD_FINALS),
              KoreanSystem.MCCUNE_REISCHAUER_PLAIN,
              new KoreanOrthography(
                  KoreanSystem.MCCUNE_REISCHAUER_PLAIN,
                  "k kk n t tt r m p pp s ss - ch tch ch k t p h",
                  "a ae ya yae o e yo ye o wa wae oe yo u wo we wi yu u ui i",
                  HEARD_FINALS),
              KoreanSystem.DPRK,
              new KoreanOrthography(
                  KoreanSystem.DPRK,
                  "k kk n t tt r m p pp s ss - j jj ch kh th ph h",
                  "a ae ya yae o e yo ye o wa wae oe yo u wo we wi yu u ui i",
                  HEARD_FINALS),
              KoreanSystem.PASSPORT,
              new KoreanOrthography(
                  KoreanSystem.PASSPORT,
                  "k kk n d tt r m b pp s ss - j jj ch k t p h",
                  REVISED_VOWELS,
                  HEARD_FINALS),
              KoreanSystem.YALE,
              new KoreanOrthography(
                  KoreanSystem.YALE,
                  "k kk n t tt l m p pp s ss - c cc ch kh th ph h",
                  "a ay ya yay e ey ye yey o wa way oy yo wu we wey wi yu u uy i",
                  "- k kk ks n nc nh t l lk lm lp ls lth lph lh m p ps s ss ng c ch kh th ph h")));

  /** Surnames whose usual passport spelling follows no system. */
  private static final Map<String, String> PASSPORT_SURNAMES =
      Map.ofEntries(
          Map.entry("이", "lee"),
          Map.entry("박", "park"),
          Map.entry("최", "choi"),
          Map.entry("조", "cho"),
          Map.entry("임", "lim"),
          Map.entry("유", "yoo"),
          Map.entry("노", "roh"),
          Map.entry("신", "shin"),
          Map.entry("심", "shim"),
          Map.entry("안", "ahn"),
          Map.entry("오", "oh"),
          Map.entry("손", "sohn"),
          Map.entry("문", "moon"),
          Map.entry("윤", "yoon"),
          Map.entry("전", "jeon"),
          Map.entry("변", "byun"),
          Map.entry("백", "paik"),
          Map.entry("배", "bae"),
          Map.entry("서", "suh"),
          Map.entry("허", "huh"),
          Map.entry("곽", "kwak"),
          Map.entry("석", "suk"));

  private final KoreanSystem system;
  private final String[] initials;
  private final String[] vowels;
  private final String[] finals;

  private KoreanOrthography(KoreanSystem system, String initials, String vowels, String finals) {
    this.system = system;
    this.initials = letters(initials);
    this.vowels = letters(vowels);
    this.finals = letters(finals);
  }

  private static String[] letters(String list) {
    String[] letters = list.split(" ", -1);
    for (int i = 0; i < letters.length; i++) {
      letters[i] = letters[i].equals("-") ? "" : letters[i];
    }
    return letters;
  }

  static KoreanOrthography of(KoreanSystem system) {
    return Objects.requireNonNull(SYSTEMS.get(system));
  }

  String surname(String syllables) {
    String habit = system == KoreanSystem.PASSPORT ? PASSPORT_SURNAMES.get(syllables) : null;
    if (habit != null) {
      return habit;
    }
    // 김 is Kim in every system but the Revised.
    return system == KoreanSystem.DPRK ? word(northern(syllables)) : word(syllables);
  }

  /** The North writes the ㄹ that the South drops; which surnames have one is known. */
  private static String northern(String surname) {
    return switch (surname) {
      case "이" -> "리";
      case "유" -> "류";
      case "임" -> "림";
      case "노" -> "로";
      case "양" -> "량";
      case "여" -> "려";
      case "나" -> "라";
      case "염" -> "렴";
      case "육" -> "륙";
      default -> surname;
    };
  }

  String word(String syllables) {
    return String.join("", syllables(syllables));
  }

  /** The syllables in Latin letters; assimilation shows on both sides of a border. */
  List<String> syllables(String word) {
    String spoken = speaks() ? KoreanPronunciation.spoken(word) : word;
    List<String> syllables = new ArrayList<>(word.length());
    int before = -1;
    for (int i = 0; i < spoken.length(); i++) {
      char c = spoken.charAt(i);
      syllables.add(initial(before, c) + vowel(c) + finals[Hangul.last(c)]);
      before = Hangul.last(c);
    }
    return syllables;
  }

  private boolean speaks() {
    return system == KoreanSystem.REVISED || voices();
  }

  private boolean voices() {
    return system == KoreanSystem.DPRK
        || system == KoreanSystem.MCCUNE_REISCHAUER
        || system == KoreanSystem.MCCUNE_REISCHAUER_PLAIN;
  }

  /**
   * An initial consonant.
   *
   * @param before the final of the syllable before, 0 for none, −1 at the beginning
   */
  private String initial(int before, char syllable) {
    int initial = Hangul.initial(syllable);
    char jamo = Hangul.INITIALS.charAt(initial);
    boolean afterRieul = before >= 0 && Hangul.FINALS.charAt(before) == 'ㄹ';
    if (jamo == 'ㄹ' && afterRieul && speaks()) {
      return "l";
    }
    if (system == KoreanSystem.MCCUNE_REISCHAUER && jamo == 'ㄱ' && isNieun(before)) {
      return "'g";
    }
    if (voices() && before >= 0) {
      return voiced(Hangul.FINALS.charAt(before), jamo, initials[initial]);
    }
    return initials[initial];
  }

  /** An apostrophe keeps n and g apart from ng. */
  private static boolean isNieun(int last) {
    return last >= 0 && Hangul.FINALS.charAt(last) == 'ㄴ';
  }

  /**
   * McCune–Reischauer writes plain consonants as voiced after vowels, n, m, ng, and most after l.
   */
  private static String voiced(char before, char jamo, String unvoiced) {
    if ("-ㄴㅁㅇㄹ".indexOf(before) < 0) {
      return unvoiced;
    }
    boolean afterRieul = before == 'ㄹ';
    return switch (jamo) {
      case 'ㄱ' -> "g";
      case 'ㅂ' -> "b";
      case 'ㄷ' -> afterRieul ? unvoiced : "d";
      case 'ㅈ' -> afterRieul ? unvoiced : "j";
      default -> unvoiced;
    };
  }

  private String vowel(char syllable) {
    int vowel = Hangul.vowel(syllable);
    char jamo = Hangul.VOWELS.charAt(vowel);
    if (system == KoreanSystem.PASSPORT) {
      return habit(jamo, Hangul.FINALS.charAt(Hangul.last(syllable)), vowels[vowel]);
    }
    boolean labial = "ㅁㅂㅃㅍ".indexOf(Hangul.INITIALS.charAt(Hangul.initial(syllable))) >= 0;
    return system == KoreanSystem.YALE && jamo == 'ㅜ' && labial ? "u" : vowels[vowel];
  }

  private static String habit(char vowel, char last, String revised) {
    return switch (vowel) {
      case 'ㅜ' -> last == '-' ? "oo" : revised;
      case 'ㅓ' -> "ㅇㄹㅂㅁㄱ".indexOf(last) >= 0 ? "u" : revised;
      case 'ㅕ' -> last == 'ㅇ' ? "you" : last == 'ㄴ' ? "yu" : revised;
      case 'ㅢ' -> "ui";
      default -> revised;
    };
  }
}

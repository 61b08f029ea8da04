package org.davylamp.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Chinese names in Russian, by the system of Palladius that Russian sources keep to, in pinyin: Си
 * Цзиньпин is Xi Jinping. Letter by letter it would be Si Tszinpin.
 *
 * <p>A syllable is an initial and a final that follow pinyin's; э and е are one here, for the press
 * writes either, so some syllables are two of pinyin (ле: lie, le).
 */
final class Palladius {
  private static final int MOST = 2;

  /** Letters of a syllable. */
  private static final int LONGEST = 6;

  /** Pinyin, Cyrillic; longer ones first. */
  private static final String[] INITIALS =
      ("zh чж ch ч sh ш b б p п m м f ф d д t т n н l л g г k к h х j цз q ц x с r ж z цз c ц s с y -"
              + " w -")
          .split(" ", -1);

  private static final Map<String, String> FINALS =
      table(
          """
          a а o о e е ai ай ei ей ao ао ou оу an ань en ень ang ан eng ен ong ун
          i и ia я ie е iao яо iu ю ian янь in инь iang ян ing ин iong юн
          u у ua уа uo о uai уай ui уй uan уань un унь uang уан ue юе
          """);

  /** After j, q, x, where u is ü. */
  private static final Map<String, String> SOFT = table("u юй ue юе uan юань un юнь");

  /** Syllables that follow no rule of their parts. */
  private static final Map<String, String> WHOLE =
      table(
          """
          zhi чжи chi чи shi ши ri жи zi цзы ci цы si сы er ер hui хуей guo го
          ya я ye е yao яо you ю yan янь yin инь yang ян ying ин yong юн yu юй yue юе yuan юань yun юнь yi и
          wu у wa ва wo во wai вай wei вей wan вань wen вень wang ван weng вен
          """);

  private static final Map<String, List<String>> PINYIN = pinyin();

  private Palladius() {}

  private static Map<String, String> table(String text) {
    String[] words = text.strip().split("\\s+", -1);
    Map<String, String> table = new HashMap<>();
    for (int i = 0; i < words.length; i += 2) {
      table.put(words[i], words[i + 1]);
    }
    return table;
  }

  private static Map<String, List<String>> pinyin() {
    Map<String, List<String>> pinyin = new HashMap<>();
    for (String syllable : ChineseNames.syllables()) {
      pinyin.computeIfAbsent(of(syllable), none -> new ArrayList<>()).add(syllable);
    }
    return pinyin;
  }

  /** A syllable of pinyin in Russian, э written е. */
  static String of(String pinyin) {
    String whole = WHOLE.get(pinyin);
    if (whole != null) {
      return whole;
    }
    for (int i = 0; i < INITIALS.length; i += 2) {
      if (pinyin.startsWith(INITIALS[i])) {
        String rest = pinyin.substring(INITIALS[i].length());
        boolean soft = "jqx".contains(INITIALS[i]) && SOFT.containsKey(rest);
        return INITIALS[i + 1] + (soft ? SOFT : FINALS).getOrDefault(rest, rest);
      }
    }
    return FINALS.getOrDefault(pinyin, pinyin);
  }

  /**
   * What a name in Cyrillic letters may be in pinyin, {@value #MOST} readings at most; nothing,
   * unless it is one Chinese name as a whole.
   */
  static List<String> pinyin(String name) {
    String[] words = name.replace('э', 'е').split(" ", -1);
    if (words.length > ChineseNames.MOST) {
      return List.of();
    }
    List<String> readings = List.of("");
    for (String word : words) {
      List<String> longer = new ArrayList<>();
      for (String read : read(word, 0)) {
        readings.forEach(begun -> longer.add(begun.isEmpty() ? read : begun + " " + read));
      }
      readings = longer;
    }
    return readings.stream()
        .filter(read -> ChineseNames.isPinyin(List.of(read.split(" ", -1))))
        .limit(MOST)
        .toList();
  }

  /** What follows of a word, by as long syllables as there are. */
  private static List<String> read(String word, int from) {
    if (from == word.length()) {
      return List.of("");
    }
    if (word.length() > ChineseNames.LONGEST_WORD) {
      return List.of();
    }
    for (int to = Math.min(word.length(), from + LONGEST); to > from; to--) {
      List<String> syllables = PINYIN.getOrDefault(word.substring(from, to), List.of());
      List<String> rest = syllables.isEmpty() ? List.of() : read(word, to);
      if (!rest.isEmpty()) {
        List<String> read = new ArrayList<>();
        syllables.forEach(one -> rest.forEach(other -> read.add(one + other)));
        return read.subList(0, Math.min(read.size(), MOST));
      }
    }
    return List.of();
  }
}

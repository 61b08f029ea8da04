package org.davylamp.names;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Chinese characters as read in Mandarin: pinyin without tones and with them, Wade–Giles. A text of
 * two to four characters alone is a name (surname, blank, the given name in one); of other texts
 * each character is a word.
 */
public final class MandarinRomaniser implements Romaniser {
  private static final int LONGEST_NAME = 4;

  /** Characters that are one word, if spaces part them from others. */
  private static final int LONGEST_PART = 3;

  private static final int SPELLINGS = 3;

  /** Surnames that are read otherwise than the character alone. */
  private static final Map<String, String> SURNAMES =
      Map.ofEntries(
          Map.entry("曾", "zēng"),
          Map.entry("单", "shàn"),
          Map.entry("單", "shàn"),
          Map.entry("解", "xiè"),
          Map.entry("仇", "qiú"),
          Map.entry("任", "rén"),
          Map.entry("区", "ōu"),
          Map.entry("區", "ōu"),
          Map.entry("查", "zhā"),
          Map.entry("朴", "piáo"),
          Map.entry("翟", "zhái"),
          Map.entry("乐", "yuè"),
          Map.entry("樂", "yuè"),
          Map.entry("盖", "gě"),
          Map.entry("秘", "bì"),
          Map.entry("员", "yùn"),
          Map.entry("折", "shé"),
          Map.entry("华", "huà"),
          Map.entry("華", "huà"));

  private static final Set<String> DOUBLE_SURNAMES =
      Set.of(
          "欧阳", "歐陽", "司马", "司馬", "诸葛", "諸葛", "上官", "司徒", "东方", "東方", "夏侯", "皇甫", "尉迟", "尉遲", "公孙",
          "公孫", "慕容", "长孙", "長孫", "宇文", "令狐", "端木", "南宫", "南宮");

  @Override
  public List<String> romanise(String text) {
    return text.indexOf(' ') < 0 ? run(text) : words(text);
  }

  /** Characters parted by spaces: what stands together is one word. */
  private static List<String> words(String text) {
    List<List<String>> spellings = new ArrayList<>();
    boolean any = false;
    for (String part : text.split(" +", -1)) {
      List<String> syllables = syllables(part);
      any |= !syllables.isEmpty();
      boolean isWord = !syllables.isEmpty() && syllables.size() <= LONGEST_PART;
      spellings.add(
          isWord
              ? spellings(syllables, syllables.size())
              : syllables.isEmpty() ? List.of(part) : run(part));
    }
    Set<String> romanised = new LinkedHashSet<>();
    for (int n = 0; any && n < SPELLINGS; n++) {
      StringBuilder all = new StringBuilder();
      for (List<String> spelled : spellings) {
        all.append(all.isEmpty() ? "" : " ").append(spelled.get(Math.min(n, spelled.size() - 1)));
      }
      romanised.add(all.toString());
    }
    return List.copyOf(romanised);
  }

  private static List<String> run(String text) {
    List<String> syllables = syllables(text);
    if (syllables.isEmpty()) {
      return List.of();
    }
    int surname = isName(text) ? surname(text) : 0;
    return spellings(syllables, surname);
  }

  /** Pinyin, Wade–Giles, pinyin with its tones; as many as {@link #SPELLINGS}. */
  private static List<String> spellings(List<String> syllables, int surname) {
    Set<String> romanised = new LinkedHashSet<>();
    romanised.add(join(syllables, surname, "", Pinyin::withoutTone));
    romanised.add(join(syllables, surname, "-", syllable -> WadeGiles.of(Pinyin.plain(syllable))));
    romanised.add(join(syllables, surname, "", UnaryOperator.identity()));
    return List.copyOf(romanised);
  }

  /** Syllables of pinyin with tones; other characters stay. Empty, if none has a reading. */
  private static List<String> syllables(String text) {
    List<String> syllables = new ArrayList<>();
    boolean any = false;
    boolean name = isName(text);
    int c;
    for (int i = 0; i < text.length(); i += Character.charCount(c)) {
      c = text.codePointAt(i);
      String character = Character.toString(c);
      String read = HanReadings.of(c).map(HanReading::mandarin).orElse("");
      any |= !read.isEmpty();
      String syllable = read.isEmpty() ? character : read;
      syllables.add(name && i == 0 ? SURNAMES.getOrDefault(character, syllable) : syllable);
    }
    return any ? syllables : List.of();
  }

  private static boolean isName(String text) {
    return text.length() >= 2
        && text.length() <= LONGEST_NAME
        && text.codePoints().allMatch(c -> Script.of(c) == Script.HAN)
        && text.codePointCount(0, text.length()) == text.length();
  }

  private static int surname(String text) {
    return text.length() > 2 && DOUBLE_SURNAMES.contains(text.substring(0, 2)) ? 2 : 1;
  }

  private static String join(
      List<String> syllables, int surname, String within, UnaryOperator<String> spelling) {
    List<String> words = new ArrayList<>();
    for (String syllable : syllables) {
      words.add(spelling.apply(syllable));
    }
    if (surname == 0) {
      return String.join(" ", words);
    }
    if (surname == words.size()) {
      return capital(String.join(within, words));
    }
    return capital(String.join("", words.subList(0, surname)))
        + " "
        + capital(String.join(within, words.subList(surname, words.size())));
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}

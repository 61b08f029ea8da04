package org.davylamp.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Russian, Ukrainian and Belarusian names by the systems that lists have them in: passports (ICAO
 * Doc 9303), BGN/PCGN 1947, GOST 7.79-2000 B, ISO 9:1995, and the press's simplification (Yuri,
 * Dmitry). A text with what only Ukrainian or Belarusian has (і ї є ґ, ськ; ў) is romanised as that
 * language first (resolution 55 of the Cabinet of Ministers, 2010; instruction 2000/2007 of the
 * Belarusian land service), then as Russian. What is a Chinese name as a whole comes first in
 * pinyin ({@link Palladius}).
 */
public final class CyrillicRomaniser implements Romaniser {
  /** Letter, passport, BGN/PCGN, GOST B, ISO 9, press. */
  private static final String RUSSIAN =
      """
      а a a a a a
      б b b b b b
      в v v v v v
      г g g g g g
      д d d d d d
      е e e e e e
      ё e yë yo ë e
      ж zh zh zh ž zh
      з z z z z z
      и i i i i i
      й i y j j y
      к k k k k k
      л l l l l l
      м m m m m m
      н n n n n n
      о o o o o o
      п p p p p p
      р r r r r r
      с s s s s s
      т t t t t t
      у u u u u u
      ф f f f f f
      х kh kh x h kh
      ц ts ts c c ts
      ч ch ch ch č ch
      ш sh sh sh š sh
      щ shch shch shh ŝ sch
      ъ ie ” - ʺ -
      ы y y y y y
      ь - ’ - ʹ -
      э e e e è e
      ю iu yu yu û yu
      я ia ya ya â ya
      і i i i ì i
      ї i yi yi ï yi
      є ie ye ye ê ye
      ґ g g g g̀ g
      ў u w u ŭ u
      ђ dj dj dj đ dj
      ј j j j ǰ j
      љ lj lj lj l̂ lj
      њ nj nj nj n̂ nj
      ћ c c c ć c
      џ dz dzh dh d̂ dz
      ѓ g g g ǵ g
      ќ k k k ḱ k
      ѕ dz dz z ẑ dz
      ә a a a a̋ a
      ғ g gh g ġ g
      қ k q k ķ k
      ң n ng n ņ n
      ө o o o ô o
      ұ u u u u̇ u
      ү u u u ù u
      һ h h h ḥ h
      """;

  private static final int SYSTEMS = 5;
  private static final int BGN = 1;
  private static final int PRESS = 4;

  private static final List<Map<Character, String>> TABLES = tables();

  /** Where Ukrainian differs: letter, within a word, at its beginning. */
  private static final Map<Character, String[]> UKRAINIAN =
      Map.ofEntries(
          Map.entry('г', new String[] {"h", "h"}),
          Map.entry('и', new String[] {"y", "y"}),
          Map.entry('й', new String[] {"i", "y"}),
          Map.entry('є', new String[] {"ie", "ye"}),
          Map.entry('ї', new String[] {"i", "yi"}),
          Map.entry('ю', new String[] {"iu", "yu"}),
          Map.entry('я', new String[] {"ia", "ya"}),
          Map.entry('щ', new String[] {"shch", "shch"}),
          Map.entry('ь', new String[] {"", ""}));

  private static final Map<Character, String[]> BELARUSIAN =
      Map.ofEntries(
          Map.entry('г', new String[] {"h", "h"}),
          Map.entry('е', new String[] {"ie", "ye"}),
          Map.entry('ю', new String[] {"iu", "yu"}),
          Map.entry('я', new String[] {"ia", "ya"}),
          Map.entry('й', new String[] {"i", "y"}),
          Map.entry('ў', new String[] {"u", "u"}),
          Map.entry('ь', new String[] {"", ""}));

  @Override
  public List<String> romanise(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.chars().noneMatch(c -> Script.of(c) == Script.CYRILLIC)) {
      return List.of();
    }
    Set<String> romanised = new LinkedHashSet<>(Palladius.pinyin(lower));
    if (lower.indexOf('ў') >= 0) {
      romanised.add(slavic(lower, BELARUSIAN));
    } else if (lower.contains("ськ") || lower.chars().anyMatch(c -> "іїєґ".indexOf(c) >= 0)) {
      romanised.add(slavic(lower.replace("зг", "зgh"), UKRAINIAN));
    }
    romanised.add(press(lower, "y"));
    romanised.add(press(lower, "i"));
    for (int system = 0; system < SYSTEMS - 1; system++) {
      romanised.add(system == BGN ? bgn(lower) : plain(lower, system));
    }
    return List.copyOf(romanised);
  }

  private static String plain(String text, int system) {
    StringBuilder romanised = new StringBuilder(text.length() * 2);
    for (int i = 0; i < text.length(); i++) {
      romanised.append(letter(text.charAt(i), system));
    }
    return romanised.toString();
  }

  private static String letter(char c, int system) {
    return TABLES.get(system).getOrDefault(c, Character.toString(c));
  }

  /** BGN/PCGN: е is ye at the beginning and after vowels, й, ъ and ь. */
  private static String bgn(String text) {
    StringBuilder romanised = new StringBuilder(text.length() * 2);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean iotated = c == 'е' && (i == 0 || !isConsonant(text.charAt(i - 1)));
      romanised.append(iotated ? "ye" : letter(c, BGN));
    }
    return romanised.toString();
  }

  private static boolean isConsonant(char c) {
    return "бвгджзклмнпрстфхцчшщ".indexOf(c) >= 0;
  }

  /** The press: -ий and -ый at the end are y, or i; -ия is ia. */
  private static String press(String text, String ending) {
    StringBuilder romanised = new StringBuilder(text.length() * 2);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean end = i + 2 == text.length() || (i + 2 < text.length() && !isLetter(text, i + 2));
      boolean iy = (c == 'и' || c == 'ы') && end && text.startsWith("й", i + 1);
      if (iy) {
        romanised.append(ending);
        i++;
      } else if (c == 'я' && i > 0 && text.charAt(i - 1) == 'и') {
        romanised.append('a');
      } else {
        romanised.append(letter(c, PRESS));
      }
    }
    return romanised.toString();
  }

  private static boolean isLetter(String text, int at) {
    return Character.isLetter(text.charAt(at));
  }

  private static String slavic(String text, Map<Character, String[]> own) {
    StringBuilder romanised = new StringBuilder(text.length() * 2);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean first = i == 0 || !isLetter(text, i - 1);
      String[] special = own.get(c);
      if (special != null) {
        romanised.append(special[first ? 1 : 0]);
      } else {
        romanised.append(letter(c, 0));
      }
    }
    return romanised.toString();
  }

  private static List<Map<Character, String>> tables() {
    List<Map<Character, String>> tables = new ArrayList<>();
    for (int i = 0; i < SYSTEMS; i++) {
      Map<Character, String> table = new HashMap<>();
      for (String row : RUSSIAN.lines().toList()) {
        String[] columns = row.split(" ", -1);
        String latin = columns[i + 1];
        table.put(columns[0].charAt(0), latin.equals("-") ? "" : latin);
      }
      tables.add(table);
    }
    return tables;
  }
}

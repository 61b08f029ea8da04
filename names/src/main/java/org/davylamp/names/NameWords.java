package org.davylamp.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What an index knows of a name: its folded Latin words in each romanisation, and the skeleton keys
 * of its Korean reading.
 *
 * <p>Bounded, so that a name of any length is looked for in bounded time: the first {@value
 * #LONGEST} characters of the normal form, of them the first {@value #MOST_WORDS} words, in the
 * first {@value #MOST_VARIANTS} romanisations. Names that differ only beyond are one to the index.
 *
 * @param variants at least one list, unless the name has no words; Latin names have one, but for
 *     people in Wade–Giles
 * @param keys as {@link KoreanReading#keys}; none, unless it may be a Korean name
 * @param exact whether another word is another name: of people in Hangul or Chinese characters,
 *     whose romanised words the comparison takes as they are, because a table spelled them
 */
record NameWords(List<List<String>> variants, List<Long> keys, boolean exact) {
  private static final int LONGEST = 2048;
  private static final int MOST_WORDS = 32;
  private static final int MOST_VARIANTS = 6;

  /** Words of a romanised Korean name of up to four syllables, and one more. */
  private static final int KOREAN_WORDS = 5;

  private static final int SYLLABLES = 2;
  private static final int MOST_SYLLABLES = 5;

  /** Of each name of a profile, and of those that stand in parentheses behind one. */
  static List<NameWords> of(Profile profile) {
    List<NameWords> names = new ArrayList<>(profile.names().size());
    for (ListedName name : profile.names()) {
      if (profile.kind() == Kind.PERSON) {
        names.add(of(name.text(), profile.kind()));
      } else {
        WrittenName written = WrittenName.of(name.text());
        names.add(of(written.name(), profile.kind()));
        written.others().forEach(other -> names.add(of(other, profile.kind())));
        written.former().forEach(former -> names.add(of(former, profile.kind())));
      }
    }
    return names;
  }

  /** The same of what is prepared: its names are parted and normalised already. */
  static List<NameWords> of(Prepared prepared) {
    List<NameWords> names = new ArrayList<>(prepared.names().size());
    for (Prepared.Name name : prepared.names()) {
      names.add(of(name.listed().text(), name.text(), prepared.profile().kind()));
    }
    return List.copyOf(names);
  }

  static NameWords of(String name, Kind kind) {
    return of(name, NameText.of(name), kind);
  }

  /**
   * @param normalised the name's normal form
   */
  private static NameWords of(String name, NameText normalised, Kind kind) {
    NameText text = normalised;
    if (text.isEmpty()) {
      return new NameWords(List.of(), List.of(), false);
    }
    if (text.text().length() > LONGEST) {
      text = NameText.of(text.text().substring(0, LONGEST));
    }
    List<Token> tokens = text.tokens();
    boolean latin = true;
    for (Token token : tokens) {
      latin &= token.script() == Script.LATIN || token.script() == Script.NUMBER;
    }
    List<Long> keys = mayBeKorean(tokens, latin, kind) ? keys(name) : List.of();
    return new NameWords(
        latin ? latin(tokens, kind, keys) : romanised(text),
        keys,
        kind == Kind.PERSON && isReadByTable(tokens));
  }

  private static List<List<String>> romanised(NameText text) {
    return text.latin().stream()
        .limit(MOST_VARIANTS)
        .map(romanised -> words(romanised.tokens()))
        .toList();
  }

  /** As it is, and of a person in Wade–Giles also in pinyin. */
  private static List<List<String>> latin(List<Token> tokens, Kind kind, List<Long> keys) {
    List<String> pinyin =
        kind == Kind.PERSON ? ChineseNames.ofWadeGiles(tokens, !keys.isEmpty()) : List.of();
    if (pinyin.isEmpty()) {
      return List.of(words(tokens));
    }
    List<List<String>> variants = new ArrayList<>(List.of(words(tokens)));
    for (String spelled : pinyin.subList(0, Math.min(pinyin.size(), MOST_VARIANTS - 1))) {
      variants.add(List.of(spelled.split(" ", -1)));
    }
    return variants;
  }

  private static List<String> words(List<Token> tokens) {
    return tokens.stream().limit(MOST_WORDS).map(Token::text).toList();
  }

  private static boolean isReadByTable(List<Token> tokens) {
    for (Token token : tokens) {
      if (token.script() != Script.HAN && token.script() != Script.HANGUL) {
        return false;
      }
    }
    return true;
  }

  /** Spares most Latin names the reading, which costs more than all else here. */
  private static boolean mayBeKorean(List<Token> tokens, boolean latin, Kind kind) {
    if (!latin) {
      return tokens.stream()
          .allMatch(token -> token.script() == Script.HANGUL || token.script() == Script.NUMBER);
    }
    return tokens.size() <= KOREAN_WORDS
        && (kind == Kind.VESSEL
            || KoreanSurnames.isLatinSurname(tokens.getFirst().text())
            || KoreanSurnames.isLatinSurname(tokens.getLast().text()));
  }

  private static List<Long> keys(String name) {
    long[] keys = KoreanReading.of(name).map(KoreanReading::keys).orElse(new long[0]);
    int syllables = keys.length == 0 ? 0 : KoreanSkeleton.syllables(keys[0]);
    return syllables < SYLLABLES || syllables > MOST_SYLLABLES
        ? List.of()
        : Arrays.stream(keys).boxed().toList();
  }
}

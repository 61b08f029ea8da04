package org.davylamp.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Reads the tables of a {@link Lexicon} and adds the romanisations of their words. Only for the
 * build: it takes most of a second and all romanisers, ICU with them.
 */
final class LexiconReader {
  private static final double FORM_WEIGHT = .1;
  private static final double PLACE_WEIGHT = .5;

  /** Latin letters of a form that is one only at an edge of a name. */
  private static final int SHORT = 3;

  /** Letters of the shortest romanised word that is taken: fewer are too often something else. */
  private static final int SHORTEST_ROMANISED = 5;

  /** Letters of the shortest Arabic word that is known with an article too. */
  private static final int SHORTEST_ARABIC = 3;

  /** Short forms that are nothing else wherever they stand. */
  private static final Set<String> UNMISTAKABLE = Set.of("jsc", "llc", "llp", "ltd", "plc");

  /** Spellings of one sound that romanisations of Russian mix as they like. */
  private static final String[][] MIXED = {
    {"oy", "oi"}, {"yu", "iu"}, {"shch", "sch"}, {"iya", "ia"}, {"iy", "ii"}, {"yye", "ye"}
  };

  private final LexiconDraft lexicon = new LexiconDraft();
  private final List<Runnable> romanisations = new ArrayList<>();

  private LexiconReader() {}

  static LexiconDraft read() {
    LexiconReader reader = new LexiconReader();
    for (LegalForm form : LegalForms.all()) {
      reader.form(form);
    }
    for (String[] row : rows("places.txt")) {
      reader.places(row[0], row[1]);
    }
    for (String[] row : rows("generic_words.txt")) {
      reader.generic(Double.parseDouble(row[0]), row[1]);
    }
    // What is written so outranks what is only romanised so, whatever the table.
    reader.romanisations.forEach(Runnable::run);
    return reader.lexicon;
  }

  private void form(LegalForm form) {
    List<Token> words = Initialisms.joined(NameText.of(form.text()));
    Lexicon.Place place = Lexicon.Place.ANYWHERE;
    boolean isShort =
        words.size() == 1
            && words.getFirst().script() == Script.LATIN
            && words.getFirst().text().length() <= SHORT
            && !UNMISTAKABLE.contains(words.getFirst().text());
    if (isShort) {
      place = form.atBeginning() ? Lexicon.Place.EDGES : Lexicon.Place.END;
    }
    Lexicon.Sense sense =
        new Lexicon.Sense(NamePart.Role.FORM, form.formClass().name(), FORM_WEIGHT, place);
    lexicon.add(words, sense, false);
    romanise(words, sense, false);
  }

  /** Under a key that ends in a line there are several places, each called by its first name. */
  private void places(String key, String groups) {
    for (String group : groups.split(" / ", -1)) {
      String whole =
          key.endsWith("_")
              ? key + NameText.of(group.split("[;*]", -1)[0]).text().replace(' ', '_')
              : key;
      words(
          group,
          new Lexicon.Sense(NamePart.Role.PLACE, whole, PLACE_WEIGHT, Lexicon.Place.ANYWHERE));
    }
  }

  /** Groups of words of one meaning, which is called by its first word. */
  private void generic(double weight, String groups) {
    for (String group : groups.split(" / ", -1)) {
      String key = NameText.of(group.split(";", -1)[0]).text();
      NamePart.Role role = weight == 0 ? NamePart.Role.LINK : NamePart.Role.GENERIC;
      words(group, new Lexicon.Sense(role, key, weight, Lexicon.Place.ANYWHERE));
    }
  }

  private void words(String text, Lexicon.Sense sense) {
    for (String word : text.split(";", -1)) {
      String plain = word.strip();
      boolean stem = plain.endsWith("*");
      List<Token> tokens =
          Initialisms.joined(NameText.of(stem ? plain.substring(0, plain.length() - 1) : plain));
      lexicon.add(tokens, sense, stem);
      withArticle(tokens, sense);
      if (declines(tokens, sense)) {
        lexicon.add(tokens, sense, true);
      }
      if (sense.role() != NamePart.Role.LINK && (!stem || isCyrillic(tokens))) {
        romanise(tokens, sense, stem);
      }
    }
  }

  private static boolean isCyrillic(List<Token> words) {
    return !words.isEmpty() && words.getFirst().script() == Script.CYRILLIC;
  }

  /**
   * Arabic writes article, "for" and "and" together with the word: تجارة, التجارة, للتجارة,
   * والتجارة.
   */
  private void withArticle(List<Token> words, Lexicon.Sense sense) {
    if (words.size() != 1
        || words.getFirst().script() != Script.ARABIC
        || sense.role() == NamePart.Role.LINK) {
      return;
    }
    Token word = words.getFirst();
    String bare = word.text();
    for (String article : List.of("ال", "لل")) {
      bare = bare.startsWith(article) ? bare.substring(article.length()) : bare;
    }
    if (bare.length() < SHORTEST_ARABIC) {
      return;
    }
    for (String before : List.of("", "ال", "لل", "وال", "ولل", "و")) {
      lexicon.add(List.of(new Token(before + bare, Script.ARABIC, word.joined())), sense, false);
    }
  }

  /** Places of Russia, Ukraine and Belarus have adjectives in Latin letters too: Yaroslavsky. */
  private static boolean declines(List<Token> words, Lexicon.Sense sense) {
    return words.size() == 1
        && words.getFirst().script() == Script.LATIN
        && words.getFirst().text().length() >= SHORTEST_ROMANISED
        && (sense.key().startsWith("ru_")
            || sense.key().startsWith("ua_")
            || sense.key().startsWith("by_"));
  }

  private void romanise(List<Token> words, Lexicon.Sense sense, boolean stem) {
    if (words.isEmpty() || words.getFirst().script() == Script.LATIN) {
      return;
    }
    romanisations.add(
        () -> {
          NameText text = NameText.of(Lexicon.phrase(words));
          for (NameText latin : Romanisers.latin(text)) {
            if (latin.text().length() >= SHORTEST_ROMANISED) {
              mixed(latin.text(), words.getFirst().script())
                  .forEach(spelling -> lexicon.add(NameText.of(spelling).tokens(), sense, stem));
            }
          }
        });
  }

  /** A romanisation, and of Cyrillic also those that take some of its sounds from another. */
  private static Set<String> mixed(String latin, Script script) {
    Set<String> spellings = new LinkedHashSet<>(List.of(latin));
    if (script == Script.CYRILLIC && latin.indexOf(' ') > 0) {
      for (String[] sounds : MIXED) {
        for (String spelling : List.copyOf(spellings)) {
          spellings.add(spelling.replace(sounds[0], sounds[1]));
        }
      }
    }
    return spellings;
  }

  /** The rows of a table beside this class, split at bars; blank lines and comments left out. */
  static List<String[]> rows(String table) {
    return lines(table).stream().map(line -> line.split(" *\\| *", -1)).toList();
  }

  /** The lines of a table beside this class, but for blank ones and comments. */
  static List<String> lines(String table) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    LexiconReader.class.getResourceAsStream(table), "no table " + table),
                StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(String::strip)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.davylamp.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Reads the tables of a {@link Lexicon} and adds the romanisations of their words. */
final class LexiconReader {
  private static final double FORM_WEIGHT = .1;
  private static final double PLACE_WEIGHT = .5;

  /** Latin letters of a form that is one only at an edge of a name. */
  private static final int SHORT = 3;

  /** Letters of the shortest romanised word that is taken: fewer are too often something else. */
  private static final int SHORTEST_ROMANISED = 5;

  private final Lexicon lexicon = new Lexicon();
  private final List<Runnable> romanisations = new ArrayList<>();

  private LexiconReader() {}

  static Lexicon read() {
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
            && words.getFirst().text().length() <= SHORT;
    if (isShort) {
      place = form.atBeginning() ? Lexicon.Place.EDGES : Lexicon.Place.END;
    }
    Lexicon.Sense sense =
        new Lexicon.Sense(NamePart.Role.FORM, form.formClass().name(), FORM_WEIGHT, place);
    lexicon.add(words, sense, false);
    romanise(words, sense);
  }

  private void places(String key, String words) {
    Lexicon.Sense sense =
        new Lexicon.Sense(NamePart.Role.PLACE, key, PLACE_WEIGHT, Lexicon.Place.ANYWHERE);
    words(words, sense);
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
      if (!stem && sense.role() != NamePart.Role.LINK) {
        romanise(tokens, sense);
      }
    }
  }

  private void romanise(List<Token> words, Lexicon.Sense sense) {
    if (words.isEmpty() || words.getFirst().script() == Script.LATIN) {
      return;
    }
    romanisations.add(
        () -> {
          NameText text = NameText.of(Lexicon.phrase(words));
          for (NameText latin : Romanisers.latin(text)) {
            if (latin.text().length() >= SHORTEST_ROMANISED) {
              lexicon.add(latin.tokens(), sense, false);
            }
          }
        });
  }

  /** The rows of a table beside this class, split at bars; blank lines and comments left out. */
  static List<String[]> rows(String table) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    LexiconReader.class.getResourceAsStream(table), "no table " + table),
                StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.strip().split(" *\\| *", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.davylamp.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.davylamp.names.Word.Role;

/**
 * The words of an organisation's name as they are compared: the parts of an {@link
 * OrganisationName}, of which only those without a meaning of their own are romanised.
 */
final class OrganisationWords {
  /** Arabic's, which its romanisation parts from the word. */
  private static final Set<String> ARTICLES =
      Set.of("al", "el", "an", "as", "ar", "ash", "ad", "at", "az");

  private static final int LONGEST_JOINED = 24;

  /** Of a Chinese core word that is written together. */
  private static final int MOST_CHARACTERS = 3;

  private OrganisationWords() {}

  /** The name in its own script, if that is not Latin, then in each romanisation. */
  static List<Form> forms(String written, TokenWeights weights) {
    OrganisationName name = OrganisationName.of(written);
    List<List<String>> spellings = new ArrayList<>();
    boolean latin = true;
    int most = 1;
    for (NamePart part : name.parts()) {
      List<String> spelled = spellings(part);
      spellings.add(spelled);
      most = Math.max(most, spelled.size());
      latin &= part.script() == Script.LATIN || part.script() == Script.NUMBER;
    }
    List<Form> forms = new ArrayList<>();
    if (!latin) {
      add(forms, form(name, spellings, -1, false, weights));
    }
    for (int n = 0; n < most; n++) {
      add(forms, form(name, spellings, n, false, weights));
      if (mayBeShort(name, spellings, n)) {
        add(forms, form(name, spellings, n, true, weights));
      }
    }
    return List.copyOf(forms);
  }

  private static void add(List<Form> forms, Form form) {
    if (!form.isEmpty() && forms.stream().noneMatch(known -> isSame(known, form))) {
      forms.add(form);
    }
  }

  private static boolean isSame(Form one, Form other) {
    return one.original == other.original
        && Arrays.stream(one.words)
            .map(word -> word.text)
            .toList()
            .equals(Arrays.stream(other.words).map(word -> word.text).toList());
  }

  /** Whether syllables of a core word have to be tried apart too: so few are not joined later. */
  private static boolean mayBeShort(OrganisationName name, List<List<String>> spellings, int n) {
    for (int i = 0; i < name.parts().size(); i++) {
      String spelled = spelling(spellings.get(i), n);
      if (isSyllables(name.parts().get(i), spelled)
          && spelled.indexOf(' ') > 0
          && spelled.length() <= Joints.SHORTEST) {
        return true;
      }
    }
    return false;
  }

  private static String spelling(List<String> spelled, int n) {
    return spelled.get(Math.min(n, spelled.size() - 1));
  }

  /**
   * Whether a spelling is of Korean or Chinese syllables that are written together in Latin, as
   * nearly all lists do: Namchongang, Jinli.
   */
  private static boolean isSyllables(NamePart part, String spelled) {
    return part.role() == NamePart.Role.CORE
        && spelled.length() <= LONGEST_JOINED
        && switch (part.script()) {
          case HANGUL -> true;
          case HAN -> spelled.chars().filter(c -> c == ' ').count() < MOST_CHARACTERS;
          case LATIN, CYRILLIC, GREEK, KANA, ARABIC, NUMBER, OTHER -> false;
        };
  }

  private static List<String> spellings(NamePart part) {
    if (part.script() == Script.LATIN || part.role() != NamePart.Role.CORE) {
      return List.of(part.text());
    }
    List<String> romanised = Romanisers.of(part.script()).romanise(part.text());
    return romanised.isEmpty() ? List.of(part.text()) : romanised;
  }

  /** The n-th spelling; −1 for the name's own script. */
  private static Form form(
      OrganisationName name,
      List<List<String>> spellings,
      int n,
      boolean apart,
      TokenWeights weights) {
    List<Word> words = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < name.parts().size(); i++) {
      NamePart part = name.parts().get(i);
      List<String> spelled = spellings.get(i);
      String chosen = n < 0 ? HanForms.simplified(part.text()) : spelling(spelled, n);
      text.append(text.isEmpty() ? "" : " ").append(chosen);
      if (part.role() == NamePart.Role.CORE) {
        boolean together = !apart && isSyllables(part, chosen);
        boolean read = n >= 0 && part.script() == Script.HAN;
        core(words, together ? chosen.replace(" ", "") : chosen, read, weights);
      } else {
        Role role = saysNothing(name, i) ? Role.PARTICLE : role(part);
        words.add(new Word(key(part), part.text(), (float) part.weight(), role));
      }
    }
    return new Form(words, text.toString(), Optional.empty(), n < 0).withLegal(name.forms());
  }

  /** General Trading is trading, if the name has a word of its own: not General Motors. */
  private static boolean saysNothing(OrganisationName name, int at) {
    List<NamePart> parts = name.parts();
    return parts.get(at).key().equals("general")
        && (isGeneric(parts, at - 1) || isGeneric(parts, at + 1))
        && parts.stream().anyMatch(part -> part.role() == NamePart.Role.CORE);
  }

  private static boolean isGeneric(List<NamePart> parts, int at) {
    return at >= 0 && at < parts.size() && parts.get(at).role() == NamePart.Role.GENERIC;
  }

  /** Towns that the table has in groups are themselves only. */
  private static String key(NamePart part) {
    return part.key().endsWith("_other") ? part.text() : part.key();
  }

  private static void core(List<Word> words, String spelled, boolean read, TokenWeights weights) {
    for (Token token : NameText.of(spelled).tokens()) {
      String word = token.text();
      boolean article = ARTICLES.contains(word) && word.length() < spelled.length();
      words.add(
          article
              ? new Word("of", word, 0, Role.PARTICLE)
              : new Word(word, word, weights.organisation(word), Role.CORE, read));
    }
  }

  private static Role role(NamePart part) {
    return switch (part.role()) {
      case CORE -> Role.CORE;
      case NUMBER -> Role.NUMBER;
      case GENERIC -> Role.GENERIC;
      case PLACE -> Role.PLACE;
      case FORM -> Role.FORM;
      case LINK -> Role.PARTICLE;
    };
  }
}

package org.davylamp.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.davylamp.names.Word.Role;

/**
 * The words of an organisation's name as they are compared: the parts of an {@link
 * OrganisationName}, of which only those without a meaning of their own are romanised.
 */
final class OrganisationWords {
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
      add(forms, form(name, spellings, -1, weights));
    }
    for (int n = 0; n < most; n++) {
      add(forms, form(name, spellings, n, weights));
    }
    return List.copyOf(forms);
  }

  private static void add(List<Form> forms, Form form) {
    if (!form.isEmpty()) {
      forms.add(form);
    }
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
      OrganisationName name, List<List<String>> spellings, int n, TokenWeights weights) {
    List<Word> words = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < name.parts().size(); i++) {
      NamePart part = name.parts().get(i);
      List<String> spelled = spellings.get(i);
      String chosen =
          n < 0 ? HanForms.simplified(part.text()) : spelled.get(Math.min(n, spelled.size() - 1));
      text.append(text.isEmpty() ? "" : " ").append(chosen);
      if (part.role() == NamePart.Role.CORE) {
        core(words, chosen, weights);
      } else {
        words.add(new Word(key(part), part.text(), (float) part.weight(), role(part)));
      }
    }
    return new Form(words, text.toString(), Optional.empty(), n < 0).withLegal(name.forms());
  }

  /** Towns that the table has in groups are themselves only. */
  private static String key(NamePart part) {
    return part.key().endsWith("_other") ? part.text() : part.key();
  }

  private static void core(List<Word> words, String spelled, TokenWeights weights) {
    for (Token token : NameText.of(spelled).tokens()) {
      String word = token.text();
      words.add(new Word(word, weights.organisation(word), Role.CORE));
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

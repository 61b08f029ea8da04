package org.davylamp.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.davylamp.names.Word.Role;

/** The words of a ship's name: what kind of ship it is (M/V, tanker) may be missing. */
final class VesselWords {
  private static final Set<String> PREFIXES =
      Set.of(
          "mv mt ms ss mts msv my fv tb mf lpg lng m v t s f vessel ship motor tanker the no"
              .split(" ", -1));

  private VesselWords() {}

  static Form form(NameText name, TokenWeights weights, boolean original) {
    List<Token> tokens = name.tokens();
    List<Word> words = new ArrayList<>();
    boolean named = tokens.stream().anyMatch(token -> !PREFIXES.contains(token.text()));
    for (Token token : tokens) {
      String text = token.text();
      Optional<String> number = Numbers.of(text);
      if (number.isPresent()) {
        words.add(new Word(number.get(), TokenWeights.NUMBER, Role.NUMBER));
      } else if (named && PREFIXES.contains(text)) {
        words.add(new Word(text, 0, Role.PARTICLE));
      } else {
        words.add(new Word(text, weights.organisation(text), Role.CORE));
      }
    }
    return new Form(words, name.text(), "", Optional.empty(), original);
  }
}

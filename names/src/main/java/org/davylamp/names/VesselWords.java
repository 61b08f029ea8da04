package org.davylamp.names;

import java.util.ArrayList;
import java.util.List;
import org.davylamp.names.Word.Role;

/** The words of a ship's name as they are compared and explained. */
final class VesselWords {
  private VesselWords() {}

  /** The form of a name in one script. */
  static Form form(NameText text, boolean original) {
    VesselName name = VesselName.of(text);
    List<Word> words = new ArrayList<>();
    for (String word : name.words()) {
      words.add(new Word(word, 1, Role.CORE));
    }
    for (String number : name.numbers()) {
      words.add(new Word(number, TokenWeights.NUMBER, Role.NUMBER));
    }
    return new Form(words, text.text(), name.korean(), original).withVessel(name);
  }
}

package org.davylamp.names;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.davylamp.names.Lexicon.Place;
import org.davylamp.names.Lexicon.Sense;

/** A {@link Lexicon} in the making. */
final class LexiconDraft {
  private final Map<String, Sense> phrases = new LinkedHashMap<>();
  private final Map<String, Sense> stems = new LinkedHashMap<>();
  private final Map<String, Integer> longest = new LinkedHashMap<>();
  private final Map<Script, Integer> longestRun = new EnumMap<>(Script.class);

  /** Adds words unless they have a meaning already: the first table that has them decides. */
  void add(List<Token> words, Sense sense, boolean stem) {
    String phrase = Lexicon.phrase(words);
    if (phrase.isEmpty()) {
      return;
    }
    (stem ? stems : phrases).merge(phrase, sense, LexiconDraft::first);
    if (!stem) {
      longest.merge(words.getFirst().text(), words.size(), Math::max);
      longestRun.merge(words.getFirst().script(), phrase.length(), Math::max);
    }
  }

  /** The first, which may stand where either may. */
  private static Sense first(Sense first, Sense later) {
    boolean wider =
        first.role() == later.role() && later.place() != Place.END && first.place() == Place.END;
    return wider ? new Sense(first.role(), first.key(), first.weight(), later.place()) : first;
  }

  Map<String, Sense> phrases() {
    return Collections.unmodifiableMap(phrases);
  }

  Map<String, Sense> stems() {
    return Collections.unmodifiableMap(stems);
  }

  /** The first word of each phrase, and the number of words of the longest that it begins. */
  Map<String, Integer> longest() {
    return Collections.unmodifiableMap(longest);
  }

  Lexicon finished() {
    return Lexicon.of(phrases, stems, longest, longestRun);
  }
}

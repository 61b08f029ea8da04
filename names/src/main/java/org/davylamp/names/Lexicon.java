package org.davylamp.names;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Words with a known meaning in names of organisations: legal forms, generic words, places. They
 * are tables of this module ({@code legal_forms.txt}, {@code generic_words.txt}, {@code
 * places.txt}) and the romanisations of their words. Looking up costs one hash of the words.
 */
final class Lexicon {
  /** Where in a name a word has its meaning. */
  enum Place {
    ANYWHERE,
    /** Only after what the name is about: a short form such as AG or SA. */
    END,
    /** There or at the beginning: AB, PT, OOO. */
    EDGES
  }

  /** What words mean. */
  record Sense(NamePart.Role role, String key, double weight, Place place) {}

  /** Letters that the endings of Russian adjectives and the like have at most. */
  private static final int LONGEST_ENDING = 9;

  private static final int SHORTEST_STEM = 2;

  /** Of Russian and Ukrainian in both alphabets, and of German, Spanish and the like. */
  private static final Pattern ENDING =
      Pattern.compile(
          "(?:ов|ев|н|енн|ическ|еск|ск|овск|ельн|ительн|альн|ств|ени|ани|аци|ци|ост|к|ник)?"
              + "(?:[аеиоуыюяйії]|ой|ей|ый|ий|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ых|их|ым|им|ом|ем|ами|ах|ов|ам"
              + "|ия|ии|ию|ие|ость|ства|ство|ів|ої|ий)?"
              + "|(?:n|ov|ev|enn|ichesk|esk|sk|ovsk|eln|iteln|aln|stv|eni|ani|atsi|ts|k)?"
              + "(?:[aeiouy]|yy|iy|yi|ii|aya|aia|oe|oye|ee|eye|ye|ie|iye|ogo|ego|oy|oi|om|ykh|ikh|ia|iya|iia|y|stvo"
              + "|s|n|r|es|en|er|em|isch|ische|ischer|isches|al|ale|alen|os|as|ic|ics|ik|o|us)?");

  private static final Lexicon ALL = LexiconReader.read();

  /** Folded words with one space between them. */
  private final Map<String, Sense> phrases = new HashMap<>();

  /** Beginnings of words whose endings vary. */
  private final Map<String, Sense> stems = new HashMap<>();

  /** The first word of each phrase to the number of words of the longest. */
  private final Map<String, Integer> longest = new HashMap<>();

  /** Characters of the longest word of each script that is written without spaces. */
  private final Map<Script, Integer> longestRun = new HashMap<>();

  static Lexicon all() {
    return ALL;
  }

  /** Adds words unless they have a meaning already: the first table that has them decides. */
  void add(List<Token> words, Sense sense, boolean stem) {
    String phrase = phrase(words);
    if (phrase.isEmpty()) {
      return;
    }
    (stem ? stems : phrases).putIfAbsent(phrase, sense);
    if (!stem) {
      longest.merge(words.getFirst().text(), words.size(), Math::max);
      longestRun.merge(words.getFirst().script(), phrase.length(), Math::max);
    }
  }

  static String phrase(List<Token> words) {
    StringBuilder phrase = new StringBuilder();
    for (Token word : words) {
      phrase.append(phrase.isEmpty() ? "" : " ").append(word.text());
    }
    return phrase.toString();
  }

  /** The number of words of the longest phrase that begins with a word; 0, if none does. */
  int longestFrom(String word) {
    return longest.getOrDefault(word, 0);
  }

  int longestRun(Script script) {
    return longestRun.getOrDefault(script, 0);
  }

  Optional<Sense> sense(String phrase) {
    return Optional.ofNullable(phrases.get(phrase));
  }

  /** The meaning of one word by its beginning, if what follows is an ending and not a word. */
  Optional<Sense> byStem(String word) {
    int least = Math.max(SHORTEST_STEM, word.length() - LONGEST_ENDING);
    for (int length = word.length(); length >= least; length--) {
      Sense sense = stems.get(word.substring(0, length));
      if (sense != null) {
        return ENDING.matcher(word).region(length, word.length()).matches()
            ? Optional.of(sense)
            : Optional.empty();
      }
    }
    return Optional.empty();
  }
}

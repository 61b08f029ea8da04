package org.davylamp.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words with a known meaning in names of organisations: legal forms, generic words, places. They
 * are tables of this module ({@code legal_forms.txt}, {@code generic_words.txt}, {@code
 * places.txt}) and the romanisations of their words: {@link LexiconReader} puts them together in
 * the build. Looking up costs one hash of the words.
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

  private static final class Made {
    static final Lexicon TABLE = read(Tables.open(Tables.LEXICON));
  }

  /** Folded words with one space between them, and the number of the sense of each. */
  private final TokenDictionary phrases;

  private final int[] phraseSenses;

  /** Beginnings of words whose endings vary, and the number of the sense of each. */
  private final TokenDictionary stems;

  private final int[] stemSenses;

  /** The first word of each phrase, and the number of words of the longest that it begins. */
  private final TokenDictionary firsts;

  private final int[] longest;

  /** Characters of the longest phrase that begins in each script. */
  private final Map<Script, Integer> longestRuns;

  private final List<Sense> senses;

  private Lexicon(
      TokenDictionary phrases,
      int[] phraseSenses,
      TokenDictionary stems,
      int[] stemSenses,
      TokenDictionary firsts,
      int[] longest,
      Map<Script, Integer> longestRuns,
      List<Sense> senses) {
    this.phrases = phrases;
    this.phraseSenses = phraseSenses;
    this.stems = stems;
    this.stemSenses = stemSenses;
    this.firsts = firsts;
    this.longest = longest;
    this.longestRuns = new EnumMap<>(longestRuns);
    this.senses = List.copyOf(senses);
  }

  /** As the build made it. */
  static Lexicon all() {
    return Made.TABLE;
  }

  /**
   * @param longest the first word of each phrase to the number of words of the longest
   * @param longestRun characters of the longest word of each script
   */
  static Lexicon of(
      Map<String, Sense> phrases,
      Map<String, Sense> stems,
      Map<String, Integer> longest,
      Map<Script, Integer> longestRun) {
    Map<Sense, Integer> numbers = new LinkedHashMap<>();
    phrases.values().forEach(sense -> numbers.putIfAbsent(sense, numbers.size()));
    stems.values().forEach(sense -> numbers.putIfAbsent(sense, numbers.size()));
    return new Lexicon(
        dictionary(phrases.keySet()),
        phrases.values().stream().mapToInt(numbers::get).toArray(),
        dictionary(stems.keySet()),
        stems.values().stream().mapToInt(numbers::get).toArray(),
        dictionary(longest.keySet()),
        longest.values().stream().mapToInt(Integer::intValue).toArray(),
        longestRun,
        List.copyOf(numbers.keySet()));
  }

  private static TokenDictionary dictionary(Set<String> texts) {
    TokenDictionary dictionary = new TokenDictionary();
    for (String text : texts) {
      if (text.length() >= TokenDictionary.LONGEST) {
        throw new IllegalStateException(
            String.format(
                Locale.ROOT,
                "expected words of fewer than %d letters in the tables, found: %s",
                TokenDictionary.LONGEST,
                text));
      }
      dictionary.add(text);
    }
    return dictionary;
  }

  void write(IndexWriter to) {
    phrases.write(to);
    to.ints(phraseSenses, phraseSenses.length);
    stems.write(to);
    to.ints(stemSenses, stemSenses.length);
    firsts.write(to);
    to.ints(longest, longest.length);
    int[] runs = Arrays.stream(Script.values()).mapToInt(this::longestRun).toArray();
    to.ints(runs, runs.length);
    String keys = senses.stream().map(Sense::key).collect(Collectors.joining("\n"));
    to.chars(keys.toCharArray(), keys.length());
    List<NamePart.Role> allRoles = List.of(NamePart.Role.values());
    List<Place> allPlaces = List.of(Place.values());
    byte[] roles = new byte[senses.size()];
    byte[] places = new byte[senses.size()];
    long[] weights = new long[senses.size()];
    for (int i = 0; i < senses.size(); i++) {
      roles[i] = (byte) allRoles.indexOf(senses.get(i).role());
      places[i] = (byte) allPlaces.indexOf(senses.get(i).place());
      weights[i] = Double.doubleToLongBits(senses.get(i).weight());
    }
    to.bytes(roles);
    to.bytes(places);
    to.longs(weights);
  }

  private static Lexicon read(IndexReader from) {
    TokenDictionary phrases = TokenDictionary.read(from);
    int[] phraseSenses = from.ints();
    TokenDictionary stems = TokenDictionary.read(from);
    int[] stemSenses = from.ints();
    TokenDictionary firsts = TokenDictionary.read(from);
    int[] longest = from.ints();
    int[] runs = from.ints();
    Map<Script, Integer> longestRuns = new EnumMap<>(Script.class);
    for (Script script : Script.values()) {
      longestRuns.put(script, runs[longestRuns.size()]);
    }
    Lexicon read =
        new Lexicon(
            phrases,
            phraseSenses,
            stems,
            stemSenses,
            firsts,
            longest,
            longestRuns,
            senses(new String(from.chars()), from.bytes(), from.bytes(), from.longs()));
    from.requireEnd();
    return read;
  }

  private static List<Sense> senses(String keys, byte[] roles, byte[] places, long[] weights) {
    NamePart.Role[] allRoles = NamePart.Role.values();
    Place[] allPlaces = Place.values();
    List<Sense> senses = new ArrayList<>(roles.length);
    int from = 0;
    for (int i = 0; i < roles.length; i++) {
      int end = keys.indexOf('\n', from);
      String key = keys.substring(from, end < 0 ? keys.length() : end);
      double weight = Double.longBitsToDouble(weights[i]);
      senses.add(new Sense(allRoles[roles[i]], key, weight, allPlaces[places[i]]));
      from = end + 1;
    }
    return senses;
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
    int first = firsts.find(word);
    return first < 0 ? 0 : longest[first];
  }

  int longestRun(Script script) {
    return longestRuns.getOrDefault(script, 0);
  }

  Optional<Sense> sense(String phrase) {
    int number = phrases.find(phrase);
    return number < 0 ? Optional.empty() : Optional.of(senses.get(phraseSenses[number]));
  }

  /** The meaning of one word by its beginning, if what follows is an ending and not a word. */
  Optional<Sense> byStem(String word) {
    int least = Math.max(SHORTEST_STEM, word.length() - LONGEST_ENDING);
    for (int length = word.length(); length >= least; length--) {
      int stem = stems.find(word.substring(0, length));
      if (stem >= 0) {
        return ENDING.matcher(word).region(length, word.length()).matches()
            ? Optional.of(senses.get(stemSenses[stem]))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }
}

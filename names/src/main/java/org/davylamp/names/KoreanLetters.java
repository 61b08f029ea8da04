package org.davylamp.names;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The words of a Latin text in the letters of {@link KoreanSpellings}: ŏ and ŭ in any shape (ô, and
 * o' as some lists have it) are one letter, an aspirated consonant k' t' p' ch' is a capital.
 */
record KoreanLetters(List<String> words) {
  private static final String ROUND = "\u0306\u0302\u030C\u0304\u0303";

  /** Empty, if there is no letter or one of another script. */
  static Optional<KoreanLetters> of(String text) {
    String apart = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    List<String> words = new ArrayList<>(4);
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < apart.length(); i++) {
      char c = apart.charAt(i);
      switch (Letters.kind(c)) {
        case LETTER -> {
          String plain = Letters.fold(c);
          if (!plain.chars().allMatch(folded -> folded >= 'a' && folded <= 'z')) {
            return Optional.empty();
          }
          word.append(plain);
        }
        case MARK -> mark(word, ROUND.indexOf(c) >= 0);
        case APOSTROPHE -> mark(word, true);
        case DIGIT, SPACE, JOINT -> end(word, words);
        case NOTHING -> {}
      }
    }
    end(word, words);
    return words.isEmpty() ? Optional.empty() : Optional.of(new KoreanLetters(List.copyOf(words)));
  }

  /** A breve or an apostrophe changes the letter before it; other marks are dropped. */
  private static void mark(StringBuilder word, boolean counts) {
    if (!counts || word.isEmpty()) {
      return;
    }
    int last = word.length() - 1;
    boolean ch = word.charAt(last) == 'h' && last > 0 && word.charAt(last - 1) == 'c';
    char changed =
        switch (word.charAt(last)) {
          case 'o' -> 'ŏ';
          case 'u' -> 'ŭ';
          case 'k' -> 'K';
          case 't' -> 'T';
          case 'p' -> 'P';
          case 'h' -> ch ? 'C' : 'h';
          default -> word.charAt(last);
        };
    if (ch) {
      word.setLength(last);
      word.setCharAt(last - 1, changed);
    } else {
      word.setCharAt(last, changed);
    }
  }

  private static void end(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString().replace("wha", "hwa").replace("whi", "hwi"));
      word.setLength(0);
    }
  }

  int length() {
    return words.stream().mapToInt(String::length).sum();
  }

  /** The order with the last word first, if that word is a usual surname. */
  Optional<KoreanLetters> surnameFirst() {
    String last = words.getLast();
    if (words.size() < 2 || !KoreanSurnames.isLatinSurname(plain(last))) {
      return Optional.empty();
    }
    List<String> turned = new ArrayList<>(words.size());
    turned.add(last);
    turned.addAll(words.subList(0, words.size() - 1));
    return Optional.of(new KoreanLetters(List.copyOf(turned)));
  }

  boolean beginsWithSurname() {
    return KoreanSurnames.isLatinSurname(plain(words.getFirst()));
  }

  private static String plain(String word) {
    return word.replace('ŏ', 'o').replace('ŭ', 'u').replace("C", "ch").toLowerCase(Locale.ROOT);
  }

  KoreanTape tape() {
    String letters = String.join("", words);
    boolean[] breaks = new boolean[letters.length()];
    int at = 0;
    for (String word : words) {
      breaks[at] = true;
      at += word.length();
    }
    return KoreanTape.ofLatin(letters, breaks);
  }
}

package org.davylamp.evidence;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** "Did you mean": the known words nearest to one that is not known. */
final class Spelling {
  private static final int MOST = 3;

  private Spelling() {}

  private record Candidate(String word, int distance) {}

  /** At most three, at an edit distance of at most a third of the word, upper case aside. */
  static List<String> nearest(String wrong, Collection<String> known) {
    String folded = wrong.toLowerCase(Locale.ROOT);
    int furthest = folded.length() / 3;
    return known.stream()
        .filter(word -> Math.abs(word.length() - folded.length()) <= furthest)
        .map(word -> new Candidate(word, distance(folded, word.toLowerCase(Locale.ROOT))))
        .filter(candidate -> candidate.distance <= furthest)
        .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::word))
        .limit(MOST)
        .map(Candidate::word)
        .toList();
  }

  /** Levenshtein distance by two rows. */
  static int distance(String a, String b) {
    int[] above = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
      }
      int[] next = above;
      above = row;
      row = next;
    }
    return above[b.length()];
  }

  /** " (did you mean x, y?)", or nothing if no known word is near. */
  static String question(String wrong, Collection<String> known) {
    List<String> near = nearest(wrong, known);
    return near.isEmpty() ? "" : " (did you mean " + String.join(", ", near) + "?)";
  }
}

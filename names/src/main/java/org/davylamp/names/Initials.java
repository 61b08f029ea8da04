package org.davylamp.names;

import java.util.Arrays;
import org.davylamp.names.Word.Role;

/**
 * Whether an abbreviation can stand for an organisation's name: KOMID for Korea Mining Development
 * Trading Corporation, NCG for Namchongang.
 *
 * <p>Each word in its turn gives its first letters, or none. The score is e<sup>−c</sup>, where c
 * is the least cost of all ways: {@value #FURTHER_LETTER} for each letter after a word's first,
 * {@value #SYLLABLE} for one that begins a later syllable of the word, and of words that give
 * nothing half their weight. Forms and links may give letters and need not. Short abbreviations
 * stand for many names, so the score is capped: .5 for two letters, .75 for three, .85 for four,
 * .95 from five on; one letter stands for nothing.
 *
 * <p>Cost: letters of the abbreviation times letters of the name.
 */
final class Initials {
  private static final double FURTHER_LETTER = .03;
  private static final double SYLLABLE = .08;
  private static final double SKIPPED = .5;
  private static final double NUMBER_SKIPPED = .3;

  private static final double[] CAPS = {0, 0, .5, .75, .85, .95};
  private static final int LONGEST = 10;
  private static final double NEVER = 100;

  private Initials() {}

  /**
   * The score in 0–.95.
   *
   * @param abbreviation folded letters without spaces, as a token of {@link NameText} has them
   */
  static double score(String abbreviation, Form name) {
    int letters = abbreviation.length();
    if (letters < 2 || letters > LONGEST || (words(name) < 2 && letters > words(name) + 2)) {
      return 0;
    }
    double[] costs = new double[letters + 1];
    Arrays.fill(costs, NEVER);
    costs[0] = 0;
    for (Word word : name.words) {
      costs = step(costs, abbreviation, word);
    }
    double score = Math.exp(-costs[letters]);
    return Math.min(score, CAPS[Math.min(letters, CAPS.length - 1)]);
  }

  private static int words(Form name) {
    int words = 0;
    for (Word word : name.words) {
      words += word.role == Role.PARTICLE ? 0 : 1;
    }
    return words;
  }

  /** Costs of having used so many letters before a word to those after it. */
  private static double[] step(double[] before, String abbreviation, Word word) {
    double[] after = new double[before.length];
    double skipped = skipped(word);
    for (int i = 0; i < before.length; i++) {
      after[i] = before[i] + skipped;
    }
    for (int start = 0; start < abbreviation.length(); start++) {
      if (before[start] < NEVER) {
        take(before[start], abbreviation, start, word.text, after);
      }
    }
    return after;
  }

  private static double skipped(Word word) {
    return switch (word.role) {
      case FORM, PARTICLE -> 0;
      case NUMBER -> NUMBER_SKIPPED;
      case CORE, GENERIC, PLACE, INITIAL -> SKIPPED * word.weight;
    };
  }

  /** First the word's first letter, then letters that follow or that begin a syllable. */
  private static void take(
      double before, String abbreviation, int start, String word, double[] after) {
    int at = 0;
    double cost = before;
    int taken = start;
    while (taken < abbreviation.length() && at < word.length()) {
      char letter = abbreviation.charAt(taken);
      if (word.charAt(at) != letter) {
        int next = taken == start ? -1 : syllable(word, at, letter);
        if (next < 0) {
          return;
        }
        at = next;
        cost += SYLLABLE;
      } else if (taken > start) {
        cost += FURTHER_LETTER;
      }
      at++;
      taken++;
      after[taken] = Math.min(after[taken], cost);
    }
  }

  /**
   * Where from a position on a syllable begins with a letter, or a word of a phrase; −1 if none.
   */
  private static int syllable(String word, int from, char letter) {
    for (int i = from; i < word.length() - 1; i++) {
      boolean begins = !isVowel(word.charAt(i)) && (isVowel(word.charAt(i + 1)) || isH(word, i));
      if (word.charAt(i) == letter && (begins || (i > 0 && word.charAt(i - 1) == ' '))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isH(String word, int at) {
    return word.charAt(at + 1) == 'h' && at + 2 < word.length() && isVowel(word.charAt(at + 2));
  }

  private static boolean isVowel(char c) {
    return "aeiouy".indexOf(c) >= 0;
  }
}

package org.davylamp.names;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How alike the names of two ships are, in 0–1; .7 and more is a hit.
 *
 * <p>The words are compared joined, so that spaces do not count: as Korean ({@link
 * KoreanAlignment}) where both can be read so, and letter by letter otherwise, whichever is higher.
 * Letter by letter the score is 1 − {@value #EDIT} · d / n with n the letters of the longer and d
 * the edits (a swap of neighbours is one), those between letters of one sound (c k, y i, v w, x ks)
 * by half; less than a hit for one edit in fewer than eight letters, because short names of ships
 * that differ by a letter are many.
 *
 * <p>Numbers must agree. Of two different numbers, or one name with and one without, the score is
 * at most {@value #OTHER_NUMBER}; but No. 1 may be left out.
 *
 * <p>Cost: that of one alignment and of one edit distance of the joined words.
 */
public final class VesselSimilarity {
  static final double OTHER_NUMBER = .6;
  private static final double EDIT = 2.2;
  private static final double ABBREVIATED = .72;
  private static final int FEWEST_LETTERS = 3;
  private static final int MOST_LETTERS = 4;
  private static final int FEWEST_CUT = 2;

  private static final double OTHER_WORD = .66;

  /** Of names that sound the same, however they are written. */
  private static final double SAME_SOUND = .8;

  private static final int LONG_ENOUGH = 5;

  private static final double FIRST_LEFT_OUT = .75;

  /** Spelled by different systems, and not by a rare habit. */
  private static final double SURELY_KOREAN = .95;

  /** Longer names are compared by their beginning. */
  private static final int LONGEST = 60;

  /** What is written for what, in this order. */
  private static final String[] SOUNDS = {
    "ph", "f", "x", "ks", "ck", "k", "sch", "sh", "dzh", "zh", "dj", "zh", "ij", "ii", "j", "zh",
    "ye", "e", "oe", "o", "ae", "e", "ue", "u", "ou", "u"
  };

  /** Letters of pinyin that no spelling of Korean has. */
  private static final Pattern NO_KOREAN = Pattern.compile("[fqxz]");

  private VesselSimilarity() {}

  /** The similarity of two names; symmetric, 1 for equal ones. */
  public static double of(VesselName one, VesselName other) {
    if (one.joined().isEmpty() || other.joined().isEmpty()) {
      return 0;
    }
    if (one.numbers().size() != other.numbers().size()) {
      Optional<VesselName> first = one.numbered();
      Optional<VesselName> second = other.numbered();
      if (first.isPresent() && first.get().numbers().equals(other.numbers())) {
        return names(first.get(), other);
      }
      if (second.isPresent() && second.get().numbers().equals(one.numbers())) {
        return names(one, second.get());
      }
    }
    double names = names(one, other);
    if (sameNumbers(one.numbers(), other.numbers())) {
      return names;
    }
    return Math.min(names, isFirst(one.numbers(), other.numbers()) ? FIRST_LEFT_OUT : OTHER_NUMBER);
  }

  private static double names(VesselName one, VesselName other) {
    double best = 0;
    for (String a : one.spellings()) {
      for (String b : other.spellings()) {
        best = Math.max(best, letters(a, b));
      }
    }
    if (best < ABBREVIATED && isAbbreviation(one.words(), other.words())) {
      best = ABBREVIATED;
    }
    if (best == 1) {
      return best;
    }
    boolean chinese = areChinese(one, other);
    if (chinese || ShipWords.contradict(one.words(), other.words())) {
      best = Math.min(best, OTHER_WORD);
    }
    return chinese ? best : korean(one, other, best);
  }

  /** The same of names that can be read as Korean, what they are letter by letter given. */
  private static double korean(VesselName one, VesselName other, double letters) {
    if (one.korean().isEmpty() || other.korean().isEmpty()) {
      return letters;
    }
    double korean = KoreanAlignment.score(one.korean().get(), other.korean().get());
    boolean single = isSingleWord(one) && isSingleWord(other);
    return single && korean < SURELY_KOREAN ? letters : Math.max(letters, korean);
  }

  /** Whether both are of syllables of Mandarin, one of which Korean has not: Hai Feng. */
  private static boolean areChinese(VesselName one, VesselName other) {
    return ChineseNames.areSyllables(one.words())
        && ChineseNames.areSyllables(other.words())
        && (NO_KOREAN.matcher(one.joined()).find() || NO_KOREAN.matcher(other.joined()).find());
  }

  /**
   * Whether the names differ in the first word only, of which one has the beginning up to a
   * consonant: Balt. for Baltiyskiy. A last word that is longer is another name: Prince and
   * Princess.
   */
  private static boolean isAbbreviation(List<String> one, List<String> other) {
    int words = one.size();
    if (words != other.size()
        || words < 2
        || !one.subList(1, words).equals(other.subList(1, words))) {
      return false;
    }
    boolean first = one.getFirst().length() < other.getFirst().length();
    String brief = first ? one.getFirst() : other.getFirst();
    String word = first ? other.getFirst() : one.getFirst();
    return brief.length() >= FEWEST_LETTERS
        && brief.length() <= MOST_LETTERS
        && word.length() >= brief.length() + FEWEST_CUT
        && word.startsWith(brief)
        && "aeiouy".indexOf(brief.charAt(brief.length() - 1)) < 0;
  }

  /** Many a Latin word can be read as Korean syllables: Neptun and Neptune. */
  private static boolean isSingleWord(VesselName name) {
    return name.words().size() == 1 && Script.of(name.joined().codePointAt(0)) == Script.LATIN;
  }

  private static boolean sameNumbers(List<String> one, List<String> other) {
    return one.equals(other);
  }

  private static boolean isFirst(List<String> one, List<String> other) {
    return (one.isEmpty() && other.equals(List.of("1")))
        || (other.isEmpty() && one.equals(List.of("1")));
  }

  private static double letters(String one, String other) {
    String a = one.substring(0, Math.min(one.length(), LONGEST));
    String b = other.substring(0, Math.min(other.length(), LONGEST));
    if (a.equals(b)) {
      return 1;
    }
    String soundsOfA = sounds(a);
    String soundsOfB = sounds(b);
    double edits = (edits(a, b) + edits(soundsOfA, soundsOfB)) / 2.0;
    double score = Math.max(0, 1 - EDIT * edits / Math.max(a.length(), b.length()));
    boolean same = soundsOfA.length() >= LONG_ENOUGH && soundsOfA.equals(soundsOfB);
    return same ? Math.max(SAME_SOUND, score) : score;
  }

  /** Letters that other languages write for one sound are one, and so are double letters. */
  private static String sounds(String name) {
    String alike = name;
    for (int i = 0; i < SOUNDS.length; i += 2) {
      alike = alike.replace(SOUNDS[i], SOUNDS[i + 1]);
    }
    StringBuilder sounds = new StringBuilder(alike.length());
    for (int i = 0; i < alike.length(); i++) {
      char c =
          switch (alike.charAt(i)) {
            case 'c', 'q' -> 'k';
            case 'y' -> 'i';
            case 'w' -> 'v';
            case 'z' -> 's';
            default -> alike.charAt(i);
          };
      if (sounds.isEmpty() || sounds.charAt(sounds.length() - 1) != c) {
        sounds.append(c);
      }
    }
    return sounds.toString();
  }

  /** Insertions, deletions, exchanges and swaps of neighbours (optimal string alignment). */
  private static int edits(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
        } else {
          int exchange = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
          d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + exchange);
          if (i > 1
              && j > 1
              && a.charAt(i - 1) == b.charAt(j - 2)
              && a.charAt(i - 2) == b.charAt(j - 1)) {
            d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
          }
        }
      }
    }
    return d[a.length()][b.length()];
  }
}

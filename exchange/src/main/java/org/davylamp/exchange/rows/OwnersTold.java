package org.davylamp.exchange.rows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Owners that running text tells of: remarks, and what stands behind a name. Which words tell of
 * owners is told by {@code ownermarks.txt}; a clause that denies it tells of none.
 */
public final class OwnersTold {
  private static final int LONGEST = 2_000;

  /** A full stop between sentences; not that of a legal form, a number or a title. */
  private static final Pattern SENTENCE =
      Pattern.compile(
          "(?<=[\\p{L}\\d%)]{2})(?<!(?i:Ltd|Co|Corp|Inc|Pte|Bhd|Sdn|No|Nr|St|Mr|Mrs|Dr|Cie|Ges|approx|ca))[.]\\s+(?=[\\p{Lu}\\d])|。|\\s[|]\\s");

  /** Nobody says of what: a share before a name of several words, or behind one. */
  private static final String SHARE =
      "(?:^|[;；。\\n]\\s?|:\\s)(?:\\d{1,3}(?:[.,]\\d{1,2})?\\s?[%％]\\s(?-i:\\p{Lu}\\p{Ll}{2,20}\\s\\p{Lu})"
          + "|(?-i:\\p{Lu}\\p{Ll}{2,20}\\s\\p{Lu})[^;；。%％\\n]{1,60}\\s\\d{1,3}(?:[.,]\\d{1,2})?\\s?[%％])";

  private static final Pattern MARK =
      Pattern.compile(
          any("marks", "marks-within").pattern() + "|" + SHARE,
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern DENIAL = any("denies", "denies-within");

  private OwnersTold() {}

  private static Pattern any(String whole, String within) {
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}])(?:" + words(whole) + ")|(?:" + words(within) + ")",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private static String words(String kind) {
    return WordTable.read("ownermarks.txt").stream()
        .filter(line -> line.part(0).equals(kind))
        .flatMap(line -> line.words().stream())
        .map(word -> pattern(word, kind.endsWith("within")))
        .collect(Collectors.joining("|"));
  }

  private static String pattern(String word, boolean within) {
    boolean open = word.endsWith("*");
    String quoted = Pattern.quote(open ? word.substring(0, word.length() - 1) : word);
    return open || within ? quoted : quoted + "(?![\\p{L}\\p{N}])";
  }

  /** Those by which clauses are parted, found and denied, as {@link OwnerWords#patterns()}. */
  static List<Pattern> patterns() {
    return List.of(SENTENCE, MARK, DENIAL);
  }

  /** The clauses of a text that tell of owners, as written, however long it is. */
  public static List<String> clauses(String text) {
    if (text.isBlank() || !MARK.matcher(text).find()) {
      return List.of();
    }
    List<String> clauses = new ArrayList<>();
    for (String piece : Pieces.bySemicolon(text)) {
      Arrays.stream(SENTENCE.split(piece, -1))
          .map(String::strip)
          .filter(OwnersTold::tells)
          .forEach(clauses::add);
    }
    return clauses;
  }

  private static boolean tells(String clause) {
    Matcher mark = MARK.matcher(clause);
    if (!mark.find()) {
      return false;
    }
    Matcher denial = DENIAL.matcher(clause).region(0, mark.start());
    return !denial.find();
  }

  /**
   * What can be read of such a clause: holders, each with a share or without. Of one that is longer
   * than any sentence nothing is, and whoever asks has to say so.
   */
  public static List<Stake> stakes(String clause) {
    return clause.length() > LONGEST ? List.of() : StakesCell.read(clause);
  }
}

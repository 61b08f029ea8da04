package org.davylamp.findings.verdicts;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.davylamp.findings.wording.WordTable;

/** The words of {@code owner-words.txt}, as patterns. */
final class OwnerWords {
  /** Words between names, signs among them, and figures of shares and days. */
  static final Pattern BETWEEN =
      pattern(
          "[()（）\\[\\]:：>→←<⟶=“”\"]|[,，、]\\s?|\\s[–—-]+\\s|-+>|<-+|\\d{1,4}(?:[.,/-]\\d{1,4})*\\s?(?:%|％|pct)?|"
              + words("between"));

  static final Pattern DECIDES = pattern(words("decides"));
  static final Pattern OVER = pattern(words("over"));
  static final Pattern SOURCE = pattern("^\\s*" + words("source"));

  private OwnerWords() {}

  private static Pattern pattern(String text) {
    return Pattern.compile(text, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** Whole words, and those of scripts that part none. */
  private static String words(String sort) {
    String whole =
        of(sort).stream()
            .map(OwnerWords::whole)
            .collect(Collectors.joining("|", "(?<!\\p{L})(?:", ")"));
    List<String> within = of(sort + "-within");
    return within.isEmpty()
        ? whole
        : "(?:"
            + whole
            + "|"
            + within.stream().map(Pattern::quote).collect(Collectors.joining("|"))
            + ")";
  }

  private static List<String> of(String sort) {
    return WordTable.rows(OwnerWords.class, "owner-words.txt").stream()
        .filter(row -> row.getFirst().equals(sort))
        .flatMap(row -> WordTable.several(row.get(1)).stream())
        .toList();
  }

  private static String whole(String word) {
    return word.endsWith("*")
        ? Pattern.quote(word.substring(0, word.length() - 1)) + "\\p{L}*"
        : Pattern.quote(word) + "(?!\\p{L})";
  }
}

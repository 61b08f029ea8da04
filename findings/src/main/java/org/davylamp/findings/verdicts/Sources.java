package org.davylamp.findings.verdicts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.davylamp.findings.wording.WordTable;

/**
 * Names of makers, workshops and mines in what a row says of where its goods come from: {@code ore
 * of the Jongo-ri mine}, {@code maker: X (workshop Y)}.
 */
final class Sources {
  private static final int LONGEST = 400;
  private static final int MOST = 8;

  private static final Pattern PART = Pattern.compile("[;()（）\\[\\]\\n]|,\\s|：|:\\s");

  /** Words before a name that say what it is to the goods. */
  private static final Pattern LEAD =
      Pattern.compile(
          "^(?:(?:" + words("lead") + ")[\\s:]*)+",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern TELLS =
      Pattern.compile(
          "(?<!\\p{L})(?:" + words("tells") + ")|" + within("tells-within"),
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern DENIES =
      Pattern.compile(
          "(?<!\\p{L})(?:" + words("denies") + ")",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern CLAUSE =
      Pattern.compile("[;；\\n。]|(?<=\\p{L}{3})\\.\\s+(?=\\p{Lu})");

  private Sources() {}

  static List<String> named(String written) {
    if (written.isBlank() || written.length() > LONGEST) {
      return List.of();
    }
    List<String> names = new ArrayList<>();
    for (String part : PART.split(written, MOST)) {
      String name = LEAD.matcher(part.strip()).replaceFirst("").strip();
      if (name.length() > 2 && name.codePoints().anyMatch(Sources::begins)) {
        names.add(name);
      }
    }
    return names;
  }

  private static List<String> of(String sort) {
    return WordTable.rows(Sources.class, "source-words.txt").stream()
        .filter(row -> row.getFirst().equals(sort))
        .flatMap(row -> WordTable.several(row.get(1)).stream())
        .toList();
  }

  private static String words(String sort) {
    return of(sort).stream()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .map(
            word ->
                word.endsWith("*")
                    ? Pattern.quote(word.substring(0, word.length() - 1)) + "\\p{L}*"
                    : Pattern.quote(word) + "(?!\\p{L})")
        .collect(Collectors.joining("|"));
  }

  private static String within(String sort) {
    return of(sort).stream().map(Pattern::quote).collect(Collectors.joining("|"));
  }

  /** The same in remarks, of the clauses that tell of a source and do not deny it. */
  static List<String> told(String remarks) {
    List<String> names = new ArrayList<>();
    if (remarks.isBlank() || remarks.length() > LONGEST) {
      return names;
    }
    for (String clause : CLAUSE.split(remarks, MOST)) {
      Matcher tells = TELLS.matcher(clause);
      if (tells.find() && !DENIES.matcher(clause).region(0, tells.start()).find()) {
        named(clause).stream().filter(name -> !names.contains(name)).forEach(names::add);
      }
    }
    return names;
  }

  /** A name has a capital letter, or is of a script that has none. */
  private static boolean begins(int c) {
    return Character.isUpperCase(c)
        || Character.isIdeographic(c)
        || Character.getType(c) == Character.OTHER_LETTER;
  }
}

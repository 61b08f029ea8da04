package org.davylamp.exchange.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.davylamp.evidence.Edtf;

/** Other and former names: {@code formerly Hongxiang Industrial (until 2017)}, {@code 曾用名：鸿达}. */
final class NamesCell {
  private static final List<String> FORMER = words("former");
  private static final List<String> ALSO = words("also");
  private static final Pattern UNTIL =
      Pattern.compile(
          "(?:until|till|to|bis|jusqu['’]en|hasta|до|至)?\\s*(?:\\d{4}\\s*[–-]\\s*)?([\\d./-]{4,10})",
          Pattern.CASE_INSENSITIVE);

  private static final String DAY =
      "(\\d{4}(?:[-./]\\d{1,2}){0,2}|\\d{1,2}[./]\\d{4}|\\d{1,2}[./]\\d{1,2}[./]\\d{4})";

  /** {@code until 2019: Hongda Trade}, {@code 2009–2019 Hongda Trade}, {@code 2019年前：鸿达}. */
  private static final Pattern UNTIL_FIRST =
      Pattern.compile(
          "^[(\\[]?(?:(?:until|till|up to|before|prior to|to|bis|vor|jusqu['’](?:en|à)|avant|hasta|antes de|até|fino al?|до|по)\\s+"
              + DAY
              + "|\\d{4}\\s?[–—-]\\s?"
              + DAY
              + "|(\\d{4})\\s?(?:年?(?:以前|之前|前|まで)|년?\\s?(?:까지|이전)))[)\\]]?\\s?[:：,–—-]?\\s?(?=\\p{L}.)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** {@code Hongda Trade until 2019}, {@code Hongda Trade, bis 2019}. */
  private static final Pattern UNTIL_LAST =
      Pattern.compile(
          "(?<=[\\p{L}\\p{N}.)])[,\\s]\\s?(?:until|till|up to|bis|jusqu['’](?:en|à)|hasta|até|до)\\s+"
              + DAY
              + "$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private NamesCell() {}

  private static List<String> words(String meaning) {
    return WordTable.read("namewords.txt").stream()
        .filter(line -> line.part(0).equals(meaning))
        .flatMap(line -> line.words().stream())
        .map(word -> word.toLowerCase(Locale.ROOT))
        .toList();
  }

  /**
   * Names, one or several in a cell.
   *
   * @param former whether the column says that they are former ones
   */
  static List<NamedUntil> read(String written, boolean former) {
    List<NamedUntil> names = new ArrayList<>();
    for (String piece : Pieces.bySemicolon(written)) {
      names.addAll(named(piece, former));
    }
    return names;
  }

  /**
   * What stands in brackets behind a name, if it is a name, too: {@code Kehua (formerly Hongda)}.
   */
  static List<NamedUntil> behind(String name) {
    int open = Pieces.lastBracket(name);
    if (open < 0) {
      return List.of();
    }
    String inside = name.substring(open + 1, name.length() - 1).strip();
    boolean marked = prefix(inside, FORMER) > 0 || prefix(inside, ALSO) > 0;
    return marked ? named(inside, false) : List.of();
  }

  /** A name without such brackets. */
  static String before(String name) {
    return behind(name).isEmpty() ? name : name.substring(0, Pieces.lastBracket(name)).strip();
  }

  private static List<NamedUntil> named(String piece, boolean column) {
    int also = prefix(piece, ALSO);
    int was = prefix(piece, FORMER);
    String rest = piece.substring(Math.max(also, was)).strip();
    boolean former = column || was > 0;
    Optional<Edtf> until = Optional.empty();
    Matcher first = UNTIL_FIRST.matcher(rest);
    Matcher last = UNTIL_LAST.matcher(rest);
    if (first.find()) {
      until = day(first);
      rest = rest.substring(first.end()).strip();
    } else if (last.find()) {
      until = DateCell.date(last.group(1));
      rest = rest.substring(0, last.start()).strip();
    }
    int open = until.isPresent() ? -1 : Pieces.lastBracket(rest);
    if (open > 0) {
      Matcher date = UNTIL.matcher(rest.substring(open + 1, rest.length() - 1).strip());
      until = date.matches() ? DateCell.date(date.group(1)) : Optional.empty();
      rest = until.isPresent() ? rest.substring(0, open).strip() : rest;
    }
    List<NamedUntil> names = new ArrayList<>();
    if (!before(rest).isEmpty()) {
      names.add(new NamedUntil(before(rest), former || until.isPresent(), until));
    }
    names.addAll(behind(rest));
    return names;
  }

  private static Optional<Edtf> day(Matcher found) {
    for (int group = 1; group <= found.groupCount(); group++) {
      if (found.group(group) != null) {
        return DateCell.date(found.group(group));
      }
    }
    return Optional.empty();
  }

  /** How long the word is, with the signs behind it, that a text begins with; 0 if with none. */
  private static int prefix(String text, List<String> words) {
    String lower = text.toLowerCase(Locale.ROOT);
    for (String word : words) {
      if (lower.startsWith(word) && text.length() > word.length()) {
        int end = word.length();
        boolean ends =
            "：: ".indexOf(text.charAt(end)) >= 0 || Character.isIdeographic(word.codePointAt(0));
        while (end < text.length() && "：: ".indexOf(text.charAt(end)) >= 0) {
          end++;
        }
        if (ends && end < text.length()) {
          return end;
        }
      }
    }
    return 0;
  }

  /** People, one or several in a cell; a comma divides where every piece is a whole name. */
  static List<String> people(String written) {
    List<String> people = Pieces.bySemicolon(written);
    if (people.size() > 1 || written.indexOf(',') < 0) {
      return people;
    }
    List<String> pieces = new ArrayList<>();
    for (String piece : written.split(",", -1)) {
      Pieces.add(pieces, piece);
    }
    return pieces.stream()
            .allMatch(
                piece -> piece.indexOf(' ') > 0 && !Character.isLowerCase(piece.codePointAt(0)))
        ? pieces
        : people;
  }
}

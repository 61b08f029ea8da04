package org.davylamp.exchange.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the names in what a list has in the place of one. Into that place lists write several names
 * with semicolons or "a.k.a." between them, former names and acronyms in parentheses, the language
 * before a colon, how sure they are of the spelling, and once in a while that the name is an image.
 */
final class WrittenNames {
  /** What is longer is taken as it is: it is no name, and the patterns here are for names. */
  private static final int LONGEST = 2_000;

  /** Quick to look for: what holds none of it is one name. */
  private static final Pattern DIRT =
      Pattern.compile(
          "[();:\"“‘`]|^'|\\b[aAfFnN]\\.? ?/?[kK]\\.? ?/?[aA]\\b|formerly|also known|known as"
              + "|previously|image|, born ");

  /** What is said of a name, and is none. */
  private static final Pattern COMMENT =
      Pattern.compile(
          "\\((?:phonetic(?:ally)?|sic|transliteration|(?:good|low|weak|strong) quality|acronym"
              + "|original script|birth name|combat name|nom de guerre|call sign|third"
              + "|false identity[^()]*|[^()]*passport[^()]*)\\)"
              + "|\\btext of image\\b|\\bphonetic:|, born (?:in |on )?\\d.*$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern LANGUAGE =
      Pattern.compile(
          "^\\(?(?:in )?(?:Original|Arabic|Chinese|Korean|Russian|Persian|Farsi|Dari|Pashto|Urdu|Hebrew|Greek"
              + "|Japanese|Ukrainian|Belarusian|Belarussian|Bulgarian|Serbian|Burmese|Myanmar"
              + "|Cyrillic|Latin|Georgian|Armenian|Turkish|Spanish|French|English|Hangul|Simplified"
              + " Chinese|Traditional Chinese)(?: script| spelling| name)?\\s*:\\s*",
          Pattern.CASE_INSENSITIVE);

  private static final String FORMERLY =
      "[Ff]ormerly(?: (?:known|listed) as)?|[Pp]reviously(?: (?:known|listed) as)?"
          + "|[fF]\\.? ?[kK]\\.? ?[aA]\\.|[fF]\\.[kK]\\.[aA]|[fF]/[kK]/[aA]|fka";
  private static final String ALSO =
      "[Aa]lso known as|[Nn]ow known as|[Bb]etter known as|[Aa]lias|[aAnN]\\.? ?[kK]\\.? ?[aA]\\."
          + "|[aAnN]\\.[kK]\\.[aA]"
          + "|[aAnN]/[kK]/[aA]|aka|nka";

  private static final Pattern WITHIN =
      Pattern.compile("\\(\\s*(?:(" + FORMERLY + ")|(" + ALSO + "|AKA))[:,]?\\s+([^()]*)\\)");
  private static final Pattern RUN =
      Pattern.compile(
          "[,;]?\\s*(?<![\\p{L}\\p{N}])(?:("
              + FORMERLY
              + ")|("
              + ALSO.replace("|[Aa]lias", "")
              + "))[:,]?\\s+");

  /** An acronym in parentheses at the end. */
  private static final Pattern ACRONYM = Pattern.compile("^(.+\\S)\\s*\\(([A-Z][A-Z-]{1,6})\\)$");

  /** Anything in parentheses. */
  private static final Pattern PARENTHESES = Pattern.compile("\\(([^()]*)\\)");

  private static final Pattern QUOTED =
      Pattern.compile("^[\"'“”‘’`]+([^\"“”‘’`]*?)[,.]?[\"'“”‘’`]+$");

  private final ListCountries countries;

  WrittenNames(ListCountries countries) {
    this.countries = countries;
  }

  /** A name found, and what it is. */
  private record Found(String text, NameKind kind) {}

  /**
   * Hands out the names in a text that {@link ListText#clean} has cleaned.
   *
   * @param organisation whether it is one of no person, so that capitals in parentheses are an
   *     acronym
   * @return whether there was any
   */
  boolean read(String text, NameKind kind, boolean organisation, BiConsumer<String, NameKind> to) {
    if (text.isEmpty()) {
      return false;
    }
    if (text.length() > LONGEST || !DIRT.matcher(text).find()) {
      to.accept(text, kind);
      return true;
    }
    List<Found> found = new ArrayList<>();
    List<Found> inner = new ArrayList<>();
    String outer = outer(COMMENT.matcher(text).replaceAll(" "), kind, inner);
    for (Found name : pieces(outer, kind)) {
      acronym(name, organisation, found);
    }
    found.addAll(inner);
    found.forEach(name -> to.accept(name.text(), name.kind()));
    return !found.isEmpty();
  }

  /** What stands outside of parentheses that hold names; those go into {@code inner}. */
  private static String outer(String text, NameKind kind, List<Found> inner) {
    String unmarked =
        WITHIN
            .matcher(text)
            .replaceAll(
                marked -> {
                  NameKind what = marked.group(1) == null ? other(kind) : NameKind.FORMER;
                  inner.addAll(pieces(marked.group(3), what));
                  return " ";
                });
    // "Jin Tiesan (金铁三)", "حسن غول (Hassan Ghul; Hasan Gul)"
    boolean foreign = ListText.foreign(PARENTHESES.matcher(unmarked).replaceAll(" "));
    return PARENTHESES
        .matcher(unmarked)
        .replaceAll(
            enclosed -> {
              String name = LANGUAGE.matcher(enclosed.group(1).strip()).replaceFirst("");
              boolean script =
                  ListText.foreign(name) != foreign
                      && name.codePoints().filter(Character::isLetter).count() > 1;
              boolean other = script && (foreign || ListText.foreign(name));
              if (other) {
                inner.addAll(pieces(name, other(kind)));
              }
              return other ? " " : Matcher.quoteReplacement(enclosed.group());
            });
  }

  /** Names between semicolons, the first of that kind, and in each those of a run. */
  private static List<Found> pieces(String text, NameKind kind) {
    List<Found> found = new ArrayList<>();
    NameKind each = kind;
    for (String piece : text.split(";", -1)) {
      run(LANGUAGE.matcher(piece.strip()).replaceFirst(""), each, found);
      each = found.isEmpty() ? kind : other(kind);
    }
    return found;
  }

  private static NameKind other(NameKind kind) {
    return kind == NameKind.PRIMARY ? NameKind.ALIAS : kind;
  }

  /** {@code X, a.k.a. Y, f.k.a. Z}. */
  private static void run(String text, NameKind kind, List<Found> found) {
    Matcher marker = RUN.matcher(text);
    int from = 0;
    NameKind each = kind;
    while (marker.find()) {
      add(text.substring(from, marker.start()), each, found);
      each = marker.group(1) == null ? other(kind) : NameKind.FORMER;
      from = marker.end();
    }
    add(text.substring(from), each, found);
  }

  private static void add(String text, NameKind kind, List<Found> found) {
    String bare = QUOTED.matcher(text.strip()).replaceFirst("$1");
    String name = ListText.clean(balanced(bare));
    if (name.codePoints().anyMatch(Character::isLetterOrDigit)) {
      found.add(new Found(name, kind));
    }
  }

  /** Without a parenthesis at an end that has no other half. */
  private static String balanced(String text) {
    long open = text.chars().filter(c -> c == '(').count();
    long closed = text.chars().filter(c -> c == ')').count();
    if (open == closed) {
      return text;
    }
    return text.replaceFirst("^\\s*\\)|\\(\\s*$", "")
        .replaceFirst(open > closed ? "\\(" : "\\)", " ");
  }

  private void acronym(Found name, boolean organisation, List<Found> found) {
    Matcher acronym = ACRONYM.matcher(name.text());
    if (organisation
        && acronym.matches()
        && (initials(acronym.group(1)).contains(acronym.group(2))
            || countries.code(acronym.group(2)).isEmpty())) {
      found.add(new Found(acronym.group(1), name.kind()));
      found.add(new Found(acronym.group(2), NameKind.WEAK_ALIAS));
    } else {
      found.add(name);
    }
  }

  private static String initials(String text) {
    StringBuilder initials = new StringBuilder();
    for (String word : text.split("[\\s-]+", -1)) {
      initials.append(word, 0, Math.min(1, word.length()));
    }
    return initials.toString().toUpperCase(Locale.ROOT);
  }
}

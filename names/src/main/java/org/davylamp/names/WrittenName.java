package org.davylamp.names;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name as lists write it, with other names of the bearer in parentheses or behind "f.k.a.".
 *
 * @param name without them; a place, a form or a number in parentheses stays in it
 * @param others abbreviations and other names
 * @param former what the bearer was called before
 */
public record WrittenName(String name, List<String> others, List<String> former) {
  /** What is in parentheses is looked at up to this length, and no more parentheses than this. */
  private static final int MOST = 200;

  private static final int MOST_PARENTHESES = 20;

  private static final Pattern ENCLOSED =
      Pattern.compile("[(\\[（［【]([^()\\[\\]（）［］【】]{1," + MOST + "})[)\\]）］】]");

  private static final Pattern FORMER =
      Pattern.compile(
          "^\\W*(?:f\\.?\\s?k\\.?\\s?a|formerly(?: known as)?|former(?: name)?|previously(?: known as)?|ex|n[ée]e"
              + "|бывш\\w*|ранее|옛 이름|전|原名|原|旧称|旧)(?![\\p{L}])[.:\\-–]*\\s*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern OTHER =
      Pattern.compile(
          "^\\W*(?:a\\.?\\s?k\\.?\\s?a|also(?: known as)?|n\\.?\\s?k\\.?\\s?a|now|t/?a|trading as|d\\.?b\\.?a"
              + "|abbr(?:eviated|eviation)?|short|or|i\\.?e|又名|别名|약칭|сокр\\w*)(?![\\p{L}])[.:\\-–]*\\s*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** The same words in the open, with points, so that no name has them by chance. */
  private static final Pattern OPEN =
      Pattern.compile(
          "(?<!\\s)[,;]?\\s++(?=(?:f\\.?k\\.?a\\b|a\\.?k\\.?a\\b|formerly known as\\b|also known as\\b))",
          Pattern.CASE_INSENSITIVE);

  /**
   * Reads a name. Linear in its length. One of more than {@value OrganisationName#LONGEST_WRITTEN}
   * characters is no name that somebody wrote: it is taken whole, without others in it.
   */
  public static WrittenName of(String text) {
    if (text.length() > OrganisationName.LONGEST_WRITTEN) {
      return new WrittenName(text, List.of(), List.of());
    }
    List<String> others = new ArrayList<>();
    List<String> former = new ArrayList<>();
    StringBuilder name = new StringBuilder();
    Matcher enclosed = ENCLOSED.matcher(text);
    int at = 0;
    int count = 0;
    while (count++ < MOST_PARENTHESES && enclosed.find()) {
      String inner = enclosed.group(1).strip();
      boolean last = NameText.of(text.substring(enclosed.end())).isEmpty();
      boolean first = NameText.of(text.substring(at, enclosed.start())).isEmpty() && at == 0;
      if (sort(inner, !first && last, others, former)) {
        name.append(text, at, enclosed.start()).append(' ');
        at = enclosed.end();
      }
    }
    name.append(text, at, text.length());
    String open = open(name.toString(), others, former);
    return new WrittenName(open.strip(), List.copyOf(others), List.copyOf(former));
  }

  /** Whether what is enclosed is a name of its own and was put where it belongs. */
  private static boolean sort(
      String inner, boolean last, List<String> others, List<String> former) {
    Matcher before = FORMER.matcher(inner);
    if (before.find()) {
      add(inner.substring(before.end()), former);
      return true;
    }
    Matcher other = OTHER.matcher(inner);
    if (other.find()) {
      add(inner.substring(other.end()), others);
      return true;
    }
    if (last && isName(inner)) {
      add(inner, others);
      return true;
    }
    return false;
  }

  private static void add(String names, List<String> to) {
    for (String name : names.split("[;,/]\\s+|\\s+(?:and|or)\\s+", -1)) {
      if (!NameText.of(name).isEmpty()) {
        to.add(name.strip().replaceAll("^[\"'“”‘’]+|[\"'“”‘’]+$", ""));
      }
    }
  }

  /** An abbreviation, or words that are not all places, forms and numbers. */
  private static boolean isName(String inner) {
    return OrganisationName.of(inner).parts().stream()
        .anyMatch(part -> part.role() == NamePart.Role.CORE && part.text().length() > 1);
  }

  private static String open(String name, List<String> others, List<String> former) {
    String[] pieces = OPEN.split(name, MOST_PARENTHESES);
    for (int i = 1; i < pieces.length; i++) {
      sort(pieces[i].strip(), false, others, former);
    }
    return pieces[0];
  }
}

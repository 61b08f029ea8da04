package org.davylamp.exchange.lists;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.davylamp.exchange.BadInput;

/** Text of lists, cleaned of what its journey through databases and spreadsheets left in it. */
final class ListText {
  /** What lists write where they have nothing to write. */
  private static final Set<String> NOTHING =
      Set.of(
          "-0-",
          "-",
          "--",
          "na",
          "n/a",
          "none",
          "unknown",
          "not known",
          "nil",
          "null",
          "n.a.",
          "undetermined");

  private static final Pattern REFERENCE =
      Pattern.compile("&(#[xX][0-9a-fA-F]{1,6}|#[0-9]{1,7}|[A-Za-z]{2,8});");
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u0000-\\u001F\\u007F]+");

  private static final Pattern ENUMERATION =
      Pattern.compile("(?:^|(?<=[\\s,;.]))(?:[a-z]|[ivx]{1,4})\\)\\s*|\\(\\d{1,2}\\)\\s*|;|\n");
  private static final Pattern TRAILING = Pattern.compile("[,\\s]+$");

  private static final Map<String, String> NAMED =
      Map.ofEntries(
          Map.entry("amp", "&"),
          Map.entry("lt", "<"),
          Map.entry("gt", ">"),
          Map.entry("quot", "\""),
          Map.entry("apos", "'"),
          Map.entry("nbsp", " "),
          Map.entry("lsquo", "‘"),
          Map.entry("rsquo", "’"),
          Map.entry("ldquo", "“"),
          Map.entry("rdquo", "”"),
          Map.entry("ndash", "–"),
          Map.entry("mdash", "—"));

  /** HTML's names of the letters from U+00C0 to U+00FF, in order. */
  private static final String[] LATIN =
      ("Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute"
              + " Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute"
              + " Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil"
              + " egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc"
              + " otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml")
          .split(" ");

  private static final Map<String, String> LETTERS = letters();

  private ListText() {}

  private static Map<String, String> letters() {
    Map<String, String> letters = new java.util.HashMap<>(NAMED);
    for (int i = 0; i < LATIN.length; i++) {
      letters.put(LATIN[i], Character.toString(0xC0 + i));
    }
    return Map.copyOf(letters);
  }

  /**
   * One line, single spaces, HTML's character references read (twice: some lists encode them
   * twice), Excel's {@code _x000D_} gone; the empty string for a word that means nothing is there.
   */
  static String clean(String raw) {
    if (raw.isEmpty()) {
      return raw;
    }
    String text = raw;
    for (int i = 0; i < 3 && text.indexOf('&') >= 0; i++) {
      text = unescaped(text);
    }
    if (text.indexOf('_') >= 0) {
      text = text.replace("_x000D_", " ");
    }
    text = oneLine(text);
    return text.length() <= 12 && NOTHING.contains(text.toLowerCase(java.util.Locale.ROOT))
        ? ""
        : text;
  }

  private static String oneLine(String raw) {
    String text = raw.strip();
    boolean plain = true;
    for (int i = 0; plain && i < text.length(); i++) {
      char c = text.charAt(i);
      plain =
          c > ' ' ? c != '\u00A0' && c != '\u007F' : c == ' ' && i > 0 && text.charAt(i - 1) != ' ';
    }
    return plain ? text : SPACES.matcher(raw).replaceAll(" ").strip();
  }

  private static String unescaped(String text) {
    Matcher reference = REFERENCE.matcher(text);
    return reference.replaceAll(
        found -> Matcher.quoteReplacement(character(found.group(1), found.group())));
  }

  private static String character(String name, String whole) {
    if (name.charAt(0) != '#') {
      return LETTERS.getOrDefault(name, whole);
    }
    boolean hex = name.charAt(1) == 'x' || name.charAt(1) == 'X';
    int code = hex ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
    boolean text = code >= ' ' && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
    return text ? Character.toString(code) : " ";
  }

  /** The pieces of a text that enumerates: {@code a) … b) …}, {@code (1) … (2) …}, semicolons. */
  static List<String> enumerated(String raw) {
    return ENUMERATION
        .splitAsStream(raw)
        .map(part -> TRAILING.matcher(part.strip()).replaceFirst(""))
        .filter(part -> !part.isEmpty())
        .toList();
  }

  /** Refuses a field that a text cannot have. */
  static String checked(String field, String file, long line, int column) {
    if (field.indexOf('\0') >= 0) {
      throw new BadInput(file, line, column, "expected text, found the character NUL");
    }
    return field;
  }

  /** Whether a name is in a script other than Latin: most of its letters are. */
  static boolean foreign(String text) {
    int latin = 0;
    int other = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isLetter(c)) {
        if (c < 0x250 || Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN) {
          latin++;
        } else if (Character.UnicodeScript.of(c) != Character.UnicodeScript.COMMON) {
          other++;
        }
      }
    }
    return other > latin;
  }
}

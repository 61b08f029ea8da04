package org.davylamp.names;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parts legal forms from the name they are written together with, in the text as it was written:
 * folding loses the case that shows them.
 *
 * <ul>
 *   <li>(주), ㈜, (株), ㈱, (유), (有) are 주식회사, 株式会社, 유한회사, 有限会社.
 *   <li>SiemensAG, RomashkaOOO: capitals at the end of a word, a form, after a small letter.
 *   <li>JSCArgument, ООО„БАЙ“: capitals at its beginning, a form, before another capital and a
 *       small letter.
 *   <li>JSCARGUMENT, ОООРОМАШКА, BENZGMBH: forms with which no word begins or ends.
 * </ul>
 */
final class GluedForms {
  private static final Pattern ABBREVIATED =
      Pattern.compile(
          "㈜|[(（]\\s*주\\s*[)）]|㈱|[(（]\\s*株\\s*[)）]|[(（]\\s*유\\s*[)）]|[(（]\\s*有\\s*[)）]|㈲");

  private static final Pattern AT_END =
      Pattern.compile(
          "(?<=\\p{Ll})(?=\\p{Lu})([\\p{Lu}]{1,4}|GmbH|SpA|ApS|Ltd|Inc|LLC|Corp|KGaA|PLC)(?![\\p{L}\\p{N}])");

  private static final Pattern AT_BEGINNING =
      Pattern.compile("(?<![\\p{L}\\p{N}])(\\p{Lu}{2,4})(?=\\p{Lu}\\p{Ll}{2})");

  private static final Pattern IMPOSSIBLE_BEGINNING =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(OJSC|PJSC|CJSC|ZJSC|JSC|LLC|LLP|GMBH|ООО|ОАО|OOO|ФГУП|FGUP|FSUE)(?=\\p{L}{4})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern IMPOSSIBLE_END =
      Pattern.compile(
          "(?<=\\p{L}{3})(OJSC|PJSC|CJSC|ZJSC|JSC|LLC|LLP|GMBH|ООО)(?![\\p{L}\\p{N}])",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** What all forms of the two patterns above have: spares most names their search. */
  private static final Pattern MAY_BE_GLUED =
      Pattern.compile(
          "[JjLl][SsLl][CcPp]|[Gg][Mm][Bb][Hh]|ООО|ооо|ОАО|оао|[Oo]{3}|ФГУП|фгуп|F[GS]U[PE]|f[gs]u[pe]");

  /** With which the forms of {@link #MAY_BE_GLUED} begin, in Latin and in Cyrillic letters. */
  private static final String FIRST = "JjLlGgOoFf\u041e\u043e\u0424\u0444";

  /** The second letters of those. */
  private static final String SECOND = "SsLlMmOoGg\u041e\u043e\u0410\u0430\u0413\u0433";

  private GluedForms() {}

  static String parted(String text) {
    String parted = text;
    if (text.indexOf('(') >= 0 || text.chars().anyMatch(c -> c > '\u3000')) {
      parted = ABBREVIATED.matcher(text).replaceAll(found -> " " + full(found.group()) + " ");
    }
    if (hasCaseWithin(parted)) {
      parted = known(AT_END.matcher(parted), parted);
      parted = known(AT_BEGINNING.matcher(parted), parted);
    }
    if (!mayBeginGlued(parted) || !MAY_BE_GLUED.matcher(parted).find()) {
      return parted;
    }
    parted = IMPOSSIBLE_BEGINNING.matcher(parted).replaceAll("$1 ");
    return IMPOSSIBLE_END.matcher(parted).replaceAll(" $1");
  }

  /** Whether two letters stand together with which what is glued begins: no search for most. */
  private static boolean mayBeginGlued(String text) {
    for (int i = 1; i < text.length(); i++) {
      if (SECOND.indexOf(text.charAt(i)) >= 0 && FIRST.indexOf(text.charAt(i - 1)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether a small letter stands beside a capital that is not a word's first. */
  private static boolean hasCaseWithin(String text) {
    for (int i = 1; i < text.length(); i++) {
      boolean capital = Character.isUpperCase(text.charAt(i));
      if (capital
          && (Character.isLowerCase(text.charAt(i - 1))
              || (i + 1 < text.length()
                  && Character.isUpperCase(text.charAt(i - 1))
                  && Character.isLowerCase(text.charAt(i + 1))))) {
        return true;
      }
    }
    return false;
  }

  private static String full(String abbreviated) {
    return switch (abbreviated.replaceAll("[()（）\\s]", "")) {
      case "㈱", "株" -> "株式会社";
      case "유" -> "유한회사";
      case "㈲", "有" -> "有限会社";
      default -> "주식회사";
    };
  }

  private static String known(Matcher matcher, String text) {
    StringBuilder parted = new StringBuilder(text.length() + 2);
    int at = 0;
    while (matcher.find()) {
      String form = matcher.group(1).toLowerCase(Locale.ROOT);
      boolean known =
          form.length() > 1
              && Lexicon.all()
                  .sense(form)
                  .filter(sense -> sense.role() == NamePart.Role.FORM)
                  .isPresent();
      if (known) {
        parted.append(text, at, matcher.start()).append(' ').append(matcher.group(1)).append(' ');
        at = matcher.end();
      }
    }
    return at == 0 ? text : parted.append(text, at, text.length()).toString();
  }
}

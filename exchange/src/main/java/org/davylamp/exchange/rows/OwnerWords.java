package org.davylamp.exchange.rows;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rewrites the many ways in which owners are told into the one that {@link StakesCell} reads: a
 * share, a holder, and after <i>itself</i> the holder's holders. What it does not know it leaves as
 * it stands. Linear in the text.
 */
final class OwnerWords {
  private static final String NUMBER = "(?<!\\d)(\\d{1,3}(?:[.,]\\d{1,4})?)";
  private static final String PERCENT =
      NUMBER + "\\s?(?:%|％|per cent|percent|pct\\b|Prozent|процент\\p{L}{0,4})";

  private record Rule(Pattern pattern, Function<MatchResult, String> rewritten) {}

  private static final List<Rule> RULES =
      List.of(
          rule("\\s?\\|\\s?", found -> "; "),
          // X & Y 50/50
          rule(
              "^([^;/()\\n]{2,120}?)\\s?(?:&|\\+|/|\\band\\b|\\bund\\b)\\s?([^;/()&\\n]{2,120}?)[\\s,:(]{1,3}50\\s?[/:-]\\s?50\\)?$",
              found -> "50 % " + found.group(1).strip() + "; 50 % " + found.group(2).strip()),
          // a stroke between holders, behind a share
          rule("(" + PERCENT + "\\s?\\)?)\\s?/\\s?", found -> found.group(1) + "; "),
          // three fifths
          rule(
              "(?<![\\d/.-])(\\d{1,2})/(\\d{1,2})(?![\\d/.-])",
              found -> fraction(found.group(), found.group(1), found.group(2))),
          // 100 % X via Y (60 %)
          rule(
              "^("
                  + PERCENT
                  + "\\s?[^;,()\\n]{2,120}?)\\s(?:via|through|über|durch|через)\\s([^;()\\n]{2,120}\\(\\s?"
                  + PERCENT
                  + "\\s?\\))",
              found -> found.group(3) + ", itself " + found.group(1)),
          // wholly owned
          rule(
              "\\b(?:a |an )?(?:wholly|fully|100\\s?%|100 per cent|100 percent)[\\s-]{1,2}(?:owned |-owned )?(?:owned |controlled )?"
                  + "(?:subsidiary|affiliate|unit|daughter)(?: company)? of\\s",
              found -> "100 % "),
          rule("\\b(?:wholly|fully|solely)[\\s-](?:owned|held) by\\s", found -> "100 % "),
          rule(
              "(?:100\\s?-?\\s?(?:%|prozentige|%-ige|%ige)|hundertprozentige)\\s?(?:Tochter(?:gesellschaft|firma|unternehmen)?)\\s(?:der|von|des)\\s",
              found -> "100 % "),
          rule(
              "100\\s?%?\\s?-?\\s?(?:ная\\s|ое\\s)?дочерн\\p{L}{1,3}(?:\\s(?:компания|фирма|предприятие|общество))?\\s?:?\\s",
              found -> "100 % "),
          rule(
              "(?:^|(?<=[;；,，\\s]))(?:系|为|是)?([^;；,，()（）\\n为系是]{2,60}?)(?:的)?全资(?:子公司|附属公司|控股)",
              found -> "100 % " + found.group(1)),
          rule(
              "(?:由)?([^;；,，\\n]{2,60}?)\\s?(?:持股|持有|占股|出资|控股)\\s?(?:比例)?[:：]?\\s?" + PERCENT,
              found -> found.group(2) + " % " + found.group(1)),
          // 60 % held by, is 60 % owned by
          rule(
              "(?:is |are |ist )?(?:a )?(?:zu )?"
                  + PERCENT
                  + "[\\s-]?(?:of (?:the )?shares |of (?:the )?stock |of (?:its )?equity |stake |interest )?"
                  + "(?:is |are )?(?:held|owned|controlled|gehalten|im Besitz|im Eigentum|принадлежит|принадлежат)"
                  + "(?:\\s(?:by|von|der|des))?\\s",
              found -> found.group(1) + " % "),
          // X holds 55 %
          rule(
              "\\s(?:(?:which |who )?(?:holds|owns|controls|has)|hält|besitzt|владеет|held|mit|with)\\s(?:an? |the |some )?(?="
                  + PERCENT
                  + ")",
              found -> " "),
          // share of 60 %, доля 60 %
          rule(
              ",?\\s?(?<!\\p{L})(?:(?:a |its )?(?:share|stake|shareholding|interest|equity|holding|Anteil|Beteiligung|доля)(?: of| von)?)\\s?[:=]?\\s?(?="
                  + PERCENT
                  + ")",
              found -> " "),
          // a joint venture
          rule(
              "(?:^|(?<=;\\s))(?:an? )?(?:equity )?(?:JV|joint venture|Gemeinschaftsunternehmen|совместное предприятие)\\s(?:of|between|von|with)?\\s?",
              found -> ""));

  private OwnerWords() {}

  private static Rule rule(String pattern, Function<MatchResult, String> rewritten) {
    return new Rule(
        Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE), rewritten);
  }

  /** A group between two semicolons, as {@link StakesCell} reads it; it may be several after. */
  static String plain(String group) {
    String text = group;
    for (Rule rule : RULES) {
      Matcher matcher = rule.pattern().matcher(text);
      text = matcher.replaceAll(found -> Matcher.quoteReplacement(rule.rewritten().apply(found)));
    }
    return text.strip();
  }

  /** Three fifths are sixty per cent; a month and a day are not. */
  private static String fraction(String written, String part, String whole) {
    int parts = Integer.parseInt(part);
    int of = Integer.parseInt(whole);
    if (parts < 1 || of < 2 || parts >= of || of > 20) {
      return written;
    }
    return String.format(Locale.ROOT, "%.4g %%", 100.0 * parts / of).replaceAll("\\.?0+ %", " %");
  }
}

package org.davylamp.exchange.rows;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Rewrites the many ways in which owners are told into the one that {@link StakesCell} reads: a
 * share, a holder, and after <i>itself</i> the holder's holders. Which ways are known is told by
 * {@code ownerwords.txt}. What it does not know it leaves as it stands. Every part of a pattern is
 * bounded, so a text costs its length for each.
 */
final class OwnerWords {
  private static final String NUMBER = "(?<!\\d)\\d{1,3}(?:[.,]\\d{1,4})?";
  private static final String PERCENT =
      "("
          + NUMBER
          + "\\s?(?:%|％|per cent|percent|pct\\b\\.?|p\\.c\\.|Prozent|v\\.?H\\.|процент\\p{L}{0,4}|프로|퍼센트))";
  private static final String DAY =
      "(\\d{4}(?:[-./]\\d{1,2}(?:[-./]\\d{1,2})?)?|\\d{1,2}[./]\\d{1,2}[./]\\d{4}|\\d{1,2}[./]\\d{4})";
  private static final String SHARES =
      "(?:shares?|stock|equity|(?:share )?capital|company|firm|business|votes|voting rights)";

  private record Rule(Pattern pattern, String rewritten) {}

  private static final List<Rule> RULES = rules();

  private OwnerWords() {}

  private static List<Rule> rules() {
    try (InputStream in = OwnerWords.class.getResourceAsStream("ownerwords.txt");
        BufferedReader text =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
      return text.lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(OwnerWords::rule)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Rule rule(String line) {
    int arrow = line.indexOf(" => ");
    if (arrow < 0) {
      throw new IllegalStateException("expected 'pattern => rewritten', found: " + line);
    }
    String pattern =
        line.substring(0, arrow)
            .replace("<p>", PERCENT)
            .replace("<x>", "([^;\\n]{2,120}?)")
            .replace("<d>", DAY)
            .replace("<shares>", SHARES);
    return new Rule(
        Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
        line.substring(arrow + 4));
  }

  /** The patterns alone: what each may cost is measured by tests. */
  static List<Pattern> patterns() {
    return RULES.stream().map(Rule::pattern).toList();
  }

  /** A group between two semicolons, as {@link StakesCell} reads it; it may be several after. */
  static String plain(String group) {
    String text = ShareWords.inFigures(group);
    for (Rule rule : RULES) {
      text = rule.pattern().matcher(text).replaceAll(rule.rewritten());
    }
    return text.strip();
  }
}

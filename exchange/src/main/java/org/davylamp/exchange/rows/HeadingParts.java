package org.davylamp.exchange.rows;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A heading that says what its column is more than once: in two languages, as forwarders in China
 * write it ({@code 发货人 Shipper}), or in two words for one thing ({@code Manager / operator}).
 */
final class HeadingParts {
  private static final Pattern BETWEEN = Pattern.compile("[/|\\n\\\\()\\[\\]（）]|\\s[–—-]\\s");

  private HeadingParts() {}

  /**
   * What the parts claim together, if any that means something means the same as the others.
   *
   * @return empty if there is one part, none is known, or two are of different fields
   */
  static Optional<ColumnNames.Claim> claim(String heading, ColumnNames names) {
    List<String> parts = of(heading);
    if (parts.size() < 2) {
      return Optional.empty();
    }
    List<ColumnNames.Claim> claims = new ArrayList<>();
    parts.forEach(part -> names.claim(part).ifPresent(claims::add));
    Set<Field> fields = new HashSet<>();
    claims.forEach(claim -> fields.add(claim.field()));
    return fields.size() == 1 ? Optional.of(claims.getFirst()) : Optional.empty();
  }

  /** The parts between signs, each parted again where its script changes. */
  static List<String> of(String heading) {
    List<String> parts = new ArrayList<>();
    for (String piece : BETWEEN.split(heading, -1)) {
      int from = 0;
      UnicodeScript script = UnicodeScript.COMMON;
      for (int at = 0; at < piece.length(); at++) {
        UnicodeScript next = script(piece.charAt(at));
        if (next != UnicodeScript.COMMON) {
          if (script != UnicodeScript.COMMON && next != script) {
            add(piece.substring(from, at), parts);
            from = at;
          }
          script = next;
        }
      }
      add(piece.substring(from), parts);
    }
    return parts;
  }

  private static void add(String part, List<String> to) {
    if (!part.isBlank()) {
      to.add(part.strip());
    }
  }

  /** Kana and Chinese characters stand in one word; signs and digits belong to either side. */
  private static UnicodeScript script(char letter) {
    UnicodeScript script = UnicodeScript.of(letter);
    return switch (script) {
      case HIRAGANA, KATAKANA -> UnicodeScript.HAN;
      case INHERITED -> UnicodeScript.COMMON;
      default -> script;
    };
  }
}

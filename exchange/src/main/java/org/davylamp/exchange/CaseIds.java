package org.davylamp.exchange;

import java.util.Locale;

/** Ids that are derived from a row, and stay the same when it is read again. */
final class CaseIds {
  private static final int LONGEST = 80;

  private CaseIds() {}

  /** The cell in lower case, with a hyphen for whatever is neither letter nor digit. */
  static String slug(CaseRow row, String column) {
    return slug(row, column, row.need(column));
  }

  static String slug(CaseRow row, String column, String text) {
    String slug =
        text.toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "-")
            .replaceAll("^-+|-+$", "");
    if (slug.isEmpty() || slug.length() > LONGEST) {
      throw row.bad(
          column,
          String.format(
              Locale.ROOT,
              "expected a name that makes an id of 1 to %d letters and digits, found '%s'",
              LONGEST,
              text));
    }
    return slug;
  }
}

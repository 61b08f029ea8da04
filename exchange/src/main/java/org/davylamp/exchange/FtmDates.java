package org.davylamp.exchange;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as FollowTheMoney has them: a prefix of an ISO 8601 date and time, which has no word for
 * uncertain, approximate, open or spanning several years.
 */
final class FtmDates {
  /** A date with as many parts as are known; qualifiers of EDTF may stand after each. */
  private static final Pattern DATE =
      Pattern.compile("[?~%]?(\\d{4})[?~%]?(?:-(\\d{2}|XX)[?~%]?(?:-(\\d{2}|XX)[?~%]?)?)?(T.*)?");

  private FtmDates() {}

  /**
   * The date as a prefix; of an interval, what both its ends begin with. Empty if that is less than
   * a year.
   */
  static Optional<String> of(String edtf) {
    int slash = edtf.indexOf('/');
    if (slash < 0) {
      return prefix(edtf);
    }
    Optional<String> from = prefix(edtf.substring(0, slash));
    Optional<String> to = prefix(edtf.substring(slash + 1));
    return from.isPresent() && to.isPresent() ? common(from.get(), to.get()) : Optional.empty();
  }

  private static Optional<String> prefix(String date) {
    Matcher parts = DATE.matcher(date);
    if (!parts.matches()) {
      return Optional.empty();
    }
    StringBuilder prefix = new StringBuilder(parts.group(1));
    for (int group = 2; group <= 3; group++) {
      String part = parts.group(group);
      if (part == null || part.equals("XX") || Integer.parseInt(part) > (group == 2 ? 12 : 31)) {
        return Optional.of(prefix.toString());
      }
      prefix.append('-').append(part);
    }
    // A time with its zone would have to be turned to UTC, and the day is what counts here.
    return Optional.of(prefix.toString());
  }

  private static Optional<String> common(String from, String to) {
    String[] a = from.split("-", -1);
    String[] b = to.split("-", -1);
    if (!a[0].equals(b[0])) {
      return Optional.empty();
    }
    StringBuilder common = new StringBuilder(a[0]);
    for (int i = 1; i < Math.min(a.length, b.length) && a[i].equals(b[i]); i++) {
      common.append('-').append(a[i]);
    }
    return Optional.of(common.toString());
  }
}

package org.davylamp.exchange.trade;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A classification of goods and its edition, from how publishers abbreviate it.
 *
 * @param version empty if it is not told
 */
record Classification(String name, String version) {
  private static final Pattern HS = Pattern.compile("(?:HS|H)[- ]?(\\d{1,4})?");
  private static final Pattern SITC = Pattern.compile("(?:SITC|S)[- ]?(?:REV\\.?)? ?(\\d)?");
  private static final String[] EDITIONS = {"1992", "1996", "2002", "2007", "2012", "2017", "2022"};

  static Classification of(String written) {
    String text = written.strip().toUpperCase(Locale.ROOT);
    Matcher hs = HS.matcher(text);
    if (hs.matches()) {
      return new Classification("HS", edition(hs.group(1) == null ? "" : hs.group(1)));
    }
    Matcher sitc = SITC.matcher(text);
    if (sitc.matches()) {
      return new Classification("SITC", sitc.group(1) == null ? "" : sitc.group(1));
    }
    return new Classification(written.strip(), "");
  }

  /** H0 to H6 are numbered, HS92 and HS2012 dated. */
  private static String edition(String digits) {
    if (digits.length() == 1) {
      int number = Integer.parseInt(digits);
      return number < EDITIONS.length ? EDITIONS[number] : digits;
    }
    if (digits.length() == 2) {
      return (digits.charAt(0) >= '8' ? "19" : "20") + digits;
    }
    return digits;
  }
}

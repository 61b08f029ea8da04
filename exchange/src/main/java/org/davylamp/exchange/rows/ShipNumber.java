package org.davylamp.exchange.rows;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Numbers of ships. An IMO number ends in the last digit of 7·d₁ + 6·d₂ + … + 2·d₆ (IMO resolution
 * A.1117(30)); one with another end is not read. A spreadsheet's {@code 8914934.0} is a number.
 */
final class ShipNumber {
  private static final int IMO = 7;
  private static final int MMSI = 9;

  /**
   * What a number is called before it: {@code IMO No}, {@code ИМО №}, {@code IMO编号}. Bounded, as a
   * word that comes again without end would take a frame of the stack each time.
   */
  private static final Pattern LABEL =
      Pattern.compile(
          "^(?:(?:LLOYD[’']?S|VESSEL|SHIP|IMO|MMSI|ИМО|国际海事组织|NUMBER|NUMMER|NUM[EÉ]RO|NÚMERO|NUM|НОМЕР|NO|NR|N[°º]|№|编号|編號|号码|號碼|番号|번호|号)[\\s.:：#/=\u00a0-]{0,8}){1,6}");

  /** As spreadsheets write a number: {@code 9,020,003}. */
  private static final Pattern THOUSANDS = Pattern.compile("\\d([,'’])\\d{3}\\1\\d{3}(?:\\.0+)?");

  private ShipNumber() {}

  static Cell<String> imo(String written) {
    String digits = digits(written);
    return digits.length() == IMO && checked(digits)
        ? Cell.of(written, digits)
        : Cell.unread(written);
  }

  static Cell<String> mmsi(String written) {
    String digits = digits(written);
    return digits.length() == MMSI ? Cell.of(written, digits) : Cell.unread(written);
  }

  private static boolean checked(String digits) {
    int sum = 0;
    for (int i = 0; i < IMO - 1; i++) {
      sum += (digits.charAt(i) - '0') * (IMO - i);
    }
    return sum % 10 == digits.charAt(IMO - 1) - '0';
  }

  /** Its digits; nothing if there is anything else in it than usual. */
  private static String digits(String written) {
    String text = LABEL.matcher(written.toUpperCase(Locale.ROOT).strip()).replaceFirst("");
    if (THOUSANDS.matcher(text).matches()) {
      text = text.replaceAll("\\.0+$|\\D", "");
    }
    if (text.endsWith(".0")) {
      text = text.substring(0, text.length() - 2);
    }
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (NumberCell.digit(c)) {
        digits.append(c);
      } else if (" .-:#\u00a0".indexOf(c) < 0) {
        return "";
      }
    }
    return digits.toString();
  }
}

package org.davylamp.exchange.rows;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The cell of a ship's name, in which her number, the kind of ship and the voyage stand too: {@code
 * m.v. Sea Rose / 9004700}, {@code SEA ROSE (IMO 9004700) V.012E}.
 *
 * @param name without them
 * @param imo the number told there; absent if none is. Seven figures without a word before them are
 *     one only if their check digit is right.
 */
record ShipCell(String name, Cell<String> imo) {
  /**
   * No ship's name is longer; a longer cell stays as it is written, as blanks in it cost squares.
   */
  private static final int LONGEST = 200;

  private static final String WORD =
      "(?:(?:IMO|ИМО|Lloyd[’']?s)[\\s.:#/-]{0,3}(?:(?:no|nr|number|num|№|编号|号|番号|번호)[\\s.:#-]{0,3})?)";
  private static final Pattern NUMBER =
      Pattern.compile(
          "[\\s/|,;(\\[{（–—-]{0,3}(" + WORD + ")?(?<![\\d.])(\\d{7})(?![\\d.]\\d)(?!\\d)[)\\]}）]?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern KIND =
      Pattern.compile(
          "^(?:(?-i:MV|MT|SS|MS|FV|M V|M T)|m[./]\\s?[vt]|s[./]\\s?s|f[./]\\s?v|motor (?:vessel|tanker|ship)|vessel|ship|tanker|т/х|м/в|теплоход|танкер|судно|轮船|船名)(?:[.:：]\\s*|\\s+)(?=[\\p{L}\"“«'].{2})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern VOYAGE =
      Pattern.compile(
          "[\\s/,-]+(?:(?:v|voy|voyage|rotation|航次|рейс)[\\s.:#]{0,2}(?:no)?[\\s.:#]{0,2}[0-9]{1,4}[NSEW]?|[0-9]{3,4}[NSEW])$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  static ShipCell read(String written) {
    if (written.length() > LONGEST) {
      return new ShipCell(written, Cell.absent());
    }
    Optional<Cell<String>> imo = Optional.empty();
    String name = written;
    Matcher found = NUMBER.matcher(written);
    if (found.find()) {
      Cell<String> number = ShipNumber.imo(found.group(2));
      boolean told = found.group(1) != null || !number.isUnread();
      String rest = written.substring(0, found.start()) + " " + written.substring(found.end());
      if (told && rest.codePoints().anyMatch(Character::isLetter)) {
        imo = Optional.of(number.isUnread() ? Cell.unread(found.group().strip()) : number);
        name = rest.strip();
      }
    }
    name = VOYAGE.matcher(name).replaceFirst("");
    name = KIND.matcher(name).replaceFirst("").strip();
    return new ShipCell(bare(name), imo.orElse(Cell.absent()));
  }

  /** Without marks around it that part it from what was taken. */
  private static String bare(String name) {
    return name.replaceAll("^[\\s/|,;–—-]+|[\\s/|,;–—-]+$", "")
        .replaceAll("^[\"“«]([^\"”»]+)[\"”»]$", "$1");
  }
}

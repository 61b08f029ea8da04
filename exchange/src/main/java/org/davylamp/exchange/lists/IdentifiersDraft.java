package org.davylamp.exchange.lists;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers of an entry being read, each once: ships' are told by their digits. */
final class IdentifiersDraft {
  private static final Pattern IMO =
      Pattern.compile("\\bIMO\\b[^0-9]{0,24}(\\d{7})(?!\\d)", Pattern.CASE_INSENSITIVE);
  private static final Pattern DIGITS = Pattern.compile("(?<!\\d)(\\d{7,9})(?!\\d)");
  private static final int IMO_DIGITS = 7;

  private final ListCountries countries;

  /** Takes a field and what it says that means nothing here. */
  private final BiConsumer<String, String> remarks;

  private final Map<String, ListedIdentifier> identifiers = new LinkedHashMap<>();

  IdentifiersDraft(ListCountries countries, BiConsumer<String, String> remarks) {
    this.countries = countries;
    this.remarks = remarks;
  }

  /** Takes a number, or several of a ship in one text; what has no letter or digit is none. */
  void add(IdentifierKind kind, String text, String country, String label) {
    if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
      return;
    }
    boolean any = false;
    if (kind == IdentifierKind.IMO || kind == IdentifierKind.MMSI) {
      Matcher digits = DIGITS.matcher(text);
      while (digits.find()) {
        put(kind, digits.group(1), country, label);
        any = true;
      }
    }
    if (!any) {
      put(kind, text, country, label);
    }
  }

  private void put(IdentifierKind kind, String value, String country, String label) {
    if (kind == IdentifierKind.IMO) {
      identifiers.remove(IdentifierKind.IMO_IN_REMARKS + ":" + value);
    }
    String issuer = ListText.clean(country);
    Optional<String> code = countries.code(issuer);
    identifiers.putIfAbsent(kind + ":" + value, new ListedIdentifier(kind, value, code, label));
    if (code.isEmpty() && !issuer.isEmpty() && !issuer.equals("00")) {
      remarks.accept((label + " " + value).strip(), issuer);
    }
  }

  /** Takes the IMO numbers that stand in a remark, unless they are told in their own field. */
  void inRemark(String text) {
    if (!text.contains("IMO") && !text.contains("imo")) {
      return;
    }
    // Lists of ships name several after one "IMO": all numbers of seven digits in such a text.
    Matcher after = IMO.matcher(text);
    if (after.find()) {
      Matcher digits = DIGITS.matcher(text.substring(after.start()));
      while (digits.find()) {
        String number = digits.group(1);
        if (number.length() == IMO_DIGITS
            && !identifiers.containsKey(IdentifierKind.IMO + ":" + number)) {
          put(IdentifierKind.IMO_IN_REMARKS, number, "", "");
        }
      }
    }
  }

  List<ListedIdentifier> identifiers() {
    return new ArrayList<>(identifiers.values());
  }
}

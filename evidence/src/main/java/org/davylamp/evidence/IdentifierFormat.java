package org.davylamp.evidence;

import java.util.Locale;

/**
 * Identifiers whose scheme can be checked without looking anything up. A scheme not known here (of
 * a newer description file) is taken as it is.
 */
final class IdentifierFormat {
  private IdentifierFormat() {}

  static String normalise(String format, String value) {
    return switch (format) {
      case "imo" -> imo(value);
      case "mmsi" -> shaped(compact(value), "\\d{9}", "an MMSI of nine digits", value);
      case "hs" -> shaped(compact(value), "\\d{2}(\\d{2}){0,4}", "an HS code like 2701.11", value);
      case "lei" -> lei(value);
      case "isin" -> isin(value);
      case "iban" -> iban(value);
      case "bic" ->
          shaped(compact(value), "[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?", "a BIC like COBADEFF", value);
      case "qid" -> shaped(compact(value), "Q[1-9]\\d*", "a Wikidata id like Q423", value);
      default -> value;
    };
  }

  private static String compact(String value) {
    return value.replaceAll("[\\s.\\-]", "").toUpperCase(Locale.ROOT);
  }

  private static String shaped(String compact, String shape, String expected, String found) {
    if (!compact.matches(shape)) {
      throw EvidenceException.expected(expected, found);
    }
    return compact;
  }

  /** Seven digits; the last is the last of 7·d₁ + 6·d₂ + … + 2·d₆ (IMO resolution A.1117(30)). */
  private static String imo(String found) {
    String digits = compact(found).replaceFirst("^IMO:?", "");
    shaped(digits, "\\d{7}", "an IMO number of seven digits", found);
    int sum = 0;
    for (int i = 0; i < 6; i++) {
      sum += (digits.charAt(i) - '0') * (7 - i);
    }
    if (sum % 10 != digits.charAt(6) - '0') {
      throw EvidenceException.expected(
          "an IMO number, whose last digit would be " + sum % 10, found);
    }
    return digits;
  }

  /** ISO 17442: 18 characters and two check digits by ISO 7064 mod 97-10. */
  private static String lei(String found) {
    String lei = shaped(compact(found), "[A-Z0-9]{18}\\d{2}", "an LEI of twenty characters", found);
    if (mod97(lei) != 1) {
      throw EvidenceException.expected("an LEI with matching check digits", found);
    }
    return lei;
  }

  /** ISO 13616: mod 97 with the first four characters moved to the end. */
  private static String iban(String found) {
    String iban =
        shaped(
            compact(found),
            "[A-Z]{2}\\d{2}[A-Z0-9]{11,30}",
            "an IBAN like GB33 BUKB 2020 1555 5555 55",
            found);
    if (mod97(iban.substring(4) + iban.substring(0, 4)) != 1) {
      throw EvidenceException.expected("an IBAN with matching check digits", found);
    }
    return iban;
  }

  private static int mod97(String code) {
    int rest = 0;
    for (int i = 0; i < code.length(); i++) {
      int digit = Character.digit(code.charAt(i), 36);
      rest = (rest * (digit > 9 ? 100 : 10) + digit) % 97;
    }
    return rest;
  }

  /** ISO 6166: letters as two digits, then the Luhn formula. */
  private static String isin(String found) {
    String isin = shaped(compact(found), "[A-Z]{2}[A-Z0-9]{9}\\d", "an ISIN", found);
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < isin.length(); i++) {
      digits.append(Character.digit(isin.charAt(i), 36));
    }
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int weighted = i % 2 == 0 ? digit : 2 * digit;
      sum += weighted > 9 ? weighted - 9 : weighted;
    }
    if (sum % 10 != 0) {
      throw EvidenceException.expected("an ISIN with a matching check digit", found);
    }
    return isin;
  }
}

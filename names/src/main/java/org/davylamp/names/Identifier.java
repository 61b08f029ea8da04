package org.davylamp.names;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A number or code that an authority gave to one bearer.
 *
 * @param type which authority's
 * @param value normalised: upper case letters and digits, without what parts them
 * @param country of the authority, ISO 3166-1 alpha-2 in lower case; empty, if there is none or it
 *     is not known
 */
public record Identifier(Type type, String value, String country) {
  /** Kinds of identifiers. */
  public enum Type {
    /** Seven digits that stay with the hull. */
    IMO_SHIP,
    /** Seven digits of a company in shipping. */
    IMO_COMPANY,
    /** Nine digits of a ship's radio; they change with the flag. */
    MMSI,
    /** ISO 17442, twenty characters. */
    LEI,
    /** ISO 9362, eight or eleven characters. */
    BIC,
    /** In a register of companies. */
    REGISTRATION,
    TAX,
    PASSPORT,
    NATIONAL_ID,
    OTHER;

    /** Whether equal values mean one bearer whichever country the sources name. */
    public boolean isGlobal() {
      return switch (this) {
        case IMO_SHIP, IMO_COMPANY, MMSI, LEI, BIC -> true;
        case REGISTRATION, TAX, PASSPORT, NATIONAL_ID, OTHER -> false;
      };
    }
  }

  /**
   * Normalises what a source has: full width and digits of other scripts become usual, letters
   * upper case, punctuation and spaces go, and of IMO, MMSI, LEI and BIC the word too ("IMO No.
   * 9314234"), with zeros before more digits than the number has. The value is empty, if nothing
   * remains. Whether it is a valid number is for {@link CheckDigits}.
   *
   * @param raw as the source writes it
   * @param country ISO 3166-1 alpha-2 in any case, or empty
   */
  public static Identifier of(Type type, String raw, String country) {
    if (isDigits(raw) && type.isGlobal() && raw.charAt(0) != '0') {
      return new Identifier(type, raw, country.strip().toLowerCase(Locale.ROOT));
    }
    String plain = Normalizer.normalize(raw, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
    StringBuilder value = new StringBuilder(plain.length());
    plain
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
        .forEach(value::appendCodePoint);
    return new Identifier(
        type, unprefixed(type, value.toString()), country.strip().toLowerCase(Locale.ROOT));
  }

  private static boolean isDigits(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      if (raw.charAt(i) < '0' || raw.charAt(i) > '9') {
        return false;
      }
    }
    return !raw.isEmpty();
  }

  private static String unprefixed(Type type, String value) {
    return switch (type) {
      case IMO_SHIP, IMO_COMPANY -> number(value, "IMO", 7);
      case MMSI -> number(value, "MMSI", 9);
      case LEI -> without(value, "LEI", 20, 20);
      case BIC -> without(value, "BICSWIFT|SWIFTBIC|SWIFTCODE|SWIFT|BIC", 8, 11);
      case REGISTRATION, TAX, PASSPORT, NATIONAL_ID, OTHER -> value;
    };
  }

  /** A number of a fixed length without its name; zeros before a longer one do not count. */
  private static String number(String value, String name, int length) {
    String number = value.replaceFirst("^(" + name + ")?(NUMBER|NUM|NO|NR)?(?=\\p{Nd}+$)", "");
    int zeros = 0;
    while (number.length() - zeros > length && number.charAt(zeros) == '0') {
      zeros++;
    }
    return number.substring(zeros);
  }

  /** A code without its name, if what remains is of a length that codes have: some begin so. */
  private static String without(String value, String names, int length, int other) {
    String code = value.replaceFirst("^(" + names + ")(NUMBER|CODE|NO)?", "");
    return code.length() == length || code.length() == other ? code : value;
  }

  /**
   * Whether both are one: same value, and same country unless the type is global or a source names
   * none; types may differ where one is {@link Type#OTHER}. An empty value equals none.
   */
  public boolean matches(Identifier that) {
    return !value.isEmpty()
        && value.equals(that.value)
        && (type == that.type || type == Type.OTHER || that.type == Type.OTHER)
        && (type.isGlobal()
            || country.isEmpty()
            || that.country.isEmpty()
            || country.equals(that.country));
  }
}

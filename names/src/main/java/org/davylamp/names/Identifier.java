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
   * Normalises what a source has: full width becomes usual, letters upper case, punctuation and
   * spaces go, and of the numbers that are called IMO or MMSI the word too ("IMO 9314234"). The
   * value is empty, if nothing remains. Whether it is a valid number is for {@code CheckDigits}.
   *
   * @param raw as the source writes it
   * @param country ISO 3166-1 alpha-2 in any case, or empty
   */
  public static Identifier of(Type type, String raw, String country) {
    String plain = Normalizer.normalize(raw, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
    StringBuilder value = new StringBuilder(plain.length());
    plain.codePoints().filter(Character::isLetterOrDigit).forEach(value::appendCodePoint);
    return new Identifier(
        type, unprefixed(type, value.toString()), country.strip().toLowerCase(Locale.ROOT));
  }

  private static String unprefixed(Type type, String value) {
    String prefix =
        switch (type) {
          case IMO_SHIP, IMO_COMPANY -> "IMO";
          case MMSI -> "MMSI";
          default -> "";
        };
    return value.startsWith(prefix) ? value.substring(prefix.length()) : value;
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

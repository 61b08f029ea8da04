package org.davylamp.names;

import java.math.BigInteger;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether a number can be one that its authority gave: structure and check digits, nothing about
 * whether it was given.
 *
 * <p>Sources: IMO resolution A.1117(30) (ships) and A.1160(32) with MSC-MEPC.5/Circ.6 (companies);
 * ITU-R M.585 (MMSI); ISO 17442-1 with ISO/IEC 7064 (LEI); ISO 9362 (BIC); ISO 6166 (ISIN).
 *
 * <p>Values are normalised as {@link Identifier#of} does: digits and upper-case letters alone.
 */
public final class CheckDigits {
  private static final int IMO_LENGTH = 7;
  private static final int[] COMPANY_WEIGHTS = {8, 6, 4, 2, 9, 7};
  private static final int COMPANY_MODULUS = 11;
  private static final int MMSI_LENGTH = 9;
  private static final int LEI_LENGTH = 20;
  private static final int ISIN_LENGTH = 12;
  private static final BigInteger LEI_MODULUS = BigInteger.valueOf(97);
  private static final int TEN = 10;

  private static final Set<String> COUNTRIES = countries();

  private CheckDigits() {}

  /** What a number of seven digits can be by its check digit. */
  public enum Imo {
    SHIP,
    COMPANY,
    /** Passes both rules, as about one number in eleven of each kind does. */
    EITHER,
    /** Seven digits that pass neither rule. */
    NEITHER,
    /** Not seven digits. */
    MALFORMED
  }

  /** Which of the two IMO rules a number passes. */
  public static Imo imo(String value) {
    if (value.length() != IMO_LENGTH || !isDigits(value)) {
      return Imo.MALFORMED;
    }
    boolean ship = imoShip(value);
    boolean company = imoCompany(value);
    if (ship) {
      return company ? Imo.EITHER : Imo.SHIP;
    }
    return company ? Imo.COMPANY : Imo.NEITHER;
  }

  /**
   * Ship numbers: d₇ = (7·d₁ + 6·d₂ + 5·d₃ + 4·d₄ + 3·d₅ + 2·d₆) mod 10. They do not begin with 0.
   */
  public static boolean imoShip(String value) {
    if (value.length() != IMO_LENGTH || !isDigits(value) || value.charAt(0) == '0') {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < IMO_LENGTH - 1; i++) {
      sum += (IMO_LENGTH - i) * digit(value, i);
    }
    return sum % TEN == digit(value, IMO_LENGTH - 1);
  }

  /**
   * Company and registered owner numbers: d₇ = (11 − (8·d₁ + 6·d₂ + 4·d₃ + 2·d₄ + 9·d₅ + 7·d₆) mod
   * 11) mod 10. They may begin with 0.
   */
  public static boolean imoCompany(String value) {
    if (value.length() != IMO_LENGTH || !isDigits(value)) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < COMPANY_WEIGHTS.length; i++) {
      sum += COMPANY_WEIGHTS[i] * digit(value, i);
    }
    int check = (COMPANY_MODULUS - sum % COMPANY_MODULUS) % TEN;
    return check == digit(value, IMO_LENGTH - 1);
  }

  /** What station has a number by its first digits. */
  public enum Station {
    /** MID first. */
    SHIP,
    /** 0 MID. */
    GROUP,
    /** 00 MID. */
    COAST,
    /** 111 MID. */
    AIRCRAFT,
    /** 8 MID. */
    HANDHELD,
    /** 98 MID. */
    CRAFT_OF_A_SHIP,
    /** 99 MID. */
    AID_TO_NAVIGATION,
    /** 970, 972, 974: transmitters of distress. */
    DISTRESS,
    /** Not nine digits, or with a MID that no region has. */
    MALFORMED
  }

  /** What an MMSI can be by its structure: ships have a MID of 201–775 first. */
  public static Station mmsi(String value) {
    if (value.length() != MMSI_LENGTH || !isDigits(value)) {
      return Station.MALFORMED;
    }
    if (value.startsWith("970") || value.startsWith("972") || value.startsWith("974")) {
      return Station.DISTRESS;
    }
    String prefix = prefix(value);
    if (!isMid(value.substring(prefix.length(), prefix.length() + 3))) {
      return Station.MALFORMED;
    }
    return switch (prefix) {
      case "" -> Station.SHIP;
      case "0" -> Station.GROUP;
      case "00" -> Station.COAST;
      case "111" -> Station.AIRCRAFT;
      case "8" -> Station.HANDHELD;
      case "98" -> Station.CRAFT_OF_A_SHIP;
      default -> Station.AID_TO_NAVIGATION;
    };
  }

  /** The three digits of the country of a structurally valid MMSI: 445 is the DPRK. */
  public static String mid(String value) {
    Station station = mmsi(value);
    if (station == Station.MALFORMED || station == Station.DISTRESS) {
      return "";
    }
    int start = prefix(value).length();
    return value.substring(start, start + 3);
  }

  private static String prefix(String value) {
    for (String prefix : new String[] {"00", "0", "111", "8", "98", "99"}) {
      if (value.startsWith(prefix)) {
        return prefix;
      }
    }
    return "";
  }

  /**
   * Regions: 2 Europe, 3 North America, 4 Asia, 5 Oceania and South-East Asia, 6 Africa, 7 South
   * America.
   */
  private static boolean isMid(String mid) {
    int number = Integer.parseInt(mid);
    return number >= 201 && number <= 775;
  }

  /**
   * ISO 17442: eighteen letters or digits and two check digits, by ISO/IEC 7064 MOD 97-10: with A =
   * 10 … Z = 35 the whole is 1 modulo 97.
   */
  public static boolean lei(String value) {
    if (value.length() != LEI_LENGTH || !isDigits(value.substring(LEI_LENGTH - 2))) {
      return false;
    }
    StringBuilder digits = new StringBuilder(LEI_LENGTH * 2);
    for (int i = 0; i < LEI_LENGTH; i++) {
      if (!isUpperOrDigit(value.charAt(i))) {
        return false;
      }
      digits.append(Character.digit(value.charAt(i), 36));
    }
    return new BigInteger(digits.toString()).mod(LEI_MODULUS).equals(BigInteger.ONE);
  }

  /**
   * ISO 9362: four letters or digits of the party (letters, in all given out so far), two letters
   * of the country, two letters or digits of the location, and three of a branch or nothing.
   */
  public static boolean bic(String value) {
    return value.matches("[A-Z]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?")
        && COUNTRIES.contains(value.substring(4, 6));
  }

  /** ISO 6166: two letters, nine letters or digits, and a digit by Luhn's rule. */
  public static boolean isin(String value) {
    if (value.length() != ISIN_LENGTH || !value.matches("[A-Z]{2}[A-Z0-9]{9}[0-9]")) {
      return false;
    }
    StringBuilder digits = new StringBuilder(ISIN_LENGTH * 2);
    value.chars().forEach(c -> digits.append(Character.digit(c, 36)));
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int doubled = i % 2 == 0 ? digit : 2 * digit;
      sum += doubled / TEN + doubled % TEN;
    }
    return sum % TEN == 0;
  }

  /**
   * Whether an identifier can be what it is called; true of the types that have no rule. A number
   * called a ship's that only a company can have is none, and the other way round.
   */
  public static boolean isPlausible(Identifier identifier) {
    String value = identifier.value();
    return switch (identifier.type()) {
      case IMO_SHIP -> imoShip(value);
      case IMO_COMPANY -> imoCompany(value);
      case MMSI -> mmsi(value) != Station.MALFORMED;
      case LEI -> lei(value);
      case BIC -> bic(value);
      case REGISTRATION, TAX, PASSPORT, NATIONAL_ID, OTHER -> !value.isEmpty();
    };
  }

  private static boolean isDigits(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) < '0' || value.charAt(i) > '9') {
        return false;
      }
    }
    return !value.isEmpty();
  }

  private static boolean isUpperOrDigit(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
  }

  private static int digit(String value, int at) {
    return value.charAt(at) - '0';
  }

  /** ISO 3166-1 of the runtime, and XK, which SWIFT uses for Kosovo. */
  private static Set<String> countries() {
    Set<String> countries = new TreeSet<>(Set.of(java.util.Locale.getISOCountries()));
    countries.add("XK");
    return Set.copyOf(countries);
  }
}

package org.davylamp.evidence;

import java.util.Optional;

/**
 * A code of the Harmonised System: two digits name a chapter, four a heading, six a subheading;
 * what follows is of a country's own tariff. A shorter code stands for all that begin with it.
 *
 * @param digits 2 to 10, an even number of them, nothing between
 */
public record HsCode(String digits) {
  private static final int LONGEST = 10;

  /**
   * @throws EvidenceException if these are no digits of a code
   */
  public HsCode {
    if (!isCode(digits)) {
      throw EvidenceException.expected("a code of the Harmonised System, 2 to 10 digits", digits);
    }
  }

  /**
   * Reads a code as people write it: {@code 2701}, {@code 2701.11}, {@code 27 01 11}, {@code
   * 2701.11.00.10}, {@code HS 2701}. A digit that a spreadsheet dropped in front is put back:
   * {@code 302.11} is no code of an even length and is read as {@code 0302.11}.
   *
   * @return empty if it is none
   */
  public static Optional<HsCode> read(String written) {
    String digits = written.strip().replaceFirst("(?i)^(hs|hts|cn)[ :-]*", "");
    digits = digits.replaceAll("[ .\\-\\u00a0]", "");
    if (digits.length() % 2 == 1) {
      digits = "0" + digits;
    }
    return isCode(digits) ? Optional.of(new HsCode(digits)) : Optional.empty();
  }

  private static boolean isCode(String digits) {
    return digits.length() >= 2
        && digits.length() <= LONGEST
        && digits.length() % 2 == 0
        && digits.chars().allMatch(digit -> digit >= '0' && digit <= '9')
        && !digits.startsWith("00");
  }

  /** Its chapter, two digits. */
  public String chapter() {
    return digits.substring(0, 2);
  }

  /** Whether all goods of the other are goods of this. */
  public boolean covers(HsCode other) {
    return other.digits.startsWith(digits);
  }

  /** As tariffs print it: {@code 2701.11}. */
  @Override
  public String toString() {
    return digits.length() <= 4 ? digits : digits.substring(0, 4) + "." + digits.substring(4);
  }
}

package org.davylamp.evidence;

/**
 * How far one piece of information can be believed: the digit of the Admiralty code (NATO AJP-2.1).
 */
public enum Credibility {
  CONFIRMED(1, "confirmed by other sources"),
  PROBABLE(2, "probably true"),
  POSSIBLE(3, "possibly true"),
  DOUBTFUL(4, "doubtful"),
  IMPROBABLE(5, "improbable"),
  /** Not "worst": nothing is known on which to judge. */
  UNJUDGED(6, "truth cannot be judged");

  private final int digit;
  private final String meaning;

  Credibility(int digit, String meaning) {
    this.digit = digit;
    this.meaning = meaning;
  }

  /** 1 (confirmed) to 6 (cannot be judged). */
  public int digit() {
    return digit;
  }

  public String meaning() {
    return meaning;
  }

  public static Credibility of(String digit) {
    for (Credibility credibility : values()) {
      if (Integer.toString(credibility.digit()).equals(digit)) {
        return credibility;
      }
    }
    throw EvidenceException.expected("a credibility from 1 to 6", digit);
  }
}

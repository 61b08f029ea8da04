package org.davylamp.evidence;

/** How far one piece of information can be believed: the digit of the Admiralty code (NATO AJP-2.1). */
public enum Credibility {
  CONFIRMED("confirmed by other sources"),
  PROBABLE("probably true"),
  POSSIBLE("possibly true"),
  DOUBTFUL("doubtful"),
  IMPROBABLE("improbable"),
  /** Not "worst": nothing is known on which to judge. */
  UNJUDGED("truth cannot be judged");

  private final String meaning;

  Credibility(String meaning) {
    this.meaning = meaning;
  }

  /** 1 (confirmed) to 6 (cannot be judged). */
  public int digit() {
    return ordinal() + 1;
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

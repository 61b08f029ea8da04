package org.davylamp.network;

/**
 * One row of a {@link Policy}: how exposure travels along links of a kind, and why.
 *
 * @param kind of link
 * @param way which way it travels
 * @param leastShare what the owner has to hold, in hundredths of a percent, for the link to carry
 *     anything; parallel stakes of the same owner in the same owned add up on the days on which
 *     they are held together; 0 asks for nothing. A stake whose share nobody told carries nothing
 * @param needsCompany whether the link carries only on days on which another kind of link, of a
 *     rule that needs none, joins the same two nodes, whichever way its arrow points
 * @param why the reason, as a sentence that can be printed
 */
public record ExposureRule(Kind kind, Way way, int leastShare, boolean needsCompany, String why) {
  /**
   * @throws NetworkException if the share is none, or no reason is given
   */
  public ExposureRule {
    int share = leastShare;
    NetworkException.unless(
        share >= 0 && share <= Link.WHOLE,
        () -> "expected a least share from 0 to " + Link.WHOLE + ", found " + share);
    Kind of = kind;
    NetworkException.unless(!why.isBlank(), () -> "expected a reason for the rule of " + of);
  }

  /** A rule that asks for no share and no company. */
  public static ExposureRule of(Kind kind, Way way, String why) {
    return new ExposureRule(kind, way, 0, false, why);
  }

  /** Whether a link alone carries exposure. */
  boolean carriesAlone(int share) {
    return way != Way.NEITHER && !needsCompany && share >= leastShare;
  }

  /** Whether several links may carry what none does alone. */
  boolean carriesTogether() {
    return way != Way.NEITHER && (needsCompany || leastShare > 0);
  }
}

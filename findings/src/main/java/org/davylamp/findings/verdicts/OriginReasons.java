package org.davylamp.findings.verdicts;

import org.davylamp.exchange.rows.ShipmentRow;

/** Where goods come from is not told, and no measure's goods hang on it. */
final class OriginReasons {
  private OriginReasons() {}

  static Reason of(ShipmentRow row, Movement movement, GoodsRules.Told told) {
    String text = "%s: %s".formatted(told.subject(), movement.why());
    return switch (movement.doubt()) {
      case WHICH_KOREA, CONTRADICTION ->
          Guidance.question("which-korea", text,
              "Ask for the certificate of origin and the bill of lading, and correct the row.",
              "A certificate of origin of the Republic of Korea with its port of loading clears it; the DPRK brings its measures to bear.");
      case DISTRICT, TRANSIT ->
          Guidance.question("district-of-risk", text,
              movement.concern().map(OriginWords::ask).orElse("Ask who made the goods and where, and for the transit papers of each leg."),
              "A maker shown by papers and an audit clears it; the DPRK or its workers bring its measures to bear.");
      case RETURNED ->
          Guidance.question("returned-goods", text,
              "Ask for the refusal of customs, the original bill of lading, and who was paid.",
              "Proof that it was refused and not paid for closes it.");
      default ->
          Guidance.question("origin-not-told", text,
              "Ask for the certificate of origin and the port of loading.",
              "An origin shown by papers clears it, unless it is the DPRK.");
    };
  }
}

package org.davylamp.findings.measures;

import java.util.Optional;
import org.davylamp.evidence.Certainty;
import org.davylamp.evidence.Quantity;
import org.davylamp.exchange.rows.Measured;
import org.davylamp.findings.wording.Claim;

/** Trade that may pass up to a limit of all States together: what one row can tell of it. */
final class Caps {
  /**
   * Barrels in a tonne, at least: of crude and of refined products some seven to eight and a half;
   * fewer make a lot look smaller, so that only what is over for certain is called so.
   */
  private static final double BARRELS_A_TONNE = 7;

  private static final double LITRES_A_BARREL = 158.987;

  private Caps() {}

  /** Why the trade is outside what is let pass, as far as its row shows; empty if it does not. */
  static Optional<String> breach(Measure measure, Trade trade) {
    if (measure.cap().isPresent() && over(trade.quantity(), measure.cap().get())) {
      return Optional.of(
          "This lot alone is more than the %s %s that all States together might take."
              .formatted(
                  measure.cap().get().number().toPlainString(), measure.cap().get().unit().code()));
    }
    if (measure.capValue().isPresent()
        && trade.value().isPresent()
        && Money.above(trade.value().get(), measure.capValue().get().number().doubleValue())
            == Certainty.CERTAINLY) {
      return Optional.of(
          "This lot alone is worth more than the %s %s that all States together might pay."
              .formatted(
                  measure.capValue().get().number().toPlainString(),
                  measure.capValue().get().unit().code()));
    }
    if (measure.licenceRequires().contains("notice")
        && trade.claims().denied(Claim.Kind.NOTIFIED).isPresent()) {
      return Optional.of(
          "The trade is let pass with notice only, and the row says that none was given.");
    }
    if (measure.licenceRequires().contains("earlier-deliveries")
        && trade.claims().tells(Claim.Kind.FIRST_SALE)) {
      return Optional.of(
          "Each supplier may send no more than in the twelve months before, and this one had sent nothing.");
    }
    return Optional.empty();
  }

  private static boolean over(Optional<Measured> quantity, Quantity cap) {
    return quantity
        .map(lot -> in(lot, cap.unit().code()) > cap.number().doubleValue())
        .orElse(false);
  }

  private static double in(Measured lot, String unit) {
    double tonnes =
        switch (lot.unit()) {
          case "t" -> lot.amount();
          case "kg" -> lot.amount() / 1000;
          default -> Double.NaN;
        };
    double barrels =
        switch (lot.unit()) {
          case "bbl" -> lot.amount();
          case "l" -> lot.amount() / LITRES_A_BARREL;
          case "m3" -> lot.amount() * 1000 / LITRES_A_BARREL;
          default -> tonnes * BARRELS_A_TONNE;
        };
    return switch (unit) {
      case "t" -> tonnes;
      case "bbl" -> barrels;
      default -> Double.NaN;
    };
  }

  /** What is open, as a whole sentence. */
  static String open(Measure measure) {
    if (measure.cap().isEmpty() && measure.capValue().isEmpty()) {
      return "What each supplier had sent in the twelve months before cannot be told from a row.";
    }
    String limit =
        measure.cap().map(cap -> cap.number().toPlainString() + " " + cap.unit().code()).orElse("");
    String worth =
        measure
            .capValue()
            .map(value -> value.number().toPlainString() + " " + value.unit().code())
            .orElse("");
    String joined = limit.isEmpty() || worth.isEmpty() ? limit + worth : limit + " or " + worth;
    return "All States together might take %s; what was left of that cannot be told from a row."
        .formatted(joined);
  }
}

package org.davylamp.findings.components;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.davylamp.evidence.Edtf;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.EvidenceException;
import org.davylamp.evidence.QuantityRange;
import org.davylamp.evidence.Recorded;

/**
 * One observation that has a figure.
 *
 * @param observation the entity
 * @param amount number (or range) and unit as told, such as {@code 3653 m} or {@code 14 guard
 *     posts}
 * @param seen when the image was taken, if that is told
 */
public record Measured(Entity observation, Amount amount, Optional<Edtf> seen) {

  /**
   * A number with a unit that may be of no kind that converts: what is counted.
   *
   * @param low the number, or the lower end
   * @param high the same, or the upper end
   * @param unit as told
   */
  public record Amount(BigDecimal low, BigDecimal high, String unit) {
    @Override
    public String toString() {
      String number = exact() ? grouped(low) : grouped(low) + "–" + grouped(high);
      return unit.isEmpty() ? number : number + " " + unit;
    }

    static String grouped(BigDecimal number) {
      return String.format(Locale.ROOT, "%,." + Math.max(0, number.scale()) + "f", number);
    }

    public boolean exact() {
      return low.compareTo(high) == 0;
    }
  }

  /** The figures of an observation, in the order told; mostly one. */
  public static List<Measured> of(Entity observation) {
    Optional<Edtf> seen = observation.asserted("imageDate").stream().findFirst().map(Edtf::parse);
    List<Measured> figures = new ArrayList<>();
    for (String told : observation.asserted("quantity")) {
      amount(told).ifPresent(amount -> figures.add(new Measured(observation, amount, seen)));
    }
    return figures;
  }

  /** Units of ours are read as such; of others the number ends at the first space. */
  public static Optional<Amount> amount(String told) {
    try {
      QuantityRange range = QuantityRange.parse(told);
      if (range.low().isPresent() && range.high().isPresent()) {
        String unit = range.unit().code();
        return Optional.of(
            new Amount(
                range.low().get().number(),
                range.high().get().number(),
                unit.equals("count") ? "" : unit));
      }
      return Optional.empty();
    } catch (EvidenceException ofNoUnit) {
      return counted(told);
    }
  }

  private static Optional<Amount> counted(String told) {
    int space = told.indexOf(' ');
    try {
      BigDecimal number = new BigDecimal(space < 0 ? told : told.substring(0, space));
      return Optional.of(
          new Amount(number, number, space < 0 ? "" : told.substring(space + 1).strip()));
    } catch (NumberFormatException unreadable) {
      return Optional.empty();
    }
  }

  /** The statements that the figure rests on. */
  public List<Recorded> statements() {
    List<Recorded> statements = new ArrayList<>(observation.asserting("quantity"));
    statements.addAll(observation.asserting("imageDate"));
    return statements;
  }
}

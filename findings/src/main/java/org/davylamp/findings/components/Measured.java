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
import org.davylamp.findings.analysis.Dates;

/**
 * One observation that has a figure.
 *
 * @param observation the entity
 * @param amount number (or range) and unit as told, such as {@code 3653 m} or {@code 14 guard
 *     posts}
 * @param seen when the image was taken, if that is told
 */
public record Measured(Entity observation, Amount amount, Optional<Edtf> seen) {
  /** Of more figures computed from images the first, the last, the least and the most are told. */
  public static final int MOST_TOLD = 24;

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
      return unit.isEmpty() ? number : number + " " + counted();
    }

    /** What is counted stands in the plural in statements; one of it does not. */
    private String counted() {
      boolean one = exact() && low.compareTo(BigDecimal.ONE) == 0;
      if (!one || !unit.endsWith("s") || unit.equals("works")) {
        return unit;
      }
      return unit.endsWith("ies")
          ? unit.substring(0, unit.length() - 3) + "y"
          : unit.substring(0, unit.length() - 1);
    }

    public static String grouped(BigDecimal number) {
      return String.format(Locale.ROOT, "%,." + Math.max(0, number.scale()) + "f", number);
    }

    public boolean exact() {
      return low.compareTo(high) == 0;
    }
  }

  /** The figures of an observation, in the order told; mostly one. */
  public static List<Measured> of(Entity observation) {
    Optional<Edtf> seen = Dates.first(observation, "imageDate");
    List<Measured> figures = new ArrayList<>();
    for (String told : observation.asserted("quantity")) {
      amount(observation, told)
          .ifPresent(amount -> figures.add(new Measured(observation, amount, seen)));
    }
    return figures;
  }

  /** One figure of an observation, with what is counted by its name. */
  public static Optional<Amount> amount(Entity observation, String told) {
    return amount(told)
        .map(amount -> amount.unit().isEmpty() ? named(amount, observation) : amount);
  }

  /** What is counted is named beside its number, unless the component is called by it. */
  private static Amount named(Amount amount, Entity observation) {
    List<String> nouns = observation.asserted("unit");
    String component = String.join(" ", observation.asserted("component"));
    return nouns.size() != 1 || component.contains(nouns.getFirst())
        ? amount
        : new Amount(amount.low(), amount.high(), nouns.getFirst());
  }

  /**
   * Units of ours are read as such; of others the number, or the range such as {@code 12/14}, ends
   * at the first space. What has no upper or no lower end is not read: it is no figure of a series.
   */
  public static Optional<Amount> amount(String told) {
    try {
      QuantityRange range = QuantityRange.parse(told);
      return range.low().isPresent() && range.high().isPresent()
          ? Optional.of(amount(range))
          : Optional.empty();
    } catch (EvidenceException ofNoUnit) {
      return counted(told);
    }
  }

  private static Amount amount(QuantityRange range) {
    String unit = range.unit().code();
    return new Amount(
        range.low().orElseThrow().number(),
        range.high().orElseThrow().number(),
        unit.equals("count") ? "" : unit);
  }

  private static Optional<Amount> counted(String told) {
    int space = told.indexOf(' ');
    String number = space < 0 ? told : told.substring(0, space);
    String unit = space < 0 ? "" : told.substring(space + 1).strip();
    int slash = number.indexOf('/');
    try {
      BigDecimal low = new BigDecimal(slash < 0 ? number : number.substring(0, slash));
      BigDecimal high = slash < 0 ? low : new BigDecimal(number.substring(slash + 1));
      return Optional.of(new Amount(low, high, unit));
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

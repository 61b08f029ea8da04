package org.davylamp.evidence;

import java.util.Optional;

/**
 * From one quantity to another, both included: "2,500–5,000 people". An end that the source leaves
 * open ("at least 20,000") is absent.
 *
 * @param low the least it may be
 * @param high the most it may be, in the same unit as {@code low}
 */
public record QuantityRange(Optional<Quantity> low, Optional<Quantity> high) {
  public QuantityRange {
    if (low.isEmpty() && high.isEmpty()) {
      throw new EvidenceException("expected a range with at least one end, found none");
    }
    if (low.isPresent() && high.isPresent() && low.get().compare(high.get()) > 0) {
      throw new EvidenceException(
          "expected a range from the smaller to the larger amount, found "
              + low.get()
              + " to "
              + high.get());
    }
  }

  /** The range that is one amount. */
  public static QuantityRange exactly(Quantity quantity) {
    return new QuantityRange(Optional.of(quantity), Optional.of(quantity));
  }

  /**
   * Reads {@code 2,500-5,000 people}, {@code 1.5–2 km2}, {@code 2500/5000 people} (as statements
   * hold it), {@code >= 20000 people}, {@code <=5 ha} or a single quantity.
   *
   * @throws EvidenceException if it is none of these, or the wrong way round
   */
  public static QuantityRange parse(String text) {
    return new QuantityReader(text).range();
  }

  /** The unit of its ends. */
  public Unit unit() {
    return low.or(() -> high).orElseThrow().unit();
  }

  /** The same range with both ends in another unit, by {@link Quantity#in}. */
  public QuantityRange in(Unit unit) {
    return new QuantityRange(low.map(end -> end.in(unit)), high.map(end -> end.in(unit)));
  }

  /**
   * Whether the amount lies in it, ends included.
   *
   * @throws EvidenceException if the units measure different things
   */
  public boolean contains(Quantity quantity) {
    return low.map(end -> end.compare(quantity) <= 0).orElse(true)
        && high.map(end -> end.compare(quantity) >= 0).orElse(true);
  }

  /**
   * Whether some amount lies in both.
   *
   * @throws EvidenceException if the units measure different things
   */
  public boolean overlaps(QuantityRange other) {
    unit().per(other.unit());
    return notAbove(low, other.high) && notAbove(other.low, high);
  }

  private static boolean notAbove(Optional<Quantity> low, Optional<Quantity> high) {
    return low.isEmpty() || high.isEmpty() || low.get().compare(high.get()) <= 0;
  }

  /** A form that {@link #parse} reads back. */
  @Override
  public String toString() {
    if (low.isEmpty()) {
      return "<= " + high.orElseThrow();
    }
    if (high.isEmpty()) {
      return ">= " + low.orElseThrow();
    }
    return low.equals(high)
        ? low.orElseThrow().toString()
        : low.orElseThrow().number().toPlainString() + " - " + high.orElseThrow();
  }
}

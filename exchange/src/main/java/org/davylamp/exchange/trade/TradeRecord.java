package org.davylamp.exchange.trade;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What one row says was traded.
 *
 * @param publisher of the file
 * @param reporter whose statistics it is told in
 * @param partner with whom
 * @param period when
 * @param flow seen from the reporter
 * @param goods which; all, if their code is empty
 * @param value empty if the row has none
 * @param quantities none, or the same goods in one or two units
 * @param side who told it
 * @param assumed whether the value is no figure of anybody's statistics but the publisher's: a zero
 *     because nothing was reported, or two reports made one
 * @param part whether the file divides another of its rows by transport, procedure or second
 *     partner, and this is a part: adding it to the others would count it twice
 * @param line on which the row begins, from 1
 */
public record TradeRecord(
    TradePublisher publisher,
    Area reporter,
    Area partner,
    TradePeriod period,
    Flow flow,
    Goods goods,
    Optional<Money> value,
    List<Quantity> quantities,
    Side side,
    boolean assumed,
    boolean part,
    long line) {
  /** Which way goods go, seen from the reporter. */
  public enum Flow {
    EXPORT,
    IMPORT,
    RE_EXPORT,
    RE_IMPORT
  }

  /** Whose report a row rests on. */
  public enum Side {
    /** The reporter's own. */
    REPORTED,
    /** The partner's, taken in the reporter's place. */
    MIRRORED,
    /** Both, made one by the publisher. */
    RECONCILED,
    /** The file does not say. */
    UNSAID
  }

  /** Where goods were valued. */
  public enum Valuation {
    /** With freight and insurance to the importer's border. */
    CIF,
    /** At the exporter's border. */
    FOB,
    UNSAID
  }

  /**
   * Kinds of goods.
   *
   * @param classification such as HS, SITC, ITPD-E; empty if the file does not say
   * @param version such as 2012 or 92; empty if the file does not say
   * @param code as the file has it; empty for all goods
   * @param description empty if none
   */
  public record Goods(String classification, String version, String code, String description) {}

  /**
   * An amount of money.
   *
   * @param amount in whole units of the currency, not negative
   * @param currency ISO 4217
   * @param baseYear of constant prices; 0 if they are those of the time
   */
  public record Money(BigDecimal amount, String currency, int baseYear, Valuation valuation) {}

  /**
   * How much it was.
   *
   * @param amount not negative
   * @param unit as the file has it: a word, or a code of the publisher's
   * @param estimated whether the file says that nobody reported it
   */
  public record Quantity(BigDecimal amount, String unit, boolean estimated) {}

  public TradeRecord {
    quantities = List.copyOf(quantities);
  }
}

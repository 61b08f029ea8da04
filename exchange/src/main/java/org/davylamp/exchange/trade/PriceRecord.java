package org.davylamp.exchange.trade;

import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * What somebody published as the price of some goods in a month.
 *
 * @param commodity or series, as its source calls it
 * @param hs the code of the Harmonised System that it may stand beside
 * @param dollars a tonne, of the time; more than nothing
 * @param source who published it
 * @param line on which it stands, from 1
 */
public record PriceRecord(
    String commodity, String hs, YearMonth month, BigDecimal dollars, String source, long line) {}

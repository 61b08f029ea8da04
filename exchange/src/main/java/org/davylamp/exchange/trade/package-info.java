/**
 * Statistics of foreign trade, as four publishers give them: UN Comtrade (CSV and JSON, of today's
 * service and of the one before), BACI, ITPD-E and WITS. All become {@link
 * org.davylamp.exchange.trade.TradeRecord}s, one by one; begin at {@link
 * org.davylamp.exchange.trade.TradeFile}.
 *
 * <p>Which file it is is told by its columns, never by its name. What a cell may be called is a
 * table, {@link org.davylamp.exchange.trade.TradeColumn}; what a publisher means by it is in {@link
 * org.davylamp.exchange.trade.TradeDraft}. Countries, codes of goods and units stay as the file has
 * them: nothing here adds up, compares, or guesses which Korea is meant.
 *
 * <p>Rows are not statements and enter no case.
 */
@NullMarked
package org.davylamp.exchange.trade;

import org.jspecify.annotations.NullMarked;

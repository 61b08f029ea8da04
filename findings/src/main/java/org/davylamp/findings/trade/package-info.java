/**
 * Analysis <i>trade</i>, so far its shares: which part of the exports were minerals, and which part
 * went to whom, from published figures.
 *
 * <p>{@link org.davylamp.findings.trade.TradeFigure} reads one figure as goods that leave the
 * country, enter it, or both; {@link org.davylamp.findings.trade.TradeShares} divides those that
 * differ in one thing only, and puts shares that somebody states beside those that the figures
 * give. What statistics in files say, mirror differences, unit values and caps among it, lives in
 * {@code flows}.
 */
@NullMarked
package org.davylamp.findings.trade;

import org.jspecify.annotations.NullMarked;

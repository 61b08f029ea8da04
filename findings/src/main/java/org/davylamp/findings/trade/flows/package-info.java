/**
 * What statistics of trade, read from files, say and do not say: numbers in, small records out.
 * Begin at {@link org.davylamp.findings.trade.flows.YearFlows}, which makes of records of {@code
 * exchange.trade} what was traded between two in a year, counting nothing twice. {@link
 * org.davylamp.findings.trade.flows.MixUps} finds where figures of one country look like those of
 * another of a like name, {@link org.davylamp.findings.trade.flows.MirrorGap} what two tales of one
 * flow can differ by, {@link org.davylamp.findings.trade.flows.CoalCaps} when what was told reached
 * a cap, {@link org.davylamp.findings.trade.flows.LimitedGoods} what is told after a ban.
 *
 * <p>What the Security Council set is read from a case's measures; nothing else here knows a case,
 * and nothing makes a finding; a result is a reason for a person to look.
 */
@NullMarked
package org.davylamp.findings.trade.flows;

import org.jspecify.annotations.NullMarked;

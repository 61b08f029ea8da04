package org.davylamp.findings.trade;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.davylamp.evidence.Recorded;

/** A quotient of two figures. */
record Share(TradeFigure part, TradeFigure whole) {
  boolean oneStatistic() {
    return part.statistic().equals(whole.statistic()) && !part.statistic().isEmpty();
  }

  /** Figures of two statistics are not divided if either is in doubt already. */
  boolean isFit() {
    return oneStatistic() || (!part.isDoubted() && !whole.isDoubted());
  }

  boolean ofGoods() {
    return whole.commodity().isEmpty() && !part.commodity().isEmpty();
  }

  BigDecimal least() {
    return part.leastOf(whole);
  }

  BigDecimal most() {
    return part.mostOf(whole);
  }

  /** What tells it from other shares: which quotient of which time. */
  String key() {
    return part.period()
        + "|"
        + part.flow()
        + "|"
        + part.partner()
        + "|"
        + part.commodity()
        + "|"
        + whole.partner();
  }

  /** A quotient of the same time, of the same whole, and of goods that have to do with it. */
  boolean isComparableWith(TradeFigure stated) {
    boolean sameWhole =
        stated.statesGoods()
            ? ofGoods() && whole.partner().equals(stated.partner())
            : !ofGoods() && part.partner().equals(stated.partner());
    return sameWhole
        && part.flow() == stated.statedOf()
        && part.isOfTheTimeOf(stated)
        && (isOfTheGoodsOf(stated) || part.isWithin(stated));
  }

  boolean isOfTheGoodsOf(TradeFigure stated) {
    return part.commodity().equals(stated.commodity())
        || (part.isWithin(stated) && stated.isWithin(part));
  }

  List<Recorded> statements() {
    List<Recorded> statements = new ArrayList<>(part.statements());
    statements.addAll(whole.statements());
    return statements;
  }
}

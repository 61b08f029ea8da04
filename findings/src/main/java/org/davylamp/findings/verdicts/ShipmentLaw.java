package org.davylamp.findings.verdicts;

import org.davylamp.findings.analysis.CaseView;
import org.davylamp.findings.measures.Measures;

/**
 * What all threads share to judge shipments.
 *
 * @param rules the measures of the case, as they judge goods
 * @param hands the same, as they judge whose hands made them
 * @param cargoes of which the case tells
 */
record ShipmentLaw(GoodsRules rules, HandReasons hands, Cargoes cargoes) {
  static ShipmentLaw of(CaseView view) {
    Measures measures = Measures.of(view);
    return new ShipmentLaw(new GoodsRules(measures), new HandReasons(measures), Cargoes.of(view));
  }
}

package org.davylamp.findings.verdicts;

import org.davylamp.findings.analysis.CaseView;
import org.davylamp.findings.measures.Measures;

/**
 * What all threads share to judge shipments.
 *
 * @param rules the measures of the case, as they judge goods
 * @param hands the same, as they judge whose hands made them
 * @param cargoes of which the case tells
 * @param producers mines and works of the case by their places
 * @param listed what follows for a ship or party that is listed
 * @param texts what was read of texts that come again
 */
record ShipmentLaw(
    GoodsRules rules,
    HandReasons hands,
    Cargoes cargoes,
    Producers producers,
    ListedLaw listed,
    TextsRead texts) {
  static ShipmentLaw of(CaseView view) {
    Measures measures = Measures.of(view);
    return new ShipmentLaw(
        new GoodsRules(measures),
        new HandReasons(measures),
        Cargoes.of(view),
        Producers.of(view),
        new ListedLaw(measures),
        new TextsRead());
  }
}

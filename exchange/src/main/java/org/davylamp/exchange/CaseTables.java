package org.davylamp.exchange;

import java.util.List;

/** Every kind of case file. */
final class CaseTables {
  static final List<CaseTable> ALL =
      List.of(
          CaseSourceTable.SOURCES,
          CaseFacilityTables.PLACES,
          CaseFacilityTables.FACILITIES,
          CaseFacilityTables.NAMES,
          CaseFacilityTables.COORDINATES,
          CaseFacilityTables.OBSERVATIONS,
          CaseEventTables.EVENTS,
          CasePeopleTables.POPULATIONS,
          CasePeopleTables.TESTIMONY_FACTS,
          CaseNetworkTables.ROLES,
          CaseNetworkTables.VESSELS,
          CaseNetworkTables.LINKS,
          CaseTradeTables.MEASURES,
          CaseTradeTables.FIGURES,
          CaseTradeTables.CONSIGNMENTS,
          CaseTradeTables.PRODUCTS,
          CaseEventTables.WEAPONS_TESTS);

  private CaseTables() {}
}

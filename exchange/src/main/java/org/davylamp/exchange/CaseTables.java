package org.davylamp.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
          CaseMeasureTerms.TERMS,
          CaseTradeTables.FIGURES,
          CaseTradeTables.CONSIGNMENTS,
          CaseTradeTables.PRODUCTS,
          CaseAssumptions.ASSUMPTIONS,
          CaseEventTables.WEAPONS_TESTS);

  /** What spreadsheets separate cells with instead, by country and by menu. */
  private static final Map<String, String> OTHERWISE = Map.of(";", "semicolons", "\t", "tabs");

  private CaseTables() {}

  /** Names the kind of table that a first line is the header of, but for its separators. */
  static Optional<String> separatedOtherwise(String line) {
    for (Map.Entry<String, String> separator : OTHERWISE.entrySet()) {
      Set<String> names =
          Arrays.stream(line.split(separator.getKey(), -1))
              .map(name -> CaseHeader.spelt(name.replace("\"", "")))
              .collect(Collectors.toSet());
      Optional<CaseTable> meant = ALL.stream().filter(table -> table.recognises(names)).findFirst();
      if (meant.isPresent()) {
        return Optional.of(
            "it is a table of %s whose cells are separated by %s; save it with commas"
                .formatted(meant.get().kind(), separator.getValue()));
      }
    }
    return Optional.empty();
  }
}

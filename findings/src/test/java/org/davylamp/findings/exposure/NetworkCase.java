package org.davylamp.findings.exposure;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.davylamp.findings.ToyCase;
import org.junit.jupiter.api.BeforeEach;

/** A small case to ask for paths: firms, ships and places of which one is listed and one a camp. */
abstract class NetworkCase {
  final ToyCase toy;
  int rows;

  NetworkCase(Path folder) {
    toy = ToyCase.in(folder);
  }

  @BeforeEach
  void parties() {
    toy.source("a");
    for (String firm : List.of("listed", "firm", "holding", "buyer")) {
      toy.say("a", "Company", firm, "name", firm);
    }
    toy.say("a", "Person", "chair", "name", "chair")
        .say("a", "Vessel", "ship", "name", "ship")
        .say("a", "Vessel", "tender", "name", "tender")
        .say("a", "Facility", "port", "name", "Harbour", "kind", "port")
        .say("a", "Facility", "abroad", "name", "Far harbour", "kind", "port")
        .say("a", "Facility", "mine", "name", "Pit", "kind", "mine")
        .say("a", "Commodity", "coal", "name", "coal")
        .say("a", "Facility", "camp", "name", "Camp", "kind", "kwan-li-so", "labour", "coal mining")
        .say("a", "Sanction", "listing", "entity", "listed", "authority", "The Council")
        .say("a", "Sanction", "listing", "startDate", "2017-08-05");
  }

  void tie(String schema, String... pairs) {
    toy.say("a", schema, "row-" + ++rows, pairs);
  }

  static long day(String date) {
    return LocalDate.parse(date).toEpochDay();
  }

  List<CasePath> to(String id, String date) {
    return toy.view(CaseNetwork::of).to(id, day(date), 4, 5);
  }

  List<LeftOut> leftOut() {
    return toy.view(CaseNetwork::of).leftOut();
  }

  /** How an entity stands on 1 January 2020: exposed, for review and why, or nothing found. */
  String standing(String id) {
    return standing(to(id, "2020-01-01"));
  }

  static String standing(List<CasePath> paths) {
    if (paths.isEmpty()) {
      return "nothing";
    }
    CasePath best = paths.getFirst();
    return best.exposes()
        ? "exposed"
        : String.join(
            " ", best.doubts().stream().map(doubt -> doubt.why().name()).distinct().toList());
  }

  void made(String facility, String trader, String date) {
    tie("Production", "facility", facility, "commodity", "coal", "trader", trader);
    toy.say("a", "Production", "row-" + rows, "produced", date);
  }

  void sent(String type, String... pairs) {
    tie("Consignment", "recordType", type, "commodity", "coal");
    toy.say("a", "Consignment", "row-" + rows, pairs);
  }
}

package org.davylamp.findings.verdicts;

import org.davylamp.findings.wording.PlaceWords;

/** How a question of origin is put. */
final class OriginWords {
  private OriginWords() {}

  static String of(Districts.Concern concern, String written) {
    String place = written.isEmpty() ? concern.place().name() : written;
    return switch (concern.where()) {
      case BORDER, PROVINCE ->
          "%s lies where goods and workers of the DPRK come in, the goods are of a kind that %s, and neither maker nor origin is shown."
              .formatted(place, concern.why());
      case RASON ->
          "The goods were loaded at %s, in the DPRK, and are of a kind that %s: whose hands made them is not shown."
              .formatted(place, concern.why());
      case FAR_EAST ->
          "The goods enter the United States from %s and are of a kind that %s; who worked there is not shown."
              .formatted(place, concern.why());
      case TRANSFER ->
          "The goods were loaded at %s and are of a kind that %s; the mine is not shown."
              .formatted(place, concern.why());
    };
  }

  /** What to ask for. */
  static String ask(Districts.Concern concern) {
    PlaceWords.Sort sort = concern.place().sort();
    return sort == PlaceWords.Sort.TRANSFER && concern.where() == Districts.Where.TRANSFER
        ? "Ask for the mine’s certificate, the rail waybills from the mine to the port, and the loading survey."
        : "Ask who made or mined them and where, for the papers of each delivery, and for an audit that says whose workers are there.";
  }
}

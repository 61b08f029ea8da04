package org.davylamp.findings.verdicts;

import java.util.List;
import org.davylamp.findings.wording.Claims;
import org.davylamp.findings.wording.PlaceWords;

/**
 * What texts tell that come again from row to row: names of parties, remarks, goods. Reading one
 * takes ten times as long as looking up what was read. Safe for threads.
 */
final class TextsRead {
  /** Distinct texts; of most it is kept that they tell nothing. */
  private static final int DISTINCT = 1 << 17;

  private final Remembered<String, Claims> claims = new Remembered<>(DISTINCT);
  private final Remembered<String, List<PlaceWords.Place>> places = new Remembered<>(DISTINCT);
  private final Remembered<String, List<String>> makers = new Remembered<>(DISTINCT);
  private final Remembered<String, List<String>> directors = new Remembered<>(DISTINCT);

  Claims claims(String text) {
    return text.isEmpty() ? Claims.NONE : claims.of(text, Claims::of);
  }

  /** The places that a text names and that matter, in its order. */
  List<PlaceWords.Place> places(String text) {
    return text.isEmpty() ? List.of() : places.of(text, PlaceWords::in);
  }

  /** Whether it names a place of the DPRK. */
  boolean namesDprk(String text) {
    for (PlaceWords.Place place : places(text)) {
      if (place.sort().within()) {
        return true;
      }
    }
    return false;
  }

  /** Names of mines and works in what describes goods. */
  List<String> makers(String text) {
    return text.isEmpty() ? List.of() : makers.of(text, ShipmentWords::makers);
  }

  /** Persons whom the cell of a party gives as directors. */
  List<String> directors(String text) {
    return text.isEmpty() ? List.of() : directors.of(text, ShipmentWords::directors);
  }
}

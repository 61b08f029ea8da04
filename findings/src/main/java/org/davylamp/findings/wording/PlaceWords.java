package org.davylamp.findings.wording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Places that free text names and that matter to where goods come from; {@code places.txt}. */
public final class PlaceWords {
  /** What a place is to the question where goods come from. */
  public enum Sort {
    /** Within the DPRK. */
    DPRK,
    /** Within the DPRK, with the port through which coal of others may pass. */
    RASON,
    /** At its border: counties and cities of Liaoning and Jilin. */
    BORDER,
    /** The rest of Liaoning and Jilin. */
    PROVINCE,
    /** A port through which its coal went as another country's. */
    TRANSFER,
    /** A port at which such a cargo was landed once. */
    LANDING;

    /** Whether it is within the DPRK. */
    public boolean within() {
      return this == DPRK || this == RASON;
    }

    /** Whether goods and workers of the DPRK come in there. */
    public boolean district() {
      return this == BORDER || this == PROVINCE;
    }
  }

  /**
   * A place.
   *
   * @param id as ports of rows have it: small Latin letters with hyphens
   * @param country ISO 3166-1 alpha-2 in lower case
   * @param sort what it is
   * @param name as people write it in English
   */
  public record Place(String id, String country, Sort sort, String name) {}

  private static final List<Place> PLACES = new ArrayList<>();
  private static final List<Place> BY_PHRASE = new ArrayList<>();
  private static final Map<String, Place> BY_ID = new HashMap<>();
  private static final Lexicon LEXICON;

  static {
    List<String> phrases = new ArrayList<>();
    for (List<String> row : WordTable.rows("places.txt", 4)) {
      List<String> names = WordTable.several(row.get(3));
      Sort sort = Sort.valueOf(row.get(2).toUpperCase(Locale.ROOT));
      Place place = new Place(row.get(0), row.get(1), sort, capitals(row.getFirst()));
      PLACES.add(place);
      BY_ID.put(place.id, place);
      for (String name : names) {
        phrases.add(name);
        BY_PHRASE.add(place);
      }
    }
    LEXICON = new Lexicon(phrases);
  }

  private PlaceWords() {}

  private static String capitals(String id) {
    if (id.equals("dprk")) {
      return "the DPRK";
    }
    StringBuilder name = new StringBuilder();
    for (String word : id.split("-", -1)) {
      name.append(name.isEmpty() ? "" : " ")
          .append(word.substring(0, 1).toUpperCase(Locale.ROOT))
          .append(word.substring(1));
    }
    return name.toString();
  }

  /** Every place that the text names, in its order. */
  public static List<Place> in(String text) {
    return LEXICON.longestIn(Folded.of(text)).stream()
        .map(hit -> BY_PHRASE.get(hit.phrase()))
        .toList();
  }

  /** A place by its id; empty if it is none of these. */
  public static Optional<Place> byId(String id) {
    return Optional.ofNullable(BY_ID.get(id));
  }
}

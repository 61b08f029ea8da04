package org.davylamp.exchange;

import java.util.Locale;
import java.util.Optional;
import org.davylamp.evidence.Coordinates;
import org.davylamp.evidence.Distance;
import org.davylamp.evidence.EvidenceException;

/**
 * Positions of a facility, and of what is not the facility itself: its second sites, its components
 * and the places beside it are entities of their own, so that no position of theirs can be taken
 * for its position.
 */
final class CasePositions {
  static final CaseType CLAIM =
      CaseTypes.words(
          "a claim",
          "map-pin",
          "the pin of a published map",
          "text",
          "coordinates in the text of the same publication",
          "report-header",
          "the coordinates in an imagery report's header",
          "published-point",
          "a point that another publication gives",
          "second-site",
          "another site of the same facility",
          "component",
          "a building, gate, range or field of the facility",
          "adjacent-place",
          "a place beside the facility");

  /** How far lat and lon may lie from raw beyond what rounding explains. */
  private static final double SLACK_METRES = 5;

  private static final String FACILITY = CaseFacilityTables.FACILITY;

  private CasePositions() {}

  static void state(CaseRow row, CaseStatements statements) {
    String entity =
        switch (row.need("claim")) {
          case "second-site", "component" -> elsewhere(row, statements, "partOf");
          case "adjacent-place" -> elsewhere(row, statements, "nearTo");
          default -> itself(row);
        };
    String position = position(row).toString();
    CaseType.Value value = new CaseType.Value(position, row.value("raw").orElse(position));
    row.value("as_of")
        .ifPresentOrElse(
            time -> statements.sayValue(entity, FACILITY, "coordinates", value, time),
            () -> statements.sayValue(entity, FACILITY, "coordinates", value));
    statements.say(entity, FACILITY, "coordinatePrecision", "claim");
  }

  /** A place's middle: both degrees or neither. */
  static void middle(CaseRow row, CaseStatements statements) {
    if (row.has("lat") != row.has("lon")) {
      throw row.bad(
          row.has("lat") ? "lon" : "lat", "expected both degrees or neither, found an empty cell");
    }
    if (row.has("lat")) {
      String position = position(row).toString();
      statements.sayValue(
          row.need("place"), "Place", "coordinates", new CaseType.Value(position, position));
    }
  }

  private static String itself(CaseRow row) {
    if (row.has("component")) {
      throw row.bad(
          "component",
          "expected an empty cell beside the claim '%s', which is of the facility itself, found '%s'"
              .formatted(row.need("claim"), row.need("component")));
    }
    return row.need("facility");
  }

  /** An entity of its own, called after the facility and what it is of it or beside it. */
  private static String elsewhere(CaseRow row, CaseStatements statements, String relation) {
    if (!row.has("component")) {
      throw row.bad(
          "component",
          "expected what the claim '%s' is of, found an empty cell".formatted(row.need("claim")));
    }
    String entity = row.need("facility") + "/" + CaseIds.slug(row, "component");
    statements.claim(entity, FACILITY);
    statements.say(entity, FACILITY, "name", "component");
    statements.say(entity, FACILITY, "kind", "claim");
    statements.say(entity, FACILITY, relation, "facility");
    return entity;
  }

  /** With its uncertainty, or else with that of the published spelling where it can be read. */
  private static Coordinates position(CaseRow row) {
    Coordinates digits =
        Coordinates.of(row.number("lat").orElseThrow(), row.number("lon").orElseThrow());
    Optional<Coordinates> published = row.value("raw").flatMap(CasePositions::readable);
    published.ifPresent(raw -> checkAgainst(raw, digits, row));
    return new Coordinates(
        digits.latitude(),
        digits.longitude(),
        row.number("uncertainty_m").or(() -> published.flatMap(Coordinates::told)));
  }

  /** Publishers misspell positions; what cannot be read is kept, and checks nothing. */
  private static Optional<Coordinates> readable(String raw) {
    try {
      return Optional.of(Coordinates.read(raw).coordinates());
    } catch (EvidenceException e) {
      return Optional.empty();
    }
  }

  private static void checkAgainst(Coordinates raw, Coordinates digits, CaseRow row) {
    Distance apart = digits.to(raw);
    if (apart.metres() > apart.uncertainty() + SLACK_METRES) {
      throw row.bad(
          "raw",
          String.format(
              Locale.ROOT,
              "expected the position that lat and lon give, %s, %s; found '%s', which is %s away",
              row.need("lat"),
              row.need("lon"),
              row.need("raw"),
              apart));
    }
  }
}

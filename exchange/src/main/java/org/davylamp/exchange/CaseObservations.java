package org.davylamp.exchange;

import static org.davylamp.exchange.CaseColumn.may;
import static org.davylamp.exchange.CaseColumn.must;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.davylamp.evidence.Unit;
import org.davylamp.evidence.Unit.Dimension;

/** What was seen at a facility: the columns of observations and what must hold between them. */
final class CaseObservations {
  private static final String SCHEMA = "Observation";

  private static final CaseType CHANGE_CLASS =
      CaseTypes.words(
          "a change class",
          "expansion",
          "something grew or was added",
          "new_facility",
          "a site where there was none",
          "reduction",
          "something shrank or was removed",
          "replacement",
          "something took another's place",
          "mixed",
          "growth and reduction in one",
          "none",
          "looked at, and no change seen",
          "activity",
          "something in use or under way",
          "level",
          "a state at one time; no change claimed");

  private static final CaseType OUTLINE =
      CaseTypes.words(
          "an outline",
          "rectangular",
          "the area is length by width",
          "irregular",
          "length and width are those of a box around it");

  private static final CaseType CONTROL_AREA =
      CaseTypes.words(
          "whether it is a control area",
          "yes",
          "the ground around the facility, counted by the same rule, for comparison");

  static final List<CaseColumn> COLUMNS =
      List.of(
          must("observation", CaseTypes.id("an observation"), "its id throughout the case"),
          must("facility", CaseFacilityTables.A_FACILITY, "where").to("facility"),
          must("component", CaseTypes.TEXT, "of what: area, perimeter, guard positions …")
              .to("component"),
          may("quantity", CaseTypes.AMOUNT, "how much or how many"),
          may("unit", CaseUnits.UNIT, "in what unit, or the plural of what is counted"),
          may("image_date", CaseTypes.DATE, "when the image was taken").to("imageDate"),
          may(
                  "compared_with",
                  CaseTypes.ref("an observation", SCHEMA),
                  "the earlier observation it is compared with")
              .to("comparedObservation"),
          may("stated_change", CaseTypes.TEXT, "the change as the source states it")
              .to("statedChange"),
          may("change", CaseTypes.TEXT, "the change in your words").to("description"),
          may("change_class", CHANGE_CLASS, "what kind of change").to("changeClass"),
          may("change_interval", CaseTypes.DATE, "the change happened some time within it")
              .to("changeInterval"),
          may("event_key", CaseTypes.TEXT, "rows on one physical change share it").to("eventKey"),
          may("length_m", CaseTypes.AMOUNT, "length in metres"),
          may("width_m", CaseTypes.AMOUNT, "width in metres"),
          may("outline", OUTLINE, "of what shape, if the source says so").to("outline"),
          may("established", CaseTypes.DATE, "when the facility is said to have begun"),
          may("imagery", CaseTypes.TEXTS, "on which images").to("imagery"),
          may(
                  "control_area",
                  CONTROL_AREA,
                  "whether the ground around was looked at for comparison, not the facility")
              .to("controlArea"));

  /** Components whose quantity can only be of one dimension. */
  private static final Map<String, Dimension> MEASURED =
      Map.of(
          "area", Dimension.AREA,
          "perimeter", Dimension.LENGTH,
          "workforce", Dimension.PEOPLE);

  static final CaseShape SHAPE =
      CaseShape.about(
              "observation",
              SCHEMA,
              CaseAmount.of("quantity", "quantity", "unit", CaseUnits.ANY),
              CaseAmount.in(Unit.METRE, "length", "length_m"),
              CaseAmount.in(Unit.METRE, "width", "width_m"))
          .and(CaseObservations::begun)
          .and(CaseObservations::counted)
          .after(CaseObservations::unitOfComponent);

  private CaseObservations() {}

  private static void unitOfComponent(CaseRow row, CaseStatements statements) {
    Optional<Dimension> expected =
        Optional.ofNullable(MEASURED.get(row.need("component").toLowerCase(Locale.ROOT)));
    if (row.has("quantity") && expected.isPresent()) {
      Dimension found = row.value("unit").map(Unit::of).orElse(Unit.COUNT).dimension();
      if (found != expected.get()) {
        throw row.bad(
            "unit",
            "expected %s for the component '%s', found a unit that does not fit: '%s' is %s"
                .formatted(expected.get(), row.need("component"), row.written("unit"), found));
      }
    }
  }

  /** That a facility began then is said of the facility, not of what was seen. */
  private static void begun(CaseRow row, CaseStatements statements) {
    statements.say(row.need("facility"), CaseFacilityTables.FACILITY, "opened", "established");
  }

  /** Of counted things the quantity holds the number only: their noun stands beside it. */
  private static void counted(CaseRow row, CaseStatements statements) {
    if (row.value("unit").filter(Unit.COUNT.code()::equals).isPresent()) {
      statements.sayValue(
          row.need("observation"),
          SCHEMA,
          "unit",
          new CaseType.Value(row.written("unit"), row.written("unit")));
    }
  }
}

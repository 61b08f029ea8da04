package org.davylamp.exchange;

import static org.davylamp.exchange.CaseColumn.may;
import static org.davylamp.exchange.CaseColumn.must;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.davylamp.evidence.Unit;

/** What happened: at facilities, and in weapons tests. */
final class CaseEventTables {
  private static final CaseType EVENT_KIND =
      CaseTypes.words(
          "a kind of event",
          "opened",
          "began to hold people, or to work",
          "closed",
          "ceased to",
          "still-open",
          "said to be in use, against others who say it closed",
          "reopened",
          "opened again",
          "built",
          "something was built there",
          "expanded",
          "grew",
          "reduced",
          "shrank",
          "rebuilt",
          "was built anew",
          "razed",
          "was torn down",
          "dismantled",
          "lost walls, fences or posts",
          "merged",
          "became one with another",
          "reorganised",
          "changed its kind or who runs it",
          "received-people",
          "people were brought there from elsewhere",
          "transferred-people",
          "people were taken from there to elsewhere",
          "unrest",
          "a revolt or riot",
          "flooded",
          "water stood in it",
          "paused",
          "work stopped for a time",
          "venture-signed",
          "a joint venture was agreed",
          "venture-ended",
          "an investor left",
          "ordered",
          "an order to build or rebuild was given",
          "observed",
          "seen, with no change claimed",
          "not-counted",
          "left out of a list that claims to be whole");

  private static final CaseType TEST_KIND =
      CaseTypes.words(
          "a kind of test",
          "nuclear",
          "a nuclear explosion",
          "missile",
          "a ballistic or cruise missile",
          "space-launch",
          "a rocket said to carry a satellite",
          "engine",
          "an engine on its stand");

  private static final CaseType OUTCOME =
      CaseTypes.words(
          "an outcome",
          "success",
          "it did what it was to do",
          "failure",
          "it did not",
          "unknown",
          "the source cannot say");

  static final CaseTable EVENTS =
      CaseTable.stating(
          "events",
          "One happening at one facility, as one source tells it.",
          30,
          List.of(Set.of("event", "facility", "kind")),
          Optional.of("event"),
          List.of(
              must("event", CaseTypes.id("an event"), "its id throughout the case"),
              must("facility", CaseFacilityTables.A_FACILITY, "where").to("facility"),
              must("kind", EVENT_KIND, "what happened").to("eventType"),
              may("date", CaseTypes.DATE, "when; some time within an interval").to("occurred"),
              may("claim", CaseTypes.TEXT, "what the source says, in your words").to("claim"),
              may("dispute", CaseTypes.TEXT, "events that cannot all be as told share it")
                  .to("disputeId")),
          CaseShape.about("event", "FacilityEvent").and(CaseEventTables::disputed));

  static final CaseTable WEAPONS_TESTS =
      CaseTable.stating(
          "weapons-tests",
          "One test, as one source tells it.",
          40,
          List.of(Set.of("test", "kind", "date")),
          Optional.of("test"),
          List.of(
              must("test", CaseTypes.id("a test"), "its id throughout the case"),
              must("kind", TEST_KIND, "of what").to("kind"),
              must("date", CaseTypes.DATE, "when (UTC)").to("occurred"),
              may("number", new CaseType.Whole(1), "which of a numbered series").to("testNumber"),
              may("weapon", CaseTypes.TEXT, "the type tested").to("weapon"),
              may("facility", CaseFacilityTables.A_FACILITY, "where, if it is in the case")
                  .to("facility"),
              may("site", CaseTypes.TEXT, "where, as the source has it").to("launchSite"),
              may("apogee_km", CaseTypes.AMOUNT, "how high it rose, in kilometres"),
              may("distance_km", CaseTypes.AMOUNT, "how far it flew, in kilometres"),
              may("yield_kt", CaseTypes.AMOUNT, "explosive yield, in kilotonnes of TNT"),
              may("outcome", OUTCOME, "how it went").to("outcome"),
              may("followed_by", CaseTypes.TEXTS, "the resolutions that answered it")
                  .to("followedBy")),
          CaseShape.about(
              "test",
              "WeaponsTest",
              CaseAmount.in(Unit.KILOMETRE, "apogee", "apogee_km"),
              CaseAmount.in(Unit.KILOMETRE, "distance", "distance_km"),
              CaseAmount.in(Unit.KILOTONNE, "yield", "yield_kt")));

  private CaseEventTables() {}

  private static void disputed(CaseRow row, CaseStatements statements) {
    if (row.has("dispute")) {
      statements.sayValue(
          row.need("event"), "FacilityEvent", "disputed", new CaseType.Value("yes", "yes"));
    }
  }
}

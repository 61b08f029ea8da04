package org.davylamp.exchange;

import static org.davylamp.exchange.CaseColumn.may;
import static org.davylamp.exchange.CaseColumn.must;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** How many were held and what was done to them: never a person. */
final class CasePeopleTables {
  private static final CaseType SCOPE =
      CaseTypes.words(
          "a scope",
          "national",
          "the whole country",
          "political-prison-camps",
          "all political prison camps",
          "prisons",
          "all prisons",
          "site",
          "the facilities named in the row");

  private static final CaseType WITNESSES_ARE =
      new CaseType.Many(
          CaseTypes.words(
              "a category of witnesses",
              "former-prisoners",
              "people who were held",
              "former-guards",
              "people who guarded",
              "former-officials",
              "people who held office",
              "workers",
              "people who worked there without being held",
              "residents",
              "people who lived near",
              "prisoners-of-war",
              "people captured in the war of 1950–1953",
              "sources-inside",
              "people in the country, reached by a publisher",
              "escapees",
              "people who left the country; nothing more is said",
              "not-stated",
              "the source does not say"));

  private static final CaseType INDICATORS =
      new CaseType.Many(
          CaseTypes.words(
              "an ILO indicator of forced labour",
              "abuse-of-vulnerability",
              "1 of 11",
              "deception",
              "2 of 11",
              "restriction-of-movement",
              "3 of 11",
              "isolation",
              "4 of 11",
              "physical-and-sexual-violence",
              "5 of 11",
              "intimidation-and-threats",
              "6 of 11",
              "retention-of-identity-documents",
              "7 of 11",
              "withholding-of-wages",
              "8 of 11",
              "debt-bondage",
              "9 of 11",
              "abusive-conditions",
              "10 of 11",
              "excessive-overtime",
              "11 of 11"));

  static final CaseTable POPULATIONS =
      CaseTable.stating(
          "populations",
          "One published estimate of how many people were held.",
          30,
          List.of(Set.of("population", "scope")),
          Optional.of("population"),
          List.of(
              must("population", CaseTypes.id("an estimate"), "its id throughout the case"),
              must("scope", SCOPE, "of whom").to("scope"),
              may(
                      "facility",
                      CaseFacilityTables.FACILITIES_TOGETHER,
                      "the facilities counted together, if and only if the scope is site")
                  .to("facility"),
              may("low", new CaseType.Whole(0), "the least; empty if the source says at most")
                  .to("low"),
              may("high", new CaseType.Whole(0), "the most; empty if the source says at least")
                  .to("high"),
              may("date", CaseTypes.DATE, "when so many were held").to("year"),
              may("estimated_by", CaseTypes.TEXT, "whose estimate it is, if not the publisher's")
                  .to("estimatedBy"),
              may("method", CaseTypes.TEXT, "how it was reached").to("method")),
          CaseShape.about("population", "PopulationEstimate")
              .after(CasePeopleTables::ofWhom)
              .after(CasePeopleTables::howMany));

  static final CaseTable TESTIMONY_FACTS =
      CaseTable.stating(
          "testimony-facts",
          "One condition that published testimony describes, without any person in it.",
          30,
          List.of(Set.of("testimony", "condition")),
          Optional.of("testimony"),
          List.of(
              must("testimony", CaseTypes.id("a testimony fact"), "its id throughout the case"),
              may(
                      "facility",
                      CaseFacilityTables.FACILITIES_TOGETHER,
                      "where; empty if it is said of the country")
                  .to("facility"),
              may("about", CaseTypes.TEXT, "of which people or places it is said, as told")
                  .to("subjectStated"),
              must("period", CaseTypes.DATE, "when it was so").to("period"),
              may("labour", CaseTypes.TEXTS, "what people were made to do").to("labour"),
              must("condition", CaseTypes.TEXT, "what was so, in your words").to("condition"),
              may("indicators", INDICATORS, "which of the ILO's indicators it meets")
                  .to("iloIndicator"),
              must("witnesses_are", WITNESSES_ARE, "of what category they are")
                  .to("witnessCategory"),
              must(
                  "witnesses",
                  CaseTestimony.COUNT,
                  "on how many witnesses it rests, or not-stated"),
              may("songbun", CaseTypes.TEXT, "the class of those it happened to, if told")
                  .to("songbun")),
          CaseTestimony.SHAPE);

  private CasePeopleTables() {}

  private static void ofWhom(CaseRow row, CaseStatements statements) {
    boolean site = row.need("scope").equals("site");
    if (site != row.has("facility")) {
      throw row.bad(
          "facility",
          String.format(
              Locale.ROOT,
              "expected %s beside the scope '%s', found '%s'",
              site ? "the facilities counted" : "an empty cell",
              row.need("scope"),
              row.written("facility")));
    }
  }

  private static void howMany(CaseRow row, CaseStatements statements) {
    if (!row.has("low") && !row.has("high")) {
      throw row.bad("low", "expected a number here or under high, found two empty cells");
    }
    if (row.has("low")
        && row.has("high")
        && row.number("low").orElseThrow().compareTo(row.number("high").orElseThrow()) > 0) {
      throw row.bad(
          "high",
          "expected a number not below %s, found '%s'"
              .formatted(row.need("low"), row.need("high")));
    }
  }
}

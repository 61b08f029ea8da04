package org.davylamp.exchange;

import static org.davylamp.exchange.CaseColumn.may;
import static org.davylamp.exchange.CaseColumn.must;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is said of camps, prisons, mines, ports and other places, and what is seen of them. */
final class CaseFacilityTables {
  static final String FACILITY = "Facility";
  static final CaseType A_FACILITY = CaseTypes.ref("a facility", FACILITY);
  static final CaseType FACILITIES_TOGETHER = CaseTypes.refs("a facility", FACILITY);

  private static final String PLACE = "Place";

  private static final CaseType DIVISION =
      CaseTypes.words(
          "a kind of place",
          "province",
          "a division of the first order, or a city of that rank",
          "county",
          "a division of the second order: county, city, district",
          "town",
          "any smaller place");

  private static final CaseType KIND =
      CaseTypes.words(
          "a kind of facility",
          "kwan-li-so",
          "political prison camp (관리소)",
          "kyo-hwa-so",
          "long-term prison for re-education through labour (교화소)",
          "other-detention",
          "any other place where people are held",
          "suspected-detention",
          "a place that may be one where people are held, not confirmed",
          "restricted-area",
          "an area closed to outsiders, its purpose not established",
          "mine",
          "a mine or quarry of whatever mineral",
          "mining-complex",
          "several mines run as one",
          "plant",
          "a works: smelter, mill, factory, power station",
          "port",
          "a port, wharf or terminal",
          "border-crossing",
          "a road or rail crossing",
          "station",
          "a railway station",
          "test-site",
          "a place where weapons are tested or launched",
          "group",
          "several facilities spoken of together",
          "place",
          "a town, county or other place, recorded to say where something is");

  static final CaseTable FACILITIES =
      CaseTable.stating(
          "facilities",
          "What one source says of one facility. Others may say more, or otherwise, in rows of"
              + " their own.",
          10,
          List.of(Set.of("facility", "kind", "name")),
          Optional.empty(),
          List.of(
              must("facility", CaseTypes.id("a facility"), "its id throughout the case"),
              may("kind", KIND, "what it is").to("kind"),
              may("name", CaseTypes.TEXT, "its name as the source has it").to("name"),
              may("status", CaseTypes.TEXT, "operating, closed …, as the source has it")
                  .to("status"),
              may("labour", CaseTypes.TEXTS, "what people are made to do there").to("labour"),
              may("admin", CaseTypes.TEXT, "county and province").to("adminArea"),
              may("part_of", A_FACILITY, "the facility it is a part of, described before it")
                  .to("partOf")),
          CaseShape.about("facility", FACILITY));

  /** Before facilities, so that nothing else is read as a place of the country. */
  static final CaseTable PLACES =
      CaseTable.stating(
          "places",
          "One province, county or town, and the middle of it, as one gazetteer has it.",
          8,
          List.of(Set.of("place", "division")),
          Optional.empty(),
          List.of(
              must("place", CaseTypes.id("a place"), "its id throughout the case"),
              must("division", DIVISION, "what it is").to("kind"),
              must("name", CaseTypes.TEXT, "its name as the source has it").to("name"),
              may("in", CaseTypes.ref("a place", PLACE), "the place it is a part of").to("partOf"),
              may("country", CaseTypes.COUNTRY, "the country").to("country"),
              may("lat", CaseTypes.LATITUDE, "degrees north of its middle, WGS 84, decimal"),
              may("lon", CaseTypes.LONGITUDE, "degrees east of its middle, WGS 84, decimal")),
          CaseShape.about("place", PLACE).and(CasePositions::middle));

  static final CaseTable NAMES =
      CaseTable.stating(
          "names",
          "The spellings of one name of one entity, as one source has them.",
          20,
          List.of(
              Set.of("entity", "usual"),
              Set.of("entity", "hangul"),
              Set.of("entity", "mccune_reischauer"),
              Set.of("entity", "revised")),
          Optional.empty(),
          List.of(
              must("entity", CaseTypes.ref("an entity", "Thing"), "whose name it is"),
              may("hangul", CaseTypes.TEXT, "in Korean script"),
              may("mccune_reischauer", CaseTypes.TEXT, "in McCune–Reischauer"),
              may("revised", CaseTypes.TEXT, "in Revised Romanisation"),
              may("usual", CaseTypes.TEXT, "as English-language texts usually spell it")),
          CaseNames::state);

  static final CaseTable COORDINATES =
      CaseTable.stating(
          "coordinates",
          "One position that one source gives.",
          20,
          List.of(Set.of("facility", "claim", "lat", "lon")),
          Optional.empty(),
          List.of(
              must("facility", A_FACILITY, "the facility it is about"),
              must("claim", CasePositions.CLAIM, "what the position is of"),
              must("lat", CaseTypes.LATITUDE, "degrees north, WGS 84, decimal"),
              must("lon", CaseTypes.LONGITUDE, "degrees east, WGS 84, decimal"),
              may("uncertainty_m", CaseTypes.AMOUNT, "how far off it may be, in metres"),
              may("raw", CaseTypes.TEXT, "the position as published"),
              may("as_of", CaseTypes.DATE, "for when the source gives it"),
              may("component", CaseTypes.TEXT, "what of the facility, or what beside it")),
          CasePositions::state);

  static final CaseTable OBSERVATIONS =
      CaseTable.stating(
          "observations",
          "One thing seen at one facility at one time.",
          30,
          List.of(Set.of("observation", "facility")),
          Optional.of("observation"),
          CaseObservations.COLUMNS,
          CaseObservations.SHAPE);

  private CaseFacilityTables() {}
}

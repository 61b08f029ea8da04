package org.davylamp.exchange;

import static org.davylamp.exchange.CaseColumn.may;
import static org.davylamp.exchange.CaseColumn.must;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Bodies, ships, and what ties them to each other. */
final class CaseNetworkTables {
  static final String VESSEL = "Vessel";
  static final CaseType BODIES = CaseTypes.refs("a body", "LegalEntity");

  private static final CaseType TYPE =
      CaseTypes.words(
          "a type of body",
          "organization",
          "any organisation",
          "company",
          "a firm, bank or trading corporation",
          "public-body",
          "a ministry, department, bureau or armed force",
          "person",
          "a person on a public sanctions list; never a private one");

  static final CaseTable ROLES =
      CaseTable.stating(
          "roles",
          "What one source says of one body, and of the part it plays.",
          12,
          List.of(Set.of("body", "name", "type")),
          Optional.empty(),
          List.of(
              must("body", CaseTypes.id("a body"), "its id throughout the case"),
              must("name", CaseTypes.TEXT, "its name as the source has it").to("name"),
              must("type", TYPE, "what it is"),
              may("country", CaseTypes.COUNTRIES, "where it belongs").to("country"),
              may("tier", CaseRoles.TIER, "its place in the pyramid"),
              may("role", CaseTypes.TEXT, "what part it plays, in a few words"),
              may("fact", CaseTypes.TEXT, "what the source says of that part, in your words"),
              may("period", CaseTypes.DATE, "throughout which time")),
          CaseRoles::state);

  static final CaseTable VESSELS =
      CaseTable.stating(
          "vessels",
          "What one source says of one ship.",
          14,
          List.of(Set.of("vessel", "name")),
          Optional.empty(),
          List.of(
              must("vessel", CaseTypes.id("a vessel"), "its id throughout the case"),
              must("name", CaseTypes.TEXT, "its name as the source has it").to("name"),
              may("former_names", CaseTypes.TEXTS, "names it bore before").to("previousName"),
              may("imo", CaseTypes.IMO, "IMO number").to("imoNumber"),
              may("mmsi", CaseTypes.MMSI, "MMSI").to("mmsi"),
              may("call_sign", CaseTypes.TEXT, "call sign").to("callSign"),
              may("flag", CaseTypes.COUNTRY, "flag; a false one belongs in the note").to("flag"),
              may("past_flags", CaseTypes.COUNTRIES, "flags before").to("pastFlags"),
              may("type", CaseTypes.TEXT, "bulk carrier, general cargo …").to("type"),
              may("gross_tonnage", CaseTypes.AMOUNT, "gross tonnage").to("grossRegisteredTonnage"),
              may("built", CaseTypes.DATE, "when it was built").to("buildDate"),
              may("owner", BODIES, "registered owner").to("owner"),
              may("operator", BODIES, "operator").to("operator"),
              may("manager", BODIES, "manager: becomes a link")),
          CaseShape.about("vessel", VESSEL).and(CaseLinks::managed));

  static final CaseTable LINKS =
      CaseTable.stating(
          "links",
          "One tie between two entities, or the ground on which one was designated.",
          30,
          List.of(Set.of("link", "subject", "relation")),
          Optional.of("link"),
          List.of(
              must("link", CaseTypes.id("a link"), "its id throughout the case"),
              must("subject", CaseTypes.ref("an entity", "Thing"), "who"),
              must("relation", CaseLinks.RELATION, "does what"),
              may("object", CaseTypes.ref("an entity", "Thing"), "to whom or what"),
              may("purpose", CaseTypes.TEXT, "what for, or on what ground"),
              may("share", CaseTypes.PERCENT, "how much is owned or paid, in per cent"),
              may("share_high", CaseTypes.PERCENT, "the upper end, if it is a range"),
              may("amount", CaseTypes.AMOUNT, "how much is paid"),
              may("amount_high", CaseTypes.AMOUNT, "the upper end, if it is a range"),
              may("currency", CaseUnits.CURRENCY, "in what currency"),
              may("from", CaseTypes.DATE, "since when, if stated").to("startDate"),
              may("until", CaseTypes.DATE, "until when, if stated").to("endDate"),
              may("attested_on", CaseTypes.DATE, "when the source says it was so").to("date"),
              may("authority", CaseTypes.TEXT, "who designated")),
          CaseLinks::state);

  private CaseNetworkTables() {}
}

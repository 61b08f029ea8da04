package org.davylamp.exchange;

import static org.davylamp.exchange.CaseColumn.may;
import static org.davylamp.exchange.CaseColumn.must;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Goods: what is made where, what moved, what was measured of it, and what forbids it. */
final class CaseTradeTables {
  private static final CaseType HS_BASIS =
      CaseTypes.words(
          "a basis of the codes",
          "source",
          "the source gives them",
          "analyst",
          "whoever wrote the row chose them");

  private static final CaseType RECORD_TYPE =
      CaseTypes.words(
          "a record type",
          "consignment",
          "one shipment",
          "ship-to-ship-transfer",
          "one transfer at sea",
          "port-call",
          "one call; cargo perhaps not seen",
          "aggregate",
          "a total; never added to the others",
          "pattern",
          "a way things are done, without single events",
          "exempt-transit",
          "goods of another country passing through, as an exemption allows",
          "suspected",
          "suspected by someone, not shown",
          "cleared",
          "looked into and found lawful",
          "planned",
          "agreed or offered, not seen to happen",
          "stock",
          "goods lying somewhere",
          "return",
          "goods sent back");

  static final CaseType DIRECTION =
      CaseTypes.words(
          "a direction",
          "from",
          "goods leaving the country",
          "to",
          "goods entering it",
          "both",
          "both ways",
          "none",
          "not about goods");

  private static final CaseType METRIC =
      CaseTypes.words(
          "a metric",
          "exports",
          "sent by the reporter to the partner",
          "imports",
          "received by the reporter from the partner",
          "total-trade",
          "both together",
          "exports-in-breach",
          "exports that a measure forbade",
          "shipments",
          "a number of them",
          "production",
          "made or mined",
          "price",
          "of a unit of goods",
          "price-ratio",
          "one price divided by another",
          "share",
          "a part of a whole",
          "companies",
          "a number of them",
          "income",
          "earned from what the row says",
          "levy",
          "the part taken from what people or firms earn");

  private static final CaseType FLOW =
      CaseTypes.words(
          "a flow", "import", "goods coming in", "export", "goods going out", "both", "both ways");

  private static final CaseType FIGURE_BASIS =
      new CaseType.Many(
          CaseTypes.words(
              "a basis of the figure",
              "reported",
              "published as a statistic",
              "about",
              "near the figure",
              "at-least",
              "the figure or more",
              "at-most",
              "the figure or less",
              "estimate",
              "estimated by its publisher",
              "average",
              "a mean over the period",
              "derived",
              "computed from other figures, as the note says"));

  private static final CaseType LINK_TYPE =
      CaseTypes.words(
          "a type of link",
          "product-only",
          "what is made; no trader is known",
          "owner-group",
          "a body that owns or runs the place sells it",
          "named-trader",
          "a trading firm is named",
          "named-buyer",
          "a buyer is named",
          "named-partner",
          "a partner in a venture is named",
          "export-route",
          "a port, crossing or way out is named",
          "domestic-consumer",
          "it is used in the country",
          "processing",
          "it goes on to another works",
          "system-level",
          "said of all such places together");

  static final CaseTable MEASURES =
      CaseTable.stating(
          "measures",
          "One rule of one resolution, act or notice.",
          25,
          List.of(Set.of("measure", "resolution")),
          Optional.of("measure"),
          List.of(
              must("measure", CaseTypes.id("a measure"), "its id throughout the case"),
              must("resolution", CaseTypes.TEXT, "resolution, act or notice").to("resolution"),
              may("paragraph", CaseTypes.TEXT, "where in it").to("paragraph"),
              may("authority", CaseTypes.TEXT, "who adopted it").to("authority"),
              must("title", CaseTypes.TEXT, "the rule in your words").to("name"),
              may("direction", DIRECTION, "which way the goods go").to("direction"),
              may("target", CaseTypes.COUNTRIES, "whose trade it restricts").to("targetCountry"),
              may("hs", CaseTypes.HS, "the goods; all goods are 01-97").to("hsCode"),
              may("hs_basis", HS_BASIS, "who chose the codes").to("hsBasis"),
              may("adopted", CaseTypes.DATE, "when it was adopted").to("adopted"),
              may("effective", CaseTypes.DATE, "first day in force").to("effective"),
              may("lapses", CaseTypes.DATE, "last day in force; empty if still").to("lapses"),
              may("wind_down_until", CaseTypes.DATE, "until when old contracts may be carried out")
                  .to("windDownUntil"),
              may("cap_quantity", CaseTypes.AMOUNT, "the most that may pass"),
              may("cap_unit", CaseUnits.UNIT, "in what unit"),
              may("cap_value", CaseTypes.AMOUNT, "the most that may be paid"),
              may("cap_currency", CaseUnits.CURRENCY, "in what currency"),
              may("exemption", CaseTypes.TEXT, "what it lets pass").to("exemption"),
              may("condition", CaseTypes.TEXT, "on what condition, within what time")
                  .to("condition"),
              may("check_verdict", CaseTypes.TEXT, "what comparing the row with the text showed")
                  .to("checkVerdict"),
              may("checked_part", CaseTypes.TEXT, "which part was compared").to("checkedPart"),
              may("amends", CaseTypes.refs("a measure", "Measure"), "the measures it replaces")
                  .to("amends")),
          CaseShape.about(
              "measure",
              "Measure",
              CaseAmount.of("capQuantity", "cap_quantity", "cap_unit", CaseUnits.GOODS),
              CaseAmount.of("capValue", "cap_value", "cap_currency", CaseUnits.MONEY)));

  static final CaseTable FIGURES =
      CaseTable.stating(
          "trade-figures",
          "One published figure of trade or production.",
          30,
          List.of(Set.of("figure", "metric")),
          Optional.of("figure"),
          List.of(
              must("figure", CaseTypes.id("a figure"), "its id throughout the case"),
              must("metric", METRIC, "a figure of what").to("metric"),
              may("about", CaseTypes.TEXT, "what exactly, in your words").to("summary"),
              may("reporter", CaseTypes.COUNTRY, "whose figure").to("reporter"),
              may("partner", CaseTypes.COUNTRY, "with whom; empty if with all").to("partner"),
              may("flow", FLOW, "which way, seen from the reporter").to("tradeFlow"),
              may("commodity", CaseTypes.TEXT, "of which goods; empty if of all").to("commodity"),
              may("hs", CaseTypes.HS, "the goods").to("hsCode"),
              must("period", CaseTypes.DATE, "over what time").to("period"),
              must("value", CaseTypes.AMOUNT, "the figure, or the lower end of it"),
              may("value_high", CaseTypes.AMOUNT, "the upper end, if it is a range"),
              must("unit", CaseUnits.UNIT, "in what unit"),
              may("basis", FIGURE_BASIS, "how it came about; several are separated by ;")
                  .to("basis"),
              may("statistic", CaseTypes.TEXT, "whose statistic, as the source says")
                  .to("statisticSource")),
          CaseShape.about(
              "figure",
              "TradeFigure",
              CaseAmount.range("value", "value", "value_high", "unit", CaseUnits.ANY)));

  static final CaseTable CONSIGNMENTS =
      CaseTable.stating(
          "consignments",
          "One shipment, transfer or call, or a total of them, as the record type says.",
          40,
          List.of(Set.of("consignment", "record_type")),
          Optional.of("consignment"),
          List.of(
              must("consignment", CaseTypes.id("a consignment"), "its id throughout the case"),
              must("record_type", RECORD_TYPE, "what the row is").to("recordType"),
              must("date", CaseTypes.DATE, "when").to("shipped"),
              may("arrived", CaseTypes.DATE, "when it arrived").to("arrived"),
              may("commodity", CaseTypes.TEXTS, "what: each becomes an entity"),
              may("hs", CaseTypes.HS, "the goods").to("hsCode"),
              may("hs_basis", HS_BASIS, "who chose the codes").to("hsBasis"),
              may("quantity", CaseTypes.AMOUNT, "how much, or the lower end of it"),
              may("quantity_high", CaseTypes.AMOUNT, "the upper end, if it is a range"),
              may("unit", CaseUnits.UNIT, "in what unit"),
              may("quantity_stated", CaseTypes.TEXT, "what number and unit cannot say: at least …")
                  .to("quantityStated"),
              may("value", CaseTypes.AMOUNT, "what it was worth, or the lower end of it"),
              may("value_high", CaseTypes.AMOUNT, "the upper end, if it is a range"),
              may("currency", CaseUnits.CURRENCY, "in what currency"),
              may("from", CaseTypes.refs("a place", "Thing"), "where from, if in the case")
                  .to("fromPlace"),
              may("from_place", CaseTypes.TEXTS, "where from, as told: each becomes an entity"),
              may("from_country", CaseTypes.COUNTRIES, "from which country").to("departureCountry"),
              may("to", CaseTypes.refs("a place", "Thing"), "where to, if in the case")
                  .to("toPlace"),
              may("to_place", CaseTypes.TEXTS, "where to, as told: each becomes an entity"),
              may("to_country", CaseTypes.COUNTRIES, "to which country").to("destinationCountry"),
              may("origin_country", CaseTypes.COUNTRIES, "where the goods were made")
                  .to("originCountry"),
              may("via", CaseTypes.TEXTS, "by what way, as told").to("via"),
              may("vessel", CaseTypes.refs("a vessel", "Vessel"), "on which ship").to("transport"),
              may("receiving_vessel", CaseTypes.refs("a vessel", "Vessel"), "taken over by which")
                  .to("receivingVessel"),
              may("consignor", CaseTypes.refs("a body", "LegalEntity"), "who sent it").to("sender"),
              may("consignee", CaseTypes.refs("a body", "LegalEntity"), "to whom").to("receiver"),
              may(
                      "parties_stated",
                      CaseTypes.TEXTS,
                      "sender, receiver, agents that no id stands for")
                  .to("namesMentioned"),
              may(
                      "part_of",
                      CaseTypes.refs("a consignment", "Consignment"),
                      "the aggregate that counts it too, described before it")
                  .to("partOf")),
          CaseShape.about(
                  "consignment",
                  "Consignment",
                  CaseAmount.range(
                      "quantity", "quantity", "quantity_high", "unit", CaseUnits.GOODS),
                  CaseAmount.range("value", "value", "value_high", "currency", CaseUnits.MONEY))
              .and(CaseGoods::consigned));

  static final CaseTable PRODUCTS =
      CaseTable.stating(
          "products",
          "One product of one facility, and where it is said to go.",
          30,
          List.of(Set.of("product", "commodity")),
          Optional.of("product"),
          List.of(
              must("product", CaseTypes.id("a product"), "its id throughout the case"),
              must("facility", CaseFacilityTables.A_FACILITY, "where it is made or passes")
                  .to("facility"),
              must("commodity", CaseTypes.TEXTS, "what: each becomes an entity"),
              may("hs", CaseTypes.HS, "the goods").to("hsCode"),
              must("link_type", LINK_TYPE, "how far the chain is known").to("linkType"),
              may("trader", CaseTypes.refs("a body", "LegalEntity"), "who trades or buys it")
                  .to("trader"),
              may("trader_stated", CaseTypes.TEXTS, "who, as told, where no id stands for it")
                  .to("traderStated"),
              may("destination", CaseTypes.TEXTS, "where it goes, as told").to("destination"),
              may("date", CaseTypes.DATE, "when it was so").to("produced")),
          CaseShape.about("product", "Production").and(CaseGoods::produced));

  private CaseTradeTables() {}
}

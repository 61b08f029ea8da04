package org.davylamp.exchange;

import static org.davylamp.exchange.CaseColumn.may;
import static org.davylamp.exchange.CaseColumn.must;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What of a measure can be judged of a row of somebody's trade, in coded words. A table of its own,
 * because the page that tells a measure seldom tells all its terms: each term has its own source.
 */
final class CaseMeasureTerms {
  private static final CaseType KIND =
      CaseTypes.words(
          "a kind of term",
          "reaches",
          "what the measure is of; with codes: these goods too",
          "binds",
          "whose importers and exporters are bound; all States where no such term is",
          "exempts",
          "what it lets pass, with what is required for that",
          "requires",
          "what an exemption or a licence to trade requires besides",
          "narrows",
          "of these codes it means such goods only",
          "above",
          "of these codes it means pieces above this price only");

  private static final CaseType WORD =
      CaseTypes.words(
          "a word for a term",
          "goods",
          "goods by code",
          "forced-labour-goods",
          "goods that forced labour or prisoners made",
          "nationals-goods",
          "goods that its nationals made, anywhere",
          "fishing-rights",
          "rights to fish, as goods",
          "listed-parties",
          "persons and bodies that are listed",
          "listed-ships",
          "ships that are listed",
          "ships",
          "what ships may do and who may serve them",
          "sea-transfers",
          "goods handed over between ships at sea",
          "workers",
          "its nationals working abroad",
          "ventures",
          "joint ventures",
          "finance",
          "money and insurance for trade",
          "inspection",
          "inspecting cargo",
          "notice",
          "notice of what was bought",
          "oversight",
          "who watches over the measures",
          "due-diligence",
          "what importers have to know of their chain",
          "livelihood",
          "trade that serves livelihood alone",
          "third-country-coal",
          "coal of other countries passing through Rajin",
          "old-contract",
          "contracts from before, within the run-off",
          "committee-approval",
          "what the Committee approves in advance",
          "humanitarian",
          "what the Committee exempts for humanitarian need",
          "flight-home",
          "fuel for a civil passenger aircraft’s flight there and back",
          "civil-aircraft",
          "parts for the safety of civil passenger aircraft",
          "small-arms",
          "small arms and light weapons",
          "scarce-goods",
          "goods of which the importing country does not make enough",
          "rebuttal",
          "goods shown not to be of forced labour",
          "heavy-arms",
          "heavy weapons and their parts",
          "weapons-goods",
          "goods for nuclear, chemical, biological and missile programmes",
          "luxury",
          "luxury goods, where no list says which",
          "luxury-car",
          "luxury and racing cars",
          "rare-earth-mineral",
          "minerals of rare earths",
          "vanadium-ore",
          "ore of vanadium",
          "gold-ore",
          "ore of gold",
          "iron",
          "iron, where whether an alloy is one is arguable",
          "statue",
          "statues and monuments",
          "aviation-fuel",
          "aviation gasoline, jet and rocket fuel",
          "condensate",
          "condensates and natural-gas liquids",
          "crude-oil",
          "crude oil",
          "new-vessel",
          "ships and helicopters that are new");

  private static final CaseType REQUIRED =
      new CaseType.Many(
          CaseTypes.words(
              "a requirement",
              "notice-before",
              "notice to the Committee in advance",
              "notice",
              "notice to the Committee",
              "origin-confirmed",
              "the exporting State confirms the origin on credible information",
              "export-only",
              "it came into the country only to be shipped on",
              "contract-before-adoption",
              "a written contract from before the measure was adopted",
              "landed-within",
              "landed within the run-off",
              "arrived-before-effective",
              "in a port before the measure took effect",
              "approval-before",
              "approved case by case, in advance",
              "undertaking",
              "the importer’s or the State’s word in writing",
              "no-listed-party",
              "no listed party has a part in it",
              "earlier-deliveries",
              "no more than the same supplier sent in the twelve months before",
              "finding",
              "an authority has to find forced labour",
              "clear-evidence",
              "clear and convincing evidence"));

  static final CaseTable TERMS =
      CaseTable.stating(
          "measure-terms",
          "One term of a measure: what of it can be judged of a shipment or a supplier.",
          26,
          List.of(Set.of("term", "measure")),
          Optional.of("term"),
          List.of(
              must("term", CaseTypes.id("a term"), "its id throughout the case"),
              must("measure", CaseTypes.ref("a measure", "Measure"), "whose term it is")
                  .to("measure"),
              must("kind", KIND, "what it does").to("kind"),
              may("word", WORD, "of what").to("word"),
              may("paragraph", CaseTypes.TEXT, "where in the measure").to("paragraph"),
              may("cited_as", CaseTypes.TEXT, "how the measure is cited for it").to("citedAs"),
              may("direction", CaseTradeTables.DIRECTION, "which way the goods go, if one of both")
                  .to("direction"),
              may("hs", CaseTypes.HS, "the goods that the term is of; all of it if empty")
                  .to("hsCode"),
              may("country", CaseTypes.COUNTRIES, "who is bound").to("boundCountry"),
              may("requires", REQUIRED, "what an exemption requires").to("requires"),
              may("price", CaseTypes.AMOUNT, "the price of a piece"),
              may("currency", CaseUnits.CURRENCY, "in what currency"),
              may("until", CaseTypes.DATE, "last day of the term, if before the measure’s")
                  .to("until")),
          CaseShape.about(
              "term",
              "MeasureTerm",
              CaseAmount.of("threshold", "price", "currency", CaseUnits.MONEY)));

  private CaseMeasureTerms() {}
}

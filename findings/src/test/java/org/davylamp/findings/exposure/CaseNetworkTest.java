package org.davylamp.findings.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.davylamp.findings.ToyCase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaseNetworkTest {
  private final ToyCase toy;
  private int rows;

  CaseNetworkTest(@TempDir Path folder) {
    toy = ToyCase.in(folder);
  }

  @BeforeEach
  void parties() {
    toy.source("a");
    for (String firm : List.of("listed", "firm", "holding", "buyer")) {
      toy.say("a", "Company", firm, "name", firm);
    }
    toy.say("a", "Person", "chair", "name", "chair")
        .say("a", "Vessel", "ship", "name", "ship")
        .say("a", "Vessel", "tender", "name", "tender")
        .say("a", "Facility", "port", "name", "Harbour", "kind", "port")
        .say("a", "Facility", "abroad", "name", "Far harbour", "kind", "port")
        .say("a", "Facility", "mine", "name", "Pit", "kind", "mine")
        .say("a", "Commodity", "coal", "name", "coal")
        .say("a", "Facility", "camp", "name", "Camp", "kind", "kwan-li-so", "labour", "coal mining")
        .say("a", "Sanction", "listing", "entity", "listed", "authority", "The Council")
        .say("a", "Sanction", "listing", "startDate", "2017-08-05");
  }

  private void tie(String schema, String... pairs) {
    toy.say("a", schema, "row-" + ++rows, pairs);
  }

  private static long day(String date) {
    return LocalDate.parse(date).toEpochDay();
  }

  private List<CasePath> to(String id, String date) {
    return toy.view(CaseNetwork::of).to(id, day(date), 4, 5);
  }

  private List<LeftOut> leftOut() {
    return toy.view(CaseNetwork::of).leftOut();
  }

  /** How an entity stands on 1 January 2020: exposed, for review and why, or nothing found. */
  private String standing(String id) {
    return standing(to(id, "2020-01-01"));
  }

  private static String standing(List<CasePath> paths) {
    if (paths.isEmpty()) {
      return "nothing";
    }
    CasePath best = paths.getFirst();
    return best.exposes()
        ? "exposed"
        : String.join(
            " ", best.doubts().stream().map(doubt -> doubt.why().name()).distinct().toList());
  }

  // ---- shares

  @ParameterizedTest
  @CsvSource({
    "51, exposed",
    "50, exposed",
    "50.0 %, exposed",
    "49.9, UNDER_HALF",
    "0, UNDER_HALF",
    ", SHARE_NOT_TOLD",
    "most of it, SHARE_NOT_TOLD",
    "120, SHARE_NOT_TOLD",
  })
  void whoOwnsHalfAnswersForTheOwned(String share, String standing) {
    if (share == null) {
      tie("Ownership", "owner", "listed", "asset", "firm");
    } else {
      tie("Ownership", "owner", "listed", "asset", "firm", "percentage", share);
    }
    assertThat(standing("firm")).isEqualTo(standing);
  }

  @Test
  void aShareThatCannotBeReadIsTold() {
    tie("Ownership", "owner", "listed", "asset", "firm", "percentage", "most of it");
    assertThat(leftOut())
        .extracting(LeftOut::entity, LeftOut::text)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "row-1",
                "expected a share from 0 to 100 per cent, found 'most of it'; taken as not told"));
  }

  @Test
  void stakesOfOneOwnerAddUp() {
    tie("Ownership", "owner", "listed", "asset", "firm", "percentage", "30");
    tie("Ownership", "owner", "listed", "asset", "firm", "percentage", "25");
    assertThat(standing("firm")).isEqualTo("exposed");
  }

  @Test
  void oneStakeToldByTwoSourcesIsOne() {
    tie("Ownership", "owner", "listed", "asset", "firm", "percentage", "30");
    toy.source("b").say("b", "Ownership", "again", "owner", "listed", "asset", "firm");
    toy.say("b", "Ownership", "again", "percentage", "25");
    assertThat(standing("firm")).isEqualTo("UNDER_HALF");
  }

  @Test
  void aChainOfHoldingsCountsByEachOfItsLinks() {
    tie("Ownership", "owner", "listed", "asset", "holding", "percentage", "60");
    tie("Ownership", "owner", "holding", "asset", "firm", "percentage", "60");
    assertThat(standing("firm")).isEqualTo("exposed");
    assertThat(to("firm", "2020-01-01").getFirst().entities())
        .containsExactly("listed", "holding", "firm");
  }

  @Test
  void aShipHasOneRegisteredOwner() {
    toy.say("a", "Sanction", "on-ship", "entity", "ship", "startDate", "2018-03-30");
    tie("Ownership", "owner", "firm", "asset", "ship");
    assertThat(standing("firm")).isEqualTo("exposed");
  }

  @Test
  void whoOwnsOrOperatesAShipAsItsOwnRowTells() {
    toy.say("a", "Sanction", "on-ship", "entity", "ship", "startDate", "2018-03-30")
        .say("a", "Vessel", "ship", "owner", "firm", "operator", "holding");
    assertThat(standing("firm")).isEqualTo("exposed");
    assertThat(standing("holding")).isEqualTo("exposed");
  }

  // ---- commands and vague ties

  @ParameterizedTest
  @CsvSource({
    "Control, controller, controlled, exposed",
    "Direction, subject, object, exposed",
    "Subordination, object, subject, exposed",
    "Management, subject, object, exposed",
    "Representation, client, agent, exposed",
    "Facilitation, object, subject, TIE_NOT_TOLD",
    "Partnership, subject, object, TIE_NOT_TOLD",
    "Flow, beneficiary, payer, exposed",
    "Payment, beneficiary, payer, exposed",
    "Flow, payer, beneficiary, nothing",
  })
  void whatTiesAFirmToAListedOne(String schema, String listed, String other, String standing) {
    tie(schema, listed, "listed", other, "firm");
    assertThat(standing("firm")).isEqualTo(standing);
  }

  @Test
  void aSeatOnABoardAloneIsForReview() {
    toy.say("a", "Sanction", "on-chair", "entity", "chair", "startDate", "2018-03-30");
    tie("Directorship", "director", "chair", "organization", "firm");
    tie("Direction", "subject", "chair", "object", "holding");
    assertThat(standing("firm")).isEqualTo("BOARD_ONLY");
    assertThat(standing("holding")).isEqualTo("BOARD_ONLY");
  }

  @Test
  void aSeatOnABoardBesideAPaymentCounts() {
    toy.say("a", "Sanction", "on-chair", "entity", "chair", "startDate", "2018-03-30");
    tie("Directorship", "director", "chair", "organization", "firm");
    tie("Flow", "payer", "chair", "beneficiary", "firm", "date", "2019");
    assertThat(standing("firm")).isEqualTo("exposed");
  }

  @Test
  void whatSomebodyDeniesIsForReview() {
    tie("Control", "controller", "listed", "controlled", "firm");
    toy.source("b").deny("b", "Control", "row-1", "controlled", "firm");
    assertThat(standing("firm")).isEqualTo("DOUBTED");
  }

  // ---- time

  @ParameterizedTest
  @CsvSource({
    // share held           asked        listed 2017-08-05
    "2009-01-01, 2012-12-31, 2020-01-01, nothing",
    "2009-01-01, 2017-08-05, 2020-01-01, ENDED",
    "2009-01-01, 2019-12-31, 2020-01-01, ENDED",
    "2009-01-01, 2019-12-31, 2019-12-31, exposed",
    "2009-01-01, , 2020-01-01, exposed",
    "2009-01-01, , 2017-08-04, nothing",
    "2009-01-01, , 2017-08-05, exposed",
    "2021-01-01, , 2020-01-01, nothing",
    ", 2017-08-04, 2020-01-01, nothing",
  })
  void aTieCountsOnceThePartyIsListed(String since, String until, String asked, String standing) {
    tie("Ownership", "owner", "listed", "asset", "firm", "percentage", "100");
    if (since != null) {
      toy.say("a", "Ownership", "row-1", "startDate", since);
    }
    if (until != null) {
      toy.say("a", "Ownership", "row-1", "endDate", until);
    }
    assertThat(standing(to("firm", asked))).isEqualTo(standing);
  }

  @Test
  void whatWasSeenOnADayMayHaveHeldBeforeAndAfter() {
    tie("Control", "controller", "listed", "controlled", "firm", "date", "2016");
    CasePath path = to("firm", "2020-01-01").getFirst();
    assertThat(path.exposes()).isTrue();
    assertThat(path.certain()).isFalse();
    tie("Control", "controller", "listed", "controlled", "holding", "date", "2018");
    assertThat(to("holding", "2020-01-01").getFirst().certain()).isTrue();
  }

  @Test
  void aListingWithoutADayIsForReviewBeforeTheListWasPublished() {
    toy.say("a", "Sanction", "undated", "entity", "holding", "authority", "The Office");
    tie("Control", "controller", "holding", "controlled", "firm");
    assertThat(standing("firm")).isEqualTo("LISTING_NOT_DATED");
  }

  // ---- goods

  private void made(String facility, String trader, String date) {
    tie("Production", "facility", facility, "commodity", "coal", "trader", trader);
    toy.say("a", "Production", "row-" + rows, "produced", date);
  }

  private void sent(String type, String... pairs) {
    tie("Consignment", "recordType", type, "commodity", "coal");
    toy.say("a", "Consignment", "row-" + rows, pairs);
  }

  @Test
  void goodsGoFromTheCampToWhoBuysThem() {
    made("camp", "firm", "2019");
    sent("consignment", "sender", "firm", "receiver", "buyer", "shipped", "2019-06-01");
    assertThat(standing("firm")).isEqualTo("exposed");
    assertThat(standing("buyer")).isEqualTo("exposed");
    CasePath path = to("buyer", "2020-01-01").getFirst();
    assertThat(path.along()).isEqualTo(Along.GOODS);
    assertThat(path.legs()).extracting(Leg::from).containsExactly("Camp", "firm");
    assertThat(path.legs()).extracting(Leg::tie).containsExactly("coal traded by", "sent coal to");
    assertThat(path.legs()).extracting(Leg::dates).containsExactly("told of 2019", "2019-06-01");
  }

  @Test
  void whatWasSoldBeforeItWasBoughtIsNotTheCamps() {
    made("camp", "firm", "2018/2019");
    sent("consignment", "sender", "firm", "receiver", "buyer", "shipped", "2013-06-01");
    assertThat(standing("buyer")).isEqualTo("nothing");
  }

  @ParameterizedTest
  @CsvSource({
    "consignment, exposed",
    "ship-to-ship-transfer, exposed",
    "port-call, CARGO_NOT_SEEN",
    "aggregate, nothing",
    "pattern, nothing",
    "planned, nothing",
    "stock, nothing",
    "suspected, nothing",
    "cleared, nothing",
    "exempt-transit, nothing",
    "return, nothing",
  })
  void onlyWhatHappenedOnceIsATie(String type, String standing) {
    sent(type, "fromPlace", "camp", "transport", "ship", "receiver", "buyer", "shipped", "2019");
    assertThat(standing("buyer")).isEqualTo(standing);
  }

  @Test
  void totalsAreCountedAndNotTied() {
    sent("aggregate", "fromPlace", "camp", "receiver", "buyer", "shipped", "2019");
    sent("pattern", "fromPlace", "camp", "receiver", "buyer", "shipped", "2019");
    assertThat(toy.view(CaseNetwork::of).noTies())
        .containsOnly(
            org.assertj.core.api.Assertions.entry("aggregate", 1),
            org.assertj.core.api.Assertions.entry("pattern", 1));
  }

  @Test
  void goodsThatOnlyPassAsAnExemptionAllowsExposeNobody() {
    sent("exempt-transit", "fromPlace", "port", "receiver", "buyer", "shipped", "2015");
    sent("consignment", "fromPlace", "camp", "toPlace", "port", "shipped", "2015");
    made("port", "buyer", "2015");
    assertThat(standing("buyer")).isEqualTo("nothing");
  }

  @Test
  void throughAPortNobodyFollowsGoods() {
    sent("consignment", "fromPlace", "camp", "transport", "ship", "toPlace", "port");
    sent("consignment", "fromPlace", "port", "transport", "tender", "receiver", "buyer");
    assertThat(standing("ship")).isEqualTo("exposed");
    assertThat(standing("port")).isEqualTo("exposed");
    assertThat(standing("buyer")).isEqualTo("NOT_FOLLOWED");
  }

  @Test
  void atSeaTheCargoGoesOnWithTheShipThatTookIt() {
    sent("ship-to-ship-transfer", "transport", "ship", "receivingVessel", "tender");
    toy.say("a", "Consignment", "row-1", "toPlace", "abroad", "fromPlace", "camp");
    assertThat(to("abroad", "2020-01-01").getFirst().entities())
        .containsExactly("camp", "ship", "tender", "abroad");
  }

  @Test
  void oreDoesNotComeOutAsCoal() {
    toy.say("a", "Commodity", "ore", "name", "ore", "hsCode", "2603")
        .say("a", "Commodity", "coal", "hsCode", "2701");
    tie("Production", "facility", "camp", "commodity", "ore", "trader", "firm");
    sent("consignment", "sender", "firm", "receiver", "buyer", "shipped", "2019");
    assertThat(standing("firm")).isEqualTo("exposed");
    assertThat(standing("buyer")).isEqualTo("nothing");
  }

  @Test
  void whoCommandsOneMineIsNotTaintedIntoAnother() {
    toy.say("a", "PublicBody", "ministry", "name", "Ministry")
        .say("a", "Facility", "other", "name", "Other pit", "kind", "mine");
    tie("Direction", "subject", "ministry", "object", "camp");
    tie("Direction", "subject", "ministry", "object", "other");
    assertThat(standing("ministry")).isEqualTo("exposed");
    assertThat(standing("other")).isEqualTo("nothing");
  }

  @Test
  void aMineThatTheCampRunsIsWorkedByItsPrisonersUntilItEnded() {
    tie("Direction", "subject", "camp", "object", "mine", "endDate", "2012");
    assertThat(standing(to("mine", "2011-08-11"))).isEqualTo("exposed");
    assertThat(standing(to("mine", "2015-08-11"))).isEqualTo("ENDED");
  }

  @Test
  void aPlaceWhosePartnerIsAFirmSuppliesIt() {
    tie("Partnership", "subject", "firm", "object", "camp", "date", "2019");
    assertThat(standing("firm")).isEqualTo("exposed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"suspected-detention", "restricted-area", "mine"})
  void whereNobodyIsToldToBeHeldNoPathBegins(String kind) {
    toy.say("a", "Facility", "place", "name", "Place", "kind", kind, "labour", "coal mining");
    made("place", "firm", "2019");
    assertThat(standing("firm")).isEqualTo("nothing");
  }

  @Test
  void aCampOfWhichNoWorkIsToldIsNoPlaceOfForcedLabour() {
    toy.say("a", "Facility", "idle", "name", "Camp of old", "kind", "kwan-li-so");
    tie("Direction", "subject", "firm", "object", "idle");
    assertThat(standing("firm")).isEqualTo("nothing");
  }

  @Test
  void whatWasMadeBeforeTheCampOpenedIsNotItsPrisoners() {
    toy.say("a", "FacilityEvent", "opened", "facility", "camp", "eventType", "opened")
        .say("a", "FacilityEvent", "opened", "occurred", "2015-01-01");
    sent("consignment", "fromPlace", "camp", "receiver", "buyer", "shipped", "2014-06-01");
    sent("consignment", "fromPlace", "camp", "receiver", "firm", "shipped", "2016-06-01");
    assertThat(standing("buyer")).isEqualTo("nothing");
    assertThat(standing("firm")).isEqualTo("exposed");
  }

  // ---- inference

  private void at(String facility, String coordinates) {
    toy.say("a", "Facility", facility, "coordinates", coordinates);
  }

  @ParameterizedTest
  @CsvSource({
    "geo:39.00000;126.00000, coal mining, INFERRED",
    "geo:39.17000;126.00000, coal mining, INFERRED",
    "geo:39.19000;126.00000, coal mining, nothing",
    "geo:39.00000;126.00000, iron mining, nothing",
    "geo:39.00000;126.00000, mining, nothing",
  })
  void campAndMineAreTiedByDistanceAndGoods(String mine, String labour, String standing) {
    at("camp", "geo:39.00000,126.00000");
    at("mine", mine.replace(';', ','));
    toy.say("a", "Facility", "mine", "labour", labour);
    assertThat(standing("mine")).isEqualTo(standing);
  }

  @Test
  void anInferredLegSaysOnWhatAndWhatWouldSettleIt() {
    at("camp", "geo:39.00000,126.00000");
    at("mine", "geo:39.10000,126.00000");
    toy.say("a", "Facility", "mine", "labour", "coal mining");
    made("mine", "buyer", "2019");
    CasePath path = to("buyer", "2020-01-01").getFirst();
    assertThat(path.exposes()).isFalse();
    assertThat(path.inferred()).isTrue();
    assertThat(path.legs())
        .extracting(Leg::ground)
        .containsExactly(Leg.Ground.INFERRED, Leg.Ground.DOCUMENTED);
    assertThat(path.doubts())
        .extracting(Doubt::text)
        .containsExactly(
            "Nobody says that its prisoners work there: both are told of coal mining, and lie 11 km"
                + " apart.");
    assertThat(path.weakest().leg()).isZero();
    assertThat(path.weakest().why()).containsExactly("inferred", "confidence 15 %");
    assertThat(path.weakest().settledBy()).contains("Testimony");
  }

  @ParameterizedTest
  @CsvSource({
    "'Kaechon, South Pyongan', 'Gaecheon, South Pyongan', INFERRED",
    "'Kaechon, South Pyongan', 'Tokchon, South Pyongan', nothing",
    "'South Pyongan', 'South Pyongan', nothing",
  })
  void withoutAPositionTheCountyTells(String camp, String mine, String standing) {
    toy.say("a", "Facility", "camp", "adminArea", camp)
        .say("a", "Facility", "mine", "adminArea", mine, "labour", "coal mining");
    assertThat(standing("mine")).isEqualTo(standing);
  }

  @Test
  void aMineReachesTheNearestPortThatSendsSuchGoodsAbroad() {
    at("mine", "geo:39.00000,126.00000");
    at("port", "geo:39.50000,126.00000");
    at("abroad", "geo:39.90000,126.00000");
    tie("Direction", "subject", "camp", "object", "mine");
    for (String place : List.of("mine", "port", "abroad")) {
      tie("Production", "facility", place, "commodity", "coal", "hsCode", "2701");
      toy.say("a", "Production", "row-" + rows, "linkType", "export-route");
    }
    assertThat(standing("port")).isEqualTo("INFERRED");
    assertThat(standing("abroad")).isEqualTo("nothing");
  }

  // ---- both ways

  @Test
  void fromAFirmToWhomItLeads() {
    made("mine", "firm", "2019");
    sent("consignment", "sender", "firm", "receiver", "buyer", "shipped", "2019-06-01");
    List<CasePath> paths =
        toy.view(CaseNetwork::of).from("mine", Along.GOODS, day("2020-01-01"), 4, 10);
    assertThat(paths)
        .extracting(path -> path.entities().getLast())
        .containsExactly("firm", "buyer");
    assertThat(paths.getFirst().flagged().kind()).isEqualTo(Flagged.Kind.ASKED);
  }

  @Test
  void whatIsAskedByAnyOfItsIdsIsTheSame() {
    tie("Control", "controller", "listed", "controlled", "zz-firm");
    toy.say("a", "Company", "zz-firm", "name", "firm again").same("firm", "zz-firm");
    assertThat(standing("firm")).isEqualTo("exposed");
    assertThat(standing("zz-firm")).isEqualTo("exposed");
  }

  @Test
  void whoIsNotTiedHasNoPaths() {
    assertThat(standing("nobody")).isEqualTo("nothing");
    assertThat(toy.view(CaseNetwork::of).knows("nobody")).isFalse();
  }

  // ---- what cannot be

  @Test
  void badRowsAreToldAndTheOthersStand() {
    tie("Control", "controller", "firm", "controlled", "firm");
    tie("Control", "controller", "listed", "controlled", "nowhere");
    tie("Control", "controller", "listed", "controlled", "holding");
    toy.say("a", "Control", "row-3", "startDate", "2019", "endDate", "2015");
    tie("Control", "controller", "listed", "controlled", "buyer");
    assertThat(leftOut())
        .extracting(left -> left.entity() + ": " + left.text())
        .containsExactlyInAnyOrder(
            "row-1: expected a tie between two, found one of 'firm' with itself",
            "row-2: expected an entity of the case as controlled, found 'nowhere', of which nothing"
                + " is said",
            "row-3: expected an end that is not before the beginning, found [since 2019, until"
                + " 2015]");
    assertThat(standing("buyer")).isEqualTo("exposed");
    assertThat(standing("holding")).isEqualTo("nothing");
  }

  @Test
  void ownersInACircleEndTheSearch() {
    tie("Ownership", "owner", "listed", "asset", "firm", "percentage", "60");
    tie("Ownership", "owner", "firm", "asset", "holding", "percentage", "60");
    tie("Ownership", "owner", "holding", "asset", "listed", "percentage", "60");
    assertThat(standing("firm")).isEqualTo("exposed");
    assertThat(to("holding", "2020-01-01"))
        .extracting(CasePath::entities)
        .containsExactlyInAnyOrder(
            List.of("listed", "holding"), List.of("listed", "firm", "holding"));
  }
}

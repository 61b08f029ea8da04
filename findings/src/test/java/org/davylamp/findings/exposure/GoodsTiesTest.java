package org.davylamp.findings.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which rows of goods are ties, and how far goods are followed. */
class GoodsTiesTest extends NetworkCase {
  GoodsTiesTest(@TempDir Path folder) {
    super(folder);
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
}

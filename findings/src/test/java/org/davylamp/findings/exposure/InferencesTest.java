package org.davylamp.findings.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What nobody tells, and place and goods make likely. */
class InferencesTest extends NetworkCase {
  InferencesTest(@TempDir Path folder) {
    super(folder);
  }

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
}

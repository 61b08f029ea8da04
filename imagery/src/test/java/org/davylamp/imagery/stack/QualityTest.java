package org.davylamp.imagery.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QualityTest {
  @ParameterizedTest
  @CsvSource({
    "fmask,               0, true,  clear land",
    "fmask,               1, true,  clear water",
    "fmask,               2, false, cloud shadow",
    "fmask,               3, false, snow",
    "fmask,               4, false, cloud",
    "fmask,               5, false, not a code",
    "fmask,             255, false, fill",
    "fmask,              -1, false, no code",
    "scl,                 0, false, missing",
    "scl,                 1, false, saturated",
    "scl,                 2, false, dark",
    "scl,                 3, false, shadow",
    "scl,                 4, true,  vegetation",
    "scl,                 5, true,  bare",
    "scl,                 6, true,  water",
    "scl,                 7, true,  unclassified",
    "scl,                 8, false, cloud likely",
    "scl,                 9, false, cloud very likely",
    "scl,                10, false, thin cirrus",
    "scl,                11, false, snow",
    "bits:0-5=0,      21824, true,  Landsat 8 clear land",
    "bits:0-5=0,      21952, true,  Landsat 8 clear water",
    "bits:0-5=0,      22280, false, Landsat 8 cloud",
    "bits:0-5=0,      23888, false, Landsat 8 cloud shadow",
    "bits:0-5=0,      30048, false, Landsat 8 snow",
    "bits:0-5=0,      54596, false, Landsat 8 cirrus",
    "bits:0-5=0,          1, false, Landsat fill",
    "bits:0-5=0,         -1, false, no code",
    "'bits:1,3,4,5=0',    4, true,  cirrus is not looked at",
    "bits:6=1,        21824, true,  the clear bit",
    "bits:6=1,        22280, false, without the clear bit",
    "bits:3=0;6=1,       64, true,  both groups hold",
    "bits:3=0;6=1,       72, false, one group does not",
    "bits:30,    1073741824, false, the highest bit",
  })
  void codesMeanWhatTheirProductSays(String rule, int code, boolean clear, String meaning) {
    assertThat(Quality.parse(rule).clear(code)).as(meaning).isEqualTo(clear);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "sclx",
        "bits:",
        "bits:a",
        "bits:1,=0",
        "bits:31",
        "bits:5-3",
        "bits:1=2",
        "bits:1=0=0",
        "bits:1;1=1",
        "bits:1-3;2",
        "bits:-1",
        "bits:1;;2",
        "bits:999999999999"
      })
  void otherWordsAreRefused(String rule) {
    assertThat(catchThrowable(() -> Quality.parse(rule)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected")
        .hasMessageContaining("found '" + rule + "'");
  }

  @ParameterizedTest
  @CsvSource({
    "FMASK, fmask",
    "' scl ', scl",
    "'bits: 1 , 3-5 = 0', 'bits:1,3,4,5=0'",
    "'bits:6=1;0,1', 'bits:0,1=0;6=1'"
  })
  void rulesAreWrittenAsTheyAreRead(String rule, String text) {
    assertThat(Quality.parse(rule).text()).isEqualTo(text);
    assertThat(Quality.parse(text)).isEqualTo(Quality.parse(rule));
  }

  @Test
  void theLandsatRuleIsBitsZeroToFive() {
    assertThat(Quality.parse("bits:0-5=0")).isEqualTo(Quality.QualityBits.LANDSAT);
  }
}

package org.davylamp.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HsSetTest {
  private static final HsSet COAL_AND_IRON = HsSet.of(List.of("2701", "2702", "2601", "7201-7229"));

  @ParameterizedTest
  @CsvSource({
    "2701, CERTAINLY",
    "2701.11, CERTAINLY",
    "2701110010, CERTAINLY",
    "2704, NO",
    "27, POSSIBLY",
    "26, POSSIBLY",
    "72, POSSIBLY",
    "7229.90, CERTAINLY",
    "7230, NO",
    "73, NO"
  })
  void aCodeTooShortToTellIsPossiblyIn(String code, Certainty answer) {
    assertThat(COAL_AND_IRON.holds(HsCode.read(code).orElseThrow())).isEqualTo(answer);
  }

  @Test
  void chaptersHoldWhatBeginsWithThem() {
    HsSet textiles = HsSet.of(List.of("50-63"));
    assertThat(textiles.holds(new HsCode("6203"))).isEqualTo(Certainty.CERTAINLY);
    assertThat(textiles.holds(new HsCode("64"))).isEqualTo(Certainty.NO);
    assertThat(HsSet.of(List.of("7200-7299")).holds(new HsCode("72")))
        .isEqualTo(Certainty.CERTAINLY);
  }

  @ParameterizedTest
  @CsvSource({
    "HS 2701.11, 270111",
    "302.11, 030211",
    "701, 0701",
    "27 01 11 00, 27011100",
    "3, 03"
  })
  void codesAreReadAsPeopleWriteThem(String written, String digits) {
    assertThat(HsCode.read(written)).contains(new HsCode(digits));
  }

  @ParameterizedTest
  @CsvSource({"coal", "''", "0000", "123456789012", "27X1", "２７０１"})
  void whatIsNoCodeIsNotRead(String written) {
    assertThat(HsCode.read(written)).isEmpty();
  }

  @Test
  void aRangeReversedIsRefused() {
    assertThatThrownBy(() -> HsSet.of(List.of("7229-7201")))
        .isInstanceOf(EvidenceException.class)
        .hasMessageContaining("7229-7201");
  }
}

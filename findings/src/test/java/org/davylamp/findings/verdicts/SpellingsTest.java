package org.davylamp.findings.verdicts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.davylamp.evidence.DayRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How rows write names, and what of it is a town, a remark, a translation. */
class SpellingsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Chilsong Trading Co., Ltd., Busan (stationery) | Chilsong Trading Co., Ltd. | stationery Busan
          Kangbong Muyeok Hoesa, Pyongyang               | Kangbong Muyeok Hoesa      | Pyongyang
          Trendy Sunshine (Hong Kong)                    | Trendy Sunshine            | Hong Kong
          Leader (Hong Kong) International               | Leader (Hong Kong) International | ''
          Rason Myongsa Joint Venture, founded 2012      | Rason Myongsa Joint Venture | founded 2012
          Acme Inc.                                      | Acme Inc.                  | ''
          """)
  void whatStandsBehindAName(String written, String name, String places) {
    Spellings spelled = Spellings.of(written);

    assertThat(spelled.names().getFirst()).isEqualTo(name);
    assertThat(spelled.places()).isEqualTo(places);
  }

  @Test
  void tradesAndPlacesInEnglish() {
    assertThat(Spellings.of("조선대성무역총회사").names()).contains("korea 대성 trading corporation");
    assertThat(Spellings.of("Dandong Xiang He Trading").names())
        .contains("dandong xianghe trading");
  }

  /** Where a trade or a form stands does not matter, nor how the name is split. */
  @ParameterizedTest
  @CsvSource({
    "Kim Chol, false",
    "'Kim Chol, Pyongyang', false",
    "Chilsong Trading, true",
    "Acme Inc., true",
    "'Pyongyang, Trading House', true",
    "조선대성무역총회사, true",
    "'', false"
  })
  void whatIsNoPerson(String written, boolean firm) {
    assertThat(Spellings.of(written).firm()).isEqualTo(firm);
    assertThat(Spellings.of(written + " ".repeat(3)).firm()).isEqualTo(firm);
  }

  @Test
  void nothingAndTooMuch() {
    assertThat(Spellings.of("  ").names()).isEmpty();
    assertThat(Spellings.of("x".repeat(5000)).names()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "Kangbong Trading Corp.,  KANGBONG TRADING CORPORATION, true",
    "Dandong Kehua,           'DANDONG KEHUA ECONOMY & TRADE CO., LTD.', true",
    "Xiamen Tianfu Trade,     'DANDONG TIANFU TRADE CO., LTD.', false",
    "Department 30,           Department 39, false",
    "Trading Corporation,     TRADING CORPORATION, false",
  })
  void sameButForTradesAndForms(String one, String other, boolean same) {
    assertThat(SameCore.of(one, other)).isEqualTo(same);
  }

  @Test
  void koreanWordsThatSoundOtherwise() {
    assertThat(SameCore.soundsOther("the names are spelled alike but for kangbong/kangsong: A / B"))
        .isTrue();
    assertThat(SameCore.soundsOther("the names are spelled alike but for daesong/taesong: A / B"))
        .isFalse();
  }

  @Test
  void anEntryBetweenTwoOfOneDayIsOfThatDay() {
    DayRange day = DayRange.day(LocalDate.of(2017, 11, 21).toEpochDay());

    assertThat(EntryRun.began(23177, DayRange.EVER_AFTER)).isEqualTo(day);
    DayRange between = EntryRun.began(19700, DayRange.EVER_AFTER);
    assertThat(between.first()).isLessThan(LocalDate.of(2016, 3, 16).toEpochDay());
    assertThat(between.last()).isGreaterThan(LocalDate.of(2016, 9, 26).toEpochDay());
    assertThat(EntryRun.began(1, 5).hasFirst()).isFalse();
    assertThat(EntryRun.began(99_999, 5).last()).isEqualTo(5);
    assertThat(EntryRun.number("Annex XIV.B, no. 123456789")).isZero();
  }

  @Test
  void whatARowGivesAsItsSource() {
    assertThat(Sources.named("ore of the Jongo-ri mine")).containsExactly("Jongo-ri mine");
    assertThat(Sources.named("maker: Hunchun Jinmao Crafts (workshop Korea Sinhung, Rason)"))
        .containsExactly("Hunchun Jinmao Crafts", "Korea Sinhung", "Rason");
    assertThat(Sources.named("raw sugar, bills of lading on file")).isEmpty();
  }
}

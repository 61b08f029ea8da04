package org.davylamp.findings.verdicts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.davylamp.evidence.DayRange;
import org.davylamp.evidence.Edtf;
import org.davylamp.exchange.rows.NamedUntil;
import org.davylamp.exchange.rows.Stake;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parties against the bundled case alone, no list opened. */
class PartySearchTest {
  private static ScreeningBasis basis;
  private static PartySearch search;

  @BeforeAll
  static void bundled(@TempDir Path temp) {
    basis = ScreenedCase.bundled(temp, List.of());
    search = new PartySearch(basis);
  }

  private static DayRange day(String day) {
    return DayRange.day(LocalDate.parse(day).toEpochDay());
  }

  private static final DayRange TODAY = DayRange.day(ScreenedCase.AS_OF.toEpochDay());

  private static Asked supplier(String name, String country, String number) {
    return Asked.party("supplier", name)
        .withCountry(Optional.of(country).filter(code -> !code.isEmpty()))
        .withTrade("", "sundries")
        .withRegistrationNumber(number)
        .withOwners(List.of(), List.of(), Optional.of(DayRange.ALWAYS));
  }

  private static Verdict verdict(List<Reason> reasons) {
    return reasons.stream().map(Reason::verdict).min(Verdict::compareTo).orElse(Verdict.CLEAR);
  }

  @ParameterizedTest(name = "{0} ({1}): {4}")
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          # name                                         , country, number  , verdict, why
          Kangbong Trading Corporation                    , kp     , ''      , MATCH  , the listed name
          KANGBONG TRDG CORP                              , kp     , ''      , MATCH  , abbreviated
          강봉무역회사                                       , kp     , ''      , MATCH  , in Hangul
          Kangbong Muyeok Hoesa                           , kp     , ''      , MATCH  , Korean in Latin letters
          조선광업개발무역회사                                 , kp     , ''      , MATCH  , all of it translated
          'Kangbong Trading Corp, Pyongyang'              , ''     , ''      , MATCH  , the town stands behind it
          Korea Taesong General Trading Corporation       , kp     , ''      , MATCH  , Daesong in another spelling
          Dandong Xiang He Trading                        , cn     , ''      , MATCH  , syllables apart
          丹东鸿祥实业发展有限公司                              , cn     , ''      , MATCH  , in Chinese
          Dandong Zhicheng Metalic Materials              , cn     , ''      , MATCH  , misspelt
          Daesong Trading                                 , ''     , ''      , REVIEW , a name and nothing else
          Kangbong Trading                                , ''     , ''      , REVIEW , a name and nothing else
          'Kangbong Construction Co., Ltd.'               , kr     , 54716079, CLEAR  , another trade and country
          'Chilsong Trading Co., Ltd.'                    , kr     , 42585823, CLEAR  , another country and a number of its own
          'Daewon Industries Pvt. Ltd.'                   , in     , 15578352, CLEAR  , another country and a number of its own
          'Xiamen Tianfu Trade Co., Ltd.'                 , cn     , 49642069, CLEAR  , another town
          'Suzhou Hongda Trade Co. Ltd.'                  , cn     , 90636943, CLEAR  , another town
          'Dandong Hongda Bakery Equipment Co., Ltd.'     , cn     , 79858678, CLEAR  , another trade in the same town
          Koti Oy                                         , fi     , 78944982, REVIEW , one word and the case tells no country
          Green Pine Associates Inc.                      , us     , 31826859, CLEAR  , another country
          'Rich Earth Garden Supplies Ltd.'               , gb     , 12345678, CLEAR  , two words of a longer name
          """)
  void namesOfSuppliers(String name, String country, String number, Verdict expected, String why) {
    List<Reason> reasons = search.of(supplier(name, country, number), TODAY);

    assertThat(verdict(reasons)).as("%s: %s: %s", name, why, reasons).isEqualTo(expected);
  }

  @ParameterizedTest(name = "Kangbong on {0}: {1}")
  @CsvSource({
    "2016-12-01, listed-later, REVIEW",
    "2016-12-02, listed-party, MATCH",
    "2017-06-01, listed-party, MATCH",
    "2017-06-02, listed-party, MATCH",
    "2023-01-01, listed-party, MATCH",
  })
  void aPartyIsJudgedOnTheDayOfTheRow(String on, String rule, Verdict verdict) {
    List<Reason> reasons =
        search.of(Asked.party("consignor", "Kangbong Trading Corporation"), day(on));

    assertThat(reasons)
        .first()
        .extracting(Reason::rule, Reason::verdict)
        .containsExactly(rule, verdict);
  }

  @Test
  void aReasonNamesListEntryAndDay() {
    Reason reason = search.of(supplier("Kangbong Trading Corporation", "kp", ""), TODAY).getFirst();

    assertThat(reason.text())
        .contains("UN list, KPe.043")
        .contains("2017-06-02")
        .contains("US list (OFAC), entry 20580");
    assertThat(reason.basis()).extracting(Basis::title).contains("UN list, KPe.043");
    assertThat(reason.basis().getFirst().sources()).isNotEmpty();
    assertThat(reason.ask()).isNotBlank();
    assertThat(reason.changes()).isNotBlank();
  }

  @Test
  @DisplayName("a listing without a day is put between entries of its list that have one")
  void runOfNumbers() {
    Asked hongda = Asked.party("consignee", "Dandong Hongda Trade Co. Ltd.");

    assertThat(search.of(hongda, day("2017-11-20")))
        .extracting(Reason::rule)
        .contains("listed-later");
    assertThat(search.of(hongda, day("2017-11-21")))
        .extracting(Reason::rule)
        .contains("listed-party");
  }

  @Test
  void aRenamedFirmStaysListed() {
    Asked renamed =
        supplier("Yalu Bridge Minerals", "cn", "80471867")
            .withOtherNames(
                List.of(
                    new NamedUntil("Dandong Xianghe Trading Co., Ltd.", true, Optional.empty())));

    assertThat(verdict(search.of(renamed, TODAY))).isEqualTo(Verdict.MATCH);
  }

  @Test
  void aDirectorsNameIsAQuestion() {
    Asked firm =
        Asked.party("supplier", "Sanyuan Industrial Co., Ltd.")
            .withCountry(Optional.of("cn"))
            .withOwners(List.of(), List.of("Chi Yupeng"), Optional.of(DayRange.ALWAYS));

    List<Reason> reasons = search.of(firm, TODAY);

    assertThat(reasons).extracting(Reason::verdict).containsExactly(Verdict.REVIEW);
    assertThat(reasons.getFirst().ask()).contains("date and place of birth");
  }

  // ---- who holds it

  private static Stake held(String holder, double percent, Stake... holders) {
    return new Stake(
        holder, Optional.of(percent), Optional.empty(), Optional.empty(), List.of(holders));
  }

  private static Stake dated(String holder, String since, String until) {
    return new Stake(
        holder,
        Optional.of(80.0),
        Optional.of(since).filter(day -> !day.isEmpty()).map(Edtf::parse),
        Optional.of(until).filter(day -> !day.isEmpty()).map(Edtf::parse),
        List.of());
  }

  private List<Reason> heldBy(DayRange supplies, Stake... stakes) {
    return search.of(
        Asked.party("supplier", "Lakeside Quay Goods Ltd.")
            .withCountry(Optional.of("hk"))
            .withOwners(List.of(stakes), List.of(), Optional.of(supplies)),
        TODAY);
  }

  private static final String HONGDA = "Dandong Hongda Trade";
  private static final String KEHUA = "Dandong Kehua Economy & Trade";

  @Test
  @DisplayName(
      "half or more by listed parties, together and through halves, exposes; less is a question")
  void shares() {
    assertThat(verdict(heldBy(DayRange.ALWAYS, held(HONGDA, 60)))).isEqualTo(Verdict.EXPOSED);
    assertThat(verdict(heldBy(DayRange.ALWAYS, held(HONGDA, 49.9)))).isEqualTo(Verdict.REVIEW);
    assertThat(verdict(heldBy(DayRange.ALWAYS, held(HONGDA, 30), held(KEHUA, 25))))
        .isEqualTo(Verdict.EXPOSED);
    assertThat(verdict(heldBy(DayRange.ALWAYS, held(HONGDA, 24), held(KEHUA, 25))))
        .isEqualTo(Verdict.REVIEW);
    assertThat(verdict(heldBy(DayRange.ALWAYS, held("Lakeside Holdings", 60, held(HONGDA, 60)))))
        .as("60 % of 60 %")
        .isEqualTo(Verdict.EXPOSED);
    assertThat(verdict(heldBy(DayRange.ALWAYS, held("Lakeside Holdings", 40, held(HONGDA, 100)))))
        .as("the chain breaks")
        .isEqualTo(Verdict.REVIEW);
    assertThat(verdict(heldBy(DayRange.ALWAYS, held("private persons", 100))))
        .isEqualTo(Verdict.CLEAR);
  }

  @Test
  void exactlyHalfTellsHowTheUnionCounts() {
    Reason half = heldBy(DayRange.ALWAYS, held(HONGDA, 50), held("founders", 50)).getFirst();

    assertThat(half.verdict()).isEqualTo(Verdict.EXPOSED);
    assertThat(half.text()).contains("exactly half", "the EU asks for more than half");
    assertThat(half.path()).extracting(leg -> leg.ground().word()).contains("declared");
  }

  @Test
  void aShareOfUnknownSizeIsAQuestion() {
    Stake unknown =
        new Stake(HONGDA, Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    List<Reason> reasons = heldBy(DayRange.ALWAYS, unknown);

    assertThat(reasons).extracting(Reason::verdict).containsExactly(Verdict.REVIEW);
    assertThat(reasons.getFirst().text()).contains("how much is held is not told");
  }

  @Test
  void sharesInTime() {
    DayRange since2013 = new DayRange(LocalDate.of(2013, 5, 1).toEpochDay(), DayRange.EVER_AFTER);
    DayRange until2015 = DayRange.between(LocalDate.of(2012, 1, 1), LocalDate.of(2015, 12, 31));

    assertThat(verdict(heldBy(since2013, dated(HONGDA, "", "2009"))))
        .as("sold before listing and supply")
        .isEqualTo(Verdict.CLEAR);
    assertThat(heldBy(since2013, dated(HONGDA, "", "2019")))
        .as("sold after the listing")
        .extracting(Reason::rule)
        .containsExactly("sold-by-listed");
    assertThat(heldBy(until2015, dated(HONGDA, "2019", "")))
        .as("bought when the supply was over")
        .extracting(Reason::rule)
        .containsExactly("held-by-listed-later");
  }

  @Test
  @DisplayName("a ring of owners ends, and is a question if a listed party has a share in it")
  void ring() {
    Stake ring =
        held("Ring B Trading Ltd.", 100, held("Ring A Trading Ltd.", 60), held(HONGDA, 40));
    List<Reason> reasons =
        search.of(
            Asked.party("supplier", "Ring A Trading Ltd.")
                .withCountry(Optional.of("hk"))
                .withOwners(List.of(ring), List.of(), Optional.of(DayRange.ALWAYS)),
            TODAY);

    assertThat(reasons).extracting(Reason::verdict).containsExactly(Verdict.REVIEW);
    assertThat(reasons.getFirst().text()).contains("own each other in a ring");
  }

  @Test
  @DisplayName("half or more held by a listed party exposes a firm that holds the rest of itself")
  void holdsItself() {
    Asked asked =
        Asked.party("supplier", "Gamma Quay Ltd")
            .withOwners(
                List.of(held(HONGDA, 60), held("Gamma Quay Ltd", 40)),
                List.of(),
                Optional.of(DayRange.ALWAYS));

    assertThat(search.of(asked, TODAY))
        .extracting(Reason::verdict)
        .containsExactly(Verdict.EXPOSED);
  }

  @Test
  void theSameQuestionHasTheSameAnswer() {
    Asked asked = supplier("Kangbong Trading Corp (강봉무역회사)", "kp", "");
    String first = search.of(asked, TODAY).toString();

    assertThat(new PartySearch(basis).of(asked, TODAY)).hasToString(first);
    assertThat(search.of(asked, TODAY).stream().map(Reason::toString).collect(Collectors.toSet()))
        .isNotEmpty();
  }
}

package org.davylamp.findings.trade;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.davylamp.findings.Entities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The country is the DPRK, "kp". */
class TradeFigureTest {
  /** {@code property=value} pairs, separated by commas. */
  static Optional<TradeFigure> read(String told) {
    List<String> pairs = new ArrayList<>();
    Stream.of(told.split(",", -1))
        .filter(pair -> !pair.isBlank())
        .forEach(pair -> pairs.addAll(Arrays.asList(pair.strip().split("=", 2))));
    return TradeFigure.of(Entities.of("TradeFigure", "figure", pairs.toArray(String[]::new)), "kp");
  }

  private static TradeFigure figure(String told) {
    return read("period=2013, value=10 MUSD, " + told).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # its own figures
          metric=exports, reporter=kp, partner=cn     | EXPORTS | cn
          metric=imports, reporter=kp, partner=cn     | IMPORTS | cn
          metric=exports, reporter=kp                 | EXPORTS | ''
          # the other side's: China's imports are its exports
          metric=imports, reporter=cn, partner=kp     | EXPORTS | cn
          metric=exports, reporter=cn, partner=kp     | IMPORTS | cn
          metric=total-trade, reporter=cn, partner=kp | TRADE   | cn
          # everybody's together
          metric=imports, reporter=zz, partner=kp     | EXPORTS | ''
          # nobody is named: it is taken for the country's own
          metric=exports, partner=cn                  | EXPORTS | cn
          metric=share, reporter=kp, partner=cn       | SHARE   | cn
          """)
  void anExportIsSeenFromBothSides(String told, TradeFigure.Flow flow, String partner) {
    TradeFigure figure = figure(told);
    assertThat(figure.flow()).isEqualTo(flow);
    assertThat(figure.partner()).isEqualTo(partner);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "metric=imports, reporter=cn, period=2013, value=10 MUSD",
        "metric=imports, reporter=cn, partner=us, period=2013, value=10 MUSD",
        "metric=price, reporter=kp, period=2013, value=10 USD",
        "metric=production, period=2013, value=10 Mt",
        "metric=exports, reporter=kp, period=2013",
        "metric=exports, reporter=kp, value=10 MUSD",
        "metric=exports, reporter=kp, period=then, value=10 MUSD",
        "metric=exports, reporter=kp, period=2013, value=a lot",
        "metric=exports, reporter=kp, period=2013, value=>= 10 MUSD",
        "period=2013, value=10 MUSD"
      })
  void whatIsNoFigureOfTheCountrysTradeIsNotRead(String told) {
    assertThat(read(told)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          10 MUSD      | 10   | 10   | MUSD
          10-12 MUSD   | 10   | 12   | MUSD
          10/12 MUSD   | 10   | 12   | MUSD
          44.4 %       | 0.444| 0.444| share
          40/45 %      | 0.40 | 0.45 | share
          0.444 share  | 0.444| 0.444| share
          """)
  void percentIsAShare(String value, BigDecimal low, BigDecimal high, String unit) {
    TradeFigure figure =
        read("metric=exports, reporter=kp, period=2013, value=" + value).orElseThrow();
    assertThat(figure.low()).isEqualByComparingTo(low);
    assertThat(figure.high()).isEqualByComparingTo(high);
    assertThat(figure.unit()).isEqualTo(unit);
  }

  @ParameterizedTest
  @ValueSource(strings = {"all", "all goods", "goods"})
  void allGoodsAreNoCommodity(String words) {
    assertThat(figure("metric=exports, reporter=kp, commodity=" + words).commodity()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          coal of all                  | commodity=coal              |                          | true
          China of all                 | partner=cn                  |                          | true
          coal to China of coal        | partner=cn, commodity=coal  | commodity=coal           | true
          coal to China of all to China| partner=cn, commodity=coal  | partner=cn               | true
          narrower in two things       | partner=cn, commodity=coal  |                          | false
          the whole of itself          |                             |                          | false
          coal of iron                 | commodity=coal              | commodity=iron           | false
          to China of to Russia        | partner=cn                  | partner=ru               | false
          the whole of a part          |                             | commodity=coal           | false
          """)
  void aShareNarrowsOneThing(String why, String part, String whole, boolean share) {
    TradeFigure one = figure("metric=exports, reporter=kp, " + (part == null ? "" : part));
    TradeFigure other = figure("metric=exports, reporter=kp, " + (whole == null ? "" : whole));
    assertThat(one.isPartOf(other)).as(why).isEqualTo(share);
  }

  @Test
  void aShareIsOfOneTimeOneUnitAndOneWay() {
    String coal = "metric=exports, reporter=kp, commodity=coal, ";
    TradeFigure part = read(coal + "period=2013, value=10 MUSD").orElseThrow();
    Map<String, Boolean> wholes =
        Map.of(
            "metric=exports, period=2013, value=20 MUSD", true,
            "metric=exports, period=2014, value=20 MUSD", false,
            "metric=exports, period=2013, value=20 Mt", false,
            "metric=imports, period=2013, value=20 MUSD", false,
            "metric=exports, period=2013, value=0 MUSD", false,
            "metric=share, period=2013, value=20 MUSD", false);
    wholes.forEach(
        (told, share) ->
            assertThat(part.isPartOf(read("reporter=kp, " + told).orElseThrow()))
                .as(told)
                .isEqualTo(share));
  }

  @ParameterizedTest
  @CsvSource({
    "2701, 27, true",
    "27, 2701, false",
    "27, 27, true",
    "2701;2702, 27, true",
    "2701;7201, 27, false",
    "2701;7201, 27;72, true",
    "'', 27, false",
    "27, '', false"
  })
  void goodsLieWithinOthersByTheirCodes(String codes, String others, boolean within) {
    assertThat(
            figure("metric=exports, " + hs(codes))
                .isWithin(figure("metric=exports, " + hs(others))))
        .isEqualTo(within);
  }

  private static String hs(String codes) {
    return codes.isEmpty() ? "" : "hsCode=" + codes.replace(";", ",hsCode=");
  }

  @ParameterizedTest
  @CsvSource({"10, 20, 0.5, 0.5", "10/12, 20/24, 0.4166, 0.6", "0, 20, 0, 0", "10, 0/20, 0.5, 1"})
  void theQuotientOfRangesIsARange(String part, String whole, double least, double most) {
    Share share =
        new Share(
            read("metric=exports, period=2013, value=" + part + " MUSD").orElseThrow(),
            read("metric=exports, period=2013, value=" + whole + " MUSD").orElseThrow());
    assertThat(share.least().doubleValue())
        .isCloseTo(least, org.assertj.core.api.Assertions.within(1e-3));
    assertThat(share.most().doubleValue())
        .isCloseTo(most, org.assertj.core.api.Assertions.within(1e-3));
  }
}

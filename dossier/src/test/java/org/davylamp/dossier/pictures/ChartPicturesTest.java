package org.davylamp.dossier.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.davylamp.dossier.pictures.BarsPicture.Arrangement;
import org.davylamp.dossier.pictures.BarsPicture.Bar;
import org.davylamp.dossier.pictures.BarsPicture.Estimate;
import org.davylamp.dossier.pictures.ExpansionsPicture.Change;
import org.davylamp.dossier.pictures.ExpansionsPicture.Direction;
import org.davylamp.dossier.pictures.ExpansionsPicture.Row;
import org.davylamp.dossier.pictures.SeriesPicture.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;

/** Series, bars, intervals and rows: where things stand, by formulas of their own. */
class ChartPicturesTest {
  private static final Frame FRAME = new Frame("c", "Chart", "", Width.COLUMN);

  private static Element first(Drawing drawing, String name, String element) {
    return (Element) drawing.named(name).getElementsByTagName(element).item(0);
  }

  /** The pixel of a value on a vertical axis, from two of its labels. */
  private static double vertical(Drawing drawing, double value, String low, String high) {
    double a = middle(drawing.text(low).rect());
    double b = middle(drawing.text(high).rect());
    double from = Double.parseDouble(low.replace(",", ""));
    double to = Double.parseDouble(high.replace(",", ""));
    return a + (value - from) / (to - from) * (b - a);
  }

  private static double middle(Rect rect) {
    return rect.y() + rect.height() / 2;
  }

  private static double horizontal(Drawing drawing, double value, String low, String high) {
    Rect a = drawing.text(low).rect();
    Rect b = drawing.text(high).rect();
    double from = Double.parseDouble(low.replace(",", ""));
    double to = Double.parseDouble(high.replace(",", ""));
    double x = a.x() + a.width() / 2;
    return x + (value - from) / (to - from) * (b.x() + b.width() / 2 - x);
  }

  @Test
  void seriesPlacesPointsBetweenItsAxisLabels() {
    Drawing drawing =
        Drawing.of(SeriesPicture.draw(FRAME, "towers", true, Samples.readings())).sound();
    List<Double> point =
        Drawing.numbers(first(drawing, "2003-11-04: 20", "path").getAttribute("d"));
    double shift = vertical(drawing, 20, "0", "50") - point.get(1);
    assertThat(shift).isCloseTo(0, within(2.5));
    List<Double> other =
        Drawing.numbers(first(drawing, "2013-05-16: 43", "path").getAttribute("d"));
    assertThat(vertical(drawing, 43, "0", "50") - other.get(1)).isCloseTo(shift, within(0.11));
    double day =
        (drawing.text("2018").rect().x() - drawing.text("2004").rect().x())
            / (LocalDate.of(2018, 1, 1).toEpochDay() - LocalDate.of(2004, 1, 1).toEpochDay());
    long days =
        LocalDate.parse("2013-05-16").toEpochDay() - LocalDate.parse("2003-11-04").toEpochDay();
    assertThat(other.get(0) - point.get(0)).isCloseTo(days * day, within(0.3));
  }

  @Test
  void seriesDrawsARangeAsAVerticalBarOverItsEnds() {
    Drawing drawing =
        Drawing.of(SeriesPicture.draw(FRAME, "towers", true, Samples.readings())).sound();
    Element whisker = first(drawing, "2016-09-19: 41 (36–44)", "line");
    double length = Math.abs(Drawing.number(whisker, "y1") - Drawing.number(whisker, "y2"));
    assertThat(length)
        .isCloseTo(
            vertical(drawing, 36, "0", "50") - vertical(drawing, 44, "0", "50"), within(0.2));
  }

  @Test
  void seriesJoinsOnlyPointsOfOneGroup() {
    Drawing drawing =
        Drawing.of(SeriesPicture.draw(FRAME, "towers", true, Samples.readings())).sound();
    List<Integer> joined =
        drawing.all("path").stream()
            .filter(p -> p.getAttribute("fill").equals("none"))
            .map(p -> p.getAttribute("d").replaceAll("[^ML]", "").length())
            .toList();
    assertThat(joined).containsExactly(5, 2);
  }

  @Test
  void seriesSaysWhenItsAxisDoesNotBeginAtZero() {
    List<Reading> high =
        List.of(
            new Reading(Samples.on("2010-01-01"), Amount.of(1001), "a", "", ""),
            new Reading(Samples.on("2012-01-01"), Amount.of(1005), "a", "", ""));
    assertThat(Drawing.of(SeriesPicture.draw(FRAME, "m²", false, high)).sound().texts())
        .extracting(Drawing.Text::words)
        .contains("m² (axis does not begin at zero)")
        .doesNotContain("0");
    assertThat(Drawing.of(SeriesPicture.draw(FRAME, "m²", true, high)).sound().texts())
        .extracting(Drawing.Text::words)
        .contains("m²", "0");
  }

  private static Picture columns(Arrangement arrangement, Bar... bars) {
    return BarsPicture.columns(
        FRAME,
        "t",
        arrangement,
        OptionalDouble.empty(),
        List.of("2012", "2013", "2014"),
        List.of(bars));
  }

  private static Bar bar(String category, String series, Amount amount) {
    return new Bar(category, series, amount, "", "#" + category);
  }

  @Test
  void columnsStandOnEachOther() {
    Drawing drawing =
        Drawing.of(
                columns(
                    Arrangement.STACKED,
                    bar("2012", "a", Amount.of(300)),
                    bar("2012", "b", Amount.of(100)),
                    bar("2013", "a", Amount.of(700))))
            .sound();
    Element low = first(drawing, "2012, a: 300", "rect");
    Element high = first(drawing, "2012, b: 100", "rect");
    assertThat(Drawing.number(low, "height") / Drawing.number(high, "height"))
        .isCloseTo(3, within(0.02));
    assertThat(Drawing.number(high, "y") + Drawing.number(high, "height"))
        .isCloseTo(Drawing.number(low, "y"), within(0.11));
    assertThat(drawing.texts()).extracting(Drawing.Text::words).contains("400", "700");
    assertThat(Drawing.number(low, "height"))
        .isCloseTo(
            vertical(drawing, 0, "0", "600") - vertical(drawing, 300, "0", "600"), within(0.2));
  }

  @Test
  void columnsStandBesideEachOther() {
    Drawing drawing =
        Drawing.of(
                columns(
                    Arrangement.GROUPED,
                    bar("2012", "a", Amount.of(300)),
                    bar("2012", "b", Amount.of(100))))
            .sound();
    Element left = first(drawing, "2012, a", "rect");
    Element right = first(drawing, "2012, b", "rect");
    assertThat(Drawing.number(left, "x") + Drawing.number(left, "width"))
        .isLessThan(Drawing.number(right, "x"));
    assertThat(Drawing.number(left, "y") + Drawing.number(left, "height"))
        .isCloseTo(Drawing.number(right, "y") + Drawing.number(right, "height"), within(0.11));
  }

  @Test
  void columnsKeepThePlaceOfYearsWithoutAFigure() {
    Picture picture =
        columns(Arrangement.STACKED, bar("2012", "", Amount.of(3)), bar("2014", "", Amount.of(0)));
    assertThat(Drawing.of(picture).sound().texts())
        .extracting(Drawing.Text::words)
        .contains("2012", "2013", "2014", "–", "– no figure", "0", "3");
    assertThat(picture.description()).contains("No figure for 1 of them.");
  }

  @Test
  void rowsEndWhereTheirValuesAreOnAnAxisOfAHundred() {
    Drawing drawing = Drawing.of(Samples.shareRows(FRAME)).sound();
    Element bar = first(drawing, "China in exports of minerals, 2013: 97", "rect");
    assertThat(Drawing.number(bar, "x"))
        .isCloseTo(horizontal(drawing, 0, "0", "100"), within(0.11));
    assertThat(Drawing.number(bar, "x") + Drawing.number(bar, "width"))
        .isCloseTo(horizontal(drawing, 97, "0", "100"), within(0.2));
    Element whisker = first(drawing, "Minerals in all exports, 2013: 46–58", "line");
    assertThat(Drawing.number(whisker, "x1"))
        .isCloseTo(horizontal(drawing, 46, "0", "100"), within(0.2));
    assertThat(Drawing.number(whisker, "x2"))
        .isCloseTo(horizontal(drawing, 58, "0", "100"), within(0.2));
  }

  @Test
  void intervalsSpanTheirEndsEarliestFirst() {
    Drawing drawing =
        Drawing.of(BarsPicture.intervals(FRAME, "people", Samples.estimates())).sound();
    Element bar =
        first(drawing, "UN Commission of Inquiry, 2014: 80,000–120,000 people, four camps", "rect");
    assertThat(Drawing.number(bar, "x"))
        .isCloseTo(horizontal(drawing, 80_000, "50,000", "100,000"), within(0.2));
    assertThat(Drawing.number(bar, "x") + Drawing.number(bar, "width"))
        .isCloseTo(horizontal(drawing, 120_000, "50,000", "100,000"), within(0.2));
    assertThat(drawing.all("a"))
        .extracting(a -> a.getAttribute("aria-label").replaceAll(".*, (?=[0-9]{4})|[:~].*", ""))
        .containsExactly("1994", "2009", "2012", "2013", "2014", "2021");
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "2015|1|expected a bar in one of [2012, 2013, 2014], found \"2015\"",
        "2012|-1|expected a bar of 0 or more in \"2012\", found -1.0"
      })
  void refusesBarsThatHaveNoPlace(String category, double value, String message) {
    assertThatThrownBy(() -> columns(Arrangement.STACKED, bar(category, "", Amount.of(value))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void refusesBarsTwiceInOnePlaceAndBeyondTheAxis() {
    assertThatThrownBy(
            () ->
                columns(
                    Arrangement.STACKED,
                    bar("2012", "a", Amount.of(1)),
                    bar("2012", "a", Amount.of(2))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("expected one bar per category and series, found 2 bars for 1 places");
    assertThatThrownBy(
            () ->
                BarsPicture.rows(
                    FRAME,
                    "%",
                    Arrangement.STACKED,
                    OptionalDouble.of(100),
                    List.of("x"),
                    List.of(bar("x", "a", Amount.of(101)))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("expected a bar of at most 100.0 in \"x\", found 101.0");
    assertThatThrownBy(
            () ->
                BarsPicture.rows(
                    FRAME,
                    "%",
                    Arrangement.STACKED,
                    OptionalDouble.of(100),
                    List.of("x"),
                    List.of(bar("x", "a", Amount.of(60)), bar("x", "b", Amount.of(60)))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected bars of at most 100.0 together in \"x\", found 120.0");
  }

  @Test
  void expansionsDifferByShapeAndShareOneRowWhereImagesMeet() {
    Picture picture = ExpansionsPicture.draw(FRAME, Samples.rows(), List.of());
    Drawing drawing = Drawing.of(picture).sound();
    Element grown = first(drawing, "Camp 25, Ch'ŏngjin, 2003-11/2009-11: growth", "rect");
    Element fresh = first(drawing, "Camp 25, Ch'ŏngjin, 2009-11/2010-10: new", "rect");
    assertThat(Drawing.number(grown, "y")).isEqualTo(Drawing.number(fresh, "y"));
    assertThat(
            drawing
                .named("Camp 25, Ch'ŏngjin, 2013-05/2020-02: no change seen")
                .getElementsByTagName("rect")
                .getLength())
        .isZero();
    assertThat(first(drawing, "2008-09/2009-04: new", "path").getAttribute("d"))
        .isNotEqualTo(first(drawing, "2021-01/2022-11: reduction", "path").getAttribute("d"));
    assertThat(picture.table().rows()).hasSize(12);
  }

  /** Axes end at round values that hold the data, with a handful of steps. */
  @Test
  void axesAreRound() {
    long seed = 8;
    Random random = new Random(seed);
    for (int run = 0; run < 2_000; run++) {
      double least =
          random.nextBoolean() ? 0 : random.nextGaussian() * Math.pow(10, random.nextInt(9) - 3);
      double most = least + Math.abs(random.nextGaussian()) * Math.pow(10, random.nextInt(9) - 3);
      ValueAxis axis = ValueAxis.of(least, most, 5, 300, 0);
      assertThat(axis.ticks().size())
          .as("seed %d run %d: %s to %s", seed, run, least, most)
          .isBetween(2, 8);
      assertThat(axis.low()).isLessThanOrEqualTo(least + axis.step() * 1e-6);
      assertThat(axis.high()).isGreaterThanOrEqualTo(most - axis.step() * 1e-6);
      double times = axis.step() / Math.pow(10, Math.floor(Math.log10(axis.step()) + 1e-9));
      assertThat(Math.rint(times)).isIn(1.0, 2.0, 5.0).isCloseTo(times, within(1e-6));
    }
  }

  /** Whatever comes, labels stay apart and nothing fails. */
  @Test
  void drawAnything() {
    long seed = 31;
    Random random = new Random(seed);
    for (int n = 0; n < 60; n++) {
      Frame frame = new Frame("r", "R", "", Samples.any(random, Width.values()));
      List<Reading> readings = new ArrayList<>();
      List<Estimate> estimates = new ArrayList<>();
      List<Change> changes = new ArrayList<>();
      List<Bar> bars = new ArrayList<>();
      List<String> categories = Samples.years(1990, 1990 + random.nextInt(35));
      double size = Math.pow(10, random.nextInt(10) - 3);
      for (int i = random.nextInt(40); i >= 0; i--) {
        long day = random.nextInt(20_000);
        Span span = Span.within("date " + i, day, day + random.nextInt(900));
        double low = size * random.nextDouble();
        Amount amount =
            random.nextBoolean()
                ? Amount.of(low)
                : Amount.between(low, low * (1 + random.nextDouble()));
        readings.add(new Reading(span, amount, "group " + random.nextInt(5), "", "#"));
        estimates.add(new Estimate("Someone " + i, span, amount, "", ""));
        changes.add(new Change(span, Samples.any(random, Direction.values()), "", "#"));
      }
      for (String category : categories) {
        for (int s = random.nextInt(5); s > 0; s--) {
          bars.add(bar(category, "series " + s, Amount.of(size * random.nextDouble())));
        }
      }
      Arrangement arrangement = Samples.any(random, Arrangement.values());
      String run = "seed " + seed + " run " + n + " ";
      sound(run + "series", SeriesPicture.draw(frame, "u", random.nextBoolean(), readings));
      sound(run + "intervals", BarsPicture.intervals(frame, "u", estimates));
      List<Row> rows = List.of(new Row("Row", "", changes));
      sound(run + "expansions", ExpansionsPicture.draw(frame, rows, List.of()));
      OptionalDouble fitted = OptionalDouble.empty();
      sound(
          run + "columns", BarsPicture.columns(frame, "u", arrangement, fitted, categories, bars));
      sound(run + "rows", BarsPicture.rows(frame, "u", arrangement, fitted, categories, bars));
    }
  }

  private static void sound(String what, Picture picture) {
    assertThatCode(() -> Drawing.of(picture).sound()).as(what).doesNotThrowAnyException();
  }

  @Test
  void curvesRunThroughTheirPointsInOrderAndMarksStandWhereTheySay() {
    for (Width width : Width.values()) {
      Frame frame = new Frame("p", "Power", "", width);
      Picture picture =
          CurvesPicture.draw(frame, "changes", "chance", Samples.curves(), Samples.marks());
      Drawing drawing = Drawing.of(picture).sound();
      List<Double> path =
          drawing.all("path").stream()
              .filter(one -> one.getAttribute("stroke-width").equals("1.8"))
              .map(one -> Drawing.numbers(one.getAttribute("d")))
              .findFirst()
              .orElseThrow();
      assertThat(path).hasSize(6);
      assertThat(path.get(0)).isCloseTo(horizontal(drawing, 0, "50", "150"), within(1.0));
      assertThat(path.get(2)).isCloseTo(horizontal(drawing, 100, "50", "150"), within(1.0));
      double shift = vertical(drawing, 0, "20", "80") - path.get(1);
      assertThat(vertical(drawing, 60, "20", "80") - path.get(3)).isCloseTo(shift, within(0.3));
      assertThat(
              drawing.all("line").stream()
                  .filter(line -> line.hasAttribute("stroke-dasharray"))
                  .map(line -> Drawing.number(line, "x1"))
                  .sorted()
                  .toList())
          .as("marks at 16, 32 and 168")
          .hasSize(3)
          .first()
          .satisfies(
              x -> assertThat(x).isCloseTo(horizontal(drawing, 16, "50", "150"), within(1.0)));
      for (Drawing.Text text : drawing.texts()) {
        for (Element line : drawing.all("line")) {
          Rect label = text.rect().grown(-1);
          double x = Drawing.number(line, "x1");
          assertThat(
                  line.hasAttribute("stroke-dasharray")
                      && label.x() < x
                      && x < label.right()
                      && Drawing.number(line, "y1") < label.bottom()
                      && label.y() < Drawing.number(line, "y2"))
              .as("a mark's line through %s", text)
              .isFalse();
        }
      }
      assertThat(picture.description()).contains("doubled: from 0 at 0 to 91 at 200");
      assertThat(picture.table().rows()).hasSize(5).contains(List.of("doubled", "100", "60"));
    }
    Picture empty = CurvesPicture.draw(FRAME, "changes", "chance", List.of(), Samples.marks());
    assertThat(Drawing.of(empty).sound().texts()).isNotEmpty();
    assertThatThrownBy(() -> new CurvesPicture.Point(-1, 0))
        .hasMessageContaining("expected numbers of 0 or more");
  }
}

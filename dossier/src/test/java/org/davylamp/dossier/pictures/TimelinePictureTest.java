package org.davylamp.dossier.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.davylamp.dossier.pictures.TimelinePicture.EventLane;
import org.davylamp.dossier.pictures.TimelinePicture.Item;
import org.davylamp.dossier.pictures.TimelinePicture.Lane;
import org.davylamp.dossier.pictures.TimelinePicture.Level;
import org.davylamp.dossier.pictures.TimelinePicture.QuantityLane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;

class TimelinePictureTest {
  private static Frame frame(Width width) {
    return new Frame("t", "Time", "", width);
  }

  private static Drawing draw(Width width, Lane... lanes) {
    return Drawing.of(TimelinePicture.draw(frame(width), List.of(lanes))).sound();
  }

  private static Item item(String label, Span when) {
    return new Item(label, when, "kind", "#" + label, false);
  }

  private static Span range(String from, String to, Span.Meaning meaning) {
    return new Span(from + "/" + to, Samples.day(from), Samples.day(to), meaning, false);
  }

  /** Where a day begins on an axis of whole years from 2006 to 2024, by counting days. */
  private static double expected(String day, double width) {
    double first = LocalDate.of(2006, 1, 1).toEpochDay();
    double end = LocalDate.of(2025, 1, 1).toEpochDay();
    return (LocalDate.parse(day).toEpochDay() - first) / (end - first) * (width - 1);
  }

  private static final Item FIRST = item("first", Samples.on("2006-10-14"));
  private static final Item LAST = item("last", Samples.on("2024-03-01"));

  @Test
  void ticksStandWhereTheirYearsBegin() {
    Drawing drawing = draw(Width.WIDE, new EventLane("L", List.of(FIRST, LAST)));
    for (int year = 2006; year <= 2024; year++) {
      assertThat(drawing.text(Integer.toString(year)).rect().x())
          .isCloseTo(expected(year + "-01-01", 1080) + 3, within(0.06));
    }
  }

  @ParameterizedTest(name = "{0} px apart: {1}")
  @CsvSource({"WIDE, 1", "COLUMN, 2", "NARROW, 5"})
  void thinsTicksWhereThereIsLessRoom(Width width, int step) {
    Drawing drawing = draw(width, new EventLane("L", List.of(FIRST, LAST)));
    List<Integer> years =
        drawing.texts().stream()
            .map(Drawing.Text::words)
            .filter(w -> w.matches("20[0-9]{2}"))
            .map(Integer::valueOf)
            .toList();
    assertThat(years.get(1) - years.get(0)).isEqualTo(step);
    assertThat(years).allMatch(year -> year % step == 0);
  }

  @Test
  void namesMonthsOnAShortAxis() {
    Drawing drawing =
        draw(
            Width.WIDE,
            new EventLane(
                "L",
                List.of(item("a", Samples.on("2017-02-10")), item("b", Samples.on("2017-09-20")))));
    assertThat(drawing.texts())
        .extracting(Drawing.Text::words)
        .contains("Feb 2017", "Mar 2017", "Sep 2017");
  }

  @Test
  void drawsWhatLastedFromItsFirstDayToTheEndOfItsLast() {
    Span when = range("2012-01-01", "2015-12-31", Span.Meaning.THROUGHOUT);
    Drawing drawing =
        draw(Width.WIDE, new EventLane("L", List.of(FIRST, item("long", when), LAST)));
    Element bar = (Element) drawing.named("long,").getElementsByTagName("rect").item(0);
    assertThat(Drawing.number(bar, "x")).isCloseTo(expected("2012-01-01", 1080), within(0.06));
    assertThat(Drawing.number(bar, "x") + Drawing.number(bar, "width"))
        .isCloseTo(expected("2016-01-01", 1080), within(0.11));
  }

  @Test
  void drawsADayUnknownWithinARangeAsABracket() {
    Span when = range("2012-01-01", "2015-12-31", Span.Meaning.WITHIN);
    Drawing drawing =
        draw(Width.WIDE, new EventLane("L", List.of(FIRST, item("long", when), LAST)));
    Element line = (Element) drawing.named("long,").getElementsByTagName("line").item(0);
    assertThat(drawing.named("long,").getElementsByTagName("rect").getLength()).isZero();
    assertThat(Drawing.number(line, "x1"))
        .isCloseTo(expected("2012-01-01", 1080) + 1, within(0.06));
    assertThat(Drawing.number(line, "x2"))
        .isCloseTo(expected("2016-01-01", 1080) - 1, within(0.06));
  }

  @Test
  void marksOpenEndsAndDoubt() {
    Item open =
        item(
            "open",
            new Span(
                "2017-08-05/..",
                Samples.day("2017-08-05"),
                Span.OPEN_END,
                Span.Meaning.THROUGHOUT,
                false));
    Item doubt =
        item("doubt", range("2012-01-01", "2015-12-31", Span.Meaning.THROUGHOUT).doubted());
    Drawing drawing = draw(Width.WIDE, new EventLane("L", List.of(FIRST, open, doubt, LAST)));
    Element arrow = (Element) drawing.named("open,").getElementsByTagName("path").item(0);
    assertThat(Drawing.numbers(arrow.getAttribute("d")).getFirst()).isEqualTo(1079.0);
    Element bar = (Element) drawing.named("doubt,").getElementsByTagName("rect").item(0);
    assertThat(bar.getAttribute("stroke-dasharray")).isNotBlank();
    assertThat(drawing.texts())
        .extracting(Drawing.Text::words)
        .contains("date uncertain", "no end known, or no beginning");
  }

  @Test
  void leadsGuideLinesThroughAllLanes() {
    Item guide = new Item("UNSCR 2371", Samples.on("2017-08-05"), "UN", "#g", true);
    Drawing drawing =
        draw(
            Width.WIDE,
            new EventLane("A", List.of(FIRST, guide)),
            new EventLane("B", List.of(LAST)),
            Samples.trade());
    Element line =
        drawing.all("line").stream()
            .filter(l -> l.getAttribute("stroke-dasharray").equals("4 3"))
            .findFirst()
            .orElseThrow();
    assertThat(Drawing.number(line, "x1")).isCloseTo(expected("2017-08-05", 1080), within(0.06));
    double axis = drawing.text("2010").rect().y();
    assertThat(Drawing.number(line, "y1")).isLessThan(drawing.text("A").rect().y());
    assertThat(Drawing.number(line, "y2")).isCloseTo(axis, within(10.0));
  }

  /** Many events: as many dots as events, each a link of its own name, within its year's room. */
  @ParameterizedTest
  @EnumSource
  void stacksManyEventsInTheirYears(Width width) {
    EventLane tests = Samples.tests();
    Picture picture = TimelinePicture.draw(frame(width), List.of(tests));
    Drawing drawing = Drawing.of(picture).sound();
    assertThat(drawing.all("a")).hasSameSizeAs(tests.items());
    assertThat(picture.description()).contains("262 events").doesNotContain("without a label");
    double pixels = width.pixels();
    for (Element a : drawing.all("a")) {
      String date = a.getAttribute("aria-label").replaceAll(".*, ", "");
      Element dot = (Element) a.getElementsByTagName("path").item(0);
      int year = LocalDate.parse(date).getYear();
      double x = Drawing.numbers(dot.getAttribute("d")).getFirst();
      assertThat(x)
          .isBetween(
              expected(year + "-01-01", pixels) - 1, expected((year + 1) + "-01-01", pixels) + 1);
    }
  }

  @Test
  void drawsTenThousandEventsAsColumnsOfTheirCount() {
    List<Item> items = new ArrayList<>();
    Random random = new Random(3);
    for (int i = 0; i < 10_000; i++) {
      items.add(item("e" + i, Span.day("x", Samples.day("2006-01-01") + random.nextInt(6900))));
    }
    Picture picture = TimelinePicture.draw(frame(Width.COLUMN), List.of(new EventLane("L", items)));
    Drawing drawing = Drawing.of(picture).sound();
    long counted =
        drawing.all("g").stream()
            .filter(g -> g.getElementsByTagName("title").getLength() > 0)
            .map(g -> g.getElementsByTagName("title").item(0).getTextContent())
            .filter(t -> t.endsWith(" events"))
            .mapToLong(t -> Long.parseLong(t.replaceAll("[^0-9]", "")))
            .sum();
    assertThat(counted).isEqualTo(10_000);
    assertThat(picture.svg().length()).isLessThan(60_000);
  }

  @Test
  void scalesQuantitiesFromZero() {
    QuantityLane lane =
        new QuantityLane(
            "Coal",
            "t",
            false,
            List.of(
                new Level(Samples.year(2010), Amount.of(1000), "", ""),
                new Level(Samples.year(2011), Amount.of(250), "", "")));
    Drawing drawing = draw(Width.WIDE, lane);
    double tall =
        Drawing.number(
            (Element) drawing.named("2010: 1,000 t").getElementsByTagName("rect").item(0),
            "height");
    double low =
        Drawing.number(
            (Element) drawing.named("2011: 250 t").getElementsByTagName("rect").item(0), "height");
    assertThat(tall / low).isCloseTo(4, within(0.02));
  }

  /** Whatever comes, labels stay apart and nothing fails. */
  @Test
  void drawsAnything() {
    long seed = 12;
    Random random = new Random(seed);
    for (int run = 0; run < 60; run++) {
      List<Item> items = new ArrayList<>();
      for (int i = random.nextInt(45); i >= 0; i--) {
        long first = random.nextInt(20_000);
        long last = first + (random.nextBoolean() ? 0 : random.nextInt(4_000));
        Span span =
            new Span(
                "d" + i,
                first != last && random.nextInt(8) == 0 ? Span.OPEN_START : first,
                first != last && random.nextInt(8) == 0 ? Span.OPEN_END : last,
                Samples.any(random, Span.Meaning.values()),
                random.nextBoolean());
        items.add(
            new Item(
                "Event number " + i,
                span,
                "kind " + random.nextInt(3),
                random.nextBoolean() ? "#" : "",
                random.nextInt(9) == 0));
      }
      Width width = Samples.any(random, Width.values());
      Picture picture = TimelinePicture.draw(frame(width), List.of(new EventLane("Lane", items)));
      assertThat(Drawing.of(picture).sound().texts()).as("seed %d run %d", seed, run).isNotEmpty();
      assertThat(picture.table().rows()).hasSameSizeAs(items);
    }
  }
}

package org.davylamp.dossier.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import org.davylamp.dossier.pictures.BarsPicture.Arrangement;
import org.davylamp.dossier.pictures.BarsPicture.Bar;
import org.davylamp.dossier.pictures.BarsPicture.Estimate;
import org.davylamp.dossier.pictures.ExpansionsPicture.Change;
import org.davylamp.dossier.pictures.ExpansionsPicture.Direction;
import org.davylamp.dossier.pictures.SeriesPicture.Reading;
import org.davylamp.dossier.pictures.TimelinePicture.EventLane;
import org.davylamp.dossier.pictures.TimelinePicture.Item;
import org.davylamp.dossier.pictures.TimelinePicture.Level;
import org.davylamp.dossier.pictures.TimelinePicture.QuantityLane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is true of every picture, whatever it shows. */
class PictureTest {
  private static final String NASTY = "<b>\"O'Hara\" & Söhne</b> 평양 \u0007";

  private static Frame frame(Width width) {
    return new Frame("p", "Title", "Description.", width);
  }

  private static Arguments drawn(String name, Function<Frame, Picture> draw) {
    return Arguments.of(name, draw);
  }

  static Stream<Arguments> pictures() {
    Coastline coastline = Samples.coastline();
    List<Marker> all = Samples.facilities();
    return Stream.of(
        drawn("map", f -> MapPicture.draw(f, coastline, Box.PENINSULA_NORTH, Samples.towns(), all)),
        drawn("map fitted to markers", f -> MapPicture.draw(f, coastline, all)),
        drawn("map without coast", f -> MapPicture.draw(f, Coastline.none(), all)),
        drawn("map of one", f -> MapPicture.draw(f, coastline, all.subList(0, 1))),
        drawn("map of a crowd", f -> MapPicture.draw(f, coastline, Samples.crowd(399, 5))),
        drawn("map of ten thousand", f -> MapPicture.draw(f, coastline, Samples.crowd(10_000, 6))),
        drawn(
            "locator",
            f ->
                LocatorPicture.draw(
                    f,
                    coastline,
                    all.get(0),
                    30_000,
                    List.of(new LocatorPicture.Claim("text", 41.5, 129.5, "#x")),
                    all)),
        drawn("timeline", f -> TimelinePicture.draw(f, Samples.lanes())),
        drawn(
            "expansions",
            f -> ExpansionsPicture.draw(f, Samples.rows(), Samples.measures().items())),
        drawn("series", f -> SeriesPicture.draw(f, "towers", true, Samples.readings())),
        drawn(
            "series, not from zero",
            f -> SeriesPicture.draw(f, "towers", false, Samples.readings())),
        drawn("columns", Samples::tradeColumns),
        drawn("rows", Samples::shareRows),
        drawn("intervals", f -> BarsPicture.intervals(f, "people", Samples.estimates())));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pictures")
  void isSoundAtEveryWidthAndAlwaysTheSame(String name, Function<Frame, Picture> draw) {
    for (Width width : Width.values()) {
      Picture picture = draw.apply(frame(width));
      Drawing.of(picture).sound();
      assertThat(draw.apply(frame(width))).isEqualTo(picture);
      assertThat(picture.description()).startsWith("Description. ").endsWith(".");
      assertThat(picture.table().rows()).isNotEmpty();
      assertThat(picture.svg()).doesNotContain("NaN").doesNotContain("Infinity");
    }
  }

  static Stream<Arguments> empties() {
    return Stream.of(
        drawn("map", f -> MapPicture.draw(f, Coastline.none(), List.of())),
        drawn("timeline", f -> TimelinePicture.draw(f, List.of())),
        drawn(
            "timeline of empty lanes",
            f -> TimelinePicture.draw(f, List.of(new EventLane("Tests", List.of())))),
        drawn("expansions", f -> ExpansionsPicture.draw(f, List.of(), List.of())),
        drawn("series", f -> SeriesPicture.draw(f, "towers", true, List.of())),
        drawn(
            "columns",
            f ->
                BarsPicture.columns(
                    f, "t", Arrangement.STACKED, OptionalDouble.empty(), List.of(), List.of())),
        drawn(
            "rows",
            f ->
                BarsPicture.rows(
                    f,
                    "t",
                    Arrangement.GROUPED,
                    OptionalDouble.empty(),
                    List.of("2013"),
                    List.of())),
        drawn("intervals", f -> BarsPicture.intervals(f, "people", List.of())));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("empties")
  void saysThatThereIsNothing(String name, Function<Frame, Picture> draw) {
    Picture picture = draw.apply(frame(Width.NARROW));
    Drawing drawing = Drawing.of(picture).sound();
    assertThat(drawing.texts()).isNotEmpty();
    assertThat(drawing.texts().getFirst().words()).startsWith("No ");
    assertThat(picture.description()).contains("Description. No ");
    assertThat(picture.table().rows()).isEmpty();
  }

  static Stream<Arguments> nasty() {
    Span day = Span.day(NASTY, 15_000);
    Amount one = Amount.of(1);
    return Stream.of(
        drawn(
            "map",
            f ->
                MapPicture.draw(
                    f,
                    Coastline.none(),
                    List.of(Marker.at(NASTY, 40, 127, Marker.Kind.MINE).linked("?a=1&b=\"2\"")))),
        drawn(
            "locator",
            f ->
                LocatorPicture.draw(
                    f,
                    Coastline.none(),
                    Marker.at(NASTY, 40, 127, Marker.Kind.MINE),
                    1e4,
                    List.of(new LocatorPicture.Claim(NASTY, 40.01, 127, "")),
                    List.of())),
        drawn(
            "timeline",
            f ->
                TimelinePicture.draw(
                    f,
                    List.of(
                        new EventLane(NASTY, List.of(new Item(NASTY, day, NASTY, "#<", true))),
                        new QuantityLane(
                            NASTY, NASTY, true, List.of(new Level(day, one, NASTY, "")))))),
        drawn(
            "expansions",
            f ->
                ExpansionsPicture.draw(
                    f,
                    List.of(
                        new ExpansionsPicture.Row(
                            NASTY, "", List.of(new Change(day, Direction.NEW, NASTY, "")))),
                    List.of())),
        drawn(
            "series",
            f ->
                SeriesPicture.draw(
                    f, NASTY, true, List.of(new Reading(day, one, NASTY, NASTY, "")))),
        drawn(
            "columns",
            f ->
                BarsPicture.columns(
                    f,
                    NASTY,
                    Arrangement.STACKED,
                    OptionalDouble.empty(),
                    List.of(NASTY),
                    List.of(new Bar(NASTY, NASTY, one, NASTY, "")))),
        drawn(
            "rows",
            f ->
                BarsPicture.rows(
                    f,
                    NASTY,
                    Arrangement.GROUPED,
                    OptionalDouble.empty(),
                    List.of(NASTY),
                    List.of(new Bar(NASTY, NASTY, one, NASTY, "")))),
        drawn(
            "intervals",
            f ->
                BarsPicture.intervals(
                    f, NASTY, List.of(new Estimate(NASTY, day, one, NASTY, "")))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("nasty")
  void escapesEveryText(String name, Function<Frame, Picture> draw) {
    Picture picture = draw.apply(new Frame("p", NASTY, NASTY, Width.WIDE));
    Drawing drawing = Drawing.of(picture);
    assertThat(drawing.all("b")).isEmpty();
    assertThat(drawing.all("title").getFirst().getTextContent())
        .isEqualTo(NASTY.replace('\u0007', '\uFFFD'));
    assertThat(picture.title()).isEqualTo(NASTY);
    assertThat(picture.table().caption()).isEqualTo(NASTY);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"javascript:alert(1)", "' data:text/html,x'", "vbscript:x", "file:///etc/passwd"})
  void refusesAddressesThatAreNoPage(String href) {
    Marker marker = Marker.at("A", 40, 127, Marker.Kind.MINE).linked(href);
    assertThatThrownBy(() -> MapPicture.draw(frame(Width.WIDE), Coastline.none(), List.of(marker)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected a relative or http(s) address")
        .hasMessageContaining(href);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"''", "1a", "a b", "\"a\"\"\"", "ä"})
  void refusesIdsThatAreNone(String id) {
    assertThatThrownBy(() -> new Frame(id, "T", "", Width.WIDE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected a picture's id");
  }

  @Test
  void refusesTablesWithRaggedRows() {
    assertThatThrownBy(() -> new DataTable("c", List.of("a", "b"), List.of(List.of("1"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected rows of 2 cells like the heads, found 1");
  }

  @Test
  void fitsSeveralWidthsWithIdsOfTheirOwn() {
    Picture set =
        Picture.fitting(
            frame(Width.WIDE), List.of(Width.WIDE, Width.NARROW), Samples::tradeColumns);
    Drawing drawing = Drawing.of(set);
    assertThat(drawing.all("svg"))
        .extracting(e -> e.getAttribute("class"))
        .containsExactly("pic pic-narrow", "pic pic-wide");
    assertThat(drawing.all("title"))
        .extracting(e -> e.getAttribute("id"))
        .contains("p-narrow-title", "p-wide-title");
    assertThat(set.svg()).startsWith("<div class=\"pic-set has-pic-narrow has-pic-wide\">");
  }

  @Test
  void writesColoursOutForRenderersWithoutVariables() {
    String plain = Samples.tradeColumns(frame(Width.COLUMN)).plainSvg();
    assertThat(plain).doesNotContain("var(").contains("#b8331a");
    Drawing.of(plain).sound();
  }

  @Test
  void refusesFiguresThatAreNone() {
    assertThatThrownBy(() -> Amount.of(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("expected a finite number as the low end of a quantity, found NaN");
    assertThatThrownBy(() -> Amount.between(2, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("expected a quantity's low end not above its high end, found 2.0–1.0");
    assertThatThrownBy(() -> Amount.around(1, 3, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected a preferred value between 1.0 and 2.0");
    assertThatThrownBy(() -> Span.within("x", 2, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("expected a range of days whose end is not before its start, found 2 to 1 (x)");
    assertThatThrownBy(() -> Span.within("x", 0, 1L << 40))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected days between the years -9999 and 9999");
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "0|0",
        "1|1",
        "1234.5|1,234.5",
        "1234567|1,234,567",
        "0.125|0.125",
        "46.256|46.26",
        "-1500|−1,500",
        "80000|80,000",
        "0.00004|0",
        "999.995|1,000"
      })
  void writesFiguresWithThousands(double value, String text) {
    assertThat(Figures.number(value)).isEqualTo(text);
  }

  @ParameterizedTest(name = "{0} m is {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "3|3 m",
        "999.4|999 m",
        "999.6|1 km",
        "3350|3.4 km",
        "12000|12 km",
        "99960|100 km",
        "1234567|1,235 km"
      })
  void writesDistances(double metres, String text) {
    assertThat(Figures.distance(metres)).isEqualTo(text);
  }
}

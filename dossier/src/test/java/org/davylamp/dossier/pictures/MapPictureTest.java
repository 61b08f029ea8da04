package org.davylamp.dossier.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;

class MapPictureTest {
  private static final Frame FRAME = new Frame("m", "Map", "", Width.COLUMN);

  private static Drawing draw(Box box, Marker... markers) {
    return Drawing.of(MapPicture.draw(FRAME, Coastline.none(), box, List.of(), List.of(markers)))
        .sound();
  }

  private static Marker prison(String label, double latitude, double longitude) {
    return Marker.at(label, latitude, longitude, Marker.Kind.PRISON);
  }

  /** The centre of a circle drawn as a path that begins at its left. */
  private static double[] centre(Drawing drawing, String label) {
    Element path = (Element) drawing.named(label).getElementsByTagName("path").item(0);
    List<Double> numbers = Drawing.numbers(path.getAttribute("d"));
    return new double[] {numbers.get(0) + numbers.get(2), numbers.get(1)};
  }

  private static double[] scaleBar(Drawing drawing) {
    Element bar =
        drawing.all("path").stream()
            .filter(p -> p.getAttribute("class").equals("pic-scale"))
            .findFirst()
            .orElseThrow();
    List<Double> numbers = Drawing.numbers(bar.getAttribute("d"));
    String words =
        drawing.texts().stream()
            .map(Drawing.Text::words)
            .filter(w -> w.matches("[0-9,]+ k?m"))
            .findFirst()
            .orElseThrow();
    double metres =
        Double.parseDouble(words.replaceAll("[^0-9]", "")) * (words.endsWith("km") ? 1000 : 1);
    return new double[] {numbers.get(3) - numbers.get(0), metres};
  }

  /**
   * The bar's length in pixels per metre is what two markers on one meridian are apart per metre.
   */
  @ParameterizedTest(name = "{0}–{1} N")
  @CsvSource({"38, 43", "39.5, 40.5", "41.80, 41.85", "-30, -20", "-5, 5", "60, 75"})
  void scaleBarIsTrue(double south, double north) {
    double middle = (south + north) / 2;
    double wide = (north - south) / Math.cos(Math.toRadians(middle));
    Box box = new Box(127 - wide / 2, south, 127 + wide / 2, north);
    double a = south + (north - south) * 0.1;
    double b = south + (north - south) * 0.9;
    Drawing drawing = draw(box, prison("A", a, 127), prison("B", b, 127));
    double[] bar = scaleBar(drawing);
    double metres = Projection.RADIUS * Math.toRadians(b - a);
    double pixels = centre(drawing, "A ")[1] - centre(drawing, "B ")[1];
    assertThat(bar[0] / bar[1]).isCloseTo(pixels / metres, within(0.005 * pixels / metres));
    assertThat(bar[0]).isBetween(40.0, 131.0);
  }

  /** Along the middle parallel east–west distances are true too; elsewhere stretched as stated. */
  @ParameterizedTest(name = "at {0} N")
  @CsvSource({"40.5", "38.5", "42.5"})
  void placesMarkersBySnydersFormula(double latitude) {
    Box box = new Box(124, 38, 131, 43);
    Drawing drawing = draw(box, prison("A", latitude, 125), prison("B", latitude, 130));
    double pixels = centre(drawing, "B ")[0] - centre(drawing, "A ")[0];
    double[] bar = scaleBar(drawing);
    double onParallel = Projection.RADIUS * Math.toRadians(5) * Math.cos(Math.toRadians(40.5));
    assertThat(pixels * bar[1] / bar[0]).isCloseTo(onParallel, within(0.005 * onParallel));
    assertThat((centre(drawing, "A ")[0] + centre(drawing, "B ")[0]) / 2)
        .isCloseTo(360, within(0.2));
  }

  /** A circle's radii are its metres in both directions at its own latitude. */
  @ParameterizedTest(name = "{0} m at {1} N")
  @CsvSource({"20000, 40.5", "50000, 38.5", "50000, 42.5"})
  void drawsUncertaintyInTrueScale(double metres, double latitude) {
    Box box = new Box(124, 38, 131, 43);
    double degree = Math.toDegrees(metres / Projection.RADIUS);
    double east = degree / Math.cos(Math.toRadians(latitude));
    Drawing drawing =
        draw(
            box,
            prison("A", latitude, 127).within(metres),
            prison("N", latitude + degree, 127),
            prison("E", latitude, 127 + east));
    Element circle = drawing.all("ellipse").getFirst();
    double[] a = centre(drawing, "A ");
    assertThat(Drawing.number(circle, "cx")).isCloseTo(a[0], within(0.11));
    assertThat(Drawing.number(circle, "cy")).isCloseTo(a[1], within(0.11));
    assertThat(Drawing.number(circle, "ry"))
        .isCloseTo(a[1] - centre(drawing, "N ")[1], within(0.21));
    assertThat(Drawing.number(circle, "rx"))
        .isCloseTo(centre(drawing, "E ")[0] - a[0], within(0.21));
  }

  @Test
  void leavesCirclesOutThatTheMarkerWouldHide() {
    assertThat(draw(new Box(124, 38, 131, 43), prison("A", 40, 127).within(500)).all("ellipse"))
        .isEmpty();
  }

  /** No two of kind, state and precision look alike, colour aside. */
  @Test
  void tellsKindsStatesAndPrecisionApartWithoutColour() {
    Set<String> shapes = new HashSet<>();
    int combinations = 0;
    for (Marker.Kind kind : Marker.Kind.values()) {
      for (Marker.State state : Marker.State.values()) {
        for (boolean exact : new boolean[] {true, false}) {
          Canvas canvas = new Canvas(FRAME);
          Glyph.marker(canvas, 50, 50, kind, state, exact);
          String svg = canvas.finish(100, "", new DataTable("", List.of(), List.of())).plainSvg();
          String grey = svg.replaceAll("#(?!ffffff)[0-9a-f]{6}", "#000000");
          shapes.add(grey);
          combinations++;
        }
      }
    }
    assertThat(shapes).hasSize(combinations);
  }

  @ParameterizedTest
  @EnumSource
  void linksEveryMarkerUnderItsName(Width width) {
    List<Marker> all = Samples.facilities();
    Drawing drawing =
        Drawing.of(MapPicture.draw(new Frame("m", "Map", "", width), Coastline.none(), all));
    assertThat(drawing.all("a")).hasSameSizeAs(all);
    assertThat(drawing.all("a"))
        .extracting(a -> a.getAttribute("aria-label"))
        .contains(
            "Camp 25, Ch'ŏngjin (Political prison camp, open or not said to be closed, exact)",
            "Camp 14, Kaech'ŏn (Political prison camp, open or not said to be closed, approximate, within 9 km)");
  }

  @Test
  void movesMarkersApartThatShareAPoint() {
    Drawing drawing =
        draw(
            new Box(124, 38, 131, 43),
            prison("A", 40, 127),
            prison("B", 40, 127),
            prison("C", 40, 127));
    double[] a = centre(drawing, "A ");
    double[] b = centre(drawing, "B ");
    double[] c = centre(drawing, "C ");
    assertThat(Math.hypot(a[0] - b[0], a[1] - b[1])).isGreaterThan(6);
    assertThat(Math.hypot(c[0] - b[0], c[1] - b[1])).isGreaterThan(6);
    for (String moved : new String[] {"B ", "C "}) {
      Element line = (Element) drawing.named(moved).getElementsByTagName("line").item(0);
      assertThat(Drawing.number(line, "x1")).isCloseTo(a[0], within(0.11));
      assertThat(Drawing.number(line, "y1")).isCloseTo(a[1], within(0.11));
    }
  }

  @Test
  void countsWhatItCannotLabel() {
    List<Marker> all = Samples.crowd(250, 3);
    Box box = new Box(123, 36, 132, 45);
    Picture picture = MapPicture.draw(FRAME, Coastline.none(), box, List.of(), all);
    Drawing drawing = Drawing.of(picture).sound();
    long named = drawing.texts().stream().filter(t -> t.words().startsWith("Facility")).count();
    long keys = 1;
    long numbered =
        drawing.texts().stream().filter(t -> t.words().matches("[0-9]+")).count() - keys;
    long bare = 250 - named - numbered;
    assertThat(named).as(picture.description()).isPositive();
    assertThat(numbered).as(picture.description()).isPositive();
    assertThat(picture.description())
        .contains(
            numbered
                + " place"
                + (numbered == 1 ? "" : "s")
                + " labelled by the number in the table.");
    assertThat(picture.description())
        .contains(bare + " place" + (bare == 1 ? "" : "s") + " unlabelled.");
  }

  /**
   * Bubbles and single markers of a crowd add up to what lies inside; the rest is said to be
   * outside.
   */
  @Test
  void gathersACrowdAndLosesNone() {
    long seed = 99;
    Random random = new Random(seed);
    for (int run = 0; run < 5; run++) {
      int size = MarkerLayout.CROWD + 1 + random.nextInt(10_000);
      List<Marker> all = Samples.crowd(size, random.nextLong());
      Box box = new Box(126, 39, 129, 41);
      Picture picture = MapPicture.draw(FRAME, Coastline.none(), box, List.of(), all);
      Drawing drawing = Drawing.of(picture).sound();
      Projection projection = Projection.fit(box, 720, 360, 860);
      long inside =
          all.stream().filter(m -> projection.box().holds(m.latitude(), m.longitude())).count();
      long gathered =
          drawing.all("g").stream()
              .filter(g -> g.getElementsByTagName("title").getLength() == 1)
              .map(g -> g.getElementsByTagName("title").item(0).getTextContent())
              .filter(t -> t.matches("[0-9,]+ places: .*"))
              .mapToLong(t -> Long.parseLong(t.substring(0, t.indexOf(' ')).replace(",", "")))
              .sum();
      assertThat(gathered + drawing.all("a").size())
          .as("seed %d run %d", seed, run)
          .isEqualTo(inside);
      assertThat(picture.description())
          .contains(Figures.count(size - inside) + " places outside the map");
      assertThat(picture.table().rows()).hasSize(size);
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "91|0|expected a latitude from -90 to 90 for X, found 91.0",
        "NaN|0|expected a latitude",
        "0|181|expected a longitude from -180 to 180 for X, found 181.0",
        "0|NaN|expected a longitude"
      })
  void refusesPlacesNotOnEarth(double latitude, double longitude, String message) {
    assertThatThrownBy(() -> prison("X", latitude, longitude))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  @Test
  void refusesBoxesAndUncertaintiesThatAreNone() {
    assertThatThrownBy(() -> new Box(1, 0, 1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("west before east, found 1.0 to 1.0");
    assertThatThrownBy(() -> new Box(0, 2, 1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("south before north");
    assertThatThrownBy(() -> new Box(0, Double.NaN, 1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("found NaN");
    assertThatThrownBy(() -> prison("X", 0, 0).within(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected an uncertainty of 0 m or more for X, found -1.0");
  }

  /** Anywhere on earth, poles and date line included, a map comes out sound. */
  @Test
  void drawsAnywhere() {
    long seed = 4;
    Random random = new Random(seed);
    for (int run = 0; run < 60; run++) {
      List<Marker> markers = new ArrayList<>();
      double reach = Math.pow(10, random.nextInt(5) - 3);
      double latitude = random.nextInt(181) - 90;
      double longitude = random.nextInt(361) - 180;
      for (int i = random.nextInt(20); i >= 0; i--) {
        double lat = Math.clamp(latitude + reach * random.nextGaussian(), -90, 90);
        double lon = Math.clamp(longitude + reach * random.nextGaussian(), -180, 180);
        markers.add(prison("Place " + i, lat, lon).within(random.nextInt(100_000)));
      }
      Drawing drawing = Drawing.of(MapPicture.draw(FRAME, Coastline.none(), markers)).sound();
      assertThat(drawing.texts()).as("seed %d run %d", seed, run).isNotEmpty();
    }
  }
}

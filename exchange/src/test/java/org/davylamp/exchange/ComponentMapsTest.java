package org.davylamp.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Components of a facility drawn on maps: what each look found, and nothing of where. */
class ComponentMapsTest {
  @TempDir Path folder;

  private MemoryIntake read(FormatReader reader, String text) {
    try {
      Path file = Files.writeString(folder.resolve("map"), text);
      MemoryIntake intake = new MemoryIntake();
      intake.accept(Statement.of("camp", "Facility", "name", "Camp", intake.source()), 1);
      intake.accept(Statement.of("firm", "Company", "name", "Firm", intake.source()), 1);
      reader.read(new InputFile(file, "map", Files.size(file)), intake);
      return intake;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private MemoryIntake geoJson(String... features) {
    return read(
        new GeoJsonReader(),
        "{\"type\":\"FeatureCollection\",\"features\":[\n" + String.join(",\n", features) + "\n]}");
  }

  private static String feature(String properties, String geometry) {
    return "{\"type\":\"Feature\",\"properties\":{%s},\"geometry\":%s}"
        .formatted(properties.replace('\'', '"'), geometry);
  }

  private static String of(String component, String date) {
    return "'facility':'camp','component':'%s','imageDate':'%s'".formatted(component, date);
  }

  private static String point() {
    return "{\"type\":\"Point\",\"coordinates\":[126.1,40.1]}";
  }

  /** A square whose lower left corner lies so many metres east; west of it if turned round. */
  private static String square(double east, double side) {
    return "{\"type\":\"Polygon\",\"coordinates\":[" + ring(east, side) + "]}";
  }

  private static String ring(double east, double side) {
    double west = 126 + east / 85_394;
    double to = west + side / 85_394;
    double high = 40 + side / 111_035;
    return String.format(
        Locale.ROOT,
        "[[%.9f,40],[%.9f,40],[%.9f,%.9f],[%.9f,%.9f],[%.9f,40]]",
        west,
        to,
        to,
        high,
        west,
        high,
        west);
  }

  /** Every observation in one line: component, quantity, unit, date, with the locator. */
  private static List<String> looks(MemoryIntake intake) {
    return intake.entities().stream()
        .filter(entity -> entity.schemata().contains("Observation"))
        .map(ComponentMapsTest::line)
        .sorted()
        .toList();
  }

  private static String line(Entity look) {
    return String.join(
        " | ",
        List.of(
            String.join("", look.asserted("component")),
            String.join("", look.asserted("quantity")),
            String.join("", look.asserted("unit")),
            String.join("", look.asserted("imageDate")),
            look.asserting("quantity").getFirst().statement().details().locator().orElseThrow()));
  }

  @Test
  void featuresOfOneKindAndDateAreOneLook() {
    MemoryIntake intake =
        geoJson(
            feature(of("building", "2014-03-22"), square(0, 10)),
            feature(of("Buildings", "2014-03-22"), square(50, 20)),
            feature(of("guard position", "2014-03-22"), point()),
            feature(of("guard positions", "2016-05-01"), point()),
            feature(of("guard positions", "2016-05-01") + ",'count':3", point()));
    assertThat(looks(intake))
        .containsExactly(
            "buildings | 2 count | buildings | 2014-03-22 | features on lines 2, 3",
            "buildings | 500.0 m2 |  | 2014-03-22 | features on lines 2, 3",
            "guard positions | 1 count | positions | 2014-03-22 | feature on line 4",
            "guard positions | 4 count | positions | 2016-05-01 | features on lines 5, 6");
  }

  @Test
  void nothingOfWhereItStandsIsRecorded() {
    MemoryIntake intake =
        geoJson(
            feature(of("housing", "2014") + ",'name':'House of somebody'", square(0, 10)),
            feature(of("shaft", "2014"), point()));
    assertThat(intake.statements())
        .allSatisfy(
            statement ->
                assertThat(statement.toString()).doesNotContain("126.", "40.1", "somebody"))
        .noneMatch(statement -> statement.schema().equals("Place"));
  }

  @Test
  void aPerimeterHasALengthAndEnclosesAnArea() {
    MemoryIntake intake =
        geoJson(
            feature(
                of("perimeter", "2014") + ",'digitisingError':5,'imagery':'WV-2'",
                square(0, 1000)));
    assertThat(looks(intake))
        .containsExactly(
            "area | 999930 m2 |  | 2014 | feature on line 2",
            "perimeter | 4000 m |  | 2014 | feature on line 2");
    Entity area =
        intake.entities().stream()
            .filter(entity -> entity.asserted("component").contains("area"))
            .findFirst()
            .orElseThrow();
    assertThat(area.asserted("outlineLength")).containsExactly("4000 m");
    assertThat(area.asserted("digitisingError")).containsExactly("5 m");
    assertThat(area.asserted("imagery")).containsExactly("WV-2");
  }

  @Test
  void aLookThatFoundNothingIsZeroOfWhateverTheOthersAreMeasuredBy() {
    MemoryIntake intake =
        geoJson(
            feature(of("building", "2014") + ",'count':0", "null"),
            feature(of("building", "2016"), square(0, 10)),
            feature(of("tailings", "2014") + ",'count':0", "null"),
            feature(of("guard post", "2014") + ",'count':0", point()));
    assertThat(looks(intake))
        .containsExactly(
            "buildings | 0 count | buildings | 2014 | feature on line 2",
            "buildings | 0 m2 |  | 2014 | feature on line 2",
            "buildings | 1 count | buildings | 2016 | feature on line 3",
            "buildings | 100.0 m2 |  | 2016 | feature on line 3",
            "guard posts | 0 count | posts | 2014 | feature on line 5",
            "tailings | 0 m2 |  | 2014 | feature on line 4");
  }

  @Test
  void whatOverlapsIsCountedOnceAndSaidSo() {
    MemoryIntake intake =
        geoJson(
            feature(of("building", "2014"), square(0, 100)),
            feature(of("building", "2014"), square(80, 100)));
    assertThat(looks(intake)).anySatisfy(look -> assertThat(look).contains("| 18000 m2 |"));
    assertThat(intake.statements())
        .anySatisfy(
            statement ->
                assertThat(statement.details().note())
                    .hasValue("outlines overlap by 2000 m2, which are counted once"));
  }

  @Test
  void holesAndWindingAndPartsAreWhatTheyShouldBe() {
    String holed =
        "{\"type\":\"Polygon\",\"coordinates\":[" + ring(0, 100) + "," + ring(0, 50) + "]}";
    String parts =
        "{\"type\":\"MultiPolygon\",\"coordinates\":[["
            + ring(200, 10)
            + "],["
            + ring(300, 10)
            + "]]}";
    String reversed =
        "{\"type\":\"Polygon\",\"coordinates\":[[[126.01,40],[126.01,40.001],[126.011,40.001],[126.011,40],[126.01,40]]]}";
    assertThat(looks(geoJson(feature(of("ponds", "2014"), holed))))
        .anyMatch(l -> l.contains("7500 m2"));
    assertThat(looks(geoJson(feature(of("ponds", "2014"), parts))))
        .anyMatch(l -> l.contains("200.0 m2"))
        .anyMatch(l -> l.contains("1 count"));
    assertThat(looks(geoJson(feature(of("ponds", "2014"), reversed))))
        .anyMatch(l -> l.contains("9482 m2"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          no date            | 'facility':'camp','component':'pits'                                    | polygon | expected the date of the image
          an open date       | 'facility':'camp','component':'pits','imageDate':'2014/..'              | point   | a beginning and an end
          no such date       | 'facility':'camp','component':'pits','imageDate':'2014-13'              | point   | 2014-13
          no facility        | 'component':'pits','imageDate':'2014'                                   | point   | expected 'facility'
          unknown facility   | 'facility':'other','component':'pits','imageDate':'2014'                | point   | found 'other'; add the facility first
          no facility at all | 'facility':'firm','component':'pits','imageDate':'2014'                 | point   | which is a Company
          a home             | 'facility':'camp','component':'home of a guard','imageDate':'2014'      | point   | homes, graves and places of witnesses
          a grave            | 'facility':'camp','component':'mass graves','imageDate':'2014'          | point   | homes, graves and places of witnesses
          nothing drawn      | 'facility':'camp','component':'pits','imageDate':'2014'                 | null    | expected a geometry, or 'count'
          no whole number    | 'facility':'camp','component':'pits','imageDate':'2014','count':-1      | point   | a whole number as 'count'
          crosses itself     | 'facility':'camp','component':'pits','imageDate':'2014'                 | bowtie  | crosses itself
          a point of area    | 'facility':'camp','component':'tailings','imageDate':'2014'             | point   | expected tailings to be drawn as polygons, found a point
          a counted line     | 'facility':'camp','component':'pits','imageDate':'2014'                 | line    | drawn as points or polygons, found a line
          a counted fence    | 'facility':'camp','component':'fences','imageDate':'2014','count':2     | line    | drawn as lines, found a count
          a bad error        | 'facility':'camp','component':'pits','imageDate':'2014','digitisingError':'good' | point | 'digitisingError' in metres
          """)
  void whatCannotBeALookIsRefusedWithItsLine(
      String what, String properties, String shape, String problem) {
    String geometry =
        switch (shape) {
          case "polygon" -> square(0, 10);
          case "bowtie" ->
              "{\"type\":\"Polygon\",\"coordinates\":[[[126,40],[126.1,40.1],[126.1,40],[126,40.1],[126,40]]]}";
          case "line" -> "{\"type\":\"LineString\",\"coordinates\":[[126,40],[126.1,40.1]]}";
          case "null" -> "null";
          default -> point();
        };
    assertThatThrownBy(
            () -> geoJson(feature(of("gates", "2014"), point()), feature(properties, geometry)))
        .as(what)
        .isInstanceOf(BadInput.class)
        .hasMessageContaining(problem)
        .hasMessageContaining("line 3");
  }

  @Test
  void oneThingDrawnTwiceIsRefusedNamingBoth() {
    assertThatThrownBy(
            () ->
                geoJson(
                    feature(of("building", "2014"), square(0, 100)),
                    feature(of("building", "2014"), square(10, 100))))
        .hasMessageContaining("line 3")
        .hasMessageContaining("shares 90 % of its area with that on line 2");
  }

  @Test
  void aLookCannotFindBothSomethingAndNothing() {
    assertThatThrownBy(
            () ->
                geoJson(
                    feature(of("building", "2014"), square(0, 100)),
                    feature(of("building", "2014") + ",'count':0", "null")))
        .hasMessageContaining("line 3")
        .hasMessageContaining("found another on line 2");
  }

  @Test
  void aPlaceAmongComponentsIsRefused() {
    assertThatThrownBy(
            () ->
                geoJson(
                    feature("'name':'Somebody’s house'", point()),
                    feature(of("building", "2014"), square(0, 100))))
        .hasMessageContaining("line 2")
        .hasMessageContaining("belongs in a map of its own")
        .hasMessageNotContaining("126");
  }

  @Test
  void aStrangersMapWithAKeyOfThatNameIsAMapOfPlaces() {
    MemoryIntake intake = geoJson(feature("'component':'engine','name':'Shop'", point()));
    assertThat(intake.statements()).anyMatch(statement -> statement.schema().equals("Place"));
  }

  @Test
  void kmlHasDatesAndKindsFromFolders() {
    MemoryIntake intake =
        read(
            new KmlReader(),
            """
            <kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>My drawing</name>
            <ExtendedData><Data name="facility"><value>camp</value></Data></ExtendedData>
            <Folder><name>2014-03-22</name>
              <Folder><name>Guard positions</name>
                <Placemark><name>a</name><Point><coordinates>126,40</coordinates></Point></Placemark>
                <Placemark><Point><coordinates>126.1,40</coordinates></Point></Placemark>
              </Folder>
              <Folder><name>perimeter</name>
                <Placemark><LineString><coordinates>126,40 126.001,40 126.001,40.001</coordinates>
                </LineString></Placemark>
              </Folder>
            </Folder>
            <Folder><name>Later</name><TimeSpan><begin>2016-05-01T02:00:00Z</begin>
              <end>2016-05-03</end></TimeSpan>
              <Placemark><ExtendedData><Data name="component"><value>guard position</value></Data>
                <Data name="count"><value>0</value></Data></ExtendedData></Placemark>
            </Folder>
            <Placemark><TimeStamp><when>2018-07</when></TimeStamp><ExtendedData>
              <Data name="component"><value>gate</value></Data></ExtendedData>
              <MultiGeometry><Point><coordinates>126,40</coordinates></Point></MultiGeometry>
            </Placemark>
            </Document></kml>
            """);
    assertThat(looks(intake))
        .containsExactly(
            "gates | 1 count | gates | 2018-07 | feature on line 18",
            "guard positions | 0 count | positions | 2016-05-01/2016-05-03 | feature on line 15",
            "guard positions | 2 count | positions | 2014-03-22 | features on lines 5, 6",
            "perimeter | 196.4 m |  | 2014-03-22 | feature on line 9");
  }

  @Test
  void aFolderWithAFacilityAndNoKindIsRefused() {
    assertThatThrownBy(
            () ->
                read(
                    new KmlReader(),
                    """
                    <kml><Document>
                    <ExtendedData><Data name="facility"><value>camp</value></Data></ExtendedData>
                    <Folder><name>Untitled</name>
                    <Placemark><Point><coordinates>126,40</coordinates></Point></Placemark>
                    </Folder></Document></kml>
                    """))
        .hasMessageContaining("line 4")
        .hasMessageContaining("found the folder 'Untitled'");
  }

  @Test
  void theSameDrawingIsTheSameLookInWhicheverOrder() {
    String one = feature(of("building", "2014-03-22"), square(0, 10));
    String two = feature(of("building", "2014-03-22"), square(50, 20));
    assertThat(ids(geoJson(one, two))).isEqualTo(ids(geoJson(two, one)));
  }

  private static List<String> ids(MemoryIntake intake) {
    return intake.entities().stream().map(Entity::id).toList();
  }
}

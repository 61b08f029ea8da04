package org.davylamp.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.davylamp.evidence.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class KmlReaderTest {
  private static final String OPEN = "<kml xmlns=\"http://www.opengis.net/kml/2.2\">";

  @TempDir Path folder;

  private GeoJsonIntake read(String text) {
    return GeoJsonIntake.read(new KmlReader(), folder, text);
  }

  private static String placemark(String inside) {
    return OPEN + "<Placemark>" + inside + "</Placemark></kml>";
  }

  @Test
  void readsAPublicMapAsGoogleExportsIt() {
    String map =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <kml xmlns="http://www.opengis.net/kml/2.2">
          <Document>
            <name>Camps</name>
            <description/>
            <Style id="icon-1899"><IconStyle><Icon><href>x.png</href></Icon></IconStyle></Style>
            <Folder>
              <name>Kyo-hwa-so</name>
              <Placemark>
                <name>Kyo-hwa-so No. 11</name>
                <description><![CDATA[39.65, 125.44<br>Jŭngsan & coast]]></description>
                <styleUrl>#icon-1899</styleUrl>
                <ExtendedData>
                  <Data name="Labour"><value>farming</value></Data>
                  <Data name="Closed"><value/></Data>
                </ExtendedData>
                <Point>
                  <coordinates>
                    125.3470,39.0800,0
                  </coordinates>
                </Point>
              </Placemark>
            </Folder>
          </Document>
        </kml>
        """;
    GeoJsonIntake intake = read(map);
    assertThat(intake.values())
        .containsExactly(
            "keywords Camps / Kyo-hwa-so",
            "name Kyo-hwa-so No. 11",
            "description 39.65, 125.44<br>Jŭngsan & coast",
            "notes Labour: farming",
            "coordinates geo:39.0800,125.3470");
    assertThat(intake.rows).containsOnly(9L);
    assertThat(intake.statements.stream().map(Statement::entity).distinct()).hasSize(1);
    assertThat(new KmlReader().recognises(head(map.getBytes(StandardCharsets.UTF_8)))).isTrue();
  }

  private static Head head(byte[] bytes) {
    return new Head(bytes, true);
  }

  @Test
  void keepsEveryTextThatIsNotDrawing() {
    assertThat(
            read(placemark(
                    """
                        <name>A</name><address>1 Main St</address><visibility>1</visibility>
                        <TimeSpan><begin>2003</begin><end>2011-05</end></TimeSpan>
                        <LookAt><longitude>1</longitude></LookAt>
                        <ExtendedData><SchemaData schemaUrl="#s"><SimpleData name="kind">mine
                        </SimpleData></SchemaData><x:pit xmlns:x="urn:x">3</x:pit></ExtendedData>
                        """))
                .values())
        .containsExactly(
            "name A",
            "notes address: 1 Main St",
            "notes TimeSpan/begin: 2003",
            "notes TimeSpan/end: 2011-05",
            "kind mine",
            "notes pit: 3");
  }

  static Stream<Arguments> geometries() {
    String ring = "<LinearRing><coordinates>1,2 3,2 3,4 1,2</coordinates></LinearRing>";
    return Stream.of(
        Arguments.of(
            "<LineString><coordinates>1,2,5 3,4,0</coordinates></LineString>",
            "{\"type\":\"LineString\",\"coordinates\":[[1,2,5],[3,4]]}"),
        Arguments.of(
            "<Polygon><innerBoundaryIs>"
                + ring
                + "</innerBoundaryIs><outerBoundaryIs><LinearRing>"
                + "<coordinates>0,0 9,0 9,9</coordinates></LinearRing></outerBoundaryIs></Polygon>",
            "{\"type\":\"Polygon\",\"coordinates\":"
                + "[[[0,0],[9,0],[9,9],[0,0]],[[1,2],[3,2],[3,4],[1,2]]]}"),
        Arguments.of(
            "<MultiGeometry><Point><coordinates>126.1,39.1</coordinates></Point>"
                + "<LinearRing><coordinates>1,2 3,4</coordinates></LinearRing></MultiGeometry>",
            "{\"type\":\"GeometryCollection\",\"geometries\":[{\"type\":\"Point\",\"coordinates\":"
                + "[126.1,39.1]},{\"type\":\"LineString\",\"coordinates\":[[1,2],[3,4]]}]}"),
        Arguments.of(
            "<Point><coordinates>126.1,39.1,700</coordinates></Point>",
            "{\"type\":\"Point\",\"coordinates\":[126.1,39.1,700]}"));
  }

  @ParameterizedTest
  @MethodSource("geometries")
  void keepsGeometriesAsGeoJson(String kml, String geoJson) {
    GeoJsonIntake intake = read(placemark(kml));
    assertThat(intake.values()).anyMatch(value -> value.endsWith(geoJson));
    assertThat(intake.values().contains("coordinates geo:39.1,126.1"))
        .isEqualTo(kml.contains("126.1"));
  }

  @Test
  void neitherFollowsNorForgetsALink() {
    GeoJsonIntake intake =
        read(
            OPEN
                + "<Document><NetworkLink><name>Live</name><Link><href>http://198.51.100.7/a</href>"
                + "</Link></NetworkLink><Placemark><name>A</name></Placemark></Document></kml>");
    assertThat(intake.values())
        .contains(
            "fileName Live",
            "sourceUrl http://198.51.100.7/a",
            "notes linked from a map and not followed");
  }

  @Test
  void saysWhereThePlacesAreIfThereIsOnlyALink() {
    BadInput bad =
        catchThrowableOfType(
            BadInput.class,
            () ->
                read(
                    OPEN
                        + "<NetworkLink><Link><href>http://198.51.100.7/a</href></Link>"
                        + "</NetworkLink></kml>"));
    assertThat(bad.problem()).contains("http://198.51.100.7/a").contains("not followed");
  }

  static Stream<Arguments> encodings() {
    return Stream.of(
        Arguments.of("UTF-16LE", "\uFEFF<?xml version=\"1.0\" encoding=\"UTF-16\"?>"),
        Arguments.of("UTF-16BE", "\uFEFF<?xml version=\"1.0\" encoding=\"utf-16\"?>"),
        Arguments.of("UTF-16LE", "\uFEFF"),
        Arguments.of("UTF-8", "\uFEFF<?xml version=\"1.0\"?>"),
        Arguments.of("EUC-KR", "<?xml version='1.0' encoding='EUC-KR'?>"));
  }

  @ParameterizedTest
  @MethodSource("encodings")
  void readsTheEncodingThatTheFileDeclares(String charset, String prolog) {
    byte[] bytes = (prolog + placemark("<name>무산</name>")).getBytes(Charset.forName(charset));
    assertThat(GeoJsonIntake.read(new KmlReader(), folder, bytes).values())
        .containsExactly("name 무산");
    assertThat(new KmlReader().recognises(head(bytes))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://earth.google.com/kml/2.0",
        "http://earth.google.com/kml/2.2",
        "http://www.opengis.net/kml/2.2",
        ""
      })
  void readsEveryNamespaceThatKmlHasHad(String namespace) {
    assertThat(
            read("<kml xmlns='" + namespace + "'><Placemark><name>A</name></Placemark></kml>")
                .values())
        .containsExactly("name A");
  }

  @Test
  void isNotAlarmedByManyCharacterReferences() {
    String many = "&lt;b&gt;&#48;".repeat(200_000);
    assertThat(
            read(placemark("<description>" + many + "</description>"))
                .statements
                .iterator()
                .next()
                .value())
        .hasSize(800_000);
  }

  static Stream<Arguments> badInput() {
    String lol =
        "<!DOCTYPE kml [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]>\n"
            + placemark("<name>&b;</name>");
    String external =
        "<?xml version=\"1.0\"?>\n<!DOCTYPE kml [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
            + placemark("<name>&x;</name>");
    return Stream.of(
        bad("empty", "", 1, "well-formed XML"),
        bad("a billion laughs", lol, 1, "document type declaration"),
        bad("an external entity", external, 2, "document type declaration"),
        bad(
            "an external DTD",
            "<!DOCTYPE kml SYSTEM \"http://198.51.100.7/x.dtd\">\n" + OPEN + "</kml>",
            1,
            "document type declaration"),
        bad("an undeclared entity", placemark("\n<name>&nbsp;</name>"), 2, "nbsp"),
        bad("truncated", OPEN + "\n<Placemark><name>A", 2, "well-formed XML"),
        bad("truncated after a placemark", placemark("").replace("</kml>", "\n"), 2, "well-formed"),
        bad("crossed tags", OPEN + "\n<a></b></kml>", 2, "well-formed XML"),
        bad("a wrong root", "<gpx/>", 1, "expected the element kml"),
        bad("a wrong namespace", "<kml xmlns='urn:x'/>", 1, "kml of urn:x"),
        bad("NUL", OPEN + "\n\u0000</kml>", 2, "well-formed XML"),
        bad(
            "a wrong encoding name",
            "<?xml version='1.0' encoding='klingon'?><kml/>",
            1,
            "klingon"),
        bad("a wrong encoding", "<?xml version='1.0' encoding='UTF-16'?><kml/>", 1, "declares"),
        bad("swapped", coordinates("\n39.57,126.06,0"), 2, "the two look swapped"),
        bad("out of range", coordinates("200,95"), 1, "expected degrees of WGS 84"),
        bad("NaN", coordinates("NaN,39"), 1, "found 'NaN,39'"),
        bad("spaces inside", coordinates("126.1, 39.5, 0"), 1, "found '126.1,'"),
        bad("four numbers", coordinates("1,2,3,4"), 1, "found '1,2,3,4'"),
        bad("two points in one", coordinates("1,2 3,4"), 1, "one position in a Point, found 2"),
        bad("a huge exponent", coordinates("1e-99999,39"), 1, "found '1e-99999,39'"),
        bad(
            "a flat ring",
            placemark(
                "<Polygon><outerBoundaryIs><LinearRing><coordinates>1,2 3,4 1,2</coordinates></LinearRing></outerBoundaryIs></Polygon>"),
            1,
            "three corners"),
        bad("nested too deep", OPEN + "<Folder>".repeat(150), 1, "in one another"),
        bad("nested too deep in a placemark", placemark("<x>".repeat(150)), 1, "in one another"),
        bad("a long comment", OPEN + "\n<!--" + "x".repeat(17 << 20) + "--></kml>", 0, "16 MiB"),
        bad("a long text", OPEN + "\n<Document><name>" + "x".repeat(17 << 20), 0, "16 MiB"),
        bad("a long attribute", OPEN + "\n<Document id='" + "x".repeat(17 << 20), 0, "16 MiB"),
        bad("many values", placemark("<a>1</a>".repeat(10_001)), 1, "at most 10000 values"),
        bad(
            "a long placemark",
            placemark("<a>" + "<b>12345678</b>\n".repeat(1_200_000) + "</a>"),
            1,
            "16 MiB"));
  }

  private static Arguments bad(String what, String text, int row, String problem) {
    return Arguments.of(what, text, row, problem);
  }

  private static String coordinates(String text) {
    return placemark("<Point><coordinates>" + text + "</coordinates></Point>");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badInput")
  void refusesWhatIsWrongAndSaysWhere(String what, String text, int row, String problem) {
    BadInput bad = catchThrowableOfType(BadInput.class, () -> read(text));
    assertThat(bad).as(what).isNotNull();
    assertThat(bad.file()).isEqualTo("map");
    assertThat(bad.row()).as(bad.getMessage()).matches(r -> row == 0 ? r > 0 : r == row);
    assertThat(bad.problem()).contains(problem);
    assertThat(bad.problem().length()).isLessThan(400);
  }

  @Test
  void placesAByteThatIsNotOfTheEncoding() {
    byte[] bytes = placemark("\n<name>Ch\u014F</name>").getBytes(StandardCharsets.UTF_8);
    int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf('\u00C5');
    bytes[at + 1] = 'x';
    BadInput bad =
        catchThrowableOfType(
            BadInput.class, () -> GeoJsonIntake.read(new KmlReader(), folder, bytes));
    assertThat(bad.row()).isEqualTo(2);
    assertThat(bad.column()).isEqualTo("<name>Ch".length() + 1);
    assertThat(bad.problem()).contains("UTF-8").contains("0xC5");
  }
}

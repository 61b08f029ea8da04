package org.davylamp.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

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

final class GeoJsonReaderTest {
  private static final String MINE =
      """
      {"type":"Feature","id":"musan","properties":{"name":"Musan Mine","name:ko":"무산광산",
      "status":"operating","grade":"magnetite","tons":1.50,"owner":null,"tags":["a",{"b":2}]},
      "geometry":{"type":"Point","coordinates":[129.2210,42.2300]}}""";

  @TempDir Path folder;

  private GeoJsonIntake read(String text) {
    return GeoJsonIntake.read(new GeoJsonReader(), folder, text);
  }

  @Test
  void givesEveryMemberOfAFeatureAsAStatement() {
    assertThat(read(MINE).lines())
        .containsExactlyInAnyOrder(
            "musan name Musan Mine",
            "musan name 무산광산",
            "musan notes status: operating",
            "musan notes grade: magnetite",
            "musan notes tons: 1.50",
            "musan notes tags: [\"a\",{\"b\":2}]",
            "musan coordinates geo:42.2300,129.2210");
  }

  @Test
  void keepsTheLanguageOfANameAndTheKeyOfEachValue() {
    Statement korean =
        read(MINE).statements.stream().filter(s -> s.value().equals("무산광산")).findFirst().get();
    assertThat(korean.schema()).isEqualTo("Place");
    assertThat(korean.source()).isEqualTo(GeoJsonIntake.FILE);
    assertThat(korean.details().lang()).contains("kor");
    assertThat(korean.details().locator()).contains("name:ko");
  }

  @Test
  void takesKeysThatNameAPropertyOfAPlaceAndNoteTheOthers() {
    assertThat(
            read("""
                    {"type":"Feature","id":"p","geometry":null,"properties":{"country":"North Korea",
                    "adminArea":"South  Hamgyong","topics":"sanction","partOf":"q",
                    "coordinates":"1, 2"}}""")
                .values())
        .containsExactlyInAnyOrder(
            "country kp",
            "adminArea South Hamgyong",
            "notes topics: sanction",
            "notes partOf: q",
            "notes coordinates: 1, 2");
  }

  static Stream<Arguments> shapesOfAFile() {
    String point = "{\"type\":\"Point\",\"coordinates\":[126.06,39.57]}";
    String feature = "{\"type\":\"Feature\",\"properties\":null,\"geometry\":" + point + "}";
    String typeLast =
        "{\"geometry\":{\"coordinates\":[126.06,39.57],\"type\":\"Point\"},"
            + "\"type\":\"Feature\"}";
    return Stream.of(
        Arguments.of("a bare geometry", point),
        Arguments.of("a feature", feature),
        Arguments.of("type after what it tells", typeLast),
        Arguments.of("a byte-order mark", "\uFEFF" + feature),
        Arguments.of(
            "a collection", "{\"type\":\"FeatureCollection\",\"features\":[" + feature + "]}"),
        Arguments.of(
            "a collection whose type comes last",
            "{\"name\":\"x\",\"features\":[" + typeLast + "],\"type\":\"FeatureCollection\"}"),
        Arguments.of("lines", feature + "\n" + feature + "\n"),
        Arguments.of("a text sequence", "\u001E" + feature + "\n\u001E" + feature + "\n"),
        Arguments.of(
            "the coordinate system of 2008",
            "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":"
                + "\"urn:ogc:def:crs:OGC:1.3:CRS84\"}},\"features\":["
                + feature
                + "]}"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("shapesOfAFile")
  void readsEveryShapeOfAFile(String shape, String text) {
    assertThat(read(text).values()).as(shape).containsExactly("coordinates geo:39.57,126.06");
    assertThat(new GeoJsonReader().recognises(head(text))).as(shape).isTrue();
  }

  private static Head head(String text) {
    return new Head(text.getBytes(StandardCharsets.UTF_8), true);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[1]",
        "{\"id\":\"x\",\"schema\":\"Person\",\"properties\":{\"name\":[\"A\"]}}",
        "{\"type\":\"Topology\",\"objects\":{}}",
        "id,name,lat,lon",
        "<kml/>"
      })
  void leavesOtherFormatsToOthers(String text) {
    assertThat(new GeoJsonReader().recognises(head(text))).isFalse();
  }

  static Stream<Arguments> geometries() {
    return Stream.of(
        Arguments.of(
            "Point", "[126.0621556000,39.5717058]", "geo:39.5717058,126.0621556000", false),
        Arguments.of("Point", "[1.26e2,39]", "geo:39,126", false),
        Arguments.of("Point", "[126,39,512.5]", "geo:39,126", true),
        Arguments.of("Point", "[126,-0.5,0,7]", "geo:-0.5,126", true),
        Arguments.of("Point", "[180,-90]", "geo:-90,180", false),
        Arguments.of("MultiPoint", "[[126,39]]", "geo:39,126", true),
        Arguments.of("MultiPoint", "[[126,39],[127,40]]", "", true),
        Arguments.of("LineString", "[[126,39],[127,40]]", "", true),
        Arguments.of("Polygon", "[[[126,39],[127,39],[127,40],[126,39]]]", "", true),
        Arguments.of("MultiPolygon", "[[[[126,39],[127,39],[127,40],[126,39]]]]", "", true));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("geometries")
  void givesThePositionOfTheOnlyPointAndKeepsEveryOtherGeometry(
      String type, String coordinates, String location, boolean kept) {
    String geometry = "{\"type\":\"" + type + "\",\"coordinates\":" + coordinates + "}";
    GeoJsonIntake intake = read("{\"type\":\"Feature\",\"geometry\":" + geometry + "}");
    assertThat(intake.values().stream().filter(v -> v.startsWith("coordinates ")))
        .isEqualTo(
            location.isEmpty()
                ? java.util.List.of()
                : java.util.List.of("coordinates " + location));
    assertThat(intake.values().stream().anyMatch(v -> v.endsWith(geometry))).isEqualTo(kept);
  }

  @Test
  void takesTheOnlyPointAmongTheGeometriesOfACollection() {
    assertThat(
            read("""
                    {"type":"GeometryCollection","geometries":[
                    {"type":"LineString","coordinates":[[1,2],[3,4]]},
                    {"type":"Point","coordinates":[126.5,39.5]}]}""")
                .values())
        .contains("coordinates geo:39.5,126.5");
  }

  @Test
  void cutsTheNoiseOfBinaryFractionsAndKeepsTheOriginal() {
    GeoJsonIntake intake = read("{\"type\":\"Point\",\"coordinates\":[0.12345678901234567,1]}");
    assertThat(intake.values()).containsExactly("coordinates geo:1,0.123456789012346");
    assertThat(intake.statements.iterator().next().original()).contains("0.12345678901234567,1");
  }

  @Test
  void readsControlCharactersAsSpaceAndKeepsTheOriginal() {
    Statement name = read(named("a\\u0085\\u0007b")).statements.iterator().next();
    assertThat(name.value()).isEqualTo("a b");
    assertThat(name.original()).contains("a\u0085\u0007b");
  }

  @Test
  void derivesTheSameIdWhereverAFeatureStandsAndHoweverItIsWritten() {
    String a = "{\"type\":\"Feature\",\"properties\":{\"name\":\"A\",\"x\":1},\"geometry\":null}";
    String same =
        "{ \"geometry\" : null, \"properties\":{\"x\":1, \"name\":\"A\"},\"type\":\"Feature\"}";
    String other =
        "{\"type\":\"Feature\",\"properties\":{\"name\":\"A\",\"x\":2},\"geometry\":null}";
    GeoJsonIntake intake = read(other + "\n" + a + "\n" + same + "\n");
    assertThat(intake.statements).hasSize(4);
    assertThat(intake.statements.stream().map(Statement::entity).distinct()).hasSize(2);
    assertThat(intake.rows).containsExactly(1L, 1L, 2L, 2L, 3L, 3L);
  }

  @Test
  void takesATextIdAndNotesANumber() {
    assertThat(read("{\"type\":\"Feature\",\"id\":7,\"properties\":{\"name\":\"A\"}}").values())
        .contains("notes id: 7");
    assertThat(read("{\"type\":\"Feature\",\"id\":\"7a\",\"properties\":{\"name\":\"A\"}}").lines())
        .containsExactly("7a name A");
  }

  static Stream<Arguments> badInput() {
    return Stream.of(
        bad("empty", "", 1, 0, "found an empty file"),
        bad("not an object", "[]", 1, 1, "expected a GeoJSON object, found an array"),
        bad("truncated", "{\"type\":\"Feature\",\n\"geometry\":{\"ty", 2, 0, "cut short"),
        bad("truncated between tokens", "{\"type\":\"Feature\",\n", 2, 0, "cut short"),
        bad("no JSON", "{\"type\":\n  Feature}", 2, 0, "expected JSON"),
        bad("NaN", point("[NaN,39]"), 1, 0, "NaN"),
        bad("Infinity", point("[126,Infinity]"), 1, 0, "expected"),
        bad("a text for a number", point("[\"126\",39]"), 1, 0, "found the text '126'"),
        bad("one number", point("[126]"), 1, 0, "at least two numbers"),
        bad("swapped", point("[39.57,126.06]"), 1, 0, "the two look swapped"),
        bad("projected", point("[14034567.1,4801234.2]"), 1, 0, "must be converted first"),
        bad("latitude out of range", point("[126,90.1]"), 1, 0, "latitude from -90 to 90"),
        bad("both out of range", point("[200,95]"), 1, 0, "expected degrees of WGS 84"),
        bad("a huge exponent", point("[1e-99999,39]"), 1, 0, "at most 60 digits"),
        bad("no type", "{\"coordinates\":[1,2]}", 1, 1, "found no 'type'"),
        bad("unknown type", "{\"type\":\"Topology\"}", 1, 1, "\"type\":\"Topology\""),
        bad("no coordinates", "{\"type\":\"Point\"}", 1, 1, "expected 'coordinates'"),
        bad("wrong depth", point("[[126,39]]"), 1, 1, "nest 0 deep, found 1"),
        bad("mixed depth", line("[[126,39],[[1,2]]]"), 1, 0, "nest equally deep"),
        bad("a short line", line("[[126,39]]"), 1, 1, "at least 2 positions"),
        bad(
            "an open ring",
            "{\"type\":\"Polygon\",\"coordinates\":[[[1,2],[3,4],[5,6],[1,3]]]}",
            1,
            1,
            "end where it began"),
        bad("features without collection", "{\"features\":[]}", 1, 1, "FeatureCollection"),
        bad(
            "collection without features",
            "{\"type\":\"FeatureCollection\"}",
            1,
            1,
            "expected 'features'"),
        bad(
            "Esri's JSON",
            "{\"features\":[\n{\"attributes\":{},\"geometry\":null}]}",
            2,
            1,
            "expected \"type\":\"Feature\""),
        bad("a member twice", "{\"type\":\"Feature\",\n\"type\":\"Point\"}", 2, 0, "once"),
        bad(
            "another coordinate system",
            "{\"type\":\"FeatureCollection\",\"features\":[],\n\"crs\":{\"type\":\"name\","
                + "\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::5179\"}}}",
            2,
            7,
            "EPSG::5179"),
        bad("NUL", "{\"type\":\"Feature\",\n\"id\":\"\u0000\"}", 2, 0, "expected JSON"),
        bad("NUL as an escape", named("a\\u0000b"), 1, 0, "U+0000"),
        bad("half a surrogate pair", named("\\ud800"), 1, 0, "surrogate"),
        bad("nested too deep", "{\"a\":" + "[".repeat(200), 1, 0, "expected JSON"),
        bad(
            "UTF-16",
            new String("{}".getBytes(StandardCharsets.UTF_16), StandardCharsets.ISO_8859_1),
            1,
            1,
            "0xFE"));
  }

  private static Arguments bad(String what, String text, int row, int column, String problem) {
    return Arguments.of(what, text, row, column, problem);
  }

  private static String point(String coordinates) {
    return "{\"type\":\"Point\",\"coordinates\":" + coordinates + "}";
  }

  private static String line(String coordinates) {
    return "{\"type\":\"LineString\",\"coordinates\":" + coordinates + "}";
  }

  private static String named(String name) {
    return "{\"type\":\"Feature\",\"properties\":{\"name\":\"" + name + "\"},\"geometry\":null}";
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badInput")
  void refusesWhatIsWrongAndSaysWhere(
      String what, String text, int row, int column, String problem) {
    byte[] bytes =
        text.getBytes(what.equals("UTF-16") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    BadInput bad =
        catchThrowableOfType(
            BadInput.class, () -> GeoJsonIntake.read(new GeoJsonReader(), folder, bytes));
    assertThat(bad).as(what).isNotNull();
    assertThat(bad.file()).isEqualTo("map");
    assertThat(bad.row()).as(bad.getMessage()).isEqualTo(row);
    assertThat(bad.column()).as(bad.getMessage()).matches(c -> column == 0 || c == column);
    assertThat(bad.problem()).contains(problem);
  }

  @Test
  void placesAByteThatIsNotUtf8() {
    byte[] bytes = named("Ch\u014Fnggol").getBytes(StandardCharsets.UTF_8);
    int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf('\u00C5');
    bytes[at + 1] = 'x';
    BadInput bad =
        catchThrowableOfType(
            BadInput.class, () -> GeoJsonIntake.read(new GeoJsonReader(), folder, bytes));
    assertThat(bad.row()).isEqualTo(1);
    assertThat(bad.column()).isEqualTo(at + 1);
    assertThat(bad.problem()).contains("UTF-8").contains("0xC5");
  }

  @Test
  void refusesAFeatureLongerThanTheLimitWhereItBegins() {
    String big = named("x".repeat(FormatReader.MAX_ELEMENT + 200_000));
    BadInput bad = catchThrowableOfType(BadInput.class, () -> read(named("first") + "\n" + big));
    assertThat(bad.row()).isEqualTo(2);
    assertThat(bad.problem()).contains("16 MiB");
  }

  @Test
  void refusesMoreValuesThanAFeatureHas() {
    StringBuilder many = new StringBuilder("{\"type\":\"Feature\",\"properties\":{\"a\":1");
    for (int i = 0; i < 10_001; i++) {
      many.append(",\"k").append(i).append("\":1");
    }
    BadInput bad = catchThrowableOfType(BadInput.class, () -> read(many + "}}"));
    assertThat(bad.problem()).contains("at most 10000 values");
  }
}

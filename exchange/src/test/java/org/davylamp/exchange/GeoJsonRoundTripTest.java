package org.davylamp.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.davylamp.evidence.Access;
import org.davylamp.evidence.CanonicalJson;
import org.davylamp.evidence.Credibility;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.RecordId;
import org.davylamp.evidence.Recorded;
import org.davylamp.evidence.Reliability;
import org.davylamp.evidence.Source;
import org.davylamp.evidence.Stance;
import org.davylamp.evidence.Statement;
import org.davylamp.evidence.StatementDetails;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written is read back as the same statements by the same sources. */
final class GeoJsonRoundTripTest {
  private static final Source PIN =
      source(
          """
          {"key":"pin-map","reliability":"B","title":"Public map: pin","type":"dataset",
          "url":"https://example.org/map?a=1&b=\\"<2>\\""}""");
  private static final Source TEXT =
      source(
          """
          {"key":"text-map","publisher":"A <b>committee</b> & friends","published":"2019",
          "reliability":"C","reliesOn":["pin-map"],"title":"Public map: text","type":"dataset"}""");

  @TempDir Path folder;

  private static Source source(String json) {
    return Source.of(GeoJsonClaim.parse(json));
  }

  static Stream<Arguments> formats() {
    return Stream.of(
        Arguments.of(new GeoJsonWriter(), new GeoJsonReader()),
        Arguments.of(new KmlWriter(), new KmlReader()),
        Arguments.of(new KmzWriter(), new KmzReader()));
  }

  private static Statement said(String property, String value, Source source) {
    return Statement.of("KHS11", "Facility", property, value, GeoJsonIntake.id(source.key()));
  }

  private static Entity entity(String id, List<Statement> statements) {
    List<Recorded> recorded = new ArrayList<>();
    for (Statement statement : statements) {
      recorded.add(new Recorded(new RecordId("%064x".formatted(recorded.size())), statement));
    }
    return new Entity(id, recorded);
  }

  /** Kyo-hwa-so No. 11: the pin and the text on one public map lie 12 km apart. */
  private static Entity contradicted() {
    return entity(
        "KHS11",
        List.of(
            said("name", "Kyo-hwa-so No. 11, Chŭngsan", PIN),
            said("nameHangul", "11호 교화소(증산)", TEXT),
            said("kind", "kyo-hwa-so", PIN),
            said("coordinates", "geo:39.0800,125.3470", PIN)
                .with(
                    StatementDetails.NONE.withCredibility(Credibility.PROBABLE).withLocator("pin")),
            said("coordinates", "geo:39.18,125.40;u=500", TEXT)
                .with(StatementDetails.NONE.withOriginal("39°10'48\"N 125°24'E").withLang("eng")),
            said("coordinates", "geo:39.0800,125.3470", TEXT)
                .with(StatementDetails.NONE.withStance(Stance.DENIES))));
  }

  private static byte[] written(FormatWriter writer, List<Entity> entities, Source... sources) {
    Map<RecordId, Source> known = new TreeMap<>((a, b) -> a.hex().compareTo(b.hex()));
    for (Source source : sources) {
      known.put(GeoJsonIntake.id(source.key()), source);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      writer.write(
          entities.iterator(), id -> Optional.ofNullable(known.get(id)).orElseThrow(), out);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toByteArray();
  }

  @ParameterizedTest
  @MethodSource("formats")
  void givesBackEveryClaimWithItsSource(FormatWriter writer, FormatReader reader) {
    Entity entity = contradicted();
    GeoJsonIntake back =
        GeoJsonIntake.read(reader, folder, written(writer, List.of(entity), PIN, TEXT));
    assertThat(back.statements)
        .containsExactlyInAnyOrderElementsOf(
            entity.statements().stream().map(Recorded::statement).toList());
    assertThat(back.sources.values()).contains(PIN, TEXT);
  }

  @ParameterizedTest
  @MethodSource("formats")
  void doesNotAmendASourceThatTheCaseKnows(FormatWriter writer, FormatReader reader)
      throws IOException {
    byte[] bytes = written(writer, List.of(contradicted()), PIN, TEXT);
    Path file = java.nio.file.Files.write(folder.resolve("map"), bytes);
    GeoJsonIntake intake = new GeoJsonIntake();
    Source regraded = PIN.with(Reliability.A).with(Access.RESTRICTED);
    intake.sources.put(GeoJsonIntake.id("pin-map"), regraded);
    reader.read(new InputFile(file, "map", bytes.length), intake);
    assertThat(intake.sources.get(GeoJsonIntake.id("pin-map"))).isEqualTo(regraded);
  }

  @ParameterizedTest
  @MethodSource("formats")
  void givesTheSameBytesForTheSameEntities(FormatWriter writer, FormatReader reader) {
    List<Entity> entities = random(new Random(7), PIN, TEXT);
    assertThat(written(writer, entities, PIN, TEXT))
        .isEqualTo(written(writer, entities, PIN, TEXT));
    assertThat(reader.format()).isEqualTo(writer.format());
  }

  @ParameterizedTest
  @MethodSource("formats")
  void givesBackWhateverStatementsThereAre(FormatWriter writer, FormatReader reader) {
    long first = System.nanoTime();
    for (long seed = first; seed < first + 25; seed++) {
      List<Entity> entities = random(new Random(seed), PIN, TEXT);
      GeoJsonIntake back = GeoJsonIntake.read(reader, folder, written(writer, entities, PIN, TEXT));
      Set<Statement> expected = new LinkedHashSet<>();
      entities.stream()
          .filter(entity -> !entity.values().getOrDefault("coordinates", List.of()).isEmpty())
          .forEach(entity -> entity.statements().forEach(r -> expected.add(r.statement())));
      assertThat(back.statements)
          .as("%s with new Random(%dL)", writer.format(), seed)
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  /** Entities with 0 to 4 positions and names of whatever characters a record can hold. */
  private static List<Entity> random(Random random, Source... sources) {
    List<Entity> entities = new ArrayList<>();
    for (int i = random.nextInt(6); i >= 0; i--) {
      String id = "e" + i + text(random);
      List<Statement> statements = new ArrayList<>();
      statements.add(statement(random, id, "name", text(random) + "n", sources));
      statements.add(statement(random, id, "nameHangul", "무산" + text(random), sources));
      statements.add(statement(random, id, "description", "d" + text(random), sources));
      for (int j = random.nextInt(5); j > 0; j--) {
        statements.add(statement(random, id, "coordinates", position(random), sources));
      }
      entities.add(entity(id, List.copyOf(new LinkedHashSet<>(statements))));
    }
    return entities;
  }

  private static Statement statement(
      Random random, String id, String property, String value, Source... sources) {
    StatementDetails details = StatementDetails.NONE;
    details = random.nextInt(4) == 0 ? details.withStance(Stance.DENIES) : details;
    details = random.nextInt(3) == 0 ? details.withLocator("p. " + text(random)) : details;
    details = random.nextInt(3) == 0 ? details.withNote("n" + text(random)) : details;
    RecordId source = GeoJsonIntake.id(sources[random.nextInt(sources.length)].key());
    return Statement.of(id, "Facility", property, value, source).with(details);
  }

  private static String position(Random random) {
    String latitude = decimal(random, 90);
    String longitude = decimal(random, 180);
    String uncertainty =
        switch (random.nextInt(4)) {
          case 0 -> "";
          case 1 -> ";u=0";
          case 2 -> ";u=" + random.nextInt(5000) + ".50";
          default -> ";u=" + random.nextInt(3_000_000);
        };
    return "geo:" + latitude + "," + longitude + uncertainty;
  }

  /** Digits as a source may write them: with zeros at the end, at the very edge, negative. */
  private static String decimal(Random random, int limit) {
    if (random.nextInt(10) == 0) {
      return random.nextBoolean() ? Integer.toString(limit) : "-" + limit + ".000";
    }
    String whole = Integer.toString(random.nextInt(2 * limit - 1) - limit + 1);
    int decimals = random.nextInt(16);
    StringBuilder text = new StringBuilder(whole);
    for (int i = 0; i < decimals; i++) {
      text.append(i == 0 ? "." : "").append(random.nextInt(10));
    }
    return text.toString();
  }

  private static String text(Random random) {
    String odd = "aŏ무<>&\"'\\\n\t\r]]>\u0001\u007F\u0085\u2028\uFFFD\uFFFE\uFFFF😀{}";
    StringBuilder text = new StringBuilder();
    int[] characters = odd.codePoints().toArray();
    for (int i = random.nextInt(8); i > 0; i--) {
      text.appendCodePoint(characters[random.nextInt(characters.length)]);
    }
    return text.toString();
  }

  @Test
  void refusesAPinThatSomebodyMoved() {
    String text =
        new String(
                written(new GeoJsonWriter(), List.of(contradicted()), PIN, TEXT),
                StandardCharsets.UTF_8)
            .replace("[125.40,39.18]", "[125.41,39.18]");
    assertThatThrownBy(() -> GeoJsonIntake.read(new GeoJsonReader(), folder, text))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("line 3")
        .hasMessageContaining("geo:39.18,125.40;u=500")
        .hasMessageContaining("geo:39.18,125.41");
  }

  /** GDAL 3.6.2 writes 129.8776233 as 129.87762330000001, PyPI's geojson rounds to 6 decimals. */
  @Test
  void takesAPositionThatAnotherProgramPassedOnForTheSame() {
    for (String passedOn : List.of("125.40000000000001,39.18", "125.4,39.1800004")) {
      String text =
          text(new GeoJsonWriter(), contradicted()).replace("[125.40,39.18]", "[" + passedOn + "]");
      assertThat(text).contains(passedOn);
      assertThat(GeoJsonIntake.read(new GeoJsonReader(), folder, text).statements)
          .anyMatch(statement -> statement.value().equals("geo:39.18,125.40;u=500"));
    }
  }

  @Test
  void readsAClaimThatAnotherProgramTurnedIntoText() {
    String claim =
        GeoJsonClaim.write(
                "KHS11",
                "geo:39.18,125.40;u=500",
                contradicted().statements(),
                id -> id.equals(GeoJsonIntake.id("pin-map")) ? PIN : TEXT)
            .toString();
    String quoted =
        new String(CanonicalJson.write(new CanonicalJson.Str(claim)), StandardCharsets.UTF_8);
    GeoJsonIntake back =
        GeoJsonIntake.read(
            new GeoJsonReader(),
            folder,
            "{\"type\":\"Feature\",\"geometry\":null,\"properties\":{\"davylamp\":"
                + quoted
                + "}}");
    assertThat(back.statements).hasSize(6);
  }

  static Stream<Arguments> badClaims() {
    return Stream.of(
        Arguments.of("{}", "'version'"),
        Arguments.of("\"x\"", "expected a JSON object"),
        Arguments.of("[]", "found an array"),
        Arguments.of("{\"version\":\"2\"}", "of version 1"),
        Arguments.of(claim("\"source\":\"b\""), "a source among those of the same feature"),
        Arguments.of(
            claim(
                "\"source\":\"a\",\"entity\":\"x\",\"schema\":\"Spaceship\",\"property\":\"name\",\"value\":\"v\""),
            "a known schema"),
        Arguments.of(
            claim(
                "\"source\":\"a\",\"entity\":\"x\",\"schema\":\"Place\",\"property\":\"warp\",\"value\":\"v\""),
            "a property of Place"),
        Arguments.of(
            claim(
                "\"source\":\"a\",\"entity\":\"x\",\"schema\":\"Place\",\"property\":\"coordinates\",\"value\":\"geo:91,0\""),
            "latitude"));
  }

  private static String claim(String statement) {
    return "{\"version\":\"1\",\"draws\":\"geo:1,2\",\"sources\":[{\"key\":\"a\",\"title\":\"A\"}],"
        + "\"statements\":[{"
        + statement
        + "}]}";
  }

  @ParameterizedTest
  @MethodSource("badClaims")
  void refusesAClaimThatIsNotOurs(String claim, String problem) {
    assertThatThrownBy(
            () ->
                GeoJsonIntake.read(
                    new GeoJsonReader(),
                    folder,
                    "\n{\"type\":\"Feature\",\"properties\":{\"davylamp\":" + claim + "}}"))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("line 2")
        .hasMessageContaining(problem);
  }

  @Test
  void countsWhatCannotBeDrawn() {
    Entity nowhere = entity("KHS12", List.of(said("name", "Kyo-hwa-so No. 12", PIN)));
    assertThat(text(new GeoJsonWriter(), contradicted(), nowhere))
        .contains("\"entities\":1,\"entitiesWithoutPosition\":1");
    assertThat(text(new KmlWriter(), contradicted(), nowhere))
        .contains("2 claimed positions of 1 entities; 1 entities without a position");
  }

  private static String text(FormatWriter writer, Entity... entities) {
    return new String(written(writer, List.of(entities), PIN, TEXT), StandardCharsets.UTF_8);
  }

  @Test
  void showsContradictionsUncertaintyAndSourcesToWhoeverOpensTheMap() {
    assertThat(text(new GeoJsonWriter(), contradicted()).lines())
        .anySatisfy(
            line ->
                assertThat(line)
                    .contains("\"id\":\"KHS11#1\"")
                    .contains("\"coordinates\":[125.3470,39.0800]")
                    .contains("\"standing\":\"contested\",\"position\":1,\"positions\":2")
                    .contains("\"uncertaintyIs\":\"rounding\"")
                    .contains("\"reliability\":\"B\",\"credibility\":\"2\",\"locator\":\"pin\""))
        .anySatisfy(
            line ->
                assertThat(line)
                    .contains("\"id\":\"KHS11#2\"")
                    .contains("\"uncertainty\":500,\"uncertaintyIs\":\"stated\""));
    assertThat(text(new KmlWriter(), contradicted()))
        .contains("<Folder>\n<name>kyo-hwa-so</name>")
        .contains("<name>Kyo-hwa-so No. 11, Chŭngsan</name>")
        .contains("A &amp;lt;b&amp;gt;committee&amp;lt;/b&amp;gt; &amp;amp; friends")
        .contains("<coordinates>125.40,39.18</coordinates></Point>\n<Polygon>")
        .contains("reliability B, usually reliable");
  }

  @Test
  void linksOnlyToWebAddresses() {
    Source hostile =
        source("{\"key\":\"h\",\"title\":\"H\",\"type\":\"page\",\"url\":\"javascript:alert(1)\"}");
    String kml =
        new String(
            written(
                new KmlWriter(),
                List.of(entity("KHS11", List.of(said("coordinates", "geo:1,2", hostile)))),
                hostile),
            StandardCharsets.UTF_8);
    assertThat(kml).doesNotContain("href=&quot;javascript").contains("javascript:alert(1)");
  }
}

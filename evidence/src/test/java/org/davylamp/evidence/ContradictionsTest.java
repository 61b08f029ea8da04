package org.davylamp.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The facts are those of public map entries and imagery reports on Kyo-hwa-so No. 11 and No. 12
 * (Jongo-ri) and Kwan-li-so No. 14, 22 and 25.
 */
class ContradictionsTest {
  private static Optional<Entity> nothing(String id) {
    return Optional.empty();
  }

  @Test
  void twoPositionsOfKyoHwaSo11OnOneMapEntry() {
    Entity prison =
        entity(
            "Facility",
            told("name", "Kyo-hwa-so No. 11", "map"),
            read("location", "39.142294,125.3218811", "map"),
            read("location", "39°4’40.35”N 125°26’15.58”E", "map"));
    List<Contradiction> found = Contradictions.of(prison, ContradictionsTest::nothing);
    assertThat(found).hasSize(1);
    assertThat(((Contradiction.Apart) found.getFirst()).distance().metres())
        .isBetween(12305.5, 12305.7);
    assertThat(found.getFirst().sentence())
        .isEqualTo(
            "Two positions lie 12.3 km apart: 39.142294,125.3218811 and 39°4’40.35”N"
                + " 125°26’15.58”E; rounding can explain 0.3 m of that.");
    assertThat(values(found.getFirst()))
        .containsExactly("geo:39.142294,125.3218811", "geo:39.077875,125.43766111;u=0.2");
  }

  @ParameterizedTest(name = "{0}: {3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          Camp 22, pin and text            | 42.5844976,129.8776233  | 42.54549, 129.91401           | 5.3 km
          Musan, two published points      | 42.219,129.269          | 42.23194,129.26917            | 1.4 km
          Camp 14, decimals cut off        | 39.5717058,126.0621556  | 39.57170, 126.06215           | none
          Camp 16, decimals cut off        | 41.2869653,129.2683983  | 41.28696, 129.26839           | none
          Sunchon, the same in seconds     | 39.4359833,125.795675   | 39°26’9.54”N 125°47’44.43”E   | none
          Camp 25, two points of one site  | 41.8329909,129.7210693  | 41.834384, 129.725280         | none
          a point told to the minute only  | 39.142294,125.3218811   | 39°9'N 125°19'E               | none
          a village centre within 20 km    | 39.142294,125.3218811   | geo:39.077875,125.437661;u=20000 | none
          no position at all               | 39.142294,125.3218811   | near Chungsan                 | none
          """)
  void positionsApart(String what, String first, String second, String distance) {
    List<Contradiction> found =
        Contradictions.of(
            entity("Facility", told("location", first, "a"), told("location", second, "b")),
            ContradictionsTest::nothing);
    assertThat(found).hasSize(distance.equals("none") ? 0 : 1);
    found.forEach(one -> assertThat(((Contradiction.Apart) one).distance()).hasToString(distance));
  }

  @Test
  void aPositionThatIsDeniedOnlyDoesNotStandAgainstAnother() {
    Entity entity =
        entity(
            "Facility",
            told("coordinates", "geo:39.142294,125.3218811", "a"),
            denied("coordinates", "geo:39.077875,125.43766111", "b"));
    assertThat(Contradictions.of(entity, ContradictionsTest::nothing)).isEmpty();
  }

  @Test
  void assertedAndDenied() {
    Entity camp =
        entity(
            "Facility",
            told("status", "closed", "a"),
            told("status", "closed", "b"),
            denied("status", "closed", "c"),
            denied("status", "open", "a"));
    List<Contradiction> found = Contradictions.of(camp, ContradictionsTest::nothing);
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().sentence())
        .isEqualTo("status 'closed' is asserted by 2 statements and denied by one statement.");
    assertThat(found.getFirst().statements()).hasSize(3);
  }

  @ParameterizedTest(name = "{0} {1} → {2} {3}, told as {4}: {5}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          3,653  | m    | 5,046   | m   | 37     | From 3,653 m to 5,046 m is +38.1 %, but the change is stated as +37 %.
          3653   | m    | 5.046   | km  | +37 %  | From 3,653 m to 5.046 km is +38.1 %, but the change is stated as +37 %.
          3653   | m    | 5046    | m   | 38     | none
          3653   | m    | 5046    | m   | 38.1   | none
          3653   | m    | 5046    | m   | 38.2   | none
          3653   | m    | 5046    | m   | 38.3   | From 3,653 m to 5,046 m is +38.1 %, but the change is stated as +38.3 %.
          565424 | m2   | 972270  | m2  | 72 %   | none
          1.01   | km2  | 0.98    | km2 | -3     | none
          1.01   | km2  | 98      | ha  | -10    | From 1.01 km2 to 98 ha is -3.0 %, but the change is stated as -10 %.
          14     | guard posts | 36 | guard posts | 22 | From 14 guard posts to 36 guard posts is +157.1 %, but the change is stated as +22 %.
          14     | guard posts | 36 | buildings   | 22 | none
          3653   | m    | 5046    | m2  | 37     | none
          0      | m    | 5046    | m   | 37     | none
          3653   | m    | 5046    | m   | a third| none
          unknown| m    | 5046    | m   | 37     | none
          """)
  void statedChangeAgainstTheFigures(
      String from, String fromUnit, String to, String toUnit, String stated, String sentence) {
    Entity earlier =
        entity("Observation", told("quantity", from, "r"), told("unit", fromUnit, "r"));
    Entity later =
        entity(
            "Observation",
            told("quantity", to, "r"),
            told("unit", toUnit, "r"),
            told("comparedObservation", "O003", "r"),
            told("statedChange", stated, "r"));
    List<Contradiction> found =
        Contradictions.of(later, id -> Optional.ofNullable(Map.of("O003", earlier).get(id)));
    assertThat(found.stream().map(Contradiction::sentence))
        .containsExactlyElementsOf(sentence.equals("none") ? List.of() : List.of(sentence));
    found.forEach(one -> assertThat(one.statements()).hasSize(6));
  }

  @Test
  void aStatedChangeThatFitsOneOfSeveralFiguresIsNone() {
    Entity earlier = entity("Observation", told("quantity", "3653 m", "r"));
    Entity later =
        entity(
            "Observation",
            told("quantity", "5046 m", "r"),
            told("quantity", "5010 m", "press"),
            told("comparedObservation", "O003", "r"),
            told("comparedObservation", "gone", "r"),
            told("statedChange", "37", "r"),
            told("statedChange", "40", "press"));
    List<Contradiction> found =
        Contradictions.of(later, id -> Optional.of(earlier).filter(e -> id.equals("O003")));
    assertThat(found.stream().map(Contradiction::sentence))
        .containsExactly("From 3,653 m to 5,046 m is +38.1 %, but the change is stated as +40 %.");
  }

  @ParameterizedTest(name = "{0} {1} in {2} × {3}, {4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          23,600 | m2  | 188    | 128    | rectangular | The area is stated as 23,600 m2, but a rectangle of 188 m × 128 m has 24,064 m2.
          2.406  | ha  | 188    | 128    | rectangular | none
          24,064 | m2  | 188 m  | 128 m  | rectangular | none
          23,600 | m2  | 188    | 128    | -           | none
          1.01   | km2 | 1810   | 1240   | -           | none
          14.5   | km2 | 7.3 km | 3.3 km | irregular   | none
          14.5   | km2 | 730 m  | 3.3 km | irregular   | The area is stated as 14.5 km2, but no outline within 730 m × 3.3 km can exceed 2,409,000 m2.
          23,600 | m   | 188    | 128    | rectangular | none
          23,600 | m2  | 188    | -12    | rectangular | none
          23,600 | m2  | 188 kg | 128    | rectangular | none
          """)
  void statedAreaAgainstLengthAndWidth(
      String area, String unit, String length, String width, String outline, String sentence) {
    List<Statement> told =
        new ArrayList<>(
            List.of(
                told("quantity", area, "r"),
                told("unit", unit, "r"),
                told("length", length, "r"),
                told("width", width, "r")));
    if (!outline.equals("-")) {
      told.add(told("outline", outline, "r"));
    }
    List<Contradiction> found =
        Contradictions.of(
            entity("Observation", told.toArray(Statement[]::new)), ContradictionsTest::nothing);
    assertThat(found.stream().map(Contradiction::sentence))
        .containsExactlyElementsOf(sentence.equals("none") ? List.of() : List.of(sentence));
    found.forEach(one -> assertThat(one.statements()).hasSameSizeAs(told));
  }

  @Test
  void onlyObservationsAreComputed() {
    Entity facility =
        entity(
            "Facility",
            told("quantity", "23600 m2", "r"),
            told("length", "188", "r"),
            told("width", "128", "r"),
            told("outline", "rectangular", "r"));
    assertThat(Contradictions.of(facility, ContradictionsTest::nothing)).isEmpty();
  }

  @Test
  void severalValuesOfWhatCanHaveOneOnly() {
    Entity camp =
        entity(
            "Facility",
            told("opened", "1968", "a"),
            told("opened", "1970", "b"),
            told("opened", "1968", "c"),
            denied("closed", "2012", "b"),
            told("closed", "2013", "a"),
            told("alias", "Susong", "a"),
            told("alias", "Chongjin", "b"));
    List<Contradiction> found = Contradictions.of(camp, ContradictionsTest::nothing);
    assertThat(found.stream().map(Contradiction::sentence))
        .containsExactly("opened can have one value only, and is told as '1968' and '1970'.");
    assertThat(found.getFirst().statements()).hasSize(3);
    assertThat(Contradictions.of(camp, ContradictionsTest::nothing, "alias"::equals))
        .singleElement()
        .extracting(Contradiction::sentence)
        .isEqualTo("alias can have one value only, and is told as 'Susong' and 'Chongjin'.");
  }

  @ParameterizedTest(name = "{0}: {1} and {2}: {3}")
  @CsvSource({
    "opened, 1968, 1968-05, none",
    "opened, 1968, 1967~, none",
    "opened, 1980/1983, 1982, none",
    "opened, 1980/1983, 1990, contradiction",
    "opened, 1968-01-01, 1968-01-02, contradiction",
    "opened, 1968, about 1968, contradiction",
    "imoNumber, 8330815, 8330816, contradiction",
    "capacity, 1.01 km2, 101 ha, none",
    "capacity, 1.01 km2, 100 ha, contradiction",
    "capacity, 1.01 km2, 101 t, contradiction",
    "coordinates, 'geo:39.5717058,126.0621556', 'geo:39.5717,126.0622', none"
  })
  void whatCannotBothBe(String property, String first, String second, String answer) {
    Entity entity = entity("Thing", told(property, first, "a"), told(property, second, "b"));
    assertThat(Contradictions.of(entity, ContradictionsTest::nothing, any -> true))
        .hasSize(answer.equals("none") ? 0 : 1);
  }

  /** Whatever is said in whatever order: it ends, and the order of the sources does not matter. */
  @Test
  void findsTheSameInAnyOrder() {
    long seed = 25;
    Random random = new Random(seed);
    List<String> properties =
        List.of(
            "location",
            "opened",
            "quantity",
            "unit",
            "statedChange",
            "comparedObservation",
            "length");
    List<String> values =
        List.of(
            "geo:39.1,125.3",
            "geo:39.9,125.3;u=3",
            "1968",
            "3653 m",
            "5046",
            "m",
            "m2",
            "37 %",
            "self");
    for (int i = 0; i < 2_000; i++) {
      Statement[] said = new Statement[1 + random.nextInt(12)];
      for (int k = 0; k < said.length; k++) {
        String property = properties.get(random.nextInt(properties.size()));
        String value = values.get(random.nextInt(values.size()));
        said[k] =
            random.nextInt(5) == 0
                ? denied(property, value, "s" + k)
                : told(property, value, "s" + k);
      }
      int forwards = all(said).size();
      Arrays.asList(said).reversed().toArray(said);
      assertThat(all(said))
          .as("seed %d, round %d: %s", seed, i, Arrays.toString(said))
          .hasSize(forwards);
    }
  }

  private static List<Contradiction> all(Statement... said) {
    Entity entity = entity("Observation", said);
    return Contradictions.of(entity, id -> Optional.of(entity));
  }

  private static List<String> values(Contradiction contradiction) {
    return contradiction.statements().stream().map(one -> one.statement().value()).toList();
  }

  private static Statement told(String property, String value, String source) {
    return Statement.of("e", "Thing", property, value, id(source));
  }

  private static Statement denied(String property, String value, String source) {
    return told(property, value, source).with(StatementDetails.NONE.withStance(Stance.DENIES));
  }

  /** A position as readers record it: normalised, the source's own spelling beside it. */
  private static Statement read(String property, String published, String source) {
    return told(property, Coordinates.read(published).coordinates().toString(), source)
        .with(StatementDetails.NONE.withOriginal(published));
  }

  private static Entity entity(String schema, Statement... statements) {
    List<Recorded> recorded = new ArrayList<>();
    for (Statement one : statements) {
      Statement statement =
          new Statement(
              one.entity(), schema, one.property(), one.value(), one.source(), one.details());
      recorded.add(new Recorded(id("record " + recorded.size()), statement));
    }
    return new Entity("e", recorded);
  }

  private static RecordId id(String name) {
    byte[] hash = Arrays.copyOf(name.getBytes(StandardCharsets.UTF_8), 32);
    return new RecordId(HexFormat.of().formatHex(hash));
  }
}

package org.davylamp.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.davylamp.evidence.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FtmJsonReaderTest {
  private final FtmJsonReader reader = new FtmJsonReader();

  private static List<String> told(MemoryIntake intake) {
    return intake.statements().stream()
        .filter(statement -> !statement.property().equals(FtmStatement.ID))
        .map(s -> s.entity() + " " + s.schema() + " " + s.property() + " " + s.value())
        .toList();
  }

  private static Map<String, List<String>> context(MemoryIntake intake, String entity) {
    return intake.statements().stream()
        .filter(s -> s.property().equals(FtmStatement.ID) && s.entity().equals(entity))
        .findFirst()
        .map(s -> (Map<String, List<String>>) s.details().foreign().fields())
        .orElseThrow();
  }

  @Test
  void everyValueIsOneStatementAndTheLineIsOneOnItsId() {
    MemoryIntake intake =
        MemoryIntake.of(
            reader,
            """
            {"id":"v1","schema":"Vessel","caption":"Chong Chon Gang","properties":{"name":["Chong Chon Gang","청천강"],"imoNumber":["7937317"]},"datasets":["un_sc"],"referents":[],"target":true,"first_seen":"2023-04-20T18:00:25"}
            """);
    assertThat(told(intake))
        .containsExactly(
            "v1 Vessel name Chong Chon Gang", "v1 Vessel name 청천강", "v1 Vessel imoNumber 7937317");
    assertThat(context(intake, "v1"))
        .isEqualTo(
            Map.of(
                "caption", List.of("Chong Chon Gang"),
                "datasets", List.of("un_sc"),
                "referents", List.of(),
                "target", List.of("true"),
                "first_seen", List.of("2023-04-20T18:00:25")));
  }

  @Test
  void rowsAreLinesOfTheFile() {
    MemoryIntake intake =
        MemoryIntake.of(
            reader,
            """
            {"id":"a","schema":"Person","properties":{"name":["A"]}}

            {"id":"b","schema":"Person","properties":{"name":["B"]}}
            """);
    assertThat(intake.statements().stream().map(intake::row)).containsExactly(1L, 1L, 3L, 3L);
  }

  @Test
  void anArrayOfEntitiesAndOneSpreadOverLinesAreRead() {
    String array =
        """
        [
          {"properties": {"name": ["A"]},
           "schema": "Person",
           "id": "a"},
          {"id":"b","schema":"Company"}
        ]
        """;
    assertThat(told(MemoryIntake.of(reader, array))).containsExactly("a Person name A");
    assertThat(MemoryIntake.of(reader, array).entities()).hasSize(2);
  }

  @Test
  void anEmbeddedEntityIsReadAsItsOwnAndItsPlaceAsItsId() {
    MemoryIntake intake =
        MemoryIntake.of(
            reader,
            """
            {"id":"p","schema":"Person","properties":{"addressEntity":[{"id":"ad","schema":"Address","properties":{"full":["1 Main St"]}}],"sanctions":[{"id":"s","schema":"Sanction","properties":{"entity":["p"],"authority":["UN"]}}]}}
            """);
    assertThat(told(intake))
        .containsExactly(
            "ad Address full 1 Main St",
            "s Sanction entity p",
            "s Sanction authority UN",
            "p Person addressEntity ad");
    assertThat(context(intake, "p")).containsEntry(":nested.sanctions", List.of("s"));
  }

  @Test
  void numbersAndTruthValuesAreTheirTextAsInFollowTheMoney() {
    MemoryIntake intake =
        MemoryIntake.of(
            reader,
            """
            {"id":"v","schema":"Vessel","properties":{"tonnage":[4984, 12.50],"name":"Only one","flag":[null,""],"notes":[true]}}
            """);
    assertThat(told(intake))
        .containsExactly(
            "v Vessel tonnage 4984",
            "v Vessel tonnage 12.50",
            "v Vessel name Only one",
            "v Vessel notes true");
  }

  @Test
  void aContextLongerThanARecordIsSpreadOverSeveral() {
    StringBuilder referents = new StringBuilder("\"ref-0\"");
    for (int i = 1; i < 5_000; i++) {
      referents.append(",\"ref-").append(i).append('"');
    }
    String line =
        "{\"id\":\"a\",\"schema\":\"Person\",\"properties\":{\"name\":[\"A\"]},\"referents\":["
            + referents
            + "]}";
    MemoryIntake intake = MemoryIntake.of(reader, line);
    assertThat(intake.statements()).hasSizeGreaterThan(5);
    assertThat(JsonTree.parse(intake.written(new FtmJsonWriter()))).isEqualTo(JsonTree.parse(line));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // what is wrong | line | column | the error says
        "{\"id\":\"a\",\"schema\":\"Persn\"} | 1 | 20 | did you mean Person",
        "{\"id\":\"a\",\"schema\":\"Person\",\"properties\":{\"birthdate\":[\"1970\"]}} | 1 | 43 |"
            + " did you mean birthDate",
        "{\"schema\":\"Person\"} | 1 | 0 | expected an id",
        "{\"id\":\"a\",\"properties\":{}} | 1 | 0 | expected a schema",
        "{\"id\":\"\",\"schema\":\"Person\"} | 1 | 7 | found an empty one",
        "{\"id\":7,\"schema\":\"Person\"} | 1 | 7 | expected a string as id",
        "{\"id\":\"a\",\"id\":\"b\",\"schema\":\"Person\"} | 1 | 16 | found it twice",
        "{\"id\":\"a\",\"schema\":\"Person\",\"caption\":\"x\",\"caption\":\"y\"} | 1 | 53 |"
            + " found it twice",
        "{\"id\":\"a\",\"schema\":\"Person\",\"properties\":{\"name\":[],\"name\":[]}} | 1 | 53 |"
            + " found it twice",
        "{\"id\":\"a\",\"schema\":\"Person\",\"properties\":[]} | 1 | 42 | an object of properties",
        "{\"id\":\"a\",\"schema\":\"Person\",\"properties\":{\"name\":[[\"x\"]]}} | 1 | 51 |"
            + " found an array",
        "{\"id\":\"a\",\"schema\":\"Person\",\"properties\":{\"sanctions\":[\"x\"]}} | 1 | 43 |"
            + " only looks back",
        "{\"id\":\"a\",\"schema\":\"Person\",\"properties\":{\"name\":[\"x\\u0000\"]}} | 1 | 51 |"
            + " NUL",
        "{\"id\":\"a\",\"schema\":\"Person\",\"properties\":{\"name\":[\"\\ud800\"]}} | 1 | 51 |"
            + " surrogate",
        "{\"id\":\"a\",\"schema\":\"Person\",\"properties\":{\"name\":[\"x\" | 1 | 54 | cut off",
        "{\"id\":\"a\",\"schema\":\"Person\"} {\"id\":\"b\",\"schema\":\"Person\"} | 1 | 30 |"
            + " one entity per line",
        "[{\"id\":\"a\",\"schema\":\"Person\"}] x | 1 | 0 | JSON",
        "{'id':'a'} | 1 | 0 | expected JSON",
        "42 | 1 | 1 | an entity, which is a JSON object",
        "{\"id\":\"a\",\"schema\":\"Person\",\"score\":NaN} | 1 | 0 | expected JSON",
      })
  void badInputIsToldWithItsPlace(String json, long line, long column, String says) {
    assertThatThrownBy(() -> MemoryIntake.of(reader, json))
        .isInstanceOfSatisfying(
            BadInput.class,
            bad -> {
              assertThat(bad.file()).isEqualTo("test");
              assertThat(bad.row()).isEqualTo(line);
              assertThat(column == 0 || bad.column() == column).as("%s", bad).isTrue();
              assertThat(bad.problem()).startsWith("expected ").contains(says);
            });
  }

  @Test
  void theLineOfAnErrorIsCounted() {
    assertThatThrownBy(
            () ->
                MemoryIntake.of(
                    reader,
                    "{\"id\":\"a\",\"schema\":\"Person\"}\r\n\r\n{\"id\":\"b\",\"schema\":\"X\"}"))
        .hasMessageStartingWith("test, line 3, column 20: expected a schema");
  }

  @Test
  void otherEncodingsAreRefused() {
    String line = "{\"id\":\"a\",\"schema\":\"Person\",\"properties\":{\"name\":[\"Ünal\"]}}\n";
    assertThatThrownBy(() -> MemoryIntake.of(reader, line.getBytes(StandardCharsets.UTF_16)))
        .hasMessageContaining("expected UTF-8 text, found UTF-16");
    assertThatThrownBy(() -> MemoryIntake.of(reader, line.getBytes(StandardCharsets.UTF_16LE)))
        .hasMessageContaining("NUL byte");
    assertThatThrownBy(() -> MemoryIntake.of(reader, line.getBytes(StandardCharsets.ISO_8859_1)))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("UTF-8");
    assertThatThrownBy(
            () ->
                MemoryIntake.of(reader, line.replace("nal", "\0").getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(BadInput.class);
    byte[] marked = ("\uFEFF" + line).getBytes(StandardCharsets.UTF_8);
    assertThat(told(MemoryIntake.of(reader, marked))).containsExactly("a Person name Ünal");
  }

  @Test
  void whatIsTooLongOrTooDeepIsRefused() {
    String begin = "{\"id\":\"a\",\"schema\":\"Person\",\"properties\":{\"name\":[";
    String tooLong = begin + "\"" + "x".repeat(FormatReader.MAX_ELEMENT) + "\"]}}";
    assertThatThrownBy(() -> MemoryIntake.of(reader, tooLong)).isInstanceOf(BadInput.class);
    String tooMany = begin + "\"xxxxxxx\",".repeat(FormatReader.MAX_ELEMENT / 8) + "\"\"]}}";
    assertThatThrownBy(() -> MemoryIntake.of(reader, tooMany))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("bytes in an entity");
    String person = "{\"id\":\"a\",\"schema\":\"Person\",\"properties\":{\"addressEntity\":";
    assertThatThrownBy(() -> MemoryIntake.of(reader, person.repeat(40)))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("deep");
    assertThatThrownBy(() -> MemoryIntake.of(reader, "[".repeat(100_000)))
        .isInstanceOf(BadInput.class);
    assertThatThrownBy(() -> MemoryIntake.of(reader, "{\"id\":\"a\",\"x\":" + "[".repeat(100_000)))
        .isInstanceOf(BadInput.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\":\"a\",\"schema\":\"Person\",\"properties\":{\"name\":[\"A\"]}}",
        "[{\"schema\":\"Person\",\"properties\":{}}]",
        "\uFEFF\n {\"id\":\"a\",\"caption\":\"A\",\"schema\":\"Persn\",\"properties\":{\"na",
        "{\"id\":\"a\",\"properties\":{\"name\":[\"A",
      })
  void recognisesEntities(String text) {
    assertThat(reader.recognises(head(text))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "[]",
        "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{}}]}",
        "{\"type\":\"Feature\",\"id\":\"a\",\"properties\":{\"name\":\"A\"},\"geom",
        "{\"canonical_id\":\"a\",\"entity_id\":\"a\",\"prop\":\"name\",\"schema\":\"Person\"}",
        "{\"id\":\"a\",\"schema\":\"Person\"}",
        "{\"stac_version\":\"1.0.0\",\"type\":\"Feature\",\"id\":\"s\",\"properties\":{}}",
        "canonical_id,entity_id,prop,prop_type,schema,value",
        "<kml/>",
        "\"schema\"",
      })
  void leavesOtherFilesAlone(String text) {
    assertThat(reader.recognises(head(text))).isFalse();
  }

  @Test
  void namesAreSharedBetweenStatements() {
    MemoryIntake intake =
        MemoryIntake.of(
            reader,
            """
            {"id":"a","schema":"Person","properties":{"name":["A"]}}
            {"id":"b","schema":"Person","properties":{"name":["B"]}}
            """);
    List<Statement> names =
        intake.statements().stream().filter(s -> s.property().equals("name")).toList();
    assertThat(names.getFirst().schema()).isSameAs(names.getLast().schema());
    assertThat(names.getFirst().property()).isSameAs(names.getLast().property());
  }

  static Head head(String text) {
    return new Head(text.getBytes(StandardCharsets.UTF_8), true);
  }
}

package org.davylamp.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.davylamp.evidence.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FtmStatementsReaderTest {
  private static final String HEADER =
      "canonical_id,entity_id,prop,prop_type,schema,value,dataset,origin,lang,original_value,"
          + "external,first_seen,last_seen,id\n";

  private final FtmStatementsReader reader = new FtmStatementsReader();

  private Statement only(String text) {
    return MemoryIntake.of(reader, text).statements().iterator().next();
  }

  @Test
  void aRowIsAStatementAndWhatItDoesNotTellIsCarried() {
    Statement statement =
        only(
            HEADER
                + "NK-1,un-2,nationality,country,Person,kp,un_sc,crawl,,DPRK,t,2023-01-01,2024-01-01,a1\n");
    assertThat(statement.entity()).isEqualTo("un-2");
    assertThat(statement.property()).isEqualTo("nationality");
    assertThat(statement.value()).isEqualTo("kp");
    assertThat(statement.original()).contains("DPRK");
    assertThat(statement.details().lang()).isEmpty();
    assertThat(statement.details().foreign().fields().toString())
        .isEqualTo(
            "{canonical_id=[NK-1], dataset=[un_sc], external=[t], first_seen=[2023-01-01],"
                + " id=[a1], last_seen=[2024-01-01], origin=[crawl]}");
  }

  @Test
  void columnsMayStandInAnyOrderAndHaveQuotesAndLineBreaks() {
    Statement statement =
        only(
            """
            \uFEFFvalue,"schema",prop,entity_id,dataset,lang
            "He said, ""no""
            and left",Person,notes,p,d,eng
            """
                .replace("\n", "\r\n"));
    assertThat(statement.value()).isEqualTo("He said, \"no\"\r\nand left");
    assertThat(statement.details().lang()).contains("eng");
    assertThat(statement.details().foreign().fields().toString()).isEqualTo("{dataset=[d]}");
  }

  @Test
  void rowsAreLinesOfTheFile() {
    MemoryIntake intake =
        MemoryIntake.of(
            reader,
            "entity_id,prop,schema,value,dataset\np,notes,Person,\"a\nb\",d\n\np,name,Person,P,d\n");
    assertThat(intake.statements().stream().map(intake::row)).containsExactly(2L, 5L);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // a row after entity_id,prop,schema,value,dataset | column | the error says
        "p,name,Persn,P,d | 3 | did you mean Person",
        "p,nam,Person,P,d | 2 | did you mean name",
        "p,sanctions,Person,P,d | 2 | only looks back",
        "p,name,Person,,d | 4 | expected a value in the column 'value'",
        ",name,Person,P,d | 1 | expected a value in the column 'entity_id'",
        "p,name,Person,P, | 5 | expected a value in the column 'dataset'",
        "p,name,Person,P | 0 | expected 5 columns, found 4",
        "p,name,Person,P,d,x | 0 | expected 5 columns, found 6",
        "p,name,Person,\"P,d | 0 | expected the rest of a row",
        "p,name,Person,\"P\"x,d | 0 | expected the rest of a row",
        "p,name,Person,P\0,d | 4 | NUL",
      })
  void badInputIsToldWithItsPlace(String row, long column, String says) {
    String text = "entity_id,prop,schema,value,dataset\np,name,Person,First,d\n" + row;
    assertThatThrownBy(() -> MemoryIntake.of(reader, text))
        .isInstanceOfSatisfying(
            BadInput.class,
            bad -> {
              assertThat(bad.row()).as("%s", bad).isEqualTo(3);
              assertThat(bad.column()).as("%s", bad).isEqualTo(column);
              assertThat(bad.problem()).startsWith("expected ").contains(says);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "entity_id,prop,schema,value | expected a column 'dataset'",
        "entity_id,prop,schema,value,dataset,value | expected the column 'value' once",
        "entity_id,prop,schema,value,dataset, | expected the name of a column",
        "`` | expected a header",
      })
  void aHeaderMustSayWhatTheRowsHold(String header, String says) {
    assertThatThrownBy(() -> MemoryIntake.of(reader, header))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining(says);
  }

  @Test
  void otherEncodingsAreRefused() {
    String text = HEADER + ",p,name,,Person,Ünal,d,,,,,,,\n";
    assertThatThrownBy(() -> MemoryIntake.of(reader, text.getBytes(StandardCharsets.ISO_8859_1)))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("expected UTF-8");
    assertThatThrownBy(() -> MemoryIntake.of(reader, text.getBytes(StandardCharsets.UTF_16)))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("UTF-16");
  }

  @Test
  void whatIsTooLongIsRefused() {
    String field = "x".repeat(FormatReader.MAX_ELEMENT);
    assertThatThrownBy(() -> MemoryIntake.of(reader, HEADER + ",p,name,,Person,\"" + field))
        .isInstanceOf(BadInput.class);
    String original = "x".repeat(70_000);
    assertThatThrownBy(
            () -> MemoryIntake.of(reader, HEADER + ",p,name,,Person,P,d,,," + original + ",,,,\n"))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("columns besides the value");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"canonical_id\",\"entity_id\",\"prop\",\"prop_type\",\"schema\",\"value\",\"dataset\"\n",
        "\uFEFFvalue,schema,prop,entity_id\r\n",
      })
  void recognisesStatements(String text) {
    assertThat(reader.recognises(FtmJsonReaderTest.head(text))).isTrue();
  }

  @Test
  void leavesOtherFilesAlone() {
    for (String text : List.of("", "id,name,schema\n", "entity,property,value\n", "{\"id\":1}")) {
      assertThat(reader.recognises(FtmJsonReaderTest.head(text))).as(text).isFalse();
    }
  }
}

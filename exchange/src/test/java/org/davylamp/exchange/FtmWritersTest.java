package org.davylamp.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.davylamp.evidence.EvidenceException;
import org.davylamp.evidence.Foreign;
import org.davylamp.evidence.Source;
import org.davylamp.evidence.SourceType;
import org.davylamp.evidence.Stance;
import org.davylamp.evidence.Statement;
import org.davylamp.evidence.StatementDetails;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FtmWritersTest {
  private final MemoryIntake made = new MemoryIntake("hrnk-2024");

  private void state(String entity, String schema, String property, String value) {
    made.accept(Statement.of(entity, schema, property, value, made.source()), 1);
  }

  private String json() {
    return made.written(new FtmJsonWriter());
  }

  private List<String> rows() {
    return made.written(new FtmStatementsWriter()).lines().skip(1).toList();
  }

  @Test
  void whatWasMadeHereGetsADataSetAndACaption() {
    state("camp-25", "Organization", "name", "Camp 25");
    state("camp-25", "Organization", "country", "kp");
    assertThat(json())
        .isEqualTo(
            """
            {"id":"camp-25","schema":"Organization","properties":{"name":["Camp 25"],"country":["kp"]},"caption":"Camp 25","datasets":["hrnk_2024"]}
            """);
  }

  /** Golden: {@code Statement.make_key} of followthemoney 4.11.2. */
  @ParameterizedTest
  @CsvSource({
    "ds1, e1, name, 김정은, , false, 537a42f33962d47fedbf4d8fa325fdbe7e0b0cbc",
    "ds1, e1, name, 김정은, kor, false, d8d67641747b88ebf5c305e4a48757417518ab41",
    "ds1, e1, name, 'Kim, Jong-un', , true, ca2155f3f247bf77dcb2f492c888f09f2fcdc48c",
    "un_sc, v.1, imoNumber, 7937317, eng, true, 22f716b85cf567cbe61dcdf5b45d48999b3e1c41",
    "ds, a, notes, 'two\nlines', , false, 65a9034d4136e4286cc5bd87a17f58d038650e6c",
  })
  void idsAreThoseOfFollowTheMoney(
      String dataset,
      String entity,
      String prop,
      String value,
      @Nullable String lang,
      boolean external,
      String id) {
    FtmStatement statement =
        new FtmStatement(
            new FtmExport.Origin(made.source(), entity),
            "Person",
            prop,
            "name",
            value,
            dataset,
            "",
            lang == null ? "" : lang,
            "",
            external ? "t" : "f",
            "",
            "",
            Optional.empty(),
            Foreign.NONE);
    assertThat(statement.key()).isEqualTo(id);
  }

  @ParameterizedTest
  @CsvSource({
    "hrnk-2024, hrnk_2024",
    "UN.S/2023, un_s_2023",
    "Sŏnhwa-dong, sonhwa_dong",
    "'보고서:1', 'u1107u1169u1100u1169u1109u1165_1'",
    "a--, a",
  })
  void aSourceKeyBecomesTheNameOfADataSet(String key, String name) {
    assertThat(FtmStatement.dataset(key)).isEqualTo(name);
  }

  @Test
  void whatIsDeniedDoesNotGoOut() {
    state("p", "Person", "name", "Pak");
    made.accept(
        new Statement(
            "p",
            "Person",
            "nationality",
            "cn",
            made.source(),
            StatementDetails.NONE.withStance(Stance.DENIES)),
        2);
    made.accept(
        new Statement(
            "q",
            "Person",
            "name",
            "Nobody",
            made.source(),
            StatementDetails.NONE.withStance(Stance.DENIES)),
        3);
    assertThat(json()).contains("Pak").doesNotContain("cn", "Nobody");
    assertThat(rows()).hasSize(1);
  }

  @Test
  void resolvedEntitiesAreOneLineThatNamesTheOthers() {
    MemoryIntake read =
        MemoryIntake.of(
            new FtmJsonReader(),
            """
            {"id":"b","schema":"LegalEntity","caption":"B","properties":{"name":["B"]},"datasets":["x"],"referents":["z"],"last_seen":"2023"}
            {"id":"a","schema":"Company","caption":"A","properties":{"name":["A","B"]},"datasets":["y"],"last_seen":"2024"}
            """);
    read.resolve("a", "b");
    assertThat(JsonTree.parse(read.written(new FtmJsonWriter())))
        .isEqualTo(
            JsonTree.parse(
                """
                {"id":"a","schema":"Company","caption":"B","properties":{"name":["B","A"]},"datasets":["x","y"],"referents":["z","b"],"last_seen":"2024"}
                """));
    List<String> rows = read.written(new FtmStatementsWriter()).lines().skip(1).toList();
    assertThat(rows).hasSize(5).allMatch(row -> row.startsWith("\"a\",\""));
    assertThat(rows.getFirst()).startsWith("\"a\",\"b\",\"id\",\"id\",\"LegalEntity\",\"b\",\"x\"");
  }

  @Test
  void whatHasNoCommonSchemaGoesOutInPieces() {
    state("a", "Person", "name", "Rakwon");
    state("b", "Vessel", "name", "Rakwon");
    made.resolve("a", "b");
    assertThat(json().lines())
        .hasSize(2)
        .anyMatch(line -> line.startsWith("{\"id\":\"a\",\"schema\":\"Person\""))
        .anyMatch(line -> line.startsWith("{\"id\":\"b\",\"schema\":\"Vessel\""));
  }

  @Test
  void theExtensionGoesOutInFollowTheMoneysWords() {
    state("f", "Facility", "name", "Musan mine");
    state("f", "Facility", "nameHangul", "무산광산");
    state("f", "Facility", "kind", "mine");
    state("f", "Facility", "status", "operating");
    state("f", "Facility", "coordinates", "geo:42.23,129.25;u=500");
    state("o", "Observation", "imageDate", "2013-05~");
    state("o", "Observation", "imageDate", "2013-05/2013-09");
    state("o", "Observation", "imageDate", "1999/2013");
    assertThat(JsonTree.lines(json()))
        .isEqualTo(
            JsonTree.lines(
                """
                {"id":"f","schema":"RealEstate","properties":{"name":["Musan mine"],"alias":["무산광산"],"propertyType":["mine"],"notes":["Status: operating","Coordinates: geo:42.23,129.25;u=500"],"latitude":["42.23"],"longitude":["129.25"]},"caption":"Musan mine","datasets":["hrnk_2024"]}
                {"id":"o","schema":"Event","caption":"2013-05","properties":{"date":["2013-05","2013"],"notes":["Image date: 1999/2013"]},"datasets":["hrnk_2024"]}
                """));
    assertThat(rows())
        .anyMatch(
            row ->
                row.contains("\"date\",\"date\",\"Event\",\"2013-05\"")
                    && row.contains("\"2013-05~\""));
  }

  @Test
  void thePublishersIdsAndJudgementsStayUnlessThisCaseJudgedOtherwise() {
    String text =
        """
        canonical_id,entity_id,prop,prop_type,schema,value,dataset,external,first_seen,id
        NK-1,a,name,name,Person,A,x,f,2023,id1
        NK-1,a,id,id,Person,abc,x,f,2022,id2
        NK-1,b,name,name,Person,B,x,t,2023,id3
        """;
    MemoryIntake read = MemoryIntake.of(new FtmStatementsReader(), text);
    assertThat(read.written(new FtmStatementsWriter()))
        .contains("\"NK-1\",\"a\",\"name\"", "\"NK-1\",\"b\",\"name\"", "\"id1\"", "\"id3\"");
    assertThat(JsonTree.lines(read.written(new FtmJsonWriter())))
        .as("what is external is not published as a fact")
        .isEqualTo(
            JsonTree.lines(
                """
                {"id":"a","schema":"Person","caption":"A","properties":{"name":["A"]},"datasets":["x"],"first_seen":"2023","last_change":"2022"}
                """));
    read.resolve("a", "b");
    assertThat(read.written(new FtmStatementsWriter()))
        .contains("\"a\",\"a\",\"name\"", "\"a\",\"b\",\"name\"")
        .doesNotContain("NK-1");
  }

  @Test
  void olderColumnsFollowAfterThoseOfToday() {
    String text = "entity_id,prop,schema,value,dataset,target\na,name,Person,A,x,t\n";
    MemoryIntake read = MemoryIntake.of(new FtmStatementsReader(), text);
    assertThat(read.written(new FtmStatementsWriter()).lines())
        .first()
        .asString()
        .endsWith("\"last_seen\",\"id\",\"target\"");
    assertThat(read.written(new FtmStatementsWriter())).endsWith("\"t\"\n");
  }

  @Test
  void aCorrectedPropertyDoesNotGoOutAsItsLineHadIt() {
    MemoryIntake read =
        MemoryIntake.of(
            new FtmJsonReader(),
            "{\"id\":\"a\",\"schema\":\"Vessel\",\"properties\":{\"tonnage\":[10,10]}}");
    assertThat(read.written(new FtmJsonWriter())).contains("[10,10]");
    read.accept(Statement.of("a", "Vessel", "tonnage", "11", read.source()), 9);
    assertThat(read.written(new FtmJsonWriter())).contains("\"tonnage\":[\"10\",\"11\"]");
  }

  @Test
  void aValueThatOnlyTheVaultHasIsAskedFor() {
    made.accept(
        new Statement(
            "d",
            "Document",
            "bodyText",
            "",
            made.source(),
            StatementDetails.NONE.withLongValue("0".repeat(64))),
        1);
    assertThatThrownBy(this::json)
        .isInstanceOf(EvidenceException.class)
        .hasMessageContaining("expected the whole value");
  }

  @Test
  void nothingIsAnEmptyFileOfEach() {
    assertThat(json()).isEmpty();
    assertThat(rows()).isEmpty();
  }

  @Test
  void languageIsPartOfAnIdWhereFollowTheMoneyHasIt() {
    made.declare(Source.of("s", SourceType.LIST, "S"), 1);
    StatementDetails korean = StatementDetails.NONE.withLang("kor");
    made.accept(new Statement("a", "Person", "name", "이", made.source(), korean), 1);
    made.accept(new Statement("a", "Person", "nationality", "kp", made.source(), korean), 1);
    assertThat(rows().getFirst()).contains(",\"kor\",");
    assertThat(rows().getLast()).doesNotContain("kor");
  }
}

package org.davylamp.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.davylamp.evidence.Ontology;
import org.davylamp.evidence.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must be true of every table. */
class CaseTablesTest {

  static List<CaseTable> tables() {
    return CaseTables.ALL;
  }

  private static List<String> recognised(List<CaseColumn> columns) {
    String header = columns.stream().map(CaseColumn::name).collect(Collectors.joining(","));
    return CaseDesk.recognised((header + "\n").getBytes(StandardCharsets.UTF_8)).stream()
        .map(FormatReader::format)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void itsWholeHeaderIsRecognisedAsItAlone(CaseTable table) {
    assertThat(recognised(table.columns())).containsExactly(table.format());
  }

  @ParameterizedTest
  @MethodSource("tables")
  void whatTellsItTellsNoOther(CaseTable table) {
    for (Set<String> telling : table.telling()) {
      assertThat(table.columnNames()).containsAll(telling);
      List<CaseColumn> least =
          table.columns().stream().filter(c -> telling.contains(c.name())).toList();
      assertThat(recognised(least)).containsExactly(table.format());
    }
  }

  @ParameterizedTest
  @MethodSource("tables")
  void itsColumnsHaveNamesOfTheirOwn(CaseTable table) {
    assertThat(table.columnNames()).hasSameSizeAs(table.columns());
    assertThat(table.columnNames()).allMatch(name -> name.equals(CaseHeader.spelt(name)));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void everyRowOfStatementsNamesItsSource(CaseTable table) {
    assertThat(table.column("source")).map(CaseColumn::required).contains(true);
  }

  @Test
  void referencesAreToSchemataOfTheOntology() {
    Set<String> schemata = new HashSet<>();
    for (CaseTable table : CaseTables.ALL) {
      for (CaseColumn column : table.columns()) {
        CaseType type = column.type() instanceof CaseType.Many many ? many.each() : column.type();
        if (type instanceof CaseType.Ref ref) {
          schemata.add(ref.schema());
        }
      }
    }
    Set<String> known =
        Ontology.standard().schemata().stream().map(Schema::name).collect(Collectors.toSet());
    assertThat(known).containsAll(schemata);
  }

  @Test
  void otherCsvFilesAreNotTakenForCaseFiles() {
    for (String header :
        List.of(
            "canonical_id,entity_id,schema,prop,value,dataset",
            "id,schema,name,alias,birthDate,country",
            "obs_id,facility_id,component,quantity,unit",
            "event_id,facility_id,facility_name,event,date_edtf",
            "id,name,alias,country,address",
            "source,target",
            "<html>",
            "")) {
      assertThat(CaseDesk.recognised(header.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }
  }

  @Test
  void whatOthersReferToIsReadFirst() {
    assertThat(CaseTables.ALL.stream().sorted(java.util.Comparator.comparingInt(CaseTable::rank)))
        .extracting(CaseTable::kind)
        .startsWith("sources", "places", "facilities", "roles", "vessels");
  }
}

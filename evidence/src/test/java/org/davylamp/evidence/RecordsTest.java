package org.davylamp.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Records of every kind to their bytes and back. */
class RecordsTest {
  private static final RecordId ID = new RecordId("0123456789abcdef".repeat(4));

  @Test
  void aStatementInFull() {
    Statement statement =
        Statement.of("NK-11", "Facility", "name", "Kyo-hwa-so No. 11", ID)
            .with(
                StatementDetails.NONE
                    .withOriginal("제11호 교화소")
                    .withLang("kor")
                    .withLocator("p. 7")
                    .withStance(Stance.DENIES)
                    .withCredibility(Credibility.PROBABLE)
                    .withValid("2004/..")
                    .withNote("as printed")
                    .superseding(ID)
                    .withForeign(Foreign.of(Map.of("first_seen", List.of("2021-01-01")))));
    assertThat(new String(statement.canonical(), UTF_8))
        .isEqualTo(
            "{\"credibility\":\"2\",\"entity\":\"NK-11\",\"foreign\":{\"first_seen\":[\"2021-01-01\"]},"
                + "\"kind\":\"statement\",\"lang\":\"kor\",\"locator\":\"p. 7\",\"note\":\"as printed\","
                + "\"original\":\"제11호 교화소\",\"property\":\"name\",\"schema\":\"Facility\",\"source\":\""
                + ID
                + "\",\"stance\":\"denies\",\"supersedes\":\""
                + ID
                + "\",\"valid\":\"2004/..\",\"value\":\"Kyo-hwa-so No. 11\"}");
    assertThat(EvidenceRecord.parse(statement.canonical())).isEqualTo(statement);
  }

  @Test
  void aSimpleStatement() {
    assertThat(new String(Statement.of("NK-11", "Facility", "name", "11", ID).canonical(), UTF_8))
        .isEqualTo(
            "{\"entity\":\"NK-11\",\"kind\":\"statement\",\"property\":\"name\",\"schema\":\"Facility\",\"source\":\""
                + ID
                + "\",\"value\":\"11\"}");
  }

  @Test
  void everyKindSurvivesItsBytes() {
    for (int seed = 0; seed < 200; seed++) {
      for (EvidenceRecord record : new SampleRecords(new Random(seed)).oneOfEachKind()) {
        EvidenceRecord read = EvidenceRecord.parse(record.canonical());
        assertThat(read).as("seed %d", seed).isEqualTo(record);
        assertThat(read.canonical()).as("seed %d", seed).isEqualTo(record.canonical());
        assertThat(record.toJson().string("kind")).isEqualTo(record.kind());
      }
    }
  }

  /** Against {@code io.github.erdtman:java-json-canonicalization} 1.1, RFC 8785's own author's. */
  @Test
  void bytesAreThoseOfThePeer() throws IOException {
    for (int seed = 0; seed < 100; seed++) {
      for (EvidenceRecord record : new SampleRecords(new Random(seed)).oneOfEachKind()) {
        byte[] bytes = record.canonical();
        assertThat(new JsonCanonicalizer(bytes).getEncodedUTF8())
            .as("seed %d", seed)
            .isEqualTo(bytes);
      }
    }
  }

  /** The fast path for statements without details writes what the general way writes. */
  @Test
  void aStatementsShortWayIsTheLongWay() {
    for (int seed = 0; seed < 2_000; seed++) {
      Statement statement = new SampleRecords(new Random(seed)).statement();
      assertThat(statement.canonical())
          .as("seed %d: %s", seed, statement)
          .isEqualTo(CanonicalJson.write(statement.toJson()));
    }
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "1, CONFIRMED",
    "2, PROBABLE",
    "3, POSSIBLE",
    "4, DOUBTFUL",
    "5, IMPROBABLE",
    "6, UNJUDGED"
  })
  void everyGradeOfCredibilityHasItsDigit(String digit, Credibility grade) {
    assertThat(Credibility.of(digit)).isEqualTo(grade);
    assertThat(grade.digit()).hasToString(digit);
  }

  @Test
  void foreignFieldsAreSortedAsTheLedgerHashesThem() {
    SortedMap<String, List<String>> backwards = new TreeMap<>(Collections.reverseOrder());
    backwards.put("a", List.of("1"));
    backwards.put("b", List.of());
    backwards.put("C", List.of("2", "3"));
    Statement statement =
        Statement.of("e", "Thing", "name", "n", ID)
            .with(StatementDetails.NONE.withForeign(new Foreign(backwards)));
    assertThat(new String(statement.canonical(), UTF_8))
        .contains("\"foreign\":{\"C\":[\"2\",\"3\"],\"a\":[\"1\"],\"b\":[]}");
    assertThat(statement.canonical()).isEqualTo(CanonicalJson.write(statement.toJson()));
  }

  @Test
  void anActKeepsWholeSeconds() {
    Act act = act(Instant.parse("2026-11-21T08:00:00.123456Z"), 0, 1);
    assertThat(act.time()).isEqualTo(Instant.parse("2026-11-21T08:00:00Z"));
    assertThat(EvidenceRecord.parse(act.canonical())).isEqualTo(act);
  }

  @Test
  void aRecordMayBeLongerThanALeaf() {
    String value = "광".repeat(EvidenceRecord.MAX_BYTES / 3);
    Statement statement = Statement.of("e", "Thing", "notes", value, ID);
    assertThat(statement.canonical().length).isGreaterThan(EvidenceRecord.MAX_BYTES);
    assertThat(EvidenceRecord.parse(statement.canonical())).isEqualTo(statement);
  }

  /** A record that this version would write otherwise would come back with another id. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
      a field of a later version | {"entity":"e","kind":"statement","property":"p","schema":"s","source":"ID","value":"v","weight":"1"}
      the stance that silence means | {"entity":"e","kind":"statement","property":"p","schema":"s","source":"ID","stance":"asserts","value":"v"}
      an empty value said | {"entity":"e","kind":"statement","longValue":"ID","property":"p","schema":"s","source":"ID","value":""}
      no foreign fields said | {"entity":"e","foreign":{},"kind":"statement","property":"p","schema":"s","source":"ID","value":"v"}
      a source without its grades | {"key":"k","kind":"source","title":"t"}
      no consents said | {"access":"public","consent":[],"key":"k","kind":"source","reliability":"F","title":"t","type":"report"}
      no subjects said | {"actor":"a","deed":"init","from":"0","kind":"act","subjects":[],"time":"2026-11-21T08:00:00Z","to":"1"}
      parts of a second | {"actor":"a","deed":"init","from":"0","kind":"act","time":"2026-11-21T08:00:00.5Z","to":"1"}
      a list without counts | {"format":"f","kind":"list","sha256":"ID","source":"ID"}
      """)
  void anotherSpellingOfARecordIsRefused(String what, String json) {
    byte[] bytes = json.replace("ID", ID.hex()).getBytes(UTF_8);
    assertThatThrownBy(() -> EvidenceRecord.parse(bytes))
        .as(what)
        .isInstanceOf(EvidenceException.class)
        .hasMessageEndingWith(
            "with the fields that this version writes, found others, or some spelled another way");
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
      {"kind":"rumour"} | expected a record of kind statement, source, exhibit, resolution, finding, list, screening, decision or act, found 'rumour'
      {} | expected a field 'kind', found none
      {"kind":["act"]} | expected a string in the field 'kind'
      {"entity":"e","kind":"statement","property":"p","schema":"s","source":"ID"} | expected a value for p of e, found none
      {"entity":"e","kind":"statement","longValue":"x","property":"p","schema":"s","source":"ID","value":"v"} | expected the value for p of e either in the record or in the vault, found both
      {"entity":"","kind":"statement","property":"p","schema":"s","source":"ID","value":"v"} | expected a statement's entity id, found none
      {"entity":"e","kind":"statement","property":"p","schema":"s","source":"12","value":"v"} | expected a record id of 64 lower-case hexadecimal digits, found '12'
      {"entity":"e","kind":"statement","property":"p","schema":"s","source":"ID","valid":"soon","value":"v"} | expected a year of four digits at character 1 of an EDTF date, found 'soon'
      {"credibility":"7","entity":"e","kind":"statement","property":"p","schema":"s","source":"ID","value":"v"} | expected a credibility from 1 to 6, found '7'
      {"bytes":"-1","format":"f","kind":"exhibit","name":"n","sha256":"ID","source":"ID"} | expected a count in the field 'bytes', found '-1'
      {"bytes":"01","format":"f","kind":"exhibit","name":"n","sha256":"ID","source":"ID"} | expected a count in the field 'bytes', found '01'
      {"bytes":"1","format":"f","kind":"exhibit","name":"n","sha256":"AB","source":"ID"} | expected a SHA-256 of 64 lower-case hexadecimal digits of exhibit 'n', found 'AB'
      {"a":"b","b":"a","judgement":"perhaps","kind":"resolution"} | expected a judgement (same, different or undecided), found 'perhaps'
      {"a":"b","b":"a","judgement":"same","kind":"resolution"} | expected two different ids in ascending order, found 'b' and 'a'
      {"actor":"a","deed":"init","from":"2","kind":"act","time":"2026-11-21T08:00:00Z","to":"1"} | expected a range of leaves, found 2 to 1
      {"actor":"a","deed":"init","from":"0","kind":"act","time":"yesterday","to":"1"} | expected an instant such as 2026-11-21T08:00:00Z, found 'yesterday'
      {"access":"public","key":"k","kind":"source","reliability":"F","reliesOn":["k"],"title":"t","type":"report"} | expected other sources in what 'k' relies on, found itself
      {"access":"public","key":"k","kind":"source","published":"12.4.1985","reliability":"F","title":"t","type":"report"} | expected a year of four digits at character 3 of an EDTF date, found '.4.1985' in '12.4.1985'
      {"access":"public","consent":["yes"],"key":"k","kind":"source","reliability":"F","title":"t","type":"report"} | expected an object in the field 'consent'
      """)
  void aFaultyRecordIsRefusedByName(String json, String message) {
    byte[] bytes = json.replace("ID", ID.hex()).getBytes(UTF_8);
    assertThatThrownBy(() -> EvidenceRecord.parse(bytes))
        .isInstanceOf(EvidenceException.class)
        .hasMessage(message);
  }

  @Test
  void whatCouldNotBeReadBackIsNotMade() {
    assertThatThrownBy(() -> new Exhibit(ID.hex(), -1, "n", "f", ID))
        .hasMessage("expected a length of exhibit 'n' of 0 bytes or more, found -1");
    assertThatThrownBy(() -> act(Instant.EPOCH, -1, 1))
        .hasMessage("expected a range of leaves, found -1 to 1");
    SortedMap<String, Long> counts = new TreeMap<>(Map.of("Person", -1L));
    assertThatThrownBy(() -> new ReferenceList("f", ID.hex(), Optional.empty(), counts, ID))
        .hasMessage("expected a count of 0 or more entries of Person, found -1");
  }

  @Test
  void aStatementWithALoneSurrogateHasNoBytes() {
    Statement statement = Statement.of("e", "Thing", "name", "a\ud800", ID);
    assertThatThrownBy(statement::canonical)
        .hasMessage("expected text with a UTF-8 form, found a lone surrogate at character 2");
  }

  private static Act act(Instant time, long from, long to) {
    return new Act(
        Act.Deed.of("init"),
        "actor",
        time,
        from,
        to,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty());
  }
}

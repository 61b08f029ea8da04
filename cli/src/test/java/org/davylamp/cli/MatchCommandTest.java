package org.davylamp.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.davylamp.cli.Ran.davylamp;
import static org.davylamp.cli.Ran.done;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code match} and {@code compare} as a compliance office meets them: tables in, tables out. */
class MatchCommandTest {
  private static final String LIST =
      """
      id,schema,name,alias,birthDate,country,imoNumber,registrationNumber
      A1,Organization,Korea Hungjin Trading Company,Hungjin Trading,,kp,,
      A2,Vessel,CHON MA SAN,,,kp,8660313,
      A3,Person,"PAK, Chol Su",,1962-05-06,kp,,
      A4,Company,Sungri Shipping Co.,,,kp,,HK-556677
      """;

  @TempDir Path temp;
  private Path list;
  private Path out;

  @BeforeEach
  void begin() throws IOException {
    list = file("list.csv", LIST);
    out = temp.resolve("out.jsonl");
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(temp.resolve(name), text);
  }

  private Ran match(Path queries, Object... options) {
    List<Object> words = new ArrayList<>(List.of("match", "--list", list, "--queries", queries));
    words.addAll(List.of("--out", out));
    words.addAll(List.of(options));
    return davylamp(words.toArray());
  }

  /** An answer: the query's id, and the ids of its hits in their order. */
  private record Found(String query, List<String> ids) {}

  private List<Found> found() throws IOException {
    List<Found> all = new ArrayList<>();
    for (String line : Files.readAllLines(out)) {
      Map<String, Object> answer = new Ran(0, line, "").object();
      List<String> ids = new ArrayList<>();
      for (Object match : (List<?>) answer.getOrDefault("matches", List.of())) {
        ids.add(String.valueOf(((Map<?, ?>) match).get("id")));
      }
      all.add(new Found(String.valueOf(answer.get("query")), ids));
    }
    return all;
  }

  @Test
  void aLineForEachQueryInOrderWithReasonsThatCanBeRead() throws IOException {
    Path queries =
        file(
            "queries.csv",
            """
            id,schema,name,birthDate,imoNumber,registrationNumber,remark
            q1,Company,KOREA HUNGJIN TRADING CO,,,,what we ship
            q2,Vessel,Quite Another Name,,IMO 8660313,,
            q3,Company,Nobody and Sons,,,,
            q4,,Chon Ma San,,,,
            q5,,Sungri Shipping,,,,
            """);
    Ran ran = match(queries);
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out())
        .contains("columns read: id, schema, name", "not read: remark")
        .contains("5 queries, 4 with hits from 0.7 on");
    assertThat(found())
        .containsExactly(
            new Found("q1", List.of("A1")),
            new Found("q2", List.of("A2")),
            new Found("q3", List.of()),
            new Found("q4", List.of("A2")),
            new Found("q5", List.of("A4")));
    String ship = Files.readAllLines(out).get(1);
    assertThat(ship)
        .startsWith("{\"query\":\"q2\",\"matches\":[{\"id\":\"A2\",\"caption\":\"CHON MA SAN\"")
        .contains("\"schema\":\"Vessel\"", "\"dataset\":\"list.csv\"", "\"features\":{")
        .contains("8660313");
  }

  @Test
  void queriesMayBeLinesOfJsonAndHitsATable() throws IOException {
    Path queries =
        file(
            "queries.jsonl",
            """
            {"id":"a","schema":"Vessel","name":["CHON MA SAN"],"unknown":{"x":[1]}}

            {"id":"b","schema":"Person","properties":{"name":["Pak Chol Su"],"birthDate":["1962"]}}
            {"id":7,"name":"Hungjin Trading"}
            """);
    assertThat(match(queries).code()).isZero();
    assertThat(found())
        .containsExactly(
            new Found("a", List.of("A2")),
            new Found("b", List.of("A3")),
            new Found("7", List.of("A1")));
    out = temp.resolve("hits.csv");
    assertThat(match(queries).code()).isZero();
    assertThat(Files.readAllLines(out))
        .hasSize(4)
        .startsWith("query,rank,id,caption,schema,score,dataset,explanation")
        .anyMatch(line -> line.startsWith("a,1,A2,CHON MA SAN,Vessel,1.0000,list.csv,"));
  }

  @Test
  void manyQueriesComeOutInTheOrderTheyWentIn() throws IOException {
    StringBuilder table = new StringBuilder("id,schema,name\n");
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      ids.add("q" + i);
      table.append('q').append(i).append(i % 7 == 0 ? ",Vessel,Chon Ma San\n" : ",Company,Firm ");
      table.append(i % 7 == 0 ? "" : i + "\n");
    }
    assertThat(match(file("many.csv", table.toString()), "--limit", 1).code()).isZero();
    List<Found> found = found();
    assertThat(found.stream().map(Found::query)).containsExactlyElementsOf(ids);
    for (int i = 0; i < found.size(); i += 7) {
      assertThat(found.get(i).ids()).containsExactly("A2");
    }
  }

  @Test
  void aKeptIndexGivesTheSameAnswersAndADamagedOneIsMadeAnew() throws IOException {
    Path queries = file("queries.csv", "id,name\nq,Hungjin Trading\n");
    list = file("list.csv", LIST + "B" + System.nanoTime() + ",Company,Unheard Of,,,,,\n");
    assertThat(match(queries, "--no-cache").code()).isZero();
    List<Found> without = found();
    assertThat(kept()).isEmpty();
    assertThat(match(queries).code()).isZero();
    assertThat(found()).isEqualTo(without);
    Path index = kept().getFirst();
    assertThat(match(queries).code()).isZero();
    assertThat(found()).isEqualTo(without);
    byte[] bytes = Files.readAllBytes(index);
    for (int at = 0; at < bytes.length; at += Math.max(1, bytes.length / 40)) {
      byte[] damaged = bytes.clone();
      damaged[at] ^= 0x55;
      Files.write(index, damaged);
      assertThat(match(queries).code()).as("byte %d", at).isZero();
      assertThat(found()).isEqualTo(without);
      assertThat(Files.readAllBytes(index)).as("byte %d", at).isEqualTo(bytes);
    }
  }

  private List<Path> kept() throws IOException {
    Path folder = Cache.folder().resolve("lists");
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    String hash = org.davylamp.casefile.Vault.hash(list, done -> {});
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().contains(hash)).toList();
    }
  }

  @Test
  void ofacsAliasesAreFoundBesideItsTable() throws IOException {
    file(
        "sdn.csv",
        "101,\"HUNGJIN TRADING\",-0- ,\"NPWMD\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n");
    Path queries = file("queries.csv", "id,schema,name\nq,Company,Mirae Precision Works\n");
    list = temp.resolve("sdn.csv");
    assertThat(match(queries).code()).isZero();
    assertThat(found()).containsExactly(new Found("q", List.of()));
    file("alt.csv", "101,1,\"aka\",\"MIRAE PRECISION WORKS\",-0- \n");
    assertThat(match(queries).code()).isZero();
    assertThat(found()).containsExactly(new Found("q", List.of("101")));
  }

  @Test
  void withoutAListThoseOfTheCaseAreSearchedAsTheyStood() throws IOException {
    Path directory = temp.resolve("case");
    done("init", directory, "--title", "A test");
    Path queries = file("queries.csv", "id,schema,name\nq,Company,Hungjin Trading\n");
    Ran none = davylamp("--case", directory, "match", "--queries", queries, "--out", out);
    assertThat(none.code()).isEqualTo(Davylamp.USAGE);
    assertThat(none.err()).contains("expected lists in the case", "lists fetch");
    Path xml =
        file(
            "un.xml",
            "<CONSOLIDATED_LIST dateGenerated=\"2025-04-19\"><ENTITIES><ENTITY><FIRST_NAME>HUNGJIN"
                + " TRADING</FIRST_NAME><REFERENCE_NUMBER>KPe.900</REFERENCE_NUMBER></ENTITY>"
                + "</ENTITIES></CONSOLIDATED_LIST>");
    done("--case", directory, "add", "--as", "list", xml);
    done("--case", directory, "match", "--queries", queries, "--out", out);
    assertThat(found()).containsExactly(new Found("q", List.of("KPe.900")));
    try (Stream<Path> kept = Files.list(directory.resolve("indexes"))) {
      assertThat(kept).hasSize(1);
    }
    assertThat(done("verify", directory, "--json").object()).containsEntry("holds", true);
    Ran before =
        davylamp(
            "--case", directory, "match", "--as-of", "2024", "--queries", queries, "--out", out);
    assertThat(before.code()).isEqualTo(Davylamp.USAGE);
  }

  /** A table that is refused, and what is said. */
  private record Bad(String name, String table, String told) {}

  @Test
  void whatCannotBeReadIsRefusedAndNothingIsWritten() throws IOException {
    for (Bad bad :
        List.of(
            new Bad("empty", "", "found nothing"),
            new Bad(
                "wrong columns", "identifier,firm\n1,x\n", "understood none of identifier, firm"),
            new Bad(
                "no name",
                "id,country\n1,kp\n",
                "a name or a number among them; understood id, country"),
            new Bad("schema", "id,schema,name\n1,Bogus,x\n", "line 2: expected a schema"),
            new Bad("wide", "id,name\n1,x,y\n", "line 2: expected at most 2 fields"),
            new Bad("quote", "id,name\n1,\"x\n", "never closes"),
            new Bad("broken json", "{\"name\":\"x\"\n", "expected queries as JSON"),
            new Bad("number", "{\"name\":{\"a\":1}}", "expected a text or a list of texts in name"),
            new Bad("json schema", "{\"name\":\"x\",\"schema\":\"Bogus\"}", "'Bogus'"),
            new Bad("deep", "{\"x\":" + "[".repeat(100), "expected queries as JSON"),
            new Bad("long name", "id,name\n1," + "x".repeat(10 << 20) + "\n", "characters"),
            new Bad(
                "long name in json",
                "{\"name\":\"" + "x".repeat(10 << 20) + "\"}",
                "expected queries as JSON"))) {
      Path queries = Files.writeString(temp.resolve("bad.csv"), bad.table());
      Ran ran = match(queries);
      assertThat(ran.code()).as(bad.name() + ": " + ran.err()).isEqualTo(Davylamp.BAD_INPUT);
      assertThat(ran.err()).as(bad.name()).contains(bad.told()).hasSizeLessThan(700);
      assertThat(out).as(bad.name()).doesNotExist();
    }
    Path latin = temp.resolve("latin.csv");
    Files.writeString(latin, "id,name\n1,caf\u00E9\n", StandardCharsets.ISO_8859_1);
    assertThat(match(latin).err()).contains("expected UTF-8");
    assertThat(out).doesNotExist();
    Path queries = file("queries.csv", "id,name\nq,x\n");
    for (Map.Entry<String, String> bad :
        Map.of(
                "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \""
                    + "c".repeat(99)
                    + "\">]><CONSOLIDATED_LIST>&b;</CONSOLIDATED_LIST>",
                "document type",
                "<CONSOLIDATED_LIST dateGenerated=\"2025-04-19\"><ENTITIES><ENTITY>",
                "",
                "just a note",
                "expected a list in a form that is known here")
            .entrySet()) {
      list = file("bad-list", bad.getKey());
      Ran ran = match(queries);
      assertThat(ran.code()).as(bad.getKey() + ": " + ran.err()).isEqualTo(Davylamp.BAD_INPUT);
      assertThat(ran.err()).contains("bad-list", bad.getValue());
      assertThat(out).doesNotExist();
    }
  }

  @Test
  void oddRowsGetAnAnswerAllTheSame() throws IOException {
    Path queries =
        file(
            "odd.jsonl",
            """
            {"id":"nothing"}
            {"id":"half \\ud83d","name":"\\ud800 Hungjin \\udc00 Trading"}
            {"id":"emoji","name":"\uD83D\uDEA2 Hungjin Trading \u202E"}
            {"id":"date","schema":"Person","name":"Pak Chol Su","birthDate":"one fine day"}
            """);
    assertThat(match(queries).code()).isZero();
    assertThat(found())
        .containsExactly(
            new Found("nothing", List.of()),
            new Found("half \uFFFD", List.of("A1")),
            new Found("emoji", List.of("A1")),
            new Found("date", List.of("A3")));
    assertThat(Files.readAllLines(out).getFirst()).contains("no name and no number to look for");
    assertThat(Files.readAllLines(out).getLast())
        .contains("not understood: birthDate 'one fine day'");
  }

  @Test
  void whatIsTypedWrongIsSaid() throws IOException {
    Path queries = file("queries.csv", "id,name\nq,x\n");
    assertThat(match(queries, "--threshold", "2").code()).isEqualTo(Davylamp.USAGE);
    assertThat(match(queries, "--limit", "-1").code()).isEqualTo(Davylamp.USAGE);
    assertThat(match(queries, "--as-of", "2020").code()).isEqualTo(Davylamp.USAGE);
    assertThat(match(temp.resolve("nowhere.csv")).err()).contains("--queries", "nothing there");
    out = temp;
    assertThat(match(queries).code()).isEqualTo(Davylamp.USAGE);
  }

  @Test
  void pairsAreScoredAndTheirOtherColumnsKept() throws IOException {
    Path pairs =
        file(
            "pairs.csv",
            """
            group,schema,name1,name2,note
            a,Person,김정은,Kim Jong Un,"x, y"
            b,Person,김종은,김정은,
            c,Organization,Hungjin Trading Co.,HUNGJIN TRADING COMPANY,
            d,Vessel,,Chon Ma San,
            """);
    Path scored = temp.resolve("scored.csv");
    assertThat(done("compare", "--pairs", pairs, "--out", scored).out()).contains("4 pairs scored");
    List<String> lines = Files.readAllLines(scored);
    assertThat(lines.getFirst()).isEqualTo("group,schema,name1,name2,note,score");
    assertThat(lines.get(1)).startsWith("a,Person,김정은,Kim Jong Un,\"x, y\",");
    assertThat(score(lines.get(1))).isGreaterThanOrEqualTo(.7);
    assertThat(score(lines.get(2))).isLessThan(.7);
    assertThat(score(lines.get(3))).isGreaterThanOrEqualTo(.7);
    assertThat(score(lines.get(4))).isZero();
    Path again = temp.resolve("again.csv");
    done("compare", "--pairs", scored, "--out", again);
    assertThat(Files.readString(again)).isEqualTo(Files.readString(scored));
    Path wrong = file("wrong.csv", "schema,first,second\nPerson,a,b\n");
    Ran refused = davylamp("compare", "--pairs", wrong, "--out", temp.resolve("none.csv"));
    assertThat(refused.code()).isEqualTo(Davylamp.BAD_INPUT);
    assertThat(refused.err())
        .contains("expected the columns schema, name1, name2, found schema, first");
    assertThat(temp.resolve("none.csv")).doesNotExist();
  }

  private static double score(String row) {
    return Double.parseDouble(row.substring(row.lastIndexOf(',') + 1));
  }
}

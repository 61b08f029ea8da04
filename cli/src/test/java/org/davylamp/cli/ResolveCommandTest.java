package org.davylamp.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.davylamp.cli.Ran.davylamp;
import static org.davylamp.cli.Ran.done;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code resolve} as a reviewer meets it: a queue, two side by side, a judgement, a change. */
class ResolveCommandTest {
  /** Invented. */
  private static final String FIRMS =
      """
      {"id":"kumsan","schema":"Company","properties":{"name":["Kumsan Trading Corporation"],"country":["kp"]}}
      {"id":"kumsan-dandong","schema":"Company","properties":{"name":["KUMSAN TRADING CO LTD"]}}
      {"id":"ship-1","schema":"Vessel","properties":{"name":["NEW DAWN"],"imoNumber":["8660313"]}}
      {"id":"owner","schema":"Ownership","properties":{"owner":["kumsan"],"asset":["ship-1"]}}
      """;

  @TempDir Path temp;
  private Path directory;

  @BeforeEach
  void begin() throws IOException {
    directory = temp.resolve("case");
    done("init", directory, "--title", "A test");
    add("firms.ftm.json", FIRMS);
    list("2026-01-05", "KUMSAN TRADING COMPANY", "Golden Peak");
  }

  private void add(String name, String text, Object... options) throws IOException {
    List<Object> words = new ArrayList<>(List.of("--case", directory, "add"));
    words.add(Files.writeString(temp.resolve(name), text));
    words.addAll(List.of(options));
    done(words.toArray());
  }

  private void list(String date, String name, String alias) throws IOException {
    add(
        "un-" + date + ".xml",
        """
        <CONSOLIDATED_LIST dateGenerated="%s"><ENTITIES><ENTITY>
          <FIRST_NAME>%s</FIRST_NAME><REFERENCE_NUMBER>KPe.900</REFERENCE_NUMBER>
          <ENTITY_ALIAS><QUALITY>a.k.a.</QUALITY><ALIAS_NAME>%s</ALIAS_NAME></ENTITY_ALIAS>
        </ENTITY></ENTITIES></CONSOLIDATED_LIST>
        """
            .formatted(date, name, alias),
        "--as",
        "list");
  }

  private Ran resolve(Object... words) {
    List<Object> all = new ArrayList<>(List.of("--case", directory, "resolve"));
    all.addAll(List.of(words));
    return davylamp(all.toArray());
  }

  private Ran resolved(Object... words) {
    Ran ran = resolve(words);
    assertThat(ran.code()).as(ran.err()).isZero();
    return ran;
  }

  /** Questions as {@code status a = b}. */
  private List<String> questions(Object... words) {
    List<Object> all = new ArrayList<>(List.of("--json"));
    all.addAll(List.of(words));
    return resolved(all.toArray()).list().stream()
        .map(each -> each.get("status") + " " + each.get("a") + " = " + each.get("b"))
        .toList();
  }

  private void verified() {
    assertThat(done("verify", directory, "--deep", "--json").object()).containsEntry("holds", true);
  }

  @Test
  void theQueueTellsWhoMayBeWhoAndWhy() {
    Ran queue = resolved();
    assertThat(queue.out())
        .contains(
            "open  ",
            "  kumsan  Kumsan Trading Corporation  (Company)",
            "  un:KPe.900  KUMSAN TRADING COMPANY  (Organization; un 2026-01-05)",
            "    · ",
            "un 2026-01-05: 1 entries, SHA-256 ",
            "3 persons, organisations, ships and aircraft compared with these lists");
    assertThat(questions())
        .containsExactlyInAnyOrder(
            "open kumsan = un:KPe.900",
            "open kumsan-dandong = un:KPe.900",
            "open kumsan = kumsan-dandong");
    assertThat(questions("kumsan-dandong"))
        .containsExactlyInAnyOrder(
            "open kumsan-dandong = un:KPe.900", "open kumsan = kumsan-dandong");
    assertThat(questions("ship-1")).isEmpty();
    assertThat(done("--case", directory, "--json", "show").out())
        .as("looking records nothing")
        .doesNotContain("KPe.900");
  }

  @Test
  void twoAreSeenSideBySideBeforeAnythingIsJudged() {
    Ran page = resolved("kumsan", "un:KPe.900");
    assertThat(page.out())
        .contains(
            "    kumsan                                 un:KPe.900",
            "    Kumsan Trading Corporation             KUMSAN TRADING COMPANY",
            "  Alias\n    –                                      Golden Peak",
            "Score ",
            "Who says so of kumsan",
            "  · firms.ftm.json; reliability F",
            "  · un, entry KPe.900, line 1",
            "  · the list as of 2026-01-05, SHA-256");
    Map<String, Object> json = resolved("--json", "kumsan", "un:KPe.900").object();
    assertThat(json).containsKeys("a", "b", "score", "explanation", "sides", "judgements");
    verified();
  }

  @Test
  void aJudgementTakesTheEntryIntoTheCaseWithItsSource() {
    Map<String, Object> judged =
        resolved(
                "kumsan",
                "un:KPe.900",
                "--as",
                "same",
                "--note",
                "the address",
                "--by",
                "R. Reviewer",
                "--json")
            .object();
    assertThat(judged).containsEntry("judgement", "same");
    Ran page = done("--case", directory, "show", "kumsan");
    assertThat(page.out())
        .contains("kumsan = un:KPe.900", "Golden Peak", "entry KPe.900", "un-2026-01-05.xml");
    assertThat(questions())
        .containsExactlyInAnyOrder("open kumsan = kumsan-dandong", "same kumsan = un:KPe.900");
    Ran record =
        done("--case", directory, "show", String.valueOf(judged.get("record")).substring(0, 12));
    assertThat(record.out())
        .contains("recorded by R. Reviewer on ", "(resolve, reader un-xml/", "note  the address");
    Map<String, Object> act = object(record(judged).getOrDefault("recordedBy", Map.of()));
    assertThat(String.valueOf(act.get("note"))).startsWith("score ").contains("KUMSAN TRADING");
    assertThat(String.valueOf(act.get("exhibit"))).hasSize(64);
    assertThat(resolved("kumsan", "un:KPe.900", "--as", "same").out())
        .contains("judged same before: nothing changed");
    verified();
  }

  private Map<String, Object> record(Map<String, Object> judged) {
    return done(
            "--case",
            directory,
            "--json",
            "show",
            String.valueOf(judged.get("record")).substring(0, 12))
        .object();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> object(Object value) {
    return (Map<String, Object>) value;
  }

  @Test
  void aRefusedPairStaysAwayUntilTheEvidenceChanges() throws IOException {
    resolved("kumsan", "un:KPe.900", "--as", "different", "--note", "another firm", "--by", "R.");
    assertThat(questions()).contains("different kumsan = un:KPe.900");
    assertThat(resolved().out())
        .contains("2 open, 1 different")
        .doesNotContain("  kumsan  Kumsan Trading Corporation  (Company)\n  un:KPe.900");
    assertThat(resolved("--status", "different").out()).contains("judged different, by R. on ");
    assertThat(resolved("kumsan", "un:KPe.900", "--as", "different").out())
        .contains("judged different before: nothing changed");

    list("2026-02-27", "KUMSAN TRADING COMPANY", "Golden Peak");
    assertThat(questions())
        .as("a new version says the same")
        .contains("different kumsan = un:KPe.900");
    list("2026-03-01", "KUMSAN TRADING COMPANY", "KUMSAN GENERAL");
    assertThat(questions()).as("a new alias").contains("reopened kumsan = un:KPe.900");
    assertThat(questions("--as-of", "2026-02"))
        .as("as the list stood")
        .contains("different kumsan = un:KPe.900");
    assertThat(resolved().out()).contains("reopened", "judged different, by R. on ");

    resolved("kumsan", "un:KPe.900", "--as", "different", "--note", "still");
    assertThat(questions()).contains("different kumsan = un:KPe.900");
    resolved("kumsan", "un:KPe.900", "--as", "undecided");
    assertThat(questions()).contains("undecided kumsan = un:KPe.900");
    assertThat(resolved("kumsan", "un:KPe.900").out())
        .containsSubsequence(
            "Judged",
            "undecided, by recorder",
            "different, by recorder",
            "still",
            "different, by R.");
    verified();
  }

  @Test
  void whatWasAcceptedCanBeTakenBack() {
    resolved("kumsan", "un:KPe.900", "--as", "same");
    resolved("kumsan", "un:KPe.900", "--as", "different", "--note", "misread");
    assertThat(done("--case", directory, "show", "kumsan").out()).doesNotContain("Golden Peak");
    assertThat(questions())
        .as("what is compared is what was compared then")
        .contains("different kumsan = un:KPe.900")
        .noneMatch(each -> each.startsWith("reopened"));
    verified();
  }

  @Test
  void anEntryOfTwoFirmsIsRefusedWithTheChain() {
    resolved("kumsan", "kumsan-dandong", "--as", "different");
    resolved("kumsan", "un:KPe.900", "--as", "same");
    Ran refused = resolve("kumsan-dandong", "un:KPe.900", "--as", "same");
    assertThat(refused.code()).isEqualTo(Davylamp.BAD_INPUT);
    assertThat(refused.err()).contains("by the chain", "nothing was recorded");
    verified();
  }

  @Test
  void aTableOrLinesForOtherPrograms() throws IOException {
    Path table = temp.resolve("queue.csv");
    assertThat(resolved("--out", table).out()).contains("written to");
    assertThat(Files.readAllLines(table))
        .hasSize(4)
        .startsWith(
            "status,score,a,captionA,schemaA,b,captionB,schemaB,list,listDate,listSha256,explanation,"
                + "judged,by,at,reason,judgement,note")
        .anyMatch(
            line ->
                line.matches(
                    "open,[01]\\.\\d{4},kumsan,Kumsan Trading Corporation,Company,un:KPe.900,"
                        + "KUMSAN TRADING COMPANY,Organization,un,2026-01-05,[0-9a-f]{64},.*"));
    Path lines = temp.resolve("queue.jsonl");
    resolved("--out", lines, "--status", "open");
    assertThat(Files.readAllLines(lines))
        .hasSize(3)
        .allMatch(line -> line.startsWith("{\"a\":\"kumsan"));
    assertThat(resolved("--out", "-").out().lines()).hasSize(3);
  }

  private Path table(String rows) throws IOException {
    return Files.writeString(temp.resolve("judged.csv"), "a,b,judgement,note\n" + rows);
  }

  @Test
  void manyAreJudgedByATableThatTheQueueWrote() throws IOException {
    Path queue = temp.resolve("queue.csv");
    resolved("--out", queue);
    assertThat(resolved("--judgements", queue).out())
        .as("given back as it was written")
        .contains("0 judgements recorded, 0 judged so before, 3 rows without a judgement");
    Path judged =
        table(
            """
            kumsan-dandong,un:KPe.900,different,another town
            kumsan,kumsan-dandong,different,
            un:KPe.900,kumsan,same,"the address, and the stamp"
            ship-1,kumsan,,
            """);
    assertThat(resolved("--judgements", judged, "--by", "R.").out())
        .contains("3 judgements recorded, 0 judged so before, 1 rows without a judgement");
    assertThat(questions())
        .as("no refusal comes back because of what was joined by the same table")
        .containsExactlyInAnyOrder(
            "different kumsan = kumsan-dandong",
            "different kumsan-dandong = un:KPe.900",
            "same kumsan = un:KPe.900");
    assertThat(resolved("--status", "same").out()).contains("by R. on ", "the stamp");
    assertThat(resolved("--judgements", judged).out())
        .contains("0 judgements recorded, 3 judged so before");
    verified();
  }

  /** Rows of a table, and what is said of them. */
  private record Bad(String rows, String told) {}

  @Test
  void aTableWithOneBadRowRecordsNothing() throws IOException {
    String good = "kumsan,un:KPe.900,same,\n";
    String before = done("--case", directory, "--json", "resolve").out();
    for (Bad bad :
        List.of(
            new Bad(good + "kumsan,nobody,same,\n", "line 3: expected an entity"),
            new Bad(good + "kumsan,un:KPe.900,different,\n", "found that of line 2 again"),
            new Bad(good + "un:KPe.900,kumsan,different,\n", "found that of line 2 again"),
            new Bad(good + "kumsan,kumsan-dandong,maybe,\n", "line 3: expected a judgement"),
            new Bad(good + "kumsan,,same,\n", "line 3: expected two ids"),
            new Bad(
                good + "kumsan,kumsan-dandong,different,\nkumsan-dandong,un:KPe.900,same,\n",
                "by the chain"))) {
      Ran ran = resolve("--judgements", table(bad.rows()));
      assertThat(ran.code()).as(ran.err()).isEqualTo(Davylamp.BAD_INPUT);
      assertThat(ran.err()).contains("judged.csv").contains(bad.told());
    }
    Path wrong = Files.writeString(temp.resolve("wrong.csv"), "one,other\nx,y\n");
    assertThat(resolve("--judgements", wrong).err())
        .contains("expected the columns a, b, judgement (and note), found one, other");
    assertThat(resolve("--judgements", temp.resolve("nowhere.csv")).code())
        .isEqualTo(Davylamp.BAD_INPUT);
    assertThat(resolve("kumsan", "--judgements", wrong).code()).isEqualTo(Davylamp.USAGE);
    assertThat(done("--case", directory, "--json", "resolve").out()).isEqualTo(before);
  }

  @Test
  void restrictedNamesDoNotReachTheQueue() throws IOException {
    add(
        "told.ftm.json",
        """
        {"id":"whisper","schema":"Company","properties":{"name":["Kumsan Trading"]}}
        {"id":"ship-1","schema":"Vessel","properties":{"name":["Golden Peak"]}}
        """,
        "--access",
        "restricted");
    Ran queue = resolved("--json", "--limit", "0", "--threshold", "0.5");
    assertThat(queue.out() + queue.err()).doesNotContain("whisper").doesNotContain("ship-1\",\"b");
    Ran judged = resolve("whisper", "un:KPe.900", "--as", "same");
    assertThat(judged.code()).isEqualTo(Davylamp.USAGE);
  }

  /** What is typed, and what is said of it. */
  private record Typed(List<Object> words, String told) {}

  @Test
  void whatIsTypedWrongIsSaidAndNothingIsRecorded() {
    String before = done("--case", directory, "--json", "resolve").out();
    for (Typed typed :
        List.of(
            new Typed(List.of("kumsan", "--as", "same"), "expected two ids"),
            new Typed(List.of("kumsan", "un:KPe.900", "--as", "maybe"), "--as"),
            new Typed(List.of("kumsan", "un:KPe.900", "--note", "x"), "expected --as same"),
            new Typed(List.of("kumsan", "un:KPe.999", "--as", "same"), "'un:KPe.999'"),
            new Typed(List.of("kumsan", "eu:1"), "LIST:ENTRY"),
            new Typed(List.of("un:KPe.900", "un:KPe.900", "--as", "same"), "twice"),
            new Typed(List.of("kumsan", "un:KPe.900", "--as", "same", "--by", " "), "--by"),
            new Typed(List.of("nobody"), "'nobody'"),
            new Typed(List.of("--threshold", "7"), "--threshold"),
            new Typed(List.of("--limit", "-1"), "--limit"),
            new Typed(List.of("--status", "closed"), "--status"),
            new Typed(List.of("--as-of", "yesterday"), "--as-of"))) {
      Ran ran = resolve(typed.words().toArray());
      assertThat(ran.code()).as("%s: %s", typed.words(), ran.err()).isEqualTo(Davylamp.USAGE);
      assertThat(ran.err()).contains(typed.told());
    }
    assertThat(done("--case", directory, "--json", "resolve").out()).isEqualTo(before);
  }

  @Test
  void aCaseWithoutListsAsksOfItself() throws IOException {
    Path other = temp.resolve("bare");
    done("init", other);
    Ran none = done("--case", other, "resolve");
    assertThat(none.out())
        .contains("no questions, and no pair has been judged yet", "the case holds none");
    done("--case", other, "add", temp.resolve("firms.ftm.json"));
    assertThat(done("--case", other, "resolve").out()).contains("1 open");
    assertThat(other.resolve("indexes")).doesNotExist();
  }
}

package org.davylamp.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.davylamp.cli.Ran.davylamp;
import static org.davylamp.cli.Ran.done;
import static org.davylamp.cli.ScreenedFiles.SUPPLIERS;
import static org.davylamp.cli.ScreenedFiles.file;
import static org.davylamp.cli.ScreenedFiles.holding;
import static org.davylamp.cli.ScreenedFiles.lines;
import static org.davylamp.cli.ScreenedFiles.verdicts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.davylamp.casefile.CaseFile;
import org.davylamp.casefile.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code screen} as a compliance office meets it: a table in, verdicts with reasons out. */
class ScreenCommandTest {
  @TempDir Path temp;
  private Path directory = Path.of("");
  private Path table = Path.of("");
  private Path out = Path.of("");

  @BeforeEach
  void begin() throws IOException {
    directory = ScreenedFiles.begin(temp);
    table = file(temp, "suppliers.csv", SUPPLIERS);
    out = temp.resolve("out.jsonl");
  }

  private Ran screen(Object... options) {
    List<Object> words =
        new ArrayList<>(List.of("--case", directory, "screen", "--suppliers", table));
    words.addAll(List.of("--as-of", "2026-11-01"));
    words.addAll(List.of(options));
    return davylamp(words.toArray());
  }

  @Test
  void theWorstRowStandsFirstWithItsReasonAndWithAllThatWasChecked() throws IOException {
    Ran ran = screen("--out", out);
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out())
        .contains("columns read: id", "list un 2026-01-05: 1 entry, ")
        .contains("3 rows of suppliers: 1 match, 0 exposed, 0 review, 2 nothing found in what was")
        .contains("  match    S-2 (line 3)  Bright Hill Mining Trading Corporation")
        .doesNotContain("NO LIST");
    assertThat(verdicts(out).keySet()).containsExactly("S-2", "S-1", "S-3");
    assertThat(verdicts(out).values()).containsExactly("match", "clear", "clear");
    Map<String, Object> match = lines(out).getFirst();
    assertThat(match.keySet())
        .containsExactly("row", "line", "name", "verdict", "reasons", "notRead", "said", "checked");
    Map<?, ?> reason = (Map<?, ?>) ((List<?>) match.getOrDefault("reasons", List.of())).getFirst();
    assertThat(reason.keySet().stream().map(String::valueOf))
        .containsExactly("rule", "verdict", "text", "basis", "path", "step", "ask", "changes");
    Map<?, ?> checked = (Map<?, ?>) match.getOrDefault("checked", Map.of());
    assertThat(checked.get("asOf")).isEqualTo("2026-11-01");
    assertThat(checked.get("hops")).isEqualTo(4L);
    assertThat(String.valueOf(checked.get("lists")))
        .contains("name=un", "date=2026-01-05", "entries=1", "sha256=");
    assertThat(String.valueOf(checked.get("at"))).contains("size=", "root=");
  }

  @Test
  void theSameInputsGiveTheSameBytesInEveryForm() throws IOException {
    List<String> names = List.of("x.jsonl", "x.csv", "x.html");
    for (String run : List.of("a", "b")) {
      Path folder = Files.createDirectories(temp.resolve(run));
      Ran ran =
          screen(
              "--no-record",
              "--out",
              folder.resolve("x.jsonl"),
              "--out",
              folder.resolve("x.csv"),
              "--out",
              folder.resolve("x.html"));
      assertThat(ran.code()).as(ran.err()).isZero();
    }
    for (String name : names) {
      assertThat(temp.resolve("a").resolve(name))
          .hasSameBinaryContentAs(temp.resolve("b").resolve(name));
    }
    assertThat(Files.readAllLines(temp.resolve("a/x.csv"))).hasSize(4);
    assertThat(Files.readString(temp.resolve("a/x.html"))).contains("Bright Hill", "S-2 · line 3");
  }

  @Test
  void manyRowsStandInTheirOrderBehindTheWorst() throws IOException {
    String rows =
        IntStream.range(0, 3_000)
            .mapToObj(
                i ->
                    i % 500 == 7
                        ? "R" + i + ",Bright Hill Mining Trading Corporation,DPRK,ore\n"
                        : "R" + i + ",Firm No. " + i + " for Lamps Ltd,Germany,lamps\n")
            .collect(Collectors.joining());
    table = file(temp, "many.csv", "id,name,country,products\n" + rows);
    assertThat(screen("--out", out).code()).isZero();
    List<String> expected = new ArrayList<>();
    IntStream.range(0, 3_000).filter(i -> i % 500 == 7).forEach(i -> expected.add("R" + i));
    IntStream.range(0, 3_000).filter(i -> i % 500 != 7).forEach(i -> expected.add("R" + i));
    assertThat(verdicts(out).keySet()).containsExactlyElementsOf(expected);
  }

  @Test
  void standardOutputHasTheRowsAndNothingElse() {
    Ran ran = screen("--out", "-", "--no-record");
    assertThat(ran.out().lines()).hasSize(3).allMatch(line -> line.startsWith("{\"row\":\"S-"));
    assertThat(ran.err()).contains("columns read", "1 match", "written to -");
  }

  @Test
  void aResultForProgramsTellsTheNumbers() {
    Map<String, Object> result = screen("--json", "--out", out).object();
    assertThat(result)
        .containsEntry("rows", 3L)
        .containsEntry("verdicts", Map.of("match", 1L, "exposed", 0L, "review", 0L, "clear", 2L))
        .containsKey("screening");
  }

  // ---- recorded, and restricted

  @Test
  void aScreeningIsRecordedOnceAndSeenByNobodyElse() throws IOException {
    Ran ran = screen("--out", out);
    assertThat(ran.out()).contains("recorded, restricted, as ");
    assertThat(screen("--out", out).out()).contains("recorded before, as ");
    Ran history = done("--case", directory, "screen", "--history");
    assertThat(history.out())
        .contains("suppliers of suppliers.csv, as of 2026-11-01", "1 match")
        .hasLineCount(2);
    Path exports = Files.createDirectories(temp.resolve("exports"));
    done("--case", directory, "export", "--as", "ftm", "--out", exports.resolve("x.json"));
    done("--case", directory, "export", "--as", "statements", "--out", exports.resolve("x.csv"));
    done("--case", directory, "export", "--as", "tlog", "--out", exports.resolve("log"));
    done("--case", directory, "dossier", "--out", exports.resolve("dossier"));
    for (String secret : List.of("Quiet Valley Timber", "suppliers.csv")) {
      assertThat(holding(exports, secret)).as(secret).isEmpty();
      assertThat(holding(directory, secret))
          .as(secret)
          .isNotEmpty()
          .allMatch(path -> path.startsWith("withheld"));
    }
    assertThat(done("--case", directory, "search", "Timber").out()).contains("nothing found");
    assertThat(done("verify", "--deep", directory).out()).doesNotContain("FAILED");
  }

  @Test
  void theRowsOfAScreeningAreVerified() throws IOException {
    screen("--out", out);
    Path rows =
        directory.resolve(
            holding(directory, "\"said\":").stream()
                .filter(path -> path.startsWith("withheld/vault"))
                .findFirst()
                .orElseThrow());
    Files.writeString(rows, Files.readString(rows).replace("\"match\"", "\"clear\""));
    Ran ran = davylamp("verify", directory);
    assertThat(ran.code()).isEqualTo(Davylamp.NOT_VERIFIED);
    assertThat(ran.out() + ran.err()).contains("rows of the screening");
  }

  @Test
  void nothingIsRecordedIfThatIsWishedOrTheKeyIsMissing() throws IOException {
    assertThat(screen("--out", out, "--no-record").out()).contains("not recorded: --no-record");
    Path key = CaseFile.open(directory, Settings.ofEnvironment()).keyFile();
    Path aside = Files.move(key, temp.resolve("key"));
    Ran ran = screen("--out", out);
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("not recorded: the signing key of the case is not here");
    Files.move(aside, key);
    assertThat(done("--case", directory, "screen", "--history").out())
        .contains("no screening is recorded");
  }

  @Test
  void withoutACaseTheBundledOneIsReadAndNothingCanBeAddedToIt() throws IOException {
    Ran ran = done("screen", "--suppliers", table, "--out", out, "--as-of", "2026-11-01");
    assertThat(ran.out())
        .contains("NO LIST WAS SEARCHED", "case: " + BundledCase.TITLE)
        .contains("not recorded: the bundled case was read");
    Ran again =
        done(
            "screen",
            "--suppliers",
            table,
            "--out",
            temp.resolve("2.jsonl"),
            "--as-of",
            "2026-11-01");
    assertThat(again.out()).contains("case: " + BundledCase.TITLE);
    assertThat(out).hasSameBinaryContentAs(temp.resolve("2.jsonl"));
    Ran listed =
        done("screen", "--suppliers", table, "--out", out, "--list", temp.resolve("un.xml"));
    assertThat(listed.out()).contains("list un 2026-01-05", "1 match").doesNotContain("NO LIST");
  }

  // ---- what is new

  @Test
  void onlyWhatIsNewIsWrittenAndWhatDiffersIsNamed() throws IOException {
    screen("--out", out);
    Ran same = screen("--out", out, "--since", "last");
    assertThat(same.out()).contains("0 changed, 0 new, 0 gone");
    assertThat(Files.readString(out)).isEmpty();
    Path longer =
        file(
            temp,
            "un-2.xml",
            ScreenedFiles.list(
                "2026-03-30",
                ScreenedFiles.BRIGHT_HILL,
                ScreenedFiles.entry("KPe.902", "LONG LAKE LAMPS LTD")));
    table =
        file(
            temp,
            "suppliers.csv",
            SUPPLIERS.replace("S-1,Quiet Valley Timber GmbH,Germany,parquet\n", "")
                + "S-4,Far Shore Glass SA,France,glass\n");
    Ran ran = screen("--out", out, "--since", "last", "--list", longer);
    assertThat(ran.out()).contains("1 changed, 1 new, 1 gone");
    List<Map<String, Object>> lines = lines(out);
    assertThat(lines).hasSize(3);
    assertThat(lines.getFirst()).containsEntry("row", "S-3").containsEntry("verdict", "match");
    assertThat(String.valueOf(lines.getFirst().get("change")))
        .contains(
            "what=changed", "was=clear", "the list un 2026-01-05 (", ") is now un 2026-03-30 (")
        .doesNotContain("the row says");
    assertThat(String.valueOf(lines.get(1).get("change"))).contains("what=new");
    assertThat(String.valueOf(lines.get(2).get("change"))).contains("what=gone");
  }

  @Test
  void anEarlierFileOfResultsWillDoAsWell() throws IOException {
    Path earlier = temp.resolve("earlier.jsonl");
    screen("--out", earlier, "--no-record");
    table =
        file(
            temp,
            "suppliers.csv",
            SUPPLIERS.replace("Long Lake Lamps", "Bright Hill Mining Trading Corporation"));
    Ran ran = screen("--out", out, "--since", earlier, "--no-record");
    assertThat(ran.out())
        .contains("since the results in earlier.jsonl, as of 2026-11-01: 1 changed");
    assertThat(String.valueOf(lines(out).getFirst().get("change")))
        .contains("the row says something else than it did");
  }

  // ---- what comes in

  @Test
  void twoHundredColumnsWithOtherNamesAreNoTrouble() throws IOException {
    String others =
        IntStream.range(0, 197).mapToObj(i -> "Column " + i).collect(Collectors.joining(","));
    String cells = ",x".repeat(197);
    table =
        file(
            temp,
            "wide.csv",
            "Vendor No.,Vendor Name,Nation,Sells,"
                + others
                + "\nV1,Bright Hill Mining Trading Corporation,Korea (North),tools"
                + cells
                + "\nV2,Quiet Valley Timber GmbH,Deutschland,parquet"
                + cells
                + "\n");
    Path map =
        file(
            temp,
            "columns.txt",
            "Vendor No. = id\nVendor Name = name\nNation = country\nSells = products\n");
    Ran ran = screen("--out", out, "--map", map);
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out()).contains("columns read: ", "columns not known, ", "Column 3", " and 17");
    assertThat(verdicts(out)).containsExactly(Map.entry("V1", "match"), Map.entry("V2", "clear"));
  }

  @Test
  void aRowThatCannotBeOneEndsWithItsLineAndWritesNothing() throws IOException {
    table = file(temp, "suppliers.csv", SUPPLIERS + "S-4,A,Germany,x,one,too,many\n");
    Ran ran = screen("--out", out);
    assertThat(ran.code()).isEqualTo(Davylamp.BAD_INPUT);
    assertThat(ran.err()).contains("suppliers.csv", "5").hasLineCount(1);
    assertThat(out).doesNotExist();
    assertThat(done("--case", directory, "screen", "--history").out()).contains("no screening");
  }

  @Test
  void wrongUsesAreToldEach() throws IOException {
    Path map = file(temp, "bad-map.txt", "Nonsense\n");
    record Wrong(int code, String message, List<Object> words) {}
    List<Wrong> all =
        List.of(
            new Wrong(2, "expected one of --suppliers", List.of("screen", "--out", out)),
            new Wrong(
                2,
                "found several",
                List.of("screen", "--suppliers", table, "--vessels", table, "--out", out)),
            new Wrong(2, "missing --out FILE", List.of("screen", "--suppliers", table)),
            new Wrong(
                2,
                "--max-hops: expected 0 to 16, found 99",
                List.of("screen", "--suppliers", table, "--out", out, "--max-hops", 99)),
            new Wrong(
                2,
                "--as-of: ",
                List.of("screen", "--suppliers", table, "--out", out, "--as-of", "soon")),
            new Wrong(
                2,
                "found one of them twice",
                List.of("screen", "--suppliers", table, "--out", out, "--out", out)),
            new Wrong(
                2,
                "expected --json or --out -",
                List.of("screen", "--json", "--suppliers", table, "--out", "-")),
            new Wrong(
                2,
                "expected the id of a screening of this case",
                List.of("screen", "--suppliers", table, "--out", out, "--since", "abcd")),
            new Wrong(
                3,
                "--suppliers: expected a file, found nothing there",
                List.of("screen", "--suppliers", temp.resolve("none.csv"), "--out", out)),
            new Wrong(
                3,
                "expected 'their column = ours'",
                List.of("screen", "--suppliers", table, "--out", out, "--map", map)),
            new Wrong(
                3,
                "expected a list, found nothing there",
                List.of(
                    "screen", "--suppliers", table, "--out", out, "--list", temp.resolve("no"))));
    for (Wrong wrong : all) {
      List<Object> words = new ArrayList<>(List.of("--case", directory));
      words.addAll(wrong.words());
      Ran ran = davylamp(words.toArray());
      assertThat(ran.code()).as(wrong.words() + ran.err()).isEqualTo(wrong.code());
      assertThat(ran.err()).contains(wrong.message()).hasLineCount(1);
      assertThat(out).doesNotExist();
    }
    Ran elsewhere =
        davylamp("--case", temp.resolve("nowhere"), "screen", "--suppliers", table, "--out", out);
    assertThat(elsewhere.code()).isEqualTo(Davylamp.USAGE);
    assertThat(elsewhere.err()).contains("expected a case in");
  }
}

package org.davylamp.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.davylamp.cli.Ran.davylamp;
import static org.davylamp.cli.Ran.done;
import static org.davylamp.cli.ScreenedFiles.SUPPLIERS;
import static org.davylamp.cli.ScreenedFiles.file;
import static org.davylamp.cli.ScreenedFiles.holding;
import static org.davylamp.cli.ScreenedFiles.lines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.davylamp.casefile.CaseFile;
import org.davylamp.casefile.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What reviewers decide, and what becomes of it next month. */
class DecideCommandTest {
  @TempDir Path temp;
  private Path directory = Path.of("");
  private Path table = Path.of("");
  private Path out = Path.of("");

  @BeforeEach
  void begin() throws IOException {
    directory = ScreenedFiles.begin(temp);
    table = file(temp, "suppliers.csv", SUPPLIERS);
    out = temp.resolve("out.jsonl");
    screen("2026-10-01");
  }

  private Ran screen(String day) {
    return done("--case", directory, "screen", "--suppliers", table, "--as-of", day, "--out", out);
  }

  private Ran decide(Object... words) {
    List<Object> all = new ArrayList<>(List.of("--case", directory, "decide"));
    all.addAll(List.of(words));
    return davylamp(all.toArray());
  }

  private Map<?, ?> decision() throws IOException {
    return (Map<?, ?>) lines(out).getFirst().getOrDefault("decision", Map.of());
  }

  @Test
  void aDecisionIsCarriedAlongAsLongAsWhatWasComparedIsTheSame() throws IOException {
    assertThat(decision()).isEmpty();
    Ran ran =
        decide("last", "S-2", "--as", "false-positive", "--note", "another firm", "--by", "rev-2");
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out()).contains("S-2 (match, Bright Hill", "decided false-positive");
    Ran next = screen("2026-11-01");
    assertThat(next.out()).contains("1 match", "decided false-positive by rev-2");
    assertThat(decision().get("as")).isEqualTo("false-positive");
    assertThat(decision().get("by")).isEqualTo("rev-2");
    assertThat(decision().get("note")).isEqualTo("another firm");
    assertThat(decision().get("holds")).isEqualTo(true);
    table = file(temp, "suppliers.csv", SUPPLIERS.replace("DPRK,ore", "DPRK,coal"));
    assertThat(screen("2026-11-01").out()).contains("to be decided again; was false-positive");
    assertThat(decision().get("holds")).isEqualTo(false);
  }

  @Test
  void theLatestDecisionHoldsAndAllAreKept() throws IOException {
    done("--case", directory, "decide", "last", "S-2", "--as", "false-positive", "--note", "a");
    done("--case", directory, "decide", "last", "line:3", "--as", "confirmed", "--note", "b");
    screen("2026-11-01");
    assertThat(decision().get("as")).isEqualTo("confirmed");
    assertThat(done("--case", directory, "screen", "--history").out()).contains("; 2 decisions");
    assertThat(done("verify", "--deep", directory).out()).doesNotContain("FAILED");
  }

  @Test
  void aRecordedScreeningIsWrittenAgainWithWhatWasDecided() throws IOException {
    done("--case", directory, "decide", "last", "S-2", "--as", "confirmed", "--note", "it is");
    Path report = temp.resolve("again.html");
    Path rows = temp.resolve("again.jsonl");
    done("--case", directory, "screen", "--recorded", "last", "--out", report, "--out", rows);
    assertThat(Files.readString(report)).contains("Confirmed", "it is").contains("2026-10-01");
    assertThat(lines(rows)).hasSize(3);
    assertThat(lines(rows).getFirst()).containsKey("decision");
  }

  @Test
  void decisionsAreAsRestrictedAsTheScreening() throws IOException {
    done(
        "--case", directory, "decide", "last", "S-2", "--as", "confirmed", "--note", "secret word");
    assertThat(holding(directory, "secret word"))
        .isNotEmpty()
        .allMatch(path -> path.startsWith("withheld"));
  }

  @Test
  void whatCannotBeDecidedIsRefusedAndNothingIsRecorded() throws IOException {
    record Wrong(int code, String message, List<Object> words) {}
    List<Object> good = List.of("--as", "confirmed", "--note", "n");
    List<Wrong> all =
        List.of(
            new Wrong(2, "expected the id of a screening", words("ffff", "S-2", good)),
            new Wrong(2, "expected a row of the screening", words("last", "S-9", good)),
            new Wrong(2, "nothing was found of the row 'S-1'", words("last", "S-1", good)),
            new Wrong(
                2,
                "expected a decision (false-positive or confirmed), found 'cleared'",
                words("last", "S-2", List.of("--as", "cleared", "--note", "n"))),
            new Wrong(
                2,
                "--note: expected a reason",
                words("last", "S-2", List.of("--as", "confirmed", "--note", " "))),
            new Wrong(2, "missing --note", words("last", "S-2", List.of("--as", "confirmed"))));
    for (Wrong wrong : all) {
      Ran ran = decide(wrong.words().toArray());
      assertThat(ran.code()).as(wrong.words() + ran.err()).isEqualTo(wrong.code());
      assertThat(ran.err()).contains(wrong.message()).hasLineCount(1);
    }
    Path key = CaseFile.open(directory, Settings.ofEnvironment()).keyFile();
    Path aside = Files.move(key, temp.resolve("key"));
    Ran keyless = decide(words("last", "S-2", good).toArray());
    assertThat(keyless.code()).isEqualTo(Davylamp.MACHINE);
    assertThat(keyless.err()).contains("signing key");
    Files.move(aside, key);
    Ran nowhere =
        davylamp(
            "--case",
            temp.resolve("no"),
            "decide",
            "last",
            "S-2",
            "--as",
            "confirmed",
            "--note",
            "n");
    assertThat(nowhere.code()).isEqualTo(Davylamp.USAGE);
    assertThat(nowhere.err()).contains("expected a case in");
    assertThat(done("--case", directory, "screen", "--history").out()).doesNotContain("decision");
  }

  @Test
  void rowsOfOneIdAreNamedByTheirLine() throws IOException {
    table =
        file(
            temp,
            "suppliers.csv",
            SUPPLIERS + "S-2,Bright Hill Mining Trading Corporation,DPRK,coal\n");
    screen("2026-11-01");
    Ran ran = decide("last", "S-2", "--as", "confirmed", "--note", "n");
    assertThat(ran.code()).isEqualTo(Davylamp.USAGE);
    assertThat(ran.err()).contains("2 rows", "such as line:3");
    assertThat(decide("last", "line:5", "--as", "confirmed", "--note", "n").code()).isZero();
  }

  private static List<Object> words(String screening, String row, List<Object> options) {
    List<Object> words = new ArrayList<>(List.of(screening, row));
    words.addAll(options);
    return words;
  }
}

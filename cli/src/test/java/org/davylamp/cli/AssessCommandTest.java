package org.davylamp.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.davylamp.cli.Ran.davylamp;
import static org.davylamp.cli.Ran.done;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.davylamp.findings.Analyses;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code assess} prints, records, and leaves alone. */
class AssessCommandTest {
  @TempDir Path temp;
  private Path directory;

  @BeforeEach
  void begin() throws IOException {
    directory = CaseFiles.begin(temp);
  }

  @Test
  void tellsWhatItFindsAndRecordsIt() {
    String before = CaseFiles.root(directory);
    Ran ran = done("--case", directory, "assess");

    assertThat(ran.out())
        .contains("CONSISTENCY", "COMPONENTS", "MONITOR", "ASSOCIATION", "TRADE", "CORROBORATION")
        .contains("Two positions lie 12.3 km apart", "→ settled by:")
        .containsPattern("findings? recorded");
    assertThat(CaseFiles.root(directory)).isNotEqualTo(before);
    done("verify", directory, "--deep");
  }

  @Test
  void aSecondRunChangesNothing() {
    done("--case", directory, "assess");
    String root = CaseFiles.root(directory);
    Ran again = done("--case", directory, "assess");

    assertThat(again.out())
        .contains("nothing has changed since they were recorded")
        .doesNotContainPattern("findings? recorded");
    assertThat(done("--case", directory, "--json", "assess").list())
        .allSatisfy(one -> assertThat(one).containsEntry("changed", 0L));
    assertThat(CaseFiles.root(directory)).isEqualTo(root);
  }

  @Test
  void onlyWhatRestsOnNewStatementsIsNew() throws IOException {
    done("--case", directory, "assess");
    Path more =
        Files.writeString(
            temp.resolve("more.csv"),
            """
            facility,kind,name,source
            mine-2,mine,Mine 2,report
            """);
    done("--case", directory, "add", more);
    List<Map<String, Object>> outcomes = done("--case", directory, "--json", "assess").list();

    assertThat(named(outcomes, "corroboration").get("changed")).isNotEqualTo(0L);
    assertThat(named(outcomes, "components")).containsEntry("changed", 0L);
  }

  private static Map<String, Object> named(List<Map<String, Object>> outcomes, String analysis) {
    return outcomes.stream()
        .filter(one -> analysis.equals(one.get("analysis")))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void saysInJsonWhichAnalysisFoundWhatOnWhichStatements() {
    Ran ran = done("--case", directory, "--json", "assess", "consistency", "components");
    List<Map<String, Object>> outcomes = ran.list();

    assertThat(outcomes).hasSize(2);
    assertThat(outcomes)
        .allSatisfy(
            one -> assertThat(one).containsOnlyKeys("analysis", "version", "changed", "findings"));
    Map<String, Object> finding = objects(named(outcomes, "consistency"), "findings").getFirst();
    assertThat(finding)
        .containsEntry("kind", "finding")
        .containsEntry("analysis", "consistency")
        .containsKeys("version", "parameters", "inputDigest", "results");
    Map<String, Object> apart =
        objects(finding, "results").stream()
            .filter(result -> String.valueOf(result.get("text")).contains("12.3 km apart"))
            .findFirst()
            .orElseThrow();
    List<?> basis = list(apart, "derivedFrom");
    assertThat(basis).hasSize(2);
    for (Object record : basis) {
      assertThat(done("--case", directory, "--json", "show", record).object())
          .containsEntry("property", "coordinates");
    }
  }

  private static List<?> list(Map<String, Object> object, String name) {
    return (List<?>) Objects.requireNonNull(object.get(name), name);
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> objects(Map<String, Object> object, String name) {
    return (List<Map<String, Object>>) list(object, name);
  }

  @Test
  void aNamedAnalysisRunsAloneAndTellsAllItConcludes() {
    Ran ran = done("--case", directory, "assess", "components");

    assertThat(ran.out()).contains("COMPONENTS", "38.1 %").doesNotContain("CONSISTENCY");
  }

  @Test
  void anAnalysisNobodyKnowsIsWrongUsageAndNothingIsRun() {
    String root = CaseFiles.root(directory);
    Ran ran = davylamp("--case", directory, "assess", "consistency", "astrology");

    assertThat(ran.code()).isEqualTo(Davylamp.USAGE);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err())
        .contains(
            "'astrology'",
            "consistency, components, monitor, association, trade, pyramid, corroboration",
            "nothing was run");
    assertThat(CaseFiles.root(directory)).isEqualTo(root);
  }

  @Test
  void anEmptyCaseIsAssessedToo() {
    Path empty = temp.resolve("empty");
    done("init", empty);

    assertThat(done("--case", empty, "--json", "assess").list())
        .hasSize(Analyses.all().size())
        .allSatisfy(one -> assertThat(one).containsEntry("findings", List.of()));
  }
}

package org.davylamp.findings.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.davylamp.findings.audit.SampleRows.LISTED;
import static org.davylamp.findings.audit.SampleRows.ORIGIN;
import static org.davylamp.findings.audit.SampleRows.PATH;
import static org.davylamp.findings.audit.SampleRows.checked;
import static org.davylamp.findings.audit.SampleRows.row;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.davylamp.evidence.Decision;
import org.davylamp.evidence.EvidenceException;
import org.davylamp.findings.verdicts.Reason;
import org.davylamp.findings.verdicts.Verdict;
import org.junit.jupiter.api.Test;

class ResultsTest {
  private static final long SEED = Long.getLong("davylamp.seed", System.nanoTime());

  private static final List<Verdict> GRAVE =
      List.of(Verdict.MATCH, Verdict.EXPOSED, Verdict.REVIEW);

  private static List<String> ids(Results results) throws IOException {
    List<String> ids = new ArrayList<>();
    results.rows(row -> ids.add(row.screened().row()));
    return ids;
  }

  @Test
  void theWorstRowsStandFirstAndOthersInTheOrderOfTheTable() throws IOException {
    try (Results results = Results.open()) {
      results.add(row("clear-1", 2));
      results.add(row("review-1", 3, ORIGIN));
      results.add(row("match-1", 4, LISTED));
      results.add(row("exposed-1", 5, PATH, ORIGIN));
      results.add(row("clear-2", 6));
      results.add(row("match-2", 7, SampleRows.reason("banned", Verdict.MATCH, "Banned.")));
      results.add(row("match-3", 8, LISTED, PATH));
      assertThat(ids(results))
          .containsExactly(
              "match-1", "match-2", "match-3", "exposed-1", "review-1", "clear-1", "clear-2");
      assertThat(results.counts())
          .containsOnly(
              java.util.Map.entry(Verdict.MATCH, 3L),
              java.util.Map.entry(Verdict.EXPOSED, 1L),
              java.util.Map.entry(Verdict.REVIEW, 1L),
              java.util.Map.entry(Verdict.CLEAR, 2L));
      assertThat(results.rules(Verdict.MATCH).keySet()).containsExactly("listed-party", "banned");
    }
  }

  @Test
  void manyRowsOfManyRulesComeOutInOrderAgainAndAgain() throws IOException {
    System.out.println("ResultsTest: -Ddavylamp.seed=" + SEED);
    Random random = new Random(SEED);
    List<RowResult> rows =
        IntStream.range(0, 20_000).mapToObj(i -> row("r" + i, i + 2, reasons(random))).toList();
    List<String> expected = new ArrayList<>();
    for (Verdict verdict : Verdict.values()) {
      rows.stream()
          .filter(row -> row.verdict() == verdict)
          .forEach(row -> expected.add(row.screened().row()));
    }
    try (Results results = Results.open()) {
      for (RowResult row : rows) {
        results.add(row);
      }
      assertThat(ids(results)).isEqualTo(expected);
      assertThat(ids(results)).isEqualTo(expected);
      for (Verdict verdict : List.of(Verdict.MATCH, Verdict.REVIEW)) {
        long[] sum = {0};
        for (String rule : results.rules(verdict).keySet()) {
          results.rows(
              verdict,
              rule,
              row -> {
                assertThat(row.rule()).isEqualTo(rule);
                sum[0]++;
              });
        }
        assertThat(sum[0]).isEqualTo(results.count(verdict));
      }
    }
  }

  private static Reason[] reasons(Random random) {
    return IntStream.range(0, random.nextInt(3))
        .mapToObj(
            i ->
                SampleRows.reason(
                    "rule-" + random.nextInt(12),
                    GRAVE.get(random.nextInt(GRAVE.size())),
                    "Said " + random.nextInt()))
        .toArray(Reason[]::new);
  }

  @Test
  void aRowIsReadAsItWasWritten() {
    RowResult row =
        row("a \"b\" \u2028 산", 12, LISTED, ORIGIN)
            .with(
                Optional.of(
                    new RowResult.Decided(
                        Decision.Judgement.CONFIRMED,
                        "r",
                        "2026-01-01T00:00:00Z",
                        "n",
                        "ff",
                        false)))
            .with(
                new RowResult.Change(
                    RowResult.Change.What.CHANGED,
                    Optional.of(Verdict.CLEAR),
                    List.of("x"),
                    List.of("y")));
    RowResult again = LineReader.row(ResultLine.of(row));
    assertThat(again).isEqualTo(row);
    assertThat(again.basis()).isEqualTo(row.basis());
    assertThat(ResultLine.of(again)).isEqualTo(ResultLine.of(row));
    assertThat(new String(ResultLine.of(row), StandardCharsets.UTF_8))
        .startsWith("{\"row\":\"a \\\"b\\\"")
        .doesNotContain("\n");
  }

  @Test
  void whatWasCheckedIsReadAsItWasWritten() {
    String line = new String(ResultLine.of(row("a", 2, LISTED)), StandardCharsets.UTF_8);
    String against =
        new String(
            ResultLine.of(checked("2026-11-26", "2026-02-27", "aa"), "suppliers", "s.csv", "00"),
            StandardCharsets.UTF_8);
    String whole = line.substring(0, line.length() - 1) + ",\"checked\":" + against + "}";
    assertThat(LineReader.line(whole.getBytes(StandardCharsets.UTF_8)).against())
        .contains(
            new LineReader.Against(
                "suppliers", "s.csv", "00", checked("2026-11-26", "2026-02-27", "aa")));
  }

  @Test
  void whatIsNoRowIsRefusedByName() {
    for (String line :
        List.of("", "[]", "{}", "{\"row\":\"a\"}", "{\"row\":\"a\",\"line\":1.5}", "{} {}")) {
      assertThatThrownBy(() -> LineReader.row(line.getBytes(StandardCharsets.UTF_8)))
          .as(line)
          .isInstanceOf(EvidenceException.class)
          .hasMessageContaining("expected");
    }
  }

  @Test
  void theBasisIsOfTheRowAndOfWhatWasFoundAndNotOfAdvice() {
    RowResult row = row("a", 2, LISTED);
    Reason advice =
        new Reason(
            LISTED.rule(),
            LISTED.verdict(),
            LISTED.text(),
            LISTED.basis(),
            LISTED.path(),
            LISTED.step(),
            "Ask for something else.",
            "Something else.");
    assertThat(row("a", 99, advice).basis()).isEqualTo(row.basis());
    assertThat(row("a", 2, SampleRows.reason("x", Verdict.REVIEW, "On 2026-11-01?")).basis())
        .isEqualTo(row("a", 2, SampleRows.reason("x", Verdict.REVIEW, "On 2026-12-01?")).basis());
    assertThat(row("b", 2, LISTED).basis()).isNotEqualTo(row.basis());
    assertThat(row("a", 2, LISTED, ORIGIN).basis()).isNotEqualTo(row.basis());
    assertThat(row("a", 2, SampleRows.reason("listed-party", Verdict.MATCH, "Other.")).basis())
        .isNotEqualTo(row.basis());
  }
}

package org.davylamp.findings.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.davylamp.findings.audit.SampleRows.LISTED;
import static org.davylamp.findings.audit.SampleRows.ORIGIN;
import static org.davylamp.findings.audit.SampleRows.checked;
import static org.davylamp.findings.audit.SampleRows.row;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.davylamp.exchange.BadInput;
import org.davylamp.findings.audit.RowResult.Change.What;
import org.davylamp.findings.verdicts.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EarlierTest {
  @TempDir Path temp;

  private Earlier earlier(RowResult... rows) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (RowResult row : rows) {
      lines.append(new String(ResultLine.of(row), StandardCharsets.UTF_8)).append('\n');
    }
    Path file = Files.writeString(temp.resolve("earlier.jsonl"), lines);
    return Earlier.read(file, "earlier.jsonl");
  }

  private static List<String> gone(Earlier earlier) throws IOException {
    List<String> gone = new ArrayList<>();
    earlier.gone(row -> gone.add(row.screened().row() + "@" + row.screened().line()));
    return gone;
  }

  @Test
  void onlyWhatIsOfAnotherVerdictOrForAnotherReasonIsNew() throws IOException {
    try (Earlier earlier =
        earlier(row("a", 2, LISTED), row("b", 3, ORIGIN), row("c", 4), row("d", 5))) {
      assertThat(earlier.changed(row("a", 7, LISTED))).isEmpty();
      assertThat(earlier.changed(row("c", 8))).isEmpty();
      RowResult.Change graver = earlier.changed(row("b", 9, LISTED)).orElseThrow().change().get();
      assertThat(graver.what()).isEqualTo(What.CHANGED);
      assertThat(graver.was()).contains(Verdict.REVIEW);
      assertThat(graver.before()).containsExactly("origin-not-told");
      RowResult.Change fresh = earlier.changed(row("e", 10)).orElseThrow().change().get();
      assertThat(fresh.what()).isEqualTo(What.NEW);
      assertThat(fresh.was()).isEmpty();
      assertThat(gone(earlier)).containsExactly("d@5");
    }
  }

  @Test
  void whatDiffersIsNamed() throws IOException {
    try (Earlier earlier = earlier(row("a", 2), row("b", 3))) {
      earlier.compare(
          checked("2026-10-26", "2026-02-27", "aa"), checked("2026-11-26", "2026-03-30", "bb"));
      List<String> because =
          earlier.changed(row("a", 2, LISTED)).orElseThrow().change().orElseThrow().because();
      assertThat(because)
          .anyMatch(
              each -> each.startsWith("the list un 2026-02-27 (") && each.contains("2026-03-30"))
          .contains(
              "what the case says of measures is not what it was",
              "the day: 2026-10-26, now 2026-11-26")
          .noneMatch(each -> each.contains("links") || each.contains("the row says"));
      RowResult other = row("b", 3, LISTED);
      RowResult said = new RowResult(other.screened(), "other", Optional.empty(), Optional.empty());
      assertThat(earlier.changed(said).orElseThrow().change().orElseThrow().because())
          .startsWith("the row says something else than it did");
    }
  }

  @Test
  void rowsOfOneIdAreMetInTurn() throws IOException {
    try (Earlier earlier = earlier(row("a", 4, ORIGIN), row("a", 2), row("a", 9), row("b", 3))) {
      assertThat(earlier.changed(row("a", 2))).isEmpty();
      assertThat(earlier.changed(row("a", 5, ORIGIN))).isEmpty();
      assertThat(gone(earlier)).containsExactly("b@3", "a@9");
    }
  }

  @Test
  void aFileThatIsNoResultsIsRefusedWithItsLine() throws IOException {
    Path file =
        Files.writeString(
            temp.resolve("x.jsonl"),
            new String(ResultLine.of(row("a", 2)), StandardCharsets.UTF_8) + "\n{\"a\":1}\n");
    assertThatThrownBy(() -> Earlier.read(file, "x.jsonl"))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("x.jsonl")
        .hasMessageContaining("expected a row of results")
        .hasMessageContaining("2");
  }

  @Test
  void anEmptyFileMeansThatAllIsNew() throws IOException {
    try (Earlier earlier = earlier()) {
      assertThat(earlier.changed(row("a", 2)).orElseThrow().change().orElseThrow().what())
          .isEqualTo(What.NEW);
      assertThat(gone(earlier)).isEmpty();
    }
  }
}

package org.davylamp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.davylamp.evidence.Screening.Checked;
import org.davylamp.evidence.Screening.Listing;
import org.davylamp.exchange.CsvLines;
import org.davylamp.findings.audit.Results;
import org.davylamp.findings.audit.RowResult;
import org.davylamp.findings.audit.ScreenedTable;
import org.davylamp.findings.exposure.Cited;
import org.davylamp.findings.exposure.Leg;
import org.davylamp.findings.verdicts.Basis;
import org.davylamp.findings.verdicts.Reason;
import org.davylamp.findings.verdicts.Screened;
import org.davylamp.findings.verdicts.Step;
import org.davylamp.findings.verdicts.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of a screening as a spreadsheet opens it. */
class ScreeningTableTest {
  private static Reason reason(String rule, String text) {
    Cited cited = new Cited("s", "A report", "p. 4", Optional.empty());
    return new Reason(
        rule,
        Verdict.MATCH,
        text,
        List.of(new Basis("UNSCR 2371, para 8", Optional.empty(), Optional.of("2017"), List.of())),
        List.of(
            new Leg("A", "B", "owns", "2015", Leg.Ground.DOCUMENTED, 90, List.of(cited)),
            new Leg("B", "C", "sold to", "undated", Leg.Ground.INFERRED, 40, List.of())),
        Step.RESPOND,
        "Ask.",
        "Proof.");
  }

  private static List<List<String>> table(RowResult... rows) throws IOException {
    Checked checked =
        new Checked(
            "2026-11-01",
            1,
            "00",
            4,
            "0.70",
            1,
            "00",
            "00",
            List.of(new Listing("un", Optional.of("2026"), "00", 1)),
            "0");
    ScreenedTable screened =
        new ScreenedTable(
            "suppliers",
            "s.csv",
            "00",
            List.of(),
            List.of(),
            "",
            checked,
            Optional.empty(),
            Optional.empty());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Results results = Results.open()) {
      for (RowResult row : rows) {
        results.add(row);
      }
      ScreeningTable.write(screened, results, out);
    }
    List<List<String>> read = new ArrayList<>();
    try (CsvLines lines = CsvLines.open(new ByteArrayInputStream(out.toByteArray()), "table")) {
      for (var line = lines.next(); line.isPresent(); line = lines.next()) {
        read.add(line.get().getFields());
      }
    }
    return read;
  }

  private static RowResult row(String name, Reason... reasons) {
    return RowResult.of(Screened.of("r", 2, name, List.of(reasons), List.of()), "said");
  }

  @Test
  void aLineForEachRowWithWhatBelongsTogetherUnderOneNumber() throws IOException {
    List<List<String>> table =
        table(row("Firm", reason("listed", "Listed."), reason("banned", "Banned.")), row("Other"));
    assertThat(table).hasSize(3);
    assertThat(table.get(0)).startsWith("row", "line", "name", "verdict", "rules", "reasons");
    assertThat(table.get(1))
        .contains("match", "listed; banned", "1. Listed. | 2. Banned.", "1. Ask. | 2. Ask.")
        .contains(
            "1. A → owns (2015; A report p. 4) → B → sold to (undated, inferred) → C | "
                + "2. A → owns (2015; A report p. 4) → B → sold to (undated, inferred) → C")
        .endsWith("2026-11-01", "un 2026");
    assertThat(table.get(2)).contains("nothing found in what was checked");
  }

  @Test
  void oneReasonByItselfHasNoNumber() throws IOException {
    assertThat(table(row("Firm", reason("listed", "Listed."))).get(1))
        .contains("Listed.", "UNSCR 2371, para 8, since 2017", "3 " + Step.RESPOND.title());
  }

  @ParameterizedTest
  @CsvSource({
    "=HYPERLINK(\"http://x\"), '''=HYPERLINK(\"http://x\")'",
    "+49 30 123, '''+49 30 123'",
    "-cmd, '''-cmd'",
    "@SUM(A1), '''@SUM(A1)'",
    "＝1+1, '''＝1+1'",
    "Firm = 2, Firm = 2",
    "조선광산, 조선광산"
  })
  void noCellBeginsAFormula(String name, String cell) throws IOException {
    assertThat(table(row(name)).get(1).get(2)).isEqualTo(cell);
  }

  @Test
  void whatNoCellHoldsIsCutAndSaysSo() throws IOException {
    String text = "x".repeat(40_000);
    assertThat(table(row("Firm", reason("listed", text))).get(1).get(5))
        .hasSizeLessThan(32_767)
        .endsWith("all of it is in the JSON lines)");
  }
}

package org.davylamp.findings.verdicts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.davylamp.exchange.rows.Rows;
import org.davylamp.exchange.rows.SupplierRow;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Suppliers as tables tell them, against the bundled case alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SupplierScreenTest {
  private static final String LISTED = "Korea Mining Development Trading Corporation";

  private SupplierScreen screen;

  SupplierScreenTest(@TempDir Path temp) {
    screen = new SupplierScreen(ScreenedCase.bundled(temp, List.of()));
  }

  @BeforeAll
  void theListedPartyIsListed() throws IOException {
    assertThat(judged("owners", LISTED + " (60 %)").verdict()).isEqualTo(Verdict.EXPOSED);
  }

  private Screened judged(String column, String cell) throws IOException {
    return judged(
        "id,name,country,products,%s\n1,Delta Ring Ltd,Hong Kong,paper,\"%s\"\n"
            .formatted(column, cell));
  }

  private Screened judged(String table) throws IOException {
    List<Screened> found = new ArrayList<>();
    Rows.read(
        new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)),
        "t.csv",
        Rows.Kind.SUPPLIERS,
        Map.of(),
        row -> found.add(screen.apply((SupplierRow) row)));
    return found.getFirst();
  }

  /** L stands for a listed party. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "L (60 %); Delta Ring Ltd (40 %) | EXPOSED",
        "L (40 %); Alpha Ring Ltd (60 %) | REVIEW",
        "Alpha Ring Ltd (60 %), itself Delta Ring Ltd (60 %), itself L (70 %) | REVIEW",
        "Alpha Ring Ltd (60 %), itself Delta Ring Ltd (60 %) and L (40 %) | REVIEW",
        "Alpha Ring Ltd (60 %), itself Delta Ring Ltd (60 %) | CLEAR",
        "Alpha Ring Ltd (60 %), itself L (70 %) | EXPOSED",
        "Alpha Ring Ltd (60 %), itself Beta Ring Ltd (60 %), itself Alpha Ring Ltd (60 %), itself L (70 %) | REVIEW",
      })
  void rings(String owners, Verdict verdict) throws IOException {
    Screened found = judged("owners", owners.replace("L (", LISTED + " ("));
    assertThat(found.verdict()).as(found.reasons().toString()).isEqualTo(verdict);
  }

  /** A firm abroad that a mining body owns does not therefore sell what is mined. */
  @Test
  void anOwnerIsNoSourceOfGoods() throws IOException {
    assertThat(
            judged(
                    "id,name,country,products,hs,owners\n1,Delta Ring Ltd,Hong Kong,zinc,7901,%s (60 %%)\n"
                        .formatted(LISTED))
                .reasons())
        .extracting(Reason::rule)
        .contains("held-by-listed")
        .doesNotContain("banned-goods", "dprk-origin");
  }

  @Test
  void anEndBeforeTheBeginningIsAQuestion() throws IOException {
    Screened found =
        judged("id,name,country,products,since,until\n1,Quiet Valley,DPRK,coal,2019-05,2016-01\n");
    assertThat(found.verdict()).isEqualTo(Verdict.REVIEW);
    assertThat(found.reasons()).extracting(Reason::rule).contains("supply-ends-before-it-begins");
  }

  @Test
  void aRemarkLongerThanASentenceIsReadOrAsked() throws IOException {
    String talk = "visited the works and found it in order. ".repeat(120);
    assertThat(judged("remarks", talk).verdict()).isEqualTo(Verdict.CLEAR);
    assertThat(judged("remarks", talk + "Wholly owned by " + LISTED + ".").verdict())
        .isEqualTo(Verdict.EXPOSED);
    String unread = "Wholly owned by " + "a, b and ".repeat(300) + LISTED;
    assertThat(judged("remarks", unread).reasons())
        .extracting(Reason::rule)
        .contains("owners-not-read");
  }
}

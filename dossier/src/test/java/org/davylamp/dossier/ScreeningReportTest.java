package org.davylamp.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.davylamp.evidence.Decision;
import org.davylamp.evidence.RecordId;
import org.davylamp.evidence.Screening.Checked;
import org.davylamp.evidence.Screening.Listing;
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
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The report of rows that are made by hand, as who files it reads it. */
class ScreeningReportTest {
  private static final Listing UN =
      new Listing("un", Optional.of("2026-02-27"), "f8".repeat(32), 1_012);

  private static Reason reason(String rule, Verdict verdict, String text, Leg... path) {
    return new Reason(
        rule,
        verdict,
        text,
        List.of(
            new Basis(
                "UNSCR 2371 (2017), para 8",
                Optional.of("m"),
                Optional.of("2017-08-05"),
                List.of(cited("p. 3")))),
        List.of(path),
        Step.RESPOND,
        "Ask for the register of shares.",
        "A register that says otherwise.");
  }

  private static Cited cited(String locator) {
    return new Cited("s", "Report of a panel", locator, Optional.of(new RecordId("ab".repeat(32))));
  }

  private static RowResult row(String id, long line, Reason... reasons) {
    return RowResult.of(
        Screened.of(id, line, "Firm " + id, List.of(reasons), List.of()), "said " + id);
  }

  private static String report(List<Listing> lists, Optional<String> since, RowResult... rows)
      throws IOException {
    Checked checked =
        new Checked(
            "2026-11-01",
            12_345,
            "ef".repeat(32),
            4,
            "0.70",
            57,
            "aa".repeat(32),
            "bb".repeat(32),
            lists,
            "0.1.0");
    ScreenedTable table =
        new ScreenedTable(
            "suppliers",
            "suppliers <2026>.csv",
            "cc".repeat(32),
            List.of("Supplier (name)"),
            List.of("Buyer"),
            "A case",
            checked,
            Optional.of("12".repeat(32)),
            since);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Results results = Results.open()) {
      for (RowResult row : rows) {
        results.add(row);
      }
      ScreeningReport.write(table, results, out);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static Document parsed(String html) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(
              new ByteArrayInputStream(
                  html.replaceFirst("<!DOCTYPE html>", "")
                      .strip()
                      .getBytes(StandardCharsets.UTF_8)));
    } catch (Exception e) {
      throw new AssertionError("not well-formed", e);
    }
  }

  private static String text(String html) {
    return html.replaceAll("(?s)<style.*?</style>", "")
        .replaceAll("<[^>]*>", " ")
        .replaceAll("\\s+", " ");
  }

  @Test
  void saysWhatWasScreenedAgainstWhatAndWhatWasNot() throws IOException {
    String text = text(report(List.of(UN), Optional.empty(), row("a", 2)));
    assertThat(text)
        .contains("Screening of suppliers", "suppliers &lt;2026&gt;.csv", "cc".repeat(32))
        .contains("Consolidated List (un)", "1,012 entries", "f8".repeat(32))
        .contains("57 measures", "up to 4 hops", "score of 0.70", "12,345 records")
        .contains("Supplier (name)", "Buyer", "12".repeat(32))
        .contains("Lists that were not searched", "(ofac-sdn)", "Private persons")
        .contains("Nothing found in what was checked 1", "none of them is cleared")
        .doesNotContain("No list was searched");
  }

  @Test
  void withoutAListItSaysSoBeforeAllElse() throws IOException {
    String html = report(List.of(), Optional.empty(), row("a", 2));
    assertThat(html.indexOf("No list was searched"))
        .isPositive()
        .isLessThan(html.indexOf("What was checked"));
  }

  @Test
  void aReasonHasWhatItRestsOnItsPathTheStepTheQuestionAndWhatWouldChangeIt() throws IOException {
    Leg first =
        new Leg(
            "Bright Hill (밝은언덕)",
            "Quiet Bay",
            "owns 60 % of",
            "since 2014",
            Leg.Ground.DOCUMENTED,
            90,
            List.of(cited("p. 240")));
    Leg last =
        new Leg("Quiet Bay", "Firm x", "sold to", "undated", Leg.Ground.DECLARED, 50, List.of());
    String html =
        report(
            List.of(UN),
            Optional.empty(),
            row("x", 7, reason("documented-path", Verdict.EXPOSED, "It is tied.", first, last)));
    assertThat(text(html))
        .contains("Exposed 1", "Firm x", "x · line 7", "It is tied.")
        .contains("UNSCR 2371 (2017), para 8", "since 2017-08-05", "Report of a panel, p. 3")
        .contains("since 2014", "Report of a panel, p. 240", "undated · declared")
        .contains("3 of 5: design and implement a strategy")
        .contains("Ask for the register of shares.", "A register that says otherwise.")
        .contains("☐ false positive", "☐ confirmed", "Name", "Date");
    NodeList items = parsed(html).getElementsByTagName("ol");
    Element chain = (Element) items.item(0);
    assertThat(chain.getAttribute("class")).isEqualTo("chain");
    assertThat(chain.getElementsByTagName("b").getLength()).isEqualTo(3);
    assertThat(html).contains("data:font/woff2;base64,");
  }

  @Test
  void aDecisionStandsWhereOneWouldSignAndIsAskedForAgainIfItDoesNotHold() throws IOException {
    RowResult row = row("x", 7, reason("listed-party", Verdict.MATCH, "Listed."));
    RowResult.Decided holds =
        new RowResult.Decided(
            Decision.Judgement.FALSE_POSITIVE,
            "reviewer-2",
            "2026-11-02",
            "another firm",
            "",
            true);
    assertThat(text(report(List.of(UN), Optional.empty(), row.with(Optional.of(holds)))))
        .contains("False positive , by reviewer-2, 2026-11-02 . another firm")
        .contains("Match 1")
        .doesNotContain("☐");
    RowResult.Decided old =
        new RowResult.Decided(
            Decision.Judgement.FALSE_POSITIVE, "reviewer-2", "2026-11-02", "note", "", false);
    assertThat(text(report(List.of(UN), Optional.empty(), row.with(Optional.of(old)))))
        .contains("To be decided again; was: False positive", "☐ confirmed");
  }

  @Test
  void rowsToReviewAreGroupedAndWhatTheyShareIsToldOnce() throws IOException {
    Reason origin = reason("origin-not-told", Verdict.REVIEW, "No origin is told.");
    Reason code = reason("code-too-short", Verdict.REVIEW, "The code has two digits.");
    String text =
        text(
            report(
                List.of(UN),
                Optional.empty(),
                row("a", 2, origin),
                row("b", 3, code),
                row("c", 4, origin)));
    assertThat(text).contains("Origin not told 2", "Code too short 1");
    assertThat(text.split("No origin is told\\.", -1)).hasSize(2);
    assertThat(text.indexOf("Origin not told")).isLessThan(text.indexOf("Code too short"));
  }

  @Test
  void whatIsNewStandsWithTheRow() throws IOException {
    RowResult row =
        row("x", 7, reason("listed-party", Verdict.MATCH, "Listed."))
            .with(
                new RowResult.Change(
                    RowResult.Change.What.CHANGED,
                    Optional.of(Verdict.CLEAR),
                    List.of(),
                    List.of("the list un is another")));
    assertThat(text(report(List.of(UN), Optional.of("the screening 1234"), row)))
        .contains("what is new since the screening 1234")
        .contains("Changed, was: nothing found in what was checked. What differs: the list un");
  }

  @Test
  void isOneFileWithoutScriptsThatNeedsNoOther() throws IOException {
    String html =
        report(
            List.of(UN),
            Optional.empty(),
            row("x", 7, reason("r", Verdict.MATCH, "<script>alert(1)</script> \u202e 광산")));
    Document document = parsed(html);
    assertThat(document.getElementsByTagName("script").getLength()).isZero();
    assertThat(document.getElementsByTagName("link").getLength()).isZero();
    assertThat(document.getElementsByTagName("img").getLength()).isZero();
    NodeList links = document.getElementsByTagName("a");
    for (int i = 0; i < links.getLength(); i++) {
      assertThat(((Element) links.item(i)).getAttribute("href")).startsWith("#");
    }
    assertThat(html).doesNotContain("\u202e", "@import").doesNotContainPattern("url\\((?!#|data:)");
  }

  @Test
  void theSameRowsGiveTheSameBytes() throws IOException {
    RowResult row = row("x", 7, reason("r", Verdict.MATCH, "광산"));
    assertThat(report(List.of(UN), Optional.empty(), row, row("y", 8)))
        .isEqualTo(report(List.of(UN), Optional.empty(), row, row("y", 8)));
  }

  @Test
  void ofVeryManyRowsTheReportSaysHowManyItLeavesOut() throws IOException {
    int many = ScreeningReport.MOST + 3;
    List<RowResult> rows = new ArrayList<>();
    Reason origin = reason("origin-not-told", Verdict.REVIEW, "No origin is told.");
    IntStream.range(0, many)
        .forEach(
            i -> {
              rows.add(row("clear" + i, i + 2));
              rows.add(row("review" + i, i + 2, origin));
            });
    String html = report(List.of(UN), Optional.empty(), rows.toArray(new RowResult[0]));
    assertThat(text(html).split("3 rows more are not printed here", -1)).hasSize(3);
    assertThat(html).contains("Firm review" + (ScreeningReport.MOST - 1) + " ");
    assertThat(html).doesNotContain("Firm review" + ScreeningReport.MOST + " ");
  }
}

package org.davylamp.findings.audit;

import java.util.List;
import java.util.Optional;
import org.davylamp.evidence.RecordId;
import org.davylamp.evidence.Screening.Checked;
import org.davylamp.evidence.Screening.Listing;
import org.davylamp.findings.exposure.Cited;
import org.davylamp.findings.exposure.Leg;
import org.davylamp.findings.verdicts.Basis;
import org.davylamp.findings.verdicts.Reason;
import org.davylamp.findings.verdicts.Screened;
import org.davylamp.findings.verdicts.Step;
import org.davylamp.findings.verdicts.Verdict;

/** Rows as screens give them, made by hand. */
final class SampleRows {
  private SampleRows() {}

  static final Reason LISTED =
      reason("listed-party", Verdict.MATCH, "It stands on the list as \"Bright Hill\" (밝은언덕).");
  static final Reason PATH = reason("documented-path", Verdict.EXPOSED, "Two links lead there.");
  static final Reason ORIGIN = reason("origin-not-told", Verdict.REVIEW, "No origin is told.");

  static Reason reason(String rule, Verdict verdict, String text) {
    Cited cited =
        new Cited("un", "A list; \\ and \t", "p. 3", Optional.of(new RecordId("ab".repeat(32))));
    return new Reason(
        rule,
        verdict,
        text,
        List.of(
            new Basis(
                "UNSCR 2371 (2017), para 8",
                Optional.of("m-1"),
                Optional.of("2017"),
                List.of(cited)),
            new Basis("OECD guidance", Optional.empty(), Optional.empty(), List.of())),
        List.of(
            new Leg(
                "A", "B", "owns 60 % of", "since 2014", Leg.Ground.DOCUMENTED, 90, List.of(cited)),
            new Leg("B", "the row", "sold to", "undated", Leg.Ground.DECLARED, 1, List.of())),
        Step.IDENTIFY,
        "Ask for the register.",
        "A register that says otherwise.");
  }

  static RowResult row(String id, long line, Reason... reasons) {
    Screened screened = Screened.of(id, line, "Firm " + id, List.of(reasons), List.of());
    return RowResult.of(screened, "said-" + id);
  }

  static Checked checked(String asOf, String listDate, String rules) {
    return new Checked(
        asOf,
        100,
        "ef".repeat(32),
        4,
        "0.70",
        3,
        rules,
        "cd".repeat(32),
        List.of(new Listing("un", Optional.of(listDate), hash(listDate), 10)),
        "0.1.0");
  }

  private static String hash(String date) {
    return String.format("%08x", date.hashCode()).repeat(8);
  }
}

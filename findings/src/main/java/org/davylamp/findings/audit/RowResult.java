package org.davylamp.findings.audit;

import java.util.List;
import java.util.Optional;
import org.davylamp.evidence.Decision;
import org.davylamp.findings.verdicts.Reason;
import org.davylamp.findings.verdicts.Screened;
import org.davylamp.findings.verdicts.Verdict;

/**
 * A row with what was found of it, and what is known of it from before.
 *
 * @param screened what was found
 * @param said digest of what the row says, see {@link Compared}
 * @param decision what a reviewer decided on it, if anybody did
 * @param change what is new since an earlier screening, if one was compared with
 */
public record RowResult(
    Screened screened, String said, Optional<Decided> decision, Optional<Change> change) {

  /**
   * What a reviewer decided.
   *
   * @param by who
   * @param on when, as acts tell it
   * @param screening the screening it was decided in, hex
   * @param holds whether what was compared is still the same; if not, the question is open again
   */
  public record Decided(
      Decision.Judgement judgement,
      String by,
      String on,
      String note,
      String screening,
      boolean holds) {}

  /**
   * What is new since an earlier screening.
   *
   * @param was the earlier verdict; empty if the row is new
   * @param before the rules of the earlier reasons, each once
   * @param because what differs between the two screenings and may be the cause, in words
   */
  public record Change(
      What what, Optional<Verdict> was, List<String> before, List<String> because) {
    /** What became of a row. */
    public enum What {
      CHANGED,
      NEW,
      GONE;

      public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
      }
    }

    public Change {
      before = List.copyOf(before);
      because = List.copyOf(because);
    }
  }

  /** A row of which nothing is known from before. */
  public static RowResult of(Screened screened, String said) {
    return new RowResult(screened, said, Optional.empty(), Optional.empty());
  }

  public RowResult with(Optional<Decided> decided) {
    return new RowResult(screened, said, decided, change);
  }

  public RowResult with(Change changed) {
    return new RowResult(screened, said, decision, Optional.of(changed));
  }

  /** SHA-256 of what was compared: the row, and what it was found to be. */
  public String basis() {
    return Compared.basis(said, screened.reasons());
  }

  /** The rule of the gravest reason; empty if there is no reason. */
  public String rule() {
    return screened.reasons().stream().findFirst().map(Reason::rule).orElse("");
  }

  public Verdict verdict() {
    return screened.verdict();
  }
}

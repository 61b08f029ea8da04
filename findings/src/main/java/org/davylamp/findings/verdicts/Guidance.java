package org.davylamp.findings.verdicts;

import java.util.List;
import java.util.Optional;

/** What a question rests on that no measure and no list settles: a step of the OECD's guidance. */
final class Guidance {
  private Guidance() {}

  static Basis of(Step step) {
    return new Basis(
        "OECD Due Diligence Guidance for minerals (2016), step %d: %s"
            .formatted(step.number(), step.title()),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  /** A question that nothing but a person's answer closes. */
  static Reason question(String rule, String text, String ask, String changes) {
    return new Reason(
        rule,
        Verdict.REVIEW,
        text,
        List.of(of(Step.IDENTIFY)),
        List.of(),
        Step.IDENTIFY,
        ask,
        changes);
  }
}

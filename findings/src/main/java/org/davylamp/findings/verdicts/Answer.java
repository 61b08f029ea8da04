package org.davylamp.findings.verdicts;

import java.util.List;

/**
 * Whom a row names, if it is anybody that was found.
 *
 * @param found who was found
 * @param likeness whether it is the same
 */
record Answer(Found found, Likeness likeness) {
  boolean isSame() {
    return likeness.verdict() == Verdict.MATCH;
  }

  /** What the names are said to be, without what is not even a question. */
  static List<Answer> of(Asked asked, List<Found> found) {
    return found.stream()
        .map(each -> new Answer(each, Likeness.of(asked, each)))
        .filter(answer -> answer.likeness().verdict() != Verdict.CLEAR)
        .toList();
  }
}

package org.davylamp.findings.verdicts;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

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

  Answer asSame() {
    return new Answer(found, new Likeness(Verdict.MATCH, likeness.words(), ""));
  }

  /** A name that is somebody's is not also another's that is less like it by so much. */
  private static final double LESS = .08;

  private static final double CERTAIN = .95;

  /** What the names are said to be, without what is not even a question. */
  static List<Answer> of(Asked asked, List<Found> found) {
    double best =
        found.stream().filter(each -> !each.isPlace()).mapToDouble(Found::name).max().orElse(0);
    return found.stream()
        .filter(each -> best < CERTAIN || each.byNumber() || each.name() >= best - LESS)
        .map(each -> each.with(countries(each, found)))
        .map(each -> new Answer(each, Likeness.of(asked, each)))
        .filter(answer -> answer.likeness().verdict() != Verdict.CLEAR)
        .toList();
  }

  /** What one list does not tell of a party, another that calls it the same may. */
  private static SortedSet<String> countries(Found one, List<Found> all) {
    if (!one.countries().isEmpty()) {
      return one.countries();
    }
    SortedSet<String> told = new TreeSet<>();
    all.stream()
        .filter(other -> Letters.joined(other.caption()).equals(Letters.joined(one.caption())))
        .forEach(other -> told.addAll(other.countries()));
    return told;
  }
}

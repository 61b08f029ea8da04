package org.davylamp.findings.monitor;

import java.util.ArrayList;
import java.util.List;
import org.davylamp.evidence.Recorded;

/**
 * Looks of one series that follow each other and tell one thing: that nothing changed beyond the
 * errors, or that something did.
 *
 * <p>A series of hundreds of looks has hundreds of steps, none of which tells of a change: what
 * grows slowly differs from one look to the next by less than the errors. So each look is compared
 * with the first of its phase. The first that differs from that ends the phase; the change lies
 * between it and the last look from which it differs.
 *
 * @param step from the first look to the last
 * @param looks all of them, both ends included, in the order of time
 */
public record Phase(Step step, List<Look> looks) {
  public Phase {
    looks = List.copyOf(looks);
  }

  /** The phases of looks in the order of time, of which each is certainly after the one before. */
  static List<Phase> of(List<Look> looks) {
    List<Phase> phases = new ArrayList<>();
    int first = 0;
    for (int at = 1; at < looks.size(); at++) {
      if (new Step(looks.get(first), looks.get(at)).isChange()) {
        int before = at - 1;
        while (before > first && !new Step(looks.get(before), looks.get(at)).isChange()) {
          before--;
        }
        if (before > first) {
          phases.add(between(looks, first, before));
        }
        phases.add(between(looks, before, at));
        first = at;
      }
    }
    if (first < looks.size() - 1) {
      phases.add(between(looks, first, looks.size() - 1));
    }
    return phases;
  }

  private static Phase between(List<Look> looks, int from, int to) {
    return new Phase(new Step(looks.get(from), looks.get(to)), looks.subList(from, to + 1));
  }

  /** What the two ends rest on, and the pictures of any of the looks. */
  List<Recorded> statements() {
    List<Recorded> statements = new ArrayList<>(step.statements());
    looks.forEach(look -> statements.addAll(look.observation().asserting("proof")));
    return statements;
  }
}

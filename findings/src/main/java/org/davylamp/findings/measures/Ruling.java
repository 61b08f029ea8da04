package org.davylamp.findings.measures;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a measure says of a trade, by one of its terms.
 *
 * @param measure the measure
 * @param reach the term by which it reaches the trade
 * @param outcome what it says
 * @param open what the row leaves open
 * @param exemption the exemption that is claimed or holds
 * @param notes sentences that tell more, each whole
 */
public record Ruling(
    Measure measure,
    Term reach,
    Outcome outcome,
    Set<Open> open,
    Optional<Term> exemption,
    List<String> notes) {
  /** What a measure says. */
  public enum Outcome {
    /** It bans the trade. */
    BANNED,
    /** It bans it unless an exemption holds that is claimed. */
    CLAIMED,
    /** Whether it bans it cannot be told from the row. */
    OPEN,
    /** It does not: an exemption holds as it is stated. */
    EXEMPT,
    /** It would ban it on another day. */
    OTHER_DAY,
    /** It is of that country's trade, but not of these goods. */
    OTHER_GOODS
  }

  /** What a row may leave open. */
  public enum Open {
    /** What goods they are. */
    GOODS,
    /** Whether they are of the kind that is meant. */
    KIND,
    /** What a piece costs. */
    PRICE,
    /** Where they come from or go to. */
    DIRECTION,
    /** When. */
    DATE,
    /** Into whose country they go. */
    BOUND,
    /** What is left of a cap. */
    CAP
  }

  public Ruling {
    open = open.isEmpty() ? Set.of() : java.util.Collections.unmodifiableSet(EnumSet.copyOf(open));
    notes = List.copyOf(notes);
  }

  /** The same with another outcome, as nothing is open any more. */
  Ruling banned(String note) {
    return new Ruling(measure, reach, Outcome.BANNED, Set.of(), exemption, List.of(note));
  }
}

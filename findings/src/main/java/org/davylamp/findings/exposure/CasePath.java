package org.davylamp.findings.exposure;

import java.util.List;

/**
 * How an entity of the case is tied to a place of forced labour or to a listed party.
 *
 * @param flagged what it begins at
 * @param along whether goods or money are followed
 * @param entities ids of what it passes, the flagged one first; one more than there are legs
 * @param legs from the flagged one to the entity asked for; at least one
 * @param doubts why it is for review; a path without any exposes
 * @param certain whether it is in time order in every reading of its dates
 * @param weight confidence times recency of its legs, above 0 and below 1: the more, the better
 * @param weakest the leg on which it breaks first
 */
public record CasePath(
    Flagged flagged,
    Along along,
    List<String> entities,
    List<Leg> legs,
    List<Doubt> doubts,
    boolean certain,
    double weight,
    WeakestLeg weakest) {
  public CasePath {
    entities = List.copyOf(entities);
    legs = List.copyOf(legs);
    doubts = List.copyOf(doubts);
  }

  /** Whether it exposes: every leg is documented and carries, and held on the day asked for. */
  public boolean exposes() {
    return doubts.isEmpty();
  }

  /** Whether a leg of it is inferred. */
  public boolean inferred() {
    return legs.stream().anyMatch(leg -> leg.ground() == Leg.Ground.INFERRED);
  }

  /** Whether this is a reason for doubt. */
  public boolean doubted(Doubt.Why why) {
    return doubts.stream().anyMatch(doubt -> doubt.why() == why);
  }

  public int hops() {
    return legs.size();
  }
}

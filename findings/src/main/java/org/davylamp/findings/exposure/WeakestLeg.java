package org.davylamp.findings.exposure;

import java.util.List;

/**
 * The leg on which a path breaks first.
 *
 * @param leg which, from 0
 * @param why in a few words each: {@code inferred}, {@code undated}, {@code one source}, {@code
 *     confidence 40 %}; at least one
 * @param settledBy what would settle it, a whole sentence
 */
public record WeakestLeg(int leg, List<String> why, String settledBy) {
  public WeakestLeg {
    why = List.copyOf(why);
  }
}

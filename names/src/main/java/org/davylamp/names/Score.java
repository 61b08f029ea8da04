package org.davylamp.names;

import java.util.List;

/**
 * How likely it is that two profiles are of one bearer.
 *
 * @param value 0–1; from {@code Comparison.HIT} on a person should look at it. It ranks and parts;
 *     it is no probability
 * @param features the reasons in their order: what was found first, then what qualifies it
 */
public record Score(double value, List<Feature> features) {
  /** Copies the features. */
  public Score {
    features = List.copyOf(features);
  }
}

package org.davylamp.imagery.change;

import java.util.List;

/**
 * What was found in some pixels, before it is decided what counts as a change: that depends on all
 * pixels looked at, and an image is looked at in strips.
 *
 * @param p [pixel]: of its strongest change; 1 where nothing could be tested
 * @param looks [pixel]: clear looks; below {@link ChangeDetector#FEWEST_LOOKS} nothing was tested
 * @param candidates changes that may count, those of one pixel in the order of time
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Scanned(double[] p, int[] looks, List<Change> candidates) {
  public Scanned {
    candidates = List.copyOf(candidates);
  }

  /** The largest p of all parts that may be called a change, 0 if none may. */
  public static double threshold(List<Scanned> parts, double falseDiscovery) {
    return FalseDiscovery.threshold(
        parts.stream().flatMapToDouble(part -> java.util.Arrays.stream(part.p())).toArray(),
        falseDiscovery);
  }

  /** The candidates that count. */
  public List<Change> called(double threshold) {
    return candidates.stream().filter(change -> change.p() <= threshold).toList();
  }
}

package org.davylamp.imagery.change;

import java.util.Locale;

/**
 * How changes are looked for.
 *
 * @param harmonics of the year in the season, 0 to 4; pixels with fewer than {@link
 *     ChangeDetector#LEAST_LOOKS} clear looks get one at most
 * @param falseDiscovery the share of false ones to expect among the changes called, above 0, below
 *     1
 * @param mostChanges of one pixel
 * @param replicates of the bootstrap where there is no control
 * @param seed of the bootstrap
 * @param threads that compute
 */
public record ChangeSettings(
    int harmonics, double falseDiscovery, int mostChanges, int replicates, long seed, int threads) {
  /** Two harmonics, a false discovery rate of 5 %, up to eight changes, 199 replicates. */
  public static final ChangeSettings USUAL =
      new ChangeSettings(2, .05, 8, 199, 1, Runtime.getRuntime().availableProcessors());

  public ChangeSettings {
    if (harmonics < 0 || harmonics > 4) {
      throw new IllegalArgumentException("expected 0 to 4 harmonics, found " + harmonics);
    }
    if (!(falseDiscovery > 0 && falseDiscovery < 1)) {
      throw new IllegalArgumentException(
          "expected a false discovery rate between 0 and 1, found " + falseDiscovery);
    }
    if (mostChanges < 1 || replicates < 19 || threads < 1) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "expected at least 1 change, 19 replicates and 1 thread, found %d, %d, %d",
              mostChanges,
              replicates,
              threads));
    }
  }

  public ChangeSettings withHarmonics(int number) {
    return new ChangeSettings(number, falseDiscovery, mostChanges, replicates, seed, threads);
  }

  public ChangeSettings withThreads(int number) {
    return new ChangeSettings(harmonics, falseDiscovery, mostChanges, replicates, seed, number);
  }

  public ChangeSettings withFalseDiscovery(double rate) {
    return new ChangeSettings(harmonics, rate, mostChanges, replicates, seed, threads);
  }
}

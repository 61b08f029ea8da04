package org.davylamp.cli;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.davylamp.findings.change.SampleFactor;
import org.davylamp.imagery.change.ChangeSettings;
import org.davylamp.imagery.stack.Quality;

/** What {@code breaks} was asked for, of tables and of stacks. */
record ScanOptions(
    Optional<Quality> quality,
    Optional<List<String>> bands,
    SampleFactor factor,
    int harmonics,
    double falseDiscovery,
    OptionalInt replicates,
    long seed) {
  private static final int FEWEST_REPLICATES = 199;
  private static final int MOST_REPLICATES = 9_999;

  /** Fits of replicates that all pixels together may cost: some minutes. */
  private static final double WORTH = 25e6;

  /**
   * Settings for so many pixels. A lone change among n pixels can be called only if p may be as
   * small as the rate divided by n, which takes n / rate replicates.
   */
  ChangeSettings settings(int pixels) {
    ChangeSettings usual = ChangeSettings.USUAL;
    double enough = Math.min(Math.ceil(pixels / falseDiscovery), WORTH / Math.max(1, pixels));
    int number =
        replicates.orElse((int) Math.max(FEWEST_REPLICATES, Math.min(MOST_REPLICATES, enough)));
    return new ChangeSettings(
        harmonics, falseDiscovery, usual.mostChanges(), number, seed, usual.threads());
  }
}

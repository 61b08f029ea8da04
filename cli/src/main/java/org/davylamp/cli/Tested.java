package org.davylamp.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.davylamp.imagery.change.Change;
import org.davylamp.imagery.change.ChangeDetector;
import org.davylamp.imagery.change.ChangeSettings;
import org.davylamp.imagery.change.Scanned;

/**
 * What was tested, and from which p on it counts. Pixels with too few looks are no tests: they do
 * not make the others stricter.
 *
 * @param pixels all
 * @param tested those with looks enough
 * @param threshold the largest p that counts; 0 if none does
 * @param control pixels that the null rests on; 0 for the bootstrap
 */
record Tested(int pixels, int tested, double threshold, int control, ChangeSettings settings) {
  static Tested of(List<Scanned> parts, int control, ChangeSettings settings) {
    List<Scanned> tests = new ArrayList<>();
    int pixels = 0;
    int tested = 0;
    for (Scanned part : parts) {
      int[] enough =
          IntStream.range(0, part.p().length)
              .filter(i -> part.looks()[i] >= ChangeDetector.FEWEST_LOOKS)
              .toArray();
      pixels += part.p().length;
      tested += enough.length;
      tests.add(
          new Scanned(
              IntStream.of(enough).mapToDouble(i -> part.p()[i]).toArray(),
              IntStream.of(enough).map(i -> part.looks()[i]).toArray(),
              List.of()));
    }
    double threshold = tested == 0 ? 0 : Scanned.threshold(tests, settings.falseDiscovery());
    return new Tested(pixels, tested, threshold, control, settings);
  }

  /** The changes of a part that count. */
  List<Change> called(Scanned part) {
    return threshold > 0 ? part.called(threshold) : List.of();
  }

  /** The least p that the null can give. */
  private double least() {
    return 1.0 / (1 + (control > 0 ? control : settings.replicates()));
  }

  /** So many pixels have to be as strong as can be before any counts. */
  private long atLeast() {
    return Math.max(1, (long) Math.ceil(least() * tested / settings.falseDiscovery() - 1e-9));
  }

  /** What a reader of the result must know. */
  void tell(PrintStream to) {
    if (control > 0) {
      to.printf(Locale.ROOT, "null: the strongest change of each of %,d control pixels%n", control);
    } else {
      to.printf(
          Locale.ROOT,
          "null: no control; a block bootstrap of each pixel's own residuals, %,d replicates, seed"
              + " %d%n",
          settings.replicates(),
          settings.seed());
    }
    to.printf(
        Locale.ROOT,
        "%,d pixels: %,d tested, %,d with fewer than %d clear looks not%n",
        pixels,
        tested,
        pixels - tested,
        ChangeDetector.FEWEST_LOOKS);
    if (tested > 0) {
      to.printf(
          Locale.ROOT,
          "threshold: %s at a false discovery rate of %s; the least p of this null is %.2g, so"
              + " %,d pixel%s had to reach it before any counts%n",
          threshold > 0
              ? String.format(Locale.ROOT, "p ≤ %.3g", threshold)
              : "no p was small enough",
          settings.falseDiscovery(),
          least(),
          atLeast(),
          atLeast() == 1 ? "" : "s");
    }
  }

  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("null", control > 0 ? "control" : "bootstrap");
    if (control > 0) {
      json.put("controlPixels", control);
    } else {
      json.put("replicates", settings.replicates());
      json.put("seed", settings.seed());
    }
    json.put("pixels", pixels);
    json.put("tested", tested);
    json.put("falseDiscoveryRate", settings.falseDiscovery());
    json.put("threshold", threshold);
    json.put("leastP", least());
    return json;
  }
}

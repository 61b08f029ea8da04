package org.davylamp.findings.pyramid;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.davylamp.evidence.Finding;
import org.davylamp.findings.analysis.Conclusion;
import org.davylamp.statistics.Draws;
import org.davylamp.statistics.Sobol;
import org.davylamp.statistics.Tornado;

/** Which assumption moves most what a tier receives in one year. */
final class Moves {
  /** Rows of each of the two samples: a standard error of about .01. */
  static final int ROWS = 8192;

  private static final List<Tier> ASKED = List.of(Tier.WEAPONS, Tier.OFFICE_39);

  private Moves() {}

  /** One conclusion for each tier asked that receives anything. */
  static List<Finding.Result> of(YearModel year) {
    List<Finding.Result> results = new ArrayList<>();
    for (Tier tier : ASKED) {
      List<Sobol.Index> indices =
          Sobol.of(year.received(tier), year.ranges(), ROWS, new Draws(Money.SEED + tier.number()));
      if (indices.stream().anyMatch(index -> index.total() > 0)) {
        results.add(result(year, tier, indices, Tornado.of(year.received(tier), year.ranges())));
      }
    }
    return results;
  }

  private static Finding.Result result(
      YearModel year, Tier tier, List<Sobol.Index> indices, List<Tornado.Swing> swings) {
    List<Integer> byTotal =
        IntStream.range(0, indices.size())
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -indices.get(i).total()))
            .toList();
    int most = byTotal.getFirst();
    Sobol.Index index = indices.get(most);
    Tornado.Swing swing = swings.get(most);
    Conclusion conclusion =
        Conclusion.that(
                String.format(
                    Locale.ROOT,
                    "Of all assumptions, %s moves most what %s (tier %d) could receive in %d: by itself it"
                        + " answers for %.0f %% of the variance, with all it does together with"
                        + " others for %.0f %%. From its low to its high end, the others at their"
                        + " medians, the sum goes from %,.0f to %,.0f million US dollars.",
                    year.assumptions().get(most).about(),
                    tier.words(),
                    tier.number(),
                    year.year(),
                    100 * Math.max(0, index.first()),
                    100 * index.total(),
                    swing.atLow(),
                    swing.atHigh()))
            .sort("assumption that moves most")
            .with("year", year.year())
            .with("setting", year.setting())
            .with("tier", tier.number())
            .with("rows", ROWS);
    for (int rank = 0; rank < byTotal.size(); rank++) {
      int i = byTotal.get(rank);
      conclusion.with(
          String.format(Locale.ROOT, "moves %02d", rank + 1),
          value(year.assumptions().get(i), indices.get(i), swings.get(i)));
    }
    return conclusion
        .settledBy("A published figure of this part, of any year.")
        .from(
            year.assumptions().stream()
                .flatMap(one -> one.statements().stream())
                .distinct()
                .toList())
        .result();
  }

  /** Indices with their errors, then what the sum is at both ends, then what it is about. */
  private static String value(Assumed one, Sobol.Index index, Tornado.Swing swing) {
    return String.format(
        Locale.ROOT,
        "%.4f %.4f %.4f %.4f %.2f %.2f %s",
        index.first(),
        index.firstError(),
        index.total(),
        index.totalError(),
        swing.atLow(),
        swing.atHigh(),
        one.about());
  }
}

package org.davylamp.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.davylamp.names.Candidates;
import org.davylamp.names.Comparison;
import org.davylamp.names.Prepared;
import org.davylamp.names.Profile;

/**
 * Whether the best hit among the entries that the index proposes is as good as the best of all
 * entries, looked at one after the other; and how far down the index's order it stood.
 */
final class FoundByIndex {
  private static final int QUERIES = 2000;
  private static final long SEED = 20_261_126;

  /** So far down a hit that was not proposed is looked for. */
  private static final int DEEP = 5000;

  private static final double[] QUANTILES = {0, .001, .005, .01, .05, .5};

  /** The best score there is, and the best entry among the proposed. */
  private record Answer(double exhaustive, Optional<Screened.Hit> found) {
    boolean isHit() {
      return exhaustive >= Comparison.HIT;
    }

    boolean recalled() {
      return found.isPresent() && found.get().score() >= exhaustive;
    }
  }

  private FoundByIndex() {}

  static void print(Path data, Screened screened) throws IOException {
    List<Prepared> queries =
        NameQueries.of(data, screened.entries(), QUERIES, SEED).stream()
            .map(screened::prepare)
            .toList();
    List<Answer> answers =
        Cores.each(
            "recall",
            queries.size(),
            () -> {
              Comparison comparison = new Comparison();
              return i -> answer(queries.get(i), screened, comparison);
            });
    long hits = answers.stream().filter(Answer::isHit).count();
    List<Screened.Hit> recalled =
        answers.stream()
            .filter(answer -> answer.isHit() && answer.recalled())
            .flatMap(answer -> answer.found().stream())
            .toList();
    System.out.printf(
        "recall: of %,d queries %,d have a hit, the best of which the index proposes for %,d:"
            + " %.2f %% (at least 99.5 %%)%n",
        queries.size(), hits, recalled.size(), 100.0 * recalled.size() / hits);
    for (int i = 0; i < queries.size(); i++) {
      if (answers.get(i).isHit() && !answers.get(i).recalled()) {
        miss(queries.get(i), answers.get(i), screened);
      }
    }
    depth(recalled);
  }

  private static Answer answer(Prepared query, Screened screened, Comparison comparison) {
    List<Screened.Hit> hits = screened.hits(query, comparison);
    return new Answer(
        screened.best(query, comparison),
        hits.stream()
            .filter(hit -> hit.score() == hits.getFirst().score())
            .min(Comparator.comparingInt(Screened.Hit::rank)));
  }

  private static void miss(Prepared query, Answer answer, Screened screened) {
    Comparison comparison = new Comparison();
    Candidates deep = screened.index().candidates(query, DEEP);
    String where = "not proposed among " + DEEP;
    for (int i = 0; i < deep.size(); i++) {
      if (comparison.value(query, screened.prepared().get(deep.entry(i))) >= answer.exhaustive()) {
        where = "proposed as no. %,d with %.3f".formatted(i + 1, deep.score(i));
        break;
      }
    }
    Profile profile = query.profile();
    System.out.printf(
        "  %s %s: %.3f %s; %s%n",
        profile.kind(),
        profile.names().getFirst().text(),
        answer.exhaustive(),
        best(query, answer, screened, comparison),
        where
            + answer
                .found()
                .map(hit -> "; the best proposed has %.3f".formatted(hit.score()))
                .orElse("; no other hit"));
  }

  private static String best(
      Prepared query, Answer answer, Screened screened, Comparison comparison) {
    for (int entry = 0; entry < screened.entries().size(); entry++) {
      if (comparison.value(query, screened.prepared().get(entry)) >= answer.exhaustive()) {
        return screened.closest(query, entry, comparison).text();
      }
    }
    throw new IllegalStateException("nothing scores " + answer.exhaustive());
  }

  private static void depth(List<Screened.Hit> recalled) {
    double[] scores = recalled.stream().mapToDouble(Screened.Hit::proposed).sorted().toArray();
    int[] ranks = recalled.stream().mapToInt(Screened.Hit::rank).sorted().toArray();
    System.out.println(
        "of the best hits, where the index had them: share, score below, rank above");
    for (double quantile : QUANTILES) {
      int at = (int) (quantile * scores.length);
      System.out.printf(
          "  %4.1f %%  %.3f  %d%n", 100 * quantile, scores[at], ranks[ranks.length - 1 - at]);
    }
    System.out.println("  highest ranks " + Arrays.toString(tail(ranks)));
  }

  private static int[] tail(int[] ranks) {
    return Arrays.copyOfRange(ranks, Math.max(0, ranks.length - 20), ranks.length);
  }
}

package org.davylamp.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.davylamp.names.Candidates;
import org.davylamp.names.Comparison;
import org.davylamp.names.Prepared;
import org.davylamp.names.Profile;
import org.davylamp.names.Score;

/**
 * Whole answers, as {@code match} gives them, and each step of them by itself. For one thread.
 *
 * <p>{@link #answer} prepares the query, asks the index, judges what it proposes, and builds the
 * reasons of the five best hits.
 */
final class Answering {
  private static final int LIMIT = 5;

  private final Screened screened;
  private final Comparison comparison = new Comparison();

  Answering(Screened screened) {
    this.screened = screened;
  }

  List<Score> answer(Profile query) {
    Prepared prepared = screened.prepare(query);
    Candidates candidates = candidates(prepared);
    return explain(prepared, candidates, judge(prepared, candidates));
  }

  Prepared prepare(Profile query) {
    return screened.prepare(query);
  }

  Candidates candidates(Prepared query) {
    return screened.index().candidates(query, Screened.CANDIDATES);
  }

  double[] judge(Prepared query, Candidates candidates) {
    double[] values = new double[candidates.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = comparison.hit(query, screened.prepared().get(candidates.entry(i)));
    }
    return values;
  }

  List<Score> explain(Prepared query, Candidates candidates, double[] values) {
    int[] entries = IntStream.range(0, values.length).map(candidates::entry).toArray();
    return best(query, entries, values);
  }

  /** The same answer from a look at every entry. */
  List<Score> exhaustively(Profile query) {
    Prepared prepared = screened.prepare(query);
    double[] values = new double[screened.prepared().size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = comparison.hit(prepared, screened.prepared().get(i));
    }
    return best(prepared, IntStream.range(0, values.length).toArray(), values);
  }

  private List<Score> best(Prepared query, int[] entries, double[] values) {
    int[] best = new int[LIMIT];
    int size = 0;
    for (int i = 0; i < values.length; i++) {
      if (values[i] >= Comparison.HIT) {
        int at = size;
        while (at > 0 && values[best[at - 1]] < values[i]) {
          at--;
        }
        if (at < LIMIT) {
          System.arraycopy(best, at, best, at + 1, Math.min(size, LIMIT - 1) - at);
          best[at] = i;
          size = Math.min(size + 1, LIMIT);
        }
      }
    }
    List<Score> scores = new ArrayList<>(size);
    for (int i : Arrays.copyOf(best, size)) {
      scores.add(comparison.score(query, screened.prepared().get(entries[i])));
    }
    return scores;
  }
}

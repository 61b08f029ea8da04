package org.davylamp.benchmarks;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.davylamp.names.Candidates;
import org.davylamp.names.Comparison;
import org.davylamp.names.Kind;
import org.davylamp.names.ListedName;
import org.davylamp.names.NameIndex;
import org.davylamp.names.Prepared;
import org.davylamp.names.Profile;
import org.davylamp.names.TokenWeights;

/**
 * Entries of all lists, prepared, and one index of them.
 *
 * @param entries by their number
 * @param prepared the same
 * @param index that proposes entries
 * @param weights by how many entries have a word
 */
record Screened(
    List<Profile> entries, List<Prepared> prepared, NameIndex index, TokenWeights weights) {
  /** So many proposed entries are judged, as {@code match} does it for five hits. */
  static final int CANDIDATES = 50;

  /**
   * An entry that is a hit.
   *
   * @param rank its place among the proposed, from 1
   * @param proposed its score there
   */
  record Hit(int entry, double score, int rank, float proposed) {}

  static Screened of(List<Profile> entries) {
    NameIndex index = NameIndex.of(entries);
    TokenWeights weights = TokenWeights.of(List.of(index));
    return new Screened(
        entries,
        entries.stream().map(entry -> Prepared.of(entry, weights)).toList(),
        index,
        weights);
  }

  Prepared prepare(Profile profile) {
    return Prepared.of(profile, weights);
  }

  Prepared person(String name) {
    return prepare(Profile.of("", Kind.PERSON, name));
  }

  /**
   * The hits among those that the index proposes, best first, of equal ones in the lists' order.
   */
  List<Hit> hits(Prepared query, Comparison comparison) {
    Candidates candidates = index.candidates(query, CANDIDATES);
    return IntStream.range(0, candidates.size())
        .mapToObj(
            i ->
                new Hit(
                    candidates.entry(i),
                    comparison.value(query, prepared.get(candidates.entry(i))),
                    i + 1,
                    candidates.score(i)))
        .filter(hit -> hit.score() >= Comparison.HIT)
        .sorted(Comparator.comparingDouble(Hit::score).reversed().thenComparingInt(Hit::entry))
        .toList();
  }

  /** The best score of any entry, looked at one after the other. */
  double best(Prepared query, Comparison comparison) {
    double best = 0;
    for (Prepared entry : prepared) {
      best = Math.max(best, comparison.value(query, entry));
    }
    return best;
  }

  /** Which of an entry's names is most alike, judged by itself. */
  ListedName closest(Prepared query, int entry, Comparison comparison) {
    Profile profile = entries.get(entry);
    return profile.names().stream()
        .max(
            Comparator.comparingDouble(
                name ->
                    comparison.value(query, prepare(Profile.of("", profile.kind(), name.text())))))
        .orElseThrow();
  }
}

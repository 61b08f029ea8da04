package org.davylamp.findings.screening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.davylamp.names.Candidates;
import org.davylamp.names.Comparison;
import org.davylamp.names.Kind;
import org.davylamp.names.Prepared;
import org.davylamp.names.Profile;
import org.davylamp.names.TokenWeights;

/**
 * Looks for things on lists: the index of each proposes entries, the comparison judges the
 * likeliest. Not thread-safe: each thread has one of its own over the same lists.
 */
public final class ListSearch {
  /** That are judged at least, ten for each hit that is asked for, of all lists together. */
  public static final int CANDIDATES = 50;

  /** Entries that are judged for one query at most, however many hits are asked for. */
  static final int MOST_CANDIDATES = 10_000;

  /**
   * A list under the name that hits give.
   *
   * @param dataset its name
   * @param index what is searched
   */
  public record Searched(String dataset, ListIndex index) {}

  /**
   * Lists that are searched together, and how common their words are in all of them.
   *
   * @param weights of words
   */
  public record Lists(List<Searched> lists, TokenWeights weights) {
    public Lists {
      lists = List.copyOf(lists);
    }

    public static Lists of(List<Searched> lists) {
      return new Lists(
          lists, TokenWeights.of(lists.stream().map(list -> list.index().index()).toList()));
    }
  }

  private record Proposed(int list, int entry, float score) {}

  private record Found(int list, int entry, double value, Prepared query) {}

  private final List<Searched> lists;
  private final TokenWeights weights;
  private final Comparison comparison = new Comparison();

  public ListSearch(Lists lists) {
    this.lists = lists.lists();
    weights = lists.weights();
  }

  /**
   * Reads the tables of scripts and words that comparing needs, some hundreds of milliseconds of
   * work: best done while lists are opened.
   */
  public static void readTables() {
    for (Kind kind : Kind.values()) {
      Prepared.of(Profile.of("", kind, "Trading", "무역", "贸易", "торговля", "تجارة"));
    }
  }

  /**
   * The best hits, best first; of equal ones that of the list named first, then its order.
   *
   * @param sought the same thing, as each of the kinds that it may be
   * @param schema of what is sought, if it is known
   * @param threshold from which score on an entry is a hit, 0–1
   * @param limit how many at most
   */
  public List<Hit> find(
      List<Profile> sought, Optional<String> schema, double threshold, int limit) {
    return search(sought.stream().map(this::prepared).toList(), schema, threshold, limit);
  }

  /** A query as it is compared with entries, by the words' weights of these lists. */
  public Prepared prepared(Profile profile) {
    return Prepared.of(profile, weights);
  }

  /**
   * The same of queries that were prepared, as they may be for several searches.
   *
   * @param sought by {@link #prepared}
   */
  public List<Hit> search(
      List<Prepared> sought, Optional<String> schema, double threshold, int limit) {
    int most = Math.clamp(10L * limit, CANDIDATES, MOST_CANDIDATES);
    return search(sought, schema, threshold, limit, most);
  }

  /**
   * The same, judging no more entries for each query than are told.
   *
   * @param most entries that are judged, of all lists together
   */
  public List<Hit> search(
      List<Prepared> sought, Optional<String> schema, double threshold, int limit, int most) {
    Map<Long, Found> best = new HashMap<>();
    for (Prepared query : sought) {
      for (Proposed proposed : proposed(query, most)) {
        judge(query, proposed, schema, threshold, best);
      }
    }
    List<Found> found = new ArrayList<>(best.values());
    found.sort(
        Comparator.comparingDouble(Found::value)
            .reversed()
            .thenComparingInt(Found::list)
            .thenComparingInt(Found::entry));
    return found.stream().limit(limit).map(this::hit).toList();
  }

  /** What the indexes propose, the likeliest of all lists first. */
  private List<Proposed> proposed(Prepared query, int most) {
    List<Proposed> all = new ArrayList<>();
    for (int list = 0; list < lists.size(); list++) {
      Candidates candidates = lists.get(list).index().index().candidates(query, most);
      for (int i = 0; i < candidates.size(); i++) {
        all.add(new Proposed(list, candidates.entry(i), candidates.score(i)));
      }
    }
    all.sort(Comparator.comparingDouble(Proposed::score).reversed());
    return all.subList(0, Math.min(most, all.size()));
  }

  private void judge(
      Prepared query,
      Proposed proposed,
      Optional<String> schema,
      double threshold,
      Map<Long, Found> best) {
    ListIndex index = lists.get(proposed.list()).index();
    int entry = proposed.entry();
    Prepared listed = index.prepared(entry, weights);
    double value =
        threshold >= Comparison.HIT
            ? comparison.hit(query, listed)
            : comparison.value(query, listed);
    if (value >= threshold && Profiles.mayBe(schema, index.listed(entry, weights).schema())) {
      best.merge(
          ((long) proposed.list() << 32) | entry,
          new Found(proposed.list(), entry, value, query),
          (one, other) -> one.value() >= other.value() ? one : other);
    }
  }

  private Hit hit(Found found) {
    Searched list = lists.get(found.list());
    ListedEntry entry = list.index().listed(found.entry(), weights);
    return new Hit(
        entry.id(),
        entry.caption(),
        entry.schema(),
        list.dataset(),
        entry.profile(),
        entry.listed(),
        entry.programmes(),
        comparison.score(found.query(), list.index().prepared(found.entry(), weights)));
  }
}

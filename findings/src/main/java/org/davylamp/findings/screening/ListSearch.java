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

/**
 * Looks for things on lists: the index proposes {@value #CANDIDATES} entries of each list, the
 * comparison judges them. Not thread-safe: each thread has one of its own over the same lists.
 */
public final class ListSearch {
  /** Of each list and kind; an exhaustive search found no better first hit below it but rarely. */
  static final int CANDIDATES = 50;

  /**
   * A list under the name that hits give.
   *
   * @param dataset its name
   * @param index what is searched
   */
  public record Searched(String dataset, ListIndex index) {}

  private record Found(int list, int entry, double value, Prepared query) {}

  private final List<Searched> lists;
  private final Comparison comparison = new Comparison();

  public ListSearch(List<Searched> lists) {
    this.lists = List.copyOf(lists);
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
    Map<Long, Found> best = new HashMap<>();
    for (Profile profile : sought) {
      Prepared query = Prepared.of(profile);
      for (int list = 0; list < lists.size(); list++) {
        collect(query, list, schema, threshold, best);
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

  private void collect(
      Prepared query, int list, Optional<String> schema, double threshold, Map<Long, Found> best) {
    ListIndex index = lists.get(list).index();
    Candidates candidates = index.index().candidates(query.profile(), CANDIDATES);
    for (int i = 0; i < candidates.size(); i++) {
      int entry = candidates.entry(i);
      double value = comparison.value(query, index.prepared(entry));
      if (value >= threshold && Profiles.mayBe(schema, index.listed(entry).schema())) {
        best.merge(
            ((long) list << 32) | entry,
            new Found(list, entry, value, query),
            (one, other) -> one.value() >= other.value() ? one : other);
      }
    }
  }

  private Hit hit(Found found) {
    Searched list = lists.get(found.list());
    ListedEntry entry = list.index().listed(found.entry());
    return new Hit(
        entry.id(),
        entry.caption(),
        entry.schema(),
        list.dataset(),
        comparison.score(found.query(), list.index().prepared(found.entry())));
  }
}

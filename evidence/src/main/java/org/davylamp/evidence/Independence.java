package org.davylamp.evidence;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * On how many independent sources something rests: the number of distinct roots of the reliance
 * graph. An edge goes from a source to each source it relies on; a root declares that it relies on
 * none. Ten articles that repeat one report are one.
 *
 * <p>A chain that ends at a source which has declared nothing, or which nobody has described, is
 * unknown: it may end in a root already counted, so it is never counted as one. Nor is a chain that
 * leads back into itself. General knowledge corroborates nothing: not a root, not unknown either.
 *
 * @param cited keys of the sources asked about
 * @param roots keys of the roots that their declared chains end in: the independent sources
 * @param undeclared those cited of which at least one chain is unknown; other chains of them may
 *     still end in roots
 * @param general those cited that are general knowledge, or rest on nothing else
 */
public record Independence(
    SortedSet<String> cited,
    SortedSet<String> roots,
    SortedSet<String> undeclared,
    SortedSet<String> general) {

  public Independence {
    cited = copy(cited);
    roots = copy(roots);
    undeclared = copy(undeclared);
    general = copy(general);
  }

  /**
   * How many of the sources are independent of one another: the size of a set of them no two of
   * which have anybody behind them in common, found by taking those with the fewest first. A
   * compilation that names twelve reports is one voice, not twelve, so this is what to quote of a
   * claim; {@link #roots} tells what stands behind it. A lower bound: a largest such set may be
   * larger.
   */
  public static int voices(Collection<Source> cited, Function<String, Optional<Source>> lookup) {
    Set<String> used = new HashSet<>();
    int voices = 0;
    List<Set<String>> behindEach =
        cited.stream()
            .map(source -> behind(source, lookup))
            .filter(behind -> !behind.isEmpty())
            .sorted(Comparator.comparingInt(Set::size))
            .toList();
    for (Set<String> behind : behindEach) {
      if (Collections.disjoint(used, behind)) {
        used.addAll(behind);
        voices++;
      }
    }
    return voices;
  }

  /**
   * Who stands behind a source: its roots, those of one publisher taken as one. A publisher's later
   * report repeats its earlier one, or reads the next image by the same rule and with the same
   * eyes, so the two are not independent of one another for certain. Two sources are if these sets
   * are disjoint and neither is empty.
   */
  public static Set<String> behind(Source source, Function<String, Optional<Source>> lookup) {
    Set<String> behind = new TreeSet<>();
    for (String root : of(List.of(source), lookup).roots()) {
      Optional<Source> described =
          root.equals(source.key()) ? Optional.of(source) : lookup.apply(root);
      behind.add(described.flatMap(Source::publisher).map(name -> "by " + name).orElse(root));
    }
    return behind;
  }

  /** How many independent sources there are for certain. */
  public int count() {
    return roots.size();
  }

  /**
   * Follows the chains of {@code cited}. Costs one walk of the graph for each.
   *
   * @param lookup the description in force of a source, by key; empty if there is none
   */
  public static Independence of(
      Collection<Source> cited, Function<String, Optional<Source>> lookup) {
    SortedSet<String> keys = new TreeSet<>();
    SortedSet<String> roots = new TreeSet<>();
    SortedSet<String> undeclared = new TreeSet<>();
    SortedSet<String> general = new TreeSet<>();
    for (Source source : cited) {
      Chains chains = Chains.from(source, lookup);
      keys.add(source.key());
      roots.addAll(chains.roots);
      if (chains.general && chains.roots.isEmpty() && !chains.unknown) {
        general.add(source.key());
      } else if (chains.unknown || chains.roots.isEmpty()) {
        undeclared.add(source.key());
      }
    }
    return new Independence(keys, roots, undeclared, general);
  }

  /**
   * The shortest cycle of reliance that {@code added} would close: keys from its own over those
   * that rely on each other back to its own. Empty if it closes none.
   *
   * @param lookup the description in force of every other source, by key
   */
  public static List<String> cycle(Source added, Function<String, Optional<Source>> lookup) {
    Map<String, String> reachedFrom = new HashMap<>();
    Deque<String> open = new ArrayDeque<>();
    open.add(added.key());
    while (!open.isEmpty()) {
      String key = open.remove();
      List<String> next = key.equals(added.key()) ? added.reliance().keys() : reliance(key, lookup);
      for (String relied : next) {
        if (relied.equals(added.key())) {
          return chain(added.key(), key, reachedFrom);
        }
        if (reachedFrom.putIfAbsent(relied, key) == null) {
          open.add(relied);
        }
      }
    }
    return List.of();
  }

  private static List<String> reliance(String key, Function<String, Optional<Source>> lookup) {
    return lookup.apply(key).map(source -> source.reliance().keys()).orElse(List.of());
  }

  private static List<String> chain(String start, String last, Map<String, String> reachedFrom) {
    List<String> chain = new ArrayList<>();
    chain.add(start);
    for (String key = last; !key.equals(start); key = reachedFrom.getOrDefault(key, start)) {
      chain.add(key);
    }
    chain.add(start);
    return List.copyOf(chain.reversed());
  }

  /** Where the chains of one source end. */
  private record Chains(Set<String> roots, boolean unknown, boolean general) {
    static Chains from(Source start, Function<String, Optional<Source>> lookup) {
      Set<String> roots = new HashSet<>();
      boolean unknown = false;
      boolean general = false;
      Set<String> met = new HashSet<>(Set.of(start.key()));
      Deque<Source> open = new ArrayDeque<>(List.of(start));
      while (!open.isEmpty()) {
        Source source = open.remove();
        if (generalKnowledge(source)) {
          general = true;
          continue;
        }
        if (!(source.reliance() instanceof Reliance.On on)) {
          unknown = true;
          continue;
        }
        if (on.keys().isEmpty()) {
          roots.add(source.key());
        }
        for (String key : on.keys()) {
          if (met.add(key)) {
            Optional<Source> relied = lookup.apply(key);
            relied.ifPresent(open::add);
            unknown |= relied.isEmpty();
          }
        }
      }
      return new Chains(roots, unknown, general);
    }

    private static boolean generalKnowledge(Source source) {
      return source.type() == SourceType.GENERAL_KNOWLEDGE
          || source.key().equals(Source.GENERAL_KNOWLEDGE);
    }
  }

  private static SortedSet<String> copy(SortedSet<String> keys) {
    return Collections.unmodifiableSortedSet(new TreeSet<>(keys));
  }
}

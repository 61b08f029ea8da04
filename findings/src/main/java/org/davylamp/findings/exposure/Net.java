package org.davylamp.findings.exposure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.davylamp.network.BestPaths;
import org.davylamp.network.Exposure;
import org.davylamp.network.Graph;
import org.davylamp.network.GraphBuilder;
import org.davylamp.network.Link;
import org.davylamp.network.Path;
import org.davylamp.network.Ranking;
import org.davylamp.network.Routes;
import org.davylamp.network.Span;
import org.davylamp.network.Window;

/**
 * The ties of a case as the kernel's arrays, for one question: along goods or along money, with
 * what exposes only or with what is for review too.
 *
 * <p>What paths begin at are nodes of their own. For goods one node stands before every place of
 * forced labour, and a link from it to the place says when people were held there: what was made
 * then may leave then or later. For money each listed party has a double that is flagged, with its
 * ties cut to the days on which it was listed: whoever had to do with it before only, had to do
 * with nobody listed.
 */
final class Net {
  /** Half as much for what is five years past. */
  private static final int HALF_LIFE = 1826;

  /** Prepared searches that are kept, in bytes, about. */
  private static final long KEPT = 64L << 20;

  private static final int BYTES_A_NODE = 100;

  /** A step of a path, before it has words. */
  record Step(int from, int to, List<Tie> ties, boolean forth) {}

  /** A path, before it has words. */
  record Found(Mark mark, List<Step> steps, double weight, boolean certain) {}

  private record Asked(int day, int hops) {}

  private final Along along;
  private final List<Tie> ties;
  private final List<Mark> marks;
  private final int nodes;
  private final Map<Integer, Mark> byDouble = new HashMap<>();
  private final Map<Integer, Mark> byPlace = new HashMap<>();
  private final Map<Integer, Integer> original = new HashMap<>();
  private final Routes routes;
  private final int[] flagged;
  private final Map<Asked, BestPaths> prepared = new ConcurrentHashMap<>();
  private final int most;

  /**
   * @param numbers of entities, by id
   * @param ties that count, all of whose ends have a number
   */
  Net(Along along, Numbers numbers, List<Tie> ties, List<Mark> marks) {
    this.along = along;
    this.ties = ties;
    this.marks = marks.stream().filter(mark -> numbers.has(mark.flagged().id())).toList();
    int before = numbers.size();
    this.nodes = before + (along == Along.GOODS ? 1 : this.marks.size());
    this.flagged = new int[nodes - before];
    for (int i = 0; i < flagged.length; i++) {
      flagged[i] = before + i;
    }
    GraphBuilder builder = GraphBuilder.counting(nodes, ties.size() + marks.size());
    for (int i = 0; i < ties.size(); i++) {
      Tie tie = ties.get(i);
      add(builder, numbers.of(tie.from()), numbers.of(tie.to()), tie, tie.held().span(), i);
    }
    switch (along) {
      case GOODS -> places(builder, numbers);
      case MONEY -> doubles(builder, numbers);
    }
    Graph graph = builder.build();
    this.routes = Routes.of(graph, Policies.of(along));
    this.most = (int) Math.max(4, KEPT / (BYTES_A_NODE * (long) Math.max(1, nodes)));
  }

  private static void add(GraphBuilder builder, int from, int to, Tie tie, Span span, int id) {
    builder.add(new Link(from, to, tie.kind(), span, tie.backing().confidence(), tie.share(), id));
  }

  // ---- where paths begin

  private void places(GraphBuilder builder, Numbers numbers) {
    for (int i = 0; i < marks.size(); i++) {
      Mark mark = marks.get(i);
      int place = numbers.of(mark.flagged().id());
      byPlace.put(place, mark);
      builder.add(
          new Link(
              flagged[0],
              place,
              org.davylamp.network.Kind.LABOUR,
              mark.span(),
              mark.confidence(),
              -1L - i));
    }
  }

  private void doubles(GraphBuilder builder, Numbers numbers) {
    Map<String, Integer> doubles = new HashMap<>();
    for (int i = 0; i < marks.size(); i++) {
      Mark mark = marks.get(i);
      doubles.put(mark.flagged().id(), flagged[i]);
      byDouble.put(flagged[i], mark);
      original.put(flagged[i], numbers.of(mark.flagged().id()));
    }
    for (int i = 0; i < ties.size(); i++) {
      Tie tie = ties.get(i);
      Integer from = doubles.get(tie.from());
      Integer to = doubles.get(tie.to());
      int id = i;
      if (from != null) {
        cut(tie, from).ifPresent(span -> add(builder, from, numbers.of(tie.to()), tie, span, id));
      }
      if (to != null) {
        cut(tie, to).ifPresent(span -> add(builder, numbers.of(tie.from()), to, tie, span, id));
      }
    }
  }

  /** When a tie held with a party that was listed; empty if never. */
  private Optional<Span> cut(Tie tie, int doubled) {
    Mark mark = java.util.Objects.requireNonNull(byDouble.get(doubled));
    return cut(tie.held().span(), mark.span());
  }

  static Optional<Span> cut(Span held, Span listed) {
    int first = Math.max(held.beginsEarliest(), listed.beginsEarliest());
    int last = Math.min(held.endsLatest(), listed.endsLatest());
    if (first > last) {
      return Optional.empty();
    }
    int surelyFirst = Math.max(held.beginsLatest(), listed.beginsLatest());
    int surelyLast = Math.min(held.endsEarliest(), listed.endsEarliest());
    // Whether every reading of the one has a day in common with every reading of the other.
    boolean surely =
        held.beginsLatest() <= listed.endsEarliest()
            && listed.beginsLatest() <= held.endsEarliest();
    return Optional.of(
        surely ? new Span(first, surelyFirst, surelyLast, last) : Span.within(first, last));
  }

  // ---- paths

  /** The best paths to a node, from whatever is flagged. */
  List<Found> to(int node, int day, int hops, int count) {
    int most = along == Along.GOODS ? Math.min(hops + 1, Exposure.MOST_HOPS) : hops;
    BestPaths paths = prepared(new Asked(day, most));
    return paths.to(node, count).stream().flatMap(path -> found(path).stream()).toList();
  }

  /** The best path from a node to each that it leads to. */
  List<Found> from(int node, Mark asked, int day, int hops) {
    Exposure exposure = Exposure.of(routes, new int[] {node}, Window.asOf(day), hops);
    BestPaths paths = BestPaths.of(exposure, new Ranking(day, HALF_LIFE));
    List<Found> found = new ArrayList<>();
    for (int other = 0; other < nodes - flagged.length; other++) {
      for (Path path : paths.to(other, 1)) {
        found.add(new Found(asked, steps(path.hops(), 0), path.weight(), path.certain()));
      }
    }
    return found;
  }

  private BestPaths prepared(Asked asked) {
    if (prepared.size() > most) {
      prepared.clear();
    }
    return prepared.computeIfAbsent(
        asked,
        key ->
            BestPaths.of(
                Exposure.of(routes, flagged, Window.asOf(key.day()), key.hops()),
                new Ranking(key.day(), HALF_LIFE)));
  }

  private Optional<Found> found(Path path) {
    boolean goods = along == Along.GOODS;
    List<Step> steps = steps(path.hops(), goods ? 1 : 0);
    Mark mark = goods ? byPlace.get(path.hops().getFirst().to()) : byDouble.get(path.flagged());
    // A place of forced labour itself is no hop away from one.
    return mark == null || steps.isEmpty()
        ? Optional.empty()
        : Optional.of(new Found(mark, steps, path.weight(), path.certain()));
  }

  private List<Step> steps(List<org.davylamp.network.Hop> hops, int skipped) {
    List<Step> steps = new ArrayList<>();
    for (org.davylamp.network.Hop hop : hops.subList(skipped, hops.size())) {
      steps.add(
          new Step(
              original.getOrDefault(hop.from(), hop.from()),
              original.getOrDefault(hop.to(), hop.to()),
              hop.links().stream().map(link -> ties.get((int) link.id())).toList(),
              hop.alongArrow()));
    }
    return steps;
  }
}

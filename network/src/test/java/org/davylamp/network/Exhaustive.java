package org.davylamp.network;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The same questions answered by trying everything, from the definitions: every loopless chain of
 * links away from every flagged node. A chain is in order if days can be given out one after the
 * other, and in every reading if no reading of any of its dates prevents that. Knows no labels, no
 * arrays and no turned days.
 */
final class Exhaustive {
  /** Days, both included; none if the first is after the last. */
  record Run(int first, int last) {}

  /**
   * A way to go: one link, or several that are needed together.
   *
   * @param possible when it may have held
   * @param readings when it did, in each of its readings
   */
  record Step(int from, int to, List<Link> links, Run possible, List<Run> readings) {
    int cost(Ranking ranking) {
      return ranking.cost(
          links.stream().mapToInt(Link::confidence).min().orElseThrow(),
          links.stream().mapToInt(each -> each.span().endsLatest()).min().orElseThrow());
    }
  }

  /** A chain of steps from a flagged node. */
  record Chain(List<Step> steps, boolean certain) {
    List<Integer> nodes() {
      List<Integer> nodes = new ArrayList<>();
      nodes.add(steps.getFirst().from());
      steps.forEach(step -> nodes.add(step.to()));
      return nodes;
    }

    int cost(Ranking ranking) {
      return steps.stream().mapToInt(step -> step.cost(ranking)).sum();
    }
  }

  /** No day is later, in these tests. */
  private static final int LAST_DAY = 40;

  private static final Run NEVER = new Run(1, 0);

  private final List<Link> links;
  private final Policy policy;
  private final Window window;
  private final int hops;
  private final Set<Integer> flagged;
  private final Map<Integer, List<Step>> steps = new TreeMap<>();

  Exhaustive(
      List<Link> links, Policy policy, Collection<Integer> flagged, Window window, int hops) {
    this.links = links;
    this.policy = policy;
    this.flagged = Set.copyOf(flagged);
    this.window = window;
    this.hops = hops;
    links.forEach(this::stepsOf);
  }

  private void stepsOf(Link link) {
    ExposureRule rule = policy.rule(link.kind());
    if (rule.needsCompany()) {
      for (Link other : links) {
        if (joins(link, other) && !policy.rule(other.kind()).needsCompany()) {
          lay(rule, List.of(link, other), possible(List.of(link, other)), core(link, other));
        }
      }
    } else if (link.share() >= rule.leastShare()) {
      lay(rule, List.of(link), possible(List.of(link)), readings(link.span()));
    } else if (link.share() > 0) {
      List<Link> stakes =
          links.stream()
              .filter(each -> each.kind() == link.kind() && each.share() > 0)
              .filter(each -> each.from() == link.from() && each.to() == link.to())
              .toList();
      for (int day = 0; day < LAST_DAY; day++) {
        together(rule, stakes, day, link);
      }
    }
  }

  private static boolean joins(Link one, Link other) {
    return (one.from() == other.from() && one.to() == other.to())
        || (one.from() == other.to() && one.to() == other.from());
  }

  /** Two that surely held have the days of both; two of which one may not have held, none. */
  private static List<Run> core(Link link, Link other) {
    Span one = link.span();
    Span two = other.span();
    boolean sure =
        one.beginsLatest() <= one.endsEarliest() && two.beginsLatest() <= two.endsEarliest();
    return List.of(
        sure
            ? new Run(
                Math.max(one.beginsLatest(), two.beginsLatest()),
                Math.min(one.endsEarliest(), two.endsEarliest()))
            : NEVER);
  }

  private void together(ExposureRule rule, List<Link> stakes, int day, Link first) {
    Run today = new Run(day, day);
    List<Link> may =
        needed(
            rule,
            stakes.stream()
                .filter(each -> each.span().beginsEarliest() <= day)
                .filter(each -> each.span().endsLatest() >= day)
                .toList());
    List<Link> does =
        needed(
            rule,
            stakes.stream()
                .filter(each -> each.span().beginsLatest() <= day)
                .filter(each -> each.span().endsEarliest() >= day)
                .toList());
    // Once for each set: for the one of its stakes that was added first.
    if (!may.isEmpty() && firstOf(may) == first.id()) {
      lay(rule, may, today, List.of(NEVER));
    }
    if (!does.isEmpty() && firstOf(does) == first.id()) {
      lay(rule, does, today, List.of(today));
    }
  }

  private static long firstOf(List<Link> links) {
    return links.stream().mapToLong(Link::id).min().orElseThrow();
  }

  /** The surest of the stakes held on a day, as many as it takes; none if one is enough. */
  private static List<Link> needed(ExposureRule rule, List<Link> held) {
    if (held.stream().anyMatch(each -> each.share() >= rule.leastShare())) {
      return List.of();
    }
    List<Link> surest =
        held.stream()
            .sorted(
                Comparator.comparingInt((Link each) -> -each.confidence())
                    .thenComparingLong(Link::id))
            .toList();
    for (int i = 1; i <= surest.size(); i++) {
      List<Link> some = surest.subList(0, i);
      if (some.stream().mapToInt(Link::share).sum() >= rule.leastShare()) {
        return some;
      }
    }
    return List.of();
  }

  private void lay(ExposureRule rule, List<Link> by, Run possible, List<Run> readings) {
    Link link = by.getFirst();
    Run window = new Run(this.window.since(), this.window.until());
    Run may = both(possible, window);
    List<Run> does = readings.stream().map(each -> both(each, window)).distinct().toList();
    if (rule.way() == Way.FORWARD || rule.way() == Way.BOTH) {
      steps(link.from()).add(new Step(link.from(), link.to(), by, may, does));
    }
    if (rule.way() == Way.BACKWARD || rule.way() == Way.BOTH) {
      steps(link.to()).add(new Step(link.to(), link.from(), by, may, does));
    }
  }

  private List<Step> steps(int from) {
    return steps.computeIfAbsent(from, key -> new ArrayList<>());
  }

  private static Run both(Run one, Run other) {
    return new Run(Math.max(one.first(), other.first()), Math.min(one.last(), other.last()));
  }

  private static Run possible(List<Link> links) {
    return links.stream()
        .map(each -> new Run(each.span().beginsEarliest(), each.span().endsLatest()))
        .reduce(Exhaustive::both)
        .orElseThrow();
  }

  private static List<Run> readings(Span span) {
    List<Run> readings = new ArrayList<>();
    for (int first = span.beginsEarliest(); first <= span.beginsLatest(); first++) {
      for (int last = Math.max(first, span.endsEarliest()); last <= span.endsLatest(); last++) {
        readings.add(new Run(first, last));
      }
    }
    return readings;
  }

  /** Every chain that is possible, flagged nodes only at its beginning. */
  void chains(Consumer<Chain> found) {
    for (int start : flagged) {
      go(start, new ArrayList<>(), new HashSet<>(Set.of(start)), found);
    }
  }

  private void go(int node, List<Step> soFar, Set<Integer> visited, Consumer<Chain> found) {
    if (soFar.size() == hops) {
      return;
    }
    for (Step step : steps.getOrDefault(node, List.of())) {
      if (!visited.contains(step.to()) && !flagged.contains(step.to())) {
        List<Step> longer = new ArrayList<>(soFar);
        longer.add(step);
        if (inOrder(longer.stream().map(Step::possible).toList())) {
          found.accept(new Chain(longer, certain(longer, 0, new ArrayList<>())));
          visited.add(step.to());
          go(step.to(), longer, visited, found);
          visited.remove(step.to());
        }
      }
    }
  }

  /** In every reading: all of them are gone through, link by link. */
  private boolean certain(List<Step> chain, int at, List<Run> read) {
    if (at == chain.size()) {
      return inOrder(read);
    }
    for (Run reading : chain.get(at).readings()) {
      read.add(reading);
      boolean holds = certain(chain, at + 1, read);
      read.removeLast();
      if (!holds) {
        return false;
      }
    }
    return true;
  }

  /** Whether a day can be chosen in each, none before the one of the last (or none after it). */
  private boolean inOrder(List<Run> runs) {
    int day = Integer.MIN_VALUE;
    for (Run run : policy.sense() == Sense.LATER ? runs : runs.reversed()) {
      day = Math.max(day, run.first());
      if (run.first() > run.last() || day > run.last()) {
        return false;
      }
    }
    return true;
  }
}

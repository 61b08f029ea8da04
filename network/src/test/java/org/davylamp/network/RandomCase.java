package org.davylamp.network;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;

/**
 * A small random network: few nodes, so that loops, parallel links and hubs are common; few days,
 * so that order matters; most dates uncertain. In one of three, links are nearly all between the
 * same few and carry together what none does alone.
 */
record RandomCase(
    long seed,
    int nodes,
    List<Link> links,
    TreeSet<Integer> flagged,
    Policy policy,
    Window window,
    int hops) {
  private static final int DAYS = 12;

  private static final Kind[] TIES = {
    Kind.OWNERSHIP, Kind.OWNERSHIP, Kind.OWNERSHIP, Kind.OWNERSHIP, Kind.DIRECTORSHIP, Kind.GOODS
  };

  static RandomCase of(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    boolean ties = random.nextInt(3) == 0;
    int nodes = ties ? random.nextInt(2, 4) : random.nextInt(2, 9);
    boolean dated = random.nextInt(4) == 0;
    boolean hub = random.nextInt(3) == 0;
    List<Link> links = new ArrayList<>();
    int count = ties ? random.nextInt(3, 10) : random.nextInt(nodes, 4 * nodes);
    Kind[] kinds = ties ? TIES : Kind.values();
    for (int i = 0; i < count; i++) {
      int from = hub && random.nextBoolean() ? 0 : random.nextInt(nodes);
      int to = (from + random.nextInt(1, nodes)) % nodes;
      boolean turned = ties ? random.nextInt(5) == 0 : random.nextBoolean();
      links.add(link(random, kinds, turned ? to : from, turned ? from : to, dated, 1_000 + i));
    }
    TreeSet<Integer> flagged = new TreeSet<>();
    for (int i = random.nextInt(1, 3); i > 0; i--) {
      flagged.add(random.nextInt(nodes));
    }
    return new RandomCase(
        seed, nodes, links, flagged, policy(random), window(random), random.nextInt(1, 6));
  }

  private static Link link(
      SplittableRandom random, Kind[] kinds, int from, int to, boolean dated, long id) {
    Kind kind = oneOf(random, kinds);
    int share = kind == Kind.OWNERSHIP ? random.nextInt(6) * 1_000 : 0;
    return new Link(from, to, kind, span(random, dated), random.nextInt(1, 101), share, id);
  }

  private static <T> T oneOf(SplittableRandom random, T[] values) {
    return List.of(values).get(random.nextInt(values.length));
  }

  static Span span(SplittableRandom random, boolean dated) {
    int first = random.nextInt(DAYS);
    int last = random.nextInt(first, DAYS);
    return switch (dated ? random.nextInt(2) : random.nextInt(6)) {
      case 0 -> Span.on(first);
      case 1 -> Span.between(first, last);
      case 2 -> Span.within(first, Math.min(last, first + 3));
      case 3 ->
          new Span(
              first, Math.min(first + random.nextInt(3), last), last, last + random.nextInt(3));
      case 4 -> new Span(first, first + 2, Math.max(first, last - 2), last + 2);
      default -> Span.between(first, last);
    };
  }

  private static Policy policy(SplittableRandom random) {
    return switch (random.nextInt(3)) {
      case 0 -> Policy.goods();
      case 1 -> Policy.money();
      default -> {
        List<ExposureRule> rules = new ArrayList<>();
        for (Kind kind : Kind.values()) {
          Way way = oneOf(random, Way.values());
          boolean company = random.nextInt(4) == 0;
          int share = kind == Kind.OWNERSHIP && !company ? random.nextInt(5) * 2_500 : 0;
          rules.add(new ExposureRule(kind, way, share, company, "by chance"));
        }
        yield new Policy(oneOf(random, Sense.values()), rules);
      }
    };
  }

  private static Window window(SplittableRandom random) {
    return switch (random.nextInt(3)) {
      case 0 -> Window.EVER;
      case 1 -> Window.asOf(random.nextInt(DAYS));
      default -> {
        int since = random.nextInt(DAYS);
        yield new Window(since, random.nextInt(since, DAYS + 2));
      }
    };
  }

  Graph graph() {
    GraphBuilder builder = GraphBuilder.strict(nodes, links.size());
    links.forEach(builder::add);
    return builder.build();
  }

  int[] flaggedNodes() {
    return flagged.stream().mapToInt(Integer::intValue).toArray();
  }

  Exposure exposure() {
    return Exposure.of(Routes.of(graph(), policy), flaggedNodes(), window, hops);
  }

  @Override
  public String toString() {
    return "RandomCase.of("
        + seed
        + "L): flagged "
        + flagged
        + ", "
        + hops
        + " hops, "
        + window
        + ", "
        + policy.sense()
        + policy.rules()
        + "\n"
        + String.join("\n", links.stream().map(Link::toString).toList());
  }
}

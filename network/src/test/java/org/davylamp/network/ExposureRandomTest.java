package org.davylamp.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Exposures and paths of small random networks, beside those found by trying everything. */
class ExposureRandomTest {
  private static final int CASES = 6_000;
  private static final Ranking RANKING = new Ranking(10, 5);

  private static final long FIRST_SEED =
      Long.getLong("davylamp.seed", new SplittableRandom().nextLong() >>> 1);

  /** What trying everything finds of one node. */
  private static final class Found {
    int hops = Integer.MAX_VALUE;
    int certainHops = Integer.MAX_VALUE;
    final Map<List<Integer>, Integer> costs = new HashMap<>();

    void add(Exhaustive.Chain chain) {
      hops = Math.min(hops, chain.steps().size());
      if (chain.certain()) {
        certainHops = Math.min(certainHops, chain.steps().size());
      }
      costs.merge(chain.nodes(), chain.cost(RANKING), Math::min);
    }
  }

  private static Map<Integer, Found> exhaustively(RandomCase each) {
    Map<Integer, Found> found = new HashMap<>();
    new Exhaustive(each.links(), each.policy(), each.flagged(), each.window(), each.hops())
        .chains(
            chain -> found.computeIfAbsent(chain.nodes().getLast(), key -> new Found()).add(chain));
    return found;
  }

  @Test
  void exposuresAreThoseFoundByTryingEverything() {
    int exposed = 0;
    int uncertain = 0;
    for (long seed = FIRST_SEED; seed < FIRST_SEED + CASES; seed++) {
      RandomCase each = RandomCase.of(seed);
      Exposure exposure = each.exposure();
      Map<Integer, Found> all = exhaustively(each);
      for (int node = 0; node < each.nodes(); node++) {
        if (!each.flagged().contains(node)) {
          Found found = all.getOrDefault(node, new Found());
          assertThat(exposure.hops(node))
              .as("hops of %s in %s", node, each)
              .isEqualTo(optional(found.hops));
          assertThat(exposure.certainHops(node))
              .as("certain hops of %s in %s", node, each)
              .isEqualTo(optional(found.certainHops));
          exposed += exposure.exposed(node) ? 1 : 0;
          uncertain += exposure.exposed(node) && !exposure.certain(node) ? 1 : 0;
        }
      }
    }
    assertThat(exposed).as("cases that tell something").isGreaterThan(CASES / 2);
    assertThat(uncertain).as("cases with doubt").isGreaterThan(CASES / 20);
  }

  private static OptionalInt optional(int hops) {
    return hops == Integer.MAX_VALUE ? OptionalInt.empty() : OptionalInt.of(hops);
  }

  @Test
  void bestPathsAreThoseFoundByTryingEverything() {
    int several = 0;
    for (long seed = FIRST_SEED; seed < FIRST_SEED + CASES; seed++) {
      RandomCase each = RandomCase.of(seed);
      Exposure exposure = each.exposure();
      BestPaths paths = BestPaths.of(exposure, RANKING);
      Map<Integer, Found> all = exhaustively(each);
      int count = 1 + (int) (seed % 8);
      for (int node = 0; node < each.nodes(); node++) {
        Map<List<Integer>, Integer> costs =
            each.flagged().contains(node) ? Map.of() : all.getOrDefault(node, new Found()).costs;
        List<Path> best = paths.to(node, count);
        check(best, costs, each, count);
        several += best.size() > 1 ? 1 : 0;
      }
    }
    assertThat(several).as("cases with a choice").isGreaterThan(CASES / 5);
  }

  private static void check(
      List<Path> best, Map<List<Integer>, Integer> costs, RandomCase each, int count) {
    List<Double> weights =
        costs.values().stream().sorted().limit(count).map(Ranking::weight).toList();
    assertThat(best.stream().map(Path::weight)).as("%s", each).isEqualTo(weights);
    List<List<Integer>> nodes = best.stream().map(ExposureRandomTest::nodes).toList();
    assertThat(nodes).as("%s", each).doesNotHaveDuplicates();
    for (int i = 0; i < nodes.size(); i++) {
      int cost = costs.getOrDefault(nodes.get(i), LeastCosts.NONE);
      assertThat(Ranking.weight(cost)).as("%s", each).isEqualTo(best.get(i).weight());
      checkLinks(best.get(i), each);
    }
  }

  /** That the hops of a path are links of the graph, and make up its weight and its certainty. */
  private static void checkLinks(Path path, RandomCase each) {
    List<Link> used = path.hops().stream().flatMap(hop -> hop.links().stream()).toList();
    assertThat(each.links()).as("%s", each).map(Link::id).containsAll(ids(used));
    if (path.hops().stream().allMatch(hop -> hop.links().size() == 1)) {
      List<ExposureRule> alone = new ArrayList<>();
      for (ExposureRule rule : each.policy().rules()) {
        alone.add(ExposureRule.of(rule.kind(), rule.way(), rule.why()));
      }
      List<Exhaustive.Chain> same = new ArrayList<>();
      new Exhaustive(
              used,
              new Policy(each.policy().sense(), alone),
              List.of(path.flagged()),
              each.window(),
              each.hops())
          .chains(
              chain -> {
                if (chain.nodes().equals(nodes(path))) {
                  same.add(chain);
                }
              });
      assertThat(same).as("%s in %s", path, each).hasSize(1);
      assertThat(same.getFirst().certain()).as("%s in %s", path, each).isEqualTo(path.certain());
      assertThat(Ranking.weight(same.getFirst().cost(RANKING))).isEqualTo(path.weight());
    }
  }

  private static List<Long> ids(List<Link> links) {
    return links.stream().map(Link::id).toList();
  }

  private static List<Integer> nodes(Path path) {
    List<Integer> nodes = new ArrayList<>(List.of(path.flagged()));
    path.hops().forEach(hop -> nodes.add(hop.to()));
    return nodes;
  }

  @Test
  void aLinkThatComesChangesWhatComputingAnewWouldChange() {
    int changes = 0;
    for (long seed = FIRST_SEED; seed < FIRST_SEED + CASES; seed++) {
      RandomCase each = RandomCase.of(seed);
      int base = new SplittableRandom(seed).nextInt(each.links().size() + 1);
      GrowingExposure growing =
          new GrowingExposure(with(each, each.links().subList(0, base)).exposure());
      for (int size = base; size < each.links().size(); size++) {
        long[][] before = copy(growing.exposure());
        int changed = growing.add(each.links().get(size));
        Exposure anew = with(each, each.links().subList(0, size + 1)).exposure();
        for (int hop = 0; hop <= each.hops(); hop++) {
          assertThat(growing.exposure().layer(hop))
              .as("hop %s after %s links of %s", hop, size + 1, each)
              .isEqualTo(anew.layer(hop));
        }
        assertThat(changed).as("%s", each).isEqualTo(differing(before, copy(anew)));
        changes += changed > 0 ? 1 : 0;
      }
    }
    assertThat(changes).as("links that change something").isGreaterThan(CASES / 5);
  }

  private static long[][] copy(Exposure exposure) {
    long[][] layers = new long[exposure.hops() + 1][];
    Arrays.setAll(layers, hop -> exposure.layer(hop).clone());
    return layers;
  }

  private static int differing(long[][] before, long[][] after) {
    int nodes = 0;
    for (int node = 0; node < before[0].length; node++) {
      boolean differs = false;
      for (int hop = 0; hop < before.length; hop++) {
        differs |= before[hop][node] != after[hop][node];
      }
      nodes += differs ? 1 : 0;
    }
    return nodes;
  }

  private static RandomCase with(RandomCase each, List<Link> links) {
    return new RandomCase(
        each.seed(),
        each.nodes(),
        links,
        each.flagged(),
        each.policy(),
        each.window(),
        each.hops());
  }
}

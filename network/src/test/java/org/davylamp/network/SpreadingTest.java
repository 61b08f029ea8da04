package org.davylamp.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Networks of some size: all processors find what one thread finds in plain loops. */
class SpreadingTest {
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void allProcessorsFindWhatOneThreadFinds(boolean uncertain) {
    long seed = new SplittableRandom().nextLong();
    SplittableRandom random = new SplittableRandom(seed);
    int nodes = 20_000;
    GraphBuilder builder = GraphBuilder.strict(nodes, 100_000);
    for (int i = 0; i < 100_000; i++) {
      double even = random.nextDouble();
      int from = (int) (even * even * nodes);
      int to = (from + random.nextInt(1, nodes)) % nodes;
      int first = random.nextInt(1_000);
      int last = first + random.nextInt(300);
      Kind kind = Kind.of(random.nextInt(6));
      int doubt = uncertain ? random.nextInt(50) : 0;
      builder.add(
          i % 2 == 0 ? from : to,
          i % 2 == 0 ? to : from,
          kind,
          first,
          first + doubt,
          last,
          last + doubt,
          50,
          kind == Kind.OWNERSHIP && uncertain ? random.nextInt(Link.WHOLE) : Link.WHOLE,
          i);
    }
    Graph graph = builder.build();
    for (Policy policy : new Policy[] {Policy.goods(), Policy.money()}) {
      Routes routes = Routes.of(graph, policy);
      Exposure exposure = Exposure.of(routes, new int[] {5, 700, 19_999}, new Window(100, 900), 5);
      long[][] plain =
          PlainSpreading.layers(
              routes.columns(), exposure.start(), exposure.floor(), exposure.layer(0), 5);
      for (int hop = 0; hop <= 5; hop++) {
        assertThat(exposure.layer(hop)).as("hop %s, seed %s", hop, seed).isEqualTo(plain[hop]);
      }
      assertThat(exposure.layer(5)).as("seed %s", seed).isNotEqualTo(exposure.layer(2));
    }
  }
}

package org.davylamp.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Links that cannot be, and that all others are kept. */
class GraphBuilderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0|3|1|1|2|2|50|0|NOWHERE|expected nodes from 0 to 2, found 3",
        "-1|0|1|1|2|2|50|0|NOWHERE|expected nodes from 0 to 2, found -1",
        "1|1|1|1|2|2|50|0|SELF_LOOP|expected two nodes, found a link from 1 to itself",
        "0|1|5|5|2|2|50|0|REVERSED|expected a first day not after the last, found 5 and 2",
        "0|1|5|4|9|9|50|0|REVERSED"
            + "|expected an earliest first day not after the latest, found 5 and 4",
        "0|1|1|1|9|8|50|0|REVERSED"
            + "|expected an earliest last day not after the latest, found 9 and 8",
        "0|1|1|1|2|2000000000|50|0|REVERSED"
            + "|expected days from -1073741824 to 1073741824, found 2000000000",
        "0|1|1|1|2|2|0|0|FIGURE|expected a confidence from 1 to 100, found 0",
        "0|1|1|1|2|2|50|10001|FIGURE|expected a share from 0 to 10000, found 10001",
      })
  void saysWhichLinkCannotBeAndWhy(
      int from,
      int to,
      int begins,
      int beginsLatest,
      int ends,
      int endsLatest,
      int confidence,
      int share,
      Refused.Fault fault,
      String text) {
    GraphBuilder strict = GraphBuilder.strict(3, 1).add(good(0, 1));
    GraphBuilder counting = GraphBuilder.counting(3, 1).add(good(0, 1));

    assertThatThrownBy(
            () ->
                strict.add(
                    from,
                    to,
                    Kind.GOODS,
                    begins,
                    beginsLatest,
                    ends,
                    endsLatest,
                    confidence,
                    share,
                    1))
        .isInstanceOf(NetworkException.class)
        .hasMessage("link 1: " + text);
    for (int i = 0; i < 3; i++) {
      counting.add(
          from, to, Kind.GOODS, begins, beginsLatest, ends, endsLatest, confidence, share, 1);
    }
    counting.add(good(1, 2));

    assertThat(counting.refused()).containsExactly(new Refused(fault, 3, 1, text));
    assertThat(counting.build().links()).isEqualTo(2);
  }

  private static Link good(int from, int to) {
    return new Link(from, to, Kind.GOODS, Span.on(1), 50, 7);
  }

  @Test
  void boundsThatNoReadingReachesAreDrawnIn() {
    assertThat(new Span(1, 9, 0, 5)).isEqualTo(new Span(1, 5, 1, 5));
    Graph graph = GraphBuilder.strict(2, 1).add(0, 1, Kind.GOODS, 1, 9, 0, 5, 50, 0, 7).build();
    assertThat(graph.link(0).span()).isEqualTo(new Span(1, 5, 1, 5));
  }

  @Test
  void everyLinkIsKeptParallelOnesToo() {
    long seed = new SplittableRandom().nextLong();
    SplittableRandom random = new SplittableRandom(seed);
    List<Link> links = new ArrayList<>();
    GraphBuilder builder = GraphBuilder.strict(20, 0);
    for (int i = 0; i < 1_000; i++) {
      int from = random.nextInt(20);
      Link link =
          new Link(
              from,
              (from + random.nextInt(1, 20)) % 20,
              random.nextBoolean() ? Kind.OWNERSHIP : Kind.PAYMENT,
              RandomCase.span(random, false),
              random.nextInt(1, 101),
              i < 500 ? 0 : random.nextInt(Link.WHOLE + 1),
              i);
      links.add(link);
      builder.add(link);
    }
    Graph graph = builder.build();
    List<Link> kept = new ArrayList<>();
    int degrees = 0;
    for (int i = 0; i < graph.links(); i++) {
      kept.add(graph.link(i));
      assertThat(graph.id(i)).isEqualTo(kept.get(i).id());
    }
    for (int node = 0; node < graph.nodes(); node++) {
      degrees += graph.degree(node);
    }

    assertThat(kept).as("seed %s", seed).containsExactlyInAnyOrderElementsOf(links);
    assertThat(degrees).isEqualTo(2 * links.size());
  }

  @Test
  void aGraphMayBeEmpty() {
    Routes routes = Routes.of(GraphBuilder.strict(2, 0).build(), Policy.goods());
    Exposure exposure = Exposure.of(routes, new int[] {1}, Window.EVER, 4);

    assertThat(exposure.exposed(0)).isFalse();
    assertThat(BestPaths.of(exposure, new Ranking(0, 1)).to(0, 10)).isEmpty();
  }
}

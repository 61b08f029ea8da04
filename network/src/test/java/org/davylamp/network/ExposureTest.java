package org.davylamp.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a path in time order is, case by case. Days are small numbers; the mine is flagged. */
class ExposureTest {
  private static final int MINE = 0;
  private static final int TRADER = 1;
  private static final int SMELTER = 2;

  private static Graph graph(int nodes, Link... links) {
    GraphBuilder builder = GraphBuilder.strict(nodes, links.length);
    List.of(links).forEach(builder::add);
    return builder.build();
  }

  private static Link goods(int from, int to, Span span) {
    return new Link(from, to, Kind.GOODS, span, 80, 100L * from + to);
  }

  private static Exposure goods(Window window, int hops, Link... links) {
    return Exposure.of(Routes.of(graph(6, links), Policy.goods()), new int[] {MINE}, window, hops);
  }

  /** Mine to trader, trader to smelter; each from the earliest first day to the latest last one. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "sold on later,                       1-1-2-2,   5-5-6-6,   certain, 5",
    "sold on the same day,                3-3-3-3,   3-3-3-3,   certain, 3",
    "sold on before it was bought,        5-5-6-6,   1-1-2-2,   no,      ",
    "years that overlap,                  1-1-9-9,   3-3-5-5,   certain, 3",
    "over on the day the other begins,    4-4-9-9,   1-1-4-4,   certain, 4",
    "over the day before the other begins,5-5-9-9,   1-1-4-4,   no,      ",
    "bought some day in 1 to 5; sold on 6,1-5-1-5,   6-6-6-6,   certain, 6",
    "bought some day in 1 to 5; sold on 5,1-5-1-5,   5-5-5-5,   certain, 5",
    "bought some day in 1 to 5; sold on 4,1-5-1-5,   4-4-4-4,   possible,4",
    "bought some day in 1 to 5; sold on 1,1-5-1-5,   1-1-1-1,   possible,1",
    "both some day in 1 to 5,             1-5-1-5,   1-5-1-5,   possible,1",
    "an end that nobody is sure of,       5-5-9-9,   1-1-3-7,   possible,5",
    "a beginning that nobody is sure of,  1-6-9-9,   1-1-5-5,   possible,1",
    "unsure ends that do not matter,      1-2-3-4,   6-7-8-9,   certain, 6",
  })
  void goodsGoOnLater(String name, String bought, String sold, String answer, Integer day) {
    Exposure exposure =
        goods(
            Window.EVER, 4, goods(MINE, TRADER, span(bought)), goods(TRADER, SMELTER, span(sold)));

    assertThat(exposure.exposed(SMELTER)).as(name).isEqualTo(!answer.equals("no"));
    assertThat(exposure.certain(SMELTER)).as(name).isEqualTo(answer.equals("certain"));
    assertThat(exposure.day(SMELTER))
        .as(name)
        .isEqualTo(day == null ? OptionalInt.empty() : OptionalInt.of(day));
    assertThat(exposure.certain(TRADER)).as(name).isTrue();
  }

  private static Span span(String days) {
    String[] each = days.split("-", -1);
    return new Span(
        Integer.parseInt(each[0]),
        Integer.parseInt(each[1]),
        Integer.parseInt(each[2]),
        Integer.parseInt(each[3]));
  }

  @Test
  void moneyIsPaidBeforeItIsPaidOn() {
    Link first = new Link(SMELTER, TRADER, Kind.PAYMENT, Span.on(3), 80, 1);
    Link on = new Link(TRADER, MINE, Kind.PAYMENT, Span.between(1, 5), 80, 2);
    Link tooLate = new Link(3, TRADER, Kind.PAYMENT, Span.on(6), 80, 3);

    Exposure exposure =
        Exposure.of(
            Routes.of(graph(4, first, on, tooLate), Policy.money()),
            new int[] {MINE},
            Window.EVER,
            4);

    assertThat(exposure.day(TRADER)).hasValue(5);
    assertThat(exposure.day(SMELTER)).hasValue(3);
    assertThat(exposure.exposed(3)).isFalse();
  }

  /** The first way to reach the trader is too late; the longer one is used. */
  @Test
  void aLongerWayMayBeTheOnlyOneInOrder() {
    Link[] links = {
      goods(MINE, TRADER, Span.on(9)),
      goods(MINE, 3, Span.on(1)),
      goods(3, TRADER, Span.on(2)),
      goods(TRADER, SMELTER, Span.on(5))
    };
    Exposure three = goods(Window.EVER, 3, links);

    assertThat(three.hops(TRADER)).hasValue(1);
    assertThat(three.hops(SMELTER)).hasValue(3);
    assertThat(goods(Window.EVER, 2, links).exposed(SMELTER)).isFalse();
  }

  /** One label a node would bring the day of the longer way to a hop where it is not there yet. */
  @Test
  void aBetterDayIsNotUsedBeforeItsHops() {
    Link[] links = {
      goods(MINE, TRADER, Span.on(9)),
      goods(MINE, 3, Span.on(1)),
      goods(3, TRADER, Span.on(2)),
      goods(TRADER, SMELTER, Span.on(5)),
      goods(SMELTER, 4, Span.on(6))
    };

    assertThat(goods(Window.EVER, 3, links).exposed(4)).isFalse();
    assertThat(goods(Window.EVER, 4, links).hops(4)).hasValue(4);
  }

  @Test
  void asOfADayLaterLinksAreNotKnown() {
    Link[] links = {
      goods(MINE, TRADER, Span.between(1, 9)), goods(TRADER, SMELTER, Span.within(4, 6))
    };

    assertThat(goods(Window.asOf(3), 4, links).exposed(SMELTER)).isFalse();
    assertThat(goods(Window.asOf(5), 4, links).exposed(SMELTER)).isTrue();
    assertThat(goods(Window.asOf(5), 4, links).certain(SMELTER)).isFalse();
    assertThat(goods(Window.asOf(6), 4, links).certain(SMELTER)).isTrue();
    assertThat(goods(new Window(7, 9), 4, links).exposed(SMELTER)).isFalse();
  }

  @Test
  void aFlaggedNodeIsExposedToItself() {
    Exposure exposure = goods(Window.EVER, 0, goods(MINE, TRADER, Span.on(1)));

    assertThat(exposure.hops(MINE)).hasValue(0);
    assertThat(exposure.certain(MINE)).isTrue();
    assertThat(exposure.exposed(TRADER)).isFalse();
  }

  /** Half a million sell through one hub to half a million: each of those is found. */
  @Test
  void aHubOfAMillionLinksIsNotCut() {
    int half = 500_000;
    int hub = 2 * half;
    GraphBuilder builder = GraphBuilder.strict(2 * half + 1, 2 * half);
    for (int i = 0; i < half; i++) {
      builder.add(goods(i, hub, Span.on(i % 10)));
      builder.add(goods(hub, half + i, Span.on(i % 10)));
    }
    Routes routes = Routes.of(builder.build(), Policy.goods());
    Exposure exposure = Exposure.of(routes, new int[] {7, 9}, Window.EVER, 2);
    BestPaths paths = BestPaths.of(exposure, new Ranking(10, 365));

    assertThat(routes.graph().degree(hub)).isEqualTo(2 * half);
    for (int i = 0; i < half; i++) {
      assertThat(exposure.exposed(half + i)).isEqualTo(i % 10 >= 7);
    }
    assertThat(paths.to(half + 19, 10)).extracting(Path::flagged).containsExactly(9, 7);
    assertThat(paths.to(half + 18, 10)).extracting(Path::flagged).containsExactly(7);
  }

  @Test
  void saysWhatIsWrongWithAQuestion() {
    Routes routes = Routes.of(graph(2, goods(0, 1, Span.on(1))), Policy.goods());

    assertThatThrownBy(() -> Exposure.of(routes, new int[] {2}, Window.EVER, 4))
        .isInstanceOf(NetworkException.class)
        .hasMessage("expected flagged nodes from 0 to 1, found 2");
    assertThatThrownBy(() -> Exposure.of(routes, new int[] {1}, Window.EVER, 17))
        .hasMessage("expected 0 to 16 hops, found 17");
    assertThatThrownBy(() -> new Window(5, 4))
        .hasMessage("expected a window that ends after it begins, found 5 to 4");
  }
}

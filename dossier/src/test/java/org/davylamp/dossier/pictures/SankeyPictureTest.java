package org.davylamp.dossier.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.davylamp.dossier.pictures.SankeyPicture.Link;
import org.davylamp.dossier.pictures.SankeyPicture.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;

class SankeyPictureTest {

  private static Frame frame(Width width) {
    return new Frame("s", "Flows", "", width);
  }

  private static Node node(String name, double through, double kept) {
    return new Node(name, Amount.around(through * 0.8, through, through * 1.3), Amount.of(kept));
  }

  private static Link link(int from, int to, double amount, boolean documented) {
    return new Link(
        from, to, Amount.around(amount / 2, amount, amount * 2), documented, "as assumed");
  }

  private static final List<Node> NODES =
      List.of(
          node("Buyers abroad", 100, 0),
          node("Trading companies", 100, 20),
          node("Camps and mines", 30, 24),
          node("Ministries and party organs", 16, 10),
          node("Office 39 and its like", 41, 30),
          node("Designated weapons bodies", 16, 16));
  private static final List<Link> LINKS =
      List.of(
          link(0, 1, 100, true),
          link(1, 2, 30, false),
          link(1, 3, 10, false),
          link(1, 4, 35, false),
          link(1, 5, 5, false),
          link(2, 3, 6, false),
          link(3, 4, 6, false),
          link(4, 5, 11, false));

  @ParameterizedTest
  @EnumSource
  void isSoundAndWholeInTheTable(Width width) {
    Picture picture = SankeyPicture.draw(frame(width), "million US dollars", NODES, LINKS);
    Drawing.of(picture.svg()).sound();
    assertThat(picture.table().rows()).hasSize(LINKS.size() + 5);
    assertThat(picture.table().rows().getFirst())
        .containsExactly("Buyers abroad", "Trading companies", "100", "50", "200", "as assumed");
    assertThat(picture.description())
        .contains("8 flows between 6 groups; 1 bounded by published figures, 7 assumed")
        .contains("No ribbons cross");
  }

  /** Widths at both ends of each ribbon are its amount on one scale, in whole and narrow alike. */
  @ParameterizedTest
  @EnumSource
  void ribbonsAreAsWideAsTheirAmounts(Width width) {
    Drawing drawing = Drawing.of(SankeyPicture.draw(frame(width), "MUSD", NODES, LINKS));
    List<Element> paths =
        drawing.all("path").stream().filter(path -> path.getAttribute("d").endsWith("Z")).toList();
    assertThat(paths).hasSize(LINKS.size());
    boolean down = width != Width.WIDE;
    double scale = thickness(paths.getFirst(), down) / 100;
    for (int i = 0; i < LINKS.size(); i++) {
      assertThat(thickness(paths.get(i), down))
          .as("ribbon %s", i)
          .isCloseTo(LINKS.get(i).amount().level() * scale, within(0.25));
      assertThat(paths.get(i).getAttribute("stroke-dasharray"))
          .isEqualTo(LINKS.get(i).documented() ? "none" : "4 3");
    }
  }

  /** Between the point where the upper edge begins and that where the lower ends. */
  private static double thickness(Element path, boolean down) {
    List<Double> numbers = Drawing.numbers(path.getAttribute("d"));
    int at = down ? 0 : 1;
    int last = numbers.size() - 2;
    return numbers.get(last + at) - numbers.get(at);
  }

  @Test
  void crossingsAreRemovedWhereTheyCanBe() {
    // Two sources, each to the sink on the other side: turned round, nothing crosses.
    SankeyOrder order =
        SankeyOrder.of(
            5,
            List.of(
                link(0, 3, 5, true),
                link(1, 2, 5, true),
                link(2, 4, 5, true),
                link(3, 4, 5, true)));
    assertThat(order.crossingsAsGiven()).isEqualTo(1);
    assertThat(order.crossings()).isZero();
  }

  @Test
  void noOrderIsWorseThanTheOneGivenAndMostAreTheBest() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    int best = 0;
    int rounds = 200;
    for (int round = 0; round < rounds; round++) {
      List<Link> links = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        links.add(link(random.nextInt(4), 4 + random.nextInt(4), 1 + random.nextInt(9), true));
      }
      // All stand in two layers: sources 0 to 3 (or nothing), sinks 4 to 7.
      SankeyOrder order = SankeyOrder.of(8, links);
      assertThat(order.crossings())
          .as("seed %s, round %s", seed, round)
          .isLessThanOrEqualTo(order.crossingsAsGiven());
      best += order.crossings() == fewest(links) ? 1 : 0;
    }
    assertThat(best).as("seed %s", seed).isGreaterThan(rounds * 8 / 10);
  }

  /** By trying every order of both sides. */
  private static int fewest(List<Link> links) {
    List<List<Integer>> orders = new ArrayList<>();
    permutations(new ArrayList<>(List.of(0, 1, 2, 3)), 0, orders);
    int fewest = Integer.MAX_VALUE;
    for (List<Integer> left : orders) {
      for (List<Integer> right : orders) {
        int crossings = 0;
        for (int i = 0; i < links.size(); i++) {
          for (int j = i + 1; j < links.size(); j++) {
            int before =
                Integer.compare(
                    left.indexOf(links.get(i).from()), left.indexOf(links.get(j).from()));
            int after =
                Integer.compare(
                    right.indexOf(links.get(i).to() - 4), right.indexOf(links.get(j).to() - 4));
            crossings += before * after < 0 ? 1 : 0;
          }
        }
        fewest = Math.min(fewest, crossings);
      }
    }
    return fewest;
  }

  private static void permutations(List<Integer> list, int at, List<List<Integer>> found) {
    if (at == list.size()) {
      found.add(List.copyOf(list));
    }
    for (int i = at; i < list.size(); i++) {
      Collections.swap(list, at, i);
      permutations(list, at + 1, found);
      Collections.swap(list, at, i);
    }
  }

  @Test
  void whatDoesNotAddUpIsRefused() {
    List<Node> nodes = List.of(node("A", 10, 0), node("B", 10, 5));
    assertThatThrownBy(
            () ->
                SankeyPicture.draw(frame(Width.WIDE), "MUSD", nodes, List.of(link(0, 1, 10, true))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("what \"B\" received");
    assertThatThrownBy(
            () ->
                SankeyPicture.draw(frame(Width.WIDE), "MUSD", nodes, List.of(link(0, 2, 10, true))))
        .hasMessageContaining("between two of 2 nodes");
    assertThatThrownBy(() -> SankeyOrder.of(2, List.of(link(0, 1, 1, true), link(1, 0, 1, true))))
        .hasMessageContaining("in no circle");
  }

  @Test
  void noFlowSaysSo() {
    assertThat(
            SankeyPicture.draw(
                    frame(Width.WIDE),
                    "MUSD",
                    List.of(node("A", 0, 0), node("B", 0, 0)),
                    List.of(link(0, 1, 0, false)))
                .description())
        .contains("No flow to show");
  }
}

package org.davylamp.dossier.pictures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where the nodes and ribbons of a Sankey picture stand across the direction of flow, in pixels.
 * One scale holds for all of it: a dollar is as wide everywhere.
 */
final class SankeyLayout {
  private static final int ROUNDS = 12;

  private final List<SankeyPicture.Node> nodes;
  private final List<SankeyPicture.Link> links;
  private final SankeyOrder order;
  private final double room;
  private final double gap;
  private final double scale;

  /** Where each place begins. */
  private final double[] start;

  /** How much room each place takes. */
  private final double[] slot;

  private final double[] leaves;
  private final double[] arrives;

  SankeyLayout(
      List<SankeyPicture.Node> nodes, List<SankeyPicture.Link> links, double room, double gap) {
    this.nodes = nodes;
    this.links = links;
    this.order = SankeyOrder.of(nodes.size(), links);
    this.room = room;
    this.gap = gap;
    int places = order.layers().stream().mapToInt(List::size).sum();
    this.slot = new double[places];
    IntStream.range(0, nodes.size()).forEach(i -> slot[i] = nodes.get(i).through().high());
    for (int link = 0; link < links.size(); link++) {
      for (int place : order.way(link)) {
        if (!order.isNode(place)) {
          slot[place] = links.get(link).amount().level();
        }
      }
    }
    this.scale = scale();
    for (int i = 0; i < places; i++) {
      slot[i] *= scale;
    }
    this.start = new double[places];
    place();
    this.leaves = new double[links.size()];
    this.arrives = new double[links.size()];
    ends(true, leaves);
    ends(false, arrives);
  }

  private double scale() {
    double scale = Double.MAX_VALUE;
    for (List<Integer> layer : order.layers()) {
      double sum = layer.stream().mapToDouble(place -> slot[place]).sum();
      if (sum > 0) {
        scale = Math.min(scale, (room - gap * layer.size()) / sum);
      }
    }
    return scale == Double.MAX_VALUE ? 0 : scale;
  }

  /** Pixels a unit. */
  double unit() {
    return scale;
  }

  SankeyOrder order() {
    return order;
  }

  double start(int place) {
    return start[place];
  }

  /** Where a link leaves its first node. */
  double leaves(int link) {
    return leaves[link];
  }

  /** Where it comes into its last. */
  double arrives(int link) {
    return arrives[link];
  }

  // ---- places

  private void place() {
    for (List<Integer> layer : order.layers()) {
      double taken = layer.stream().mapToDouble(place -> slot[place] + gap).sum();
      double at = gap + (room - taken) / 2;
      for (int place : layer) {
        start[place] = at;
        at += slot[place] + gap;
      }
    }
    for (int round = 0; round < ROUNDS; round++) {
      boolean forwards = round % 2 == 0;
      for (int step = 1; step < order.layers().size(); step++) {
        settle(order.layers().get(forwards ? step : order.layers().size() - 1 - step), forwards);
      }
    }
  }

  /** Draws a layer towards what it is joined to, keeps its order and keeps it apart. */
  private void settle(List<Integer> layer, boolean forwards) {
    for (int place : layer) {
      double sum = 0;
      double weight = 0;
      for (int link = 0; link < links.size(); link++) {
        int at = order.way(link).indexOf(place);
        int beside = forwards ? at - 1 : at + 1;
        if (at >= 0 && beside >= 0 && beside < order.way(link).size()) {
          double amount = Math.max(links.get(link).amount().level(), 1e-9);
          int neighbour = order.way(link).get(beside);
          sum += amount * (start[neighbour] + slot[neighbour] / 2);
          weight += amount;
        }
      }
      if (weight > 0) {
        start[place] = sum / weight - slot[place] / 2;
      }
    }
    double least = gap;
    for (int place : layer) {
      start[place] = Math.max(start[place], least);
      least = start[place] + slot[place] + gap;
    }
    double most = room;
    for (int i = layer.size() - 1; i >= 0; i--) {
      int place = layer.get(i);
      start[place] = Math.min(start[place], most - slot[place]);
      most = start[place] - gap;
    }
  }

  /** Stacks the ribbons of each node in the order of where they go to or come from. */
  private void ends(boolean leaving, double[] ends) {
    for (int node = 0; node < nodes.size(); node++) {
      int one = node;
      List<Integer> those =
          new ArrayList<>(
              IntStream.range(0, links.size())
                  .filter(i -> (leaving ? links.get(i).from() : links.get(i).to()) == one)
                  .boxed()
                  .toList());
      those.sort(Comparator.comparingDouble(link -> start[beside(link, leaving)]));
      double at = start[node];
      for (int link : those) {
        ends[link] = at;
        at += links.get(link).amount().level() * scale;
      }
    }
  }

  private int beside(int link, boolean leaving) {
    List<Integer> way = order.way(link);
    return leaving ? way.get(1) : way.get(way.size() - 2);
  }
}

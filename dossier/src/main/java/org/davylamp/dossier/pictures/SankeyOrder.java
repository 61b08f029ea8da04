package org.davylamp.dossier.pictures;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Nodes in layers so that few ribbons cross (Sugiyama, Tagawa and Toda 1981): each node stands one
 * layer after the last that pays it, a ribbon over several layers gets a place in each between, and
 * within layers nodes go to the weighted middle of their neighbours, forwards and backwards, and
 * are then exchanged with the next as long as that removes crossings. Not always the fewest there
 * could be; never more than in the order given.
 */
final class SankeyOrder {
  private static final int SWEEPS = 24;

  /** A ribbon between two layers that follow one another. */
  record Piece(int from, int to, double weight) {}

  private final int nodes;

  /** Layer of each node, then of each place between. */
  private final List<Integer> layerOf;

  private final List<Piece> pieces = new ArrayList<>();

  /** What each link passes through, its ends included. */
  private final List<List<Integer>> ways = new ArrayList<>();

  private List<List<Integer>> layers;

  private SankeyOrder(int nodes, List<SankeyPicture.Link> links) {
    this.nodes = nodes;
    this.layerOf = new ArrayList<>(layered(nodes, links));
    links.forEach(this::way);
    this.layers = given();
  }

  /**
   * Of nodes that are numbered from zero and links between them.
   *
   * @throws IllegalArgumentException if links lead in a circle
   */
  static SankeyOrder of(int nodes, List<SankeyPicture.Link> links) {
    SankeyOrder order = new SankeyOrder(nodes, links);
    order.improve();
    return order;
  }

  private static List<Integer> layered(int nodes, List<SankeyPicture.Link> links) {
    int[] layer = new int[nodes];
    boolean moved = true;
    for (int round = 0; moved; round++) {
      Refusal.unless(round <= nodes, "expected links that lead in no circle, found %s", links);
      moved = false;
      for (SankeyPicture.Link link : links) {
        if (layer[link.to()] <= layer[link.from()]) {
          layer[link.to()] = layer[link.from()] + 1;
          moved = true;
        }
      }
    }
    return IntStream.of(layer).boxed().toList();
  }

  private void way(SankeyPicture.Link link) {
    List<Integer> way = new ArrayList<>(List.of(link.from()));
    for (int layer = layerOf.get(link.from()) + 1; layer < layerOf.get(link.to()); layer++) {
      way.add(layerOf.size());
      layerOf.add(layer);
    }
    way.add(link.to());
    for (int i = 1; i < way.size(); i++) {
      pieces.add(new Piece(way.get(i - 1), way.get(i), link.amount().level()));
    }
    ways.add(way);
  }

  private List<List<Integer>> given() {
    int count = layerOf.stream().mapToInt(layer -> layer + 1).max().orElse(0);
    List<List<Integer>> given = new ArrayList<>();
    for (int layer = 0; layer < count; layer++) {
      int one = layer;
      given.add(
          new ArrayList<>(
              IntStream.range(0, layerOf.size())
                  .filter(i -> layerOf.get(i) == one)
                  .boxed()
                  .toList()));
    }
    return given;
  }

  /** Nodes and places between, by layer, in order. */
  List<List<Integer>> layers() {
    return layers;
  }

  /** Whether a place is a node, not one that a ribbon passes through. */
  boolean isNode(int place) {
    return place < nodes;
  }

  int layer(int place) {
    return layerOf.get(place);
  }

  /** The places that a link passes through, its ends included. */
  List<Integer> way(int link) {
    return ways.get(link);
  }

  int crossings() {
    return crossings(layers);
  }

  /** How many there are without any change of order. */
  int crossingsAsGiven() {
    return crossings(given());
  }

  private int crossings(List<List<Integer>> order) {
    int[] rank = ranks(order);
    int crossings = 0;
    for (int i = 0; i < pieces.size(); i++) {
      for (int j = i + 1; j < pieces.size(); j++) {
        Piece one = pieces.get(i);
        Piece other = pieces.get(j);
        if (layerOf.get(one.from()).equals(layerOf.get(other.from()))) {
          int before = Integer.compare(rank[one.from()], rank[other.from()]);
          int after = Integer.compare(rank[one.to()], rank[other.to()]);
          crossings += before * after < 0 ? 1 : 0;
        }
      }
    }
    return crossings;
  }

  private int[] ranks(List<List<Integer>> order) {
    int[] rank = new int[layerOf.size()];
    for (List<Integer> layer : order) {
      for (int i = 0; i < layer.size(); i++) {
        rank[layer.get(i)] = i;
      }
    }
    return rank;
  }

  private void improve() {
    List<List<Integer>> now = copy(layers);
    int fewest = crossings(now);
    for (int sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
      sweep(now, sweep % 2 == 0);
      exchange(now);
      int found = crossings(now);
      if (found < fewest) {
        fewest = found;
        layers = copy(now);
      }
    }
  }

  private void sweep(List<List<Integer>> order, boolean forwards) {
    for (int step = 1; step < order.size(); step++) {
      int layer = forwards ? step : order.size() - 1 - step;
      int[] rank = ranks(order);
      order
          .get(layer)
          .sort(Comparator.comparingDouble((Integer place) -> middle(place, forwards, rank)));
    }
  }

  private double middle(int place, boolean forwards, int[] rank) {
    double sum = 0;
    double weight = 0;
    for (Piece piece : pieces) {
      int end = forwards ? piece.to() : piece.from();
      if (end == place) {
        double counted = Math.max(piece.weight(), 1e-9);
        sum += counted * rank[forwards ? piece.from() : piece.to()];
        weight += counted;
      }
    }
    return weight == 0 ? rank[place] : sum / weight;
  }

  private void exchange(List<List<Integer>> order) {
    int fewest = crossings(order);
    for (boolean better = true; better; ) {
      better = false;
      for (List<Integer> layer : order) {
        for (int i = 0; i + 1 < layer.size(); i++) {
          Collections.swap(layer, i, i + 1);
          int found = crossings(order);
          if (found < fewest) {
            fewest = found;
            better = true;
          } else {
            Collections.swap(layer, i, i + 1);
          }
        }
      }
    }
  }

  private static List<List<Integer>> copy(List<List<Integer>> order) {
    List<List<Integer>> copy = new ArrayList<>();
    order.forEach(layer -> copy.add(new ArrayList<>(layer)));
    return copy;
  }
}

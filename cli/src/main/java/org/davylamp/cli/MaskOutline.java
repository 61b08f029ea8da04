package org.davylamp.cli;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The edges of an area of pixels as rings, to be drawn. Long ones are smoothed by less than a
 * pixel, so that stairs become lines.
 */
final class MaskOutline {
  private static final double SMOOTH = .8;
  private static final int SHORT = 40;

  private final boolean[] mask;
  private final int width;
  private final int height;

  private MaskOutline(boolean[] mask, int width) {
    this.mask = mask;
    this.width = width;
    this.height = mask.length / width;
  }

  /**
   * The rings.
   *
   * @param mask row by row
   * @return each of corners as column and row, counted from the outer corner of the first pixel
   */
  static List<List<double[]>> rings(boolean[] mask, int width) {
    return new MaskOutline(mask, width).rings();
  }

  private List<List<double[]>> rings() {
    Map<Integer, Deque<Integer>> edges = edges();
    List<List<double[]>> rings = new ArrayList<>();
    while (!edges.isEmpty()) {
      int start = edges.keySet().iterator().next();
      List<double[]> ring = new ArrayList<>();
      int at = start;
      do {
        int row = at / (width + 1);
        ring.add(new double[] {at % (width + 1), row});
        at = next(edges, at);
      } while (at != start);
      List<double[]> straight = straight(ring);
      rings.add(straight.size() > SHORT ? smooth(straight) : straight);
    }
    return rings;
  }

  private static int next(Map<Integer, Deque<Integer>> edges, int at) {
    Deque<Integer> from = edges.getOrDefault(at, new ArrayDeque<>());
    int next = from.removeLast();
    if (from.isEmpty()) {
      edges.remove(at);
    }
    return next;
  }

  /** From corner to corner, with the area on the right. */
  private Map<Integer, Deque<Integer>> edges() {
    Map<Integer, Deque<Integer>> edges = new TreeMap<>();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        if (in(x, y)) {
          edge(edges, !in(x, y - 1), corner(x, y), corner(x + 1, y));
          edge(edges, !in(x + 1, y), corner(x + 1, y), corner(x + 1, y + 1));
          edge(edges, !in(x, y + 1), corner(x + 1, y + 1), corner(x, y + 1));
          edge(edges, !in(x - 1, y), corner(x, y + 1), corner(x, y));
        }
      }
    }
    return edges;
  }

  private static void edge(Map<Integer, Deque<Integer>> edges, boolean there, int from, int to) {
    if (there) {
      edges.computeIfAbsent(from, corner -> new ArrayDeque<>()).add(to);
    }
  }

  private int corner(int x, int y) {
    return y * (width + 1) + x;
  }

  private boolean in(int x, int y) {
    return x >= 0 && y >= 0 && x < width && y < height && mask[y * width + x];
  }

  private static List<double[]> straight(List<double[]> ring) {
    List<double[]> turns = new ArrayList<>();
    for (int i = 0; i < ring.size(); i++) {
      double[] before = ring.get((i + ring.size() - 1) % ring.size());
      double[] after = ring.get((i + 1) % ring.size());
      if (before[0] != after[0] && before[1] != after[1]) {
        turns.add(ring.get(i));
      }
    }
    return turns;
  }

  /** Douglas and Peucker's, on both halves. */
  private static List<double[]> smooth(List<double[]> ring) {
    List<double[]> kept = new ArrayList<>();
    keep(ring, 0, ring.size() / 2, kept);
    keep(ring, ring.size() / 2, ring.size(), kept);
    return kept;
  }

  /** Appends what is kept from the first, which is, to before the last. */
  private static void keep(List<double[]> ring, int first, int last, List<double[]> kept) {
    double[] a = ring.get(first);
    double[] b = ring.get(last % ring.size());
    int farthest = first;
    double distance = SMOOTH;
    for (int i = first + 1; i < last; i++) {
      double[] p = ring.get(i);
      double length = Math.hypot(b[0] - a[0], b[1] - a[1]);
      double cross = (b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]);
      double off = length == 0 ? Math.hypot(p[0] - a[0], p[1] - a[1]) : Math.abs(cross) / length;
      if (off > distance) {
        distance = off;
        farthest = i;
      }
    }
    if (farthest == first) {
      kept.add(a);
    } else {
      keep(ring, first, farthest, kept);
      keep(ring, farthest, last, kept);
    }
  }
}

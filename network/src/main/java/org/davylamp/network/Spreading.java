package org.davylamp.network;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

/**
 * The layered pass: label<sub>h</sub>(v) is the best of label<sub>h−1</sub>(v) and, over the arcs u
 * → v that open by label<sub>h−1</sub>(u), of min(closes, label<sub>h−1</sub>(u)).
 *
 * <p>Nodes pull from the layer before, so that they can be computed in any order and by any number
 * of threads with the same result. Only labels that the layer before improved are looked at: the
 * others were pulled earlier. Which they are is kept as a bit each: small enough for the
 * processor's cache, and in the first hops, when few are, nearly all that is looked at.
 */
final class Spreading {
  /** The most parts into which nodes are cut, of about as many arcs each. */
  private static final int PARTS = 256;

  /** Arcs and nodes that are worth a part of their own. */
  private static final int WORTH = 8_192;

  private final Arcs arcs;
  private final int start;
  private final int floor;
  private final long[][] layers;
  private final int[] cuts;

  /** Nodes that the layer before improved. */
  private long[] fresh;

  /** Those that this one improves. */
  private long[] next;

  private Spreading(Arcs arcs, int start, int floor, long[] flagged, int hops) {
    this.arcs = arcs;
    this.start = start;
    this.floor = floor;
    layers = new long[hops + 1][];
    layers[0] = flagged;
    fresh = new long[(flagged.length >> 6) + 1];
    next = new long[fresh.length];
    for (int node = 0; node < flagged.length; node++) {
      if (flagged[node] != Labels.NEITHER) {
        fresh[node >> 6] |= 1L << node;
      }
    }
    cuts = cuts(arcs);
  }

  /**
   * All layers; those after the last that changed anything are that one again.
   *
   * @param start turned day on which paths set out from the flagged
   * @param floor turned day before which none may go
   * @param flagged layer 0
   */
  static long[][] layers(Arcs arcs, int start, int floor, long[] flagged, int hops) {
    return new Spreading(arcs, start, floor, flagged, hops).run();
  }

  private long[][] run() {
    boolean changing = true;
    for (int hop = 1; hop < layers.length; hop++) {
      if (changing) {
        changing = layer(hop);
        long[] old = fresh;
        fresh = next;
        next = old;
      } else {
        layers[hop] = layers[hop - 1];
      }
    }
    return layers;
  }

  private boolean layer(int hop) {
    long[] before = layers[hop - 1];
    long[] after = new long[before.length];
    layers[hop] = after;
    Arrays.fill(next, 0);
    AtomicBoolean changed = new AtomicBoolean();
    IntStream.range(0, cuts.length - 1)
        .parallel()
        .forEach(
            part -> {
              boolean any =
                  arcs.uncertain()
                      ? pullBoth(cuts[part], cuts[part + 1], before, after)
                      : pullOne(cuts[part], cuts[part + 1], before, after);
              if (any) {
                changed.set(true);
              }
            });
    return changed.get();
  }

  /** Both labels of the nodes from one to another. */
  private boolean pullBoth(int first, int end, long[] before, long[] after) {
    long[] bits = fresh;
    int[] source = arcs.source;
    boolean any = false;
    for (int node = first; node < end; node++) {
      int possible = Math.max(Labels.possible(before[node]), floor - 1);
      int sure = Math.max(Labels.sure(before[node]), floor - 1);
      if (sure < start) {
        for (int arc = arcs.start[node]; arc < arcs.start[node + 1]; arc++) {
          int from = source[arc];
          if (((bits[from >> 6] >>> from) & 1) != 0) {
            long label = before[from];
            possible =
                Math.max(possible, left(arcs.opens, arcs.closes, arc, Labels.possible(label)));
            sure =
                Math.max(sure, left(arcs.surelyOpens, arcs.surelyCloses, arc, Labels.sure(label)));
          }
        }
      }
      any |= keep(node, possible, sure, before, after);
    }
    return any;
  }

  /** The same where no date is uncertain: both labels are one. */
  private boolean pullOne(int first, int end, long[] before, long[] after) {
    long[] bits = fresh;
    int[] source = arcs.source;
    boolean any = false;
    for (int node = first; node < end; node++) {
      int best = Math.max(Labels.possible(before[node]), floor - 1);
      if (best < start) {
        for (int arc = arcs.start[node]; arc < arcs.start[node + 1]; arc++) {
          int from = source[arc];
          if (((bits[from >> 6] >>> from) & 1) != 0) {
            best =
                Math.max(best, left(arcs.opens, arcs.closes, arc, Labels.possible(before[from])));
          }
        }
      }
      any |= keep(node, best, best, before, after);
    }
    return any;
  }

  /** When an arc that was entered on a day is left: [a, b] entered at t, if a ≤ t, at min(b, t). */
  private static int left(int[] opens, int[] closes, int arc, int day) {
    return opens[arc] <= day ? Math.min(closes[arc], day) : Labels.NONE;
  }

  private boolean keep(int node, int possible, int sure, long[] before, long[] after) {
    long label =
        Labels.pair(possible < floor ? Labels.NONE : possible, sure < floor ? Labels.NONE : sure);
    after[node] = label;
    if (label == before[node]) {
      return false;
    }
    next[node >> 6] |= 1L << node;
    return true;
  }

  /**
   * Nodes cut so that parts have about as many arcs and nodes each; at multiples of 64, so that no
   * two threads write the same word of bits.
   */
  static int[] cuts(Arcs arcs) {
    int nodes = arcs.start.length - 1;
    long all = (long) nodes + arcs.size();
    int parts = Math.clamp(all / WORTH, 1, PARTS);
    int[] cuts = new int[parts + 1];
    Arrays.fill(cuts, nodes);
    cuts[0] = 0;
    int part = 1;
    for (int node = 0; node < nodes && part < parts; node++) {
      while (part < parts && (long) node + arcs.start[node] >= all * part / parts) {
        cuts[part++] = node & ~63;
      }
    }
    return cuts;
  }

  /** Calls {@code part} with each part's first node and the one after its last, in parallel. */
  static void inParts(Arcs arcs, Part part) {
    int[] cuts = cuts(arcs);
    IntStream.range(0, cuts.length - 1).parallel().forEach(i -> part.nodes(cuts[i], cuts[i + 1]));
  }

  /** What is done to nodes from one to another. */
  interface Part {
    void nodes(int first, int end);
  }
}

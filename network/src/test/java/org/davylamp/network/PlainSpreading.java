package org.davylamp.network;

import java.util.Arrays;

/**
 * The layered pass written down as plainly as can be, on one thread: what Spreading has to equal.
 */
final class PlainSpreading {
  private PlainSpreading() {}

  static long[][] layers(Arcs arcs, int start, int floor, long[] flagged, int hops) {
    long[][] layers = new long[hops + 1][];
    layers[0] = flagged;
    for (int hop = 1; hop <= hops; hop++) {
      layers[hop] = Arrays.copyOf(layers[hop - 1], flagged.length);
      for (int node = 0; node < flagged.length; node++) {
        for (int arc = arcs.start[node]; arc < arcs.start[node + 1]; arc++) {
          long from = layers[hop - 1][arcs.source[arc]];
          int possible = left(Labels.possible(from), arcs.opens[arc], arcs.closes[arc], floor);
          int sure = left(Labels.sure(from), arcs.surelyOpens[arc], arcs.surelyCloses[arc], floor);
          layers[hop][node] = Labels.later(layers[hop][node], Labels.pair(possible, sure));
        }
      }
    }
    return layers;
  }

  private static int left(int day, int opens, int closes, int floor) {
    return day == Labels.NONE || opens > day || Math.min(closes, day) < floor
        ? Labels.NONE
        : Math.min(closes, day);
  }
}

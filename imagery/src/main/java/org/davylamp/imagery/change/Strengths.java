package org.davylamp.imagery.change;

/**
 * The strongest change of each of many spans, significant or not: how much better it explains the
 * looks, and the date that it starts at, −1 if no date has looks enough on both sides.
 */
final class Strengths {
  /** Of a shift in any direction. */
  final float[] general;

  final int[] generalAt;

  /** Of a share of the pixel that turned into a known surface, or of a season of other height. */
  final float[] directed;

  final int[] directedAt;

  /** Clear looks. */
  final int[] looks;

  Strengths(int spans) {
    general = new float[spans];
    generalAt = new int[spans];
    directed = new float[spans];
    directedAt = new int[spans];
    looks = new int[spans];
  }

  void start(int at, int clearLooks) {
    looks[at] = clearLooks;
    general[at] = 0;
    directed[at] = 0;
    generalAt[at] = -1;
    directedAt[at] = -1;
  }

  void offer(int at, int date, float any, float known) {
    if (any > general[at]) {
      general[at] = any;
      generalAt[at] = date;
    }
    if (known > directed[at]) {
      directed[at] = known;
      directedAt[at] = date;
    }
  }

  void set(int at, int clearLooks, float any, int anyAt, float known, int knownAt) {
    looks[at] = clearLooks;
    general[at] = any;
    generalAt[at] = anyAt;
    directed[at] = known;
    directedAt[at] = knownAt;
  }

  int size() {
    return looks.length;
  }
}

package org.davylamp.network;

import java.util.Arrays;

/** Arcs by the node they lead into, a column each; see {@link Routes}. */
final class Arcs {
  /** Where the arcs into each node begin; one more than there are nodes. */
  final int[] start;

  /** Node that exposure comes from; ascending among the arcs into one node. */
  final int[] source;

  /** First of the turned days on which the arc may have held. */
  final int[] opens;

  /** Last of them. */
  final int[] closes;

  /** The same in every reading; where no date is uncertain these are the same two arrays. */
  final int[] surelyOpens;

  final int[] surelyCloses;

  /** Link that an arc stands for, or −1 − the joint. */
  final int[] carrier;

  /** Where the next arc into each node goes, until all are laid down. */
  private int[] next;

  private final boolean uncertain;

  /**
   * @param start kept, not copied
   */
  Arcs(int[] start, boolean uncertain) {
    this.start = start;
    this.uncertain = uncertain;
    next = start.clone();
    int size = start[start.length - 1];
    source = new int[size];
    opens = new int[size];
    closes = new int[size];
    surelyOpens = uncertain ? new int[size] : opens;
    surelyCloses = uncertain ? new int[size] : closes;
    carrier = new int[size];
  }

  int size() {
    return source.length;
  }

  /** Whether days in every reading have columns of their own. */
  boolean uncertain() {
    return uncertain;
  }

  /** Lays down the next arc into a node. */
  void put(int from, int into, Sense sense, Days days, int by) {
    int place = next[into]++;
    source[place] = from;
    opens[place] = sense.opens(days.first(), days.last());
    closes[place] = sense.closes(days.first(), days.last());
    carrier[place] = by;
    if (uncertain) {
      surelyOpens[place] = opens(sense, days);
      surelyCloses[place] = closes(sense, days);
    }
  }

  /** Lays down the next arc into a node, for a link alone. */
  void put(int from, int into, Sense sense, Columns links, int link) {
    int place = next[into]++;
    int first = links.beginsEarliest(link);
    int last = links.endsLatest(link);
    source[place] = from;
    opens[place] = sense.opens(first, last);
    closes[place] = sense.closes(first, last);
    carrier[place] = link;
    if (uncertain) {
      surelyOpens[place] = sense.opens(links.beginsLatest(link), links.endsEarliest(link));
      surelyCloses[place] = sense.closes(links.beginsLatest(link), links.endsEarliest(link));
    }
  }

  static int opens(Sense sense, Days days) {
    return sense.opens(days.surelyFirst(), days.surelyLast());
  }

  static int closes(Sense sense, Days days) {
    return sense.closes(days.surelyFirst(), days.surelyLast());
  }

  /** The first arc among these that comes from a node or from one after it. */
  int firstFrom(int node, int first, int end) {
    int low = first;
    int high = end;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (source[middle] < node) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** All arcs are laid down. */
  Arcs filled() {
    next = new int[0];
    return this;
  }

  /** The place of each arc, by the node it comes from: what leads out of nodes. */
  int[] bySource(int[] outStart) {
    int[] cursor = outStart.clone();
    int[] places = new int[size()];
    for (int place = 0; place < places.length; place++) {
      places[cursor[source[place]]++] = place;
    }
    return places;
  }

  /** Where the arcs out of each node begin among those by source. */
  int[] outStart() {
    int[] out = new int[start.length];
    for (int from : source) {
      out[from + 1]++;
    }
    Arrays.parallelPrefix(out, Integer::sum);
    return out;
  }

  /** The node that an arc leads into; searched for. */
  int target(int place) {
    int low = 0;
    int high = start.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (start[middle + 1] <= place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}

package org.davylamp.network;

import java.util.Arrays;

/** What links say, a column each: 30 bytes a link, 32 if any has a share. */
final class Columns {
  private int[] to;
  private int[] beginsEarliest;
  private int[] beginsLatest;
  private int[] endsEarliest;
  private int[] endsLatest;
  private byte[] kind;
  private byte[] confidence;
  private long[] id;
  private boolean uncertain;

  /** Empty as long as no link has a share. */
  private short[] share = new short[0];

  Columns(int size) {
    to = new int[size];
    beginsEarliest = new int[size];
    beginsLatest = new int[size];
    endsEarliest = new int[size];
    endsLatest = new int[size];
    kind = new byte[size];
    confidence = new byte[size];
    id = new long[size];
  }

  void put(int link, int head, Kind of, int percent, int held, long by) {
    to[link] = head;
    kind[link] = (byte) of.number();
    confidence[link] = (byte) percent;
    id[link] = by;
    if (held != 0 && share.length == 0) {
      share = new short[to.length];
    }
    if (share.length > 0) {
      share[link] = (short) held;
    }
  }

  void days(int link, int earliest, int latest, int endEarliest, int endLatest) {
    beginsEarliest[link] = earliest;
    beginsLatest[link] = latest;
    endsEarliest[link] = endEarliest;
    endsLatest[link] = endLatest;
    uncertain |= earliest != latest || endEarliest != endLatest;
  }

  /** Whether any link has more than one reading. */
  boolean uncertain() {
    return uncertain;
  }

  void grow(int size) {
    to = Arrays.copyOf(to, size);
    beginsEarliest = Arrays.copyOf(beginsEarliest, size);
    beginsLatest = Arrays.copyOf(beginsLatest, size);
    endsEarliest = Arrays.copyOf(endsEarliest, size);
    endsLatest = Arrays.copyOf(endsLatest, size);
    kind = Arrays.copyOf(kind, size);
    confidence = Arrays.copyOf(confidence, size);
    id = Arrays.copyOf(id, size);
    share = share.length == 0 ? share : Arrays.copyOf(share, size);
  }

  /** Link i becomes what link {@code order[i]} was, one column after the other. */
  void reorder(int[] order) {
    to = reordered(to, order);
    beginsEarliest = reordered(beginsEarliest, order);
    beginsLatest = reordered(beginsLatest, order);
    endsEarliest = reordered(endsEarliest, order);
    endsLatest = reordered(endsLatest, order);
    kind = reordered(kind, order);
    confidence = reordered(confidence, order);
    share = share.length == 0 ? share : reordered(share, order);
    long[] ids = new long[order.length];
    for (int i = 0; i < order.length; i++) {
      ids[i] = id[order[i]];
    }
    id = ids;
  }

  private static int[] reordered(int[] column, int[] order) {
    int[] into = new int[order.length];
    for (int i = 0; i < into.length; i++) {
      into[i] = column[order[i]];
    }
    return into;
  }

  private static byte[] reordered(byte[] column, int[] order) {
    byte[] into = new byte[order.length];
    for (int i = 0; i < into.length; i++) {
      into[i] = column[order[i]];
    }
    return into;
  }

  private static short[] reordered(short[] column, int[] order) {
    short[] into = new short[order.length];
    for (int i = 0; i < into.length; i++) {
      into[i] = column[order[i]];
    }
    return into;
  }

  int[] heads() {
    return to;
  }

  int to(int link) {
    return to[link];
  }

  Kind kind(int link) {
    return Kind.of(kind[link]);
  }

  int kindNumber(int link) {
    return kind[link];
  }

  int confidence(int link) {
    return confidence[link];
  }

  int share(int link) {
    return share.length == 0 ? 0 : share[link];
  }

  long id(int link) {
    return id[link];
  }

  int beginsEarliest(int link) {
    return beginsEarliest[link];
  }

  int beginsLatest(int link) {
    return beginsLatest[link];
  }

  int endsEarliest(int link) {
    return endsEarliest[link];
  }

  int endsLatest(int link) {
    return endsLatest[link];
  }

  Span span(int link) {
    return new Span(beginsEarliest[link], beginsLatest[link], endsEarliest[link], endsLatest[link]);
  }
}

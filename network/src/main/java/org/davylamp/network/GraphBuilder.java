package org.davylamp.network;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Takes links in any order and makes a {@link Graph} of them. Parallel links are welcome.
 *
 * <p>34 bytes for each link, 36 if any has a share; with {@code expected} right nothing is copied
 * while links come in. Making the graph takes 16 bytes more for each link, for a while, and time in
 * proportion to links and nodes.
 */
public final class GraphBuilder {
  /** What arrays can hold. */
  private static final int MOST = Integer.MAX_VALUE - 16;

  private final int nodes;
  private final boolean strict;
  private final Map<Refused.Fault, Refused> refused = new EnumMap<>(Refused.Fault.class);
  private final Columns columns;
  private int[] from;
  private int size;
  private long row;

  private GraphBuilder(int nodes, int expected, boolean strict) {
    NetworkException.unless(nodes >= 0, () -> "expected a number of nodes, found " + nodes);
    NetworkException.unless(
        expected >= 0 && expected <= MOST,
        () -> "expected at most " + MOST + " links, found " + expected);
    this.nodes = nodes;
    this.strict = strict;
    columns = new Columns(expected);
    from = new int[expected];
  }

  /**
   * A builder that throws at the first link that cannot be.
   *
   * @param nodes how many there are; they are numbered from 0
   * @param expected how many links will come, a guess
   */
  public static GraphBuilder strict(int nodes, int expected) {
    return new GraphBuilder(nodes, expected, true);
  }

  /** A builder that leaves out what cannot be, and {@linkplain #refused() tells of it}. */
  public static GraphBuilder counting(int nodes, int expected) {
    return new GraphBuilder(nodes, expected, false);
  }

  /**
   * Adds one link.
   *
   * @return this
   * @throws NetworkException if it cannot be and the builder is strict, naming the row
   */
  public GraphBuilder add(Link link) {
    Span span = link.span();
    return add(
        link.from(),
        link.to(),
        link.kind(),
        span.beginsEarliest(),
        span.beginsLatest(),
        span.endsEarliest(),
        span.endsLatest(),
        link.confidence(),
        link.share(),
        link.id());
  }

  /**
   * Adds one link without making a record of it; see {@link Link} and {@link Span}.
   *
   * @return this
   * @throws NetworkException if it cannot be and the builder is strict, naming the row
   */
  public GraphBuilder add(
      int tail,
      int head,
      Kind kind,
      int beginsEarliest,
      int beginsLatest,
      int endsEarliest,
      int endsLatest,
      int confidence,
      int share,
      long id) {
    String fault = Span.fault(beginsEarliest, beginsLatest, endsEarliest, endsLatest);
    if (accepts(tail, head, fault, confidence, share)) {
      room();
      from[size] = tail;
      columns.put(size, head, kind, confidence, share, id);
      columns.days(
          size,
          beginsEarliest,
          Math.min(beginsLatest, endsLatest),
          Math.max(endsEarliest, beginsEarliest),
          endsLatest);
      size++;
    }
    row++;
    return this;
  }

  /** What was left out, by fault; empty if nothing was. */
  public Collection<Refused> refused() {
    return List.copyOf(refused.values());
  }

  /** The graph of all links so far; the builder is of no use afterwards. */
  public Graph build() {
    int[] tails = from;
    from = new int[0];
    return Graph.of(nodes, size, tails, columns);
  }

  private boolean accepts(int tail, int head, String span, int confidence, int share) {
    if (tail < 0 || tail >= nodes || head < 0 || head >= nodes) {
      int nowhere = tail < 0 || tail >= nodes ? tail : head;
      return refuse(
          Refused.Fault.NOWHERE, "expected nodes from 0 to " + (nodes - 1) + ", found " + nowhere);
    }
    if (tail == head) {
      return refuse(
          Refused.Fault.SELF_LOOP, "expected two nodes, found a link from " + tail + " to itself");
    }
    if (!span.isEmpty()) {
      return refuse(Refused.Fault.REVERSED, span);
    }
    if (confidence < 1 || confidence > 100) {
      return refuse(
          Refused.Fault.FIGURE, "expected a confidence from 1 to 100, found " + confidence);
    }
    if (share < 0 || share > Link.WHOLE) {
      return refuse(
          Refused.Fault.FIGURE, "expected a share from 0 to " + Link.WHOLE + ", found " + share);
    }
    return true;
  }

  private boolean refuse(Refused.Fault fault, String text) {
    if (strict) {
      throw new NetworkException("link " + row + ": " + text);
    }
    Refused first = refused.get(fault);
    refused.put(fault, first == null ? new Refused(fault, 1, row, text) : first.andAnother());
    return false;
  }

  private void room() {
    if (size == from.length) {
      NetworkException.unless(size < MOST, () -> "expected at most " + MOST + " links");
      int more = (int) Math.min(MOST, size + (size >> 1) + 16L);
      from = Arrays.copyOf(from, more);
      columns.grow(more);
    }
  }
}

package org.davylamp.network;

/**
 * One link.
 *
 * @param from node at the arrow's tail, from 0
 * @param to node at its head, another one
 * @param kind what it is
 * @param span when it held
 * @param confidence how sure it is, in percent, 1 to 100
 * @param share of the owned that the owner holds, in hundredths of a percent, 0 to 10,000; 0 where
 *     none was told, or none could be
 * @param id by which its statements are found; the kernel only hands it back
 */
public record Link(int from, int to, Kind kind, Span span, int confidence, int share, long id) {
  /** The whole, as a share. */
  public static final int WHOLE = 10_000;

  /** A link without a share. */
  public Link(int from, int to, Kind kind, Span span, int confidence, long id) {
    this(from, to, kind, span, confidence, 0, id);
  }
}

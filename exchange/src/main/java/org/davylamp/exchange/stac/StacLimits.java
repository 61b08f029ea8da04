package org.davylamp.exchange.stac;

/**
 * How far a catalogue is followed. What lies beyond is not read, and named as {@link Unread}.
 *
 * @param depth links from the first document on, at least 0
 * @param documents read in all, the first included
 * @param bytes of one document
 * @param values of one document: texts, numbers, objects and arrays, geometries aside
 */
public record StacLimits(int depth, int documents, int bytes, int values) {
  /** Sixteen links, 20,000 documents of at most 16 MiB and a million values each. */
  public static final StacLimits USUAL = new StacLimits(16, 20_000, 16 << 20, 1_000_000);
}

package org.davylamp.casefile;

import java.util.Locale;

/**
 * An order-independent digest of a table: the sum, modulo 2^128 in two lanes, of a hash of each
 * row. Rows can therefore be added in any order and never need to be read again to keep it.
 *
 * <p>It finds damage, not forgery: whoever forges a projection can forge this too. Against forgery
 * stands the rebuild from the records, whose hashes are signed. The mixing step is the finalizer
 * "variant 13" of Stafford, "Better Bit Mixing" (2011), as in java.util.SplittableRandom.
 */
final class RowDigest {
  private static final long LANE_B = 0x9E3779B97F4A7C15L;

  private long a;
  private long b;
  private long rows;
  private long rowA;
  private long rowB = LANE_B;

  RowDigest() {}

  RowDigest(long a, long b, long rows) {
    this.a = a;
    this.b = b;
    this.rows = rows;
  }

  /** Adds a column of the row at hand. */
  RowDigest column(long value) {
    rowA = mix(rowA ^ value) + value;
    rowB = mix(rowB + value) ^ (value << 1);
    return this;
  }

  /** Adds a column of the row at hand. */
  RowDigest column(String value) {
    long h = value.length();
    for (int i = 0; i < value.length(); i++) {
      h = (h ^ value.charAt(i)) * 0x100000001B3L;
      h ^= h >>> 29;
    }
    return column(h);
  }

  /** Ends the row at hand. */
  void row() {
    a += mix(rowA);
    b += mix(rowB);
    rows++;
    rowA = 0;
    rowB = LANE_B;
  }

  /** Adds to the lanes directly: for digests that are not made of rows. */
  void add(long toA, long toB) {
    a += toA;
    b += toB;
    rows++;
  }

  long a() {
    return a;
  }

  long b() {
    return b;
  }

  long rows() {
    return rows;
  }

  boolean sameAs(RowDigest other) {
    return a == other.a && b == other.b && rows == other.rows;
  }

  static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%016x%016x (%d rows)", a, b, rows);
  }
}

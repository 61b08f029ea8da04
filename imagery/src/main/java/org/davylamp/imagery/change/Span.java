package org.davylamp.imagery.change;

/** A pixel, and the dates of it that are looked at: from one index to before another. */
record Span(int pixel, int from, int to) {
  boolean holds(int date) {
    return date >= from && date < to;
  }
}

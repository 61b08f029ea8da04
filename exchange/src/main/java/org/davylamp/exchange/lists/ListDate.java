package org.davylamp.exchange.lists;

import java.util.Optional;
import org.davylamp.evidence.Edtf;

/** Dates as lists, and those who search them, write them. */
public final class ListDate {
  private ListDate() {}

  /** {@code 8 Jan. 1984}, {@code circa 1963}, {@code 1934 to 1938} …; empty if it is none. */
  public static Optional<Edtf> read(String text) {
    return ListDates.date(text);
  }
}

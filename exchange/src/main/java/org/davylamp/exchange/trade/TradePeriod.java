package org.davylamp.exchange.trade;

import java.util.Locale;

/**
 * A year, or a month of it.
 *
 * @param year from 1900 to 2200
 * @param month from 1; 0 if the whole year is meant
 */
public record TradePeriod(int year, int month) {
  /** Whether it is a year as a whole. */
  public boolean isYear() {
    return month == 0;
  }

  /** Such as 2016 or 2016-12. */
  public String edtf() {
    return isYear() ? String.valueOf(year) : String.format(Locale.ROOT, "%d-%02d", year, month);
  }
}

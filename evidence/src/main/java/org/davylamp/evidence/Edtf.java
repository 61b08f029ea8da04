package org.davylamp.evidence;

/**
 * A date as sources give it: exact to the day, to the year, about, perhaps, some time between. The
 * notation is EDTF (Library of Congress, Extended Date/Time Format Specification, 4 February 2019;
 * ISO 8601-2:2019), levels 0, 1 and 2.
 *
 * <table>
 * <caption>What is read, with the level of the specification</caption>
 * <tr><td>0</td><td>dates</td><td>{@code 1985-04-12  1985-04  1985}</td></tr>
 * <tr><td>0</td><td>date and time: the UTC day; without a zone, the day as told</td>
 *     <td>{@code 1985-04-12T23:20:30  …Z  …-04:00  …+04}</td></tr>
 * <tr><td>0</td><td>intervals: from some day of the one to some day of the other</td>
 *     <td>{@code 1964/2008  2004-02-01/2005}</td></tr>
 * <tr><td>1</td><td>years of more than four digits; years before 0000</td>
 *     <td>{@code Y170000002  Y-170000002  -1985}</td></tr>
 * <tr><td>1</td><td>seasons of either hemisphere</td><td>{@code 2001-21}</td></tr>
 * <tr><td>1</td><td>uncertain, approximate, both</td><td>{@code 1984?  2004-06~  2004-06-11%}</td></tr>
 * <tr><td>1</td><td>unspecified digits</td><td>{@code 201X  2004-XX  1985-XX-XX}</td></tr>
 * <tr><td>1</td><td>intervals with an open end and with an unknown one</td>
 *     <td>{@code 1985/..  ../1985  1985/  /1985}</td></tr>
 * <tr><td>2</td><td>exponents, significant digits</td><td>{@code Y-17E7  1950S2  Y3388E2S3}</td></tr>
 * <tr><td>2</td><td>northern (25–28) and southern (29–32) seasons, quarters (33–36), thirds
 *     (37–39) and halves (40–41) of a year</td><td>{@code 2001-34}</td></tr>
 * <tr><td>2</td><td>one of a set, all of a set</td><td>{@code [1667,1670..1672]  {1960,1961-12}}</td></tr>
 * <tr><td>2</td><td>qualified parts</td><td>{@code 2004-06~-11  ?2004-06-~11}</td></tr>
 * <tr><td>2</td><td>unspecified digits anywhere</td><td>{@code 15X2-1X  XXXX-12-XX}</td></tr>
 * </table>
 *
 * <p>Refused by name: what the specification excludes (basic format, time in an interval, parts of
 * a second, week and ordinal dates, {@code Y} before four digits), the words of the 2012 draft
 * ({@code unknown}, {@code open}, {@code u}, {@code ?~}), an interval without any end (an unknown
 * date is an absent one), years beyond ±999,999,999, and days that no calendar has.
 *
 * <p>A date becomes closed ranges of UTC days, proleptic Gregorian. {@link #begins} holds the days
 * on which it may begin, {@link #ends} those on which it may end: for {@code 1985} one day each,
 * for {@code 1964/2008} a year each (the specification: "beginning sometime in 1964 and ending
 * sometime in 2008"), for {@code 2004-XX} the first days from January's to December's. {@link
 * #days} spans them. An open end lies {@linkplain DayRange#EVER_AFTER outside} every day; an
 * unknown one anywhere from the beginning on, outside included.
 *
 * <p>A date of which digits are missing, and a set, keep only the span of their readings: {@code
 * XXXX-12} is a month between 0000-12 and 9999-12, and nothing remembers that it is a December. So
 * answers on them may be "possibly" where a calendar could decide, never the other way round. The
 * seasons 21–24 are "independent of location", so both hemispheres', by the months or by equinox
 * and solstice, are readings of them; a winter may be named after either of its years. Whoever
 * knows the hemisphere writes 25–32. Of {@code Y171010000S3} the specification says that the first
 * three digits count, but prints an example that leaves the last three open; the rule holds here.
 *
 * <p>How two dates compare is {@link Temporal}'s matter; what {@code ?} and {@code ~} do to the
 * answers is told there, {@link #reach} is what they do to the days.
 */
public final class Edtf {
  private final String text;
  private final Extent stated;
  private final Extent reach;
  private final boolean uncertain;
  private final boolean approximate;
  private final boolean scattered;

  Edtf(
      String text,
      Extent stated,
      Extent reach,
      boolean uncertain,
      boolean approximate,
      boolean scattered) {
    this.text = text;
    this.stated = stated;
    this.reach = reach;
    this.uncertain = uncertain;
    this.approximate = approximate;
    this.scattered = scattered;
  }

  /**
   * Reads a date. Time and memory are linear in its length.
   *
   * @throws EvidenceException if it is not EDTF, with what was expected, what was found and at
   *     which character, counted from 1
   */
  public static Edtf parse(String text) {
    return new EdtfReader(text).read();
  }

  /** From the first day on which it may begin to the last on which it may end, as stated. */
  public DayRange days() {
    return stated.days();
  }

  /** The days on which it may begin, as stated. */
  public DayRange begins() {
    return stated.begins();
  }

  /** The days on which it may end, as stated. */
  public DayRange ends() {
    return stated.ends();
  }

  /**
   * Every day that could matter: {@link #days} widened for {@code ?} and {@code ~} as {@link
   * Temporal} tells. Two dates whose reaches have no day in common certainly do not overlap.
   */
  public DayRange reach() {
    return reach.days();
  }

  /** Whether any part is marked {@code ?} or {@code %}: its source is doubtful. */
  public boolean uncertain() {
    return uncertain;
  }

  /** Whether any part is marked {@code ~} or {@code %}: it is an estimate. */
  public boolean approximate() {
    return approximate;
  }

  /** Whether any part is marked {@code ?}, {@code ~} or {@code %}. */
  public boolean qualified() {
    return uncertain || approximate;
  }

  /** This date as that of something that lasted throughout. */
  public Temporal throughout() {
    return new Temporal(this, DateMeaning.THROUGHOUT);
  }

  /** This date as that of something that happened on one day of it. */
  public Temporal within() {
    return new Temporal(this, DateMeaning.WITHIN);
  }

  /** The readings that comparisons go through. */
  Extent readings() {
    return reach;
  }

  /** Whether it leaves out days between its first and its last: {@code {1960,1961-12}}. */
  boolean scattered() {
    return scattered;
  }

  /** Whether both are written the same way; for the same days see {@link Temporal#same}. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Edtf date && text.equals(date.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** The text as given: EDTF as read here has one spelling for what it says. */
  @Override
  public String toString() {
    return text;
  }
}

package org.davylamp.evidence;

/**
 * An uncertain date together with what it says of the thing dated; and how two such compare.
 *
 * <p><b>Readings.</b> A reading <i>a</i> of a date is a range of days [<i>a</i>₁, <i>a</i>₂]. If it
 * was so {@linkplain DateMeaning#THROUGHOUT throughout}, <i>a</i>₁ is any day of {@link
 * Edtf#begins} and <i>a</i>₂ any later or equal day of {@link Edtf#ends}; for {@code 1985} that is
 * one reading, for {@code 1964/2008} there are many. If it happened {@linkplain DateMeaning#WITHIN
 * within}, <i>a</i>₁ = <i>a</i>₂ is any day from the first beginning to the last end. The readings
 * of two dates are independent of each other.
 *
 * <p><b>Answers.</b> {@link Certainty#CERTAINLY} if the relation holds in every pair of readings,
 * {@link Certainty#NO} if in none, {@link Certainty#POSSIBLY} otherwise. For ranges b̲ … b̄ of an
 * end's days (b̲ its first, b̄ its last):
 *
 * <table>
 * <caption>Relations of readings and when they hold in all and in none</caption>
 * <tr><th>relation</th><th>a reading pair has it if</th><th>all have it iff</th><th>none has it
 *     iff</th></tr>
 * <tr><td>{@link #before}</td><td>a₂ &lt; b₁</td><td>ā₂ &lt; b̲₁</td><td>a̲₂ ≥ b̄₁</td></tr>
 * <tr><td>{@link #after}</td><td>b₂ &lt; a₁</td><td>b̄₂ &lt; a̲₁</td><td>b̲₂ ≥ ā₁</td></tr>
 * <tr><td>{@link #overlaps}</td><td>a₁ ≤ b₂ and b₁ ≤ a₂</td><td>ā₁ ≤ b̲₂ and b̄₁ ≤ a̲₂</td>
 *     <td>a̲₁ &gt; b̄₂ or b̲₁ &gt; ā₂</td></tr>
 * <tr><td>{@link #contains}</td><td>a₁ ≤ b₁ and b₂ ≤ a₂</td><td>ā₁ ≤ b̲₁ and b̄₂ ≤ a̲₂</td>
 *     <td>no b fits into the widest a</td></tr>
 * <tr><td>{@link #same}</td><td>a₁ = b₁ and a₂ = b₂</td><td>all four are single days, equal in
 *     pairs</td><td>no first day in common, or none last, or only in the wrong order</td></tr>
 * </table>
 *
 * <p>So, of two simple dates without qualifiers:
 *
 * <table>
 * <caption>2005 against 2005-06, by meaning</caption>
 * <tr><th>2005</th><th>2005-06</th><th>before</th><th>overlaps</th><th>contains</th></tr>
 * <tr><td>throughout</td><td>throughout</td><td>no</td><td>certainly</td><td>certainly</td></tr>
 * <tr><td>throughout</td><td>within</td><td>no</td><td>certainly</td><td>certainly</td></tr>
 * <tr><td>within</td><td>throughout</td><td>possibly</td><td>possibly</td><td>no</td></tr>
 * <tr><td>within</td><td>within</td><td>possibly</td><td>possibly</td><td>possibly</td></tr>
 * </table>
 *
 * <p><b>Qualified dates.</b> A date any part of which is marked {@code ?}, {@code ~} or {@code %}
 * never yields CERTAINLY: what would have been so is POSSIBLY so. Nor does it yield NO as easily.
 * "Not after" is "certainly before or overlapping"; if a doubtful date may not support the one, it
 * must not support the other by asking the other way round. So NO is given only if the relation
 * holds in no reading of the date's {@linkplain Edtf#reach reach}, which is wider than what is
 * stated:
 *
 * <ul>
 *   <li>{@code ?} (specification, level 1: "possibly the year 1984, but not definitely") sets no
 *       bound to what else it may have been: any day at all; or, if a year or month before the
 *       marked part stands firm (level 2: {@code 2004-06-?11}), any day of that.
 *   <li>{@code ~} ("approximately the year 1984") says that the value is near. The specification
 *       sets no number; here it may be off, at either end, by as much as one unit of the next
 *       coarser part: a day by 31 days, a month or season by 366, a year by 3653 (ten years), a
 *       decade or century by ten times its length; and not beyond a part that stands firm. {@code
 *       2004-06~-11} is marked at the month, {@code 2004-06-11~} at the day. "About 1950" is
 *       therefore not in 2017 (NO), but may be in 1943.
 *   <li>{@code %} is both, so like {@code ?}.
 * </ul>
 *
 * <p>In an interval each end is widened by its own qualifier alone: {@code 2014/2021-05-31?} is not
 * before 2014, but may have ended on any day after its start.
 *
 * <p><b>Ends.</b> An open end lies outside every day: {@code 1985/..} holds on every day after
 * 1985, certainly. An unknown end ({@code 1985/}) may lie on any day from the beginning on or not
 * have come at all: it possibly does. A set of all members ({@code {1960,1961-12}}) with days left
 * out between them never yields CERTAINLY, as only its span is kept.
 *
 * <p>Every comparison costs a few comparisons of numbers.
 *
 * @param date when
 * @param meaning whether throughout or some time within
 */
public record Temporal(Edtf date, DateMeaning meaning) {

  /** Whether this ended before {@code other} began, not on the same day. */
  public Certainty before(Temporal other) {
    Extent a = readings();
    Extent b = other.readings();
    return answer(
        other, a.ends().last() < b.begins().first(), a.ends().first() < b.begins().last());
  }

  /** Whether this began after {@code other} ended, not on the same day. */
  public Certainty after(Temporal other) {
    return other.before(this);
  }

  /** Whether there is a day of both. */
  public Certainty overlaps(Temporal other) {
    Extent a = readings();
    Extent b = other.readings();
    return answer(
        other,
        a.begins().last() <= b.ends().first() && b.begins().last() <= a.ends().first(),
        a.begins().first() <= b.ends().last() && b.begins().first() <= a.ends().last());
  }

  /** Whether every day of {@code other} is one of this. */
  public Certainty contains(Temporal other) {
    Extent a = readings();
    Extent b = other.readings();
    return answer(
        other,
        a.begins().last() <= b.begins().first() && b.ends().last() <= a.ends().first(),
        mayContain(other));
  }

  /** Whether every day of this is one of {@code other}. */
  public Certainty during(Temporal other) {
    return other.contains(this);
  }

  /** Whether both have the same days. */
  public Certainty same(Temporal other) {
    Extent a = readings();
    Extent b = other.readings();
    boolean always =
        a.begins().equals(b.begins())
            && a.ends().equals(b.ends())
            && a.begins().first() == a.begins().last()
            && a.ends().first() == a.ends().last();
    return answer(other, always, maySame(other));
  }

  /** Whether it was so on that day, or happened on it. */
  public Certainty holdsOn(long epochDay) {
    Extent a = readings();
    return answer(
        this,
        a.begins().last() <= epochDay && epochDay <= a.ends().first(),
        a.days().contains(epochDay));
  }

  /** One day for both ends if it happened within: then begins and ends are the same range. */
  private Extent readings() {
    Extent extent = date.readings();
    return switch (meaning) {
      case THROUGHOUT -> extent;
      case WITHIN -> new Extent(extent.days(), extent.days());
    };
  }

  private boolean point() {
    return meaning == DateMeaning.WITHIN;
  }

  private boolean mayContain(Temporal other) {
    if (point()) {
      return maySame(other);
    }
    Extent b = other.readings();
    DayRange widest = readings().days();
    long first = Math.max(b.begins().first(), widest.first());
    long last = Math.min(b.ends().last(), widest.last());
    return first <= b.begins().last() && b.ends().first() <= last && first <= last;
  }

  private boolean maySame(Temporal other) {
    Extent a = readings();
    Extent b = other.readings();
    long first = Math.max(a.begins().first(), b.begins().first());
    long latestFirst = Math.min(a.begins().last(), b.begins().last());
    long earliestLast = Math.max(a.ends().first(), b.ends().first());
    long last = Math.min(a.ends().last(), b.ends().last());
    if (first > latestFirst || earliestLast > last) {
      return false;
    }
    // One day is first and last at once, so it must be possible as both.
    boolean oneDay = point() || other.point();
    return oneDay ? Math.max(first, earliestLast) <= Math.min(latestFirst, last) : first <= last;
  }

  private Certainty answer(Temporal other, boolean inAll, boolean inSome) {
    if (!inSome) {
      return Certainty.NO;
    }
    boolean firm =
        !date.qualified()
            && !other.date.qualified()
            && !date.scattered()
            && !other.date.scattered();
    return inAll && firm ? Certainty.CERTAINLY : Certainty.POSSIBLY;
  }
}

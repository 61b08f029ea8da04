package org.davylamp.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Goods by their codes: some codes, and ranges of codes of one length. A code too short to tell is
 * answered with "possibly": of {@code 27} some is coal.
 *
 * @param ranges each from its first code to its last, both included
 */
public record HsSet(List<Range> ranges) {
  /** No goods. */
  public static final HsSet NONE = new HsSet(List.of());

  /**
   * All codes from one to another.
   *
   * @param first of as many digits as {@code last}
   * @param last not before it
   */
  public record Range(HsCode first, HsCode last) {
    /**
     * @throws EvidenceException if they are no range
     */
    public Range {
      if (first.digits().length() != last.digits().length()
          || first.digits().compareTo(last.digits()) > 0) {
        throw EvidenceException.expected(
            "two codes of one length, the smaller first", first + "-" + last);
      }
    }

    Certainty holds(HsCode code) {
      int length = first.digits().length();
      String digits = code.digits();
      if (digits.length() >= length) {
        String head = digits.substring(0, length);
        boolean inside = head.compareTo(first.digits()) >= 0 && head.compareTo(last.digits()) <= 0;
        return inside ? Certainty.CERTAINLY : Certainty.NO;
      }
      return shorter(digits);
    }

    /**
     * A short code holds all that begin with it: from its digits and zeros to its digits and nines.
     */
    private Certainty shorter(String digits) {
      int length = first.digits().length();
      String lowest = digits + "0".repeat(length - digits.length());
      String highest = digits + "9".repeat(length - digits.length());
      if (first.digits().compareTo(lowest) <= 0 && last.digits().compareTo(highest) >= 0) {
        return Certainty.CERTAINLY;
      }
      boolean apart = first.digits().compareTo(highest) > 0 || last.digits().compareTo(lowest) < 0;
      return apart ? Certainty.NO : Certainty.POSSIBLY;
    }

    @Override
    public String toString() {
      return first.equals(last) ? first.toString() : first + "-" + last;
    }
  }

  public HsSet {
    ranges = List.copyOf(ranges);
  }

  /**
   * Reads codes and ranges as cases hold them: {@code 2701}, {@code 7201-7229}.
   *
   * @throws EvidenceException if one is neither
   */
  public static HsSet of(Collection<String> written) {
    List<Range> ranges = new ArrayList<>();
    for (String each : written) {
      int dash = each.indexOf('-');
      HsCode first = code(dash < 0 ? each : each.substring(0, dash));
      ranges.add(new Range(first, dash < 0 ? first : code(each.substring(dash + 1))));
    }
    return new HsSet(ranges);
  }

  private static HsCode code(String written) {
    return HsCode.read(written)
        .orElseThrow(() -> EvidenceException.expected("a code of the Harmonised System", written));
  }

  public boolean isEmpty() {
    return ranges.isEmpty();
  }

  /** Whether goods of this code are among these. */
  public Certainty holds(HsCode code) {
    Certainty best = Certainty.NO;
    for (Range range : ranges) {
      Certainty answer = range.holds(code);
      if (answer.compareTo(best) < 0) {
        best = answer;
      }
    }
    return best;
  }
}

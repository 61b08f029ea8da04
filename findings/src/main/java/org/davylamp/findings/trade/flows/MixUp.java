package org.davylamp.findings.trade.flows;

import java.util.Set;

/**
 * Years in which what is told of one country looks like what is told of another.
 *
 * @param way with the first country in it
 * @param first year
 * @param last year
 * @param dollars of the first country, over all these years
 * @param weight that, as a part of what is told of the other country with the same partner over the
 *     same years; not a number if nothing is
 * @param excess how many times the weight that is usual with other partners
 * @param jump how many times the most told in the three years before and after; infinite if nothing
 *     was told in any of them, not a number if the file covers none
 * @param signs what speaks for it
 */
public record MixUp(
    YearFlows.Way way,
    int first,
    int last,
    double dollars,
    double weight,
    double excess,
    double jump,
    Set<Sign> signs,
    Verdict verdict) {
  /** What speaks for a mix-up. */
  public enum Sign {
    JUMP("far above the years before or after"),
    WEIGHT("a far greater part of the other country’s figure than with other partners"),
    DIGITS("the same digits as a figure of the other country"),
    TRACKS("rises and falls with the other country’s figure"),
    GAP("fills a dip in the other country’s figure"),
    MIX("the goods are those of the other country, not those of the years around");

    private final String words;

    Sign(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /** What a person should make of it. */
  public enum Verdict {
    LIKELY("likely mixed up"),
    POSSIBLE("possibly mixed up"),
    CANNOT_TELL("cannot tell");

    private final String words;

    Verdict(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  public MixUp {
    signs = Set.copyOf(signs);
  }
}

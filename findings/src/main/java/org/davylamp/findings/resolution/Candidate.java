package org.davylamp.findings.resolution;

import java.util.Comparator;
import org.davylamp.names.Score;

/**
 * Two that may be the same.
 *
 * @param one an entity of the case
 * @param other another one, or an entry on a list
 * @param score with its reasons
 */
public record Candidate(Party one, Party other, Score score) {
  /** The likeliest first, then by their ids. */
  public static final Comparator<Candidate> LIKELIEST_FIRST =
      Comparator.comparingDouble((Candidate each) -> each.score().value())
          .reversed()
          .thenComparing(each -> each.one().id())
          .thenComparing(each -> each.other().id());

  /** {@link Basis} of what was compared. */
  public String basis() {
    return Basis.of(one.profile(), other.profile());
  }
}

package org.davylamp.findings.exposure;

import java.util.List;

/**
 * What a path begins at.
 *
 * @param id of the entity
 * @param name what it is called
 * @param kind why it is flagged
 * @param since in EDTF, the earliest of what is told; empty if nobody dates it
 * @param words why, as they follow its name: {@code listed by the UN Security Council since
 *     2018-03-30}; {@code a kyo-hwa-so whose prisoners are made to work}
 * @param sources that say so
 */
public record Flagged(
    String id, String name, Kind kind, String since, String words, List<Cited> sources) {
  /** Why something is flagged. */
  public enum Kind {
    /** People are held there and made to work. */
    FORCED_LABOUR,
    /** It is on a sanctions list that the case tells of. */
    LISTED,
    /** It is neither: somebody asked where paths from it lead. */
    ASKED
  }

  public Flagged {
    sources = List.copyOf(sources);
  }
}

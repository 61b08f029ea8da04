package org.davylamp.findings.exposure;

import java.util.List;

/**
 * One step of a path, in words and with its sources, the way exposure travels.
 *
 * @param from what is nearer to the listed party or the place of forced labour
 * @param to what is further
 * @param tie how the two are tied, as words between their names: {@code owns 60 % of}, {@code sold
 *     coal to}, {@code is worked by prisoners of}
 * @param dates when, in words; {@code undated} if nobody says
 * @param ground whether somebody documents it, or it is inferred, or only the row says so
 * @param confidence how sure it is, in percent, 1 to 100
 * @param sources that say so; none for what only the row says
 */
public record Leg(
    String from,
    String to,
    String tie,
    String dates,
    Ground ground,
    int confidence,
    List<Cited> sources) {
  /** What a step rests on. */
  public enum Ground {
    /** A source says it. */
    DOCUMENTED,
    /** Nobody says it: place and goods make it likely. */
    INFERRED,
    /** The row that is screened says it, of itself. */
    DECLARED;

    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  public Leg {
    sources = List.copyOf(sources);
  }
}

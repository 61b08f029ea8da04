package org.davylamp.findings.analysis;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Sorts of conclusion that pages and summaries put together, in the order of telling. */
public final class Sorts {
  /** What cannot all be so, as a reader can check with one number. */
  public static final List<String> CHECKED_AT_ONCE =
      List.of(
          "positions apart",
          "change against figures",
          "figures apart",
          "area against dimensions",
          "impossible share",
          "shared point",
          "outside the division told");

  /** Where sources do not agree, and no number tells by how much. */
  public static final List<String> DISPUTES = List.of("disputed event", "estimates apart");

  /** All that does not agree. */
  public static final List<String> CONTRADICTIONS =
      Stream.of(
              CHECKED_AT_ONCE,
              DISPUTES,
              List.of("perhaps outside the division told", "asserted and denied", "several values"))
          .flatMap(List::stream)
          .toList();

  /** What the evidence of a case cannot bear, or can. */
  public static final Set<String> LIMITS =
      Set.of(
          "no link to a buyer",
          "link to a buyer",
          "no path to a buyer",
          "path to a buyer",
          "limit of the pyramid",
          "no statistical claim",
          "cannot tell",
          "goes together",
          "no doubling seen");

  private Sorts() {}
}

package org.davylamp.findings.verdicts;

import java.util.Comparator;
import java.util.List;

/**
 * What was found of one row.
 *
 * @param row its id
 * @param line on which it stands, from 1
 * @param name what people call it: the supplier, the ship, the goods with their route
 * @param verdict the gravest of the reasons; {@link Verdict#CLEAR} if there is none
 * @param reasons the gravest first, else in the order in which rules are asked
 * @param notRead what was in a cell and could not be understood
 */
public record Screened(
    String row,
    long line,
    String name,
    Verdict verdict,
    List<Reason> reasons,
    List<String> notRead) {
  public Screened {
    reasons = List.copyOf(reasons);
    notRead = List.copyOf(notRead);
  }

  /** From what was found, in any order. */
  public static Screened of(
      String row, long line, String name, List<Reason> found, List<String> notRead) {
    List<Reason> gravest =
        found.stream().distinct().sorted(Comparator.comparing(Reason::verdict)).toList();
    Verdict verdict = gravest.isEmpty() ? Verdict.CLEAR : gravest.getFirst().verdict();
    return new Screened(row, line, name, verdict, gravest, notRead);
  }
}

package org.davylamp.findings.verdicts;

import java.util.List;
import org.davylamp.findings.exposure.Leg;

/**
 * One thing found of a row.
 *
 * @param rule a word for the kind of it, the same in every run: {@code listed-party}, {@code
 *     banned-goods}, {@code origin-not-told}
 * @param verdict what it alone would lead to
 * @param text in plain words, a whole sentence
 * @param basis what it rests on; at least one
 * @param path how the row is tied to what it is exposed to, from the listed party or the place of
 *     labour to the row; empty where there is none to show
 * @param step of the OECD's five
 * @param ask what to ask the supplier for, a whole sentence
 * @param changes what would change the verdict, a whole sentence
 */
public record Reason(
    String rule,
    Verdict verdict,
    String text,
    List<Basis> basis,
    List<Leg> path,
    Step step,
    String ask,
    String changes) {
  /**
   * @throws IllegalArgumentException if it rests on nothing
   */
  public Reason {
    basis = List.copyOf(basis);
    path = List.copyOf(path);
    if (basis.isEmpty()) {
      throw new IllegalArgumentException("expected a basis for '" + rule + "', found none");
    }
  }
}

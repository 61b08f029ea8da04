package org.davylamp.casefile;

import java.util.List;
import java.util.Map;

/**
 * What verifying a case found.
 *
 * @param checked what was checked, and how many of each, in the order checked
 * @param failures what is not as the ledger says; empty if all is well
 * @param remarks what is worth knowing and no failure
 * @param signer whose signatures were found
 */
public record Verification(
    Map<String, Long> checked, List<String> failures, List<String> remarks, Signer signer) {

  /** How far the signatures prove who wrote the case. */
  public enum Signer {
    /** The key that was given signed, or handed over to the one that did. */
    PINNED("signed by the key given"),
    /** No key was given: the log agrees with itself and with the key named in the case. */
    UNPROVEN("consistent, author unproven (give --key to prove it)"),
    /** The key that was given did not sign. */
    OTHER("signed by another key than the one given");

    private final String words;

    Signer(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  public boolean holds() {
    return failures.isEmpty() && signer != Signer.OTHER;
  }
}

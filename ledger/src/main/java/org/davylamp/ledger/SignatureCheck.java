package org.davylamp.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a note's signatures are worth against a set of known keys. A note is to be believed only if
 * {@link #holds}.
 *
 * @param verified signatures by known keys that hold, a key once for each of its lines
 * @param forged known keys under whose name and key id stands a signature that they did not make
 * @param absent known keys that did not sign
 */
public record SignatureCheck(
    List<Signer> verified, List<NoteVerifier> forged, List<NoteVerifier> absent) {
  public SignatureCheck {
    verified = List.copyOf(verified);
    forged = List.copyOf(forged);
    absent = List.copyOf(absent);
  }

  /**
   * A key that signed.
   *
   * @param time of a witness's cosignature; empty for a log's signature
   */
  public record Signer(NoteVerifier key, Optional<Instant> time) {}

  /** Whether at least one known key signed and none was forged. */
  public boolean holds() {
    return !verified.isEmpty() && forged.isEmpty();
  }
}

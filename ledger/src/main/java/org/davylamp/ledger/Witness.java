package org.davylamp.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * A witness's key: cosigns checkpoints with a time ({@code cosignature/v1} of C2SP
 * tlog-cosignature), which says "at that time this was the largest tree of this log that I had
 * seen, and it extends all that I saw before".
 *
 * <p>The signature covers two lines before the checkpoint's text, so that it can never pass for a
 * log's:
 *
 * <pre>
 *   cosignature/v1
 *   time 1795287695
 *   davylamp.example/golden
 *   1000
 *   NGxrnLicS3b6ydyyDNqG46AcCldBfBOQKOrNRTj96Vs=
 * </pre>
 *
 * <p>Whether the statement is true is the caller's to check first, with {@link
 * Proofs#verifyConsistency}. A key that cosigns should do nothing else, and each witness has its
 * own, because the message does not name the cosigner.
 */
public final class Witness {
  private final NoteSigner key;
  private final NoteVerifier verifier;

  private Witness(NoteSigner key) {
    this.key = key;
    this.verifier = key.verifier(KeyType.COSIGNATURE_V1);
  }

  /**
   * The witness with this key; kept in text as a {@link NoteSigner#skey}, as Go's witnesses keep
   * theirs.
   */
  public static Witness of(NoteSigner key) {
    return new Witness(key);
  }

  /**
   * The public half as a cosignature key (type 0x04), with a key id other than the signer's own.
   */
  public NoteVerifier verifier() {
    return verifier;
  }

  /**
   * The checkpoint with this witness's cosignature in place of an earlier one of its own.
   *
   * @param checkpoint a note whose text is a checkpoint
   * @param time to the second; not before 1970
   * @throws LedgerException if the text is no checkpoint or the time is before 1970
   */
  public SignedNote cosign(SignedNote checkpoint, Instant time) {
    Checkpoint.parse(checkpoint.text());
    long seconds = time.getEpochSecond();
    if (seconds < 0) {
      throw LedgerException.refused("cosignature", "a time since 1970", time.toString());
    }
    byte[] signature = key.signBytes(message(seconds, checkpoint.text()));
    byte[] timed =
        ByteBuffer.allocate(Long.BYTES + signature.length).putLong(seconds).put(signature).array();
    return checkpoint.with(new NoteSignature(verifier.name(), verifier.keyId(), timed));
  }

  static byte[] message(long seconds, String text) {
    return ("cosignature/v1\ntime " + seconds + "\n" + text).getBytes(StandardCharsets.UTF_8);
  }

  /** Shows the public half only. */
  @Override
  public String toString() {
    return "Witness[" + verifier.vkey() + "]";
  }
}

package org.davylamp.casefile;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.davylamp.evidence.CanonicalJson;
import org.davylamp.evidence.EvidenceException;

/**
 * The leaf that stands in the ledger for a record that is not public: a commitment, SHA-256 of 32
 * random bytes followed by the record. Without the random bytes a name could be guessed and tried;
 * with them the leaf tells nothing, and erasing body and random bytes breaks no proof.
 */
final class Withheld {
  static final int NONCE_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Withheld() {}

  static byte[] nonce() {
    byte[] nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    return nonce;
  }

  static byte[] leaf(byte[] nonce, byte[] record) {
    return CanonicalJson.write(
        new CanonicalJson.Obj()
            .put("kind", "withheld")
            .put("commitment", commitment(nonce, record)));
  }

  static String commitment(byte[] nonce, byte[] record) {
    MessageDigest sha256 = Vault.sha256();
    sha256.update(nonce);
    return HexFormat.of().formatHex(sha256.digest(record));
  }

  /** The commitment in a leaf, if the leaf is one. */
  static Optional<String> commitment(byte[] leaf) {
    // Cheap test first: a withheld leaf has one length, and verification asks this of every record.
    if (leaf.length != LEAF_BYTES) {
      return Optional.empty();
    }
    try {
      CanonicalJson.Obj object = CanonicalJson.parse(leaf);
      return object
          .optional("kind")
          .filter("withheld"::equals)
          .map(kind -> object.string("commitment"));
    } catch (EvidenceException e) {
      return Optional.empty();
    }
  }

  private static final int LEAF_BYTES = leaf(new byte[NONCE_BYTES], new byte[0]).length;
}

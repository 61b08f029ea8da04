package org.davylamp.ledger;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.util.Arrays;
import java.util.Base64;

/**
 * The private key of a log's owner: signs notes with Ed25519. Its text form is that of Go's {@code
 * sumdb/note}: {@code PRIVATE+KEY+<name>+<key id>+<base64(0x01 ‖ seed)>}; keep it as secret as the
 * seed it holds.
 */
public final class NoteSigner {
  private static final String PRIVATE = "PRIVATE+KEY+";

  private final byte[] seed;
  private final KeyPair pair;
  private final NoteVerifier verifier;

  private NoteSigner(String name, byte[] seed) {
    this.seed = seed;
    this.pair = Ed25519.keyPair(seed);
    this.verifier = new NoteVerifier(name, KeyType.ED25519, pair.getPublic());
  }

  /** A new key of this name, from the platform's secure randomness. */
  public static NoteSigner generate(String name) {
    return ofSeed(name, Ed25519.newSeed());
  }

  /**
   * The key that a seed stands for.
   *
   * @param seed 32 bytes, the private key of RFC 8032 §5.1.5; copied
   * @throws LedgerException if the name is no key name or the seed has another length
   */
  public static NoteSigner ofSeed(String name, byte[] seed) {
    NoteFormat.requireName("signing key", name);
    if (seed.length != Ed25519.KEY_BYTES) {
      throw LedgerException.refused("signing key", "a seed of 32 bytes", seed.length + " bytes");
    }
    return new NoteSigner(name, seed.clone());
  }

  /**
   * Reads the text form.
   *
   * @throws LedgerException if it has another form or type, or its key id is not its own; the
   *     message shows no part of the key
   */
  public static NoteSigner parse(String skey) {
    String where = "signing key";
    String[] parts = skey.split("\\+", 5);
    if (parts.length != 5 || !skey.startsWith(PRIVATE)) {
      throw new LedgerException(
          where + ": expected PRIVATE+KEY+<name>+<key id>+<base64>, found another form");
    }
    byte[] typed = typedSeed(parts[4]);
    NoteSigner signer = ofSeed(parts[2], Arrays.copyOfRange(typed, 1, typed.length));
    if (signer.verifier.keyId() != NoteFormat.keyId(where, parts[3])) {
      throw LedgerException.refused(where, "the key id of its own public key", parts[3]);
    }
    return signer;
  }

  /** Decodes without ever quoting, as the other formats' errors do. */
  private static byte[] typedSeed(String base64) {
    try {
      byte[] typed = Base64.getDecoder().decode(base64);
      if (typed.length == 1 + Ed25519.KEY_BYTES
          && typed[0] == KeyType.ED25519.id()
          && NoteFormat.base64(typed).equals(base64)) {
        return typed;
      }
    } catch (IllegalArgumentException e) {
      // Falls through to the same answer; the exception would carry a character of the key.
    }
    throw new LedgerException(
        "signing key: expected the base64 of 0x01 and a seed of 32 bytes, found other bytes");
  }

  /** Name of the key, by custom the origin of its log. */
  public String name() {
    return verifier.name();
  }

  /** The public half, to be given away. */
  public NoteVerifier verifier() {
    return verifier;
  }

  NoteVerifier verifier(KeyType type) {
    return new NoteVerifier(name(), type, pair.getPublic());
  }

  /** The text form: the secret itself. */
  public String skey() {
    return PRIVATE + verifier.key() + "+" + NoteFormat.base64(KeyType.ED25519.typed(seed));
  }

  /** Signs a note's text. */
  public NoteSignature sign(String text) {
    return new NoteSignature(
        name(), verifier.keyId(), signBytes(text.getBytes(StandardCharsets.UTF_8)));
  }

  byte[] signBytes(byte[] message) {
    return Ed25519.sign(pair.getPrivate(), message);
  }

  /** Shows the public half only. */
  @Override
  public String toString() {
    return "NoteSigner[" + verifier.vkey() + "]";
  }
}

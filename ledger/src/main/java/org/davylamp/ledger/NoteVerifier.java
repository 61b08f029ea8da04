package org.davylamp.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * A public key that notes are checked with, of a log (type 0x01) or a witness (type 0x04). Its text
 * form is the <i>vkey</i> of C2SP signed-note: {@code <name>+<key id>+<base64(type ‖ public key)>}.
 */
public final class NoteVerifier {
  private static final int TIME_BYTES = Long.BYTES;

  private final String name;
  private final KeyType type;
  private final PublicKey key;
  private final byte[] typedKey;
  private final int keyId;

  NoteVerifier(String name, KeyType type, PublicKey key) {
    this.name = name;
    this.type = type;
    this.key = key;
    this.typedKey = type.typed(Ed25519.bytes(key));
    this.keyId = NoteFormat.keyId(name, typedKey);
  }

  /**
   * Reads a vkey.
   *
   * @throws LedgerException if it has another form, another type, a key id that is not its own or a
   *     key that is none
   */
  public static NoteVerifier parse(String vkey) {
    String[] parts = vkey.split("\\+", 3);
    if (parts.length != 3) {
      throw LedgerException.refused(
          "verifier key", "<name>+<key id>+<base64>", NoteFormat.quoted(vkey));
    }
    String where = "verifier key " + NoteFormat.quoted(parts[0]);
    NoteFormat.requireName(where, parts[0]);
    int keyId = NoteFormat.keyId(where, parts[1]);
    byte[] typed = NoteFormat.base64(where, parts[2]);
    KeyType type = KeyType.of(where, requireTypedKey(where, typed)[0]);
    NoteVerifier verifier =
        new NoteVerifier(
            parts[0], type, Ed25519.publicKey(where, Arrays.copyOfRange(typed, 1, typed.length)));
    if (verifier.keyId != keyId) {
      throw LedgerException.refused(
          where, "key id " + NoteFormat.hex(verifier.keyId) + " for that name and key", parts[1]);
    }
    return verifier;
  }

  static byte[] requireTypedKey(String where, byte[] typed) {
    if (typed.length != 1 + Ed25519.KEY_BYTES) {
      throw LedgerException.refused(
          where, "a type byte and a key of 32 bytes", typed.length + " bytes");
    }
    return typed;
  }

  /** Name of the key, by custom the origin of its log. */
  public String name() {
    return name;
  }

  /** What the key signs. */
  public KeyType type() {
    return type;
  }

  /** First four bytes of SHA-256(name ‖ newline ‖ type ‖ public key), big-endian. */
  public int keyId() {
    return keyId;
  }

  /** The key as a person can compare it: {@code name+keyid}. */
  public String key() {
    return name + "+" + NoteFormat.hex(keyId);
  }

  /** The text form. */
  public String vkey() {
    return key() + "+" + NoteFormat.base64(typedKey);
  }

  /** Whether a signature claims to be by this key: same name, same key id. */
  public boolean claims(NoteSignature signature) {
    return signature.keyId() == keyId && signature.name().equals(name);
  }

  /** Whether this key made the signature over the note's text. */
  public boolean verify(String text, NoteSignature signature) {
    if (!claims(signature)) {
      return false;
    }
    byte[] bytes = signature.bytes();
    byte[] message = text.getBytes(StandardCharsets.UTF_8);
    return switch (type) {
      case ED25519 -> Ed25519.verify(key, message, bytes);
      case COSIGNATURE_V1 ->
          bytes.length == TIME_BYTES + Ed25519.SIGNATURE_BYTES
              && seconds(bytes) >= 0
              && Ed25519.verify(
                  key,
                  Witness.message(seconds(bytes), text),
                  Arrays.copyOfRange(bytes, TIME_BYTES, bytes.length));
    };
  }

  /**
   * When a witness says to have seen the checkpoint; empty for a log's own signature. Trust it
   * after verifying.
   */
  public Optional<Instant> time(NoteSignature signature) {
    byte[] bytes = signature.bytes();
    boolean timed = type == KeyType.COSIGNATURE_V1 && bytes.length >= TIME_BYTES;
    // Seconds beyond what an Instant holds are refused as no time at all.
    return timed && seconds(bytes) >= 0 && seconds(bytes) <= Instant.MAX.getEpochSecond()
        ? Optional.of(Instant.ofEpochSecond(seconds(bytes)))
        : Optional.empty();
  }

  private static long seconds(byte[] signature) {
    return ByteBuffer.wrap(signature).getLong();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NoteVerifier that && vkey().equals(that.vkey());
  }

  @Override
  public int hashCode() {
    return keyId;
  }

  @Override
  public String toString() {
    return vkey();
  }
}

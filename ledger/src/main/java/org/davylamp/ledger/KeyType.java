package org.davylamp.ledger;

/**
 * The kinds of note signature spoken here, by the identifier byte that C2SP signed-note assigns.
 */
public enum KeyType {
  /** Ed25519 over the note's text. */
  ED25519(0x01),
  /**
   * A witness's Ed25519 over the text and a time: {@code cosignature/v1} of C2SP tlog-cosignature.
   */
  COSIGNATURE_V1(0x04);

  private final byte id;

  KeyType(int id) {
    this.id = (byte) id;
  }

  byte id() {
    return id;
  }

  byte[] typed(byte[] key) {
    byte[] typed = new byte[1 + key.length];
    typed[0] = id;
    System.arraycopy(key, 0, typed, 1, key.length);
    return typed;
  }

  static KeyType of(String where, byte id) {
    for (KeyType type : values()) {
      if (type.id == id) {
        return type;
      }
    }
    throw LedgerException.refused(
        where, "a key of type 0x01 (Ed25519) or 0x04 (cosignature)", "type 0x%02x".formatted(id));
  }
}

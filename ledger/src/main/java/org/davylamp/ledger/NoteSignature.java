package org.davylamp.ledger;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * One signature line of a note: who says to have signed, and the bytes to be checked. A line proves
 * nothing until a {@link NoteVerifier} with its name and key id has said so.
 */
public final class NoteSignature {
  static final String PREFIX = "— ";
  private static final int KEY_ID_BYTES = 4;

  private final String name;
  private final int keyId;
  private final byte[] bytes;

  NoteSignature(String name, int keyId, byte[] bytes) {
    this.name = name;
    this.keyId = keyId;
    this.bytes = bytes;
  }

  /** Reads a line without its newline. */
  static NoteSignature parse(String where, String line) {
    int space = line.indexOf(' ', PREFIX.length());
    if (!line.startsWith(PREFIX) || space < 0) {
      throw LedgerException.refused(
          where, "a signature line \"— <key name> <base64>\"", NoteFormat.quoted(line));
    }
    String name = NoteFormat.requireName(where, line.substring(PREFIX.length(), space));
    byte[] tagged = NoteFormat.base64(where, line.substring(space + 1));
    if (tagged.length <= KEY_ID_BYTES) {
      throw LedgerException.refused(
          where, "a key id of four bytes and a signature", tagged.length + " bytes");
    }
    return new NoteSignature(
        name,
        ByteBuffer.wrap(tagged).getInt(),
        Arrays.copyOfRange(tagged, KEY_ID_BYTES, tagged.length));
  }

  /** Name of the key. */
  public String name() {
    return name;
  }

  /** Id of the key; with the name it tells which verifier to ask. */
  public int keyId() {
    return keyId;
  }

  /** The signature as its type defines it, without the key id; a fresh array. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** The key as a person can compare it: {@code name+keyid}. */
  public String key() {
    return name + "+" + NoteFormat.hex(keyId);
  }

  /** The line as a note carries it, without its newline. */
  public String line() {
    byte[] tagged =
        ByteBuffer.allocate(KEY_ID_BYTES + bytes.length).putInt(keyId).put(bytes).array();
    return PREFIX + name + " " + NoteFormat.base64(tagged);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NoteSignature that && line().equals(that.line());
  }

  @Override
  public int hashCode() {
    return line().hashCode();
  }

  @Override
  public String toString() {
    return line();
  }
}

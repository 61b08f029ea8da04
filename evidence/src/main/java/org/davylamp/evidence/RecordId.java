package org.davylamp.evidence;

import java.nio.ByteBuffer;
import java.util.HexFormat;

/**
 * What a record is called everywhere: its leaf hash in the case's ledger, SHA-256(0x00 ‖ record) by
 * RFC 9162 §2.1.1, as 64 lower-case hexadecimal digits. Held as the four words that the digits
 * stand for: findings name the records they rest on by the hundred thousand.
 */
public final class RecordId {
  private static final int BYTES = 32;
  private static final int DIGITS = 2 * BYTES;

  private final long first;
  private final long second;
  private final long third;
  private final long fourth;

  private RecordId(ByteBuffer hash) {
    first = hash.getLong();
    second = hash.getLong();
    third = hash.getLong();
    fourth = hash.getLong();
  }

  /**
   * The id with these digits.
   *
   * @throws EvidenceException if these are not 64 lower-case hexadecimal digits
   */
  public RecordId(String hex) {
    if (hex.length() != DIGITS || !hex.chars().allMatch(RecordId::isLowerHex)) {
      throw EvidenceException.expected("a record id of 64 lower-case hexadecimal digits", hex);
    }
    first = HexFormat.fromHexDigitsToLong(hex, 0, 16);
    second = HexFormat.fromHexDigitsToLong(hex, 16, 32);
    third = HexFormat.fromHexDigitsToLong(hex, 32, 48);
    fourth = HexFormat.fromHexDigitsToLong(hex, 48, DIGITS);
  }

  /**
   * The id of the record with this leaf hash.
   *
   * @param leafHash 32 bytes
   */
  public static RecordId of(byte[] leafHash) {
    if (leafHash.length != BYTES) {
      throw EvidenceException.expected("a hash of 32 bytes", HexFormat.of().formatHex(leafHash));
    }
    return new RecordId(ByteBuffer.wrap(leafHash));
  }

  public String hex() {
    HexFormat format = HexFormat.of();
    return format.toHexDigits(first)
        + format.toHexDigits(second)
        + format.toHexDigits(third)
        + format.toHexDigits(fourth);
  }

  public byte[] bytes() {
    return ByteBuffer.allocate(BYTES)
        .putLong(first)
        .putLong(second)
        .putLong(third)
        .putLong(fourth)
        .array();
  }

  private static boolean isLowerHex(int c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RecordId id
        && first == id.first
        && second == id.second
        && third == id.third
        && fourth == id.fourth;
  }

  /** Any part of a hash is one. */
  @Override
  public int hashCode() {
    return Long.hashCode(first);
  }

  @Override
  public String toString() {
    return hex();
  }
}

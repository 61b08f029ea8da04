package org.davylamp.evidence;

import java.util.HexFormat;

/**
 * What a record is called everywhere: its leaf hash in the case's ledger, SHA-256(0x00 ‖ record) by
 * RFC 9162 §2.1.1, as 64 lower-case hexadecimal digits.
 */
public record RecordId(String hex) {
  public RecordId {
    if (hex.length() != 64 || !hex.chars().allMatch(RecordId::isLowerHex)) {
      throw EvidenceException.expected("a record id of 64 lower-case hexadecimal digits", hex);
    }
  }

  public static RecordId of(byte[] leafHash) {
    return new RecordId(HexFormat.of().formatHex(leafHash));
  }

  public byte[] bytes() {
    return HexFormat.of().parseHex(hex);
  }

  private static boolean isLowerHex(int c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
  }

  @Override
  public String toString() {
    return hex;
  }
}

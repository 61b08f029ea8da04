package org.davylamp.ledger;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The lexical rules that notes, checkpoints and keys share: one spelling for each value, anything
 * else refused.
 */
final class NoteFormat {
  private static final int NEXT_LINE = 0x85;

  private NoteFormat() {}

  static String utf8(String where, byte[] bytes) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      throw new LedgerException(where + ": expected UTF-8, found other bytes", e);
    }
  }

  static byte[] utf8(String where, String text) {
    try {
      ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
      byte[] copy = new byte[bytes.remaining()];
      bytes.get(copy);
      return copy;
    } catch (CharacterCodingException e) {
      throw new LedgerException(
          where + ": expected Unicode text, found half of a surrogate pair", e);
    }
  }

  /**
   * Standard base64 (RFC 4648 §4) in the one form that encoding gives: padded, no stray bits, no
   * line breaks.
   */
  static byte[] base64(String where, String text) {
    try {
      byte[] bytes = Base64.getDecoder().decode(text);
      if (base64(bytes).equals(text)) {
        return bytes;
      }
    } catch (IllegalArgumentException e) {
      throw new LedgerException(where + ": expected base64, found " + quoted(text), e);
    }
    throw LedgerException.refused(
        where, "base64 with its padding and without stray bits", quoted(text));
  }

  static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  static int keyId(String where, String hex) {
    if (hex.length() != 8
        || !hex.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'))) {
      throw LedgerException.refused(
          where, "a key id of eight lower-case hexadecimal digits", quoted(hex));
    }
    return HexFormat.fromHexDigits(hex);
  }

  /**
   * First four bytes of SHA-256(name ‖ newline ‖ type ‖ public key), as C2SP signed-note
   * recommends.
   */
  static int keyId(String name, byte[] typedPublicKey) {
    MessageDigest sha256 = MerkleHash.sha256();
    sha256.update(name.getBytes(StandardCharsets.UTF_8));
    sha256.update((byte) '\n');
    return ByteBuffer.wrap(sha256.digest(typedPublicKey)).getInt();
  }

  static String hex(int keyId) {
    return HexFormat.of().toHexDigits(keyId);
  }

  /** Key names: not empty, no Unicode space, no plus sign, no control character. */
  static String requireName(String where, String name) {
    boolean valid = !name.isEmpty() && name.codePoints().noneMatch(NoteFormat::forbiddenInName);
    if (!valid) {
      throw LedgerException.refused(
          where, "a key name without spaces and plus signs", quoted(name));
    }
    return name;
  }

  private static boolean forbiddenInName(int c) {
    return c == '+'
        || c < 0x20
        || c == NEXT_LINE
        || Character.isSpaceChar(c)
        || Character.isWhitespace(c)
        || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }

  /** A value as an error message may show it: on one line and not endless. */
  static String quoted(String text) {
    String shown = text.length() <= 80 ? text : text.substring(0, 80) + "…";
    StringBuilder line = new StringBuilder("\"");
    shown
        .codePoints()
        .forEach(
            c ->
                line.append(
                    Character.isISOControl(c) ? "\\u%04x".formatted(c) : Character.toString(c)));
    return line.append('"').toString();
  }
}

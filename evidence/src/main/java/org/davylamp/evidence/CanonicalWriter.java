package org.davylamp.evidence;

import java.util.Arrays;
import java.util.Map;

/**
 * Writes canonical JSON into a byte array that grows. Callers that write an object field by field
 * must do so in the order of RFC 8785 §3.2.3; {@link #value} does it for them.
 */
final class CanonicalWriter {
  private static final byte[] HEX =
      "0123456789abcdef".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

  private byte[] bytes;
  private int length;

  CanonicalWriter(int expectedLength) {
    bytes = new byte[expectedLength];
  }

  byte[] toBytes() {
    return Arrays.copyOf(bytes, length);
  }

  void value(CanonicalJson.Value value) {
    switch (value) {
      case CanonicalJson.Str string -> string(string.value());
      case CanonicalJson.Arr array -> array(array);
      case CanonicalJson.Obj object -> object(object);
    }
  }

  private void array(CanonicalJson.Arr array) {
    append('[');
    char before = 0;
    for (CanonicalJson.Value element : array.values()) {
      separator(before);
      value(element);
      before = ',';
    }
    append(']');
  }

  private void object(CanonicalJson.Obj object) {
    append('{');
    char before = 0;
    for (Map.Entry<String, CanonicalJson.Value> field : object.fields().entrySet()) {
      separator(before);
      string(field.getKey());
      append(':');
      value(field.getValue());
      before = ',';
    }
    append('}');
  }

  private void separator(char before) {
    if (before != 0) {
      append(before);
    }
  }

  /** One ASCII character outside any string. */
  void append(char c) {
    reserve(1);
    bytes[length++] = (byte) c;
  }

  /** ASCII that is already JSON: a key with its quotes and colon, say. */
  void raw(byte[] json) {
    reserve(json.length);
    System.arraycopy(json, 0, bytes, length, json.length);
    length += json.length;
  }

  /**
   * A JSON string with the escapes of RFC 8785 §3.2.2.2 and no others.
   *
   * @throws EvidenceException on a lone surrogate, which has no UTF-8 form
   */
  void string(String text) {
    // Three bytes a character hold any UTF-16 unit; six a control character's escape.
    reserve(2 + 3 * text.length());
    bytes[length++] = '"';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        ascii(c, text.length() - i);
      } else if (c < 0x800) {
        bytes[length++] = (byte) (0xC0 | (c >> 6));
        bytes[length++] = (byte) (0x80 | (c & 0x3F));
      } else if (!Character.isSurrogate(c)) {
        bytes[length++] = (byte) (0xE0 | (c >> 12));
        bytes[length++] = (byte) (0x80 | ((c >> 6) & 0x3F));
        bytes[length++] = (byte) (0x80 | (c & 0x3F));
      } else {
        supplementary(text, i++);
      }
    }
    append('"');
  }

  private void ascii(char c, int left) {
    switch (c) {
      case '"', '\\' -> escaped(c, left);
      case '\b' -> escaped('b', left);
      case '\t' -> escaped('t', left);
      case '\n' -> escaped('n', left);
      case '\f' -> escaped('f', left);
      case '\r' -> escaped('r', left);
      default -> {
        if (c >= 0x20) {
          bytes[length++] = (byte) c;
        } else {
          reserve(6 + 3 * left);
          for (byte b : new byte[] {'\\', 'u', '0', '0', HEX[c >> 4], HEX[c & 0xF]}) {
            bytes[length++] = b;
          }
        }
      }
    }
  }

  private void escaped(char c, int left) {
    reserve(2 + 3 * left);
    bytes[length++] = '\\';
    bytes[length++] = (byte) c;
  }

  private void supplementary(String text, int i) {
    char high = text.charAt(i);
    if (!Character.isHighSurrogate(high)
        || i + 1 == text.length()
        || !Character.isLowSurrogate(text.charAt(i + 1))) {
      throw new EvidenceException(
          "expected text with a UTF-8 form, found a lone surrogate at character " + (i + 1));
    }
    int point = Character.toCodePoint(high, text.charAt(i + 1));
    bytes[length++] = (byte) (0xF0 | (point >> 18));
    bytes[length++] = (byte) (0x80 | ((point >> 12) & 0x3F));
    bytes[length++] = (byte) (0x80 | ((point >> 6) & 0x3F));
    bytes[length++] = (byte) (0x80 | (point & 0x3F));
  }

  private void reserve(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }
  }
}

package org.davylamp.evidence;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The strict reader behind {@link CanonicalJson#parse}: accepts exactly what {@link
 * CanonicalWriter} writes.
 */
final class CanonicalParser {
  /** Deeper than any record nests; keeps hostile bytes from exhausting the stack. */
  private static final int MAX_DEPTH = 32;

  /** Shared by all: what one record says of schemata, properties and grades, most others do too. */
  private static final KnownStrings KNOWN = new KnownStrings();

  private final byte[] bytes;
  private int at;

  CanonicalParser(byte[] bytes) {
    this.bytes = bytes;
  }

  CanonicalJson.Obj object() {
    CanonicalJson.Obj object = object(0);
    if (at != bytes.length) {
      throw refused("the end of the record");
    }
    return object;
  }

  private CanonicalJson.Obj object(int depth) {
    require('{');
    CanonicalJson.Obj object = new CanonicalJson.Obj();
    if (peek() == '}') {
      at++;
      return object;
    }
    String previous = "";
    do {
      String key = string();
      if (!object.fields().isEmpty() && key.compareTo(previous) <= 0) {
        throw refused("keys in ascending order");
      }
      previous = key;
      require(':');
      object.put(key, value(depth + 1));
    } while (separated('}'));
    return object;
  }

  private CanonicalJson.Arr array(int depth) {
    require('[');
    List<CanonicalJson.Value> values = new ArrayList<>();
    if (peek() == ']') {
      at++;
      return new CanonicalJson.Arr(values);
    }
    do {
      values.add(value(depth + 1));
    } while (separated(']'));
    return new CanonicalJson.Arr(values);
  }

  private CanonicalJson.Value value(int depth) {
    if (depth > MAX_DEPTH) {
      throw refused("at most " + MAX_DEPTH + " levels");
    }
    return switch (peek()) {
      case '"' -> new CanonicalJson.Str(string());
      case '[' -> array(depth);
      case '{' -> object(depth);
      default -> throw refused("a string, an array or an object");
    };
  }

  private boolean separated(char close) {
    if (peek() == ',') {
      at++;
      return true;
    }
    require(close);
    return false;
  }

  private String string() {
    require('"');
    int start = at;
    boolean escapes = false;
    while (peek() != '"') {
      if (bytes[at] == '\\') {
        escapes = true;
        at++;
        peek();
      } else if (bytes[at] >= 0 && bytes[at] < 0x20) {
        throw refused("an escape for a control character");
      }
      at++;
    }
    String text = decoded(start, at);
    String plain = escapes ? unescaped(text) : text;
    at++;
    return plain;
  }

  private String decoded(int from, int to) {
    return to - from <= KnownStrings.LONGEST
        ? KNOWN.of(bytes, from, to, () -> utf8(from, to))
        : utf8(from, to);
  }

  private String utf8(int from, int to) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes, from, to - from))
          .toString();
    } catch (CharacterCodingException e) {
      throw refused("UTF-8");
    }
  }

  private String unescaped(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\\') {
        plain.append(c);
        continue;
      }
      switch (text.charAt(++i)) {
        case '"' -> plain.append('"');
        case '\\' -> plain.append('\\');
        case 'b' -> plain.append('\b');
        case 't' -> plain.append('\t');
        case 'n' -> plain.append('\n');
        case 'f' -> plain.append('\f');
        case 'r' -> plain.append('\r');
        case 'u' -> {
          plain.append(control(text, i + 1));
          i += 4;
        }
        default -> throw refused("an escape of RFC 8785");
      }
    }
    return plain.toString();
  }

  /** RFC 8785 §3.2.2.2 leaves this form to the control characters that have no shorter one. */
  private char control(String text, int from) {
    if (from + 4 <= text.length() && text.startsWith("00", from)) {
      int high = "01".indexOf(text.charAt(from + 2));
      int low = "0123456789abcdef".indexOf(text.charAt(from + 3));
      char c = (char) (16 * high + low);
      if (high >= 0 && low >= 0 && "\b\t\n\f\r".indexOf(c) < 0) {
        return c;
      }
    }
    throw refused("four lower-case digits of a control character without a shorter escape");
  }

  private byte peek() {
    if (at >= bytes.length) {
      throw refused("more bytes");
    }
    return bytes[at];
  }

  private void require(char c) {
    if (peek() != c) {
      throw refused("'" + c + "'");
    }
    at++;
  }

  private EvidenceException refused(String expected) {
    return new EvidenceException("expected " + expected + " at byte " + at + " of the record");
  }
}

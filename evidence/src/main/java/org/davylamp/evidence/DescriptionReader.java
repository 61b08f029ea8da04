package org.davylamp.evidence;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The words of a description file, line by line. Looks at each byte once: code that runs once is
 * interpreted, and at every start of the command its price is the number of steps.
 */
final class DescriptionReader {
  private static final boolean[] NAME = new boolean[128];

  static {
    Arrays.fill(NAME, '0', '9' + 1, true);
    Arrays.fill(NAME, 'A', 'Z' + 1, true);
    Arrays.fill(NAME, 'a', 'z' + 1, true);
  }

  private final String file;
  private final byte[] bytes;
  private int at;
  private int line;
  private boolean indented;

  /** Where something stands. */
  record Place(String file, int line) {
    EvidenceException expected(String expected, String found) {
      return fault(String.valueOf(EvidenceException.expected(expected, found).getMessage()));
    }

    EvidenceException fault(String message) {
      return new EvidenceException(file + ", line " + line + ": " + message);
    }
  }

  DescriptionReader(String file, byte[] text) {
    this.file = file;
    this.bytes = Arrays.copyOf(text, text.length + 1);
    this.bytes[text.length] = '\n'; // so that no loop need look for the end
  }

  /** Moves to the next line that has words, if there is one; a comment is no words. */
  boolean nextLine() {
    while (at < bytes.length) {
      int from = at;
      line++;
      skip();
      indented = at > from;
      if (more()) {
        return true;
      }
      endLine();
    }
    return false;
  }

  boolean indented() {
    return indented;
  }

  /** Whether the line has more words. */
  boolean more() {
    return switch (bytes[at]) {
      case '\n', '#' -> false;
      case '\r' -> bytes[at + 1] != '\n';
      default -> true;
    };
  }

  /** The next word: ASCII, up to a space. */
  String word(String expected) {
    int from = at;
    int to = from;
    while (bytes[to] > ' ') {
      to++;
    }
    return taken(from, to, expected);
  }

  /** The next word, which must be letters and digits. */
  String name(String expected) {
    int from = at;
    int to = from;
    while (bytes[to] > ' ' && NAME[bytes[to]]) {
      to++;
    }
    if (bytes[to] != ' ' && bytes[to] != '\n' && bytes[to] != '\r' && more()) {
      throw place().expected(expected + " (letters and digits)", rest());
    }
    return taken(from, to, expected);
  }

  /** All words that are left; at least one. */
  List<String> words(String expected) {
    List<String> words = new ArrayList<>(6);
    do {
      words.add(word(expected));
    } while (more());
    return words;
  }

  boolean quoted() {
    return bytes[at] == '"';
  }

  /** Text between quotation marks; the next quotation mark ends it. */
  String quotation(String expected) {
    int close = at + 1;
    while (quoted() && bytes[close] != '"' && bytes[close] != '\n') {
      close++;
    }
    if (!quoted() || bytes[close] != '"' || close == at + 1) {
      throw place().expected(expected + " between quotation marks", rest());
    }
    String quotation = new String(bytes, at + 1, close - at - 1, StandardCharsets.UTF_8);
    at = close + 1;
    skip();
    return quotation;
  }

  /** Nothing but a comment may be left on the line. */
  void endLine() {
    if (more()) {
      throw place().expected("the end of the line", rest());
    }
    while (bytes[at] != '\n') {
      at++;
    }
    at++;
  }

  Place place() {
    return new Place(file, line);
  }

  private String taken(int from, int to, String expected) {
    if (to == from || !more()) {
      throw more()
          ? place().expected(expected, rest())
          : place().fault("expected " + expected + ", found the end of the line");
    }
    at = to;
    boolean ended = bytes[to] == ' ' || !more();
    if (!ended) {
      at = from;
      throw place().expected(expected + " and then a space", rest());
    }
    skip();
    return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
  }

  private String rest() {
    int end = at;
    while (bytes[end] != '\n') {
      end++;
    }
    return new String(bytes, at, end - at, StandardCharsets.UTF_8).stripTrailing();
  }

  private void skip() {
    while (bytes[at] == ' ') {
      at++;
    }
  }
}

package org.davylamp.exchange.rows;

import java.util.ArrayList;
import java.util.List;

/** Takes a cell apart where nothing in brackets is cut. */
final class Pieces {
  private Pieces() {}

  /** At every semicolon and every end of a line outside brackets; no piece is blank. */
  static List<String> bySemicolon(String text) {
    List<String> pieces = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth = depth(depth, c);
      if (depth == 0 && (c == ';' || c == '；' || c == '\n')) {
        add(pieces, text.substring(from, i));
        from = i + 1;
      }
    }
    add(pieces, text.substring(from));
    return pieces;
  }

  /** How deep in brackets one is behind a character. */
  static int depth(int before, char c) {
    return switch (c) {
      case '(', '[', '（' -> before + 1;
      case ')', ']', '）' -> Math.max(0, before - 1);
      default -> before;
    };
  }

  static void add(List<String> pieces, String piece) {
    String text = piece.strip();
    if (!text.isEmpty()) {
      pieces.add(text);
    }
  }

  /**
   * Where the bracket opens that closes at the end of the text; -1 if none does, or nothing stands
   * before it.
   */
  static int lastBracket(String text) {
    if (text.isEmpty() || Pieces.depth(1, text.charAt(text.length() - 1)) != 0) {
      return -1;
    }
    int depth = 0;
    for (int i = text.length() - 1; i >= 0; i--) {
      char c = text.charAt(i);
      if (c == ')' || c == ']' || c == '）') {
        depth++;
      } else if (c == '(' || c == '[' || c == '（') {
        depth--;
        if (depth == 0) {
          return i > 0 ? i : -1;
        }
      }
    }
    return -1;
  }
}

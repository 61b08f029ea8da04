package org.davylamp.names;

import java.util.ArrayList;
import java.util.List;

/** Single letters that were written with points between them, as one word: S.p.A. is spa. */
final class Initialisms {
  private Initialisms() {}

  /** The words of a text, each run of joined single letters of one alphabet as one. */
  static List<Token> joined(NameText text) {
    List<Token> tokens = text.tokens();
    List<Token> words = new ArrayList<>(tokens.size());
    int start = 0;
    while (start < tokens.size()) {
      int end = start + 1;
      while (end < tokens.size() && continues(tokens.get(end - 1), tokens.get(end))) {
        end++;
      }
      words.add(end == start + 1 ? tokens.get(start) : join(tokens.subList(start, end)));
      start = end;
    }
    return words;
  }

  private static boolean continues(Token before, Token token) {
    return token.joined()
        && isLetter(before)
        && isLetter(token)
        && before.script() == token.script();
  }

  static boolean isLetter(Token token) {
    return token.text().codePointCount(0, token.text().length()) == 1
        && switch (token.script()) {
          case LATIN, CYRILLIC, GREEK, ARABIC, OTHER -> true;
          case HANGUL, HAN, KANA, NUMBER -> false;
        };
  }

  static Token join(List<Token> letters) {
    StringBuilder text = new StringBuilder();
    letters.forEach(letter -> text.append(letter.text()));
    return new Token(text.toString(), letters.getFirst().script(), letters.getFirst().joined());
  }
}

package org.davylamp.names;

/**
 * How far two tokens may be apart and still be one, mistyped or spelled otherwise: one edit if the
 * shorter has four to six letters, two if it has more; two tokens of two or three letters may
 * differ in the first. Tokens with digits are what they are.
 */
final class Typing {
  private static final int SHORT = 2;
  private static final int ONE_EDIT = 4;
  private static final int TWO_EDITS = 7;

  /** Edits between any two tokens at most. */
  static final int MOST = 2;

  /** What an edit costs of the likeness of two tokens, as a share of the longer one's letters. */
  private static final float EDIT = 1.1f;

  private static final float OTHER_FIRST_LETTER = .6f;

  private Typing() {}

  /**
   * Edits allowed to the shorter of two tokens; 0 for those that may differ in the first letter.
   */
  static int edits(int length) {
    return length >= TWO_EDITS ? MOST : length >= ONE_EDIT ? 1 : 0;
  }

  /** Whether a token may be mistyped at all. */
  static boolean mayDiffer(String token) {
    for (int i = 0; i < token.length(); i++) {
      if (isDigit(token.charAt(i))) {
        return false;
      }
    }
    return token.length() >= SHORT;
  }

  static boolean mayDiffer(TokenDictionary tokens, int token) {
    for (int i = 0; i < tokens.length(token); i++) {
      if (isDigit(tokens.charAt(token, i))) {
        return false;
      }
    }
    return tokens.length(token) >= SHORT;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** How alike two tokens are, in 0–1. */
  static float likeness(int distance, int length, int otherLength) {
    if (distance == 0) {
      return 1;
    }
    int longer = Math.max(length, otherLength);
    return longer < ONE_EDIT ? OTHER_FIRST_LETTER : 1 - EDIT * distance / longer;
  }
}

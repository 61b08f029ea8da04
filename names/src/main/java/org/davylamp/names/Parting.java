package org.davylamp.names;

import java.util.ArrayList;
import java.util.List;

/**
 * Parts what a query writes as one word and the index knows as two: fridrichbuchenberg. Both parts
 * are tokens, of at least {@value #SHORTEST} letters if the word is like no token, of at least
 * {@value #LONG} if it is; of several ways the one with the longest shorter part. Or, if it is like
 * no token, one part is a token and the other like one, both of at least {@value #LONG} letters; of
 * several ways the one with the longest token. A word that is a token is not parted.
 */
final class Parting {
  private static final int SHORTEST = 3;

  static final int LONG = 4;

  private final TokenDictionary tokens;
  private final DeletionIndex deletions;
  private final DeletionIndex.Scratch scratch;
  private boolean like;

  Parting(TokenDictionary tokens, DeletionIndex deletions, DeletionIndex.Scratch scratch) {
    this.tokens = tokens;
    this.deletions = deletions;
    this.scratch = scratch;
  }

  /** The words with the parts of those that are parted, as long as there are not too many. */
  List<String> of(List<String> words, int most) {
    List<String> parted = words;
    for (int i = 0; i < parted.size() && parted.size() < most; i++) {
      String word = parted.get(i);
      int at = word.length() < 2 * SHORTEST || tokens.find(word) >= 0 ? 0 : place(word);
      if (at > 0) {
        parted = new ArrayList<>(parted);
        parted.set(i, word.substring(0, at));
        parted.add(i + 1, word.substring(at));
        i++;
      }
    }
    return parted;
  }

  /** Where a word is parted, or 0. */
  private int place(String word) {
    int at = betweenTokens(word);
    if (at > 0) {
      return Math.min(at, word.length() - at) >= LONG || !isLikeAny(word) ? at : 0;
    }
    at = besideToken(word);
    return at > 0 && !isLikeAny(word) ? at : 0;
  }

  private int betweenTokens(String word) {
    int length = Math.min(word.length(), TokenDictionary.LONGEST);
    for (int shorter = length / 2; shorter >= SHORTEST; shorter--) {
      if (isToken(word, 0, shorter) && isToken(word, shorter, word.length())) {
        return shorter;
      }
      int longer = length - shorter;
      if (isToken(word, 0, longer) && isToken(word, longer, word.length())) {
        return longer;
      }
    }
    return 0;
  }

  private int besideToken(String word) {
    int length = Math.min(word.length(), TokenDictionary.LONGEST);
    for (int longer = length - LONG; longer >= LONG; longer--) {
      if (isToken(word, 0, longer) && isLikeAny(word.substring(longer))) {
        return longer;
      }
      int shorter = length - longer;
      if (isToken(word, shorter, word.length()) && isLikeAny(word.substring(0, shorter))) {
        return shorter;
      }
    }
    return 0;
  }

  private boolean isToken(String word, int from, int to) {
    return tokens.find(word, from, to) >= 0;
  }

  private boolean isLikeAny(String word) {
    like = false;
    deletions.find(word, Typing.MOST, scratch, (token, distance) -> like = true);
    return like;
  }
}

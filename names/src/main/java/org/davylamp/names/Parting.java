package org.davylamp.names;

import java.util.ArrayList;
import java.util.List;

/**
 * Parts what a query writes as one word and the index knows as two: fridrichbuchenberg. A word is
 * parted if it is like no token, and both parts are tokens; of several ways the one with the
 * longest shorter part.
 */
final class Parting {
  private static final int SHORTEST = 3;

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
      int at = tokens.find(word) >= 0 ? 0 : place(word);
      if (at > 0 && !isLikeAny(word)) {
        parted = new ArrayList<>(parted);
        parted.set(i, word.substring(0, at));
        parted.add(i + 1, word.substring(at));
      }
    }
    return parted;
  }

  /** Where a word is parted, or 0. */
  private int place(String word) {
    int length = Math.min(word.length(), TokenDictionary.LONGEST);
    for (int shorter = length / 2; shorter >= SHORTEST; shorter--) {
      for (int at : new int[] {shorter, length - shorter}) {
        if (tokens.find(word.substring(0, at)) >= 0 && tokens.find(word.substring(at)) >= 0) {
          return at;
        }
      }
    }
    return 0;
  }

  private boolean isLikeAny(String word) {
    like = false;
    deletions.find(word, scratch, (token, distance) -> like = true);
    return like;
  }
}

package org.davylamp.names;

import java.util.List;
import java.util.Optional;

/**
 * One spelling of one name, ready to be compared: in its own script or in one romanisation.
 *
 * <p>Of a name with more words than {@value #LONGEST} that tell it from others, those after are not
 * compared; no list has one that long.
 */
final class Form {
  static final int LONGEST = 24;

  static final Form EMPTY = new Form(List.of(), "", "", Optional.empty(), false);

  /** Words in their order, particles and legal forms among them. */
  final Word[] words;

  /** Of {@link #words}, those that count. */
  final Word[] counting;

  /** The counting words' places in {@link #words}. */
  final int[] places;

  final String text;

  /** Which legal forms: words in their canonical spelling, or empty. */
  final String legal;

  /** Letters of all words. */
  final int mask;

  final Optional<KoreanReading> korean;

  /** Sorted, of {@link #korean}. */
  final long[] keys;

  /** Whether it is a spelling in the name's own script that is not Latin. */
  final boolean original;

  Form(
      List<Word> words,
      String text,
      String legal,
      Optional<KoreanReading> korean,
      boolean original) {
    this.words = words.toArray(Word[]::new);
    this.text = text;
    this.legal = legal;
    this.korean = korean;
    this.original = original;
    keys = korean.map(KoreanReading::keys).orElse(new long[0]);
    java.util.Arrays.sort(keys);
    int[] found = new int[LONGEST];
    int n = 0;
    int letters = 0;
    for (int i = 0; i < this.words.length; i++) {
      if (this.words[i].counts() && n < LONGEST) {
        found[n++] = i;
        letters |= this.words[i].mask;
      }
    }
    mask = letters;
    places = java.util.Arrays.copyOf(found, n);
    counting = new Word[n];
    for (int i = 0; i < n; i++) {
      counting[i] = this.words[places[i]];
    }
  }

  /** Whether a word that does not count is a short form of a name. */
  boolean shortens(Word name) {
    for (Word word : words) {
      if (!word.counts() && word.shortens && Diminutives.related(word.text, name.text)) {
        return true;
      }
    }
    return false;
  }

  boolean isEmpty() {
    return counting.length == 0;
  }

  /** Whether two spellings of one Korean name may be meant: a skeleton key in common. */
  boolean sharesKey(Form that) {
    int i = 0;
    int j = 0;
    while (i < keys.length && j < that.keys.length) {
      if (keys[i] == that.keys[j]) {
        return true;
      }
      if (keys[i] < that.keys[j]) {
        i++;
      } else {
        j++;
      }
    }
    return false;
  }

  @Override
  public String toString() {
    return text;
  }
}

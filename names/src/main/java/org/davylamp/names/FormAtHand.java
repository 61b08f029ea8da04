package org.davylamp.names;

/**
 * One form of an entry as its {@link Outline} has it, and which words of the query its words are
 * like. Not thread-safe.
 */
final class FormAtHand {
  private final SimilarityTable table;
  private Prepared entry = Prepared.NOBODY;
  private long[] outline = {};
  private int start;
  private int words;
  private final long[] like = new long[Form.LONGEST];
  private long liked;
  private boolean initial;
  private boolean stranger;
  private int abbreviations;

  FormAtHand(SimilarityTable table) {
    this.table = table;
  }

  /** Takes the form that begins somewhere in the outline of an entry. */
  void look(Prepared listed, int at) {
    entry = listed;
    outline = listed.outline();
    start = at + Outline.HEADER;
    words = Outline.words(outline[at]);
    if (!Outline.is(outline[at], Outline.ORIGINAL | Outline.VESSEL)) {
      compare();
    }
  }

  private void compare() {
    liked = 0;
    abbreviations = 0;
    stranger = false;
    initial = false;
    for (int i = 0; i < words; i++) {
      like[i] = table.like(row(i));
      liked |= like[i];
      initial |= length(i) == 1;
      stranger |= like[i] == 0 && Outline.mayBeStrange(word(i));
      abbreviations |= Outline.isLetters(word(i)) ? mask(i) : 0;
    }
  }

  private int row(int word) {
    return table.row(outline, start + word * Outline.WORD, () -> form().counting[word]);
  }

  /** The form itself, which costs waiting for the memory. */
  Form form() {
    return entry.form(header());
  }

  long header() {
    return outline[start - Outline.HEADER];
  }

  /** One of the numbers that stand before the words, the header being that at 0. */
  long header(int at) {
    return outline[start - Outline.HEADER + at];
  }

  /** How many words count. */
  int words() {
    return words;
  }

  long word(int i) {
    return outline[start + i * Outline.WORD + 1];
  }

  int length(int i) {
    return Outline.length(word(i));
  }

  int mask(int i) {
    return Outline.mask(word(i));
  }

  int firsts(int i) {
    return Outline.firsts(word(i));
  }

  int sounds(int i) {
    return (int) outline[start + i * Outline.WORD + 2];
  }

  /** Which words of the query a word is like, as bits. */
  long like(int i) {
    return like[i];
  }

  /** Which words of the query any word is like. */
  long liked() {
    return liked;
  }

  /** Whether a word has a single letter. */
  boolean hasInitial() {
    return initial;
  }

  /** Whether a word that is no abbreviation is like none of the query. */
  boolean hasStranger() {
    return stranger;
  }

  /** Letters of the words that may stand for a word each: initials, JC. */
  int abbreviations() {
    return abbreviations;
  }
}

package org.davylamp.names;

import java.util.Arrays;
import org.davylamp.names.Word.Role;

/**
 * Words that one name has together and the other apart: Good Will and Goodwill, FridrichBuchenberg,
 * Al Qaida and Alqaida; and letters that stand for words, JC for Jean-Claude. Looked for among the
 * words that are left, in their order. Joining makes new words, so letters are looked at first.
 */
final class Joints {
  /** How alike joined words have to be. */
  static final float ENOUGH = .8f;

  /** What it takes off that the words are parted differently. */
  private static final float PARTED = .03f;

  /** Letters of an acronym at most. */
  static final int ACRONYM = 6;

  /** Three letters begin too many names to be a hit alone. */
  private static final float SHORT_ACRONYM = .65f;

  private static final float LONG_ACRONYM = .8f;

  /** Letters of a word that may be coined of the beginnings of others, and what it is worth. */
  static final int COINED = 5;

  private static final float OF_COINED = .72f;

  static final int STRANGE_LETTERS = 2;

  /** Letters of a word that others are joined to: shorter ones are the same or alike by chance. */
  static final int SHORTEST = 6;

  private final Alignment alignment;
  private final Left leftA = new Left();
  private final Left leftB = new Left();

  Joints(Alignment alignment) {
    this.alignment = alignment;
  }

  void join() {
    Form a = alignment.a;
    Form b = alignment.b;
    if (joinAll(a, b)) {
      return;
    }
    joinEach(a, alignment.usedA, b, alignment.usedB);
    joinEach(b, alignment.usedB, a, alignment.usedA);
    if (a.isEastern() || b.isEastern()) {
      return;
    }
    if (a.hasShort) {
      acronyms(a, alignment.usedA, b, alignment.usedB);
    }
    if (b.hasShort) {
      acronyms(b, alignment.usedB, a, alignment.usedA);
    }
  }

  /** All that is left on either side. */
  private boolean joinAll(Form a, Form b) {
    int ofA = count(alignment.usedA, a.counting.length);
    int ofB = count(alignment.usedB, b.counting.length);
    if (ofA == ofB && ofA == 1 && !hasParticle(a) && !hasParticle(b)) {
      return false;
    }
    if (!isRun(alignment.usedA, a.counting.length) || !isRun(alignment.usedB, b.counting.length)) {
      return false;
    }
    for (int bits = 0; bits < 4; bits++) {
      boolean particlesOfA = (bits & 1) != 0;
      boolean particlesOfB = (bits & 2) != 0;
      left(a, alignment.usedA, particlesOfA, leftA);
      left(b, alignment.usedB, particlesOfB, leftB);
      if (leftA.mayBe(leftB)) {
        Word one = joined(a, alignment.usedA, particlesOfA);
        Word other = joined(b, alignment.usedB, particlesOfB);
        float similar = similar(one, other);
        if (similar >= ENOUGH) {
          int words = Math.min(ofA, ofB);
          take(a, alignment.usedA, b, alignment.usedB, 0, b.counting.length, similar, words);
          return true;
        }
      }
    }
    return false;
  }

  private void take(
      Form a,
      boolean[] usedA,
      Form b,
      boolean[] usedB,
      int from,
      int to,
      float similar,
      int words) {
    float weight = 0;
    for (int i = 0; i < a.counting.length; i++) {
      weight += usedA[i] ? 0 : a.counting[i].weight;
      usedA[i] = true;
    }
    for (int j = from; j < to; j++) {
      weight += usedB[j] ? 0 : b.counting[j].weight;
      usedB[j] = true;
    }
    alignment.add(similar - PARTED, weight / 2);
    // A word written together is two, if the other name has it so.
    alignment.full(Math.max(words, to - from > 1 ? 2 : 1), similar);
  }

  private static int count(boolean[] used, int n) {
    int left = 0;
    for (int i = 0; i < n; i++) {
      left += used[i] ? 0 : 1;
    }
    return left;
  }

  /** Whether what is left stands together. */
  private static boolean isRun(boolean[] used, int n) {
    int runs = 0;
    for (int i = 0; i < n; i++) {
      runs += !used[i] && (i == 0 || used[i - 1]) ? 1 : 0;
    }
    return runs == 1;
  }

  private static boolean hasParticle(Form form) {
    return form.words.length > form.counting.length;
  }

  static boolean strange(int a, int b) {
    return Math.max(Integer.bitCount(a & ~b), Integer.bitCount(b & ~a)) > STRANGE_LETTERS;
  }

  /** The words that are left as one, with the particles before them or without. */
  private static Word joined(Form form, boolean[] used, boolean particles) {
    StringBuilder text = new StringBuilder();
    int counting = 0;
    boolean exact = false;
    for (int i = 0; i < form.words.length; i++) {
      boolean counts = counting < form.places.length && form.places[counting] == i;
      if (counts ? !used[counting] : particles && form.words[i].role == Role.PARTICLE) {
        text.append(form.words[i].text);
        exact |= form.words[i].exact;
      }
      counting += counts ? 1 : 0;
    }
    return word(text.toString(), exact);
  }

  /** Two neighbours written together. */
  static Word two(Word one, Word other) {
    return word(one.text + other.text, one.exact || other.exact);
  }

  private static Word word(String text, boolean exact) {
    return new Word(text, text, 1, Role.CORE, exact);
  }

  private float similar(Word one, Word other) {
    return similar(alignment.similarity, one, other);
  }

  /** How alike two words are, one of which at least was made of others. */
  static float similar(WordSimilarity similarity, Word one, Word other) {
    if ((one.beginnings & other.firsts) == 0) {
      return 0;
    }
    if (one.letters.length < SHORTEST || other.letters.length < SHORTEST) {
      return one.text.equals(other.text) ? 1 : 0;
    }
    int longer = Math.max(one.letters.length, other.letters.length);
    return similarity.of(one, other, WordSimilarity.allowedJoined(longer));
  }

  /** One word of a name and two neighbours of the other. */
  private void joinEach(Form a, boolean[] usedA, Form b, boolean[] usedB) {
    for (int i = 0; i < a.counting.length; i++) {
      for (int j = 0; !usedA[i] && j + 1 < b.counting.length; j++) {
        if (!usedB[j] && !usedB[j + 1] && mayBe(a.counting[i], b.counting[j], b.counting[j + 1])) {
          joinTwo(a.counting[i], usedA, i, b, usedB, j);
        }
      }
      joinParticle(a, usedA, i, b, usedB);
    }
  }

  /** Whether a word may be two written together, by its length and its letters. */
  private static boolean mayBe(Word word, Word one, Word other) {
    int length = one.letters.length + other.letters.length;
    return (one.beginnings & word.firsts) != 0
        && WordSimilarity.mayBeJoined(
            word.letters.length,
            word.mask,
            word.soundMask,
            length,
            one.mask | other.mask,
            one.soundMask | other.soundMask);
  }

  /** What is left of a name, before it is written together. */
  static final class Left {
    private int length;
    private int letters;
    private int sounds;

    /** Letters that may be its first, and those that another's first may be then. */
    private int firsts;

    private int beginnings;

    void clear() {
      length = 0;
      letters = 0;
      sounds = 0;
      firsts = 0;
      beginnings = 0;
    }

    /** Adds a word at the end. */
    void add(Word word) {
      if (length == 0) {
        mayBegin(word);
      }
      add(word.letters.length, word.mask, word.soundMask);
    }

    /** Adds a word at the end or before what was added. */
    void addAnywhere(Word word) {
      mayBegin(word);
      add(word.letters.length, word.mask, word.soundMask);
    }

    private void mayBegin(Word word) {
      firsts |= word.firsts;
      beginnings |= word.beginnings;
    }

    /** Adds a word of which only the first letter is known; what that may be is not asked then. */
    void add(int more, int mask, int soundMask, int first) {
      firsts |= length == 0 ? first : 0;
      add(more, mask, soundMask);
    }

    /** The same at the end or before what was added. */
    void addAnywhere(int more, int mask, int soundMask, int first) {
      firsts |= first;
      add(more, mask, soundMask);
    }

    private void add(int more, int mask, int soundMask) {
      length += more;
      letters |= mask;
      sounds |= soundMask;
    }

    void set(Left that) {
      length = that.length;
      letters = that.letters;
      sounds = that.sounds;
      firsts = that.firsts;
      beginnings = that.beginnings;
    }

    /**
     * Whether it and some particles may be another.
     *
     * @param most letters that the particles have
     * @param mask letters among which they are
     */
    boolean mayBe(Left that, int most, int mask) {
      if (((firsts | mask) & that.beginnings) == 0) {
        return false;
      }
      int apart = that.length - length;
      if (that.length < SHORTEST) {
        return (letters & ~that.letters) == 0 && (that.letters & ~(letters | mask)) == 0;
      }
      return apart >= -WordSimilarity.MOST_EDITS
          && apart <= most + WordSimilarity.MOST_EDITS
          && WordSimilarity.mayBeWithin(
              letters,
              sounds,
              mask,
              that.letters,
              that.sounds,
              Math.max(length + most, that.length));
    }

    boolean mayBe(Left that) {
      return (firsts & that.beginnings) != 0
          && WordSimilarity.mayBeJoined(
              length, letters, sounds, that.length, that.letters, that.sounds);
    }
  }

  private static void left(Form form, boolean[] used, boolean particles, Left left) {
    left.clear();
    int counting = 0;
    for (int i = 0; i < form.words.length; i++) {
      boolean counts = counting < form.places.length && form.places[counting] == i;
      if (counts ? !used[counting] : particles && form.words[i].role == Role.PARTICLE) {
        left.add(form.words[i]);
      }
      counting += counts ? 1 : 0;
    }
  }

  private void joinTwo(Word word, boolean[] usedA, int i, Form b, boolean[] usedB, int j) {
    Word two = two(b.counting[j], b.counting[j + 1]);
    float similar = similar(word, two);
    if (similar >= ENOUGH) {
      usedA[i] = true;
      usedB[j] = true;
      usedB[j + 1] = true;
      float weight = word.weight + b.counting[j].weight + b.counting[j + 1].weight;
      alignment.add(similar - PARTED, weight / 2);
      alignment.full(2, similar);
    }
  }

  /** A word and a particle with its neighbour: Alassad and al Assad. */
  private void joinParticle(Form a, boolean[] usedA, int i, Form b, boolean[] usedB) {
    for (int j = 0; !usedA[i] && j < b.counting.length; j++) {
      int place = b.places[j];
      if (!usedB[j]
          && place > 0
          && b.words[place - 1].role == Role.PARTICLE
          && mayBe(a.counting[i], b.words[place - 1], b.counting[j])) {
        Word two = two(b.words[place - 1], b.counting[j]);
        float similar = similar(a.counting[i], two);
        if (similar >= ENOUGH) {
          usedA[i] = true;
          usedB[j] = true;
          alignment.add(similar - PARTED, (a.counting[i].weight + b.counting[j].weight) / 2);
          alignment.full(1, similar);
        }
      }
    }
  }

  /** A short word whose letters begin neighbours that are left: JC, PLA. */
  private void acronyms(Form a, boolean[] usedA, Form b, boolean[] usedB) {
    for (int i = 0; i < a.counting.length; i++) {
      Word word = a.counting[i];
      int letters = word.letters.length;
      if (usedA[i] || letters < 2 || letters > ACRONYM || word.role != Role.CORE) {
        continue;
      }
      boolean alone = count(usedB, b.counting.length) == b.counting.length;
      if (alone && b.isAbbreviatedBy(word.text)) {
        standsForAll(a, usedA, i, usedB, letters < 4 ? SHORT_ACRONYM : LONG_ACRONYM);
      } else if (alone && a.counting.length == 1 && b.mayHaveCoined(word)) {
        standsForAll(a, usedA, i, usedB, OF_COINED);
      } else {
        for (int j = 0; !usedA[i] && word.isLetters && j + letters <= b.counting.length; j++) {
          if (begins(word, b, usedB, j)) {
            usedA[i] = true;
            Arrays.fill(usedB, j, j + letters, true);
            alignment.add(Alignment.INITIAL, TokenWeights.INITIAL * letters);
          }
        }
      }
    }
  }

  private void standsForAll(Form a, boolean[] usedA, int i, boolean[] usedB, float similar) {
    usedA[i] = true;
    Arrays.fill(usedB, true);
    alignment.add(similar, a.counting[i].weight);
    alignment.full(1, LONG_ACRONYM);
  }

  private static boolean begins(Word word, Form form, boolean[] used, int from) {
    for (int k = 0; k < word.letters.length; k++) {
      Word begun = form.counting[from + k];
      if (used[from + k] || begun.letters[0] != word.letters[k] || begun.role == Role.NUMBER) {
        return false;
      }
    }
    return true;
  }
}

package org.davylamp.names;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One spelling of one name, ready to be compared: in its own script or in one romanisation.
 *
 * <p>Of a name with more words than {@value #LONGEST} that tell it from others, those after are not
 * compared; no list has one that long.
 */
final class Form {
  static final int LONGEST = 24;

  static final Form EMPTY = new Form(List.of(), "", Optional.empty(), false);

  /** Words in their order, particles and legal forms among them. */
  final Word[] words;

  /** Of {@link #words}, those that count. */
  final Word[] counting;

  /** The counting words' places in {@link #words}. */
  final int[] places;

  final String text;

  private Set<FormClass> legal = Set.of();

  /** First letters of all words but links, with legal forms and without; of organisations. */
  private String initials = "";

  private String initialsWithoutForms = "";

  private Optional<VesselName> vessel = Optional.empty();

  /** Letters of all words. */
  final int mask;

  final Optional<KoreanReading> korean;

  /** Sorted, of {@link #korean}. */
  final long[] keys;

  /** Whether it is a spelling in the name's own script that is not Latin. */
  final boolean original;

  Form(List<Word> words, String text, Optional<KoreanReading> korean, boolean original) {
    this.words = words.toArray(Word[]::new);
    this.text = text;
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

  Form withLegal(Set<FormClass> forms) {
    legal = forms;
    initials = initials(true);
    initialsWithoutForms = initials(false);
    return this;
  }

  private String initials(boolean forms) {
    StringBuilder letters = new StringBuilder();
    for (Word word : words) {
      if (word.counts() || (forms && word.role == Word.Role.FORM)) {
        for (String part : word.text.split(" ", -1)) {
          letters.append(part, 0, Math.min(1, part.length()));
        }
      }
    }
    return letters.toString();
  }

  /** Whether a word is made of the first letters of this name, two at least. */
  boolean isAbbreviatedBy(String word) {
    return word.length() > 1 && (initials.equals(word) || initialsWithoutForms.equals(word));
  }

  Form withVessel(VesselName name) {
    vessel = Optional.of(name);
    return this;
  }

  Optional<VesselName> vessel() {
    return vessel;
  }

  /** Whether both have a legal form, and none that could be one of the other's. */
  boolean contradictsLegal(Form that) {
    if (legal.isEmpty() || that.legal.isEmpty()) {
      return false;
    }
    for (FormClass one : legal) {
      for (FormClass other : that.legal) {
        if (one.mayBe(other)) {
          return false;
        }
      }
    }
    return true;
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

package org.davylamp.names;

import java.util.ArrayList;
import java.util.List;

/**
 * Which names of an entry may be a hit at all. A name is passed over if it has a word, and the
 * query too, that stands for nothing in the other: is not like any word, does not begin with an
 * initial of the other, and cannot be a part of words written together. No rule makes that a hit.
 *
 * <p>It may let pass what is none; it passes over a hit only if two words have one code of 64 bits.
 * Works on the {@link Outline} of the entry; each of its words costs a look-up in the {@link
 * SimilarityTable}. Not thread-safe.
 */
final class Hopes {
  private final Seams seams = new Seams();

  /** Of the query: the forms of persons, then those of organisations. */
  private final List<Form> forms = new ArrayList<>();

  /** By form: its pairs of neighbours, as the bits of {@link Seams}. */
  private long[] pairs = new long[16];

  /** By form: its words that are strange, if they are like none; by their numbers. */
  private long[] strangers = new long[16];

  /** By form: letters that particles may begin with. */
  private int[] particles = new int[16];

  /** By form: how many letters the particles have together. */
  private int[] particleLetters = new int[16];

  private int persons;
  private boolean original;

  /** Whether there are more pairs than bits for them. */
  private boolean tooMany;

  private final FormAtHand hand;
  private final JoinedRest rest;

  /** Whether the three below were computed for the form at hand. */
  private boolean seamed;

  /** By word: which pairs of the query it may be. */
  private final long[] asPairs = new long[Form.LONGEST];

  /** Which words of the query may be two neighbours, or one with a particle before it. */
  private long asTwo;

  private long asParticled;

  Hopes(SimilarityTable table) {
    hand = new FormAtHand(table);
    rest = new JoinedRest(hand);
  }

  void begin(Prepared query) {
    forms.clear();
    original = false;
    tooMany = false;
    for (Prepared.Name name : query.names()) {
      forms.addAll(name.person());
    }
    persons = forms.size();
    for (Prepared.Name name : query.names()) {
      forms.addAll(name.organisation());
    }
    if (pairs.length < forms.size()) {
      pairs = new long[forms.size()];
      strangers = new long[forms.size()];
      particles = new int[forms.size()];
      particleLetters = new int[forms.size()];
    }
    seams.begin(query.words());
    for (int i = 0; i < forms.size(); i++) {
      begin(forms.get(i), i);
    }
  }

  private void begin(Form form, int number) {
    original |= form.original;
    pairs[number] = 0;
    strangers[number] = 0;
    particles[number] = 0;
    particleLetters[number] = 0;
    for (int j = 0; j < form.counting.length; j++) {
      Word word = form.counting[j];
      strangers[number] |= word.mayBeStrange ? 1L << form.number(j) : 0;
      if (j + 1 < form.counting.length) {
        pairs[number] |= pair(word, form.counting[j + 1]);
      }
      int place = form.places[j];
      if (place > 0 && form.words[place - 1].role == Word.Role.PARTICLE) {
        pairs[number] |= pair(form.words[place - 1], word);
      }
    }
    for (Word word : form.words) {
      if (word.role == Word.Role.PARTICLE) {
        particles[number] |= word.beginnings;
        particleLetters[number] += word.letters.length;
      }
    }
  }

  private long pair(Word one, Word other) {
    long bit = seams.pair(one, other);
    tooMany |= bit == 0;
    return bit;
  }

  /** Takes at hand the form of an entry that begins somewhere in its outline. */
  void look(Prepared listed, int at) {
    hand.look(listed, at);
    seamed = false;
  }

  /** What of the query the words at hand may be, written together or apart. */
  private void seam() {
    seamed = true;
    asTwo = 0;
    for (int i = 0; i < hand.words(); i++) {
      int first = hand.firsts(i);
      boolean none = hand.like(i) != 0 && forms.size() == 1;
      asPairs[i] = none ? 0 : seams.pairs(first, hand.length(i), hand.mask(i), hand.sounds(i));
      if (i + 1 < hand.words()) {
        asTwo |=
            seams.words(
                ~hand.liked(),
                first,
                hand.length(i) + hand.length(i + 1),
                hand.mask(i) | hand.mask(i + 1),
                hand.sounds(i) | hand.sounds(i + 1));
      }
    }
    asParticled = asParticled();
  }

  /** What begins as none of the particles does is none with a particle. */
  private long asParticled() {
    int firsts = Outline.particleFirsts(hand.header(Outline.PARTICLE_FIRSTS));
    if (firsts == 0 || (seams.wordsBeginning(firsts) & ~hand.liked()) == 0) {
      return 0;
    }
    Form form = hand.form();
    long found = 0;
    for (int i = 0; i < hand.words(); i++) {
      int place = form.places[i];
      if (place > 0 && form.words[place - 1].role == Word.Role.PARTICLE) {
        Word particle = form.words[place - 1];
        found |=
            seams.words(
                ~hand.liked(),
                particle.firsts,
                particle.letters.length + hand.length(i),
                particle.mask | hand.mask(i),
                particle.soundMask | hand.sounds(i));
      }
    }
    return found;
  }

  /** The number of the query's first form that is compared with the one at hand. */
  int first() {
    return Outline.is(hand.header(), Outline.ORGANISATION) ? persons : 0;
  }

  /**
   * Whether the form at hand may be one of the query's.
   *
   * @param number of the query's, those of persons first, in the order of its names
   */
  boolean mayBe(int number) {
    long header = hand.header();
    if (Outline.is(header, Outline.ORIGINAL)) {
      return original || Outline.is(header, Outline.KOREAN);
    }
    return Outline.is(header, Outline.VESSEL) || mayBe(number, header);
  }

  private boolean mayBe(int number, long header) {
    Form form = forms.get(number);
    if (form.original) {
      return form.korean.isPresent();
    }
    if (form.korean.isPresent() && Outline.is(header, Outline.KOREAN)) {
      return true;
    }
    if (hand.header(Outline.BAG) == form.bag()
        || Outline.run(hand.header(Outline.RUN)) == (int) form.run()) {
      return true;
    }
    long all = form.numbered();
    long covered = hand.liked() & all;
    return !hasQueryStranger(form, header, strangers[number] & ~covered)
        || !hasListedStranger(form, all)
        || (covered == 0 && mayBeAbbreviated(form))
        || mayBeJoined(number, covered);
  }

  /** Whether a word of the entry is like none of the query, apart from joining. */
  private boolean hasListedStranger(Form form, long all) {
    if (hand.hasStranger() && form.abbreviations == 0 && !form.hasShortParticle) {
      return true;
    }
    for (int i = 0; i < hand.words(); i++) {
      long word = hand.word(i);
      if ((hand.like(i) & all) == 0
          && Outline.mayBeStrange(word)
          && (Outline.first(word) & form.abbreviations) == 0
          && !(form.hasShortParticle && Outline.shortens(word))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a word of the query is like none of the entry.
   *
   * @param uncovered those that are like none, by their numbers
   */
  private boolean hasQueryStranger(Form form, long header, long uncovered) {
    boolean shortening = Outline.is(header, Outline.SHORTENING);
    if (hand.abbreviations() == 0 && !shortening) {
      return uncovered != 0;
    }
    for (int i = 0; i < form.counting.length; i++) {
      Word word = form.counting[i];
      if ((uncovered >>> form.number(i) & 1) != 0
          && (word.first & hand.abbreviations()) == 0
          && !(shortening && word.shortens)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word of one name may be the first letters of the other, or coined of its words. */
  private boolean mayBeAbbreviated(Form form) {
    if (hand.words() == 1 ? mayBeCoined(form, hand.length(0)) : mayBeCoined(form)) {
      return true;
    }
    long initials = hand.header(Outline.INITIALS);
    for (Word word : form.counting) {
      int hash = Outline.textHash(word);
      if (hash == (int) (initials >>> 32) || hash == (int) initials) {
        return true;
      }
    }
    for (int i = 0; i < hand.words(); i++) {
      int hash = Outline.textHash(hand.word(i));
      if (hash == form.initialsHash(true) || hash == form.initialsHash(false)) {
        return true;
      }
    }
    return false;
  }

  private boolean mayBeCoined(Form form, int letters) {
    return form.counting.length > 1 && isCoined(letters);
  }

  private boolean mayBeCoined(Form form) {
    return form.counting.length == 1 && isCoined(form.counting[0].letters.length);
  }

  private boolean isCoined(int letters) {
    return Outline.is(hand.header(), Outline.ORGANISATION)
        && letters >= Joints.COINED
        && letters <= Joints.ACRONYM;
  }

  private boolean mayBeJoined(int number, long covered) {
    if (tooMany) {
      return true;
    }
    if (!seamed) {
      seam();
    }
    Form form = forms.get(number);
    long all = form.numbered();
    long left = all & ~covered;
    if ((asTwo & left & strangers[number]) != 0 || (asParticled & left) != 0) {
      return true;
    }
    for (int i = 0; i < hand.words(); i++) {
      if ((hand.like(i) & all) == 0 && (asPairs[i] & pairs[number]) != 0) {
        return true;
      }
    }
    return rest.mayBe(form, particles[number], particleLetters[number], covered);
  }
}

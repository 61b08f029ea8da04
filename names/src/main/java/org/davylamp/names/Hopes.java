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
  private final SimilarityTable table;
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

  private final Joints.Left left = new Joints.Left();
  private final Joints.Left queryLeft = new Joints.Left();
  private final Joints.Left one = new Joints.Left();
  private final Joints.Left other = new Joints.Left();

  /** Of the entry's form at hand. */
  private Prepared entry = Prepared.NOBODY;

  private long[] outline = {};

  private int start;
  private int words;
  private final long[] like = new long[Form.LONGEST];

  /** Which words of the query any word is like. */
  private long liked;

  /** Whether a word has a single letter. */
  private boolean initial;

  /** Whether a word that is no abbreviation is like none of the query. */
  private boolean stranger;

  /** Letters that are words of the form at hand: initials, JC. */
  private int abbreviations;

  /** Whether the three below were computed for the form at hand. */
  private boolean seamed;

  /** By word: which pairs of the query it may be. */
  private final long[] asPairs = new long[Form.LONGEST];

  /** Which words of the query may be two neighbours, or one with a particle before it. */
  private long asTwo;

  private long asParticled;

  Hopes(SimilarityTable table) {
    this.table = table;
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
    entry = listed;
    outline = listed.outline();
    start = at + Outline.HEADER;
    words = Outline.words(outline[at]);
    if (!Outline.is(outline[at], Outline.ORIGINAL | Outline.VESSEL)) {
      abbreviations = 0;
      seamed = false;
      liked = 0;
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
  }

  /** What of the query the words at hand may be, written together or apart. */
  private void seam() {
    seamed = true;
    asTwo = 0;
    for (int i = 0; i < words; i++) {
      int first = Outline.firsts(word(i));
      boolean none = like[i] != 0 && forms.size() == 1;
      asPairs[i] = none ? 0 : seams.pairs(first, length(i), mask(i), sounds(i));
      if (i + 1 < words) {
        asTwo |=
            seams.words(
                ~liked,
                first,
                length(i) + length(i + 1),
                mask(i) | mask(i + 1),
                sounds(i) | sounds(i + 1));
      }
    }
    asParticled = asParticled();
  }

  /** A word of the form at hand itself. */
  private Word whole(int word) {
    return form().counting[word];
  }

  private Form form() {
    return entry.form(outline[start - Outline.HEADER]);
  }

  /** What begins as none of the particles does is none with a particle. */
  private long asParticled() {
    int firsts = Outline.particleFirsts(outline[start - 1]);
    if (firsts == 0 || (seams.wordsBeginning(firsts) & ~liked) == 0) {
      return 0;
    }
    Form form = form();
    long found = 0;
    for (int i = 0; i < words; i++) {
      int place = form.places[i];
      if (place > 0 && form.words[place - 1].role == Word.Role.PARTICLE) {
        Word particle = form.words[place - 1];
        found |=
            seams.words(
                ~liked,
                particle.firsts,
                particle.letters.length + length(i),
                particle.mask | mask(i),
                particle.soundMask | sounds(i));
      }
    }
    return found;
  }

  /** The number of the query's first form that is compared with the one at hand. */
  int first() {
    return Outline.is(outline[start - Outline.HEADER], Outline.ORGANISATION) ? persons : 0;
  }

  /**
   * Whether the form at hand may be one of the query's.
   *
   * @param number of the query's, those of persons first, in the order of its names
   */
  boolean mayBe(int number) {
    long header = outline[start - Outline.HEADER];
    if (Outline.is(header, Outline.ORIGINAL)) {
      return original || Outline.is(header, Outline.KOREAN);
    }
    return Outline.is(header, Outline.VESSEL) || mayBe(number, header);
  }

  /** The row of a word of the form at hand. */
  private int row(int word) {
    return table.row(outline, start + word * Outline.WORD, () -> whole(word));
  }

  private long word(int i) {
    return outline[start + i * Outline.WORD + 1];
  }

  private int length(int i) {
    return Outline.length(word(i));
  }

  private int mask(int i) {
    return Outline.mask(word(i));
  }

  private int sounds(int i) {
    return (int) outline[start + i * Outline.WORD + 2];
  }

  private boolean mayBe(int number, long header) {
    Form form = forms.get(number);
    if (form.original) {
      return form.korean.isPresent();
    }
    if (form.korean.isPresent() && Outline.is(header, Outline.KOREAN)) {
      return true;
    }
    if (outline[start - 3] == form.bag() || Outline.run(outline[start - 2]) == (int) form.run()) {
      return true;
    }
    long all = form.numbered();
    long covered = liked & all;
    return !hasQueryStranger(form, header, strangers[number] & ~covered)
        || !hasListedStranger(form, all)
        || (covered == 0 && mayBeAbbreviated(form))
        || mayBeJoined(number, header, covered);
  }

  /** Whether a word of the entry is like none of the query, apart from joining. */
  private boolean hasListedStranger(Form form, long all) {
    if (stranger && form.abbreviations == 0 && !form.hasShortParticle) {
      return true;
    }
    for (int i = 0; i < words; i++) {
      long word = word(i);
      if ((like[i] & all) == 0
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
    if (abbreviations == 0 && !shortening) {
      return uncovered != 0;
    }
    for (int i = 0; i < form.counting.length; i++) {
      Word word = form.counting[i];
      if ((uncovered >>> form.number(i) & 1) != 0
          && (word.first & abbreviations) == 0
          && !(shortening && word.shortens)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word of one name may be the first letters of the other. */
  private boolean mayBeAbbreviated(Form form) {
    long initials = outline[start - 4];
    for (Word word : form.counting) {
      int hash = Outline.textHash(word);
      if (hash == (int) (initials >>> 32) || hash == (int) initials) {
        return true;
      }
    }
    for (int i = 0; i < words; i++) {
      int hash = Outline.textHash(word(i));
      if (hash == form.initialsHash(true) || hash == form.initialsHash(false)) {
        return true;
      }
    }
    return false;
  }

  private boolean mayBeJoined(int number, long header, long covered) {
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
    for (int i = 0; i < words; i++) {
      if ((like[i] & all) == 0 && (asPairs[i] & pairs[number]) != 0) {
        return true;
      }
    }
    return mayBeAllJoined(number, header, all, covered);
  }

  /**
   * All that is left of both. Left is what is like none, and if of one name more words are like
   * some than of the other, one of those. What an initial may stand for is perhaps not left.
   */
  private boolean mayBeAllJoined(int number, long header, long all, long covered) {
    Form form = forms.get(number);
    int alike = 0;
    int length = 0;
    int firsts = 0;
    for (int i = 0; i < words; i++) {
      if ((like[i] & all) != 0) {
        alike++;
      } else {
        firsts = length == 0 ? Outline.firsts(word(i)) : firsts;
        length += length(i);
      }
    }
    int found = 0;
    int queryLength = 0;
    int beginnings = 0;
    for (int j = 0; j < form.counting.length; j++) {
      Word word = form.counting[j];
      if ((covered >>> form.number(j) & 1) != 0) {
        found++;
      } else {
        beginnings = queryLength == 0 ? word.beginnings : beginnings;
        queryLength += word.letters.length;
      }
    }
    if (mayBeInitials(form, all, covered)) {
      return true;
    }
    if (alike == found) {
      int more = length - queryLength;
      if (more > particleLetters[number] + WordSimilarity.MOST_EDITS
          || -more > Outline.particles(header) + WordSimilarity.MOST_EDITS
          || ((firsts | Outline.particleFirsts(outline[start - 1]))
                  & (beginnings | particles[number]))
              == 0) {
        return false;
      }
    }
    left(form, all, covered);
    return mayBeAllJoined(form, header, all, covered, alike, found);
  }

  private void left(Form form, long all, long covered) {
    left.clear();
    for (int i = 0; i < words; i++) {
      if ((like[i] & all) == 0) {
        add(left, i);
      }
    }
    queryLeft.clear();
    for (int j = 0; j < form.counting.length; j++) {
      if ((covered >>> form.number(j) & 1) == 0) {
        queryLeft.add(form.counting[j]);
      }
    }
  }

  /** Whether one letter may stand for a word that is like none. */
  private boolean mayBeInitials(Form form, long all, long covered) {
    if (!form.hasInitial && !initial) {
      return false;
    }
    int firsts = 0;
    int initials = 0;
    for (int i = 0; i < words; i++) {
      if ((like[i] & all) == 0) {
        firsts |= Outline.first(word(i));
        initials |= length(i) == 1 ? Outline.first(word(i)) : 0;
      }
    }
    for (int j = 0; j < form.counting.length; j++) {
      Word word = form.counting[j];
      if ((covered >>> form.number(j) & 1) == 0
          && (word.first & (word.letters.length == 1 ? firsts : initials)) != 0) {
        return true;
      }
    }
    return false;
  }

  private boolean mayBeAllJoined(
      Form form, long header, long all, long covered, int liked, int found) {
    if (liked == found) {
      boolean single = words - liked == 1 && form.counting.length - found == 1;
      return mayBeAll(form, header, left, queryLeft, single);
    }
    if (Math.abs(liked - found) > 1) {
      return true;
    }
    if (liked > found) {
      for (int i = 0; i < words; i++) {
        if ((like[i] & all) != 0) {
          one.set(left);
          one.addAnywhere(length(i), mask(i), sounds(i), Outline.firsts(word(i)));
          if (mayBeAll(form, header, one, queryLeft, false)) {
            return true;
          }
        }
      }
      return false;
    }
    for (int j = 0; j < form.counting.length; j++) {
      if ((covered >>> form.number(j) & 1) != 0) {
        one.set(queryLeft);
        one.addAnywhere(form.counting[j]);
        if (mayBeAll(form, header, left, one, false)) {
          return true;
        }
      }
    }
    return false;
  }

  private void add(Joints.Left to, int word) {
    to.add(length(word), mask(word), sounds(word), Outline.firsts(word(word)));
  }

  private boolean mayBeAll(
      Form form, long header, Joints.Left ofEntry, Joints.Left ofQuery, boolean single) {
    int particles = Outline.particles(header);
    boolean queryParticles = form.words.length > form.counting.length;
    if (!single && ofEntry.mayBe(ofQuery)) {
      return true;
    }
    int letters = Outline.particleLetters(outline[start - 2]);
    if (particles > 0 && ofEntry.mayBe(ofQuery, particles, letters)) {
      return true;
    }
    if (!queryParticles) {
      return false;
    }
    other.set(ofQuery);
    for (Word word : form.words) {
      if (word.role == Word.Role.PARTICLE) {
        other.addAnywhere(word);
      }
    }
    return ofEntry.mayBe(other) || (particles > 0 && ofEntry.mayBe(other, particles, letters));
  }
}

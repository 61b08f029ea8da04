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
  private static final int LONGEST_PARTICLE = 5;

  private final SimilarityTable table;

  /** Of the query: the forms of persons, then those of organisations. */
  private final List<Form> forms = new ArrayList<>();

  private int persons;
  private boolean original;

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

  Hopes(SimilarityTable table) {
    this.table = table;
  }

  void begin(Prepared query) {
    forms.clear();
    original = false;
    for (Prepared.Name name : query.names()) {
      forms.addAll(name.person());
    }
    persons = forms.size();
    for (Prepared.Name name : query.names()) {
      forms.addAll(name.organisation());
    }
    for (Form form : forms) {
      original |= form.original;
    }
  }

  /** Takes at hand the form of an entry that begins somewhere in its outline. */
  void look(Prepared listed, int at) {
    entry = listed;
    outline = listed.outline();
    start = at + Outline.HEADER;
    words = Outline.words(outline[at]);
    if (!Outline.is(outline[at], Outline.ORIGINAL | Outline.VESSEL)) {
      for (int i = 0; i < words; i++) {
        like[i] = table.like(row(i));
      }
    }
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
    return table.row(
        outline,
        start + word * Outline.WORD,
        () -> entry.form(outline[start - Outline.HEADER]).counting[word]);
  }

  private long word(int i) {
    return outline[start + i * Outline.WORD + 1];
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
    if (outline[start - 2] == form.bag() || Outline.run(outline[start - 1]) == (int) form.run()) {
      return true;
    }
    long all = form.numbered();
    long covered = 0;
    int letters = 0;
    for (int i = 0; i < words; i++) {
      covered |= like[i] & all;
      letters |= Outline.isLetters(word(i)) ? Outline.mask(word(i)) : 0;
    }
    boolean strange =
        hasListedStranger(form, all) && hasQueryStranger(form, header, covered, letters);
    return !strange
        || (covered == 0 && mayBeAbbreviated(form))
        || mayBeJoined(form, header, all, covered);
  }

  /** Whether a word of the entry is like none of the query, apart from joining. */
  private boolean hasListedStranger(Form form, long all) {
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

  private boolean hasQueryStranger(Form form, long header, long covered, int letters) {
    boolean shortening = Outline.is(header, Outline.SHORTENING);
    for (int i = 0; i < form.counting.length; i++) {
      Word word = form.counting[i];
      if ((covered >>> form.number(i) & 1) == 0
          && word.mayBeStrange
          && (1 << (word.letters[0] & 31) & letters) == 0
          && !(shortening && word.shortens)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word of one name may be the first letters of the other. */
  private boolean mayBeAbbreviated(Form form) {
    long initials = outline[start - 3];
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

  private boolean mayBeJoined(Form form, long header, long all, long covered) {
    return mayBeTwo(form, all)
        || mayBeTwoListed(form, covered)
        || mayBeWithParticle(form, header, covered)
        || mayBeAllJoined(form, header, all, covered);
  }

  /** A word of the entry that is two neighbours of the query, or one with a particle. */
  private boolean mayBeTwo(Form form, long all) {
    for (int i = 0; i < words; i++) {
      if ((like[i] & all) == 0) {
        for (int j = 0; j < form.counting.length; j++) {
          int place = form.places[j];
          boolean two =
              j + 1 < form.counting.length && fits(i, form.counting[j], form.counting[j + 1]);
          if (two
              || (place > 0
                  && form.words[place - 1].role == Word.Role.PARTICLE
                  && fits(i, form.words[place - 1], form.counting[j]))) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private boolean fits(int word, Word one, Word other) {
    return fits(
        Outline.length(word(word)),
        Outline.mask(word(word)),
        sounds(word),
        one.letters.length + other.letters.length,
        one.mask | other.mask,
        one.soundMask | other.soundMask);
  }

  /** A word of the query that is two neighbours of the entry. */
  private boolean mayBeTwoListed(Form form, long covered) {
    for (int j = 0; j < form.counting.length; j++) {
      Word word = form.counting[j];
      if ((covered >>> form.number(j) & 1) == 0 && word.mayBeStrange) {
        for (int i = 0; i + 1 < words; i++) {
          if (fits(
              word.letters.length,
              word.mask,
              word.soundMask,
              Outline.length(word(i)) + Outline.length(word(i + 1)),
              Outline.mask(word(i)) | Outline.mask(word(i + 1)),
              sounds(i) | sounds(i + 1))) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** A word of the query that is one of the entry with its particle. */
  private boolean mayBeWithParticle(Form form, long header, long covered) {
    int particles = Math.min(LONGEST_PARTICLE, Outline.particles(header));
    if (particles == 0) {
      return false;
    }
    int letters = Outline.particleLetters(outline[start - 1]);
    for (int j = 0; j < form.counting.length; j++) {
      Word word = form.counting[j];
      if ((covered >>> form.number(j) & 1) == 0) {
        for (int i = 0; i < words; i++) {
          one.clear();
          one.add(Outline.length(word(i)), Outline.mask(word(i)), sounds(i));
          other.clear();
          other.add(word);
          if (one.mayBe(other, particles, letters)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /**
   * All that is left of both. Left is what is like none, and if of one name more words are like
   * some than of the other, one of those. What an initial may stand for is perhaps not left.
   */
  private boolean mayBeAllJoined(Form form, long header, long all, long covered) {
    left.clear();
    int firsts = 0;
    int initials = 0;
    int liked = 0;
    for (int i = 0; i < words; i++) {
      if ((like[i] & all) == 0) {
        add(left, i);
        firsts |= Outline.first(word(i));
        initials |= Outline.length(word(i)) == 1 ? Outline.first(word(i)) : 0;
      } else {
        liked++;
      }
    }
    queryLeft.clear();
    boolean initialed = false;
    int found = 0;
    for (int j = 0; j < form.counting.length; j++) {
      Word word = form.counting[j];
      if ((covered >>> form.number(j) & 1) == 0) {
        queryLeft.add(word);
        int first = 1 << (word.letters[0] & 31);
        initialed |= (first & (word.letters.length == 1 ? firsts : initials)) != 0;
      } else {
        found++;
      }
    }
    if (initialed) {
      return true;
    }
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
          add(one, i);
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
        one.add(form.counting[j]);
        if (mayBeAll(form, header, left, one, false)) {
          return true;
        }
      }
    }
    return false;
  }

  private void add(Joints.Left to, int word) {
    to.add(Outline.length(word(word)), Outline.mask(word(word)), sounds(word));
  }

  private boolean mayBeAll(
      Form form, long header, Joints.Left ofEntry, Joints.Left ofQuery, boolean single) {
    int particles = Outline.particles(header);
    boolean queryParticles = form.words.length > form.counting.length;
    if (!single && ofEntry.mayBe(ofQuery)) {
      return true;
    }
    int letters = Outline.particleLetters(outline[start - 1]);
    if (particles > 0 && ofEntry.mayBe(ofQuery, particles, letters)) {
      return true;
    }
    if (!queryParticles) {
      return false;
    }
    other.set(ofQuery);
    for (Word word : form.words) {
      if (word.role == Word.Role.PARTICLE) {
        other.add(word);
      }
    }
    return ofEntry.mayBe(other) || (particles > 0 && ofEntry.mayBe(other, particles, letters));
  }

  private static boolean fits(
      int length, int mask, int sounds, int joinedLength, int joinedMask, int joinedSounds) {
    return WordSimilarity.mayBeJoined(length, mask, sounds, joinedLength, joinedMask, joinedSounds);
  }
}

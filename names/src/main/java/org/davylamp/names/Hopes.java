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
  private final List<Form> persons = new ArrayList<>();
  private final List<Form> organisations = new ArrayList<>();
  private boolean original;

  /** Of the entry's form at hand. */
  private long[] outline = {};

  private int start;
  private int words;
  private final long[] like = new long[Form.LONGEST];

  Hopes(SimilarityTable table) {
    this.table = table;
  }

  void begin(Prepared sought) {
    persons.clear();
    organisations.clear();
    original = false;
    for (Prepared.Name name : sought.names()) {
      persons.addAll(name.person());
      organisations.addAll(name.organisation());
    }
    for (Form form : persons) {
      original |= form.original;
    }
    for (Form form : organisations) {
      original |= form.original;
    }
  }

  /** Whether the form of an entry that begins somewhere in its outline may be the query's. */
  boolean mayBe(Prepared listed, int at) {
    outline = listed.outline();
    long header = outline[at];
    if (Outline.is(header, Outline.ORIGINAL)) {
      return original || Outline.is(header, Outline.KOREAN);
    }
    if (Outline.is(header, Outline.VESSEL)) {
      return true;
    }
    start = at + Outline.HEADER;
    words = Outline.words(header);
    for (int i = 0; i < words; i++) {
      int word = i;
      like[i] =
          table.like(
              table.row(
                  outline, start + i * Outline.WORD, () -> listed.form(header).counting[word]));
    }
    for (Form form : Outline.is(header, Outline.ORGANISATION) ? organisations : persons) {
      if (mayBe(form, header)) {
        return true;
      }
    }
    return false;
  }

  private long word(int i) {
    return outline[start + i * Outline.WORD + 1];
  }

  private int sounds(int i) {
    return (int) outline[start + i * Outline.WORD + 2];
  }

  private boolean mayBe(Form form, long header) {
    if (form.original) {
      return form.korean.isPresent();
    }
    if (form.korean.isPresent() && Outline.is(header, Outline.KOREAN)) {
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
    long initials = outline[start - 1];
    for (Word word : form.counting) {
      int hash = Outline.textHash(word);
      if (hash == (int) (initials >>> 48) || hash == ((int) (initials >>> 32) & 0xFFFF)) {
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
        || mayBeAllJoined(form, header, all, covered);
  }

  /** A word of the entry that is two neighbours of the query, or one with a particle. */
  private boolean mayBeTwo(Form form, long all) {
    for (int i = 0; i < words; i++) {
      long word = word(i);
      if ((like[i] & all) == 0 && Outline.mayBeStrange(word)) {
        for (int j = 0; j < form.counting.length; j++) {
          boolean joined =
              j + 1 < form.counting.length
                  && fits(
                      Outline.length(word),
                      Outline.mask(word),
                      sounds(i),
                      form.counting[j].letters.length + form.counting[j + 1].letters.length,
                      form.counting[j].mask | form.counting[j + 1].mask,
                      form.counting[j].soundMask | form.counting[j + 1].soundMask);
          int place = form.places[j];
          boolean particle =
              place > 0
                  && form.words[place - 1].role == Word.Role.PARTICLE
                  && fits(
                      Outline.length(word),
                      Outline.mask(word),
                      sounds(i),
                      form.words[place - 1].letters.length + form.counting[j].letters.length,
                      form.words[place - 1].mask | form.counting[j].mask,
                      form.words[place - 1].soundMask | form.counting[j].soundMask);
          if (joined || particle) {
            return true;
          }
        }
      }
    }
    return false;
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

  /**
   * All that is left of both, or a word of the query and one of the entry with its particle. What
   * is left is known if as many words of the one as of the other are like some.
   */
  private boolean mayBeAllJoined(Form form, long header, long all, long covered) {
    int liked = 0;
    int length = 0;
    int mask = 0;
    int sounds = 0;
    for (int i = 0; i < words; i++) {
      if ((like[i] & all) == 0) {
        length += Outline.length(word(i));
        mask |= Outline.mask(word(i));
        sounds |= sounds(i);
      } else {
        liked++;
      }
    }
    int left = 0;
    int queryLength = 0;
    int queryMask = 0;
    int querySounds = 0;
    for (int j = 0; j < form.counting.length; j++) {
      if ((covered >>> form.number(j) & 1) == 0) {
        queryLength += form.counting[j].letters.length;
        queryMask |= form.counting[j].mask;
        querySounds |= form.counting[j].soundMask;
        left++;
      }
    }
    if (liked != form.counting.length - left) {
      return true;
    }
    boolean particles =
        Outline.is(header, Outline.PARTICLES) || form.words.length > form.counting.length;
    if (particles) {
      int known = (int) outline[start - 1];
      return !Joints.strange(mask & ~form.letters, 0) && !Joints.strange(queryMask & ~known, 0);
    }
    return (words - liked > 1 || left > 1)
        && fits(length, mask, sounds, queryLength, queryMask, querySounds);
  }

  private static boolean fits(
      int length, int mask, int sounds, int joinedLength, int joinedMask, int joinedSounds) {
    return length >= Joints.SHORTEST
        && joinedLength >= Joints.SHORTEST
        && WordSimilarity.mayBeJoined(length, mask, sounds, joinedLength, joinedMask, joinedSounds);
  }
}

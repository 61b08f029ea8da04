package org.davylamp.names;

import java.util.List;

/**
 * The words of an entry's names in one array, for telling without a look at the names which of them
 * cannot be a query's. Most of what an index proposes shares a word or two and no more; to follow
 * the references to it would cost more than to compare it.
 *
 * <pre>
 * for each form:
 *   name 24, letters of particles 8, form 16, words 8, flags 8 bits
 *   initials 32, without legal forms 32 bits;  bag;  run 32, letters of particles 32 bits
 *   first letters of particles
 *   for each word that counts:
 *     its code;  flags 8, tabled 1, text 10, second letter 5, flags 2, length 6, letters 32 bits
 *     hash 32, sounds 32 bits;  packed letters;  packed sounds;  short forms, folded
 * </pre>
 *
 * where text and initials are bits of hashes, packed is as in {@link PackedWord}, and letters are
 * bits as in {@link Word#mask}.
 */
final class Outline {
  static final int ORIGINAL = 1;
  static final int KOREAN = 2;
  static final int ORGANISATION = 4;
  static final int VESSEL = 8;

  /** A particle that is the short form of a name. */
  static final int SHORTENING = 16;

  /** Kinds of words that tell how they are compared. */
  static final int HAN = 1;

  private static final int EXACT = 2;
  private static final int TABLED = 4;

  /**
   * A name that is known. An outline has one bit for this and {@link #TABLED}: which of the two it
   * is the query's word says, for persons are compared with persons.
   */
  private static final int KNOWN = 8;

  /** Where in a form's header its numbers stand, after the first. */
  static final int INITIALS = 1;

  static final int BAG = 2;
  static final int RUN = 3;
  static final int PARTICLE_FIRSTS = 4;

  static final int HEADER = 5;
  static final int WORD = 6;

  private static final int NAME_BIT = 40;
  private static final int PARTICLES_BIT = 32;
  private static final int LONGEST = 63;
  private static final int EXACT_BIT = 38;
  private static final int HAN_BIT = 39;
  private static final int TABLED_BIT = 55;
  private static final int TEXT = 0x3FF;
  private static final int TEXT_BIT = 45;
  private static final int SECOND_BIT = 40;
  private static final int STRANGE_BIT = 56;
  private static final int LETTERS_BIT = 57;
  private static final int SHORTENS_BIT = 58;
  private static final int FIRST_BIT = 59;

  private Outline() {}

  static long[] of(List<Prepared.Name> names) {
    int size = 0;
    for (Prepared.Name name : names) {
      size += size(name.person()) + size(name.organisation());
    }
    long[] outline = new long[size];
    int at = 0;
    for (int i = 0; i < names.size(); i++) {
      at = put(outline, at, i, names.get(i).person(), 0);
      at = put(outline, at, i, names.get(i).organisation(), ORGANISATION);
    }
    return outline;
  }

  private static int size(List<Form> forms) {
    int size = 0;
    for (Form form : forms) {
      size += HEADER + WORD * form.counting.length;
    }
    return size;
  }

  private static int put(long[] outline, int start, int name, List<Form> forms, int kind) {
    int at = start;
    for (int i = 0; i < forms.size(); i++) {
      Form form = forms.get(i);
      outline[at++] =
          (long) name << NAME_BIT
              | (long) particles(form) << PARTICLES_BIT
              | (long) i << 16
              | form.counting.length << 8
              | kind
              | flags(form);
      outline[at++] = (long) form.initialsHash(true) << 32 | form.initialsHash(false);
      outline[at++] = form.bag();
      outline[at++] = form.run() << 32 | Integer.toUnsignedLong(particleLetters(form));
      outline[at++] = Integer.toUnsignedLong(particleFirsts(form));
      for (Word word : form.counting) {
        outline[at++] = word.code;
        outline[at++] = word(word);
        outline[at++] = (long) word.hash << 32 | Integer.toUnsignedLong(word.soundMask);
        outline[at++] = PackedWord.of(word.text);
        outline[at++] = word.soundsOtherwise ? PackedWord.of(new String(word.sound)) : 0;
        outline[at++] = word.diminutives.folded();
      }
    }
    return at;
  }

  /** The second letter, if the first may be left out, or again the first. */
  private static int second(Word word) {
    int second = word.firsts & ~word.first;
    return Integer.numberOfTrailingZeros(second == 0 ? word.first : second);
  }

  private static int flags(Form form) {
    return (form.original ? ORIGINAL : 0)
        | (form.korean.isPresent() ? KOREAN : 0)
        | (form.vessel().isPresent() ? VESSEL : 0)
        | (form.hasShortParticle ? SHORTENING : 0);
  }

  private static long word(Word word) {
    return (long) (word.letters[0] & 31) << FIRST_BIT
        | (word.shortens ? 1L << SHORTENS_BIT : 0)
        | (word.isLetters ? 1L << LETTERS_BIT : 0)
        | (word.mayBeStrange ? 1L << STRANGE_BIT : 0)
        | (long) textHash(word) << TEXT_BIT
        | (long) second(word) << SECOND_BIT
        | (word.isTabled() ? 1L << TABLED_BIT : 0)
        | (word.han ? 1L << HAN_BIT : 0)
        | (word.exact ? 1L << EXACT_BIT : 0)
        | (long) Math.min(word.letters.length, LONGEST) << 32
        | Integer.toUnsignedLong(word.mask);
  }

  private static int particles(Form form) {
    int letters = 0;
    for (Word word : form.words) {
      letters += word.role == Word.Role.PARTICLE ? word.letters.length : 0;
    }
    return Math.min(letters, 0xFF);
  }

  private static int particleLetters(Form form) {
    int letters = 0;
    for (Word word : form.words) {
      letters |= word.role == Word.Role.PARTICLE ? word.mask : 0;
    }
    return letters;
  }

  private static int particleFirsts(Form form) {
    int firsts = 0;
    for (Word word : form.words) {
      firsts |= word.role == Word.Role.PARTICLE ? word.firsts : 0;
    }
    return firsts;
  }

  static int name(long header) {
    return (int) (header >>> NAME_BIT);
  }

  /** Equal if the letters are the same, wherever they are parted. */
  static int run(long header) {
    return (int) (header >>> 32);
  }

  static int particleLetters(long header) {
    return (int) header;
  }

  static int particleFirsts(long header) {
    return (int) header;
  }

  /** How many letters the particles have together. */
  static int particles(long header) {
    return (int) (header >>> PARTICLES_BIT) & 0xFF;
  }

  static int form(long header) {
    return (int) (header >>> 16) & 0xFFFF;
  }

  static int words(long header) {
    return (int) (header >>> 8) & 0xFF;
  }

  static boolean is(long header, int flag) {
    return (header & flag) != 0;
  }

  static boolean mayBeStrange(long word) {
    return (word >>> STRANGE_BIT & 1) != 0;
  }

  static boolean isLetters(long word) {
    return (word >>> LETTERS_BIT & 1) != 0;
  }

  static boolean shortens(long word) {
    return (word >>> SHORTENS_BIT & 1) != 0;
  }

  /** As a bit of a mask of letters. */
  static int first(long word) {
    return 1 << (int) (word >>> FIRST_BIT);
  }

  /** The same, and of the second letter, if the first may be left out. */
  static int firsts(long word) {
    return first(word) | 1 << (int) (word >>> SECOND_BIT);
  }

  static int length(long word) {
    return (int) (word >>> 32) & LONGEST;
  }

  static int mask(long word) {
    return (int) word;
  }

  /** Bits that say how a word is compared. */
  static int kind(long word) {
    return (int) (word >>> HAN_BIT & 1) * HAN
        | (int) (word >>> EXACT_BIT & 1) * EXACT
        | (int) (word >>> TABLED_BIT & 1) * (TABLED | KNOWN);
  }

  static int kind(Word word) {
    return (word.han ? HAN : 0)
        | (word.exact ? EXACT : 0)
        | (word.isKnown() ? KNOWN : word.isTabled() ? TABLED : 0);
  }

  /** Whether neither spelling nor sound make words of some kinds one. */
  static boolean areOthers(int kind, int other) {
    return ((kind | other) & EXACT) != 0 || (kind & other & TABLED) != 0;
  }

  /** Whether both are names that are known. */
  static boolean areKnown(Word query, long word) {
    return query.isKnown() && (word >>> TABLED_BIT & 1) != 0;
  }

  static int textHash(long word) {
    return (int) (word >>> TEXT_BIT) & TEXT;
  }

  static int textHash(String text) {
    int hash = text.hashCode();
    return (hash ^ hash >>> 10 ^ hash >>> 20) & TEXT;
  }

  static int textHash(Word word) {
    return textHash(word.text);
  }
}

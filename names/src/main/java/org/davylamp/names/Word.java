package org.davylamp.names;

import java.util.List;
import java.util.Set;

/** One word of a name, ready to be compared. */
final class Word {
  /** What a word does in a name. */
  enum Role {
    /** Names somebody or something. */
    CORE,
    /** One letter, or letters that stand for a word each. */
    INITIAL,
    /** Must agree. */
    NUMBER,
    /** Says little: general, trading, company. */
    GENERIC,
    /** A town or a country in the name of an organisation. */
    PLACE,
    /** An organisation's legal form. */
    FORM,
    /** May be missing: al, bin, von; and, of; Mr, Dr. */
    PARTICLE
  }

  private static final int SHORTEST_PATRONYMIC = 7;

  private static final List<String> PATRONYMICS =
      List.of(
          "ovich", "evich", "ovych", "evych", "yovych", "ovna", "evna", "ivna", "ovitch", "evitch");

  private static final float TRADE = .35f;
  private static final float REGION = .2f;

  /** What an organisation has in its name in one country and leaves out in another. */
  private static final Set<String> REGIONAL =
      Set.of(
          "europe",
          "asia",
          "africa",
          "america",
          "international",
          "global",
          "worldwide",
          "overseas");

  /** As it is read; for who reads the reasons. */
  final String text;

  /** Equal for words that are the same: the text, or what it means in any language. */
  final String key;

  final char[] letters;

  /** The letters as they sound, or the same. */
  final char[] sound;

  final boolean soundsOtherwise;

  final int hash;

  /** Equal for words that are compared alike. */
  final long code;

  /** Which letters occur: bit c mod 32. */
  final int mask;

  /** The same of the sounds. */
  final int soundMask;

  /** Bit c mod 32 of the first letter c. */
  final int first;

  /** The same, and of the second, if the first may be left out: a vowel, h. */
  final int firsts;

  /** The letters that are among the first of a word that is this one parted otherwise. */
  final int beginnings;

  final float weight;

  /** What it weighs if only one name has it. */
  final float missed;

  final Role role;

  /** Whether only the same word matches: numbers, Chinese characters. */
  final boolean exact;

  /** Whether a table has the word with its meaning, so that another that it has is another word. */
  private final boolean tabled;

  /** Whether it is of Chinese characters. */
  final boolean han;

  /** Whether it may be letters that stand for a word each: an initial, JC. */
  final boolean isLetters;

  /** Whether it stands for nothing if it is like no word: neither letters nor a number. */
  final boolean mayBeStrange;

  /** Whether it is a Russian's or Ukrainian's second name, after the father, left out as a rule. */
  final boolean patronymic;

  /** Whether it is a given name with short forms, or a short form. */
  final boolean shortens;

  /** Which short forms it has, and what it is short for. */
  final Diminutives.Rows diminutives;

  Word(String text, float weight, Role role) {
    this(text, text, weight, role, false);
  }

  Word(String key, String text, float weight, Role role) {
    this(key, text, weight, role, false);
  }

  /**
   * @param read from characters by a table, so that another spelling is another word
   */
  Word(String key, String text, float weight, Role role, boolean read) {
    this(key, text, weight, role, read, role == Role.PLACE || role == Role.GENERIC);
  }

  /**
   * @param tabled as {@link #isTabled} says
   */
  Word(String key, String text, float weight, Role role, boolean read, boolean tabled) {
    this.tabled = tabled;
    this.key = key;
    this.text = text;
    this.weight = weight;
    missed = missed(key, weight, role);
    this.role = role;
    letters = text.toCharArray();
    String folded = Sounds.of(text);
    soundsOtherwise = !folded.equals(text);
    sound = soundsOtherwise ? folded.toCharArray() : letters;
    hash = key.hashCode();
    mask = mask(letters);
    first = letters.length == 0 ? 0 : 1 << letters[0];
    firsts = first | second(letters);
    beginnings = SpellingCosts.beginnings(firsts);
    soundMask = soundsOtherwise ? mask(sound) : mask;
    patronymic = role == Role.CORE && isPatronymic(text);
    diminutives = Diminutives.rows(text);
    shortens = !diminutives.equals(Diminutives.Rows.NONE);
    han = isHan(letters);
    isLetters =
        role == Role.INITIAL || (role == Role.CORE && letters.length < 4 && !hasVowel(letters));
    mayBeStrange = !isLetters && role != Role.NUMBER;
    exact = read || role == Role.NUMBER || han || hasDigit(letters);
    code = code(key, text, role, (exact ? 1 : 0) | (tabled ? 2 : 0), weight);
  }

  /** A trade that only one name has makes a namesake of it more than it makes two alike. */
  private static float missed(String key, float weight, Role role) {
    return switch (role) {
      case GENERIC -> REGIONAL.contains(key) ? Math.min(REGION, weight) : Math.max(TRADE, weight);
      case PLACE -> REGIONAL.contains(key) ? REGION : weight;
      default -> weight;
    };
  }

  private static int mask(char[] letters) {
    int mask = 0;
    for (int i = 0; i < Math.min(letters.length, WordDistance.LONGEST); i++) {
      mask |= 1 << (letters[i] & 31);
    }
    return mask;
  }

  private static int second(char[] letters) {
    return letters.length > 1 && "aeiouh".indexOf(letters[0]) >= 0 ? 1 << letters[1] : 0;
  }

  private static boolean isHan(char[] letters) {
    return letters.length > 0
        && (Script.of(letters[0]) == Script.HAN || Character.isHighSurrogate(letters[0]));
  }

  private static boolean isPatronymic(String text) {
    if (text.length() < SHORTEST_PATRONYMIC) {
      return false;
    }
    for (String ending : PATRONYMICS) {
      if (text.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasVowel(char[] letters) {
    for (char letter : letters) {
      if ("aeiouy".indexOf(letter) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasDigit(char[] letters) {
    for (char letter : letters) {
      if (letter >= '0' && letter <= '9') {
        return true;
      }
    }
    return false;
  }

  boolean same(Word that) {
    return hash == that.hash && key.equals(that.key);
  }

  /** Whether a word that is the same is so by its letters or its meaning, and no other spelling. */
  boolean isSpelledAs(Word that) {
    return role != Role.CORE || text.equals(that.text);
  }

  /** 64 bits of all that counts in a comparison (FNV-1a, then mixed). */
  private static long code(String key, String text, Role role, int kind, float weight) {
    long code = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      code = (code ^ text.charAt(i)) * 0x100000001b3L;
    }
    code = (code ^ (key.equals(text) ? 0 : key.hashCode())) * 0x100000001b3L;
    code = (code ^ (role.name().hashCode() << 2 | kind)) * 0x100000001b3L;
    code = (code ^ Float.floatToIntBits(weight)) * 0x100000001b3L;
    code ^= code >>> 32;
    return code * 0x9e3779b97f4a7c15L;
  }

  /**
   * Whether a table has the word with its meaning, so that another that it has is another word: a
   * place, a trade, a name that is known, a syllable of a language in which a name has no others.
   */
  boolean isTabled() {
    return tabled;
  }

  /** Whether it is a name that is known. */
  boolean isKnown() {
    return tabled && role == Role.CORE;
  }

  /** Whether the word tells its bearer from others: neither a particle nor a legal form. */
  boolean counts() {
    return role != Role.PARTICLE && role != Role.FORM;
  }

  @Override
  public String toString() {
    return text;
  }
}

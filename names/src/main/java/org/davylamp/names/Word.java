package org.davylamp.names;

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

  private static final float TRADE = .35f;
  private static final float REGION = .25f;

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

  /** Which letters occur: bit c mod 32. */
  final int mask;

  /** Which consonants occur in the letters, and in the sounds. */
  final int consonants;

  final int heard;

  final float weight;

  /** What it weighs if only one name has it. */
  final float missed;

  final Role role;

  /** Whether only the same word matches: numbers, Chinese characters. */
  final boolean exact;

  /** Whether it is of Chinese characters. */
  final boolean han;

  /** Whether it is a given name with short forms, or a short form. */
  final boolean shortens;

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
    consonants = SpellingCosts.consonants(letters);
    this.heard = soundsOtherwise ? SpellingCosts.consonants(sound) : consonants;
    shortens = Diminutives.isKnown(text);
    han = isHan(letters);
    exact = read || role == Role.NUMBER || han || hasDigit(letters);
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

  private static boolean isHan(char[] letters) {
    return letters.length > 0
        && (Script.of(letters[0]) == Script.HAN || Character.isHighSurrogate(letters[0]));
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

  /** Whether a table has the word with its meaning, so that another spelling is another word. */
  boolean isTabled() {
    return role == Role.PLACE || role == Role.GENERIC;
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

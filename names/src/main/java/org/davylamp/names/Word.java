package org.davylamp.names;

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

  final String text;
  final char[] letters;

  /** The letters as they sound, or the same. */
  final char[] sound;

  final boolean soundsOtherwise;

  final int hash;

  /** Which letters occur: bit c mod 32. */
  final int mask;

  final float weight;
  final Role role;

  /** Whether only the same word matches: numbers, Chinese characters. */
  final boolean exact;

  /** Whether it is a given name with short forms, or a short form. */
  final boolean shortens;

  Word(String text, float weight, Role role) {
    this.text = text;
    this.weight = weight;
    this.role = role;
    letters = text.toCharArray();
    String heard = Sounds.of(text);
    soundsOtherwise = !heard.equals(text);
    sound = soundsOtherwise ? heard.toCharArray() : letters;
    hash = text.hashCode();
    mask = mask(letters);
    shortens = Diminutives.isKnown(text);
    exact = role == Role.NUMBER || isHan(letters) || hasDigit(letters);
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
    return hash == that.hash && text.equals(that.text);
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

package org.davylamp.names;

/** Chinese characters in their simplified forms, by ICU's table: 張 and 张 are one. */
final class HanForms {
  private static final class Made {
    static final HanFormTable TABLE = HanFormTable.read(Tables.open(Tables.HAN_FORMS));
  }

  private HanForms() {}

  /** How alike two names are that differ in one character of the same sound, as from a keyboard. */
  private static final float SAME_SOUND = .8f;

  private static final int SHORTEST = 3;

  /** {@link #SAME_SOUND} or 0; of names of three characters or more. */
  static float similarity(String one, String other) {
    if (one.length() != other.length() || one.length() < SHORTEST) {
      return 0;
    }
    int differing = 0;
    for (int i = 0; i < one.length(); i++) {
      if (one.charAt(i) != other.charAt(i)) {
        differing++;
        if (differing > 1 || !soundAlike(one.charAt(i), other.charAt(i))) {
          return 0;
        }
      }
    }
    return SAME_SOUND;
  }

  private static boolean soundAlike(char one, char other) {
    String first = HanReadings.of(one).map(HanReading::mandarin).orElse("");
    String second = HanReadings.of(other).map(HanReading::mandarin).orElse("");
    return !first.isEmpty() && Pinyin.withoutTone(first).equals(Pinyin.withoutTone(second));
  }

  /** The text with what has a simplified form in it; others unchanged. Linear. */
  static String simplified(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Script.of(text.charAt(i)) == Script.HAN) {
        return Made.TABLE.simplified(text);
      }
    }
    return text;
  }
}

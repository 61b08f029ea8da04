package org.davylamp.names;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Folds names of ASCII letters alone, parted by whatever parts words: nine of ten, and for them
 * nothing of a {@link Normalisation} matters but the case and the gaps.
 */
final class PlainNames {
  private static final int ASCII = 128;
  private static final byte LETTER = 1;
  private static final byte JOINT = 2;
  private static final byte SPACE = 3;
  private static final int LOWER_CASE = 0x20;

  /** What each character is; 0 for those that are not plain. */
  private static final byte[] KINDS = kinds();

  private PlainNames() {}

  private static byte[] kinds() {
    byte[] kinds = new byte[ASCII];
    for (int c = 0; c < ASCII; c++) {
      kinds[c] =
          switch (Letters.kind(c)) {
            case LETTER -> LETTER;
            case JOINT -> JOINT;
            case SPACE -> SPACE;
            case DIGIT, MARK, NOTHING, APOSTROPHE -> 0;
          };
    }
    return kinds;
  }

  static boolean isPlain(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c >= ASCII || KINDS[c] == 0) {
        return false;
      }
    }
    return true;
  }

  /** The normal form of a plain name. */
  static NameText fold(String name) {
    // Latin-1, of which a string is made without a look at each character.
    byte[] out = new byte[name.length()];
    long[] joints = {};
    int length = 0;
    boolean inWord = false;
    boolean joining = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      byte kind = KINDS[c];
      if (kind != LETTER) {
        joining = (inWord || joining) && kind == JOINT;
        inWord = false;
        continue;
      }
      if (!inWord && length > 0) {
        out[length++] = ' ';
        joints = joining ? with(joints, length) : joints;
      }
      inWord = true;
      out[length++] = (byte) (c | LOWER_CASE);
    }
    return new NameText(new String(out, 0, length, StandardCharsets.ISO_8859_1), joints);
  }

  private static long[] with(long[] joints, int at) {
    int word = at >> 6;
    long[] wider =
        word < joints.length ? joints : Arrays.copyOf(joints, Math.max(word + 1, word * 3 / 2));
    wider[word] |= 1L << at;
    return wider;
  }
}

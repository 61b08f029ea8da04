package org.davylamp.dossier;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.davylamp.evidence.RecordId;
import org.davylamp.ledger.MerkleHash;

/**
 * Names for files, anchors and pictures, made from ids that may be any text. Two ids never have one
 * name, not even where upper and lower case are the same.
 */
final class Names {
  private static final int LONGEST = 100;

  /** What some systems take for a device, whatever its ending. */
  private static final Pattern DEVICE = Pattern.compile("(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

  private Names() {}

  /**
   * A file's name without its ending, at most {@value #LONGEST} characters of {@code a-z0-9._~-}:
   * those as they are, all others by their code between two {@code ~}. Of a longer one the
   * beginning and a hash.
   */
  static String ofFile(String id) {
    StringBuilder name = new StringBuilder();
    boolean device = DEVICE.matcher(id).matches();
    id.codePoints()
        .forEach(
            point -> {
              boolean first = name.isEmpty();
              if (isPlain(point) && !(first && (device || point == '.'))) {
                name.appendCodePoint(point);
              } else {
                name.append('~').append(Integer.toHexString(point)).append('~');
              }
            });
    return name.length() <= LONGEST ? name.toString() : shortened(name, id);
  }

  private static boolean isPlain(int point) {
    return (point >= 'a' && point <= 'z')
        || (point >= '0' && point <= '9')
        || point == '-'
        || point == '_'
        || point == '.';
  }

  /** Two {@code ~} before a hash, which no code between two of them gives. */
  private static String shortened(StringBuilder name, String id) {
    byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
    return name.substring(0, LONGEST / 2)
        + "~~"
        + RecordId.of(MerkleHash.leaf(bytes)).hex().substring(0, 24);
  }

  /** Of letters, digits, {@code -} and {@code _}, as a picture's id has to be. */
  static String ofPicture(String id) {
    StringBuilder name = new StringBuilder();
    for (char letter : ofFile(id).toCharArray()) {
      name.append(
          switch (letter) {
            case '_' -> "__";
            case '~' -> "_t";
            case '.' -> "_d";
            default -> String.valueOf(letter);
          });
    }
    return name.toString();
  }
}

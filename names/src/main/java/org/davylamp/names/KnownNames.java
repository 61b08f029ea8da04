package org.davylamp.names;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Given names and family names that are usual somewhere, from a table of ours ({@code
 * known_names.txt}). A slip of the pen seldom makes one name of another, so of two names in the
 * table either both are spellings of one (Oleksandr, Aleksandr) or they are of two people (Takeshi,
 * Takashi), however alike they are. A name that it does not have is compared by its letters.
 *
 * <p>To look up a word costs one hash of it.
 */
final class KnownNames {
  private static final String TABLE = "known_names.txt";

  /** Begins the key of a name in the table, which is no word then. */
  private static final char MARK = '=';

  private static final Map<String, String> KEYS = read(LexiconReader.lines(TABLE));

  private KnownNames() {}

  /** Equal for the spellings of one name; of a word that is no known name, the word. */
  static String key(String word) {
    return KEYS.getOrDefault(word, word);
  }

  /** Whether a key is that of a known name. */
  static boolean isName(String key) {
    return !key.isEmpty() && key.charAt(0) == MARK;
  }

  /**
   * The keys of spellings.
   *
   * @param lines names between commas, of each its spellings between blanks
   */
  static Map<String, String> read(List<String> lines) {
    Map<String, String> keys = HashMap.newHashMap(6000);
    for (String line : lines) {
      for (String name : line.split(",", -1)) {
        List<String> spellings = List.of(name.strip().split(" ", -1));
        String key = MARK + spellings.getFirst();
        for (String spelling : spellings) {
          if (keys.putIfAbsent(spelling, key) != null) {
            throw new IllegalStateException(
                TABLE + ": " + spelling + " stands in two names, or twice in one");
          }
        }
      }
    }
    return keys;
  }
}

package org.davylamp.exchange.rows;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What cells mean that come again and again: the same text is read once. Texts that are long are
 * read each time, and all is forgotten when there are too many, so memory is bounded. For one
 * thread.
 */
final class Known<T> {
  private static final int USUAL = 1 << 15;
  private static final int LONGEST = 200;

  private final Map<String, T> known = new HashMap<>();
  private final Function<String, T> reader;
  private final int most;

  Known(Function<String, T> reader) {
    this(reader, USUAL);
  }

  /**
   * @param most texts that are known at a time
   */
  Known(Function<String, T> reader, int most) {
    this.reader = reader;
    this.most = most;
  }

  T of(String text) {
    T value = known.get(text);
    if (value == null) {
      value = reader.apply(text);
      if (text.length() <= LONGEST) {
        if (known.size() >= most) {
          known.clear();
        }
        known.put(text, value);
      }
    }
    return value;
  }
}

package org.davylamp.findings.verdicts;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Answers to questions that come again: the last so many that were asked for. For one thread. */
final class Remembered<K, V> {
  private final Function<K, V> ask;
  private final Map<K, V> kept;

  /**
   * @param most how many answers are kept
   * @param ask what answers a question that is not kept
   */
  Remembered(int most, Function<K, V> ask) {
    this.ask = ask;
    this.kept =
        new LinkedHashMap<>(16, .75f, true) {
          private static final long serialVersionUID = 1;

          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
          }
        };
  }

  V of(K question) {
    V answer = kept.get(question);
    if (answer == null) {
      answer = ask.apply(question);
      kept.put(question, answer);
    }
    return answer;
  }
}

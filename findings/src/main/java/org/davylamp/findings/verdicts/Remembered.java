package org.davylamp.findings.verdicts;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Answers to questions that come again: at least the last half of so many that were asked for. Safe
 * for threads; what two ask for at once may be worked out twice.
 */
final class Remembered<K, V> {
  private final int half;
  private volatile Map<K, V> younger = new ConcurrentHashMap<>();
  private volatile Map<K, V> older = Map.of();

  /**
   * @param most how many answers are kept
   */
  Remembered(int most) {
    this.half = Math.max(1, most / 2);
  }

  /**
   * @param ask what answers a question that is not kept
   */
  V of(K question, Function<K, V> ask) {
    V answer = younger.get(question);
    if (answer == null) {
      answer = older.get(question);
      if (answer == null) {
        answer = ask.apply(question);
      }
      keep(question, answer);
    }
    return answer;
  }

  /** Threads that come too late find the younger half changed already, and keep in it. */
  @SuppressWarnings("ReferenceEquality") // the same map is meant, not an equal one
  private void keep(K question, V answer) {
    if (younger.size() >= half) {
      synchronized (this) {
        if (younger.size() >= half) {
          older = younger;
          younger = new ConcurrentHashMap<>();
        }
      }
    }
    younger.put(question, answer);
  }
}

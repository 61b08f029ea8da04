package org.davylamp.findings.verdicts;

import java.util.function.Function;

/**
 * Answers to questions that come again, from one who answers them: at least the last half of so
 * many.
 */
final class Remembered<K, V> {
  private final Function<K, V> ask;
  private final Memory<K, V> memory;

  /**
   * @param most how many answers are kept
   * @param ask what answers a question that is not kept
   */
  Remembered(int most, Function<K, V> ask) {
    this.ask = ask;
    this.memory = new Memory<>(most);
  }

  V of(K question) {
    return memory.of(question, ask);
  }
}

package org.davylamp.imagery.bytes;

import java.time.Duration;

/**
 * How long to try what a network did not deliver.
 *
 * @param attempts how often to ask, at least 1
 * @param pause before the second attempt; it doubles with each further one
 * @param longest pause, also where a server asks for a longer one
 * @param timeout of one answer, its bytes included
 */
public record Retries(int attempts, Duration pause, Duration longest, Duration timeout) {
  /** Five attempts over some eight seconds, or as the server asks, up to half a minute each. */
  public static final Retries USUAL =
      new Retries(5, Duration.ofMillis(500), Duration.ofSeconds(30), Duration.ofSeconds(60));

  /** Before an attempt, from the second on. */
  Duration before(int attempt) {
    Duration doubled = pause.multipliedBy(1L << Math.min(attempt - 2, 20));
    return doubled.compareTo(longest) < 0 ? doubled : longest;
  }
}

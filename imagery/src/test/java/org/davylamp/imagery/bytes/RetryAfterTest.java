package org.davylamp.imagery.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {
  private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");

  /** What a server says, and how many seconds that is at noon; nothing if it cannot be read. */
  @ParameterizedTest(name = "{0}: {1} s")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0                             | 0
          120                           | 120
          Thu, 26 Nov 2026 12:00:30 GMT | 30
          Thu, 26 Nov 2026 11:00:00 GMT | 0
          soon                          |
          -1                            |
          1.5                           |
          99999999999                   |
          """)
  void aNumberOfSecondsOrADate(String value, Long seconds) {
    assertThat(RetryAfter.read(value, NOW))
        .isEqualTo(Optional.ofNullable(seconds).map(Duration::ofSeconds));
  }
}

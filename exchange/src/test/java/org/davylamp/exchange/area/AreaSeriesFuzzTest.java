package org.davylamp.exchange.area;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import org.davylamp.evidence.EvidenceException;

/** Whatever a file holds, it is an area series or refused. */
class AreaSeriesFuzzTest {
  private static final String SERIES =
      new String(AreaSamples.series("cd".repeat(32)).bytes(), StandardCharsets.UTF_8);

  @FuzzTest
  void changedSeries(FuzzedDataProvider data) {
    int from = data.consumeInt(0, SERIES.length());
    int to = data.consumeInt(from, SERIES.length());
    String changed =
        SERIES.substring(0, from) + data.consumeRemainingAsString() + SERIES.substring(to);
    read(changed.getBytes(StandardCharsets.UTF_8));
  }

  @FuzzTest
  void anyBytes(FuzzedDataProvider data) {
    read(data.consumeRemainingAsBytes());
  }

  private static void read(byte[] bytes) {
    try {
      AreaSeries series = AreaSeries.parse(bytes);
      AreaSeries again = AreaSeries.parse(series.bytes());
      if (!AreaSeries.parse(again.bytes()).equals(again)) {
        throw new AssertionError("a series that is not read as it was written");
      }
    } catch (EvidenceException e) {
      if (String.valueOf(e.getMessage()).isBlank()) {
        throw new AssertionError("refused without a word", e);
      }
    }
  }
}

package org.davylamp.findings.audit;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.davylamp.evidence.EvidenceException;

/** Whatever the bytes are: a row that is written as it was read, or one complaint. */
final class LineReaderFuzzTest {
  @FuzzTest
  void anyLine(byte[] bytes) {
    read(bytes);
  }

  /** A good line with some of it replaced. */
  @FuzzTest
  void almostALine(FuzzedDataProvider data) {
    String line =
        new String(
            ResultLine.of(SampleRows.row("a", 2, SampleRows.LISTED)), StandardCharsets.UTF_8);
    int at = data.consumeInt(0, line.length());
    int to = data.consumeInt(at, line.length());
    String other = line.substring(0, at) + data.consumeRemainingAsString() + line.substring(to);
    read(other.getBytes(StandardCharsets.UTF_8));
  }

  private static void read(byte[] bytes) {
    try {
      RowResult row = LineReader.line(bytes).row();
      byte[] again = ResultLine.of(row);
      if (!Arrays.equals(again, ResultLine.of(LineReader.row(again)))) {
        throw new AssertionError("a row that is not read as it was written: " + row);
      }
    } catch (EvidenceException expected) {
      if (expected.getMessage() == null) {
        throw new AssertionError("a complaint without words", expected);
      }
    }
  }
}

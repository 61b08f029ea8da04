package org.davylamp.evidence;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;

/** Any bytes are either refused by name or come back as they were. */
class RecordsFuzzTest {
  @FuzzTest
  void anyBytesAsCanonicalJson(FuzzedDataProvider data) {
    byte[] bytes = data.consumeRemainingAsBytes();
    CanonicalJson.Obj object;
    try {
      object = CanonicalJson.parse(bytes);
    } catch (EvidenceException refusal) {
      return;
    }
    requireSame(bytes, CanonicalJson.write(object));
  }

  @FuzzTest
  void anyBytesAsARecord(FuzzedDataProvider data) {
    byte[] bytes = data.consumeRemainingAsBytes();
    EvidenceRecord record;
    try {
      record = EvidenceRecord.parse(bytes);
    } catch (EvidenceException refusal) {
      return;
    }
    requireSame(bytes, record.canonical());
    requireSame(bytes, CanonicalJson.write(record.toJson()));
  }

  private static void requireSame(byte[] read, byte[] written) {
    if (!Arrays.equals(read, written)) {
      throw new AssertionError("read " + read.length + " bytes, wrote others");
    }
  }
}

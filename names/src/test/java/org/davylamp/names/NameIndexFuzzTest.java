package org.davylamp.names;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import java.util.List;

/** Any two names are indexed and each finds itself; any bytes are an index or refused. */
class NameIndexFuzzTest {
  private static final List<String> QUERIES =
      List.of("Kim Jong Un", "김정은", "Al Qaida", "alqaida", "Chon Ma 1", "");

  @FuzzTest
  void anyNames(FuzzedDataProvider data) {
    String one = data.consumeString(200);
    String other = data.consumeRemainingAsString();
    NameIndex index =
        NameIndex.of(List.of(Profile.of("", Kind.PERSON, one), Profile.of("", Kind.VESSEL, other)));
    check(index, Kind.PERSON, one, 0);
    check(index, Kind.VESSEL, other, 1);
    index.candidates(Profile.of("", Kind.PARTY, other, one), 1);
  }

  private static void check(NameIndex index, Kind kind, String name, int entry) {
    Candidates found = index.candidates(Profile.of("", kind, name), 5);
    boolean none = NameWords.of(name, kind).variants().isEmpty();
    if (none ? found.size() > 0 : found.size() != 1 || found.entry(0) != entry) {
      throw new AssertionError("'%s' finds %d".formatted(name, found.size()));
    }
    if (!none && !(found.score(0) > .9f && found.score(0) <= 1)) {
      throw new AssertionError("'%s' scores %s".formatted(name, found.score(0)));
    }
  }

  @FuzzTest
  void anyBytes(FuzzedDataProvider data) {
    boolean mended = data.consumeBoolean();
    byte[] bytes = data.consumeRemainingAsBytes();
    if (mended && bytes.length > 2 * Long.BYTES) {
      NameIndexFileTest.mend(bytes);
    }
    readAndAsk(bytes);
  }

  /** Bytes are refused, or are an index that answers something to any query. */
  static void readAndAsk(byte[] bytes) {
    NameIndex index;
    try {
      index = NameIndex.read(ByteBuffer.wrap(bytes));
    } catch (BadIndex refused) {
      return;
    }
    for (String query : QUERIES) {
      for (Kind kind : Kind.values()) {
        index.candidates(Profile.of("", kind, query), 5);
      }
    }
  }
}

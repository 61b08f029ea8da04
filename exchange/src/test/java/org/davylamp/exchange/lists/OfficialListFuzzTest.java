package org.davylamp.exchange;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whatever the bytes are: a list, none, or one BadInput with its place. */
final class OfficialListFuzzTest {
  @FuzzTest
  void officialLists(byte[] bytes) throws IOException {
    Path file = Files.createTempFile("fuzz", ".list");
    try {
      Files.write(file, bytes);
      OfficialList.of(new InputFile(file, "list", bytes.length));
    } catch (BadInput expected) {
      if (!expected.file().equals("list") || expected.problem().isBlank() || expected.row() < 0) {
        throw new AssertionError("an error without its place", expected);
      }
    } finally {
      Files.delete(file);
    }
  }
}

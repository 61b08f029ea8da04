package org.davylamp.exchange;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Whatever bytes follow a header: they are read, or they are bad input with a place. */
class CaseFuzzTest {

  @FuzzTest
  void anyRows(FuzzedDataProvider data) {
    List<CaseTable> tables = CaseTables.ALL;
    CaseTable table = tables.get(data.consumeInt(0, tables.size() - 1));
    String header =
        table.columns().stream().map(CaseColumn::name).collect(Collectors.joining(",")) + "\n";
    byte[] rows = data.consumeRemainingAsBytes();
    byte[] file =
        (header + new String(rows, StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.UTF_8);
    System.arraycopy(rows, 0, file, header.length(), rows.length);
    attempt(
        CaseDesk.reader(table.kind()),
        java.util.Arrays.copyOf(file, header.length() + rows.length));
  }

  @FuzzTest
  void anyFile(FuzzedDataProvider data) {
    CaseTable table = CaseTables.ALL.get(data.consumeInt(0, CaseTables.ALL.size() - 1));
    attempt(CaseDesk.reader(table.kind()), data.consumeRemainingAsBytes());
  }

  private static void attempt(FormatReader reader, byte[] file) {
    try {
      CaseDesk.withPrelude().read(reader, file);
    } catch (BadInput bad) {
      if (bad.problem().isBlank() || bad.row() < 0) {
        throw new AssertionError("bad input that says nothing", bad);
      }
    }
  }
}

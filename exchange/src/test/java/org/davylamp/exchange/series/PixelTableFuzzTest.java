package org.davylamp.exchange.series;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.davylamp.exchange.BadInput;

/** Whatever the bytes are: a table whose dates ascend and whose arrays fit, or one BadInput. */
final class PixelTableFuzzTest {
  @FuzzTest
  void anyTable(FuzzedDataProvider data) throws IOException {
    String header =
        data.pickValue(
            List.of(
                "pixel,date,red,nir,qa\na,2020-01-01,.1,.2,0\n",
                "date,qa,pixel,ndvi\n2020-01-01,4,a,1e9\n",
                ""));
    byte[] bytes = (header + data.consumeRemainingAsString()).getBytes(StandardCharsets.UTF_8);
    try {
      check(PixelTable.read(new ByteArrayInputStream(bytes), "table"));
    } catch (BadInput e) {
      if (!e.file().equals("table")) {
        throw new AssertionError("of another file: " + e, e);
      }
    }
  }

  private static void check(PixelTable table) {
    int[] days = table.days();
    for (int t = 1; t < days.length; t++) {
      if (days[t] <= days[t - 1]) {
        throw new AssertionError("dates out of order");
      }
    }
    boolean fits =
        table.samples().length == days.length * table.bands().size()
            && table.codes().length == days.length
            && days.length > 0
            && table.samples()[0].length == table.pixels().size();
    if (!fits) {
      throw new AssertionError("arrays of another size than " + table.pixels().size());
    }
  }
}

package org.davylamp.findings.change;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.davylamp.exchange.series.PixelTable;
import org.davylamp.imagery.change.PixelSeries;
import org.davylamp.imagery.stack.Quality;

/** Makes series of tables of pixels. */
public final class PixelTables {
  private PixelTables() {}

  /** The dates of both, ascending, each once. */
  public static int[] days(PixelTable one, PixelTable other) {
    return IntStream.concat(Arrays.stream(one.days()), Arrays.stream(other.days()))
        .sorted()
        .distinct()
        .toArray();
  }

  /**
   * A series of a table. Without a quality column every look with samples is clear.
   *
   * @param days that it is to have, the table's among them
   * @param bands by the table's names; the series has them by {@link Bands#name}
   */
  public static PixelSeries series(
      PixelTable table, int[] days, List<String> bands, Quality quality) {
    int width = bands.size();
    float[] none = new float[table.pixels().size()];
    Arrays.fill(none, Float.NaN);
    float[][] samples = new float[days.length * width][];
    byte[][] clear = new byte[days.length][table.pixels().size()];
    for (int t = 0; t < days.length; t++) {
      int from = Arrays.binarySearch(table.days(), days[t]);
      for (int b = 0; b < width; b++) {
        int band = table.bands().indexOf(bands.get(b));
        samples[t * width + b] =
            from < 0 ? none.clone() : table.samples()[from * table.bands().size() + band];
      }
      for (int p = 0; from >= 0 && p < clear[t].length; p++) {
        int code = table.codes()[from][p];
        boolean seen = table.quality() ? quality.clear(code) : code != PixelTable.NOT_SEEN;
        clear[t][p] = (byte) (code != PixelTable.NOT_SEEN && seen ? 1 : 0);
      }
    }
    return new PixelSeries(days, bands.stream().map(Bands::name).toList(), samples, clear);
  }
}

package org.davylamp.exchange.series;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * Looks at pixels over time, as {@code pixel,date,band…,qa} has them.
 *
 * @param pixels their names, in the order in which they first stand
 * @param days of all looks, as epoch days, ascending, each once
 * @param bands their names, in the order of the columns
 * @param samples [date · bands + band][pixel], as the file has them; not a number where it has none
 * @param codes [date][pixel] of the quality column; {@link #NO_CODE} where it is empty or not
 *     there, {@link #NOT_SEEN} where the pixel has no row of that date
 * @param quality whether there is such a column
 */
@SuppressWarnings("ArrayRecordComponent") // large; never compared
public record PixelTable(
    List<String> pixels,
    int[] days,
    List<String> bands,
    float[][] samples,
    int[][] codes,
    boolean quality) {
  /** A look whose quality nobody says. */
  public static final int NO_CODE = -1;

  /** No look. */
  public static final int NOT_SEEN = -2;

  public PixelTable {
    pixels = List.copyOf(pixels);
    bands = List.copyOf(bands);
  }

  /**
   * Reads a table. Rows may stand in any order. Memory: {@code dates × pixels × bands} floats, and
   * what the rows say.
   *
   * @param file its name, for errors
   * @throws org.davylamp.exchange.BadInput if a column is missing or comes twice, a cell is not a
   *     date or a number, or a pixel has two rows of one date, with line and column
   */
  public static PixelTable read(InputStream in, String file) throws IOException {
    return PixelRows.read(in, file);
  }
}

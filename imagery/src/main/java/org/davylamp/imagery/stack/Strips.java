package org.davylamp.imagery.stack;

import java.util.ArrayList;
import java.util.List;
import org.davylamp.imagery.raster.Window;

/** Cuts a window into strips of whole rows. */
final class Strips {
  private Strips() {}

  /**
   * Cuts. Strips end where rows of tiles end, so that no tile is unpacked twice; where one row of
   * tiles is too much, it is cut further, and its tiles are unpacked once for each piece.
   *
   * @param rowBytes what a row of pixels takes in memory
   * @param bytes what a strip may take; a strip has one row at least
   * @param tileRows rows of a tile; tiles begin at row 0
   */
  static List<Window> cut(Window window, long rowBytes, long bytes, int tileRows) {
    long rows = Math.max(1, bytes / Math.max(1, rowBytes));
    int end = window.row() + window.height();
    List<Window> strips = new ArrayList<>();
    int from = window.row();
    while (from < end) {
      long tileEnd = ((long) from / tileRows + 1) * tileRows;
      long to = from + rows;
      if (to >= tileEnd) {
        to = tileEnd + (to - tileEnd) / tileRows * tileRows;
      }
      int height = (int) (Math.min(to, end) - from);
      strips.add(new Window(window.column(), from, window.width(), height));
      from += height;
    }
    return List.copyOf(strips);
  }
}

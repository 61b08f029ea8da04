package org.davylamp.imagery.stack;

import java.util.Optional;
import org.davylamp.imagery.raster.Window;

/**
 * How a raster lies on a grid: each of its pixels covers {@code wider × higher} of the grid's, the
 * first of them from ({@code left}, {@code top}) on.
 *
 * @param width columns of the raster
 * @param height rows of the raster
 */
record Placement(int wider, int higher, int left, int top, int width, int height) {
  boolean exact() {
    return wider == 1 && higher == 1;
  }

  /** The column of the raster that covers a column of the grid; may lie outside. */
  int column(int ofGrid) {
    return Math.floorDiv(ofGrid - left, wider);
  }

  int row(int ofGrid) {
    return Math.floorDiv(ofGrid - top, higher);
  }

  /** Which of the raster's pixels a region of the grid needs; none if it does not touch it. */
  Optional<Window> window(Region region) {
    int fromColumn = Math.max(0, column(region.column()));
    int fromRow = Math.max(0, row(region.row()));
    int toColumn = Math.min(width, column(region.column() + region.width() - 1) + 1);
    int toRow = Math.min(height, row(region.row() + region.height() - 1) + 1);
    return fromColumn >= toColumn || fromRow >= toRow
        ? Optional.empty()
        : Optional.of(new Window(fromColumn, fromRow, toColumn - fromColumn, toRow - fromRow));
  }
}

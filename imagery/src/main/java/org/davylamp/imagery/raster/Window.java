package org.davylamp.imagery.raster;

/**
 * A rectangle of pixels.
 *
 * @param column the leftmost, from 0
 * @param row the topmost, from 0
 * @param width columns, at least 1
 * @param height rows, at least 1
 */
public record Window(int column, int row, int width, int height) {
  public Window {
    if (column < 0 || row < 0 || width < 1 || height < 1) {
      throw new IllegalArgumentException(
          "a window begins at 0 or later and has pixels, not "
              + (column + "," + row + " " + width + "×" + height));
    }
  }

  long endColumn() {
    return (long) column + width;
  }

  long endRow() {
    return (long) row + height;
  }

  long pixels() {
    return (long) width * height;
  }

  @Override
  public String toString() {
    return width + "×" + height + " pixels from column " + column + ", row " + row;
  }
}

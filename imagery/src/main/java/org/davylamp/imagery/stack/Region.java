package org.davylamp.imagery.stack;

import org.davylamp.imagery.raster.Window;

/** A rectangle of a grid that may reach beyond it, where a {@link Window} may not. */
record Region(int column, int row, int width, int height) {
  static Region of(Window window) {
    return new Region(window.column(), window.row(), window.width(), window.height());
  }

  /** The same place, counted from a pixel of this grid. */
  Region from(int left, int top) {
    return new Region(column - left, row - top, width, height);
  }

  /** With so many pixels more on each side. */
  Region grown(int pixels) {
    return new Region(column - pixels, row - pixels, width + 2 * pixels, height + 2 * pixels);
  }

  int pixels() {
    return width * height;
  }
}

package org.davylamp.imagery.stack;

/** Makes masks of codes. */
final class Clearness {
  private static final byte OUTSIDE = 0;
  private static final byte UNCLEAR = 1;
  private static final byte CLEAR = 2;

  private Clearness() {}

  /**
   * Which pixels are clear.
   *
   * @param codes of the quality raster
   * @param places for each pixel of {@code grown} where its code is; −1 where the raster has none
   * @param grown the region that is asked for and {@code dilate} pixels around it
   * @return 1 for clear, one a pixel of the region without what was added
   */
  static byte[] mask(Quality quality, int[] codes, int[] places, Region grown, int dilate) {
    byte[] states = new byte[places.length];
    for (int i = 0; i < states.length; i++) {
      int place = places[i];
      if (place >= 0) {
        states[i] = quality.clear(codes[place]) ? CLEAR : UNCLEAR;
      } else {
        states[i] = OUTSIDE;
      }
    }
    int width = grown.width() - 2 * dilate;
    int height = grown.height() - 2 * dilate;
    boolean[] near = unclearInRow(states, grown, width, dilate);
    byte[] mask = new byte[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        boolean clear = states[(y + dilate) * grown.width() + x + dilate] == CLEAR;
        for (int dy = 0; clear && dy <= 2 * dilate; dy++) {
          clear = !near[(y + dy) * width + x];
        }
        mask[y * width + x] = (byte) (clear ? 1 : 0);
      }
    }
    return mask;
  }

  /** For each row, whether anything unclear is within {@code dilate} columns. */
  private static boolean[] unclearInRow(byte[] states, Region grown, int width, int dilate) {
    boolean[] near = new boolean[width * grown.height()];
    for (int y = 0; y < grown.height(); y++) {
      for (int x = 0; x < width; x++) {
        boolean unclear = false;
        for (int dx = 0; dx <= 2 * dilate; dx++) {
          unclear |= states[y * grown.width() + x + dx] == UNCLEAR;
        }
        near[y * width + x] = unclear;
      }
    }
    return near;
  }
}

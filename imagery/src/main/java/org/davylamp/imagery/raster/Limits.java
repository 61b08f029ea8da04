package org.davylamp.imagery.raster;

/**
 * What a file may ask for. Each is checked before memory is taken.
 *
 * @param blockBytes bytes of one tile or strip, packed or unpacked
 * @param windowBytes bytes of the samples of one read
 * @param blocks tiles or strips of one level
 * @param directories images in a file
 * @param textBytes bytes of one field of text
 */
public record Limits(
    long blockBytes, long windowBytes, int blocks, int directories, int textBytes) {
  /** 256 MiB a block, 1 GiB a window, 4 Mi blocks, 1,024 directories, 4 MiB of text. */
  public static final Limits USUAL = new Limits(256L << 20, 1L << 30, 4 << 20, 1024, 4 << 20);
}

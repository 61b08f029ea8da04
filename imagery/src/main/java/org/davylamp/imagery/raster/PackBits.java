package org.davylamp.imagery.raster;

import java.util.Arrays;

/** Unpacks runs of equal bytes (TIFF 6.0 section 9). */
final class PackBits {
  private PackBits() {}

  /**
   * Unpacks until so many bytes are there, or the packed ones end.
   *
   * @return how many bytes were unpacked
   */
  static int unpack(byte[] packed, int from, int length, byte[] target, int wanted) {
    int end = from + length;
    int at = from;
    int out = 0;
    while (out < wanted && at < end) {
      int head = packed[at++];
      if (head >= 0) {
        int literal = Math.min(head + 1, Math.min(end - at, wanted - out));
        System.arraycopy(packed, at, target, out, literal);
        at += literal;
        out += literal;
      } else if (head != -128 && at < end) {
        int run = Math.min(1 - head, wanted - out);
        Arrays.fill(target, out, out + run, packed[at++]);
        out += run;
      }
    }
    return out;
  }
}

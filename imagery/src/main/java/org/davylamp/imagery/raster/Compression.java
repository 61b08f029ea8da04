package org.davylamp.imagery.raster;

import java.util.Arrays;
import java.util.stream.Collectors;

/** How a block is packed (tag Compression). */
public enum Compression {
  NONE(1, 1),
  LZW(5, 5),
  /** Zlib; 8 is Adobe's number, 32946 the older one. */
  DEFLATE(8, 32946),
  PACKBITS(32773, 32773),
  ZSTD(50000, 50000);

  private final int code;
  private final int alias;

  Compression(int code, int alias) {
    this.code = code;
    this.alias = alias;
  }

  int code() {
    return code;
  }

  /**
   * How many bytes a packed byte can become, at most. LZW: a code of 9 to 12 bits for up to 4,093
   * bytes. Deflate: 258 bytes for 2 bits. Packbits: 128 bytes for 2. Zstd: a block of 128 KiB in 4
   * bytes.
   */
  long ratio() {
    return switch (this) {
      case NONE -> 1;
      case LZW -> 3_700;
      case DEFLATE -> 1_032;
      case PACKBITS -> 64;
      case ZSTD -> 32_768;
    };
  }

  static Compression of(long code, Directory directory) {
    return Arrays.stream(values())
        .filter(known -> known.code == code || known.alias == code)
        .findFirst()
        .orElseThrow(() -> directory.refused("compression", expected(), code + name(code)));
  }

  private static String expected() {
    return Arrays.stream(values())
        .map(known -> known.code + " (" + known.name() + ")")
        .collect(Collectors.joining(", "));
  }

  private static String name(long code) {
    return switch ((int) Math.min(code, Integer.MAX_VALUE)) {
      case 2, 3, 4 -> " (fax)";
      case 6, 7 -> " (JPEG)";
      case 34712 -> " (JPEG 2000)";
      case 34887 -> " (LERC)";
      case 34925 -> " (LZMA)";
      case 50001 -> " (WebP)";
      case 50002 -> " (JPEG XL)";
      default -> "";
    };
  }
}

package org.davylamp.imagery.raster;

import java.util.Arrays;
import java.util.Optional;

/** What a sample is (TIFF 6.0 section 19, tags BitsPerSample and SampleFormat). */
public enum SampleType {
  UINT8(1, Format.UNSIGNED),
  INT8(1, Format.SIGNED),
  UINT16(2, Format.UNSIGNED),
  INT16(2, Format.SIGNED),
  UINT32(4, Format.UNSIGNED),
  INT32(4, Format.SIGNED),
  UINT64(8, Format.UNSIGNED),
  INT64(8, Format.SIGNED),
  FLOAT32(4, Format.FLOAT),
  FLOAT64(8, Format.FLOAT);

  private enum Format {
    UNSIGNED(1),
    SIGNED(2),
    FLOAT(3);

    private final int code;

    Format(int code) {
      this.code = code;
    }
  }

  private final int bytes;
  private final Format format;

  SampleType(int bytes, Format format) {
    this.bytes = bytes;
    this.format = format;
  }

  /** Bytes of a sample. */
  public int bytes() {
    return bytes;
  }

  public boolean isFloat() {
    return format == Format.FLOAT;
  }

  /** The value of the tag SampleFormat: 1 unsigned, 2 signed, 3 floating point. */
  int format() {
    return format.code;
  }

  /** By the two tags; format 4, "undefined", counts as unsigned, as section 19 allows. */
  static Optional<SampleType> of(long bits, long format) {
    long wanted = format == 4 ? 1 : format;
    return Arrays.stream(values())
        .filter(type -> type.bytes * 8L == bits && type.format() == wanted)
        .findFirst();
  }
}

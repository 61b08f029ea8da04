package org.davylamp.imagery.raster;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * A field of a directory (TIFF 6.0 section 2, "Types"; BigTIFF adds 16 to 18).
 *
 * @param tag what it says
 * @param type of its values
 * @param count how many; bounded by the file's length when the directory was read
 * @param offset where the values are
 */
record Field(Metadata metadata, int tag, int type, long count, long offset) {
  /** Bytes of a value; 0 for a type that nobody knows, whose field is to be skipped. */
  static int size(int type) {
    return switch (type) {
      case 1, 2, 6, 7 -> 1;
      case 3, 8 -> 2;
      case 4, 9, 11, 13 -> 4;
      case 5, 10, 12, 16, 17, 18 -> 8;
      default -> 0;
    };
  }

  String place() {
    return "tag " + tag;
  }

  /** The only value, a whole number. */
  long one() {
    if (count < 1) {
      throw metadata.refused(place(), "a value", "none");
    }
    return number(metadata.at(offset, size(type)), 0);
  }

  /** All values, whole numbers, at most so many. */
  long[] longs(int most) {
    ByteBuffer values = values(most);
    long[] longs = new long[(int) count];
    for (int i = 0; i < longs.length; i++) {
      longs[i] = number(values, i);
    }
    return longs;
  }

  /** All values, numbers with fractions, at most so many. */
  double[] doubles(int most) {
    ByteBuffer values = values(most);
    double[] doubles = new double[(int) count];
    for (int i = 0; i < doubles.length; i++) {
      doubles[i] =
          switch (type) {
            case 11 -> values.getFloat(i * 4);
            case 12 -> values.getDouble(i * 8);
            default -> number(values, i);
          };
    }
    return doubles;
  }

  /** A text of at most so many bytes, up to its first NUL. */
  String text(int most) {
    if (size(type) != 1) {
      throw metadata.refused(place(), "a text (type 2)", "type " + type);
    }
    byte[] bytes = new byte[(int) Math.min(count, most)];
    values(most).get(bytes);
    int end = 0;
    while (end < bytes.length && bytes[end] != 0) {
      end++;
    }
    return new String(bytes, 0, end, StandardCharsets.UTF_8);
  }

  private ByteBuffer values(int most) {
    if (count > most) {
      throw metadata.refused(place(), "at most " + most + " values", count);
    }
    long length = count * size(type);
    if (length > Integer.MAX_VALUE - 8) {
      throw metadata.refused(place(), "less than 2 GiB of values", length + " bytes");
    }
    return metadata.at(offset, (int) length);
  }

  private long number(ByteBuffer values, int index) {
    return switch (type) {
      case 1, 7 -> values.get(index) & 0xFF;
      case 6 -> values.get(index);
      case 3 -> values.getShort(index * 2) & 0xFFFF;
      case 8 -> values.getShort(index * 2);
      case 4, 13 -> values.getInt(index * 4) & 0xFFFF_FFFFL;
      case 9 -> values.getInt(index * 4);
      case 16, 17, 18 -> values.getLong(index * 8);
      default -> throw metadata.refused(place(), "whole numbers", "type " + type);
    };
  }
}

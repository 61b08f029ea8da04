package org.davylamp.imagery.raster;

import com.github.luben.zstd.Zstd;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.Deflater;

/**
 * Makes the bytes of a tile of one band: samples with the lowest byte first, the predictor, the
 * packing. What lies beyond the image is 0.
 */
final class TileEncoder {
  private static final int DEFLATE_LEVEL = 6;
  private static final int ZSTD_LEVEL = 9;

  private final Compression compression;
  private final int tile;

  TileEncoder(Compression compression, int tile) {
    this.compression = compression;
    this.tile = tile;
  }

  /** The number of the predictor for samples of a type. */
  static int predictor(Compression compression, SampleType type) {
    return compression == Compression.NONE ? 1 : type.isFloat() ? 3 : 2;
  }

  /** The packed bytes of the tile whose first pixel is there. */
  byte[] encode(Plane plane, Window image, int left, int top) {
    int size = plane.type().bytes();
    byte[] bytes = new byte[tile * tile * size];
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int columns = Math.min(tile, image.width() - left);
    int rows = Math.min(tile, image.height() - top);
    for (int row = 0; row < rows; row++) {
      int from = (top + row) * image.width() + left;
      put(
          plane,
          from,
          columns,
          buffer.slice(row * tile * size, columns * size).order(buffer.order()));
    }
    if (compression != Compression.NONE) {
      for (int row = 0; row < rows; row++) {
        predict(bytes, row * tile * size, plane.type());
      }
    }
    return pack(bytes);
  }

  private static void put(Plane plane, int from, int count, ByteBuffer to) {
    switch (plane) {
      case Plane.Of8 bytes -> to.put(bytes.values(), from, count);
      case Plane.Of16 shorts -> to.asShortBuffer().put(shorts.values(), from, count);
      case Plane.Of32 ints -> to.asIntBuffer().put(ints.values(), from, count);
      case Plane.Of64 longs -> to.asLongBuffer().put(longs.values(), from, count);
      case Plane.OfFloat floats -> to.asFloatBuffer().put(floats.values(), from, count);
      case Plane.OfDouble doubles -> to.asDoubleBuffer().put(doubles.values(), from, count);
    }
  }

  private void predict(byte[] bytes, int begin, SampleType type) {
    int size = type.bytes();
    if (type.isFloat()) {
      byte[] row = Arrays.copyOfRange(bytes, begin, begin + tile * size);
      for (int i = 0; i < row.length; i++) {
        bytes[begin + (size - 1 - i % size) * tile + i / size] = row[i];
      }
      for (int i = begin + row.length - 1; i > begin; i--) {
        bytes[i] -= bytes[i - 1];
      }
      return;
    }
    ByteBuffer row =
        ByteBuffer.wrap(bytes, begin, tile * size).slice().order(ByteOrder.LITTLE_ENDIAN);
    for (int i = tile - 1; i > 0; i--) {
      int at = i * size;
      switch (size) {
        case 1 -> row.put(at, (byte) (row.get(at) - row.get(at - 1)));
        case 2 -> row.putShort(at, (short) (row.getShort(at) - row.getShort(at - 2)));
        case 4 -> row.putInt(at, row.getInt(at) - row.getInt(at - 4));
        default -> row.putLong(at, row.getLong(at) - row.getLong(at - 8));
      }
    }
  }

  private byte[] pack(byte[] bytes) {
    return switch (compression) {
      case NONE -> bytes;
      case DEFLATE -> deflate(bytes);
      case ZSTD -> Zstd.compress(bytes, ZSTD_LEVEL);
      case LZW, PACKBITS -> throw new IllegalArgumentException("not written: " + compression);
    };
  }

  private static byte[] deflate(byte[] bytes) {
    try (Deflater deflater = new Deflater(DEFLATE_LEVEL)) {
      deflater.setInput(bytes);
      deflater.finish();
      byte[] packed = new byte[bytes.length / 2 + 64];
      int length = 0;
      while (!deflater.finished()) {
        if (length == packed.length) {
          packed = Arrays.copyOf(packed, 2 * packed.length);
        }
        length += deflater.deflate(packed, length, packed.length - length);
      }
      return Arrays.copyOf(packed, length);
    }
  }
}

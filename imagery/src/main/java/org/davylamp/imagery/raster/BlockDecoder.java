package org.davylamp.imagery.raster;

import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Locale;
import org.davylamp.imagery.RasterException;

/**
 * Makes samples of a block's bytes. Holds what unpacking needs, to be used again; one thread at a
 * time. Only as many rows as are wanted are unpacked, except by zstd.
 */
final class BlockDecoder implements AutoCloseable {
  private final Inflate inflate = new Inflate();
  private final ZstdDecompressCtx zstd = new ZstdDecompressCtx();
  private final Lzw lzw = new Lzw();
  private Arena arena = Arena.ofShared();
  private MemorySegment outside = arena.allocate(0);
  private byte[] packed = new byte[0];
  private byte[] unpacked = new byte[0];
  private byte[] scratch = new byte[0];

  /** Room for bytes that are to be unpacked, until the next call. */
  byte[] packed(int length) {
    packed = atLeast(packed, length);
    return packed;
  }

  /**
   * Room for bytes that need no unpacking, outside the heap, until the next call: a file is read
   * into it without being copied on the way.
   */
  MemorySegment unpackedAlready(int length) {
    if (outside.byteSize() < length) {
      arena.close();
      arena = Arena.ofShared();
      outside = arena.allocate(length);
    }
    return outside.asSlice(0, length);
  }

  /** Samples of the rows that were wanted: {@code data} from {@code at} on, until the next call. */
  record Rows(MemorySegment data, int at) {}

  /**
   * Unpacks the rows from {@code first} up to, not with, {@code end} of a block.
   *
   * @param file for messages
   * @param source holds the block's bytes from {@code from} on; they are not changed
   * @throws RasterException if the bytes are not what the layout says
   */
  Rows decode(String file, Layout layout, int block, byte[] source, int from, int first, int end) {
    int length = (int) layout.counts()[block];
    int rowBytes = layout.rowBytes();
    int skipped = first * rowBytes;
    if (layout.compression() == Compression.NONE) {
      return new Rows(MemorySegment.ofArray(source), from);
    }
    int whole = layout.rows(block) * rowBytes;
    int wanted = layout.compression() == Compression.ZSTD ? whole : end * rowBytes;
    unpacked = atLeast(unpacked, wanted + Lzw.SLACK);
    int found;
    try {
      found = unpack(layout.compression(), source, from, length, wanted);
    } catch (ZstdException | IllegalStateException e) {
      throw RasterException.refused(
          file,
          place(layout, block),
          "bytes packed with " + layout.compression(),
          "others (" + e.getMessage() + ")");
    }
    if (found < wanted) {
      throw RasterException.refused(
          file,
          place(layout, block),
          wanted + " bytes unpacked for its first " + end + " rows",
          found + " of " + length + " bytes packed with " + layout.compression());
    }
    scratch = atLeast(scratch, rowBytes);
    layout.predictor().undo(unpacked, skipped, end - first, layout, scratch);
    return new Rows(MemorySegment.ofArray(unpacked), skipped);
  }

  static String place(Layout layout, int block) {
    return String.format(Locale.ROOT, "block %d at byte %d", block, layout.offsets()[block]);
  }

  private int unpack(Compression compression, byte[] source, int from, int length, int wanted) {
    return switch (compression) {
      case NONE -> throw new IllegalArgumentException("nothing to unpack");
      case LZW -> lzw.unpack(source, from, length, unpacked, wanted);
      case PACKBITS -> PackBits.unpack(source, from, length, unpacked, wanted);
      case DEFLATE -> inflate.unpack(source, from, length, unpacked, wanted);
      case ZSTD -> zstd(source, from, length, wanted);
    };
  }

  private int zstd(byte[] source, int from, int length, int wanted) {
    return zstd.decompressByteArray(unpacked, 0, wanted, source, from, length);
  }

  private static byte[] atLeast(byte[] array, int length) {
    return array.length >= length ? array : new byte[length];
  }

  @Override
  public void close() {
    zstd.close();
    arena.close();
  }
}

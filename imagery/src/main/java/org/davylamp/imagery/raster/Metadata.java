package org.davylamp.imagery.raster;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.Map;
import org.davylamp.imagery.RasterException;
import org.davylamp.imagery.bytes.Bytes;

/**
 * Reads the small things of a file: numbers, arrays of numbers. Over a network each would be a
 * request, so pages of 32 KiB are read and the last few kept; the structure of a cloud-optimised
 * file is mostly in the first.
 */
final class Metadata {
  private static final int PAGE = 32 << 10;
  private static final int KEPT = 16;

  private final Bytes bytes;
  private final Map<Long, byte[]> pages = new LinkedHashMap<>();
  private ByteOrder order = ByteOrder.BIG_ENDIAN;

  Metadata(Bytes bytes) {
    this.bytes = bytes;
  }

  void order(ByteOrder found) {
    order = found;
  }

  ByteOrder order() {
    return order;
  }

  String name() {
    return bytes.name();
  }

  long size() {
    return bytes.size();
  }

  RasterException refused(String place, String expected, Object found) {
    return RasterException.refused(name(), place, expected, found);
  }

  int u8(long offset) {
    return at(offset, 1).get() & 0xFF;
  }

  int u16(long offset) {
    return at(offset, 2).getShort() & 0xFFFF;
  }

  long u32(long offset) {
    return at(offset, 4).getInt() & 0xFFFF_FFFFL;
  }

  /** Above 2^63 it is negative, and so refused as an offset or a count. */
  long u64(long offset) {
    return at(offset, 8).getLong();
  }

  /** The bytes from there on, in the file's order. The caller has bounded the length. */
  ByteBuffer at(long offset, int length) {
    bytes.check(offset, length);
    long page = offset / PAGE;
    int within = (int) (offset % PAGE);
    if (within + length <= PAGE) {
      return ByteBuffer.wrap(page(page), within, length).slice().order(order);
    }
    byte[] whole = new byte[length];
    bytes.read(offset, whole, 0, length);
    return ByteBuffer.wrap(whole).order(order);
  }

  private byte[] page(long number) {
    byte[] kept = pages.remove(number);
    if (kept == null) {
      long from = number * PAGE;
      kept = new byte[(int) Math.min(PAGE, bytes.size() - from)];
      bytes.read(from, kept, 0, kept.length);
      if (pages.size() >= KEPT) {
        pages.remove(pages.keySet().iterator().next());
      }
    }
    pages.put(number, kept);
    return kept;
  }
}

package org.davylamp.imagery.raster;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.davylamp.imagery.RasterException;
import org.davylamp.imagery.bytes.Bytes;
import org.davylamp.imagery.bytes.Span;

/**
 * One read of a window: which blocks it touches, which bytes those are, and their samples put in
 * place. Neighbours are read together. Where there are many such spans, each thread reads and
 * unpacks its own while it is in its cache; where there are few, all are read and then their blocks
 * shared out. So besides the result it holds a span and a block a thread, or a few spans.
 */
final class WindowRead {
  /** With fewer spans a thread than this, threads would wait for the last one. */
  private static final int MANY = 3;

  private final Bytes bytes;
  private final Layout layout;
  private final Limits limits;
  private final Window window;
  private final int[] bands;
  private final double missing;
  private final List<Plane> planes = new ArrayList<>();
  private boolean someLeftOut;

  /**
   * Prepares a read.
   *
   * @param window within the image
   * @param bands each of the image
   * @param missing the sample where a block was left out
   */
  WindowRead(
      Bytes bytes, Layout layout, Limits limits, Window window, int[] bands, double missing) {
    this.bytes = bytes;
    this.layout = layout;
    this.limits = limits;
    this.window = window;
    this.bands = bands.clone();
    this.missing = missing;
  }

  /**
   * Reads.
   *
   * @param workshop where what unpacking needs lies
   * @return a plane for each band that was asked for
   */
  List<Plane> read(Workshop workshop) {
    List<Span> spans = Span.merge(parts(), bytes.gap(), bytes.most());
    allocate();
    if (spans.size() >= MANY * workshop.threads()) {
      workshop.run(spans.size(), (i, decoder) -> readAndPlace(spans.get(i), decoder));
    } else {
      byte[][] held = new byte[spans.size()][];
      workshop.run(held.length, (i, decoder) -> held[i] = bytes(spans.get(i)));
      List<Packed> packed = new ArrayList<>();
      for (int i = 0; i < held.length; i++) {
        for (Span.Part part : spans.get(i).parts()) {
          packed.add(new Packed(part.id(), held[i], at(spans.get(i), part)));
        }
      }
      workshop.run(
          packed.size(),
          (i, decoder) ->
              place(packed.get(i).block(), packed.get(i).data(), packed.get(i).at(), decoder));
    }
    return planes;
  }

  private byte[] bytes(Span span) {
    byte[] held = new byte[(int) span.length()];
    bytes.read(span.offset(), held, 0, held.length);
    return held;
  }

  private void readAndPlace(Span span, BlockDecoder decoder) {
    if (layout.compression() == Compression.NONE && layout.bandsTogether() == 1) {
      MemorySegment samples = decoder.unpackedAlready((int) span.length());
      bytes.read(span.offset(), samples.asByteBuffer());
      for (Span.Part part : span.parts()) {
        place(part.id(), new BlockDecoder.Rows(samples, at(span, part)));
      }
      return;
    }
    byte[] held = decoder.packed((int) span.length());
    bytes.read(span.offset(), held, 0, (int) span.length());
    for (Span.Part part : span.parts()) {
      place(part.id(), held, at(span, part), decoder);
    }
  }

  private static int at(Span span, Span.Part part) {
    return (int) (part.offset() - span.offset());
  }

  /** The bytes of a block. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Packed(int block, byte[] data, int at) {}

  /** The bytes of all blocks that the window touches, each checked. */
  private List<Span.Part> parts() {
    List<Span.Part> parts = new ArrayList<>();
    int[] apart = layout.planar() ? bands : new int[] {0};
    for (int band : apart) {
      for (int row = window.row() / layout.blockHeight(); top(row) < window.endRow(); row++) {
        for (int column = window.column() / layout.blockWidth();
            left(column) < window.endColumn();
            column++) {
          int block = layout.block(band, column, row);
          if (layout.isSparse(block)) {
            someLeftOut = true;
          } else {
            parts.add(part(block));
          }
        }
      }
    }
    return parts;
  }

  private long top(int row) {
    return (long) row * layout.blockHeight();
  }

  private long left(int column) {
    return (long) column * layout.blockWidth();
  }

  private Span.Part part(int block) {
    long offset = layout.offsets()[block];
    long count = layout.counts()[block];
    long size = bytes.size();
    if (offset < 0 || count < 0 || offset > size - count) {
      throw refused(
          block,
          "bytes within the file's " + size,
          Long.toUnsignedString(count) + " at " + Long.toUnsignedString(offset));
    }
    if (count > limits.blockBytes()) {
      throw refused(block, "at most " + limits.blockBytes() + " bytes", count);
    }
    long unpacked = (long) layout.rows(block) * layout.rowBytes();
    if (unpacked / layout.compression().ratio() > count) {
      throw refused(
          block,
          "enough bytes packed with " + layout.compression() + " for " + unpacked,
          count + " bytes");
    }
    if (layout.compression() != Compression.NONE) {
      return new Span.Part(block, offset, (int) count);
    }
    long rowBytes = layout.rowBytes();
    return new Span.Part(
        block, offset + first(block) * rowBytes, (end(block) - first(block)) * rowBytes);
  }

  private RasterException refused(int block, String expected, Object found) {
    return RasterException.refused(
        bytes.name(), BlockDecoder.place(layout, block), expected, found);
  }

  /** The first row of a block that is wanted. */
  private int first(int block) {
    return (int) Math.max(0, window.row() - top(layout.row(block)));
  }

  /** One after the last row of a block that is wanted. */
  private int end(int block) {
    return (int) Math.min(layout.blockHeight(), window.endRow() - top(layout.row(block)));
  }

  private void allocate() {
    for (int i = 0; i < bands.length; i++) {
      Plane plane = Plane.of(layout.type(), (int) window.pixels());
      if (someLeftOut && missing != 0) {
        Unpacking.fill(plane, missing);
      }
      planes.add(plane);
    }
  }

  private void place(int block, byte[] data, int at, BlockDecoder decoder) {
    place(block, decoder.decode(bytes.name(), layout, block, data, at, first(block), end(block)));
  }

  private void place(int block, BlockDecoder.Rows rows) {
    long left = left(layout.column(block));
    int from = (int) Math.max(0, window.column() - left);
    int count = (int) (Math.min(layout.blockWidth(), window.endColumn() - left) - from);
    int first = first(block);
    int to = (int) (left + from - window.column());
    int row = (int) (top(layout.row(block)) + first - window.row());
    ByteOrder order = layout.order();
    for (int i = 0; i < bands.length; i++) {
      if (layout.planar() && bands[i] != layout.band(block)) {
        continue;
      }
      int within = layout.planar() ? 0 : bands[i] * layout.type().bytes();
      for (int y = 0; y < end(block) - first; y++) {
        int at = rows.at() + y * layout.rowBytes() + from * layout.pixelBytes() + within;
        int target = (row + y) * window.width() + to;
        Unpacking.copy(rows.data(), at, layout.pixelBytes(), order, planes.get(i), target, count);
      }
    }
  }
}

package org.davylamp.imagery.raster;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import org.davylamp.imagery.bytes.MemoryBytes;

/**
 * Writes TIFFs of every kind that the reader reads, without sharing a line with it: an image is
 * what {@link #bits} says, sample by sample.
 */
final class TestTiff {
  final int width;
  final int height;
  int bands = 1;
  SampleType type = SampleType.UINT8;
  ByteOrder order = ByteOrder.LITTLE_ENDIAN;
  boolean big;
  boolean planar;
  boolean tiled;
  int blockWidth;
  int blockHeight;
  int compression = 1;
  int predictor = 1;
  int seed;

  /** Whether the block of that number is left out. */
  int sparse = -1;

  /** Bytes to cut from the end of the last block. */
  int cut;

  private final Map<Integer, Entry> extra = new TreeMap<>();
  private final List<TestTiff> more = new ArrayList<>();

  private record Entry(int type, Object values) {}

  TestTiff(int width, int height) {
    this.width = width;
    this.height = height;
    blockWidth = width;
    blockHeight = Math.min(height, 7);
  }

  TestTiff tiles(int tileWidth, int tileHeight) {
    tiled = true;
    blockWidth = tileWidth;
    blockHeight = tileHeight;
    return this;
  }

  TestTiff tag(int tag, int fieldType, Object values) {
    extra.put(tag, new Entry(fieldType, values));
    return this;
  }

  TestTiff text(int tag, String text) {
    return tag(tag, 2, text + "\0");
  }

  TestTiff doubles(int tag, double... values) {
    return tag(tag, 12, values);
  }

  /** UTM north, 10 m pixels. */
  TestTiff utm(int zone, double west, double north) {
    return doubles(Tag.MODEL_PIXEL_SCALE, 10, 10, 0)
        .doubles(Tag.MODEL_TIEPOINT, 0, 0, 0, west, north, 0)
        .keys(1024, 1, 1025, 1, 3072, 32600 + zone);
  }

  TestTiff keys(int... keysAndValues) {
    List<Long> all = new ArrayList<>(List.of(1L, 1L, 0L, keysAndValues.length / 2L));
    for (int i = 0; i < keysAndValues.length; i += 2) {
      all.addAll(List.of((long) keysAndValues[i], 0L, 1L, (long) keysAndValues[i + 1]));
    }
    return tag(Tag.GEO_KEY_DIRECTORY, 3, all.stream().mapToLong(Long::longValue).toArray());
  }

  TestTiff with(TestTiff page) {
    more.add(page);
    return this;
  }

  /** The bits of a sample: a slope with noise, so that every packing has something to do. */
  long bits(int band, int column, int row) {
    long hash = ((column * 31L + row * 17L + band * 101L + seed * 7L) * 0x9E3779B97F4A7C15L) >>> 60;
    double value = 40 + column * 1.25 + row * 2.5 + band * 9 + hash;
    return switch (type) {
      case FLOAT32 -> Float.floatToRawIntBits((float) value) & 0xFFFF_FFFFL;
      case FLOAT64 -> Double.doubleToRawLongBits(value);
      case UINT8, INT8 -> (long) value & 0xFF;
      case UINT16, INT16 -> (long) (value * 97) & 0xFFFF;
      case UINT32, INT32 -> (long) (value * 9_700_001) & 0xFFFF_FFFFL;
      case UINT64, INT64 -> ((long) value) * 0x0123_4567_89AB_CDEFL;
    };
  }

  MemoryBytes bytes() {
    return new MemoryBytes("test.tif", write());
  }

  /** Header, then for each page its blocks, long values and directory. */
  byte[] write() {
    Out out = new Out(order);
    out.bytes(order == ByteOrder.LITTLE_ENDIAN ? "II" : "MM");
    out.number(2, big ? 43 : 42);
    if (big) {
      out.number(2, 8);
      out.number(2, 0);
    }
    int link = out.size();
    out.number(big ? 8 : 4, 0);
    link = page(out, link);
    for (TestTiff page : more) {
      page.order = order;
      page.big = big;
      link = page.page(out, link);
    }
    return out.toByteArray();
  }

  private int page(Out out, int link) {
    List<byte[]> blocks = blocks();
    long[] offsets = new long[blocks.size()];
    long[] counts = new long[blocks.size()];
    for (int i = 0; i < offsets.length; i++) {
      byte[] block = blocks.get(i);
      if (i == offsets.length - 1) {
        block = Arrays.copyOf(block, block.length - cut);
      }
      offsets[i] = i == sparse ? 0 : out.size();
      counts[i] = i == sparse ? 0 : block.length;
      if (i != sparse) {
        out.writeBytes(block);
      }
    }
    Map<Integer, Entry> entries = entries(offsets, counts);
    entries.putAll(extra);
    return directory(out, link, entries);
  }

  private Map<Integer, Entry> entries(long[] offsets, long[] counts) {
    int wide = big ? 16 : 4;
    long[] all = new long[bands];
    Map<Integer, Entry> entries = new TreeMap<>();
    entries.put(Tag.IMAGE_WIDTH, new Entry(4, new long[] {width}));
    entries.put(Tag.IMAGE_LENGTH, new Entry(4, new long[] {height}));
    Arrays.fill(all, type.bytes() * 8L);
    entries.put(Tag.BITS_PER_SAMPLE, new Entry(3, all.clone()));
    Arrays.fill(all, type.isFloat() ? 3 : type.name().startsWith("U") ? 1 : 2);
    entries.put(Tag.SAMPLE_FORMAT, new Entry(3, all.clone()));
    entries.put(Tag.COMPRESSION, new Entry(3, new long[] {compression}));
    entries.put(Tag.PHOTOMETRIC, new Entry(3, new long[] {1}));
    entries.put(Tag.SAMPLES_PER_PIXEL, new Entry(3, new long[] {bands}));
    entries.put(Tag.PLANAR_CONFIGURATION, new Entry(3, new long[] {planar ? 2 : 1}));
    entries.put(Tag.PREDICTOR, new Entry(3, new long[] {predictor}));
    if (tiled) {
      entries.put(Tag.TILE_WIDTH, new Entry(4, new long[] {blockWidth}));
      entries.put(Tag.TILE_LENGTH, new Entry(4, new long[] {blockHeight}));
    } else {
      entries.put(Tag.ROWS_PER_STRIP, new Entry(4, new long[] {blockHeight}));
    }
    entries.put(tiled ? Tag.TILE_OFFSETS : Tag.STRIP_OFFSETS, new Entry(wide, offsets));
    entries.put(tiled ? Tag.TILE_BYTE_COUNTS : Tag.STRIP_BYTE_COUNTS, new Entry(wide, counts));
    return entries;
  }

  private int directory(Out out, int link, Map<Integer, Entry> entries) {
    int wide = big ? 8 : 4;
    List<byte[]> values = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    for (Entry entry : entries.values()) {
      byte[] bytes = value(entry);
      values.add(bytes);
      places.add(out.size());
      if (bytes.length > wide) {
        out.writeBytes(bytes);
      }
    }
    out.patch(link, wide, out.size());
    out.number(big ? 8 : 2, entries.size());
    int i = 0;
    for (var tagged : entries.entrySet()) {
      byte[] bytes = values.get(i);
      out.number(2, tagged.getKey());
      out.number(2, tagged.getValue().type());
      out.number(wide, bytes.length / Field.size(tagged.getValue().type()));
      if (bytes.length > wide) {
        out.number(wide, places.get(i));
      } else {
        out.writeBytes(Arrays.copyOf(bytes, wide));
      }
      i++;
    }
    int next = out.size();
    out.number(wide, 0);
    return next;
  }

  private byte[] value(Entry entry) {
    Out out = new Out(order);
    switch (entry.values()) {
      case String text -> out.bytes(text);
      case double[] doubles -> {
        for (double value : doubles) {
          out.number(8, Double.doubleToRawLongBits(value));
        }
      }
      case long[] longs -> {
        for (long value : longs) {
          out.number(Field.size(entry.type()), value);
        }
      }
      default -> throw new IllegalArgumentException(entry.toString());
    }
    return out.toByteArray();
  }

  private List<byte[]> blocks() {
    List<byte[]> blocks = new ArrayList<>();
    for (int plane = 0; plane < (planar ? bands : 1); plane++) {
      for (int top = 0; top < height; top += blockHeight) {
        for (int left = 0; left < width; left += blockWidth) {
          blocks.add(pack(block(plane, left, top)));
        }
      }
    }
    return blocks;
  }

  private byte[] block(int plane, int left, int top) {
    Out out = new Out(order);
    int rows = tiled ? blockHeight : Math.min(blockHeight, height - top);
    for (int row = top; row < top + rows; row++) {
      long[][] samples = new long[planar ? 1 : bands][blockWidth];
      for (int band = 0; band < samples.length; band++) {
        for (int i = 0; i < blockWidth; i++) {
          samples[band][i] = bits(planar ? plane : band, left + i, row);
        }
      }
      if (predictor == 3) {
        out.writeBytes(apart(samples));
      } else {
        row(out, samples);
      }
    }
    return out.toByteArray();
  }

  private void row(Out out, long[][] samples) {
    for (int i = 0; i < blockWidth; i++) {
      for (long[] band : samples) {
        out.number(type.bytes(), band[i] - (predictor == 2 && i > 0 ? band[i - 1] : 0));
      }
    }
  }

  /** Technical Note 3: first the most significant bytes of all samples, then the differences. */
  private byte[] apart(long[][] samples) {
    int size = type.bytes();
    int together = samples.length;
    byte[] row = new byte[blockWidth * together * size];
    for (int significance = 0; significance < size; significance++) {
      for (int i = 0; i < blockWidth * together; i++) {
        long sample = samples[i % together][i / together];
        row[significance * blockWidth * together + i] =
            (byte) (sample >>> (8 * (size - 1 - significance)));
      }
    }
    for (int i = row.length - 1; i >= together; i--) {
      row[i] -= row[i - together];
    }
    return row;
  }

  private byte[] pack(byte[] data) {
    return switch (compression) {
      case 5 -> TestLzw.pack(data);
      case 8, 32946 -> deflate(data);
      case 32773 -> packBits(data);
      case 50000 -> Zstd.compress(data);
      default -> data;
    };
  }

  private static byte[] deflate(byte[] data) {
    try (Deflater deflater = new Deflater()) {
      deflater.setInput(data);
      deflater.finish();
      byte[] packed = new byte[data.length + 100];
      return Arrays.copyOf(packed, deflater.deflate(packed));
    }
  }

  private static byte[] packBits(byte[] data) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int at = 0;
    while (at < data.length) {
      int run = 1;
      while (run < 128 && at + run < data.length && data[at + run] == data[at]) {
        run++;
      }
      if (run > 1) {
        out.write(1 - run);
        out.write(data[at]);
      } else {
        run = Math.min(5, data.length - at);
        out.write(run - 1);
        out.write(data, at, run);
      }
      at += run;
    }
    return out.toByteArray();
  }

  /** Bytes with numbers in the file's order. */
  private static final class Out extends ByteArrayOutputStream {
    private final ByteOrder order;

    Out(ByteOrder order) {
      this.order = order;
    }

    void bytes(String text) {
      writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    void number(int size, long value) {
      byte[] bytes = new byte[size];
      put(bytes, 0, size, value);
      writeBytes(bytes);
    }

    void patch(int at, int size, long value) {
      put(buf, at, size, value);
    }

    private void put(byte[] bytes, int at, int size, long value) {
      ByteBuffer buffer = ByteBuffer.wrap(bytes).order(order);
      switch (size) {
        case 1 -> buffer.put(at, (byte) value);
        case 2 -> buffer.putShort(at, (short) value);
        case 4 -> buffer.putInt(at, (int) value);
        default -> buffer.putLong(at, value);
      }
    }
  }
}

package org.davylamp.names;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Locale;
import java.util.zip.CRC32C;

/**
 * Reads what {@link IndexWriter} wrote, and believes nothing: the sum over all comes first, then
 * every length, offset and number is checked before it is used.
 */
final class IndexReader {
  private static final ValueLayout.OfInt INT =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfLong LONG =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfFloat FLOAT =
      ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfChar CHAR =
      ValueLayout.JAVA_CHAR_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  private static final int HEAD = 2 * Integer.BYTES;
  private static final long SLICE = 1L << 30;

  private final MemorySegment segment;
  private final long end;
  private long at = HEAD;

  /**
   * @throws BadIndex if the segment is not whole or of another version
   */
  IndexReader(MemorySegment segment) {
    this.segment = segment;
    end = segment.byteSize() - Long.BYTES;
    require(end >= HEAD && segment.get(INT, 0) == IndexWriter.MAGIC, "an index of names");
    int version = segment.get(INT, Integer.BYTES);
    if (version < IndexWriter.VERSION) {
      throw new BadIndex.TooOld(version, IndexWriter.VERSION);
    }
    if (version > IndexWriter.VERSION) {
      throw new BadIndex.TooNew(version, IndexWriter.VERSION);
    }
    require(sum() == segment.get(LONG, end), "the sum that stands at its end");
  }

  private long sum() {
    CRC32C sum = new CRC32C();
    for (long from = 0; from < end; from += SLICE) {
      sum.update(segment.asSlice(from, Math.min(SLICE, end - from)).asByteBuffer());
    }
    return sum.getValue();
  }

  int[] ints() {
    int[] values = new int[count(Integer.BYTES)];
    MemorySegment.copy(segment, INT, at, values, 0, values.length);
    at += (long) values.length * Integer.BYTES;
    return values;
  }

  long[] longs() {
    long[] values = new long[count(Long.BYTES)];
    MemorySegment.copy(segment, LONG, at, values, 0, values.length);
    at += (long) values.length * Long.BYTES;
    return values;
  }

  /** Numbers that are finite and not negative. */
  float[] floats() {
    float[] values = new float[count(Float.BYTES)];
    MemorySegment.copy(segment, FLOAT, at, values, 0, values.length);
    at += (long) values.length * Float.BYTES;
    for (float value : values) {
      require(value >= 0 && value <= Float.MAX_VALUE, "finite weights");
    }
    return values;
  }

  char[] chars() {
    char[] values = new char[count(Character.BYTES)];
    MemorySegment.copy(segment, CHAR, at, values, 0, values.length);
    at += (long) values.length * Character.BYTES;
    return values;
  }

  byte[] bytes() {
    byte[] values = new byte[count(1)];
    MemorySegment.copy(segment, ValueLayout.JAVA_BYTE, at, values, 0, values.length);
    at += values.length;
    return values;
  }

  /** Where parts of an array begin, and where the last ends. */
  int[] offsets(int end) {
    int[] starts = ints();
    requireOffsets(starts, end);
    return starts;
  }

  private int count(int bytes) {
    require(end - at >= Integer.BYTES, "another array");
    int count = segment.get(INT, at);
    at += Integer.BYTES;
    require(count >= 0 && (long) count * bytes <= end - at, "an array within the file");
    return count;
  }

  void requireOffsets(int[] starts, int length) {
    require(starts.length > 0 && starts[0] == 0, "an array that begins at 0");
    for (int i = 1; i < starts.length; i++) {
      require(starts[i] >= starts[i - 1], "beginnings in ascending order");
    }
    require(starts[starts.length - 1] == length, "parts that make the whole");
  }

  /** Each value from the first to before the second bound. */
  void requireWithin(int[] values, int least, int bound) {
    for (int value : values) {
      require(value >= least && value < bound, "numbers within their range");
    }
  }

  void requireEnd() {
    require(at == end, "nothing after the last array");
  }

  /**
   * @throws BadIndex.Corrupt if it does not hold
   */
  void require(boolean holds, String expected) {
    if (!holds) {
      throw new BadIndex.Corrupt(
          String.format(
              Locale.ROOT,
              "expected %s, near byte %,d of %,d; make the index again",
              expected,
              at,
              segment.byteSize()));
    }
  }
}

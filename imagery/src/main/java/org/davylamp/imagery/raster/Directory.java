package org.davylamp.imagery.raster;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.davylamp.imagery.RasterException;

/**
 * An image file directory: what the file says of one of its images (TIFF 6.0 section 2; BigTIFF:
 * the same with 8-byte counts and offsets).
 *
 * @param offset where it begins
 */
record Directory(Metadata metadata, int number, long offset, Map<Integer, Field> fields) {
  private static final int CLASSIC = 42;
  private static final int BIG = 43;

  /** As many fields as a classic directory can have; a BigTIFF could claim 2^64. */
  private static final int MOST_FIELDS = 65_535;

  /** How many bytes offsets, counts of values and counts of fields have. */
  private record Widths(int offset, int count, int fields, long first) {
    int entry() {
      return 4 + count + offset;
    }

    long read(Metadata metadata, int width, long at) {
      return switch (width) {
        case 2 -> metadata.u16(at);
        case 4 -> metadata.u32(at);
        default -> metadata.u64(at);
      };
    }
  }

  /**
   * All directories in their chain.
   *
   * @throws RasterException if the file is no TIFF, or the chain leaves the file or bites its tail
   */
  static List<Directory> chain(Metadata metadata, Limits limits) {
    Widths widths = header(metadata);
    Set<Long> seen = new LinkedHashSet<>();
    List<Directory> found = new ArrayList<>();
    long offset = widths.read(metadata, widths.offset(), widths.first());
    while (offset != 0) {
      String place = "directory " + found.size();
      if (!seen.add(offset)) {
        throw metadata.refused(place, "a place not seen before", "byte " + offset + " again");
      }
      if (found.size() == limits.directories()) {
        throw metadata.refused(place, "at most " + limits.directories() + " directories", "more");
      }
      long count = widths.read(metadata, widths.fields(), offset);
      if (count < 1 || count > MOST_FIELDS) {
        throw metadata.refused(
            place, "1 to " + MOST_FIELDS + " fields", Long.toUnsignedString(count));
      }
      long begin = offset + widths.fields();
      found.add(
          new Directory(metadata, found.size(), offset, fields(metadata, widths, begin, count)));
      offset = widths.read(metadata, widths.offset(), begin + count * widths.entry());
    }
    if (found.isEmpty()) {
      throw metadata.refused("header", "the place of a directory", "0");
    }
    return found;
  }

  private static Widths header(Metadata metadata) {
    if (metadata.size() < 8) {
      throw metadata.refused("header", "the 8 bytes of a TIFF header", metadata.size() + " bytes");
    }
    int mark = metadata.u16(0);
    if (mark != 0x4949 && mark != 0x4D4D) {
      throw metadata.refused("byte 0", "II or MM, as a TIFF begins", "%04X".formatted(mark));
    }
    metadata.order(mark == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int version = metadata.u16(2);
    if (version == CLASSIC) {
      return new Widths(4, 4, 2, 4);
    }
    if (version != BIG) {
      throw metadata.refused("byte 2", "42 (TIFF) or 43 (BigTIFF)", version);
    }
    if (metadata.u16(4) != 8 || metadata.u16(6) != 0) {
      throw metadata.refused("byte 4", "BigTIFF with offsets of 8 bytes", metadata.u16(4));
    }
    return new Widths(8, 8, 8, 8);
  }

  private static Map<Integer, Field> fields(
      Metadata metadata, Widths widths, long begin, long number) {
    Map<Integer, Field> fields = new HashMap<>();
    for (int i = 0; i < number; i++) {
      long at = begin + (long) i * widths.entry();
      int tag = metadata.u16(at);
      int type = metadata.u16(at + 2);
      int size = Field.size(type);
      if (size > 0) {
        long count = widths.read(metadata, widths.count(), at + 4);
        fields.putIfAbsent(tag, field(metadata, widths, new Field(metadata, tag, type, count, at)));
      }
    }
    return Map.copyOf(fields);
  }

  /** Puts the place of the values instead of the place of the entry. */
  private static Field field(Metadata metadata, Widths widths, Field entry) {
    int size = Field.size(entry.type());
    if (entry.count() < 0 || entry.count() > metadata.size() / size) {
      throw metadata.refused(
          entry.place(),
          "no more values than a file of " + metadata.size() + " bytes holds",
          Long.toUnsignedString(entry.count()) + " values of " + size + " bytes");
    }
    long inline = entry.offset() + 4 + widths.count();
    long length = entry.count() * size;
    long offset =
        length <= widths.offset() ? inline : widths.read(metadata, widths.offset(), inline);
    if (offset < 0 || offset > metadata.size() - length) {
      throw metadata.refused(
          entry.place(),
          "values within the file's " + metadata.size() + " bytes",
          length + " bytes at " + Long.toUnsignedString(offset));
    }
    return new Field(metadata, entry.tag(), entry.type(), entry.count(), offset);
  }

  Optional<Field> field(int tag) {
    return Optional.ofNullable(fields.get(tag));
  }

  /** A value with a default. */
  long value(int tag, long otherwise) {
    return field(tag).map(Field::one).orElse(otherwise);
  }

  /** A value that must be there, from 1 up to what an {@code int} holds. */
  int size(int tag, String name) {
    long value = field(tag).orElseThrow(() -> refused(name, "it (tag " + tag + ")", "none")).one();
    if (value < 1 || value > Integer.MAX_VALUE) {
      throw refused(name, "1 to " + Integer.MAX_VALUE, Long.toUnsignedString(value));
    }
    return (int) value;
  }

  RasterException refused(String what, String expected, Object found) {
    return metadata.refused("image " + number + ", " + what, expected, found);
  }
}

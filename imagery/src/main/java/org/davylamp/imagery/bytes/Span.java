package org.davylamp.imagery.bytes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Ranges of bytes that are read at once.
 *
 * @param offset the first byte
 * @param length how many bytes, those between the parts included
 * @param parts the ranges, by offset
 */
public record Span(long offset, long length, List<Part> parts) {
  /**
   * A range that somebody needs.
   *
   * @param id what the range is to the one who asks
   * @param offset the first byte
   * @param length how many bytes
   */
  public record Part(int id, long offset, long length) {
    long end() {
      return offset + length;
    }
  }

  /**
   * Makes few reads of many ranges. Ranges may overlap.
   *
   * @param parts each at least one byte, within the file
   * @param gap how many bytes between two ranges are read rather than skipped
   * @param most how many bytes to read at once, unless a single range has more
   * @return by offset
   */
  public static List<Span> merge(List<Part> parts, int gap, long most) {
    List<Part> sorted = new ArrayList<>(parts);
    sorted.sort(Comparator.comparingLong(Part::offset));
    List<Span> spans = new ArrayList<>();
    List<Part> current = new ArrayList<>();
    long end = 0;
    for (Part part : sorted) {
      if (!current.isEmpty()) {
        long begin = current.getFirst().offset();
        boolean far = part.offset() - end > gap;
        if (far || Math.max(end, part.end()) - begin > most) {
          spans.add(of(current, end));
          current = new ArrayList<>();
          end = 0;
        }
      }
      current.add(part);
      end = Math.max(end, part.end());
    }
    if (!current.isEmpty()) {
      spans.add(of(current, end));
    }
    return spans;
  }

  private static Span of(List<Part> parts, long end) {
    long begin = parts.getFirst().offset();
    return new Span(begin, end - begin, List.copyOf(parts));
  }
}

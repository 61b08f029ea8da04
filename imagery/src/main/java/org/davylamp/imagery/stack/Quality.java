package org.davylamp.imagery.stack;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the codes of a quality raster mean: whether the ground was seen. Immutable. */
public sealed interface Quality {
  /** The least code that no rule here knows; used where a sample is no whole number. */
  int NO_CODE = -1;

  /**
   * Whether a pixel of that code can be used.
   *
   * @param code the sample, as an unsigned number; {@link #NO_CODE} if it is none
   */
  boolean clear(int code);

  /** As {@link #parse} reads it. */
  String text();

  /** Fmask: 0 land and 1 water are clear; 2 shadow, 3 snow, 4 cloud, 255 fill, and all else not. */
  record Fmask() implements Quality {
    @Override
    public boolean clear(int code) {
      return code == 0 || code == 1;
    }

    @Override
    public String text() {
      return "fmask";
    }
  }

  /**
   * Sentinel-2's scene classification (SCL). Clear are 4 vegetation, 5 bare, 6 water and 7
   * unclassified; not 0 missing, 1 saturated, 2 dark, 3 shadow, 8 and 9 cloud, 10 cirrus, 11 snow.
   */
  record SceneClassification() implements Quality {
    @Override
    public boolean clear(int code) {
      return code >= 4 && code <= 7;
    }

    @Override
    public String text() {
      return "scl";
    }
  }

  /**
   * Bits that must be set or not, such as those of Landsat's QA_PIXEL.
   *
   * @param mask the bits that are looked at
   * @param value how they must be: a part of {@code mask}
   */
  record QualityBits(int mask, int value) implements Quality {
    /** Collection 2: no fill, dilated cloud, cirrus, cloud, shadow or snow (bits 0 to 5). */
    public static final QualityBits LANDSAT = new QualityBits(0b11_1111, 0);

    public QualityBits {
      if (mask == 0 || (value & ~mask) != 0) {
        throw new IllegalArgumentException("bits are looked at, and only those have a value");
      }
    }

    @Override
    public boolean clear(int code) {
      return code != NO_CODE && (code & mask) == value;
    }

    @Override
    public String text() {
      List<String> groups = new ArrayList<>();
      for (int set = 0; set <= 1; set++) {
        String bits = bits(set == 1 ? value : mask & ~value);
        if (!bits.isEmpty()) {
          groups.add(bits + "=" + set);
        }
      }
      return "bits:" + String.join(";", groups);
    }

    private static String bits(int mask) {
      return java.util.stream.IntStream.range(0, 31)
          .filter(bit -> (mask >> bit & 1) != 0)
          .mapToObj(Integer::toString)
          .collect(Collectors.joining(","));
    }
  }

  /**
   * Reads {@code fmask}, {@code scl} or {@code bits:GROUPS}. A group is bits and what they must be:
   * {@code 1,3,4,5=0}; {@code 1-5=0} is the same as {@code 1,2,3,4,5=0}, and {@code =0} may be left
   * out. Several groups, with {@code ;} between them, must all hold: {@code bits:0-5=0;6=1}. Bits
   * count from 0, the lowest, to 30.
   *
   * @throws IllegalArgumentException if it is none of these, with what was expected
   */
  static Quality parse(String text) {
    String lower = text.strip().toLowerCase(Locale.ROOT);
    return switch (lower) {
      case "fmask" -> new Fmask();
      case "scl" -> new SceneClassification();
      default -> {
        if (!lower.startsWith("bits:")) {
          throw new IllegalArgumentException(
              "expected fmask, scl or bits:… (such as bits:0-5=0), found '" + text + "'");
        }
        yield bits(lower.substring("bits:".length()), text);
      }
    };
  }

  private static QualityBits bits(String groups, String text) {
    int mask = 0;
    int value = 0;
    for (String group : groups.split(";", -1)) {
      String[] sides = group.split("=", -1);
      boolean known = sides.length == 1 || (sides.length == 2 && sides[1].strip().matches("[01]"));
      int bits = known ? mask(sides[0]) : 0;
      if (bits == 0 || (mask & bits) != 0) {
        throw new IllegalArgumentException(
            "expected bits from 0 to 30, each once, and 0 or 1, such as bits:1,3,4,5=0;6=1, found '"
                + text
                + "'");
      }
      mask |= bits;
      value |= sides.length == 2 && sides[1].strip().equals("1") ? bits : 0;
    }
    return new QualityBits(mask, value);
  }

  /** The bits of a list such as {@code 0,3-5}; 0 if it is none. */
  private static int mask(String list) {
    int mask = 0;
    for (String item : list.split(",", -1)) {
      String bits = item.strip();
      if (!bits.matches("[0-9]{1,2}(-[0-9]{1,2})?")) {
        return 0;
      }
      String[] ends = bits.split("-", -1);
      int first = Integer.parseInt(ends[0]);
      int last = Integer.parseInt(ends[ends.length - 1]);
      if (last > 30 || first > last) {
        return 0;
      }
      for (int bit = first; bit <= last; bit++) {
        mask |= 1 << bit;
      }
    }
    return mask;
  }
}

package org.davylamp.imagery.raster;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Map;

/**
 * Packs by TIFF's LZW as section 13 tells it, string by string: slow, and plain enough to trust.
 */
final class TestLzw {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private long bits;
  private int held;
  private int width = 9;

  static byte[] pack(byte[] data) {
    return new TestLzw().packed(data);
  }

  private byte[] packed(byte[] data) {
    Map<String, Integer> table = clear();
    String omega = "";
    for (byte value : data) {
      String longer = omega + (char) (value & 0xFF);
      if (table.containsKey(longer)) {
        omega = longer;
        continue;
      }
      write(table.getOrDefault(omega, 0));
      table.put(longer, table.size() + 2);
      int next = table.size() + 2;
      width = next > 2047 ? 12 : next > 1023 ? 11 : next > 511 ? 10 : 9;
      omega = longer.substring(longer.length() - 1);
      if (next == 4095) {
        write(table.getOrDefault(omega, 0));
        omega = "";
        table = clear();
      }
    }
    if (!omega.isEmpty()) {
      write(table.getOrDefault(omega, 0));
      if (table.size() + 3 > 511 && width == 9) {
        width = 10;
      } else if (table.size() + 3 > 1023 && width == 10) {
        width = 11;
      } else if (table.size() + 3 > 2047 && width == 11) {
        width = 12;
      }
    }
    write(257);
    if (held > 0) {
      out.write((int) (bits << (8 - held)));
    }
    return out.toByteArray();
  }

  private Map<String, Integer> clear() {
    write(256);
    width = 9;
    Map<String, Integer> table = new HashMap<>();
    for (int i = 0; i < 256; i++) {
      table.put(String.valueOf((char) i), i);
    }
    return table;
  }

  private void write(int code) {
    bits = bits << width | code;
    held += width;
    while (held >= 8) {
      held -= 8;
      out.write((int) (bits >> held));
    }
    bits &= (1 << held) - 1;
  }
}

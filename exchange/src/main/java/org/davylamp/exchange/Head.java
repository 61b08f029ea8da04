package org.davylamp.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** How a file begins: enough of it to tell its format. */
public final class Head {
  public static final int LENGTH = 64 << 10;

  private final byte[] bytes;
  private final boolean whole;

  /**
   * @param bytes the first bytes, at most {@link #LENGTH}
   * @param whole whether that is all there is
   */
  public Head(byte[] bytes, boolean whole) {
    this.bytes = bytes.clone();
    this.whole = whole;
  }

  /** Whether the file ends here. */
  public boolean whole() {
    return whole;
  }

  public static Head of(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(LENGTH + 1);
      return bytes.length <= LENGTH
          ? new Head(bytes, true)
          : new Head(java.util.Arrays.copyOf(bytes, LENGTH), false);
    }
  }

  /** The beginning as text, without a byte-order mark; bytes that are not UTF-8 become U+FFFD. */
  public String text() {
    return text(StandardCharsets.UTF_8);
  }

  /** The beginning as text in that charset, without a byte-order mark. */
  public String text(Charset charset) {
    String text = new String(bytes, charset);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** The first line that is not blank, without its end; the empty string if there is none. */
  public String firstLine() {
    return text().lines().filter(line -> !line.isBlank()).findFirst().orElse("");
  }

  /** Whether it is text of two bytes a letter, by its mark or by the NULs in Latin letters. */
  public boolean isUtf16() {
    if (startsWith(0xFF, 0xFE) || startsWith(0xFE, 0xFF)) {
      return true;
    }
    int[] zeros = new int[2];
    int looked = Math.min(bytes.length, 64);
    for (int i = 0; i < looked; i++) {
      zeros[i & 1] += bytes[i] == 0 ? 1 : 0;
    }
    return looked >= 4 && Math.min(zeros[0], zeros[1]) == 0 && zeros[0] + zeros[1] > looked / 3;
  }

  public boolean startsWith(int... unsigned) {
    if (bytes.length < unsigned.length) {
      return false;
    }
    for (int i = 0; i < unsigned.length; i++) {
      if ((bytes[i] & 0xFF) != unsigned[i]) {
        return false;
      }
    }
    return true;
  }
}

package org.davylamp.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Lets text through and control characters not: a value from a stranger's file must not be able to
 * move the cursor, hide lines or retitle the window of whoever reads it.
 */
final class PlainText extends FilterOutputStream {
  PlainText(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int b) throws IOException {
    int unsigned = b & 0xFF;
    boolean control = (unsigned < 0x20 && unsigned != '\n' && unsigned != '\t') || unsigned == 0x7F;
    out.write(control ? '?' : b);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    byte[] plain = new byte[length];
    for (int i = 0; i < length; i++) {
      int unsigned = bytes[from + i] & 0xFF;
      boolean control =
          (unsigned < 0x20 && unsigned != '\n' && unsigned != '\t') || unsigned == 0x7F;
      plain[i] = control ? (byte) '?' : bytes[from + i];
    }
    out.write(plain, 0, length);
  }
}

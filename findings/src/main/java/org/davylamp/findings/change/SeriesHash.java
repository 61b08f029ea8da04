package org.davylamp.findings.change;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.davylamp.imagery.change.PixelSeries;

/** The SHA-256 of all that a series of pixels holds. */
final class SeriesHash {
  private SeriesHash() {}

  static String of(PixelSeries series) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      ByteBuffer days = ByteBuffer.allocate(series.days().length * Integer.BYTES);
      days.asIntBuffer().put(series.days());
      digest.update(days.array());
      ByteBuffer plane = ByteBuffer.allocate(series.pixels() * Float.BYTES);
      for (float[] samples : series.samples()) {
        plane.asFloatBuffer().put(samples);
        digest.update(plane.array());
      }
      for (byte[] clear : series.clear()) {
        digest.update(clear);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

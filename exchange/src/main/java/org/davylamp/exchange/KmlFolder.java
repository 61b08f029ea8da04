package org.davylamp.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * The placemarks of one folder until their turn comes: entities arrive by id, KML wants them by
 * folder. Kept packed in memory, about a tenth of the file, because a temporary file would leave
 * what is restricted on the disk.
 */
final class KmlFolder {
  private static final int BLOCK = 64 << 10;

  private final List<byte[]> packed = new ArrayList<>();
  private final StringBuilder open = new StringBuilder();
  private long count;

  void add(String placemark) throws IOException {
    count++;
    open.append(placemark);
    if (open.length() >= BLOCK) {
      pack();
    }
  }

  long count() {
    return count;
  }

  private void pack() throws IOException {
    ByteArrayOutputStream block = new ByteArrayOutputStream();
    try (OutputStream deflated = new DeflaterOutputStream(block)) {
      deflated.write(open.toString().getBytes(StandardCharsets.UTF_8));
    }
    packed.add(block.toByteArray());
    open.setLength(0);
  }

  void writeTo(OutputStream out) throws IOException {
    for (byte[] block : packed) {
      try (InflaterInputStream plain = new InflaterInputStream(new ByteArrayInputStream(block))) {
        plain.transferTo(out);
      }
    }
    out.write(open.toString().getBytes(StandardCharsets.UTF_8));
  }
}

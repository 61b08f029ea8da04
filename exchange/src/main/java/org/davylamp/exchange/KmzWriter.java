package org.davylamp.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.RecordId;
import org.davylamp.evidence.Source;

/** KMZ: what {@link KmlWriter} writes, as {@code doc.kml} in a zip file without a clock in it. */
public final class KmzWriter implements FormatWriter {
  /** The first moment a zip entry can have: the same map gives the same bytes on any day. */
  private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

  @Override
  public String format() {
    return "kmz";
  }

  @Override
  public void write(Iterator<Entity> entities, Function<RecordId, Source> sources, OutputStream out)
      throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    ZipEntry document = new ZipEntry("doc.kml");
    document.setTimeLocal(EPOCH);
    zip.putNextEntry(document);
    new KmlWriter().write(entities, sources, zip);
    zip.closeEntry();
    zip.finish();
  }
}

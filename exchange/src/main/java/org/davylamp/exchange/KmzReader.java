package org.davylamp.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.ZipEntry;

/**
 * KMZ: a zip file with a KML document in it. Read is {@code doc.kml}, or else the first {@code
 * .kml}; images and models beside it are not, and nothing is unpacked to disk.
 */
public final class KmzReader implements FormatReader {
  @Override
  public String format() {
    return "kmz";
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  public boolean recognises(Head head) {
    return head.startsWith('P', 'K', 3, 4) && head.text().toLowerCase(Locale.ROOT).contains(".kml");
  }

  @Override
  public void read(InputFile file, Intake intake) throws IOException {
    try (KmzArchive archive = KmzArchive.open(file)) {
      ZipEntry document = archive.document();
      try (InputStream in = archive.read(document);
          XmlInput input = XmlInput.open(in, file.name() + "!" + document.getName())) {
        new KmlDocument(input, intake).read();
      }
    }
  }
}

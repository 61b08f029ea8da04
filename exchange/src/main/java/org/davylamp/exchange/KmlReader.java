package org.davylamp.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.regex.Pattern;

/**
 * KML 2.0 to 2.3, as OGC and Google publish it: placemarks in folders, with extended data. What
 * becomes of which element: docs/formats/geographic.md.
 *
 * <p>The document is read through, however long; one placemark is held at a time.
 */
public final class KmlReader implements FormatReader {
  /** The root element, after whatever XML lets stand before it. */
  private static final Pattern ROOT =
      Pattern.compile(
          "\\A\\s*(?:<\\?[^>]*>\\s*|<!--(?s:.{0,4000}?)-->\\s*|<![^>]*>\\s*){0,20}<(?:[\\w.-]+:)?kml[\\s>/]");

  @Override
  public String format() {
    return "kml";
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  public boolean recognises(Head head) {
    // In UTF-16 every other byte of what is looked for is zero, and the mark is not UTF-8.
    String text = head.text().replace("\0", "").replace("\uFFFD", "");
    return ROOT.matcher(text.substring(0, Math.min(text.length(), 8192))).find();
  }

  @Override
  public void read(InputFile file, Intake intake) throws IOException {
    try (InputStream in = Files.newInputStream(file.path());
        XmlInput input = XmlInput.open(in, file.name())) {
      new KmlDocument(input, intake).read();
    }
  }
}

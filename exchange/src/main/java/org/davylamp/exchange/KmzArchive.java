package org.davylamp.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The zip file that a KMZ is. Only its directory and one entry are read, nothing is written to
 * disk; even so an archive whose names would escape a folder, or stand twice, is refused whole: it
 * was made to mean different things to different programs.
 */
final class KmzArchive implements AutoCloseable {

  private final ZipFile zip;
  private final String file;

  private KmzArchive(ZipFile zip, String file) {
    this.zip = zip;
    this.file = file;
  }

  /**
   * @throws BadInput if this is no zip file, or one with a directory that must not be trusted
   */
  static KmzArchive open(InputFile file) throws IOException {
    KmzDirectory.check(file);
    try {
      return new KmzArchive(new ZipFile(file.path().toFile()), file.name());
    } catch (ZipException e) {
      throw refused(file.name(), e);
    }
  }

  /**
   * The document to read: {@code doc.kml} at the top, or else the first entry whose name ends so.
   */
  ZipEntry document() {
    List<ZipEntry> entries = zip.stream().<ZipEntry>map(entry -> entry).toList();
    Set<String> names = new HashSet<>();
    for (ZipEntry entry : entries) {
      requireSafe(entry.getName());
      if (!names.add(entry.getName())) {
        throw bad("expected each name once, found '" + entry.getName() + "' twice");
      }
    }
    Optional<ZipEntry> document =
        entries.stream()
            .filter(entry -> entry.getName().equalsIgnoreCase("doc.kml"))
            .findFirst()
            .or(() -> firstKml(entries));
    return document.orElseThrow(() -> bad("expected a .kml file inside, found none"));
  }

  private static Optional<ZipEntry> firstKml(List<ZipEntry> entries) {
    return entries.stream()
        .filter(entry -> entry.getName().toLowerCase(Locale.ROOT).endsWith(".kml"))
        .findFirst();
  }

  InputStream read(ZipEntry entry) throws IOException {
    try {
      return new KmzEntry(zip.getInputStream(entry), entry, file);
    } catch (ZipException e) {
      throw refused(file, e);
    }
  }

  private void requireSafe(String name) {
    String slashed = name.replace('\\', '/');
    boolean climbs = List.of(slashed.split("/", -1)).contains("..");
    boolean absolute = slashed.startsWith("/") || slashed.matches("(?s)[A-Za-z]:.*");
    if (climbs || absolute || name.indexOf('\0') >= 0) {
      throw bad(
          "expected names inside the archive, found '"
              + name.replace('\0', '\uFFFD')
              + "', which leads out of it");
    }
  }

  private BadInput bad(String problem) {
    return new BadInput(file, 0, problem + "; nothing was unpacked");
  }

  static BadInput refused(String file, ZipException e) {
    return new BadInput(file, 0, "expected a KMZ (zip) file: " + e.getMessage());
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}

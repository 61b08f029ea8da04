package org.davylamp.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * The first hundred bytes of an SQLite file, most of which SQLite itself passes over: what each
 * must be in the file of a case. Offsets and meanings: sqlite.org/fileformat2.html, section 1.3.
 */
final class HeaderCheck {
  private static final int LENGTH = 100;

  /** A field of four bytes at most with the one value that it may have. */
  private record Field(int at, int bytes, int expected, String meaning) {}

  private static final List<Field> FIXED =
      List.of(
          new Field(16, 2, Database.PAGE_SIZE, "page size"),
          new Field(18, 1, 2, "version for writing"),
          new Field(19, 1, 2, "version for reading"),
          new Field(20, 1, 0, "reserved bytes a page"),
          new Field(21, 1, 64, "maximum payload fraction"),
          new Field(22, 1, 32, "minimum payload fraction"),
          new Field(23, 1, 32, "leaf payload fraction"),
          new Field(44, 4, 4, "schema format"),
          new Field(48, 4, 0, "default cache size"),
          new Field(52, 4, 0, "largest root page for vacuuming"),
          new Field(56, 4, 1, "text encoding"),
          new Field(60, 4, CaseFile.LAYOUT, "layout"),
          new Field(64, 4, 0, "incremental vacuuming"),
          new Field(68, 4, CaseFile.APPLICATION, "application id"),
          new Field(72, 4, 0, "reserved"),
          new Field(76, 4, 0, "reserved"),
          new Field(80, 4, 0, "reserved"),
          new Field(84, 4, 0, "reserved"),
          new Field(88, 4, 0, "reserved"));

  private final String name;
  private final List<String> failures;
  private final ByteBuffer header;

  private HeaderCheck(String name, List<String> failures, ByteBuffer header) {
    this.name = name;
    this.failures = failures;
    this.header = header;
  }

  /**
   * Adds to {@code failures} what is not as it must be. The list of free pages is followed where
   * nothing lies beside the file that was not folded into it.
   */
  static void of(Path file, String name, List<String> failures) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(LENGTH);
      if (bytes.length < LENGTH) {
        failures.add(name + ": header: expected 100 bytes, found " + bytes.length);
        return;
      }
      HeaderCheck check = new HeaderCheck(name, failures, ByteBuffer.wrap(bytes));
      FIXED.forEach(check::fixed);
      check.related();
      Path log = file.resolveSibling(file.getFileName() + "-wal");
      if (!Files.exists(log) || Files.size(log) == 0) {
        check.freePages(file);
      }
    } catch (IOException e) {
      throw CaseException.of("reading the header of " + file, e);
    }
  }

  private void fixed(Field field) {
    int found =
        switch (field.bytes()) {
          case 1 -> header.get(field.at()) & 0xFF;
          case 2 -> header.getShort(field.at()) & 0xFFFF;
          default -> header.getInt(field.at());
        };
    if (found != field.expected()) {
      fail(
          String.format(
              Locale.ROOT,
              "%s: expected %x, found %x (at byte %d)",
              field.meaning(),
              field.expected(),
              found,
              field.at()));
    }
  }

  /** Fields that are held against each other. */
  private void related() {
    int changes = header.getInt(24);
    if (header.getInt(92) != changes) {
      fail("change counter: expected the same twice, found " + changes + ", " + header.getInt(92));
    }
    if ((header.getInt(32) == 0) != (header.getInt(36) == 0)) {
      fail(
          "free pages: expected a first one if there are any, found page "
              + header.getInt(32)
              + " and a count of "
              + header.getInt(36));
    }
    // Major, minor and patch of the SQLite that wrote last: 3.50.4 is 3050004.
    int version = header.getInt(96);
    if (version < 3_000_000 || version >= 4_000_000) {
      fail("version of SQLite: expected 3.x, found " + version);
    }
  }

  /** Pages that list free pages hold the next such page, a count, and the free pages. */
  private void freePages(Path file) throws IOException {
    int counted = 0;
    int listing = header.getInt(32);
    int expected = header.getInt(36);
    try (FileChannel channel = FileChannel.open(file)) {
      long pages = channel.size() / Database.PAGE_SIZE;
      while (listing != 0) {
        ByteBuffer page = ByteBuffer.allocate(8);
        if (listing < 0
            || listing > pages
            || counted > expected
            || channel.read(page, (listing - 1L) * Database.PAGE_SIZE) < 8) {
          fail("free pages: the list of " + expected + " leads to page " + listing);
          return;
        }
        int listed = page.getInt(4);
        if (listed < 0 || listed > Database.PAGE_SIZE / Integer.BYTES - 2) {
          fail("free pages: page " + listing + " lists " + listed);
          return;
        }
        counted += 1 + listed;
        listing = page.getInt(0);
      }
    }
    if (counted != expected) {
      fail("free pages: expected " + expected + ", found " + counted);
    }
  }

  private void fail(String what) {
    failures.add(name + ": header: " + what);
  }
}

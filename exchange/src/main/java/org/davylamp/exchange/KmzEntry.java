package org.davylamp.exchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;

/**
 * The unpacked bytes of one entry, watched: a bomb ends in {@link BadInput} while it unpacks, and
 * an entry that is not as long as the directory says, or of another CRC, at its end (the JDK checks
 * neither here).
 */
final class KmzEntry extends FilterInputStream {
  /** Unpacked bytes from one archive, at most. */
  static final long MAX_BYTES = 8L << 30;

  /** KML packs 10 to 50 times smaller, the most that the format can do is about 1030. */
  static final long MAX_RATIO = 200;

  /** Up to here no ratio is looked at: small files of one repeated line are no attack. */
  static final long RATIO_FROM = 4L << 20;

  private final ZipEntry entry;
  private final String file;
  private final CRC32 crc = new CRC32();
  private long count;

  KmzEntry(InputStream in, ZipEntry entry, String file) {
    super(in);
    this.entry = entry;
    this.file = file;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int from, int length) throws IOException {
    int read = unpacked(target, from, length);
    if (read < 0) {
      requireWhole();
      return read;
    }
    crc.update(target, from, read);
    count += read;
    requireNoBomb();
    return read;
  }

  private int unpacked(byte[] target, int from, int length) throws IOException {
    try {
      return super.read(target, from, length);
    } catch (ZipException e) {
      throw bad("cannot be unpacked: " + e.getMessage());
    } catch (java.io.EOFException e) {
      throw bad("is cut short");
    }
  }

  private void requireNoBomb() {
    if (count > MAX_BYTES) {
      throw bad("unpacks to more than " + (MAX_BYTES >> 30) + " GiB");
    }
    long packed = Math.max(entry.getCompressedSize(), 1);
    if (count > RATIO_FROM && count / packed > MAX_RATIO) {
      throw bad("unpacks to more than " + MAX_RATIO + " times its size, as a zip bomb does");
    }
  }

  private void requireWhole() {
    if (entry.getSize() >= 0 && entry.getSize() != count) {
      throw bad("was announced with " + entry.getSize() + " bytes and has " + count);
    }
    if (entry.getCrc() >= 0 && entry.getCrc() != crc.getValue()) {
      throw bad("is damaged: its checksum (CRC-32) is another than the directory has");
    }
  }

  private BadInput bad(String problem) {
    return new BadInput(
        file, 0, "expected a sound KMZ file; the entry '" + entry.getName() + "' " + problem);
  }
}

package org.davylamp.exchange.area;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.davylamp.exchange.BadInput;
import org.davylamp.exchange.InputFile;

/** What a PNG is from outside: its bytes' hash, and how many pixels it says it has. */
final class Png {
  /** Signature, length and name of the first chunk, width, height (W3C PNG, 5.2 and 11.2.1). */
  private static final int HEAD = 24;

  private static final long SIGNATURE = 0x89504E470D0A1A0AL;

  private Png() {}

  /**
   * That a file is what a document says of it.
   *
   * @throws BadInput if it is not
   */
  static void check(Plate.Chip chip, InputFile file) throws IOException {
    String hash = sha256(file.path());
    if (!hash.equals(chip.sha256())) {
      throw new BadInput(
          file.name(), 0, "expected the SHA-256 " + chip.sha256() + ", found " + hash);
    }
    byte[] head;
    try (InputStream in = Files.newInputStream(file.path())) {
      head = in.readNBytes(HEAD);
    }
    String found = size(head);
    String expected = chip.width() + " × " + chip.height();
    if (!found.equals(expected)) {
      throw new BadInput(
          file.name(), 0, "expected a PNG of " + expected + " pixels, found " + found);
    }
  }

  private static String size(byte[] head) {
    if (head.length < HEAD) {
      return head.length + " bytes";
    }
    ByteBuffer bytes = ByteBuffer.wrap(head);
    boolean png = bytes.getLong() == SIGNATURE;
    bytes.getInt();
    byte[] name = new byte[4];
    bytes.get(name);
    return png && new String(name, StandardCharsets.US_ASCII).equals("IHDR")
        ? bytes.getInt() + " × " + bytes.getInt()
        : "something else";
  }

  static String sha256(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      new DigestInputStream(in, digest).transferTo(java.io.OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}

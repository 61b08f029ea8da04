package org.davylamp.findings.change;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.davylamp.imagery.change.Change;
import org.davylamp.imagery.change.Direction;
import org.davylamp.imagery.change.Scanned;
import org.davylamp.imagery.raster.Window;

/**
 * A strip that is done, on disk: whole or not there, for it takes its name last. The folder's name
 * says of which inputs and settings it is. It ends with the SHA-256 of the scenes that were read
 * for it and of all its bytes: one that anything happened to, or that lacks a scene, is none.
 */
final class StripFile {
  private static final int MARK = 0x44_4C_53_32; // DLS2
  private static final int BUFFER = 1 << 16;

  private StripFile() {}

  /**
   * Writes a strip.
   *
   * @param scenes that were read for it, by id
   */
  static void write(Path file, StackScan.Strip strip, List<String> scenes) {
    MessageDigest digest = digest(scenes);
    try {
      Path part = file.resolveSibling(file.getFileName() + ".part");
      try (DataOutputStream out =
          new DataOutputStream(
              new DigestOutputStream(
                  new BufferedOutputStream(Files.newOutputStream(part), BUFFER), digest))) {
        write(out, strip);
        out.write(digest.digest());
      }
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MessageDigest digest(List<String> scenes) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      scenes.forEach(scene -> digest.update((scene + "\n").getBytes(StandardCharsets.UTF_8)));
      return digest;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int[] header(Window window, int dates) {
    return new int[] {MARK, window.column(), window.row(), window.width(), window.height(), dates};
  }

  private static void write(DataOutputStream out, StackScan.Strip strip) throws IOException {
    Scanned scanned = strip.scanned();
    for (int number : header(strip.window(), strip.clear()[0].length)) {
      out.writeInt(number);
    }
    for (int i = 0; i < scanned.p().length; i++) {
      out.writeDouble(scanned.p()[i]);
      out.writeInt(scanned.looks()[i]);
    }
    for (int[] zone : strip.clear()) {
      for (int clear : zone) {
        out.writeInt(clear);
      }
    }
    out.writeInt(scanned.candidates().size());
    for (Change change : scanned.candidates()) {
      out.writeInt(change.pixel());
      out.writeInt(change.after());
      out.writeInt(change.until());
      out.writeInt(change.day());
      out.writeFloat(change.strength());
      out.writeDouble(change.p());
      out.writeUTF(change.direction().name());
      out.writeFloat(change.cover());
    }
  }

  /**
   * Reads a strip.
   *
   * @param scenes that would be read for it now, by id
   * @return nothing if there is none that is whole and of these scenes
   */
  static Optional<StackScan.Strip> read(Path file, Window window, int dates, List<String> scenes) {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    MessageDigest digest = digest(scenes);
    try (DigestInputStream bytes =
            new DigestInputStream(
                new BufferedInputStream(Files.newInputStream(file), BUFFER), digest);
        DataInputStream in = new DataInputStream(bytes)) {
      Optional<StackScan.Strip> strip = read(in, window, dates);
      byte[] expected = digest.digest();
      bytes.on(false);
      boolean whole = MessageDigest.isEqual(in.readNBytes(expected.length), expected);
      return whole && in.read() < 0 ? strip : Optional.empty();
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<StackScan.Strip> read(DataInputStream in, Window window, int dates)
      throws IOException {
    for (int number : header(window, dates)) {
      if (in.readInt() != number) {
        return Optional.empty();
      }
    }
    int pixels = window.width() * window.height();
    double[] p = new double[pixels];
    int[] looks = new int[pixels];
    for (int i = 0; i < pixels; i++) {
      p[i] = in.readDouble();
      looks[i] = in.readInt();
    }
    int[][] clear = new int[Zones.CONTROL + 1][dates];
    for (int[] zone : clear) {
      for (int t = 0; t < dates; t++) {
        zone[t] = in.readInt();
      }
    }
    List<Change> changes = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      changes.add(change(in));
    }
    return Optional.of(new StackScan.Strip(window, new Scanned(p, looks, changes), clear));
  }

  private static Change change(DataInputStream in) throws IOException {
    return new Change(
        in.readInt(),
        in.readInt(),
        in.readInt(),
        in.readInt(),
        in.readFloat(),
        in.readDouble(),
        Direction.valueOf(in.readUTF()),
        in.readFloat());
  }
}

package org.davylamp.findings.change;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.davylamp.imagery.change.Change;
import org.davylamp.imagery.change.Direction;
import org.davylamp.imagery.change.Scanned;
import org.davylamp.imagery.raster.Window;

/**
 * A strip that is done, on disk: whole or not there, for it takes its name last. The folder's name
 * says of which inputs and settings it is. One that cannot be read is done again.
 */
final class StripFile {
  private static final int MARK = 0x44_4C_53_31; // DLS1

  private StripFile() {}

  static void write(Path file, StackScan.Strip strip) {
    try {
      Path part = file.resolveSibling(file.getFileName() + ".part");
      try (DataOutputStream out =
          new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(part), 1 << 16))) {
        write(out, strip);
      }
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(DataOutputStream out, StackScan.Strip strip) throws IOException {
    Scanned scanned = strip.scanned();
    out.writeInt(MARK);
    out.writeInt(strip.window().row());
    out.writeInt(scanned.p().length);
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
    out.writeInt(MARK);
  }

  static Optional<StackScan.Strip> read(Path file, Window window, int dates) {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
      return read(in, window, dates);
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<StackScan.Strip> read(DataInputStream in, Window window, int dates)
      throws IOException {
    int pixels = window.width() * window.height();
    if (in.readInt() != MARK || in.readInt() != window.row() || in.readInt() != pixels) {
      return Optional.empty();
    }
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
      changes.add(
          new Change(
              in.readInt(),
              in.readInt(),
              in.readInt(),
              in.readInt(),
              in.readFloat(),
              in.readDouble(),
              Direction.valueOf(in.readUTF()),
              in.readFloat()));
    }
    return in.readInt() == MARK
        ? Optional.of(new StackScan.Strip(window, new Scanned(p, looks, changes), clear))
        : Optional.empty();
  }
}

package org.davylamp.imagery.stack;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.davylamp.imagery.RasterException;
import org.davylamp.imagery.bytes.Bytes;
import org.davylamp.imagery.bytes.HttpBytes;
import org.davylamp.imagery.raster.GeoTiff;
import org.davylamp.imagery.raster.Limits;
import org.davylamp.imagery.raster.Raster;
import org.davylamp.imagery.raster.Scaling;
import org.davylamp.imagery.raster.Window;

/**
 * A file of a scene. Its bytes stay open, pinned to one version; what unpacking needs is made anew
 * for each read, since thousands of files may be open at a time.
 */
final class OpenFile implements AutoCloseable {
  private static final int CHUNK = 4 << 20;

  private final Bytes bytes;
  private final Limits limits;
  private final Grid grid;
  private final List<Scaling> scalings;
  private final List<String> names;
  private final OptionalDouble nodata;
  private final int blockHeight;
  private final boolean verified;

  private OpenFile(Bytes bytes, Limits limits, boolean verified) {
    this.bytes = bytes;
    this.limits = limits;
    this.verified = verified;
    try (GeoTiff tiff = tiff()) {
      grid = Grid.of(tiff);
      scalings = tiff.scalings();
      names = tiff.names();
      nodata = tiff.nodata();
      blockHeight = tiff.image().blockHeight();
    }
  }

  /**
   * Opens a file and checks its hash, as far as that is asked for.
   *
   * @throws RasterException if it is no GeoTIFF that can be read, or not of its hash
   */
  static OpenFile open(RasterFile file, StackOptions options) {
    Bytes bytes = file.opener().get();
    try {
      return new OpenFile(bytes, options.limits(), verify(file, bytes, options.verify()));
    } catch (Throwable e) {
      bytes.close();
      throw e;
    }
  }

  private static boolean verify(RasterFile file, Bytes bytes, StackOptions.Verify verify) {
    boolean wanted =
        switch (verify) {
          case NONE -> false;
          case LOCAL -> !(bytes instanceof HttpBytes);
          case ALL -> true;
        };
    if (!wanted || file.sha256().isEmpty()) {
      return false;
    }
    String found = sha256(bytes);
    if (!found.equals(file.sha256().get())) {
      throw RasterException.refused(
          bytes.name(), "SHA-256", file.sha256().get() + ", as was told", found);
    }
    return true;
  }

  private static String sha256(Bytes bytes) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] chunk = new byte[(int) Math.min(CHUNK, Math.max(1, bytes.size()))];
      for (long at = 0; at < bytes.size(); at += chunk.length) {
        int length = (int) Math.min(chunk.length, bytes.size() - at);
        bytes.read(at, chunk, 0, length);
        digest.update(chunk, 0, length);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private GeoTiff tiff() {
    return GeoTiff.open(new Borrowed(bytes), limits, 1);
  }

  String name() {
    return bytes.name();
  }

  Grid grid() {
    return grid;
  }

  int blockHeight() {
    return blockHeight;
  }

  boolean verified() {
    return verified;
  }

  OptionalDouble nodata() {
    return nodata;
  }

  Scaling scaling(int band) {
    return scalings.get(band);
  }

  /**
   * Which band is meant, from 0; see {@link BandFile}.
   *
   * @throws RasterException if that is not to be told
   */
  int band(BandFile wanted) {
    int bands = scalings.size();
    if (wanted.number().isPresent()) {
      return within(wanted.number().getAsInt(), bands, wanted.band());
    }
    if (bands == 1) {
      return 0;
    }
    if (wanted.band().matches("[0-9]{1,5}")) {
      return within(Integer.parseInt(wanted.band()), bands, wanted.band());
    }
    List<Integer> called = new ArrayList<>();
    for (int i = 0; i < bands; i++) {
      if (names.get(i).equals(wanted.band())) {
        called.add(i);
      }
    }
    if (called.size() == 1) {
      return called.getFirst();
    }
    throw RasterException.refused(
        name(),
        "band '" + wanted.band() + "'",
        "one band, or which of several it is (#band=N, from 1)",
        bands + " bands" + (names.stream().allMatch(String::isEmpty) ? "" : " called " + names));
  }

  private int within(int number, int bands, String band) {
    if (number < 1 || number > bands) {
      throw RasterException.refused(
          name(), "band '" + band + "'", "one of " + bands + " bands", "number " + number);
    }
    return number - 1;
  }

  /** Reads samples as the file has them. */
  Raster read(Window window, int... bands) {
    try (GeoTiff tiff = tiff()) {
      if (!Grid.of(tiff).equals(grid) || tiff.bands() != scalings.size()) {
        throw RasterException.refused(name(), "header", "what was opened", "another");
      }
      return tiff.read(tiff.image(), window, bands);
    }
  }

  @Override
  public void close() {
    bytes.close();
  }

  /** Bytes that stay open when who reads them closes. */
  private record Borrowed(Bytes bytes) implements Bytes {
    @Override
    public String name() {
      return bytes.name();
    }

    @Override
    public long size() {
      return bytes.size();
    }

    @Override
    public int gap() {
      return bytes.gap();
    }

    @Override
    public int most() {
      return bytes.most();
    }

    @Override
    public void read(long offset, ByteBuffer target) {
      bytes.read(offset, target);
    }

    @Override
    public void close() {}
  }

  /** Where the file is, for who lists what is known of it. */
  FileCheck check(String scene, String address, Optional<String> sha256) {
    return new FileCheck(scene, address, sha256, verified);
  }
}

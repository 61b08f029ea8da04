package org.davylamp.ledger;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a tree is cut into tiles and what they are called, after C2SP tlog-tiles.
 *
 * <p>A tile of level <i>l</i> is 256 neighbouring hashes of height 8<i>l</i>; the hash over a whole
 * tile is one hash of a tile a level up, so a tree of <i>s</i> leaves has ⌊s / 256<sup>l</sup>⌋
 * hashes at level <i>l</i>. The last tile of a level may be partial; an empty one does not exist.
 * Entries are bundled by the same 256.
 */
public final class Tiles {
  /** Height of the subtree that a tile spans. */
  public static final int HEIGHT = 8;

  /** Hashes in a full tile, entries in a full bundle. */
  public static final int WIDTH = 1 << HEIGHT;

  /** The level under which entry bundles are named: below the leaf hashes. */
  public static final int ENTRIES = -1;

  /** Levels that any tree of fewer than 2<sup>63</sup> leaves can have. */
  static final int MAX_LEVELS = Long.SIZE / HEIGHT;

  private static final int DIGITS = 1000;

  /** At most six elements of three digits: 2^55 tiles are the most that a tree can have. */
  private static final Pattern PATH =
      Pattern.compile(
          "tile/(entries|0|[1-9][0-9]?)/((?:x[0-9]{3}/){0,5}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

  private Tiles() {}

  /**
   * The place of a tile or entry bundle in a log.
   *
   * @param level 0 and up, or {@link #ENTRIES}
   * @param width 1 to 256; below 256 it is partial
   */
  public record Place(int level, long index, int width) {
    /** Its path relative to the log's prefix, as {@code tile/1/x001/234.p/17}. */
    public String path() {
      return Tiles.path(level, index, width);
    }
  }

  /**
   * Path of a tile ({@code level} 0 and up) or entry bundle ({@link #ENTRIES}) relative to the
   * log's prefix.
   */
  public static String path(int level, long index, int width) {
    if (index < 0 || width < 1 || width > WIDTH || level < ENTRIES || level >= MAX_LEVELS) {
      throw new IllegalArgumentException(
          "no tile has level " + level + ", index " + index + ", width " + width);
    }
    String last = String.format(Locale.ROOT, "%03d", index % DIGITS);
    StringBuilder path = new StringBuilder(last);
    for (long rest = index / DIGITS; rest > 0; rest /= DIGITS) {
      path.insert(0, String.format(Locale.ROOT, "x%03d/", rest % DIGITS));
    }
    path.insert(0, level == ENTRIES ? "tile/entries/" : "tile/" + level + "/");
    return width == WIDTH ? path.toString() : path.append(".p/").append(width).toString();
  }

  /** Path of an entry bundle relative to the log's prefix. */
  public static String entriesPath(long index, int width) {
    return path(ENTRIES, index, width);
  }

  /** Reads a relative path back; empty for anything that {@link #path} would not have written. */
  public static Optional<Place> parse(String path) {
    var match = PATH.matcher(path);
    if (!match.matches()) {
      return Optional.empty();
    }
    int level = match.group(1).equals("entries") ? ENTRIES : Integer.parseInt(match.group(1));
    long index = Long.parseLong(match.group(2).replace("x", "").replace("/", ""));
    int width = match.group(3) == null ? WIDTH : Integer.parseInt(match.group(3));
    boolean known = level < MAX_LEVELS && width <= WIDTH;
    // The comparison refuses other spellings: x000/001 for 001, .p/256 for a full tile.
    return known && path.equals(path(level, index, width))
        ? Optional.of(new Place(level, index, width))
        : Optional.empty();
  }

  /**
   * Hashes that a tree of this size has at a level: ⌊size / 256^level⌋; its entries for {@link
   * #ENTRIES}.
   */
  public static long hashes(long size, int level) {
    int shift = Math.max(level, 0) * HEIGHT;
    return shift >= Long.SIZE ? 0 : size >>> shift;
  }

  /** Tiles, or entry bundles, that a tree of this size has at a level, a partial one included. */
  public static long count(long size, int level) {
    long hashes = hashes(size, level);
    return (hashes >>> HEIGHT) + ((hashes & (WIDTH - 1)) == 0 ? 0 : 1);
  }

  /** Hashes of a tile in a tree of this size: 256, fewer in the last one, 0 beyond it. */
  public static int width(long size, int level, long index) {
    long hashes = hashes(size, level);
    long full = hashes >>> HEIGHT;
    if (index < full) {
      return WIDTH;
    }
    return index == full ? (int) (hashes & (WIDTH - 1)) : 0;
  }

  /** Number of levels with at least one hash; 0 for the empty tree. */
  public static int levels(long size) {
    return size == 0 ? 0 : (Long.SIZE - 1 - Long.numberOfLeadingZeros(size)) / HEIGHT + 1;
  }
}

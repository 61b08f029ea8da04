package org.davylamp.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a log's owner signs: which log, how many entries, and the root hash over them (C2SP
 * tlog-checkpoint).
 *
 * <pre>
 *   davylamp.example/golden
 *   1000
 *   NGxrnLicS3b6ydyyDNqG46AcCldBfBOQKOrNRTj96Vs=
 * </pre>
 */
public final class Checkpoint {
  private static final String WHERE = "checkpoint";

  private final String origin;
  private final long size;
  private final byte[] root;
  private final List<String> extensions;

  private Checkpoint(String origin, long size, byte[] root, List<String> extensions) {
    this.origin = requireLine("origin", origin);
    if (size < 0) {
      throw LedgerException.refused(WHERE, "a size that is not negative", Long.toString(size));
    }
    this.size = size;
    this.root = MerkleHash.requireHash(root).clone();
    this.extensions = List.copyOf(extensions);
    this.extensions.forEach(line -> requireLine("extension", line));
  }

  /**
   * A checkpoint.
   *
   * @param origin name of the log: one line, not empty
   * @param size number of entries
   * @param root MTH(D[0, size)), 32 bytes; copied
   * @param extensions further lines, not empty; nobody audits them
   */
  public static Checkpoint of(String origin, long size, byte[] root, String... extensions) {
    return new Checkpoint(origin, size, root, List.of(extensions));
  }

  /**
   * Reads a note's text.
   *
   * @throws LedgerException if it is not a checkpoint to the letter
   */
  public static Checkpoint parse(String text) {
    String[] lines = text.split("\n", -1);
    if (lines.length < 4 || !lines[lines.length - 1].isEmpty()) {
      throw LedgerException.refused(
          WHERE,
          "origin, size and root, each on a line that ends with a newline",
          lines.length - 1 + " such lines" + (text.endsWith("\n") ? "" : " and an unfinished one"));
    }
    List<String> extensions = new ArrayList<>(Arrays.asList(lines).subList(3, lines.length - 1));
    return new Checkpoint(lines[0], size(lines[1]), root(lines[2]), extensions);
  }

  /** Name of the log. */
  public String origin() {
    return origin;
  }

  /** Number of entries. */
  public long size() {
    return size;
  }

  /** Root hash over the entries; a fresh array. */
  public byte[] root() {
    return root.clone();
  }

  /** Further lines. */
  public List<String> extensions() {
    return extensions;
  }

  /** The text to be signed. */
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append(origin)
        .append('\n')
        .append(size)
        .append('\n')
        .append(NoteFormat.base64(root))
        .append('\n');
    extensions.forEach(line -> text.append(line).append('\n'));
    return text.toString();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Checkpoint that && text().equals(that.text());
  }

  @Override
  public int hashCode() {
    return text().hashCode();
  }

  @Override
  public String toString() {
    return "Checkpoint[" + origin + ", " + size + ", " + NoteFormat.base64(root) + "]";
  }

  private static long size(String line) {
    try {
      long size = Long.parseLong(line);
      // Refuses +1, 01, -0 and digits of other scripts.
      if (size >= 0 && Long.toString(size).equals(line)) {
        return size;
      }
    } catch (NumberFormatException e) {
      // Not a number, or beyond 2^63 - 1: the same answer.
    }
    throw LedgerException.refused(
        WHERE + ", line 2",
        "a decimal size below 2^63 without leading zeroes",
        NoteFormat.quoted(line));
  }

  private static byte[] root(String line) {
    byte[] root = NoteFormat.base64(WHERE + ", line 3", line);
    if (root.length != MerkleHash.BYTES) {
      throw LedgerException.refused(
          WHERE + ", line 3", "a root hash of 32 bytes", root.length + " bytes");
    }
    return root;
  }

  private static String requireLine(String what, String line) {
    if (line.isEmpty() || line.chars().anyMatch(c -> c < ' ')) {
      throw LedgerException.refused(
          WHERE, "an " + what + " of one line that is not empty", NoteFormat.quoted(line));
    }
    return line;
  }
}

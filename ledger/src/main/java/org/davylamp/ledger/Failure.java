package org.davylamp.ledger;

import java.util.Locale;

/**
 * One thing wrong with a log on disk, as {@link LedgerVerifier} names it: the file, relative to the
 * log's folder, what was expected there and what was found. Hashes are in lower-case hexadecimal.
 */
public sealed interface Failure {
  /** Path relative to the log's folder. */
  String file();

  /** The failure in words, to stand after the file's name and a colon. */
  String sentence();

  /** A file that the checkpoint's size calls for is not there. */
  record Missing(String file) implements Failure {
    @Override
    public String sentence() {
      return "expected a file, found none";
    }
  }

  /**
   * A file has a form that no log gives it: wrong length, truncated bundle, a note that is none.
   */
  record Malformed(String file, String problem) implements Failure {
    @Override
    public String sentence() {
      return problem;
    }
  }

  /** So many files are missing that they are counted, not named. */
  record Incomplete(String file, long expected, long found) implements Failure {
    @Override
    public String sentence() {
      return "expected "
          + expected
          + " entry bundles for the size in the checkpoint, found "
          + found
          + "; the tree was not checked";
    }
  }

  /**
   * An entry is not the one that the log committed to.
   *
   * @param entry its index in the log
   * @param expected leaf hash that the tree holds for it
   * @param found leaf hash of the bytes in the bundle
   */
  record EntryDiffers(String file, long entry, String expected, String found) implements Failure {
    @Override
    public String sentence() {
      return String.format(
          Locale.ROOT,
          "entry %d: expected one with leaf hash %s, found %s",
          entry,
          expected,
          found);
    }
  }

  /**
   * A hash in a tile is not that of what lies below it.
   *
   * @param slot number of the hash within the tile
   * @param expected the hash recomputed from below
   * @param found the hash in the tile
   */
  record TileDiffers(String file, int slot, String expected, String found) implements Failure {
    @Override
    public String sentence() {
      return String.format(Locale.ROOT, "hash %d: expected %s, found %s", slot, expected, found);
    }
  }

  /**
   * A tile and what lies below it fit each other but not the tree above.
   *
   * @param expected the hash over the tile that the tile above holds
   * @param found the hash over the tile as it is
   */
  record SubtreeDiffers(String file, String expected, String found) implements Failure {
    @Override
    public String sentence() {
      return "expected a tile that hashes to %s, found %s".formatted(expected, found);
    }
  }

  /** The entries do not hash to the root that the checkpoint states. */
  record RootDiffers(String file, String expected, String found) implements Failure {
    @Override
    public String sentence() {
      return "expected entries that hash to the root %s, found %s".formatted(expected, found);
    }
  }

  /**
   * The root could not be recomputed, because both an entry bundle and the tiles that could stand
   * for it are unreadable.
   */
  record RootUnknown(String file) implements Failure {
    @Override
    public String sentence() {
      return "the root cannot be recomputed from the files that are left";
    }
  }

  /** Under a known key's name and id stands a signature that it did not make. */
  record Forged(String file, String key) implements Failure {
    @Override
    public String sentence() {
      return "expected a signature by " + key + ", found one that this key did not make";
    }
  }

  /** None of the keys given has signed. */
  record NotSigned(String file, String keys) implements Failure {
    @Override
    public String sentence() {
      return "expected a signature by " + keys + ", found none";
    }
  }

  /** The log does not contain an earlier state of itself. */
  record NotExtended(String file, String expected, String found) implements Failure {
    @Override
    public String sentence() {
      return "expected a log that extends " + expected + ", found " + found;
    }
  }

  /** A file under {@code tile/} that does not belong to the log of this checkpoint. */
  record Surplus(String file, String problem) implements Failure {
    @Override
    public String sentence() {
      return "expected no such file: " + problem;
    }
  }
}

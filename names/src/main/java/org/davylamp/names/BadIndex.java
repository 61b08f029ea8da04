package org.davylamp.names;

import java.util.Locale;

/** Bytes that are not a {@link NameIndex} which this version can read; nothing was read. */
public abstract sealed class BadIndex extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private BadIndex(String message) {
    super(message);
  }

  /** No index at all, cut short, or changed since it was written: make it again. */
  public static final class Corrupt extends BadIndex {
    private static final long serialVersionUID = 1L;

    Corrupt(String message) {
      super(message);
    }
  }

  /** Written by a version before those that can be read: make it again. */
  public static final class TooOld extends BadIndex {
    private static final long serialVersionUID = 1L;

    TooOld(int found, int oldest) {
      super(
          String.format(
              Locale.ROOT, "expected an index of version %d or later, found %d", oldest, found));
    }
  }

  /** Written by a later version: read it with that, or make it again. */
  public static final class TooNew extends BadIndex {
    private static final long serialVersionUID = 1L;

    TooNew(int found, int newest) {
      super(
          String.format(
              Locale.ROOT, "expected an index of version %d or earlier, found %d", newest, found));
    }
  }
}

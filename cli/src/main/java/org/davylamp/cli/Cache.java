package org.davylamp.cli;

import java.nio.file.Path;

/** What can be made again at any time and is kept to spare the time: in the user's cache folder. */
final class Cache {
  private Cache() {}

  /** {@code $XDG_CACHE_HOME/davylamp}, else {@code ~/.cache/davylamp}; need not be there yet. */
  static Path folder() {
    String set = System.getenv().getOrDefault("XDG_CACHE_HOME", "");
    Path base = set.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(set);
    return base.resolve("davylamp");
  }
}

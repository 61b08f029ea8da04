package org.davylamp.cli;

import java.io.Console;
import java.io.PrintStream;
import java.util.Optional;

/**
 * A line that says how far a long task has come. Shown only on a terminal, only after a second, and
 * gone when the task ends.
 */
final class ProgressBar implements AutoCloseable {
  private static final long PATIENCE_NANOS = 1_000_000_000L;
  private static final long INTERVAL_NANOS = 100_000_000L;
  private static final int WIDTH = 30;

  private final PrintStream err;
  private final boolean shown =
      Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
  private final long begun = System.nanoTime();
  private long last = begun;
  private int length;

  ProgressBar(PrintStream err) {
    this.err = err;
  }

  /** May be called as often as one likes, by any thread; {@code of} is 0 if nobody knows. */
  void at(String what, long done, long of) {
    if (shown) {
      show(what, done, of);
    }
  }

  private synchronized void show(String what, long done, long of) {
    long now = System.nanoTime();
    if (now - begun < PATIENCE_NANOS || now - last < INTERVAL_NANOS) {
      return;
    }
    last = now;
    String line = of > 0 ? bar(done, of) + " " + what : what + " " + done;
    err.print("\r" + line + " ".repeat(Math.max(0, length - line.length())));
    err.flush();
    length = line.length();
  }

  private static String bar(long done, long of) {
    int full = (int) (WIDTH * Math.min(done, of) / of);
    return "["
        + "#".repeat(full)
        + " ".repeat(WIDTH - full)
        + "] "
        + 100 * Math.min(done, of) / of
        + " %";
  }

  /** Takes the line away, so that something else can be printed; it may come back. */
  synchronized void clear() {
    if (length > 0) {
      err.print("\r" + " ".repeat(length) + "\r");
      err.flush();
      length = 0;
    }
  }

  @Override
  public void close() {
    clear();
  }
}

package org.davylamp.cli;

import java.util.concurrent.atomic.AtomicLong;

/** Shows how far a count has come, and about how long the rest takes at the pace so far. */
final class Remaining {
  private static final double SECOND = 1e9;
  private static final int MINUTE = 60;

  private final ProgressBar bar;
  private final String what;
  private final long all;
  private final long begun = System.nanoTime();
  private final AtomicLong done = new AtomicLong();

  Remaining(ProgressBar bar, String what, long all) {
    this.bar = bar;
    this.what = what;
    this.all = all;
  }

  /** So many more are done. By any thread. */
  void add(long more) {
    long now = done.addAndGet(more);
    bar.at(what + left(System.nanoTime() - begun, now, all), now, all);
  }

  /** In words; nothing before there is a pace to go by. */
  static String left(long nanos, long done, long all) {
    if (done <= 0 || done >= all) {
      return "";
    }
    long seconds = Math.round(nanos / SECOND * (all - done) / done);
    return seconds < MINUTE
        ? ", " + seconds + " s left"
        : ", about " + Math.ceilDiv(seconds, MINUTE) + " min left";
  }
}

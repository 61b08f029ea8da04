package org.davylamp.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What a verification has seen so far. Keeps the first failures only, because a hostile log can
 * hold millions.
 */
final class VerificationReport {
  static final int KEPT = 1000;

  private final Consumer<Failure> listener;
  private final List<Failure> first = new ArrayList<>();
  private long failures;
  private long entries;
  private long tiles;
  private long bytes;

  VerificationReport(Consumer<Failure> listener) {
    this.listener = listener;
  }

  void failed(Failure failure) {
    failures++;
    if (first.size() < KEPT) {
      first.add(failure);
    }
    listener.accept(failure);
  }

  void read(int length) {
    bytes += length;
  }

  void hashed(int entriesMore) {
    entries += entriesMore;
  }

  void compared() {
    tiles++;
  }

  boolean clean() {
    return failures == 0;
  }

  Verification.Checked checked() {
    return new Verification.Checked(entries, tiles, bytes);
  }

  Verification.Failed result() {
    return new Verification.Failed(first, failures, checked());
  }
}

package org.davylamp.ledger;

import java.util.List;
import java.util.stream.Collectors;

/** What {@link LedgerVerifier} found out about a log on disk. */
public sealed interface Verification {
  /** What was looked at. */
  Checked checked();

  /** The finding in one line. */
  String summary();

  /** Whether nothing is wrong; that says nothing about who signed, see {@link Proven}. */
  default boolean holds() {
    return !(this instanceof Failed);
  }

  /**
   * What was looked at.
   *
   * @param entries entries hashed
   * @param tiles tiles compared
   * @param bytes bytes read
   */
  record Checked(long entries, long tiles, long bytes) {}

  /**
   * Every file is what the checkpoint commits to, and a key that the caller trusts has signed it.
   */
  record Proven(Checkpoint checkpoint, SignatureCheck signatures, Checked checked)
      implements Verification {
    @Override
    public String summary() {
      String keys =
          signatures.verified().stream()
              .map(s -> s.key().key() + s.time().map(t -> " at " + t).orElse(""))
              .collect(Collectors.joining(", "));
      return "consistent, " + checkpoint.size() + " entries, signed by " + keys;
    }
  }

  /**
   * Every file is what the checkpoint commits to, but no key of a log was given that could say who
   * vouches for it.
   */
  record AuthorUnproven(Checkpoint checkpoint, SignatureCheck signatures, Checked checked)
      implements Verification {
    @Override
    public String summary() {
      return "consistent, " + checkpoint.size() + " entries, author unproven";
    }
  }

  /**
   * Something is wrong.
   *
   * @param failures the first thousand, in the order found
   * @param count how many there are in all; the verifier's listener has seen each
   */
  record Failed(List<Failure> failures, long count, Checked checked) implements Verification {
    public Failed {
      failures = List.copyOf(failures);
    }

    @Override
    public String summary() {
      Failure first = failures.getFirst();
      String more = count == 1 ? "" : " (and " + (count - 1) + " more)";
      return "failed: " + first.file() + ": " + first.sentence() + more;
    }
  }
}

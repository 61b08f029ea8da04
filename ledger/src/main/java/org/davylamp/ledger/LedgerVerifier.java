package org.davylamp.ledger;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Checks a log from its files alone: that the checkpoint is signed by whom the caller trusts, that
 * every entry hashes to its leaf, every tile to the tile above and the whole to the root that was
 * signed, that nothing else lies among the tiles, and, given an earlier checkpoint, that the log
 * only grew since.
 *
 * <p>
 *
 * {@snippet :
 * Verification result =
 *     LedgerVerifier.of(folder)
 *         .trusting(List.of(NoteVerifier.parse(vkey)))
 *         .since(SignedNote.parse(checkpointOfLastYear))
 *         .verify();
 * }
 *
 * <p>Goes on after a failure and names each one. Reads every file once, holds a few tiles and one
 * bundle (at most 16 MiB) in memory, and takes about as long as hashing the entries. Instances are
 * immutable.
 */
public final class LedgerVerifier {
  /** Missing bundles that are named one by one; a checkpoint may claim 2^62 entries. */
  private static final long NAMED_MISSING = 100_000;

  private final Path root;
  private final List<NoteVerifier> keys;
  private final Optional<SignedNote> older;
  private final Consumer<Failure> listener;

  private LedgerVerifier(
      Path root, List<NoteVerifier> keys, Optional<SignedNote> older, Consumer<Failure> listener) {
    this.root = root;
    this.keys = keys;
    this.older = older;
    this.listener = listener;
  }

  /** A verifier of the log in this folder, which trusts nobody yet. */
  public static LedgerVerifier of(Path root) {
    return new LedgerVerifier(root, List.of(), Optional.empty(), failure -> {});
  }

  /**
   * Trusts these keys. Of the log's keys among them one at least must have signed, of the
   * witnesses' one at least must have cosigned, and no signature in a trusted name may be false.
   */
  public LedgerVerifier trusting(Collection<NoteVerifier> trusted) {
    return new LedgerVerifier(root, List.copyOf(trusted), older, listener);
  }

  /**
   * Also checks that the log extends this earlier checkpoint of it, signed by a trusted key if
   * there are any.
   */
  public LedgerVerifier since(SignedNote checkpoint) {
    return new LedgerVerifier(root, keys, Optional.of(checkpoint), listener);
  }

  /** Tells each failure to a listener as it is found. */
  public LedgerVerifier telling(Consumer<Failure> of) {
    return new LedgerVerifier(root, keys, older, of);
  }

  /** Checks the log. Never throws for what the files hold. */
  public Verification verify() {
    VerificationReport report = new VerificationReport(listener);
    TileDirectory directory = TileDirectory.of(root);
    Optional<SignedNote> note = note(new ReportedFiles(directory, 0, report), report);
    Optional<Checkpoint> checkpoint =
        note.flatMap(n -> checkpoint(n, TileDirectory.CHECKPOINT, report));
    if (note.isEmpty() || checkpoint.isEmpty()) {
      return report.result();
    }
    SignatureCheck signatures = checkSignatures(note.get(), TileDirectory.CHECKPOINT, report);
    checkTree(directory, checkpoint.get(), report);
    older.ifPresent(n -> checkGrowth(n, directory, checkpoint.get(), report));
    if (!report.clean()) {
      return report.result();
    }
    boolean proven =
        signatures.verified().stream().anyMatch(s -> s.key().type() == KeyType.ED25519);
    return proven
        ? new Verification.Proven(checkpoint.get(), signatures, report.checked())
        : new Verification.AuthorUnproven(checkpoint.get(), signatures, report.checked());
  }

  private static Optional<SignedNote> note(ReportedFiles files, VerificationReport report) {
    try {
      return files.read(TileDirectory.CHECKPOINT, SignedNote.MAX_BYTES).map(SignedNote::parse);
    } catch (LedgerException e) {
      report.failed(new Failure.Malformed(TileDirectory.CHECKPOINT, e.getMessage()));
      return Optional.empty();
    }
  }

  private static Optional<Checkpoint> checkpoint(
      SignedNote note, String file, VerificationReport report) {
    try {
      return Optional.of(Checkpoint.parse(note.text()));
    } catch (LedgerException e) {
      report.failed(new Failure.Malformed(file, e.getMessage()));
      return Optional.empty();
    }
  }

  private SignatureCheck checkSignatures(SignedNote note, String file, VerificationReport report) {
    SignatureCheck check = note.check(keys);
    check.forged().forEach(key -> report.failed(new Failure.Forged(file, key.key())));
    for (KeyType type : KeyType.values()) {
      List<NoteVerifier> ofType = keys.stream().filter(key -> key.type() == type).toList();
      if (!ofType.isEmpty() && check.absent().containsAll(ofType)) {
        String names = ofType.stream().map(NoteVerifier::key).collect(Collectors.joining(" or "));
        report.failed(new Failure.NotSigned(file, names));
      }
    }
    return check;
  }

  private void checkTree(
      TileDirectory directory, Checkpoint checkpoint, VerificationReport report) {
    ReportedFiles files = new ReportedFiles(directory, checkpoint.size(), report);
    long found = TileInventory.bundles(root, checkpoint.size(), files, report);
    long expected = Tiles.count(checkpoint.size(), Tiles.ENTRIES);
    if (expected - found > NAMED_MISSING) {
      report.failed(new Failure.Incomplete(TileDirectory.TILES, expected, found));
    } else {
      new TreeAudit(checkpoint, files, report).run();
    }
  }

  private void checkGrowth(
      SignedNote olderNote, TileDirectory directory, Checkpoint now, VerificationReport report) {
    String file = "earlier checkpoint";
    checkSignatures(olderNote, file, report);
    Optional<Checkpoint> parsed = checkpoint(olderNote, file, report);
    if (parsed.isEmpty()) {
      return;
    }
    Checkpoint before = parsed.get();
    if (!before.origin().equals(now.origin()) || before.size() > now.size()) {
      report.failed(
          new Failure.NotExtended(TileDirectory.CHECKPOINT, before.toString(), now.toString()));
      return;
    }
    // Only a tree that is known to be what was signed can vouch for its own past.
    if (report.clean()) {
      compareRoots(before, now, directory, report);
    }
  }

  private static void compareRoots(
      Checkpoint before, Checkpoint now, TileDirectory directory, VerificationReport report) {
    TileSource stored =
        (level, index, width) ->
            directory.tile(level, index, Tiles.width(now.size(), level, index));
    byte[] root = new TiledTree(before.size(), stored).root();
    if (!Arrays.equals(root, before.root())) {
      report.failed(
          new Failure.NotExtended(
              TileDirectory.CHECKPOINT,
              before.toString(),
              "the root " + HexFormat.of().formatHex(root) + " at that size"));
    }
  }
}

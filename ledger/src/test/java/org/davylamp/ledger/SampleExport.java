package org.davylamp.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Iterator;
import java.util.stream.LongStream;

/**
 * Writes a log to a folder for other people's verifiers: {@code SampleExport DIR [ENTRIES]}. The
 * checkpoint of the first third of it goes to {@code DIR.older}. The key is the one of {@link
 * Golden}; its vkey is printed.
 */
final class SampleExport {
  static final NoteSigner SIGNER = NoteSigner.ofSeed(Golden.NAME, Golden.SEED);
  static final Witness WITNESS =
      Witness.of(NoteSigner.ofSeed("witness.example/w1", Golden.WITNESS_SEED));

  private SampleExport() {}

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    long size = args.length > 1 ? Long.parseLong(args[1]) : 70_000;
    SignedNote note = WITNESS.cosign(checkpoint(size), Instant.ofEpochSecond(Golden.COSIGNED_AT));
    TileDirectory.write(folder, entries(size), note);
    Path older = folder.resolveSibling(folder.getFileName() + ".older");
    Files.write(older, checkpoint(size / 3).toBytes());
    System.out.println(SIGNER.verifier().vkey());
    System.out.println(WITNESS.verifier().vkey());
  }

  /**
   * Entries as a case has them, short records of different lengths, one empty and one as long as
   * may be.
   */
  static byte[] entry(long i) {
    return switch ((int) Math.min(i, 2)) {
      case 0 -> new byte[0];
      case 1 -> new byte[EntryBundle.MAX_ENTRY];
      default ->
          ("{\"kind\":\"statement\",\"n\":\"" + "7".repeat((int) (i % 13)) + i + "\"}")
              .getBytes(StandardCharsets.UTF_8);
    };
  }

  static Iterator<byte[]> entries(long size) {
    return LongStream.range(0, size).mapToObj(SampleExport::entry).iterator();
  }

  /** The true checkpoint of the first entries, signed. */
  static SignedNote checkpoint(long size) {
    Frontier frontier = Frontier.empty();
    entries(size).forEachRemaining(entry -> frontier.append(MerkleHash.leaf(entry)));
    return SignedNote.sign(Checkpoint.of(Golden.NAME, size, frontier.root()).text(), SIGNER);
  }
}

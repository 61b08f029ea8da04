package org.davylamp.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One changed bit anywhere in a log is found, and the file it is in is the one that is named. */
class FlippedBitsTest {
  private static final NoteVerifier KEY = NoteVerifier.parse(Golden.VKEY);

  @TempDir Path folder;

  private Path written(int size) {
    Path log = folder.resolve("log" + size);
    TileDirectory.write(log, Golden.entries(size), Golden.checkpoint(size));
    return log;
  }

  private static List<Path> files(Path log) throws IOException {
    try (Stream<Path> walk = Files.walk(log)) {
      return walk.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static void flipAndVerify(Path log, Path file, long bit, String described)
      throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    byte[] changed = bytes.clone();
    changed[(int) (bit / 8)] ^= (byte) (1 << (bit % 8));
    Files.write(file, changed);
    Verification result = LedgerVerifier.of(log).trusting(List.of(KEY)).verify();
    Files.write(file, bytes);
    assertThat(result).as(described).isInstanceOf(Verification.Failed.class);
    String name = log.relativize(file).toString();
    List<Failure> failures = ((Verification.Failed) result).failures();
    assertThat(failures.getFirst().file()).as(described).isEqualTo(name);
    // A changed size in the checkpoint makes other files missing; any other change is the fault of
    // its file alone.
    if (!name.equals("checkpoint")) {
      assertThat(failures).as(described).allMatch(failure -> failure.file().equals(name));
    }
  }

  private void flipAll(Path log, Random random, int stride, String seed) throws IOException {
    for (Path file : files(log)) {
      for (long bit = random.nextInt(stride);
          bit < Files.size(file) * 8;
          bit += 1 + random.nextInt(stride)) {
        flipAndVerify(log, file, bit, "%s, %s, bit %d".formatted(seed, file, bit));
      }
    }
  }

  /** Every 350th bit or so of a log with partial tiles on two levels. */
  @Test
  void inASmallLog() throws IOException {
    long seed = System.nanoTime();
    flipAll(written(300), new Random(seed), 700, "seed " + seed);
  }

  @Tag("exhaustive")
  @Test
  void everyBitOfASmallLog() throws IOException {
    flipAll(written(258), new Random(0), 1, "all");
  }

  @Test
  void everyByteOfTheCheckpoint() throws IOException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    Path log = written(3);
    Path checkpoint = log.resolve("checkpoint");
    for (long at = 0; at < Files.size(checkpoint); at++) {
      long bit = at * 8 + random.nextInt(8);
      flipAndVerify(log, checkpoint, bit, "seed %d, bit %d".formatted(seed, bit));
    }
  }

  /** Full tiles on two levels above the entries. */
  @Test
  void inALargeLog() throws IOException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    Path log = written(66_000);
    List<Path> files = files(log);
    List<Path> upper = files.stream().filter(f -> f.toString().matches(".*tile/[12]/.*")).toList();
    for (int round = 0; round < 12; round++) {
      List<Path> chosen = round % 2 == 0 ? upper : files;
      Path file = chosen.get(random.nextInt(chosen.size()));
      long bit = random.nextLong(Files.size(file) * 8);
      flipAndVerify(log, file, bit, "seed %d, %s, bit %d".formatted(seed, file, bit));
    }
  }
}

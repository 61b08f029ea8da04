package org.davylamp.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each way in which a small log of 600 entries can be wrong, and what the verifier calls it. */
class LedgerVerifierTest {
  private static final int SIZE = 600;
  private static final NoteVerifier KEY = SampleExport.SIGNER.verifier();
  private static final NoteVerifier WITNESS_KEY = SampleExport.WITNESS.verifier();

  @TempDir Path folder;
  private Path log;

  @BeforeEach
  void write() {
    log = folder.resolve("log");
    TileDirectory.write(log, SampleExport.entries(SIZE), SampleExport.checkpoint(SIZE));
  }

  private LedgerVerifier verifier() {
    return LedgerVerifier.of(log).trusting(List.of(KEY));
  }

  private List<Failure> failures() {
    Verification result = verifier().verify();
    assertThat(result).isInstanceOf(Verification.Failed.class);
    assertThat(result.holds()).isFalse();
    return ((Verification.Failed) result).failures();
  }

  private void change(String file, int at) throws IOException {
    byte[] bytes = Files.readAllBytes(log.resolve(file));
    bytes[at] ^= 1;
    Files.write(log.resolve(file), bytes);
  }

  private void resize(String file, int by) throws IOException {
    byte[] bytes = Files.readAllBytes(log.resolve(file));
    Files.write(log.resolve(file), Arrays.copyOf(bytes, bytes.length + by));
  }

  private void writeCheckpoint(SignedNote note) throws IOException {
    Files.write(log.resolve("checkpoint"), note.toBytes());
  }

  @Test
  void aTrueLogIsProven() throws IOException {
    Verification result = verifier().verify();
    assertThat(result).isInstanceOf(Verification.Proven.class);
    assertThat(result.holds()).isTrue();
    assertThat(result.summary())
        .isEqualTo("consistent, 600 entries, signed by davylamp.example/golden+65c1de8d");
    assertThat(result.checked().entries()).isEqualTo(600);
    assertThat(result.checked().tiles()).isEqualTo(4);
    long bytes;
    try (Stream<Path> walk = Files.walk(log)) {
      bytes = walk.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
    assertThat(result.checked().bytes()).isEqualTo(bytes);
  }

  @Test
  void withoutAKeyTheAuthorIsUnproven() {
    Verification result = LedgerVerifier.of(log).verify();
    assertThat(result).isInstanceOf(Verification.AuthorUnproven.class);
    assertThat(result.summary()).isEqualTo("consistent, 600 entries, author unproven");
  }

  @Test
  void sizesWithAndWithoutPartialTilesAreProven() {
    for (int size : new int[] {0, 1, 2, 255, 256, 257, 512, 513}) {
      Path other = folder.resolve("log" + size);
      TileDirectory.write(other, SampleExport.entries(size), SampleExport.checkpoint(size));
      assertThat(LedgerVerifier.of(other).trusting(List.of(KEY)).verify())
          .as("size %d", size)
          .isInstanceOf(Verification.Proven.class);
    }
  }

  @Test
  void aChangedEntryIsNamed() throws IOException {
    // Entry 257 is the second of its bundle: behind the first and two lengths.
    change("tile/entries/001", 2 + SampleExport.entry(256).length + 2);
    byte[] changed = SampleExport.entry(257);
    changed[0] ^= 1;
    assertThat(failures())
        .containsExactly(
            new Failure.EntryDiffers(
                "tile/entries/001", 257, hex(SampleExport.entry(257)), hex(changed)));
  }

  private static String hex(byte[] entry) {
    return HexFormat.of().formatHex(MerkleHash.leaf(entry));
  }

  @Test
  void aChangedTileIsNamedAndItsEntriesAreNot() throws IOException {
    change("tile/0/001", 32 * 7);
    assertThat(failures())
        .singleElement()
        .isInstanceOfSatisfying(
            Failure.TileDiffers.class,
            failure -> {
              assertThat(failure.file()).isEqualTo("tile/0/001");
              assertThat(failure.slot()).isEqualTo(7);
              assertThat(failure.expected()).isEqualTo(hex(SampleExport.entry(263)));
            });
  }

  @Test
  void anEntryReplacedTogetherWithItsTileIsStillFound() throws IOException {
    int at = 2 + SampleExport.entry(256).length + 2;
    change("tile/entries/001", at);
    byte[] changed = SampleExport.entry(257);
    changed[0] ^= 1;
    byte[] tile = Files.readAllBytes(log.resolve("tile/0/001"));
    System.arraycopy(MerkleHash.leaf(changed), 0, tile, 32, 32);
    Files.write(log.resolve("tile/0/001"), tile);
    assertThat(failures())
        .singleElement()
        .isInstanceOfSatisfying(
            Failure.SubtreeDiffers.class,
            failure -> assertThat(failure.file()).isEqualTo("tile/0/001"));

    // And on the right-hand edge, where only the signed root can tell.
    write("again");
    change("tile/entries/002.p/88", 2);
    byte[] edge = SampleExport.entry(512);
    edge[0] ^= 1;
    byte[] partial = Files.readAllBytes(log.resolve("tile/0/002.p/88"));
    System.arraycopy(MerkleHash.leaf(edge), 0, partial, 0, 32);
    Files.write(log.resolve("tile/0/002.p/88"), partial);
    assertThat(failures()).singleElement().isInstanceOf(Failure.RootDiffers.class);
  }

  private void write(String name) {
    log = folder.resolve(name);
    TileDirectory.write(log, SampleExport.entries(SIZE), SampleExport.checkpoint(SIZE));
  }

  @Test
  void everyFailureIsNamed() throws IOException {
    change("tile/entries/000", 5);
    change("tile/0/001", 0);
    change("tile/entries/002.p/88", 4);
    Files.writeString(log.resolve("tile/notes.txt"), "left behind");
    assertThat(failures())
        .extracting(Failure::file)
        .containsExactlyInAnyOrder(
            "tile/entries/000", "tile/0/001", "tile/entries/002.p/88", "tile/notes.txt");
  }

  @Test
  void missingFilesAreNamed() throws IOException {
    Files.delete(log.resolve("tile/entries/001"));
    assertThat(failures()).containsExactly(new Failure.Missing("tile/entries/001"));
    Files.delete(log.resolve("tile/0/002.p/88"));
    assertThat(failures())
        .containsExactly(
            new Failure.Missing("tile/entries/001"), new Failure.Missing("tile/0/002.p/88"));
    Files.delete(log.resolve("tile/0/001"));
    // The tile above still holds the hash over the two.
    assertThat(failures()).hasSize(3).allMatch(failure -> failure instanceof Failure.Missing);
    Files.delete(log.resolve("tile/1/000.p/2"));
    assertThat(failures()).hasSize(5).last().isInstanceOf(Failure.RootUnknown.class);
    Files.delete(log.resolve("checkpoint"));
    assertThat(failures()).containsExactly(new Failure.Missing("checkpoint"));
    Path nowhere = folder.resolve("nowhere");
    assertThat(LedgerVerifier.of(nowhere).verify().summary())
        .isEqualTo("failed: checkpoint: expected a file, found none");
  }

  @Test
  void bundlesOfAnotherFormAreNamed() throws IOException {
    resize("tile/entries/001", -1);
    assertThat(failures())
        .singleElement()
        .isInstanceOfSatisfying(
            Failure.Malformed.class,
            failure -> {
              assertThat(failure.file()).isEqualTo("tile/entries/001");
              assertThat(failure.problem()).contains("entry 255 of it: expected an entry of");
            });
    resize("tile/entries/001", 2);
    assertThat(failures()).singleElement().hasFieldOrPropertyWithValue("file", "tile/entries/001");
    assertThat(failures().getFirst().sentence()).contains("expected its end after 256 entries");
  }

  @Test
  void tilesOfAnotherWidthAreNamed() throws IOException {
    for (int by : new int[] {-1, 1, -32, 32}) {
      write("width" + by);
      resize("tile/0/002.p/88", by);
      assertThat(failures())
          .singleElement()
          .isInstanceOfSatisfying(
              Failure.Malformed.class,
              failure -> {
                assertThat(failure.file()).isEqualTo("tile/0/002.p/88");
                assertThat(failure.problem())
                    .isEqualTo("expected 2816 bytes, found " + (2816 + by) + " bytes");
              });
    }
  }

  @Test
  void filesLargerThanTheirKindAreNotRead() throws IOException {
    try (var file = new RandomAccessFile(log.resolve("tile/0/000").toFile(), "rw")) {
      file.setLength(1L << 32);
    }
    assertThat(failures())
        .containsExactly(
            new Failure.Malformed(
                "tile/0/000", "tile/0/000: expected at most 8192 bytes, found more"));
  }

  @Test
  void whatIsNoFileIsNotRead() throws IOException {
    Path elsewhere = folder.resolve("elsewhere");
    Files.move(log.resolve("tile/0/000"), elsewhere);
    Files.createSymbolicLink(log.resolve("tile/0/000"), elsewhere);
    Files.delete(log.resolve("tile/0/001"));
    Files.createDirectory(log.resolve("tile/0/001"));
    assertThat(failures())
        .extracting(Failure::sentence)
        .containsExactly(
            "tile/0/000: expected a regular file, found something else",
            "tile/0/001: expected a regular file, found something else");
  }

  @Test
  void filesThatTheCheckpointDoesNotCoverAreNamed() throws IOException {
    Files.write(
        log.resolve("tile/entries/003.p/1"), new byte[] {0, 0}, openNew("tile/entries/003.p"));
    Files.write(log.resolve("tile/0/002"), new byte[8192]);
    Files.write(log.resolve("tile/2"), new byte[32]);
    assertThat(failures())
        .hasSize(3)
        .allMatch(
            failure ->
                failure
                    .sentence()
                    .equals("expected no such file: the checkpoint does not cover it"));
  }

  private OpenOption openNew(String parent) throws IOException {
    Files.createDirectories(log.resolve(parent));
    return StandardOpenOption.CREATE_NEW;
  }

  @Test
  void partialTilesOfEarlierSizesMayStayIfTheyAreTrue() throws IOException {
    openNew("tile/0/001.p");
    openNew("tile/entries/002.p");
    byte[] tile = Files.readAllBytes(log.resolve("tile/0/001"));
    Files.write(log.resolve("tile/0/001.p/44"), Arrays.copyOf(tile, 44 * 32));
    byte[] three = EntryBundle.encode(List.of(SampleExport.entry(512), SampleExport.entry(513)));
    Files.write(log.resolve("tile/entries/002.p/2"), three);
    assertThat(verifier().verify()).isInstanceOf(Verification.Proven.class);

    Files.write(log.resolve("tile/0/001.p/44"), new byte[44 * 32]);
    Files.write(log.resolve("tile/entries/002.p/2"), Arrays.copyOf(three, three.length - 1));
    assertThat(failures())
        .containsExactlyInAnyOrder(
            new Failure.Surplus("tile/0/001.p/44", "it is not the beginning of tile/0/001"),
            new Failure.Surplus(
                "tile/entries/002.p/2", "it is not the beginning of tile/entries/002.p/88"));
  }

  @Test
  void signaturesAreJudged() throws IOException {
    NoteSigner stranger = NoteSigner.ofSeed("other.example", Golden.WITNESS_SEED);
    String text = SampleExport.checkpoint(SIZE).text();
    writeCheckpoint(SignedNote.sign(text, stranger));
    assertThat(failures()).containsExactly(new Failure.NotSigned("checkpoint", KEY.key()));
    assertThat(LedgerVerifier.of(log).trusting(List.of(KEY, stranger.verifier())).verify())
        .isInstanceOf(Verification.Proven.class);

    writeCheckpoint(SignedNote.sign(text, stranger).with(SampleExport.SIGNER.sign("another\n")));
    assertThat(failures()).containsExactly(new Failure.Forged("checkpoint", KEY.key()));
    assertThat(LedgerVerifier.of(log).trusting(List.of(KEY, stranger.verifier())).verify().holds())
        .isFalse();
  }

  @Test
  void witnessesAreJudged() throws IOException {
    LedgerVerifier both = LedgerVerifier.of(log).trusting(List.of(KEY, WITNESS_KEY));
    assertThat(((Verification.Failed) both.verify()).failures())
        .containsExactly(new Failure.NotSigned("checkpoint", WITNESS_KEY.key()));
    writeCheckpoint(
        SampleExport.WITNESS.cosign(
            SampleExport.checkpoint(SIZE), Instant.parse("2026-03-01T12:00:00Z")));
    assertThat(both.verify().summary())
        .contains(WITNESS_KEY.key() + " at 2026-03-01T12:00:00Z")
        .contains(KEY.key());
    // A witness vouches for growth, not for the author.
    assertThat(LedgerVerifier.of(log).trusting(List.of(WITNESS_KEY)).verify())
        .isInstanceOf(Verification.AuthorUnproven.class);
  }

  @Test
  void anUntrueButSignedCheckpointIsFound() throws IOException {
    byte[] root = Checkpoint.parse(SampleExport.checkpoint(SIZE).text()).root();
    root[0] ^= 1;
    writeCheckpoint(
        SignedNote.sign(Checkpoint.of(Golden.NAME, SIZE, root).text(), SampleExport.SIGNER));
    assertThat(failures()).singleElement().isInstanceOf(Failure.RootDiffers.class);
    writeCheckpoint(SampleExport.checkpoint(SIZE - 1));
    assertThat(failures())
        .extracting(Failure::file)
        .contains(
            "tile/entries/002.p/87", "tile/entries/002.p/88", "tile/0/002.p/87", "tile/0/002.p/88");
    writeCheckpoint(SignedNote.sign("a letter\n", SampleExport.SIGNER));
    assertThat(failures()).singleElement().isInstanceOf(Failure.Malformed.class);
    Files.write(log.resolve("checkpoint"), "no note".getBytes(StandardCharsets.UTF_8));
    assertThat(failures()).singleElement().isInstanceOf(Failure.Malformed.class);
  }

  @Test
  void absurdSizesEndAtOnce() throws IOException {
    for (long size : new long[] {1L << 62, Long.MAX_VALUE, 1L << 40}) {
      Checkpoint absurd = Checkpoint.of(Golden.NAME, size, new byte[32]);
      writeCheckpoint(SignedNote.sign(absurd.text(), SampleExport.SIGNER));
      assertThat(failures())
          .as("size %d", size)
          .last()
          .isEqualTo(new Failure.Incomplete("tile", Tiles.count(size, Tiles.ENTRIES), 2));
    }
  }

  @Test
  void failuresAreCountedBeyondThoseThatAreKept() throws IOException {
    // 256 × 8 entries all gone wrong in one go: the tiles of another log.
    Path large = folder.resolve("large");
    TileDirectory.write(large, SampleExport.entries(2048), SampleExport.checkpoint(2048));
    for (int i = 0; i < 8; i++) {
      byte[] zeros = EntryBundle.encode(Collections.nCopies(256, new byte[1]));
      Files.write(large.resolve("tile/entries/00" + i), zeros);
    }
    List<Failure> heard = new ArrayList<>();
    Verification result = LedgerVerifier.of(large).telling(heard::add).verify();
    assertThat(heard).hasSize(2048).allMatch(failure -> failure instanceof Failure.EntryDiffers);
    assertThat(((Verification.Failed) result).failures()).isEqualTo(heard.subList(0, 1000));
    assertThat(((Verification.Failed) result).count()).isEqualTo(2048);
    assertThat(result.summary())
        .startsWith("failed: tile/entries/000: entry 0: expected")
        .endsWith("(and 2047 more)");
  }

  @Test
  void growthSinceAnEarlierCheckpointIsProven() {
    for (int size : new int[] {0, 1, 44, 256, 300, 512, 599, 600}) {
      assertThat(verifier().since(SampleExport.checkpoint(size)).verify())
          .as("since %d", size)
          .isInstanceOf(Verification.Proven.class);
    }
  }

  @Test
  void aRewrittenPastIsFound() {
    byte[] other = new byte[32];
    SignedNote rewritten =
        SignedNote.sign(Checkpoint.of(Golden.NAME, 300, other).text(), SampleExport.SIGNER);
    assertThat(found(rewritten)).singleElement().isInstanceOf(Failure.NotExtended.class);
    SignedNote larger =
        SignedNote.sign(Checkpoint.of(Golden.NAME, 601, other).text(), SampleExport.SIGNER);
    assertThat(found(larger)).singleElement().isInstanceOf(Failure.NotExtended.class);
    SignedNote elsewhere =
        SignedNote.sign(Checkpoint.of("another/log", 0, other).text(), SampleExport.SIGNER);
    assertThat(found(elsewhere)).singleElement().isInstanceOf(Failure.NotExtended.class);
    SignedNote unsigned =
        SignedNote.sign(
            SampleExport.checkpoint(300).text(),
            NoteSigner.ofSeed("other.example", Golden.WITNESS_SEED));
    assertThat(found(unsigned))
        .containsExactly(new Failure.NotSigned("earlier checkpoint", KEY.key()));
    assertThat(found(SignedNote.sign("a letter\n", SampleExport.SIGNER)))
        .singleElement()
        .isInstanceOf(Failure.Malformed.class);
  }

  private List<Failure> found(SignedNote older) {
    return ((Verification.Failed) verifier().since(older).verify()).failures();
  }
}

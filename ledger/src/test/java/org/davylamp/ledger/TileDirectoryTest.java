package org.davylamp.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TileDirectoryTest {
  @TempDir Path folder;

  private TileDirectory written(long size) {
    return TileDirectory.write(
        folder.resolve("log"), SampleExport.entries(size), SampleExport.checkpoint(size));
  }

  private static List<String> files(Path root) throws IOException {
    try (Stream<Path> walk = Files.walk(root)) {
      return walk.filter(Files::isRegularFile)
          .map(f -> root.relativize(f).toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void hasTheFilesOfTheSpecification() throws IOException {
    TileDirectory log = written(600);
    assertThat(files(log.root()))
        .containsExactly(
            "checkpoint",
            "tile/0/000",
            "tile/0/001",
            "tile/0/002.p/88",
            "tile/1/000.p/2",
            "tile/entries/000",
            "tile/entries/001",
            "tile/entries/002.p/88");
    assertThat(log.checkpoint()).isEqualTo(SampleExport.checkpoint(600));
    assertThat(log.entries(1, 256).entry(44)).isEqualTo(SampleExport.entry(300));
  }

  @Test
  void proofsComeFromItsTiles() {
    TileDirectory log = written(600);
    Checkpoint checkpoint = Checkpoint.parse(log.checkpoint().text());
    List<byte[]> path = Proofs.inclusion(300, 600, log);
    assertThat(
            Proofs.verifyInclusion(
                MerkleHash.leaf(SampleExport.entry(300)), 300, 600, path, checkpoint.root()))
        .isEqualTo(ProofVerdict.HOLDS);
  }

  @Test
  void aPartialTileIsReadFromTheFullOne() {
    TileDirectory log = written(600);
    assertThat(log.tile(0, 1, 7))
        .startsWith(MerkleHash.leaf(SampleExport.entry(256)))
        .hasSize(8192);
    assertThatThrownBy(() -> log.tile(0, 2, 7))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("tile/0/002: expected a file, found none");
  }

  @Test
  void theEmptyLogIsACheckpointOnly() throws IOException {
    assertThat(files(written(0).root())).containsExactly("checkpoint");
  }

  @Test
  void anUntrueCheckpointIsNotWritten() throws IOException {
    Path log = folder.resolve("log");
    assertThatThrownBy(
            () -> TileDirectory.write(log, SampleExport.entries(299), SampleExport.checkpoint(300)))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("no checkpoint was written")
        .hasMessageContaining("300")
        .hasMessageContaining("299");
    assertThat(files(log)).isNotEmpty().doesNotContain("checkpoint");
  }

  @Test
  void whatIsThereIsNotOverwritten() throws IOException {
    written(3);
    Path log = folder.resolve("log");
    byte[] before = Files.readAllBytes(log.resolve("tile/entries/000.p/3"));
    assertThatThrownBy(
            () -> TileDirectory.write(log, SampleExport.entries(5), SampleExport.checkpoint(5)))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("expected a folder without a log");
    assertThat(Files.readAllBytes(log.resolve("tile/entries/000.p/3"))).isEqualTo(before);
    assertThat(files(log)).hasSize(3);
  }

  @Test
  void anEntryThatIsTooLongIsRefused() {
    assertThatThrownBy(
            () ->
                TileDirectory.write(
                    folder.resolve("log"),
                    List.of(new byte[65_536]).iterator(),
                    SampleExport.checkpoint(1)))
        .isInstanceOf(LedgerException.class)
        .hasMessage("entry: expected at most 65535 bytes, found 65536 bytes");
  }
}

package org.davylamp.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TileBuilderTest {
  private static TileBuilder grown(MemoryTiles tiles, long size) {
    TileBuilder builder = TileBuilder.empty(tiles);
    for (long i = 0; i < size; i++) {
      builder.append(MerkleHash.leaf(PlainTree.entry(i)));
    }
    builder.flush();
    return builder;
  }

  /**
   * The formula of tlog-tiles: hash i of tile n at level l is MTH(D[(256n + i)·256^l, (256n + i +
   * 1)·256^l)).
   */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 255, 256, 257, 511, 512, 600, 1000})
  void tilesHoldTheSubtreesThatTheSpecificationNames(int size) {
    List<byte[]> entries = PlainTree.entries(size);
    MemoryTiles tiles = new MemoryTiles();
    TileBuilder builder = grown(tiles, size);
    assertThat(builder.root()).isEqualTo(PlainTree.mth(entries));
    int expected = 0;
    for (int level = 0, span = 1; span <= size; level++, span *= 256) {
      for (int n = 0; n * 256 * span < size && (size / span) > n * 256; n++) {
        byte[] tile = tiles.tile(level, n, 256);
        expected++;
        assertThat(tile).hasSize(32 * Math.min(256, size / span - n * 256));
        for (int i = 0; i < tile.length / 32; i++) {
          int from = (n * 256 + i) * span;
          assertThat(Arrays.copyOfRange(tile, i * 32, i * 32 + 32))
              .as("level %d tile %d hash %d", level, n, i)
              .isEqualTo(PlainTree.mth(entries.subList(from, from + span)));
        }
      }
    }
    assertThat(tiles.rows).hasSize(expected);
  }

  @Test
  void theExampleOfTheSpecificationHasItsTiles() {
    MemoryTiles tiles = new MemoryTiles();
    grown(tiles, 70_000);
    // "273 full level 0 tiles, one partial of width 112, one full level 1 tile, one partial of
    // width 17, and one
    // partial level 2 tile of width 1"
    assertThat(tiles.rows).hasSize(273 + 1 + 1 + 1 + 1);
    assertThat(tiles.tile(0, 273, 112)).hasSize(112 * 32);
    assertThat(tiles.tile(1, 0, 256)).hasSize(8192);
    assertThat(tiles.tile(1, 1, 17)).hasSize(17 * 32);
    assertThat(tiles.tile(2, 0, 1)).hasSize(32);
    assertThat(new TiledTree(70_000, tiles).root())
        .isEqualTo(grown(new MemoryTiles(), 70_000).root());
  }

  @Test
  void resumingAtAnySizeGivesTheSameTilesAsOneRun() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    MemoryTiles stored = new MemoryTiles();
    TileBuilder builder = TileBuilder.empty(stored);
    while (builder.size() < 140_000) {
      byte[] frontier = builder.frontier().toBytes();
      builder = TileBuilder.resume(Frontier.of(builder.size(), frontier), stored, stored);
      for (int more = random.nextInt(1 << random.nextInt(16)); more > 0; more--) {
        builder.append(MerkleHash.leaf(PlainTree.entry(builder.size())));
      }
      builder.flush();
    }
    MemoryTiles once = new MemoryTiles();
    assertThat(grown(once, builder.size()).root()).as("seed %d", seed).isEqualTo(builder.root());
    assertThat(stored.rows).as("seed %d", seed).hasSameSizeAs(once.rows);
    once.rows.forEach(
        (key, tile) -> assertThat(stored.rows.get(key)).as("seed %d", seed).isEqualTo(tile));
  }

  @Test
  void flushingTwiceStoresNothingTwice() {
    List<String> seen = new ArrayList<>();
    TileBuilder builder =
        TileBuilder.empty(
            (level, index, hashes) -> seen.add(Tiles.path(level, index, hashes.length / 32)));
    for (int i = 0; i < 256; i++) {
      builder.append(MerkleHash.leaf(PlainTree.entry(i)));
    }
    assertThat(seen).containsExactly("tile/0/000");
    builder.flush();
    builder.flush();
    assertThat(seen).containsExactly("tile/0/000", "tile/1/000.p/1");
    builder.append(MerkleHash.leaf(PlainTree.entry(256)));
    builder.flush();
    assertThat(seen).containsExactly("tile/0/000", "tile/1/000.p/1", "tile/0/001.p/1");
  }

  @Test
  void resumingOnDamagedTilesIsRefused() {
    MemoryTiles tiles = new MemoryTiles();
    Frontier frontier = grown(tiles, 300).frontier();
    byte[] partial = tiles.tile(0, 1, 44);
    partial[43 * 32] ^= 1;
    assertThatThrownBy(() -> TileBuilder.resume(frontier, tiles, tiles))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("tile/0/001.p/44");
    partial[43 * 32] ^= 1;
    assertThat(TileBuilder.resume(frontier, tiles, tiles).root()).isEqualTo(frontier.root());
    tiles.rows.replaceAll((key, tile) -> Arrays.copyOf(tile, tile.length - 32));
    assertThatThrownBy(() -> TileBuilder.resume(frontier, tiles, tiles))
        .isInstanceOf(LedgerException.class)
        .hasMessage("tile/0/001.p/44: expected 44 hashes of 32 bytes, found 1376 bytes");
  }
}

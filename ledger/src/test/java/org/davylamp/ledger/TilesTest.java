package org.davylamp.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TilesTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0, 256, tile/0/000",
    "0, 0, 1, tile/0/000.p/1",
    "0, 273, 112, tile/0/273.p/112",
    "1, 999, 256, tile/1/999",
    "1, 1000, 256, tile/1/x001/000",
    "2, 1234067, 256, tile/2/x001/x234/067",
    "-1, 1234067, 255, tile/entries/x001/x234/067.p/255",
    "7, 0, 127, tile/7/000.p/127",
    "0, 36028797018963967, 255, tile/0/x036/x028/x797/x018/x963/967.p/255",
  })
  void pathsAreThoseOfTheSpecification(int level, long index, int width, String path) {
    assertThat(Tiles.path(level, index, width)).isEqualTo(path);
    assertThat(Tiles.parse(path)).contains(new Tiles.Place(level, index, width));
    assertThat(new Tiles.Place(level, index, width).path()).isEqualTo(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "tile",
        "tile/0",
        "tile/0/1",
        "tile/0/0000",
        "tile/00/000",
        "tile/8/000",
        "tile/64/000",
        "tile/-1/000",
        "tile/0/x000/001",
        "tile/0/001/000",
        "tile/0/x001",
        "tile/0/x001/x234",
        "tile/0/000.p/0",
        "tile/0/000.p/01",
        "tile/0/000.p/256",
        "tile/0/000.p/257",
        "tile/0/000.p",
        "tile/0/000.p/",
        "tile/data/000",
        "tile/0/000/",
        "tile/0/../0/000",
        "../tile/0/000",
        "/tile/0/000",
        "tile/0/000\n",
        "tile/0/٠٠٠",
        "tile/entries/x999/x999/x999/x999/x999/x999/999",
      })
  void otherSpellingsAreNoPaths(String path) {
    assertThat(Tiles.parse(path)).isEmpty();
  }

  @Test
  void thereAreNoTilesOutsideTheTree() {
    assertThatThrownBy(() -> Tiles.path(0, -1, 256)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Tiles.path(0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Tiles.path(0, 0, 257)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Tiles.path(8, 0, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThat(Tiles.width(70_000, 0, 274)).isZero();
    assertThat(Tiles.width(70_000, 0, Long.MAX_VALUE)).isZero();
    assertThat(Tiles.width(70_000, 40, 0)).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    // size, level: hashes, tiles, width of the last one
    "0, 0, 0, 0, 0",
    "1, 0, 1, 1, 1",
    "255, 0, 255, 1, 255",
    "256, 0, 256, 1, 256",
    "256, 1, 1, 1, 1",
    "257, 0, 257, 2, 1",
    "70000, 0, 70000, 274, 112",
    "70000, -1, 70000, 274, 112",
    "70000, 1, 273, 2, 17",
    "70000, 2, 1, 1, 1",
    "70000, 3, 0, 0, 0",
    "4611686018427387904, 0, 4611686018427387904, 18014398509481984, 256",
    "9223372036854775807, 7, 127, 1, 127",
  })
  void levelsHaveTheHashesOfTheSpecification(
      long size, int level, long hashes, long tiles, int last) {
    assertThat(Tiles.hashes(size, level)).isEqualTo(hashes);
    assertThat(Tiles.count(size, level)).isEqualTo(tiles);
    assertThat(Tiles.width(size, level, Math.max(tiles - 1, 0))).isEqualTo(last);
    assertThat(level < Tiles.levels(size)).isEqualTo(hashes > 0);
  }
}

package org.davylamp.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ProofsTest {
  private static final MemoryTiles TILES = plainTiles(1300);
  private static final List<byte[]> ENTRIES = PlainTree.entries(1300);

  private static MemoryTiles plainTiles(int size) {
    MemoryTiles tiles = new MemoryTiles();
    TileBuilder builder = TileBuilder.empty(tiles);
    for (int i = 0; i < size; i++) {
      builder.append(MerkleHash.leaf(PlainTree.entry(i)));
    }
    builder.flush();
    return tiles;
  }

  private static ProofVerdict included(int index, int size, List<byte[]> path) {
    return Proofs.verifyInclusion(
        MerkleHash.leaf(ENTRIES.get(index)),
        index,
        size,
        path,
        PlainTree.mth(ENTRIES.subList(0, size)));
  }

  @Test
  void inclusionPathsAreThoseOfTheRfc() {
    for (int size = 1; size <= 70; size++) {
      List<byte[]> tree = ENTRIES.subList(0, size);
      byte[] root = PlainTree.mth(tree);
      for (int index = 0; index < size; index++) {
        List<byte[]> path = Proofs.inclusion(index, size, TILES);
        assertThat(path)
            .as("%d of %d", index, size)
            .containsExactlyElementsOf(PlainTree.path(index, tree));
        byte[] leaf = MerkleHash.leaf(tree.get(index));
        assertThat(Proofs.verifyInclusion(leaf, index, size, path, root))
            .isEqualTo(ProofVerdict.HOLDS);
      }
    }
  }

  @Test
  void consistencyPathsAreThoseOfTheRfc() {
    for (int to = 1; to <= 70; to++) {
      List<byte[]> tree = ENTRIES.subList(0, to);
      for (int from = 1; from <= to; from++) {
        List<byte[]> path = Proofs.consistency(from, to, TILES);
        assertThat(path)
            .as("%d to %d", from, to)
            .containsExactlyElementsOf(PlainTree.proof(from, tree));
        assertThat(grown(from, to, path)).as("%d to %d", from, to).isEqualTo(ProofVerdict.HOLDS);
      }
    }
  }

  @Test
  void largerTreesAtRandom() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      int size = 1 + random.nextInt(1300);
      int index = random.nextInt(size);
      List<byte[]> tree = ENTRIES.subList(0, size);
      assertThat(Proofs.inclusion(index, size, TILES))
          .as("seed %d: %d of %d", seed, index, size)
          .containsExactlyElementsOf(PlainTree.path(index, tree));
      assertThat(Proofs.consistency(index + 1, size, TILES))
          .as("seed %d: %d to %d", seed, index + 1, size)
          .containsExactlyElementsOf(PlainTree.proof(index + 1, tree));
    }
  }

  @Test
  void rootsFromTilesAreThoseOfTheRfcAtEverySize() {
    for (int size = 0; size <= 600; size++) {
      assertThat(new TiledTree(size, TILES).root())
          .as("size %d", size)
          .isEqualTo(PlainTree.mth(ENTRIES.subList(0, size)));
    }
  }

  @Test
  void aProofReadsTwoTilesALevelAtMost() {
    MemoryTiles tiles = Golden.tiles(70_000);
    for (int index : new int[] {0, 1, 255, 256, 65_535, 65_536, 69_999}) {
      tiles.reads = 0;
      List<byte[]> path = Proofs.inclusion(index, 70_000, tiles);
      assertThat(tiles.reads).as("index %d", index).isLessThanOrEqualTo(6);
      assertThat(path.size()).isLessThanOrEqualTo(17);
      byte[] leaf = MerkleHash.leaf(Golden.entry(index));
      byte[] root = Golden.root(70_000);
      assertThat(Proofs.verifyInclusion(leaf, index, 70_000, path, root))
          .isEqualTo(ProofVerdict.HOLDS);
      tiles.reads = 0;
      Proofs.consistency(index + 1, 70_000, tiles);
      assertThat(tiles.reads).as("from %d", index + 1).isLessThanOrEqualTo(6);
    }
  }

  @Test
  void everyChangeToAnInclusionProofIsRejected() {
    for (int size = 1; size <= 33; size++) {
      byte[] root = PlainTree.mth(ENTRIES.subList(0, size));
      for (int index = 0; index < size; index++) {
        byte[] leaf = MerkleHash.leaf(ENTRIES.get(index));
        List<byte[]> path = Proofs.inclusion(index, size, TILES);
        for (List<byte[]> changed : mutations(path)) {
          assertThat(Proofs.verifyInclusion(leaf, index, size, changed, root))
              .as("%d of %d", index, size)
              .isNotEqualTo(ProofVerdict.HOLDS);
        }
        for (int other = 0; other < size; other++) {
          ProofVerdict moved = Proofs.verifyInclusion(leaf, other, size, path, root);
          assertThat(moved.holds())
              .as("%d as %d of %d", index, other, size)
              .isEqualTo(other == index);
        }
        assertThat(Proofs.verifyInclusion(flipped(leaf), index, size, path, root))
            .isEqualTo(ProofVerdict.ROOT_DIFFERS);
        assertThat(Proofs.verifyInclusion(leaf, index, size, path, flipped(root)))
            .isEqualTo(ProofVerdict.ROOT_DIFFERS);
      }
    }
  }

  /** Each branch of RFC 9162 §2.1.3.2 that rejects. */
  @Test
  void inclusionRejectsForTheRightReason() {
    List<byte[]> path = Proofs.inclusion(5, 11, TILES);
    byte[] leaf = MerkleHash.leaf(ENTRIES.get(5));
    byte[] root = PlainTree.mth(ENTRIES.subList(0, 11));
    assertThat(included(5, 11, path)).isEqualTo(ProofVerdict.HOLDS);
    // Step 1: leaf_index >= tree_size.
    assertThat(Proofs.verifyInclusion(leaf, 11, 11, path, root))
        .isEqualTo(ProofVerdict.OUTSIDE_TREE);
    assertThat(Proofs.verifyInclusion(leaf, -1, 11, path, root))
        .isEqualTo(ProofVerdict.OUTSIDE_TREE);
    assertThat(Proofs.verifyInclusion(leaf, 0, 0, List.of(), root))
        .isEqualTo(ProofVerdict.OUTSIDE_TREE);
    // Step 4a: sn is 0 and a hash is left.
    assertThat(included(5, 11, longer(path))).isEqualTo(ProofVerdict.PATH_TOO_LONG);
    // Step 5: sn is not 0. The older verifiers that compare roots only take this one for a proof in
    // a tree whose
    // root is the inner node.
    byte[] subtree = PlainTree.mth(ENTRIES.subList(0, 8));
    assertThat(Proofs.verifyInclusion(leaf, 5, 8, path.subList(0, 3), subtree))
        .isEqualTo(ProofVerdict.HOLDS);
    assertThat(Proofs.verifyInclusion(leaf, 5, 11, path.subList(0, 3), subtree))
        .isEqualTo(ProofVerdict.PATH_TOO_SHORT);
    // Step 5: r is not the root.
    assertThat(included(6, 11, path)).isEqualTo(ProofVerdict.ROOT_DIFFERS);
    assertThat(Proofs.verifyInclusion(new byte[31], 5, 11, path, root))
        .isEqualTo(ProofVerdict.BAD_HASH);
    assertThat(Proofs.verifyInclusion(leaf, 5, 11, path, new byte[33]))
        .isEqualTo(ProofVerdict.BAD_HASH);
    assertThat(Proofs.verifyInclusion(leaf, 5, 11, List.of(new byte[64]), root))
        .isEqualTo(ProofVerdict.BAD_HASH);
  }

  private static ProofVerdict grown(int from, int to, List<byte[]> path) {
    return Proofs.verifyConsistency(
        from,
        PlainTree.mth(ENTRIES.subList(0, from)),
        to,
        PlainTree.mth(ENTRIES.subList(0, to)),
        path);
  }

  @Test
  void everyChangeToAConsistencyProofIsRejected() {
    for (int to = 1; to <= 33; to++) {
      byte[] newRoot = PlainTree.mth(ENTRIES.subList(0, to));
      for (int from = 1; from <= to; from++) {
        byte[] oldRoot = PlainTree.mth(ENTRIES.subList(0, from));
        List<byte[]> path = Proofs.consistency(from, to, TILES);
        for (List<byte[]> changed : mutations(path)) {
          assertThat(grown(from, to, changed))
              .as("%d to %d", from, to)
              .isNotEqualTo(ProofVerdict.HOLDS);
        }
        assertThat(Proofs.verifyConsistency(from, flipped(oldRoot), to, newRoot, path).holds())
            .as("%d to %d", from, to)
            .isFalse();
        assertThat(Proofs.verifyConsistency(from, oldRoot, to, flipped(newRoot), path))
            .as("%d to %d", from, to)
            .isEqualTo(ProofVerdict.ROOT_DIFFERS);
      }
    }
  }

  /** Each branch of RFC 9162 §2.1.4.2 that rejects, and the cases that it leaves out. */
  @Test
  void consistencyRejectsForTheRightReason() {
    List<byte[]> path = Proofs.consistency(6, 11, TILES);
    assertThat(grown(6, 11, path)).isEqualTo(ProofVerdict.HOLDS);
    // Step 1: an empty path.
    assertThat(grown(6, 11, List.of())).isEqualTo(ProofVerdict.PATH_TOO_SHORT);
    assertThat(grown(8, 11, List.of())).isEqualTo(ProofVerdict.PATH_TOO_SHORT);
    // Step 6a: sn is 0 and a hash is left.
    assertThat(grown(6, 11, longer(path))).isEqualTo(ProofVerdict.PATH_TOO_LONG);
    // Step 7: sn is not 0. Comparing the roots only, this proves that 6 grew to 8 in a claim about
    // 11.
    List<byte[]> toEight = Proofs.consistency(6, 8, TILES);
    byte[] six = PlainTree.mth(ENTRIES.subList(0, 6));
    byte[] eight = PlainTree.mth(ENTRIES.subList(0, 8));
    assertThat(Proofs.verifyConsistency(6, six, 8, eight, toEight)).isEqualTo(ProofVerdict.HOLDS);
    assertThat(Proofs.verifyConsistency(6, six, 11, eight, toEight))
        .isEqualTo(ProofVerdict.PATH_TOO_SHORT);
    // Step 7: either root.
    byte[] eleven = PlainTree.mth(ENTRIES.subList(0, 11));
    assertThat(Proofs.verifyConsistency(6, flipped(six), 11, eleven, path))
        .isEqualTo(ProofVerdict.OLD_ROOT_DIFFERS);
    assertThat(Proofs.verifyConsistency(6, six, 11, flipped(eleven), path))
        .isEqualTo(ProofVerdict.ROOT_DIFFERS);
    assertThat(Proofs.verifyConsistency(12, six, 11, eleven, path))
        .isEqualTo(ProofVerdict.OUTSIDE_TREE);
    assertThat(Proofs.verifyConsistency(-1, six, 11, eleven, path))
        .isEqualTo(ProofVerdict.OUTSIDE_TREE);
    assertThat(Proofs.verifyConsistency(6, new byte[1], 11, eleven, path))
        .isEqualTo(ProofVerdict.BAD_HASH);
    assertThat(Proofs.verifyConsistency(6, six, 11, new byte[0], path))
        .isEqualTo(ProofVerdict.BAD_HASH);
    assertThat(Proofs.verifyConsistency(6, six, 11, eleven, List.of(new byte[5])))
        .isEqualTo(ProofVerdict.BAD_HASH);
  }

  @Test
  void theSameSizeAndTheEmptyTreeNeedNoPath() {
    byte[] eleven = PlainTree.mth(ENTRIES.subList(0, 11));
    byte[] empty = MerkleHash.emptyRoot();
    assertThat(Proofs.consistency(0, 11, TILES)).isEmpty();
    assertThat(Proofs.consistency(11, 11, TILES)).isEmpty();
    assertThat(Proofs.verifyConsistency(0, empty, 11, eleven, List.of()))
        .isEqualTo(ProofVerdict.HOLDS);
    assertThat(Proofs.verifyConsistency(0, empty, 0, empty, List.of()))
        .isEqualTo(ProofVerdict.HOLDS);
    assertThat(Proofs.verifyConsistency(0, eleven, 11, eleven, List.of()))
        .isEqualTo(ProofVerdict.OLD_ROOT_DIFFERS);
    assertThat(Proofs.verifyConsistency(0, empty, 11, eleven, List.of(eleven)))
        .isEqualTo(ProofVerdict.PATH_TOO_LONG);
    assertThat(Proofs.verifyConsistency(11, eleven, 11, eleven, List.of()))
        .isEqualTo(ProofVerdict.HOLDS);
    assertThat(Proofs.verifyConsistency(11, eleven, 11, flipped(eleven), List.of()))
        .isEqualTo(ProofVerdict.ROOT_DIFFERS);
    assertThat(Proofs.verifyConsistency(11, eleven, 11, eleven, List.of(eleven)))
        .isEqualTo(ProofVerdict.PATH_TOO_LONG);
  }

  @Test
  void cannotProveWhatIsNotThere() {
    assertThatThrownBy(() -> Proofs.inclusion(11, 11, TILES))
        .isInstanceOf(LedgerException.class)
        .hasMessage("inclusion proof: expected an index in [0, 11), found 11");
    assertThatThrownBy(() -> Proofs.consistency(12, 11, TILES)).isInstanceOf(LedgerException.class);
    assertThatThrownBy(() -> Proofs.inclusion(5, 5000, TILES)).isInstanceOf(LedgerException.class);
    assertThatThrownBy(
            () -> Proofs.inclusion(5, 11, (level, index, width) -> new byte[width * 32 - 1]))
        .isInstanceOf(LedgerException.class)
        .hasMessage("tile/0/000.p/11: expected 11 hashes of 32 bytes, found 351 bytes");
  }

  /**
   * Every path that differs from this one by a flipped bit, a hash lost, doubled, added, or two
   * swapped.
   */
  private static List<List<byte[]>> mutations(List<byte[]> path) {
    List<List<byte[]>> mutations = new ArrayList<>();
    mutations.add(longer(path));
    for (int i = 0; i < path.size(); i++) {
      List<byte[]> flip = new ArrayList<>(path);
      flip.set(i, flipped(path.get(i)));
      List<byte[]> lost = new ArrayList<>(path);
      lost.remove(i);
      List<byte[]> doubled = new ArrayList<>(path);
      doubled.add(i, path.get(i));
      mutations.addAll(List.of(flip, lost, doubled));
      if (i > 0) {
        List<byte[]> swapped = new ArrayList<>(path);
        swapped.set(i, path.get(i - 1));
        swapped.set(i - 1, path.get(i));
        mutations.add(swapped);
      }
    }
    return mutations;
  }

  private static List<byte[]> longer(List<byte[]> path) {
    List<byte[]> longer = new ArrayList<>(path);
    longer.add(new byte[32]);
    return longer;
  }

  private static byte[] flipped(byte[] hash) {
    byte[] flipped = hash.clone();
    flipped[31] ^= 1;
    return flipped;
  }
}

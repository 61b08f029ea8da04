package org.davylamp.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class FrontierTest {
  @Test
  void hasTheRootOfTheRfcAtEverySize() {
    List<byte[]> entries = PlainTree.entries(600);
    Frontier frontier = Frontier.empty();
    for (int size = 0; size <= 600; size++) {
      assertThat(frontier.size()).isEqualTo(size);
      assertThat(frontier.root())
          .as("size %d", size)
          .isEqualTo(PlainTree.mth(entries.subList(0, size)));
      if (size < 600) {
        frontier.append(MerkleHash.leaf(entries.get(size)));
      }
    }
  }

  @Test
  void growsOnFromItsBytesAsIfItHadNeverStopped() {
    Frontier whole = Frontier.empty();
    for (int size = 0; size < 600; size++) {
      Frontier restored = Frontier.of(whole.size(), whole.toBytes());
      assertThat(restored.toBytes())
          .isEqualTo(whole.toBytes())
          .hasSize(32 * Integer.bitCount(size));
      byte[] leaf = MerkleHash.leaf(PlainTree.entry(size));
      restored.append(leaf);
      whole.append(leaf);
      assertThat(restored.root()).as("size %d", size + 1).isEqualTo(whole.root());
    }
  }

  @Test
  void aCopyGrowsApart() {
    Frontier one = Frontier.empty();
    one.append(MerkleHash.leaf(PlainTree.entry(0)));
    byte[] before = one.root();
    one.copy().append(MerkleHash.leaf(PlainTree.entry(1)));
    assertThat(one.root()).isEqualTo(before);
  }

  @Test
  void hugeSizesNeedNoMoreThanTheirBits() {
    byte[] hashes = new byte[62 * 32];
    Frontier frontier = Frontier.of(Long.MAX_VALUE - 1, hashes);
    frontier.append(new byte[32]);
    assertThat(frontier.size()).isEqualTo(Long.MAX_VALUE);
    assertThat(frontier.root()).hasSize(32);
    assertThatThrownBy(() -> frontier.append(new byte[32]))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("full");
  }

  @Test
  void refusesBytesThatDoNotFitTheSize() {
    assertThatThrownBy(() -> Frontier.of(3, new byte[32]))
        .isInstanceOf(LedgerException.class)
        .hasMessage("frontier of a tree of size 3: expected 2 hashes of 32 bytes, found 32 bytes");
    assertThatThrownBy(() -> Frontier.of(-1, new byte[64 * 32]))
        .isInstanceOf(LedgerException.class);
    assertThatThrownBy(() -> Frontier.empty().append(new byte[31]))
        .isInstanceOf(LedgerException.class);
  }
}

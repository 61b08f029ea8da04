package org.davylamp.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MerkleHashTest {
  /**
   * Known everywhere: SHA-256 of nothing, and the leaf hash of the empty entry (RFC 6962 test
   * vectors).
   */
  @Test
  void emptyTreeAndEmptyLeaf() {
    assertThat(HexFormat.of().formatHex(MerkleHash.emptyRoot()))
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    assertThat(HexFormat.of().formatHex(MerkleHash.leaf(new byte[0])))
        .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
  }

  @ParameterizedTest
  @CsvSource({"0", "1", "54", "55", "56", "63", "64", "65", "1000", "65535"})
  void leavesAndNodesAreSha256BehindTheirPrefix(int length) {
    byte[] entry = new byte[length];
    Arrays.fill(entry, (byte) 0xA5);
    byte[] leaf = MerkleHash.leaf(entry);
    assertThat(leaf).isEqualTo(PlainTree.sha256(new byte[] {0}, entry));
    byte[] other = MerkleHash.leaf(leaf);
    assertThat(MerkleHash.node(leaf, other))
        .isEqualTo(PlainTree.sha256(new byte[] {1}, leaf, other));
  }

  @Test
  void anInstanceHashesInPlace() {
    byte[] left = MerkleHash.leaf(new byte[] {1});
    byte[] right = MerkleHash.leaf(new byte[] {2});
    byte[] row = new byte[100];
    System.arraycopy(left, 0, row, 10, 32);
    System.arraycopy(right, 0, row, 42, 32);
    new MerkleHash().nodeInto(row, 10, row, 42, row, 20);
    assertThat(Arrays.copyOfRange(row, 20, 52)).isEqualTo(MerkleHash.node(left, right));
  }

  @Test
  void aFailedCallLeavesNothingBehind() {
    MerkleHash hash = new MerkleHash();
    byte[] entry = {1, 2, 3};
    assertThatThrownBy(() -> hash.leafInto(entry, 0, 3, new byte[40], 9))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> hash.leafInto(entry, 2, 5, new byte[32], 0))
        .isInstanceOf(IndexOutOfBoundsException.class);
    byte[] target = new byte[32];
    hash.leafInto(entry, 0, 3, target, 0);
    assertThat(target).isEqualTo(MerkleHash.leaf(entry));
    assertThatThrownBy(() -> MerkleHash.node(new byte[31], new byte[32]))
        .isInstanceOf(LedgerException.class);
  }
}

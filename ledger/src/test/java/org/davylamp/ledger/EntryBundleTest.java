package org.davylamp.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryBundleTest {
  @Test
  void lengthsAreBigEndian() {
    byte[] bundle = EntryBundle.encode(List.of(new byte[] {1, 2}, new byte[0], new byte[] {3}));
    assertThat(HexFormat.of().formatHex(bundle)).isEqualTo("000201020000000103");
    byte[] longest = EntryBundle.encode(List.of(new byte[65_535]));
    assertThat(longest).hasSize(65_537).startsWith(0xFF, 0xFF);
    assertThat(EntryBundle.parse(longest, 1).entry(0)).hasSize(65_535);
  }

  @Test
  void entriesComeBackAndHashAsLeaves() {
    List<byte[]> entries = PlainTree.entries(256);
    EntryBundle bundle = EntryBundle.parse(EntryBundle.encode(entries), 256);
    assertThat(bundle.size()).isEqualTo(256);
    MerkleHash hash = new MerkleHash();
    for (int i = 0; i < 256; i++) {
      assertThat(bundle.entry(i)).isEqualTo(entries.get(i));
      byte[] leaf = new byte[32];
      bundle.leafInto(i, hash, leaf, 0);
      assertThat(leaf).isEqualTo(MerkleHash.leaf(entries.get(i)));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'', 1, 'entry bundle, entry 0 of it: expected a length of two bytes, found 0 bytes left'",
    "00, 1, 'entry bundle, entry 0 of it: expected a length of two bytes, found 1 bytes left'",
    "0003aabb, 1, 'entry bundle, entry 0 of it: expected an entry of 3 bytes, found 2 bytes left'",
    "ffff, 1, 'entry bundle, entry 0 of it: expected an entry of 65535 bytes, found 0 bytes left'",
    "0001aa, 2, 'entry bundle, entry 1 of it: expected a length of two bytes, found 0 bytes left'",
    "0001aabb, 1, 'entry bundle: expected its end after 1 entries, found 1 bytes more'",
    "0001aa0001bb, 1, 'entry bundle: expected its end after 1 entries, found 3 bytes more'",
  })
  void hostileBundlesAreRefused(String hex, int count, String message) {
    assertThatThrownBy(() -> EntryBundle.parse(HexFormat.of().parseHex(hex), count))
        .isInstanceOf(LedgerException.class)
        .hasMessage(message);
  }

  @Test
  void whatDoesNotFitIsNotWritten() {
    assertThatThrownBy(() -> EntryBundle.encode(List.of(new byte[65_536])))
        .isInstanceOf(LedgerException.class)
        .hasMessage("entry: expected at most 65535 bytes, found 65536 bytes");
    assertThatThrownBy(() -> EntryBundle.encode(List.of())).isInstanceOf(LedgerException.class);
    assertThatThrownBy(() -> EntryBundle.encode(Collections.nCopies(257, new byte[0])))
        .isInstanceOf(LedgerException.class);
  }
}

package org.davylamp.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whatever bytes come, each parser either refuses them with a {@link LedgerException} or gives a
 * value that writes the same bytes again. A normal run replays the inputs kept in the resources;
 * {@code JAZZER_FUZZ=1} searches for more.
 */
class ParserFuzzTest {
  @FuzzTest(maxDuration = "2m")
  void checkpoint(byte[] data) {
    String text = new String(data, StandardCharsets.UTF_8);
    try {
      assertThat(Checkpoint.parse(text).text()).isEqualTo(text);
    } catch (LedgerException e) {
      assertThat(e.getMessage()).startsWith("checkpoint").contains("expected");
    }
  }

  @FuzzTest(maxDuration = "2m")
  void signedNote(byte[] data) {
    try {
      SignedNote note = SignedNote.parse(data);
      assertThat(note.toBytes()).isEqualTo(data);
      assertThat(note.check(List.of(NoteVerifier.parse(Golden.VKEY)))).isNotNull();
    } catch (LedgerException e) {
      assertThat(e.getMessage()).startsWith("signed note").contains("expected");
    }
  }

  /** The first byte is the number of entries, less one. */
  @FuzzTest(maxDuration = "2m")
  void entryBundle(byte[] data) {
    int count = data.length == 0 ? 1 : (data[0] & 0xFF) + 1;
    byte[] bytes = Arrays.copyOfRange(data, Math.min(1, data.length), data.length);
    try {
      EntryBundle bundle = EntryBundle.parse(bytes, count);
      var entries = IntStream.range(0, count).mapToObj(bundle::entry).toList();
      assertThat(EntryBundle.encode(entries)).isEqualTo(bytes);
    } catch (LedgerException e) {
      assertThat(e.getMessage()).startsWith("entry bundle").contains("expected");
    }
  }

  @FuzzTest(maxDuration = "2m")
  void verifierKey(byte[] data) {
    String vkey = new String(data, StandardCharsets.UTF_8);
    try {
      assertThat(NoteVerifier.parse(vkey).vkey()).isEqualTo(vkey);
    } catch (LedgerException e) {
      assertThat(e.getMessage()).startsWith("verifier key").contains("expected");
    }
  }

  @FuzzTest(maxDuration = "2m")
  void signingKey(byte[] data) {
    String skey = new String(data, StandardCharsets.UTF_8);
    try {
      assertThat(NoteSigner.parse(skey).skey()).isEqualTo(skey);
    } catch (LedgerException e) {
      assertThat(e.getMessage()).startsWith("signing key").contains("expected");
    }
  }

  @FuzzTest(maxDuration = "2m")
  void tilePath(byte[] data) {
    String path = new String(data, StandardCharsets.UTF_8);
    Tiles.parse(path).ifPresent(place -> assertThat(place.path()).isEqualTo(path));
  }
}

package org.davylamp.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignedNoteTest {
  private static final NoteSigner SIGNER = NoteSigner.ofSeed(Golden.NAME, Golden.SEED);
  private static final NoteSigner OTHER = NoteSigner.ofSeed("other.example", Golden.WITNESS_SEED);
  private static final String LINE = SIGNER.sign("text\n").line();

  private static SignedNote parse(String note) {
    return SignedNote.parse(note.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void writingAndReadingGiveTheSame() {
    for (String text :
        List.of("text\n", "\n", "two\n\nparagraphs\n", "ends empty\n\n", "— not.a/signature\n")) {
      SignedNote note = SignedNote.sign(text, SIGNER, OTHER);
      SignedNote read = SignedNote.parse(note.toBytes());
      assertThat(read).isEqualTo(note).hasToString(note.toString());
      assertThat(read.text()).isEqualTo(text);
      assertThat(read.check(List.of(SIGNER.verifier(), OTHER.verifier())).holds()).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                                | no empty line",
        "text\\n                           | no empty line",
        "text\\n\\n                        | none below the last empty line",
        "text\\n\\nLINE                    | none below the last empty line",
        "text\\nLINE\\n                    | no empty line",
        "text\\n\\nLINE\\nmore\\n          | signature 2: expected a signature line",
        "text\\n\\nLINE\\n\\n              | none below the last empty line",
        "text\\n\\n- name c2lnbmF0dXJl\\n  | signature line",
        "text\\n\\n—name c2lnbmF0dXJl\\n   | signature line",
        "text\\n\\n— name\\n               | signature line",
        "text\\n\\n—  c2lnbmF0dXJl\\n      | a key name",
        "text\\n\\n— a+b c2lnbmF0dXJl\\n   | a key name without spaces and plus signs",
        "text\\n\\n— a\u00a0b c2lnbmF0dXJl\\n | a key name without spaces and plus signs",
        "text\\n\\n— a\u2003b c2lnbmF0dXJl\\n | a key name without spaces and plus signs",
        "text\\n\\n— name c2lnbmF0dXJ\\n   | base64",
        "text\\n\\n— name c2lnbmF0dXJl c2lnbmF0dXJl\\n | base64",
        "text\\n\\n— name c2lnbg==\\n      | a key id of four bytes and a signature, found 4 bytes",
        "te\\txt\\n\\nLINE\\n              | no control character but newline, found U+0009 at character 2",
        "te\u0000xt\\n\\nLINE\\n           | found U+0000",
        "text\\r\\n\\r\\nLINE\\r\\n        | no empty line",
      })
  void otherBytesAreRefused(String note, String message) {
    String unescaped =
        note.replace("LINE", LINE).replace("\\n", "\n").replace("\\t", "\t").replace("\\r", "\r");
    assertThatThrownBy(() -> parse(unescaped))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining(message);
  }

  @Test
  void bytesThatAreNoUtf8AreRefused() {
    for (byte[] bad :
        new byte[][] {
          {(byte) 0xFF}, {(byte) 0xC0, (byte) 0x80}, {(byte) 0xED, (byte) 0xA0, (byte) 0x80}
        }) {
      byte[] tail = ("\n\n" + LINE + "\n").getBytes(StandardCharsets.UTF_8);
      byte[] note = Arrays.copyOf(bad, bad.length + tail.length);
      System.arraycopy(tail, 0, note, bad.length, tail.length);
      assertThatThrownBy(() -> SignedNote.parse(note))
          .isInstanceOf(LedgerException.class)
          .hasMessage("signed note: expected UTF-8, found other bytes");
    }
    assertThatThrownBy(() -> SignedNote.sign("half \ud800\n", SIGNER))
        .isInstanceOf(LedgerException.class);
  }

  @Test
  void tooLongAndTooManyAreRefused() {
    assertThatThrownBy(() -> SignedNote.parse(new byte[SignedNote.MAX_BYTES + 1]))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("at most 1048576 bytes");
    String hundred = "text\n\n" + (LINE + "\n").repeat(100);
    assertThat(parse(hundred).signatures()).hasSize(100);
    assertThatThrownBy(() -> parse(hundred + LINE + "\n")).isInstanceOf(LedgerException.class);
  }

  @Test
  void strangersAreIgnoredAndForgeriesAreNot() {
    SignedNote note = SignedNote.sign("text\n", SIGNER, OTHER);
    SignatureCheck known = note.check(List.of(SIGNER.verifier()));
    assertThat(known.holds()).isTrue();
    assertThat(known.verified())
        .extracting(SignatureCheck.Signer::key)
        .containsExactly(SIGNER.verifier());

    SignatureCheck stranger =
        note.check(List.of(NoteSigner.ofSeed("third", Golden.SEED).verifier()));
    assertThat(stranger.holds()).isFalse();
    assertThat(stranger.absent()).hasSize(1);
    assertThat(stranger.forged()).isEmpty();
    assertThat(note.check(List.of()).holds()).isFalse();

    // The right name and key id over another text: nobody may look away.
    SignedNote forged = SignedNote.sign("text\n", OTHER).with(SIGNER.sign("another text\n"));
    SignatureCheck check = forged.check(List.of(SIGNER.verifier(), OTHER.verifier()));
    assertThat(check.verified()).hasSize(1);
    assertThat(check.forged()).containsExactly(SIGNER.verifier());
    assertThat(check.holds()).isFalse();
  }

  @Test
  void aForgeryBesideTheTrueSignatureIsSeen() {
    SignedNote note = SignedNote.sign("text\n", SIGNER);
    List<NoteSignature> both = List.of(note.signatures().getFirst(), SIGNER.sign("another text\n"));
    assertThat(new SignedNote("text\n", both).check(List.of(SIGNER.verifier())).holds()).isFalse();
  }

  @Test
  void anyChangedBitOfTheSignatureIsFound() {
    SignedNote note = SignedNote.sign("text\n", SIGNER);
    byte[] signature = note.signatures().getFirst().bytes();
    for (int bit = 0; bit < signature.length * 8; bit++) {
      byte[] changed = signature.clone();
      changed[bit / 8] ^= (byte) (1 << (bit % 8));
      NoteSignature line = new NoteSignature(Golden.NAME, SIGNER.verifier().keyId(), changed);
      assertThat(SIGNER.verifier().verify("text\n", line)).as("bit %d", bit).isFalse();
    }
    NoteSignature shorter = new NoteSignature(Golden.NAME, SIGNER.verifier().keyId(), new byte[63]);
    assertThat(SIGNER.verifier().verify("text\n", shorter)).isFalse();
    assertThat(OTHER.verifier().verify("text\n", note.signatures().getFirst())).isFalse();
  }

  @Test
  void cosignaturesCoverTheirTime() {
    Witness witness = SampleExport.WITNESS;
    Instant time = Instant.parse("2026-03-01T12:00:00Z");
    SignedNote note = witness.cosign(SignedNote.sign(Golden.CHECKPOINT, SIGNER), time);
    NoteSignature cosignature = note.signatures().getLast();
    assertThat(witness.verifier().verify(note.text(), cosignature)).isTrue();
    assertThat(witness.verifier().time(cosignature)).contains(time);
    for (int i = 0; i < 72; i++) {
      byte[] changed = cosignature.bytes();
      changed[i] ^= (byte) (i == 0 ? 0x80 : 1);
      NoteSignature line =
          new NoteSignature(witness.verifier().name(), witness.verifier().keyId(), changed);
      assertThat(witness.verifier().verify(note.text(), line)).as("byte %d", i).isFalse();
    }
    NoteSignature none =
        new NoteSignature(witness.verifier().name(), witness.verifier().keyId(), new byte[5]);
    assertThat(witness.verifier().verify(note.text(), none)).isFalse();
    assertThat(witness.verifier().time(none)).isEmpty();
    // A later cosignature of the same witness replaces the earlier.
    SignedNote later = witness.cosign(note, time.plusSeconds(60));
    assertThat(later.signatures()).hasSize(2);
    assertThat(witness.verifier().time(later.signatures().getLast()))
        .contains(time.plusSeconds(60));
  }

  @Test
  void onlyCheckpointsAreCosignedAndOnlyAfter1970() {
    assertThatThrownBy(
            () -> SampleExport.WITNESS.cosign(SignedNote.sign("a letter\n", SIGNER), Instant.EPOCH))
        .isInstanceOf(LedgerException.class);
    SignedNote checkpoint = SignedNote.sign(Golden.CHECKPOINT, SIGNER);
    assertThatThrownBy(() -> SampleExport.WITNESS.cosign(checkpoint, Instant.ofEpochSecond(-1)))
        .isInstanceOf(LedgerException.class);
  }
}

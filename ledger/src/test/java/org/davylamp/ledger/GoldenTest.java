package org.davylamp.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What Go made is reproduced and accepted here, to the byte. */
class GoldenTest {
  @Test
  void rootsAreThoseOfTlog() {
    Frontier frontier = Frontier.empty();
    for (int size = 1; size <= 70_000; size++) {
      frontier.append(MerkleHash.leaf(Golden.entry(size - 1)));
      if (Golden.ROOTS.containsKey(size)) {
        assertThat(frontier.root()).as("size %d", size).isEqualTo(Golden.root(size));
      }
    }
  }

  @Test
  void proofsAreThoseOfTlog() {
    MemoryTiles tiles = Golden.tiles(1000);
    byte[] root = Golden.root(1000);
    assertThat(Proofs.inclusion(777, 1000, tiles))
        .containsExactlyElementsOf(Golden.INCLUSION_777_OF_1000);
    assertThat(
            Proofs.verifyInclusion(
                MerkleHash.leaf(Golden.entry(777)), 777, 1000, Golden.INCLUSION_777_OF_1000, root))
        .isEqualTo(ProofVerdict.HOLDS);
    assertThat(Proofs.consistency(257, 1000, tiles))
        .containsExactlyElementsOf(Golden.CONSISTENCY_257_TO_1000);
    assertThat(
            Proofs.verifyConsistency(
                257, Golden.root(257), 1000, root, Golden.CONSISTENCY_257_TO_1000))
        .isEqualTo(ProofVerdict.HOLDS);
  }

  @Test
  void keysAreThoseOfNote() {
    NoteSigner signer = NoteSigner.ofSeed(Golden.NAME, Golden.SEED);
    assertThat(signer.skey()).isEqualTo(Golden.SKEY);
    assertThat(signer.verifier().vkey()).isEqualTo(Golden.VKEY);
    assertThat(NoteSigner.parse(Golden.SKEY).verifier()).isEqualTo(NoteVerifier.parse(Golden.VKEY));
  }

  @Test
  void notesAreThoseOfNote() {
    NoteVerifier key = NoteVerifier.parse(Golden.VKEY);
    for (String golden : List.of(Golden.SIGNED, Golden.SIGNED_UNICODE)) {
      SignedNote note = SignedNote.parse(golden.getBytes(StandardCharsets.UTF_8));
      assertThat(note.check(List.of(key)).holds()).as(golden).isTrue();
      SignedNote again = SignedNote.sign(note.text(), NoteSigner.parse(Golden.SKEY));
      assertThat(again.toString()).isEqualTo(golden);
    }
  }

  @Test
  void theCheckpointIsRead() {
    Checkpoint checkpoint = Checkpoint.parse(Golden.CHECKPOINT);
    assertThat(checkpoint.size()).isEqualTo(1000);
    assertThat(checkpoint.root()).isEqualTo(Golden.root(1000));
    assertThat(checkpoint.text()).isEqualTo(Golden.CHECKPOINT);
  }

  @Test
  void cosignaturesAreThoseOfFormats() {
    Witness witness = Witness.of(NoteSigner.parse(Golden.WITNESS_SKEY));
    assertThat(witness.verifier().key()).isEqualTo("witness.example/w1+a2fe9dac");
    SignedNote signed = SignedNote.parse(Golden.SIGNED.getBytes(StandardCharsets.UTF_8));
    Instant time = Instant.ofEpochSecond(Golden.COSIGNED_AT);
    assertThat(witness.cosign(signed, time).toString()).isEqualTo(Golden.COSIGNED);
    SignedNote cosigned = SignedNote.parse(Golden.COSIGNED.getBytes(StandardCharsets.UTF_8));
    SignatureCheck check =
        cosigned.check(List.of(witness.verifier(), NoteVerifier.parse(Golden.VKEY)));
    assertThat(check.holds()).isTrue();
    assertThat(check.verified()).hasSize(2);
    assertThat(check.verified().stream().flatMap(s -> s.time().stream())).containsExactly(time);
  }

  /** The example in the text of C2SP signed-note (commit 5ba5ee8). */
  @Test
  void theExampleOfTheSpecificationVerifies() {
    NoteVerifier key =
        NoteVerifier.parse("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");
    String note =
        """
        This is an example message.

        — example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
        """;
    assertThat(SignedNote.parse(note.getBytes(StandardCharsets.UTF_8)).check(List.of(key)).holds())
        .isTrue();
  }
}

package org.davylamp.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A text with signatures below it, after C2SP signed-note:
 *
 * <pre>
 *   The lamp was lit at six.
 *
 *   It burned blue at nine.
 *
 *   — davylamp.example/golden ZcHejT6rGtgV…
 * </pre>
 *
 * <p>The last empty line parts text from signatures. Parsing is strict and says nothing about who
 * signed: {@link #check} does.
 *
 * @param text ends with a newline, which belongs to it
 * @param signatures at least one, in their order in the note
 */
public record SignedNote(String text, List<NoteSignature> signatures) {
  /** Longest note that is read, in bytes. */
  public static final int MAX_BYTES = 1 << 20;

  /** Most signature lines that are read; the specification demands 16. */
  public static final int MAX_SIGNATURES = 100;

  private static final String WHERE = "signed note";

  public SignedNote {
    signatures = List.copyOf(signatures);
    requireText(text);
    if (signatures.isEmpty() || signatures.size() > MAX_SIGNATURES) {
      throw LedgerException.refused(
          WHERE, "1 to " + MAX_SIGNATURES + " signatures", signatures.size() + " of them");
    }
  }

  /** Signs a text with one key or more. */
  public static SignedNote sign(String text, NoteSigner... signers) {
    requireText(text);
    return new SignedNote(text, Stream.of(signers).map(signer -> signer.sign(text)).toList());
  }

  /**
   * Reads a note from its UTF-8 bytes.
   *
   * @throws LedgerException if the bytes are not a signed note to the letter
   */
  public static SignedNote parse(byte[] bytes) {
    if (bytes.length > MAX_BYTES) {
      throw LedgerException.refused(
          WHERE, "at most " + MAX_BYTES + " bytes", bytes.length + " bytes");
    }
    String note = NoteFormat.utf8(WHERE, bytes);
    int blank = note.lastIndexOf("\n\n");
    if (blank < 0 || blank + 2 == note.length() || !note.endsWith("\n")) {
      throw LedgerException.refused(
          WHERE,
          "a text, an empty line, and signature lines that end with a newline",
          blank < 0 ? "no empty line" : "none below the last empty line");
    }
    List<NoteSignature> signatures = new ArrayList<>();
    String block = note.substring(blank + 2, note.length() - 1);
    for (String line : block.split("\n", MAX_SIGNATURES + 1)) {
      signatures.add(NoteSignature.parse(WHERE + ", signature " + (signatures.size() + 1), line));
    }
    return new SignedNote(note.substring(0, blank + 1), signatures);
  }

  /**
   * The note with one more signature; an earlier one of the same name and key id gives way to it.
   */
  public SignedNote with(NoteSignature signature) {
    Stream<NoteSignature> others =
        signatures.stream()
            .filter(s -> s.keyId() != signature.keyId() || !s.name().equals(signature.name()));
    return new SignedNote(text, Stream.concat(others, Stream.of(signature)).toList());
  }

  /** The note as it is stored and sent, in UTF-8. */
  public byte[] toBytes() {
    return NoteFormat.utf8(WHERE, toString());
  }

  /**
   * Checks every signature that claims to be by one of these keys. Others are ignored, as the
   * specification demands: anybody may add lines.
   */
  public SignatureCheck check(Collection<NoteVerifier> keys) {
    List<SignatureCheck.Signer> verified = new ArrayList<>();
    List<NoteVerifier> forged = new ArrayList<>();
    Set<NoteVerifier> absent = new HashSet<>(keys);
    for (NoteVerifier key : new ArrayList<>(absent)) {
      for (NoteSignature signature : signatures) {
        if (!key.claims(signature)) {
          continue;
        }
        absent.remove(key);
        if (key.verify(text, signature)) {
          verified.add(new SignatureCheck.Signer(key, key.time(signature)));
        } else {
          forged.add(key);
        }
      }
    }
    return new SignatureCheck(verified, forged, List.copyOf(absent));
  }

  @Override
  public String toString() {
    return signatures.stream()
        .map(s -> s.line() + "\n")
        .collect(Collectors.joining("", text + "\n", ""));
  }

  private static void requireText(String text) {
    if (!text.endsWith("\n")) {
      throw LedgerException.refused(WHERE, "a text that ends with a newline", "none");
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' && c != '\n') {
        throw LedgerException.refused(
            WHERE,
            "no control character but newline",
            String.format(Locale.ROOT, "U+%04X at character %d", (int) c, i));
      }
    }
    NoteFormat.utf8(WHERE, text);
  }
}

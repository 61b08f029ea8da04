package org.davylamp.casefile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.davylamp.evidence.Access;
import org.davylamp.evidence.EvidenceRecord;
import org.davylamp.evidence.Statement;
import org.davylamp.ledger.MerkleHash;

/** Makes a {@link Draft} of each record of an append, and keeps what is too long in the vault. */
final class Drafts {
  private final Access access;
  private final Vault vault;
  private final MerkleHash hash = new MerkleHash();
  private final List<String> kept = new ArrayList<>();

  Drafts(Access access, Vault vault) {
    this.access = access;
    this.vault = vault;
  }

  /**
   * @param row of the file it comes from; 0 if from none
   */
  Draft draft(EvidenceRecord given, long row) {
    EvidenceRecord record = given;
    byte[] body = record.canonical();
    if (body.length > EvidenceRecord.MAX_BYTES) {
      record = shortened(record);
      body = record.canonical();
    }
    boolean open = access == Access.PUBLIC;
    byte[] nonce = open ? new byte[0] : Withheld.nonce();
    byte[] leaf = open ? body : Withheld.leaf(nonce, body);
    byte[] leafHash = new byte[MerkleHash.BYTES];
    hash.leafInto(leaf, 0, leaf.length, leafHash, 0);
    long identity = Identities.prefix(open ? leafHash : MerkleHash.leaf(body));
    return new Draft(record, body, leaf, leafHash, nonce, identity, Projections.folded(given), row);
  }

  /** A value too long for a record goes to the vault, and the record names it. */
  private EvidenceRecord shortened(EvidenceRecord record) {
    if (!(record instanceof Statement statement) || statement.value().isEmpty()) {
      throw tooLong(record);
    }
    try (Vault.Staged staged = vault.stage(statement.value().getBytes(StandardCharsets.UTF_8))) {
      keep(staged);
      Statement short_ =
          new Statement(
              statement.entity(),
              statement.schema(),
              statement.property(),
              "",
              statement.source(),
              statement.details().withLongValue(staged.sha256()));
      if (short_.canonical().length > EvidenceRecord.MAX_BYTES) {
        throw tooLong(record);
      }
      return short_;
    }
  }

  private static CaseException tooLong(EvidenceRecord record) {
    return new CaseException(
        CaseException.Matter.INPUT,
        "expected a record of at most "
            + EvidenceRecord.MAX_BYTES
            + " bytes, found a "
            + record.kind()
            + " of "
            + record.canonical().length);
  }

  /** Moves a staged object into the vault, until {@link #forget}. */
  void keep(Vault.Staged staged) {
    if (vault.keep(staged)) {
      kept.add(staged.sha256());
    }
  }

  /** What was kept stays, whatever comes. */
  void letStay() {
    kept.clear();
  }

  /** Takes out of the vault again what this append put there. */
  void forget() {
    kept.forEach(vault::forget);
  }
}

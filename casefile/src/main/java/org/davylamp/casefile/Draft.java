package org.davylamp.casefile;

import org.davylamp.evidence.EvidenceRecord;
import org.davylamp.evidence.Statement;

/**
 * A record on its way into the ledger: everything about it that can be computed before its sequence
 * number is known.
 */
final class Draft {
  private final EvidenceRecord record;
  private final byte[] body;
  private final byte[] leaf;
  private final byte[] leafHash;
  private final byte[] nonce;
  private final long identity;
  private final String folded;
  private final long row;
  private final boolean reference;
  private long seq = -1;

  /**
   * @param body the record, canonical
   * @param leaf what the ledger hashes: the record, or a commitment to it
   * @param leafHash RFC 9162 hash of {@code leaf}
   * @param nonce what the commitment is salted with; empty for a public record
   * @param identity first eight bytes of a hash that the same record has again: the leaf hash of
   *     {@code body}
   * @param folded its text for the index; empty if it has none
   * @param row of the file it comes from; 0 if from none
   */
  Draft(
      EvidenceRecord record,
      byte[] body,
      byte[] leaf,
      byte[] leafHash,
      byte[] nonce,
      long identity,
      String folded,
      long row) {
    this.record = record;
    this.body = body;
    this.leaf = leaf;
    this.leafHash = leafHash;
    this.nonce = nonce;
    this.identity = identity;
    this.folded = folded;
    this.row = row;
    this.reference = record instanceof Statement statement && Projections.isReference(statement);
  }

  EvidenceRecord record() {
    return record;
  }

  byte[] body() {
    return body;
  }

  byte[] leaf() {
    return leaf;
  }

  byte[] leafHash() {
    return leafHash;
  }

  byte[] nonce() {
    return nonce;
  }

  long identity() {
    return identity;
  }

  String folded() {
    return folded;
  }

  long row() {
    return row;
  }

  /** Whether it is a statement whose value leads to another entity. */
  boolean reference() {
    return reference;
  }

  /** Gives it its place in the ledger. */
  Draft at(long place) {
    this.seq = place;
    return this;
  }

  /** Its place in the ledger. */
  long seq() {
    return seq;
  }
}

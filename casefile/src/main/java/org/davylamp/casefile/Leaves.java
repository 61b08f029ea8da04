package org.davylamp.casefile;

import java.util.Arrays;
import java.util.Optional;
import org.davylamp.evidence.RecordId;
import org.davylamp.ledger.MerkleHash;

/** The ledger's leaves in {@code case.db}: by sequence number, and by hash. */
record Leaves(Database database) {
  static final String CREATE =
      "CREATE TABLE record (seq INTEGER PRIMARY KEY, body BLOB NOT NULL) STRICT";

  Optional<byte[]> body(long seq) {
    return database.query(
        "SELECT body FROM record WHERE seq = ?",
        rows -> rows.next() ? Optional.of(Database.bytes(rows, 1)) : Optional.empty(),
        seq);
  }

  RecordId id(long seq) {
    return RecordId.of(
        MerkleHash.leaf(
            body(seq)
                .orElseThrow(
                    () ->
                        new CaseException(
                            CaseException.Matter.INTEGRITY,
                            "expected record " + seq + " in the case, found none"))));
  }

  /** The leaf with this hash. Cost: one look-up, and one hash to be sure. */
  Optional<Long> seq(RecordId id) {
    byte[] hash = id.bytes();
    return database.query(
        "SELECT seq, body FROM record_id JOIN record USING (seq) WHERE prefix = ?",
        rows -> {
          while (rows.next()) {
            if (Arrays.equals(MerkleHash.leaf(Database.bytes(rows, 2)), hash)) {
              return Optional.of(rows.getLong(1));
            }
          }
          return Optional.empty();
        },
        Identities.prefix(hash));
  }

  /** All leaves whose id begins with these hexadecimal digits, at most {@code limit}. */
  java.util.List<Long> beginning(String hexDigits, int limit) {
    String low = (hexDigits + "0".repeat(16)).substring(0, 16);
    String high = (hexDigits + "f".repeat(16)).substring(0, 16);
    return database.query(
        "SELECT seq FROM record_id WHERE prefix BETWEEN ? AND ? LIMIT " + limit,
        rows -> {
          java.util.List<Long> found = new java.util.ArrayList<>();
          while (rows.next()) {
            long seq = rows.getLong(1);
            if (id(seq).hex().startsWith(hexDigits)) {
              found.add(seq);
            }
          }
          return found;
        },
        Long.parseUnsignedLong(low, 16),
        Long.parseUnsignedLong(high, 16));
  }
}

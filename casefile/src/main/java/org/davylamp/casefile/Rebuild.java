package org.davylamp.casefile;

import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.davylamp.evidence.EvidenceRecord;
import org.davylamp.evidence.Folding;
import org.davylamp.evidence.Statement;
import org.davylamp.ledger.MerkleHash;

/** Makes projections anew from the records: the proof that they say nothing else. */
final class Rebuild {
  private static final int BATCH = 16_384;

  private Rebuild() {}

  /**
   * Fills {@code target}, whose projections are empty, from the records a query returns.
   *
   * @param select gives sequence number and record, in order; withheld leaves among them are passed
   *     over but for their hash
   * @param longValue gives the text of a statement whose value is in the vault
   */
  static void fill(
      Database source,
      String select,
      Database target,
      Projections.Places places,
      Function<Statement, String> longValue)
      throws SQLException {
    try (Projections projections = new Projections(target, places);
        PreparedStatement query = source.prepare(select);
        ResultSet rows = query.executeQuery()) {
      List<Draft> open = new ArrayList<>();
      List<Draft> closed = new ArrayList<>();
      while (rows.next()) {
        byte[] body = Database.bytes(rows, 2);
        boolean withheld = Withheld.commitment(body).isPresent();
        (withheld ? closed : open).add(placed(rows.getLong(1), body, withheld, longValue));
        if (open.size() + closed.size() >= BATCH) {
          add(projections, open, closed);
        }
      }
      add(projections, open, closed);
      projections.store();
    }
  }

  private static void add(Projections projections, List<Draft> open, List<Draft> closed)
      throws SQLException {
    projections.add(open);
    projections.addLeaves(closed);
    open.clear();
    closed.clear();
  }

  private static Draft placed(
      long seq, byte[] body, boolean withheld, Function<Statement, String> longValue) {
    byte[] hash = MerkleHash.leaf(body);
    EvidenceRecord record = withheld ? NOTHING : EvidenceRecord.parse(body);
    return new Draft(
            record,
            body,
            body,
            hash,
            new byte[0],
            Identities.prefix(hash),
            folded(record, longValue),
            0)
        .at(seq);
  }

  private static String folded(EvidenceRecord record, Function<Statement, String> longValue) {
    if (record instanceof Statement statement && statement.details().longValue().isPresent()) {
      return Projections.isSearchable(statement) ? Folding.fold(longValue.apply(statement)) : "";
    }
    return Projections.folded(record);
  }

  /** Stands in for a record that the reader of the ledger alone cannot see. */
  private static final EvidenceRecord NOTHING =
      org.davylamp.evidence.Resolution.on(
          "-",
          "withheld",
          org.davylamp.evidence.Resolution.Judgement.UNDECIDED,
          java.util.Optional.empty(),
          java.util.Optional.empty());

  /** The text of a statement whose value is in the vault. */
  static String longValue(Vault vault, Statement statement) {
    String sha256 = statement.details().longValue().orElseThrow();
    try {
      return java.nio.file.Files.readString(vault.path(sha256), StandardCharsets.UTF_8);
    } catch (java.io.IOException e) {
      throw CaseException.of("reading the long value " + sha256, e);
    }
  }
}

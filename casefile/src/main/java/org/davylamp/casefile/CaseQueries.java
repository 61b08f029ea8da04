package org.davylamp.casefile;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.davylamp.evidence.Act;
import org.davylamp.evidence.EvidenceRecord;

/** Questions to the projections that both reading and writing ask. */
final class CaseQueries {
  private static final int ASKED_AT_ONCE = 128;

  private CaseQueries() {}

  /** Leaves of a source's first and latest record. */
  record SourceSeqs(long first, long latest) {}

  static Optional<SourceSeqs> source(Database database, String key) {
    return database.query(
        "SELECT min(seq), max(seq) FROM source WHERE key = ?",
        rows ->
            rows.next() && rows.getObject(1) != null
                ? Optional.of(new SourceSeqs(rows.getLong(1), rows.getLong(2)))
                : Optional.empty(),
        key);
  }

  static Optional<Long> exhibit(Database database, String sha256) {
    return database.query(
        "SELECT seq FROM exhibit WHERE sha256 = ? ORDER BY seq LIMIT 1",
        rows -> rows.next() ? Optional.of(rows.getLong(1)) : Optional.empty(),
        sha256);
  }

  static Optional<String> schemaOf(Database database, String entity) {
    return database.query(
        "SELECT word.text FROM entity JOIN statement ON statement.entity = entity.no"
            + " JOIN word ON word.no = statement.schema WHERE entity.id = ? ORDER BY seq LIMIT 1",
        rows -> rows.next() ? Optional.of(Database.text(rows, 1)) : Optional.empty(),
        entity);
  }

  /** When the last public act was recorded. */
  static Optional<Instant> lastAct(Database database, Leaves leaves) {
    return database
        .query(
            "SELECT seq FROM other WHERE kind = 'act' ORDER BY seq DESC LIMIT 1",
            rows -> rows.next() ? Optional.of(rows.getLong(1)) : Optional.<Long>empty())
        .flatMap(leaves::body)
        .map(body -> ((Act) EvidenceRecord.parse(body)).time());
  }

  /**
   * Adds to {@code known} each draft whose body stands in {@code table} already.
   *
   * @param sorted drafts in the order of their identity
   */
  static void addKnown(
      Database database, String table, String column, List<Draft> sorted, Set<Draft> known)
      throws SQLException {
    String sql =
        "SELECT prefix, "
            + column
            + " FROM record_id JOIN "
            + table
            + " USING (seq) WHERE prefix IN (?"
            + ",?".repeat(ASKED_AT_ONCE - 1)
            + ")";
    try (PreparedStatement find = database.prepare(sql)) {
      for (int from = 0; from < sorted.size(); from += ASKED_AT_ONCE) {
        List<Draft> asked = sorted.subList(from, Math.min(from + ASKED_AT_ONCE, sorted.size()));
        for (int i = 0; i < ASKED_AT_ONCE; i++) {
          find.setLong(i + 1, asked.get(Math.min(i, asked.size() - 1)).identity());
        }
        try (ResultSet rows = find.executeQuery()) {
          addKnown(rows, asked, known);
        }
      }
    }
  }

  private static void addKnown(ResultSet rows, List<Draft> asked, Set<Draft> known)
      throws SQLException {
    if (!rows.next()) {
      return;
    }
    Map<Long, List<Draft>> byIdentity = new HashMap<>();
    for (Draft draft : asked) {
      byIdentity
          .computeIfAbsent(draft.identity(), identity -> new java.util.ArrayList<>())
          .add(draft);
    }
    do {
      byte[] body = Database.bytes(rows, 2);
      for (Draft draft : byIdentity.getOrDefault(rows.getLong(1), List.of())) {
        if (Arrays.equals(draft.body(), body)) {
          known.add(draft);
        }
      }
    } while (rows.next());
  }
}

package org.davylamp.casefile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.davylamp.evidence.EvidenceRecord;
import org.davylamp.evidence.RecordId;
import org.davylamp.evidence.Recorded;
import org.davylamp.evidence.Statement;
import org.davylamp.ledger.MerkleHash;

/**
 * The statements of one state of a case, as far as a reader may see them, and which of them count.
 * Those on one entity are read with one query.
 */
final class Statements {
  private static final String ON_ENTITY =
      " FROM entity JOIN statement ON statement.entity = entity.no";
  private static final String WITH_ENTITY =
      " FROM entity JOIN reference ON reference.entity = entity.no";

  private final Database database;
  private final Optional<Database> withheld;
  private final Leaves leaves;
  private final long size;
  private final List<Vault> vaults;
  private final Map<RecordId, Boolean> withdrawn = new HashMap<>();
  private Optional<Set<Long>> excluded = Optional.empty();

  /**
   * @param size of the ledger: what stands beyond it is not part of this state
   * @param vaults where long values may be
   */
  Statements(Database database, Optional<Database> withheld, long size, List<Vault> vaults) {
    this.database = database;
    this.withheld = withheld;
    this.leaves = new Leaves(database);
    this.size = size;
    this.vaults = vaults;
  }

  /** The record's body; empty for one that is withheld from this reader, or erased. */
  Optional<byte[]> body(long seq) {
    if (seq >= size) {
      return Optional.empty();
    }
    Optional<byte[]> restricted = withheld.flatMap(store -> WithheldStore.body(store, seq));
    return restricted.or(
        () -> leaves.body(seq).filter(leaf -> Withheld.commitment(leaf).isEmpty()));
  }

  /** What counts and is said of this id, in the order recorded. */
  List<Recorded> on(String entity) {
    return counting(ON_ENTITY, entity);
  }

  /** What counts and has this id as its value, in the order recorded. */
  List<Recorded> pointingTo(String entity) {
    return counting(WITH_ENTITY, entity);
  }

  private record Found(long seq, Recorded recorded) {}

  private List<Recorded> counting(String from, String entity) {
    List<Found> found =
        new ArrayList<>(
            database.query(
                "SELECT seq, body" + from + " JOIN record USING (seq) WHERE id = ? ORDER BY seq",
                rows -> {
                  List<Found> open = new ArrayList<>();
                  while (rows.next()) {
                    byte[] leaf = Database.bytes(rows, 2);
                    RecordId id = RecordId.of(MerkleHash.leaf(leaf));
                    counting(rows.getLong(1), leaf, id).ifPresent(open::add);
                  }
                  return open;
                },
                entity));
    if (withheld.isPresent()) {
      found.addAll(restricted(withheld.get(), from, entity));
      found.sort(Comparator.comparingLong(Found::seq));
    }
    return found.stream().map(Found::recorded).toList();
  }

  private List<Found> restricted(Database store, String from, String entity) {
    return store.query(
        "SELECT seq, body.record" + from + " JOIN body USING (seq) WHERE id = ? ORDER BY seq",
        rows -> {
          List<Found> closed = new ArrayList<>();
          while (rows.next()) {
            long seq = rows.getLong(1);
            if (seq < size) {
              counting(seq, Database.bytes(rows, 2), leaves.id(seq)).ifPresent(closed::add);
            }
          }
          return closed;
        },
        entity);
  }

  private Optional<Found> counting(long seq, byte[] body, RecordId id) {
    if (excluded().contains(seq)
        || !(EvidenceRecord.parse(body) instanceof Statement statement)
        || withdrawn(statement.source())) {
      return Optional.empty();
    }
    return Optional.of(new Found(seq, new Recorded(id, whole(statement))));
  }

  /** The statement at this leaf, if it counts and may be seen. */
  Optional<Recorded> at(long seq) {
    return body(seq).flatMap(body -> counting(seq, body, leaves.id(seq))).map(Found::recorded);
  }

  /** The statement at this leaf, whether or not it counts. */
  Optional<Statement> any(long seq) {
    return body(seq)
        .map(EvidenceRecord::parse)
        .filter(record -> record instanceof Statement)
        .map(record -> (Statement) record);
  }

  private boolean withdrawn(RecordId source) {
    return !excluded().isEmpty()
        && withdrawn.computeIfAbsent(
            source, id -> leaves.seq(id).filter(excluded()::contains).isPresent());
  }

  /** Whether the source whose first record this is was withdrawn. */
  boolean isExcluded(long seq) {
    return excluded().contains(seq);
  }

  /**
   * A statement with its value in it, also where the record only names the vault object that holds
   * it.
   */
  Statement whole(Statement statement) {
    if (statement.details().longValue().isEmpty()) {
      return statement;
    }
    String sha256 = statement.details().longValue().get();
    Vault vault =
        vaults.stream()
            .filter(one -> one.find(sha256).isPresent())
            .findFirst()
            .orElse(vaults.getFirst());
    return new Statement(
        statement.entity(),
        statement.schema(),
        statement.property(),
        Rebuild.longValue(vault, statement),
        statement.source(),
        statement.details().withoutLongValue());
  }

  /** Leaves of statements and sources that were taken out of account. */
  private Set<Long> excluded() {
    if (excluded.isEmpty()) {
      String all = "SELECT subject FROM excluded";
      Set<Long> subjects = new HashSet<>(database.query(all, Snapshot::numbers));
      withheld.ifPresent(store -> subjects.addAll(store.query(all, Snapshot::numbers)));
      excluded = Optional.of(subjects);
    }
    return excluded.get();
  }
}

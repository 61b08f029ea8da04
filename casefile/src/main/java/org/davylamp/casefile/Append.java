package org.davylamp.casefile;

import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.davylamp.evidence.Access;
import org.davylamp.evidence.Act;
import org.davylamp.evidence.EvidenceRecord;
import org.davylamp.evidence.RecordId;
import org.davylamp.evidence.Source;
import org.davylamp.evidence.Statement;
import org.davylamp.ledger.NoteSigner;
import org.davylamp.ledger.TileBuilder;

/**
 * One addition to a case: an immediate transaction that reads the frontier from the database,
 * appends leaves, and ends with an act, the new frontier and a signed checkpoint. Until {@link
 * #commit} nothing has happened; after it everything has, and survives a power cut. Closing without
 * commit leaves the case as it was.
 *
 * <p>Records are taken in a batch at a time; their rows are written on another thread, by the
 * database's {@link WriteQueue}. For one caller; not reusable.
 */
public final class Append implements AutoCloseable {
  /** A batch ends with so many records, or so many bytes of them. */
  private static final int BATCH = 4_096;

  private static final int BATCH_BYTES = 16 << 20;

  private final CaseFile file;
  private final Access access;
  private final Database database;
  private final Optional<WithheldStore> withheld;
  private final Leaves leaves;
  private final TileBuilder tree;
  private final Projections projections;
  private final Inserter records;
  private final RowMap rows = new RowMap();
  private final long from;
  private final Drafts drafts;
  private final Citations citations;
  private List<Draft> batch = new ArrayList<>();
  private long batchBytes;
  private boolean committed;

  Append(CaseFile file, Access access) {
    this.file = file;
    this.access = access;
    this.drafts = new Drafts(access, file.vault(access));
    this.citations = new Citations(access, this::stored, source -> add(source, 0));
    this.database = Database.forWriting(file.folder().database(), file.waiting());
    try {
      database.begin();
      this.leaves = new Leaves(database);
      TileTable tiles = new TileTable(database);
      Head head = Head.latest(database);
      this.from = head.size();
      this.tree = TileBuilder.resume(head.frontier(), tiles, tiles);
      this.projections = new Projections(database, leaves::seq);
      this.records = new Inserter(database, "record", "seq, body", 2);
      this.withheld = withheld();
    } catch (SQLException e) {
      database.close();
      throw CaseException.of("beginning to write", e);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  private Optional<WithheldStore> withheld() throws SQLException {
    if (access == Access.PUBLIC) {
      // Their places are about to be taken.
      WithheldStore.dropOrphans(file.folder(), file.waiting(), from, leaves::seq);
      return Optional.empty();
    }
    return Optional.of(WithheldStore.forWriting(file.folder(), file.waiting(), from, leaves::seq));
  }

  /** How many records this append has taken in so far, those known already among them not. */
  public long added() {
    drain();
    return tree.size() - from;
  }

  /** Whether the case holds an exhibit with this hash that this append may see. */
  public Optional<Long> exhibit(String sha256) {
    drain();
    return CaseQueries.exhibit(database, sha256)
        .or(() -> withheld.flatMap(store -> CaseQueries.exhibit(store.database(), sha256)));
  }

  /**
   * Records a source, or recognises the one that the case has under its key: an equal description
   * changes nothing, a different one amends it.
   *
   * @return the id under which statements cite it: that of its first record
   * @throws CaseException if the case has a source with that key under another access
   */
  public RecordId declare(Source source) {
    return citations.declare(source);
  }

  /** The id under which statements cite the source with this key. */
  public Optional<RecordId> cited(String key) {
    return citations.find(key).map(Citations.Cited::id);
  }

  /** The latest description of the source with this key. */
  public Optional<Source> source(String key) {
    return citations.find(key).map(Citations.Cited::source);
  }

  private Optional<Citations.Cited> stored(String key) {
    drain();
    return stored(database, key).or(() -> withheld.flatMap(store -> stored(store.database(), key)));
  }

  private Optional<Citations.Cited> stored(Database in, String key) {
    return CaseQueries.source(in, key)
        .map(
            seqs -> {
              byte[] body =
                  withheld
                      .filter(store -> in == store.database())
                      .flatMap(store -> store.body(seqs.latest()))
                      .or(() -> leaves.body(seqs.latest()))
                      .orElseThrow();
              return new Citations.Cited(
                  leaves.id(seqs.first()),
                  leaves.id(seqs.latest()),
                  (Source) EvidenceRecord.parse(body));
            });
  }

  /** The schema that the first statement on an entity gives it. */
  public Optional<String> schemaOf(String entity) {
    drain();
    return CaseQueries.schemaOf(database, entity)
        .or(() -> withheld.flatMap(store -> CaseQueries.schemaOf(store.database(), entity)));
  }

  /**
   * Adds a record; one that the case has already changes nothing.
   *
   * @param row of the file it comes from; 0 if from none
   * @return its id
   */
  public RecordId add(EvidenceRecord record, long row) {
    Draft draft = drafts.draft(record, row);
    take(draft);
    return RecordId.of(draft.leafHash());
  }

  /** Adds a statement, without the cost of spelling its id. */
  public void accept(Statement statement, long row) {
    take(drafts.draft(statement, row));
  }

  private void take(Draft draft) {
    batch.add(draft);
    batchBytes += draft.body().length;
    if (batch.size() >= BATCH || batchBytes >= BATCH_BYTES) {
      place();
    }
  }

  /** Moves a staged object into the vault; it is taken back unless this append commits. */
  public void keep(Vault.Staged staged) {
    drafts.keep(staged);
  }

  /** The vault that what is added here belongs in. */
  public Vault vault() {
    return file.vault(access);
  }

  /** Everything added gets its place and its rows. */
  private void place() {
    List<Draft> full = batch;
    batch = new ArrayList<>();
    batchBytes = 0;
    Draft[] sorted = full.toArray(new Draft[0]);
    // Stable, so that of equal drafts the first added stands first and is kept.
    Arrays.sort(sorted, (a, b) -> Long.compare(a.identity(), b.identity()));
    try {
      place(full, known(List.of(sorted)));
    } catch (SQLException e) {
      throw CaseException.of("writing records", e);
    }
  }

  private Set<Draft> known(List<Draft> sorted) throws SQLException {
    if (withheld.isPresent()) {
      return withheld.get().known(sorted);
    }
    records.flush();
    return projections.identities().known(sorted, "record", "body");
  }

  private void place(List<Draft> full, Set<Draft> known) throws SQLException {
    List<Draft> placed = new ArrayList<>(full.size());
    for (Draft draft : full) {
      if (!known.contains(draft)) {
        placed.add(draft.at(tree.size()));
        records.add(draft.seq());
        records.add(draft.leaf());
        tree.append(draft.leafHash());
        rows.add(draft.row());
      }
    }
    // A source is looked up by reading its leaf.
    records.flush();
    if (withheld.isPresent()) {
      projections.addLeaves(placed);
      projections.identities().flush();
      withheld.get().add(placed);
    } else {
      projections.add(placed);
    }
  }

  /** Everything added so far gets its place, and queries see it. */
  private void drain() {
    if (!batch.isEmpty()) {
      place();
    }
    try {
      projections.flush();
      if (withheld.isPresent()) {
        withheld.get().flush();
      }
    } catch (SQLException e) {
      throw CaseException.of("writing records", e);
    }
  }

  /** Everything an act says beyond the leaves that it closes. */
  public record Deed(
      Act.Deed deed,
      Optional<String> reader,
      Optional<String> exhibit,
      List<RecordId> subjects,
      Optional<String> note) {
    public static Deed of(Act.Deed deed) {
      return new Deed(deed, Optional.empty(), Optional.empty(), List.of(), Optional.empty());
    }
  }

  /**
   * Ends the append: act, frontier, signed checkpoint, commit.
   *
   * @return the head of the ledger after it
   */
  public Head commit(Deed deed) {
    drain();
    Instant now = now();
    Optional<String> rowMap = Optional.empty();
    if (deed.exhibit().isPresent()) {
      try (Vault.Staged staged = vault().stage(rows.toBytes())) {
        keep(staged);
        rowMap = Optional.of(staged.sha256());
      }
    }
    add(
        new Act(
            deed.deed(),
            file.actor(),
            now,
            from,
            tree.size() + 1,
            deed.reader(),
            deed.exhibit(),
            rowMap,
            deed.subjects(),
            deed.note()),
        0);
    drain();
    return finish(file.signer());
  }

  /** Ends an append that hands the ledger over to another key: both sign. */
  Head commitRotation(NoteSigner old, NoteSigner replacement) {
    drain();
    String note = handOver(old.verifier().vkey(), replacement.verifier().vkey());
    add(
        new Act(
            Act.Deed.ROTATE_KEY,
            file.actor(),
            now(),
            from,
            tree.size() + 1,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.of(note)),
        0);
    drain();
    CaseFile.addKey(database, replacement, tree.size());
    return finish(old, replacement);
  }

  /** The note of an act that rotates keys. */
  static String handOver(String from, String to) {
    return "from " + from + " to " + to;
  }

  private Head finish(NoteSigner... signers) {
    try {
      return sealed(signers);
    } catch (SQLException e) {
      throw CaseException.of("committing", e);
    }
  }

  private Head sealed(NoteSigner... signers) throws SQLException {
    tree.flush();
    projections.store();
    Head head = Head.sign(tree.frontier(), signers);
    head.store(database);
    // First what the ledger commits to, then the ledger: a body without a leaf is dropped by the
    // next writer, a leaf without a body would be lost evidence.
    if (withheld.isPresent()) {
      withheld.get().commit();
      // Should the next commit fail: what the bodies name stays until they are dropped.
      drafts.letStay();
    }
    database.execute("COMMIT");
    committed = true;
    return head;
  }

  /** Now, in whole seconds; never before the act that was recorded last. */
  private Instant now() {
    Instant now = file.clock().instant().truncatedTo(ChronoUnit.SECONDS);
    Optional<Instant> last = CaseQueries.lastAct(database, leaves);
    if (last.isPresent() && now.isBefore(last.get())) {
      throw new CaseException(
          CaseException.Matter.MACHINE,
          "the clock says "
              + now
              + ", but the case's last act was recorded at "
              + last.get()
              + "; set the clock right and try again, nothing was recorded");
    }
    return now;
  }

  @Override
  public void close() {
    try {
      // Rows on their way are not wanted any more; after a commit there are none.
      database.abandon();
      if (!committed) {
        drafts.forget();
      }
      withheld.ifPresent(WithheldStore::close);
      records.close();
      projections.close();
    } catch (SQLException e) {
      throw CaseException.of("closing", e);
    } finally {
      // Closing the connection rolls back what was not committed.
      database.close();
    }
  }
}

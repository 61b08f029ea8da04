package org.davylamp.casefile;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.davylamp.evidence.Access;
import org.davylamp.evidence.Act;
import org.davylamp.evidence.EvidenceRecord;
import org.davylamp.evidence.RecordId;
import org.davylamp.evidence.Source;
import org.davylamp.evidence.Statement;
import org.davylamp.ledger.MerkleHash;
import org.davylamp.ledger.NoteSigner;
import org.davylamp.ledger.TileBuilder;

/**
 * One addition to a case: an immediate transaction that reads the frontier from the database,
 * appends leaves, and ends with an act, the new frontier and a signed checkpoint. Until {@link
 * #commit} nothing has happened; after it everything has, and survives a power cut. Closing without
 * commit leaves the case as it was.
 *
 * <p>Records are prepared (canonical form, hash, folding) on the caller's thread and stored on
 * another, a batch at a time. For one caller; not reusable.
 */
public final class Append implements AutoCloseable {
  private static final int BATCH = 16_384;

  private final CaseFile file;
  private final Access access;
  private final Database database;
  private final Optional<WithheldStore> withheld;
  private final Leaves leaves;
  private final TileTable tiles;
  private final TileBuilder tree;
  private final Projections projections;
  private final Inserter records;
  private final RowMap rows = new RowMap();
  private final long from;
  private final ExecutorService storing =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().name("davylamp-store").daemon().factory());
  private final MerkleHash hash = new MerkleHash();
  private final Map<String, Cited> sources = new LinkedHashMap<>();
  private final List<String> kept = new ArrayList<>();
  private final boolean wasEmpty;
  private List<Draft> batch = new ArrayList<>();
  private Optional<Future<?>> stored = Optional.empty();
  private boolean committed;

  /** A source met in this append: the id it is cited by, and what is last known of it. */
  private record Cited(RecordId id, RecordId latest, Source source) {}

  Append(CaseFile file, Access access) {
    this.file = file;
    this.access = access;
    this.database = Database.forWriting(file.folder().database(), file.waiting());
    try {
      database.begin();
      this.leaves = new Leaves(database);
      this.tiles = new TileTable(database);
      Head head = Head.latest(database);
      this.from = head.size();
      this.tree = TileBuilder.resume(head.frontier(), tiles, tiles);
      this.wasEmpty = from == 0;
      this.projections = new Projections(database, leaves::seq);
      this.records = new Inserter(database, "record", "seq, body", 2);
      if (access == Access.PUBLIC) {
        // Their places are about to be taken.
        WithheldStore.dropOrphans(file.folder(), file.waiting(), from, leaves::seq);
      }
      this.withheld =
          access == Access.PUBLIC
              ? Optional.empty()
              : Optional.of(
                  WithheldStore.forWriting(file.folder(), file.waiting(), from, leaves::seq));
    } catch (SQLException e) {
      database.close();
      throw CaseException.of("beginning to write", e);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
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
    Optional<Cited> known = find(source.key());
    if (known.isEmpty()) {
      requireAccess(source);
      RecordId id = add(source, 0);
      sources.put(source.key(), new Cited(id, id, source));
      return id;
    }
    Cited cited = known.get();
    if (!cited.source().withoutHistory().equals(source.withoutHistory())) {
      requireAccess(source);
      Source amendment = source.superseding(cited.latest());
      RecordId latest = add(amendment, 0);
      sources.put(source.key(), new Cited(cited.id(), latest, amendment));
    }
    return cited.id();
  }

  private void requireAccess(Source source) {
    if (source.access() != access) {
      throw new CaseException(
          CaseException.Matter.INPUT,
          "source '"
              + source.key()
              + "' is "
              + source.access().word()
              + ", but what is being added is "
              + access.word()
              + "; add what is not public by itself");
    }
  }

  /** The id under which statements cite the source with this key. */
  public Optional<RecordId> cited(String key) {
    return find(key).map(Cited::id);
  }

  /** The latest description of the source with this key. */
  public Optional<Source> source(String key) {
    return find(key).map(Cited::source);
  }

  private Optional<Cited> find(String key) {
    Cited known = sources.get(key);
    if (known != null) {
      return Optional.of(known);
    }
    drain();
    Optional<Cited> stored =
        find(database, key).or(() -> withheld.flatMap(store -> find(store.database(), key)));
    stored.ifPresent(found -> sources.put(key, found));
    return stored;
  }

  private Optional<Cited> find(Database from, String key) {
    return CaseQueries.source(from, key)
        .map(
            seqs -> {
              byte[] body =
                  withheld
                      .filter(store -> from == store.database())
                      .flatMap(store -> store.body(seqs.latest()))
                      .or(() -> leaves.body(seqs.latest()))
                      .orElseThrow();
              return new Cited(
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
    Draft draft = draft(record, row);
    batch.add(draft);
    if (batch.size() >= BATCH) {
      store();
    }
    return RecordId.of(draft.leafHash());
  }

  /** Adds a statement, without the cost of spelling its id. */
  public void accept(Statement statement, long row) {
    batch.add(draft(statement, row));
    if (batch.size() >= BATCH) {
      store();
    }
  }

  private Draft draft(EvidenceRecord given, long row) {
    EvidenceRecord record = given;
    byte[] body = record.canonical();
    if (body.length > EvidenceRecord.MAX_BYTES) {
      record = shortened(record);
      body = record.canonical();
    }
    byte[] nonce = access == Access.PUBLIC ? new byte[0] : Withheld.nonce();
    byte[] leaf = access == Access.PUBLIC ? body : Withheld.leaf(nonce, body);
    byte[] leafHash = new byte[MerkleHash.BYTES];
    hash.leafInto(leaf, 0, leaf.length, leafHash, 0);
    long identity =
        access == Access.PUBLIC
            ? Projections.prefix(leafHash)
            : Projections.prefix(MerkleHash.leaf(body));
    return new Draft(record, body, leaf, leafHash, nonce, identity, Projections.folded(given), row);
  }

  /** A value too long for a record goes to the vault, and the record names it. */
  private EvidenceRecord shortened(EvidenceRecord record) {
    if (!(record instanceof Statement statement) || statement.value().isEmpty()) {
      throw tooLong(record);
    }
    try (Vault.Staged staged = vault().stage(statement.value().getBytes(StandardCharsets.UTF_8))) {
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

  /** Moves a staged object into the vault; it is taken back unless this append commits. */
  public void keep(Vault.Staged staged) {
    if (vault().keep(staged)) {
      kept.add(staged.sha256());
    }
  }

  /** The vault that what is added here belongs in. */
  public Vault vault() {
    return file.vault(access);
  }

  private void store() {
    List<Draft> full = batch;
    batch = new ArrayList<>(BATCH);
    // Sorted here, on the thread that has less to do.
    Draft[] sorted = full.toArray(new Draft[0]);
    Arrays.sort(sorted, (a, b) -> Long.compare(a.identity(), b.identity()));
    await();
    stored = Optional.of(storing.submit(() -> storeQuietly(full, List.of(sorted))));
  }

  private void storeQuietly(List<Draft> drafts, List<Draft> byIdentity) {
    try {
      store(drafts, byIdentity);
    } catch (SQLException e) {
      throw CaseException.of("writing records", e);
    }
  }

  /** Waits until everything added is in the transaction, where queries see it. */
  private void drain() {
    if (!batch.isEmpty()) {
      store();
    }
    await();
    try {
      projections.flush();
      if (withheld.isPresent()) {
        withheld.get().flush();
      }
    } catch (SQLException e) {
      throw CaseException.of("writing records", e);
    }
  }

  private void await() {
    if (stored.isEmpty()) {
      return;
    }
    try {
      stored.get().get();
      stored = Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CaseException(CaseException.Matter.MACHINE, "interrupted; nothing was recorded");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    }
  }

  private void store(List<Draft> drafts, List<Draft> byIdentity) throws SQLException {
    List<Draft> placed = new ArrayList<>(drafts.size());
    Set<Draft> known = known(byIdentity);
    for (Draft draft : drafts) {
      if (!known.contains(draft)) {
        placed.add(draft.at(tree.size()));
        records.add(draft.seq());
        records.add(draft.leaf());
        tree.append(draft.leafHash());
        rows.add(draft.row());
      }
    }
    records.flush();
    if (withheld.isPresent()) {
      projections.addLeaves(placed);
      projections.flushIdentities();
      withheld.get().add(placed, byIdentity);
    } else {
      projections.add(placed, byIdentity);
    }
  }

  /** Those drafts that say what the case, or an earlier draft, says already. */
  private Set<Draft> known(List<Draft> byIdentity) throws SQLException {
    Set<Draft> known = new HashSet<>();
    for (int i = 1; i < byIdentity.size(); i++) {
      // Sorting is stable, so of equal drafts the first added stands first and is kept.
      Draft draft = byIdentity.get(i);
      for (int j = i - 1; j >= 0 && byIdentity.get(j).identity() == draft.identity(); j--) {
        if (Arrays.equals(byIdentity.get(j).body(), draft.body())) {
          known.add(draft);
          break;
        }
      }
    }
    if (!wasEmpty || tree.size() > from) {
      if (withheld.isPresent()) {
        withheld.get().addKnown(byIdentity, known);
      } else {
        projections.flushIdentities();
        CaseQueries.addKnown(database, "record", "body", byIdentity, known);
      }
    }
    return known;
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
    // next
    // writer, a leaf without a body would be lost evidence.
    if (withheld.isPresent()) {
      withheld.get().commit();
      // Should the next commit fail: what the bodies name stays until they are dropped.
      kept.clear();
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
    storing.shutdown();
    try {
      if (!committed) {
        stored.ifPresent(Append::settle);
        kept.forEach(vault()::forget);
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

  /**
   * Lets the storing thread come to rest; what went wrong there was or will be reported by await.
   */
  private static void settle(Future<?> future) {
    try {
      future.get();
    } catch (ExecutionException e) {
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

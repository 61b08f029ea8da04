package org.davylamp.casefile;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.davylamp.evidence.Access;
import org.davylamp.evidence.Act;
import org.davylamp.evidence.Decision;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.EvidenceRecord;
import org.davylamp.evidence.Exhibit;
import org.davylamp.evidence.Finding;
import org.davylamp.evidence.RecordId;
import org.davylamp.evidence.Recorded;
import org.davylamp.evidence.ReferenceList;
import org.davylamp.evidence.Screening;
import org.davylamp.evidence.Source;

/**
 * Reads one state of a case: what was committed when it was opened, whatever is added meanwhile.
 *
 * <p>What it was not opened for it cannot give: restricted bodies are in a file that a reader for
 * the public never opens. This is the one access decision; nothing above needs another. For one
 * thread.
 */
public final class CaseReader implements AutoCloseable {
  private final Snapshot snapshot;
  private final ReadSources sources;
  private final EntityIds entityIds;
  private Optional<Resolutions> resolutions = Optional.empty();

  CaseReader(CaseFile file, Access access) {
    this.snapshot = new Snapshot(file, access);
    this.sources = new ReadSources(snapshot);
    this.entityIds = new EntityIds(snapshot);
  }

  /** The ledger's head that this reader sees. */
  public Head head() {
    return snapshot.head();
  }

  public Access access() {
    return snapshot.access();
  }

  /**
   * How many there are of what this reader may see: records, statements, entities, sources,
   * exhibits.
   */
  public Map<String, Long> counts() {
    Map<String, Long> counts = new TreeMap<>();
    counts.put("records", head().size());
    for (Projection projection :
        List.of(Projection.STATEMENT, Projection.ENTITY, Projection.EXHIBIT)) {
      counts.put(projection.table(), snapshot.sum("SELECT count(*) FROM " + projection.table()));
    }
    counts.put("source", snapshot.sum("SELECT count(DISTINCT key) FROM source"));
    return counts;
  }

  /** The record's body as this reader may see it; empty for one withheld from it, or erased. */
  public Optional<byte[]> body(long seq) {
    return snapshot.statements().body(seq);
  }

  /** The leaves of the ledger in order, as anybody may see them: withheld ones as commitments. */
  public Iterator<byte[]> leaves() {
    return new LeafIterator(snapshot.leaves(), head().size());
  }

  /** A record by its id; empty if there is none, or none that this reader may see. */
  public Optional<EvidenceRecord> record(RecordId id) {
    return seq(id).flatMap(snapshot::record);
  }

  /** The leaf index of a record. */
  public Optional<Long> seq(RecordId id) {
    return snapshot.leaves().seq(id);
  }

  public RecordId id(long seq) {
    return snapshot.leaves().id(seq);
  }

  /** Ids of records that begin with these hexadecimal digits; at most {@code limit}. */
  public List<RecordId> idsBeginning(String hexDigits, int limit) {
    return snapshot.leaves().beginning(hexDigits, limit).stream().map(this::id).toList();
  }

  /**
   * The entity that this id belongs to after resolution; empty if nothing that counts is said of
   * it.
   */
  public Optional<Entity> entity(String id) {
    List<Recorded> all = new ArrayList<>();
    Set<String> ids = resolutions().component(id);
    for (String member : ids) {
      all.addAll(snapshot.statements().on(member));
    }
    if (all.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Entity(resolutions().canonical(id), all));
  }

  /** What the ids' resolution is, among those this reader may see. */
  public Resolutions resolutions() {
    if (resolutions.isEmpty()) {
      resolutions = Optional.of(Resolutions.load(snapshot.databases()));
    }
    return resolutions.get();
  }

  /** Which statements count, and what they say. */
  Statements statements() {
    return snapshot.statements();
  }

  /** Statements that have this entity, or one resolved to it, as their value. */
  public List<Recorded> references(String id) {
    List<Recorded> references = new ArrayList<>();
    for (String member : resolutions().component(id)) {
      references.addAll(snapshot.statements().pointingTo(member));
    }
    return references;
  }

  /**
   * Every entity, in the order of its canonical id. Reads as it goes: memory does not grow with the
   * case but for the ids of resolved entities.
   */
  public Iterator<Entity> entities() {
    return new EntityIterator(this);
  }

  /** Whether an id stands for all that are one with it; see {@link EntityIds#isFirst}. */
  boolean isFirst(String id) {
    return entityIds.isFirst(id, resolutions().component(id));
  }

  /** The next ids after {@code id} in the order of their UTF-8, at most {@code limit}. */
  List<String> idsAfter(String id, int limit) {
    return entityIds.after(id, limit);
  }

  /** Entity ids that begin like this, at most {@code limit}. */
  public List<String> entityIdsBeginning(String prefix, int limit) {
    return entityIds.beginning(prefix, limit);
  }

  /** The latest description of each source, by key; withdrawn ones with the rest. */
  public List<Source> sources() {
    return sources.all();
  }

  /** The latest description of the source with this key. */
  public Optional<Source> source(String key) {
    return sources.described(key);
  }

  /** The id under which statements cite the source with this key. */
  public Optional<RecordId> cited(String key) {
    return sources.cited(key);
  }

  /**
   * The latest description of the source that a statement cites.
   *
   * @throws CaseException if it cannot be seen: then its statements could not be seen either
   */
  public Source source(RecordId cited) {
    return sources.citedAs(cited);
  }

  /** Whether a source was withdrawn. */
  public boolean isWithdrawn(String key) {
    return sources.isWithdrawn(key);
  }

  /** How many statements cite the source with this key. */
  public long statementsBy(String key) {
    return sources.statementsBy(key);
  }

  /** The leaf of the exhibit with this hash. */
  public Optional<Long> exhibit(String sha256) {
    return snapshot.databases().stream()
        .flatMap(store -> CaseQueries.exhibit(store, sha256).stream())
        .findFirst();
  }

  /** The exhibits of the source with this key, in the order added. */
  public List<Exhibit> exhibitsOf(String key) {
    return sources.exhibitsOf(key);
  }

  /** The act that closed the range of leaves in which this one stands. */
  public Optional<Act> actOf(RecordId id) {
    return seq(id)
        .flatMap(
            seq ->
                snapshot
                    .sequence(
                        "SELECT seq FROM other WHERE kind = ? AND seq >= ? ORDER BY seq LIMIT 1",
                        Act.KIND,
                        seq)
                    .stream()
                    .findFirst())
        .flatMap(snapshot::record)
        .map(record -> (Act) record);
  }

  /** The last act that this reader sees: what the case's state was made by. */
  public Optional<Act> lastAct() {
    return snapshot
        .sequence("SELECT seq FROM other WHERE kind = ? ORDER BY seq DESC LIMIT 1", Act.KIND)
        .stream()
        .findFirst()
        .flatMap(snapshot::record)
        .map(record -> (Act) record);
  }

  /** A finding with the id of its record. */
  public record Found(RecordId id, Finding finding) {}

  /**
   * The findings in force that this reader may see: the latest of each analysis and parameters, in
   * the order of analysis and parameters. One that concludes nothing any more is among them.
   */
  public List<Found> findings() {
    Map<String, Found> latest = new TreeMap<>();
    for (Long seq : others(Finding.KIND)) {
      snapshot
          .record(seq)
          .map(record -> (Finding) record)
          .ifPresent(
              finding ->
                  latest.put(
                      finding.analysis() + finding.parameters(), new Found(id(seq), finding)));
    }
    return List.copyOf(latest.values());
  }

  private List<Long> others(String kind) {
    return snapshot.sequence("SELECT seq FROM other WHERE kind = ? ORDER BY seq", kind);
  }

  /** A reference list that the case holds, with the id of its record. */
  public record Listed(RecordId id, ReferenceList list) {}

  /**
   * The reference lists that this reader may see, in the order recorded, those of withdrawn sources
   * not among them. Of a file that was read again, with the same files beside it, what was recorded
   * last.
   */
  public List<Listed> lists() {
    Map<List<Object>, Listed> latest = new LinkedHashMap<>();
    for (Long seq : others(ReferenceList.KIND)) {
      snapshot
          .record(seq)
          .map(record -> (ReferenceList) record)
          .filter(list -> !isWithdrawn(source(list.source()).key()))
          .ifPresent(
              list -> latest.put(List.of(list.sha256(), list.beside()), new Listed(id(seq), list)));
    }
    return List.copyOf(latest.values());
  }

  /** A screening with the id of its record and the act that recorded it. */
  public record Screened(RecordId id, Screening screening, Act act) {}

  /** The screenings that this reader may see, in the order recorded. */
  public List<Screened> screenings() {
    List<Screened> all = new ArrayList<>();
    for (Long seq : others(Screening.KIND)) {
      RecordId id = id(seq);
      snapshot
          .record(seq)
          .map(record -> (Screening) record)
          .ifPresent(record -> all.add(new Screened(id, record, actOf(id).orElseThrow())));
    }
    return List.copyOf(all);
  }

  /** A reviewer's decision with the id of its record and the act that recorded it. */
  public record Decided(RecordId id, Decision decision, Act act) {}

  /** The decisions that this reader may see, in the order recorded; the latest holds. */
  public List<Decided> decisions() {
    List<Decided> all = new ArrayList<>();
    for (Long seq : others(Decision.KIND)) {
      RecordId id = id(seq);
      snapshot
          .record(seq)
          .map(record -> (Decision) record)
          .ifPresent(record -> all.add(new Decided(id, record, actOf(id).orElseThrow())));
    }
    return List.copyOf(all);
  }

  /**
   * Where the bytes with this hash are, if the vault has them and this reader may see them.
   *
   * @param sha256 64 hexadecimal digits
   */
  public Optional<Path> object(String sha256) {
    return snapshot.object(sha256);
  }

  /** The row of the exhibit that a record was read from; 0 if it came from no file. */
  public long rowOf(RecordId id) {
    Optional<Act> act = actOf(id);
    if (act.isEmpty() || act.get().rows().isEmpty()) {
      return 0;
    }
    String sha256 = act.get().rows().get();
    try {
      byte[] map = Files.readAllBytes(snapshot.vault(sha256).path(sha256));
      return RowMap.row(map, seq(id).orElseThrow() - act.get().from());
    } catch (java.io.IOException e) {
      throw CaseException.of("reading the row map " + sha256, e);
    }
  }

  /** Finds text in values; see {@link Search}. */
  public Search.Result search(String text, int limit) {
    return new Search(this, snapshot.databases()).find(text, limit);
  }

  /** Distinct schemata with the number of entities that have one, of what this reader may see. */
  public Map<String, Long> schemata() {
    Map<String, Long> counts = new TreeMap<>();
    for (Database store : snapshot.databases()) {
      store.query(
          "SELECT word.text, count(DISTINCT statement.entity) FROM statement"
              + " JOIN word ON word.no = statement.schema GROUP BY word.text",
          rows -> {
            while (rows.next()) {
              counts.merge(rows.getString(1), rows.getLong(2), Long::sum);
            }
            return counts;
          });
    }
    return counts;
  }

  @Override
  public void close() {
    snapshot.close();
  }
}

package org.davylamp.casefile;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.davylamp.evidence.Access;
import org.davylamp.evidence.Act;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.EvidenceRecord;
import org.davylamp.evidence.Finding;
import org.davylamp.evidence.RecordId;
import org.davylamp.evidence.Recorded;
import org.davylamp.evidence.ReferenceList;
import org.davylamp.evidence.Source;

/**
 * Reads one state of a case: what was committed when it was opened, whatever is added meanwhile.
 *
 * <p>What it was not opened for it cannot give: restricted bodies are in a file that a reader for
 * the public never opens. This is the one access decision; nothing above needs another. For one
 * thread.
 */
public final class CaseReader implements AutoCloseable {
  private final Access access;
  private final Vault publicVault;
  private final Vault withheldVault;
  private final Database database;
  private final Optional<Database> withheld;
  private final Leaves leaves;
  private final Head head;
  private final Statements statements;

  /** Sources as statements cite them; looked up once, for a statement comes with each. */
  private final Map<RecordId, Source> byId = new HashMap<>();

  private Optional<Resolutions> resolutions = Optional.empty();

  CaseReader(CaseFile file, Access access) {
    this.access = access;
    this.publicVault = file.vault(Access.PUBLIC);
    this.withheldVault = file.vault(Access.RESTRICTED);
    this.database = Database.forReading(file.folder().database());
    // A transaction that only reads holds one snapshot until it ends.
    database.execute("BEGIN");
    this.leaves = new Leaves(database);
    this.head = Head.latest(database);
    this.withheld =
        access != Access.PUBLIC && Files.exists(file.folder().withheldDatabase())
            ? Optional.of(Database.forReading(file.folder().withheldDatabase()))
            : Optional.empty();
    withheld.ifPresent(
        store -> {
          store.execute("BEGIN");
          Orphans.hide(store, head.size());
        });
    this.statements =
        new Statements(database, withheld, head.size(), List.of(publicVault, withheldVault));
  }

  /** The ledger's head that this reader sees. */
  public Head head() {
    return head;
  }

  public Access access() {
    return access;
  }

  /**
   * How many there are of what this reader may see: records, statements, entities, sources,
   * exhibits.
   */
  public Map<String, Long> counts() {
    Map<String, Long> counts = new TreeMap<>();
    counts.put("records", head.size());
    for (Projection projection :
        List.of(Projection.STATEMENT, Projection.ENTITY, Projection.EXHIBIT)) {
      counts.put(projection.table(), sum("SELECT count(*) FROM " + projection.table()));
    }
    counts.put("source", sum("SELECT count(DISTINCT key) FROM source"));
    return counts;
  }

  private long sum(String sql) {
    return database.number(sql) + withheld.map(store -> store.number(sql)).orElse(0L);
  }

  private List<Database> databases() {
    List<Database> all = new ArrayList<>();
    all.add(database);
    withheld.ifPresent(all::add);
    return all;
  }

  /** The record's body as this reader may see it; empty for one withheld from it, or erased. */
  public Optional<byte[]> body(long seq) {
    return statements.body(seq);
  }

  /** The leaves of the ledger in order, as anybody may see them: withheld ones as commitments. */
  public Iterator<byte[]> leaves() {
    return new LeafIterator(leaves, head.size());
  }

  /** A record by its id; empty if there is none, or none that this reader may see. */
  public Optional<EvidenceRecord> record(RecordId id) {
    return leaves.seq(id).flatMap(this::body).map(EvidenceRecord::parse);
  }

  /** The leaf index of a record. */
  public Optional<Long> seq(RecordId id) {
    return leaves.seq(id);
  }

  public RecordId id(long seq) {
    return leaves.id(seq);
  }

  /** Ids of records that begin with these hexadecimal digits; at most {@code limit}. */
  public List<RecordId> idsBeginning(String hexDigits, int limit) {
    return leaves.beginning(hexDigits, limit).stream().map(leaves::id).toList();
  }

  /**
   * The entity that this id belongs to after resolution; empty if nothing that counts is said of
   * it.
   */
  public Optional<Entity> entity(String id) {
    List<Recorded> all = new ArrayList<>();
    Set<String> ids = resolutions().component(id);
    for (String member : ids) {
      all.addAll(statements.on(member));
    }
    if (all.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Entity(resolutions().canonical(id), all));
  }

  /** What the ids' resolution is, among those this reader may see. */
  public Resolutions resolutions() {
    if (resolutions.isEmpty()) {
      resolutions = Optional.of(Resolutions.load(databases()));
    }
    return resolutions.get();
  }

  /** Which statements count, and what they say. */
  Statements statements() {
    return statements;
  }

  private List<Long> sequence(String sql, Object... parameters) {
    List<Long> all = new ArrayList<>();
    for (Database store : databases()) {
      all.addAll(store.query(sql, CaseReader::numbers, parameters));
    }
    all.removeIf(seq -> seq >= head.size());
    if (withheld.isPresent()) {
      all.sort(Long::compare);
    }
    return all;
  }

  static List<Long> numbers(java.sql.ResultSet rows) throws java.sql.SQLException {
    List<Long> numbers = new ArrayList<>();
    while (rows.next()) {
      numbers.add(rows.getLong(1));
    }
    return numbers;
  }

  /** Statements that have this entity, or one resolved to it, as their value. */
  public List<Recorded> references(String id) {
    List<Recorded> references = new ArrayList<>();
    for (String member : resolutions().component(id)) {
      references.addAll(statements.pointingTo(member));
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

  /** SQLite's order of texts, that of their UTF-8; Java's differs beyond U+FFFF. */
  private static final Comparator<String> BY_UTF8 =
      (one, other) ->
          Arrays.compareUnsigned(
              one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));

  /**
   * Whether an id is the first, in the order of {@link #idsAfter}, of those that are one with it
   * and of which something is said: ids may be judged the same before anything is said of the
   * smallest.
   */
  boolean isFirst(String id) {
    return resolutions().component(id).stream()
        .filter(member -> BY_UTF8.compare(member, id) < 0)
        .noneMatch(this::isSaid);
  }

  private boolean isSaid(String id) {
    return databases().stream()
        .anyMatch(store -> store.number("SELECT count(*) FROM entity WHERE id = ?", id) > 0);
  }

  /** The next ids after {@code id} in the order of their UTF-8, at most {@code limit}. */
  List<String> idsAfter(String id, int limit) {
    return ids(">", id, limit);
  }

  private List<String> ids(String comparison, String id, int limit) {
    Set<String> ids = new TreeSet<>(BY_UTF8);
    for (Database store : databases()) {
      ids.addAll(
          store.query(
              "SELECT id FROM entity WHERE id " + comparison + " ? ORDER BY id LIMIT " + limit,
              rows -> {
                List<String> found = new ArrayList<>();
                while (rows.next()) {
                  found.add(rows.getString(1));
                }
                return found;
              },
              id));
    }
    return ids.stream().limit(limit).toList();
  }

  /** Entity ids that begin like this, at most {@code limit}. */
  public List<String> entityIdsBeginning(String prefix, int limit) {
    return ids(">=", prefix, limit).stream().takeWhile(id -> id.startsWith(prefix)).toList();
  }

  /** The latest description of each source, by key; withdrawn ones with the rest. */
  public List<Source> sources() {
    Map<String, Source> byKey = new TreeMap<>();
    for (Database store : databases()) {
      for (Long seq :
          store.query("SELECT max(seq) FROM source GROUP BY first", CaseReader::numbers)) {
        body(seq)
            .map(EvidenceRecord::parse)
            .map(record -> (Source) record)
            .ifPresent(source -> byKey.put(source.key(), source));
      }
    }
    return List.copyOf(byKey.values());
  }

  /** The latest description of the source with this key. */
  public Optional<Source> source(String key) {
    for (Database store : databases()) {
      Optional<Source> found =
          CaseQueries.source(store, key)
              .flatMap(seqs -> body(seqs.latest()))
              .map(record -> (Source) EvidenceRecord.parse(record));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** The id under which statements cite the source with this key. */
  public Optional<RecordId> cited(String key) {
    for (Database store : databases()) {
      Optional<RecordId> found =
          CaseQueries.source(store, key).map(CaseQueries.SourceSeqs::first).map(leaves::id);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /**
   * The latest description of the source that a statement cites.
   *
   * @throws CaseException if it cannot be seen: then its statements could not be seen either
   */
  public Source source(RecordId cited) {
    return byId.computeIfAbsent(cited, this::found);
  }

  private Source found(RecordId cited) {
    long first =
        leaves
            .seq(cited)
            .orElseThrow(
                () ->
                    new CaseException(
                        CaseException.Matter.INTEGRITY, "expected a source with the id " + cited));
    return body(first)
        .map(body -> (Source) EvidenceRecord.parse(body))
        .flatMap(original -> source(original.key()))
        .orElseThrow(
            () ->
                new CaseException(
                    CaseException.Matter.INTEGRITY,
                    "expected the source " + cited + " to be readable"));
  }

  /** Whether a source was withdrawn. */
  public boolean isWithdrawn(String key) {
    return cited(key).flatMap(leaves::seq).filter(statements::isExcluded).isPresent();
  }

  /** How many statements cite the source with this key. */
  public long statementsBy(String key) {
    Optional<Long> first = cited(key).flatMap(leaves::seq);
    return first.isEmpty()
        ? 0
        : sum("SELECT count(*) FROM statement WHERE source = " + first.get());
  }

  /** The leaf of the exhibit with this hash. */
  public Optional<Long> exhibit(String sha256) {
    return CaseQueries.exhibit(database, sha256)
        .or(() -> withheld.flatMap(store -> CaseQueries.exhibit(store, sha256)));
  }

  /** The exhibits of the source with this key, in the order added. */
  public List<org.davylamp.evidence.Exhibit> exhibitsOf(String key) {
    Optional<Long> first = cited(key).flatMap(leaves::seq);
    if (first.isEmpty()) {
      return List.of();
    }
    return sequence("SELECT seq FROM exhibit WHERE source = ? ORDER BY seq", first.get()).stream()
        .flatMap(seq -> body(seq).stream())
        .map(body -> (org.davylamp.evidence.Exhibit) EvidenceRecord.parse(body))
        .toList();
  }

  /** The act that closed the range of leaves in which this one stands. */
  public Optional<Act> actOf(RecordId id) {
    return leaves
        .seq(id)
        .flatMap(
            seq ->
                sequence(
                        "SELECT seq FROM other WHERE kind = 'act' AND seq >= ? ORDER BY seq LIMIT"
                            + " 1",
                        seq)
                    .stream()
                    .findFirst())
        .flatMap(this::body)
        .map(body -> (Act) EvidenceRecord.parse(body));
  }

  /** The last act that this reader sees: what the case's state was made by. */
  public Optional<Act> lastAct() {
    return sequence("SELECT seq FROM other WHERE kind = ? ORDER BY seq DESC LIMIT 1", Act.KIND)
        .stream()
        .findFirst()
        .flatMap(this::body)
        .map(body -> (Act) EvidenceRecord.parse(body));
  }

  /** A finding with the id of its record. */
  public record Found(RecordId id, Finding finding) {}

  /**
   * The findings in force that this reader may see: the latest of each analysis and parameters, in
   * the order of analysis and parameters. One that concludes nothing any more is among them.
   */
  public List<Found> findings() {
    Map<String, Found> latest = new TreeMap<>();
    for (Long seq : sequence("SELECT seq FROM other WHERE kind = ? ORDER BY seq", Finding.KIND)) {
      body(seq)
          .map(body -> (Finding) EvidenceRecord.parse(body))
          .ifPresent(
              finding ->
                  latest.put(
                      finding.analysis() + finding.parameters(),
                      new Found(leaves.id(seq), finding)));
    }
    return List.copyOf(latest.values());
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
    for (Long seq :
        sequence("SELECT seq FROM other WHERE kind = ? ORDER BY seq", ReferenceList.KIND)) {
      body(seq)
          .map(body -> (ReferenceList) EvidenceRecord.parse(body))
          .filter(list -> !isWithdrawn(source(list.source()).key()))
          .ifPresent(
              list ->
                  latest.put(
                      List.of(list.sha256(), list.beside()), new Listed(leaves.id(seq), list)));
    }
    return List.copyOf(latest.values());
  }

  /**
   * Where the bytes with this hash are, if the vault has them and this reader may see them.
   *
   * @param sha256 64 hexadecimal digits
   */
  public Optional<Path> object(String sha256) {
    return publicVault
        .find(sha256)
        .or(() -> withheld.isPresent() ? withheldVault.find(sha256) : Optional.empty());
  }

  /** The row of the exhibit that a record was read from; 0 if it came from no file. */
  public long rowOf(RecordId id) {
    Optional<Act> act = actOf(id);
    if (act.isEmpty() || act.get().rows().isEmpty()) {
      return 0;
    }
    String sha256 = act.get().rows().get();
    Vault vault = publicVault.find(sha256).isPresent() ? publicVault : withheldVault;
    try {
      byte[] map = Files.readAllBytes(vault.path(sha256));
      return RowMap.row(map, leaves.seq(id).orElseThrow() - act.get().from());
    } catch (java.io.IOException e) {
      throw CaseException.of("reading the row map " + sha256, e);
    }
  }

  /** Finds text in values; see {@link Search}. */
  public Search.Result search(String text, int limit) {
    return new Search(this, databases()).find(text, limit);
  }

  /** Distinct schemata with the number of entities that have one, of what this reader may see. */
  public Map<String, Long> schemata() {
    Map<String, Long> counts = new TreeMap<>();
    for (Database store : databases()) {
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
    withheld.ifPresent(Database::close);
    database.close();
  }
}

package org.davylamp.casefile;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.davylamp.evidence.Act;
import org.davylamp.evidence.Decision;
import org.davylamp.evidence.EvidenceRecord;
import org.davylamp.evidence.Exhibit;
import org.davylamp.evidence.Finding;
import org.davylamp.evidence.Folding;
import org.davylamp.evidence.Ontology;
import org.davylamp.evidence.PropertyType;
import org.davylamp.evidence.RecordId;
import org.davylamp.evidence.ReferenceList;
import org.davylamp.evidence.Resolution;
import org.davylamp.evidence.Screening;
import org.davylamp.evidence.Source;
import org.davylamp.evidence.Statement;

/**
 * Makes the rows of every {@link Projection} from records, in one database, and keeps their
 * digests. What it makes depends on the records and their sequence numbers alone: a rebuild gives
 * the same.
 */
final class Projections implements AutoCloseable {
  static final String CREATE =
      "CREATE TABLE projection (name TEXT PRIMARY KEY, version INTEGER NOT NULL,"
          + " a INTEGER NOT NULL, b INTEGER NOT NULL, rows INTEGER NOT NULL) STRICT";

  /** Finds the sequence number of a record by its id. */
  interface Places {
    Optional<Long> seq(RecordId id);
  }

  /** Projections that have a class of their own to fill them. */
  private static final Set<Projection> OWN_WRITER =
      EnumSet.of(Projection.ENTITY, Projection.WORD, Projection.RECORD_ID);

  private final Database database;
  private final Places places;
  private final Map<Projection, RowDigest> digests = new EnumMap<>(Projection.class);
  private final Map<Projection, Inserter> inserters = new EnumMap<>(Projection.class);
  private final RowDigest fullTextDigest;
  private final Numbering entities;
  private final Numbering words;
  private final FullText fullText;
  private final Identities identities;
  private final Map<String, Long> sourceSeq = new HashMap<>();

  Projections(Database database, Places places) throws SQLException {
    this.database = database;
    this.places = places;
    for (Projection projection : Projection.values()) {
      digests.put(projection, stored(database, projection.table()));
      if (!OWN_WRITER.contains(projection)) {
        List<String> columns = projection.columnNames();
        inserters.put(
            projection,
            new Inserter(database, projection.table(), String.join(", ", columns), columns.size()));
      }
    }
    this.fullTextDigest = stored(database, FullText.NAME);
    this.entities = new Numbering(database, Projection.ENTITY, digest(Projection.ENTITY));
    this.words = new Numbering(database, Projection.WORD, digest(Projection.WORD));
    this.fullText = new FullText(database, fullTextDigest);
    this.identities = new Identities(database, digest(Projection.RECORD_ID));
  }

  /** Creates the tables, empty. */
  static void create(Database database) {
    database.execute(CREATE);
    for (Projection projection : Projection.values()) {
      database.execute(projection.create());
    }
    FullText.create(database);
  }

  static RowDigest stored(Database database, String name) {
    return database.query(
        "SELECT a, b, rows FROM projection WHERE name = ?",
        rows ->
            rows.next()
                ? new RowDigest(rows.getLong(1), rows.getLong(2), rows.getLong(3))
                : new RowDigest(),
        name);
  }

  private RowDigest digest(Projection projection) {
    return java.util.Objects.requireNonNull(digests.get(projection));
  }

  /** Whether a statement's value leads to another entity. */
  static boolean isReference(Statement statement) {
    return type(statement).filter(type -> type == PropertyType.ENTITY).isPresent();
  }

  /** Whether a statement's value is text to be found. */
  static boolean isSearchable(Statement statement) {
    return type(statement).map(PropertyType::searchable).orElse(true);
  }

  /** A record's text for the index; empty if it has none. */
  static String folded(EvidenceRecord record) {
    return record instanceof Statement statement && isSearchable(statement)
        ? Folding.fold(statement.value())
        : "";
  }

  private static Optional<PropertyType> type(Statement statement) {
    return Ontology.standard()
        .schema(statement.schema())
        .flatMap(schema -> schema.property(statement.property()))
        .map(property -> property.type());
  }

  /** Where to ask which records there are. */
  Identities identities() {
    return identities;
  }

  /**
   * Adds the rows of records.
   *
   * @param placed in the order of their places
   */
  void add(List<Draft> placed) throws SQLException {
    for (Draft draft : placed) {
      identities.add(draft.identity(), draft.seq());
    }
    require(placed);
    List<long[]> statements = new ArrayList<>(placed.size());
    for (Draft draft : placed) {
      if (draft.record() instanceof Statement statement) {
        statements.add(statementRow(draft, statement));
      } else {
        other(draft.seq(), draft.record());
      }
    }
    // In the table's order: neighbours go to the same page, and the tree is filled from left to
    // right.
    statements.sort(Projections::inOrderOfTable);
    for (long[] row : statements) {
      insertNumbers(Projection.STATEMENT, row);
    }
  }

  private static int inOrderOfTable(long[] a, long[] b) {
    int order = Long.compare(a[0], b[0]);
    order = order != 0 ? order : Long.compare(a[1], b[1]);
    return order != 0 ? order : Long.compare(a[2], b[2]);
  }

  /** Adds only how to find each leaf by its hash: for records whose other rows are elsewhere. */
  void addLeaves(List<Draft> placed) throws SQLException {
    for (Draft draft : placed) {
      identities.add(Identities.prefix(draft.leafHash()), draft.seq());
    }
  }

  private void require(List<Draft> placed) throws SQLException {
    Set<String> ids = new LinkedHashSet<>();
    Set<String> names = new LinkedHashSet<>();
    String entity = "";
    for (Draft draft : placed) {
      if (draft.record() instanceof Statement statement) {
        if (!statement.entity().equals(entity)) {
          entity = statement.entity();
          ids.add(entity);
        }
        names.add(statement.schema());
        names.add(statement.property());
        if (draft.reference() && !statement.value().isEmpty()) {
          ids.add(statement.value());
        }
      }
    }
    entities.require(ids);
    words.require(names);
  }

  private long[] statementRow(Draft draft, Statement statement) throws SQLException {
    long seq = draft.seq();
    long entity = entities.of(statement.entity());
    if (draft.reference() && !statement.value().isEmpty()) {
      insertNumbers(Projection.REFERENCE, entities.of(statement.value()), seq);
    }
    fullText.add(seq, statement.entity(), draft.folded());
    Optional<RecordId> superseded = statement.details().supersedes();
    if (superseded.isPresent()) {
      exclude(superseded.get(), seq);
    }
    return new long[] {
      entity,
      words.of(statement.property()),
      seq,
      words.of(statement.schema()),
      seqOfSource(statement.source())
    };
  }

  private void other(long seq, EvidenceRecord record) throws SQLException {
    fullText.endDocument();
    switch (record) {
      case Source source -> source(seq, source);
      case Exhibit exhibit ->
          insert(Projection.EXHIBIT, seq, exhibit.sha256(), seqOfSource(exhibit.source()));
      case Resolution resolution ->
          insert(
              Projection.RESOLUTION,
              seq,
              resolution.a(),
              resolution.b(),
              resolution.judgement().word());
      case Act act -> act(seq, act);
      case Finding finding -> insert(Projection.OTHER, seq, Finding.KIND, finding.analysis());
      case ReferenceList list -> insert(Projection.OTHER, seq, ReferenceList.KIND, list.format());
      case Screening screening -> insert(Projection.OTHER, seq, Screening.KIND, screening.of());
      case Decision decision ->
          insert(Projection.OTHER, seq, Decision.KIND, decision.judgement().word());
      case Statement statement -> throw new IllegalStateException("not here: " + statement);
    }
  }

  private void source(long seq, Source source) throws SQLException {
    flush(Projection.SOURCE);
    long first =
        database.query(
            "SELECT first FROM source WHERE key = ? LIMIT 1",
            rows -> rows.next() ? rows.getLong(1) : seq,
            source.key());
    insert(Projection.SOURCE, seq, source.key(), first);
  }

  private void act(long seq, Act act) throws SQLException {
    insert(Projection.OTHER, seq, Act.KIND, act.deed().word());
    if (act.deed() == Act.Deed.EXCLUDE || act.deed() == Act.Deed.WITHDRAW) {
      for (RecordId subject : act.subjects()) {
        exclude(subject, seq);
      }
    }
  }

  private void exclude(RecordId subject, long bySeq) throws SQLException {
    Optional<Long> seq = place(subject);
    if (seq.isPresent()) {
      insertNumbers(Projection.EXCLUDED, seq.get(), bySeq);
    }
  }

  private long seqOfSource(RecordId source) throws SQLException {
    Long known = sourceSeq.get(source.hex());
    if (known == null) {
      known =
          place(source)
              .orElseThrow(
                  () ->
                      new CaseException(
                          CaseException.Matter.INPUT,
                          "expected a source that the case has, found the id " + source));
      sourceSeq.put(source.hex(), known);
    }
    return known;
  }

  private Optional<Long> place(RecordId id) throws SQLException {
    identities.flush();
    return places.seq(id);
  }

  private void insert(Projection projection, Object... values) throws SQLException {
    Inserter inserter = inserter(projection);
    RowDigest digest = digest(projection);
    for (Object value : values) {
      inserter.add(value);
      switch (value) {
        case Long number -> digest.column(number);
        case String text -> digest.column(text);
        default -> throw new IllegalArgumentException("a " + value.getClass());
      }
    }
    digest.row();
  }

  private void insertNumbers(Projection projection, long... values) throws SQLException {
    Inserter inserter = inserter(projection);
    RowDigest digest = digest(projection);
    for (long value : values) {
      inserter.add(value);
      digest.column(value);
    }
    digest.row();
  }

  private Inserter inserter(Projection projection) {
    return java.util.Objects.requireNonNull(inserters.get(projection));
  }

  private void flush(Projection projection) {
    inserter(projection).flush();
  }

  /**
   * Writes pending rows, so that queries see them. The full-text document at hand stays open: where
   * one ends depends on the records alone, or a rebuild would give other documents.
   */
  void flush() throws SQLException {
    entities.flush();
    words.flush();
    identities.flush();
    for (Inserter inserter : inserters.values()) {
      inserter.flush();
    }
  }

  /** Writes what is pending, and the digests. */
  void store() throws SQLException {
    flush();
    fullText.flush();
    try (PreparedStatement replace =
        database.prepare("INSERT OR REPLACE INTO projection VALUES (?, ?, ?, ?, ?)")) {
      for (Projection projection : Projection.values()) {
        store(replace, projection.table(), projection.version(), digest(projection));
      }
      store(replace, FullText.NAME, FullText.VERSION, fullTextDigest);
      store(replace, FullText.STATE, FullText.VERSION, FullTextCheck.state(database));
    }
  }

  private static void store(PreparedStatement replace, String name, int version, RowDigest digest)
      throws SQLException {
    replace.setString(1, name);
    replace.setInt(2, version);
    replace.setLong(3, digest.a());
    replace.setLong(4, digest.b());
    replace.setLong(5, digest.rows());
    replace.executeUpdate();
  }

  @Override
  public void close() throws SQLException {
    entities.close();
    words.close();
    fullText.close();
    identities.close();
    for (Inserter inserter : inserters.values()) {
      inserter.close();
    }
  }
}

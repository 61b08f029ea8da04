package org.davylamp.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.EvidenceException;
import org.davylamp.evidence.EvidenceRecord;
import org.davylamp.evidence.RecordId;
import org.davylamp.evidence.Recorded;
import org.davylamp.evidence.Source;
import org.davylamp.evidence.SourceType;
import org.davylamp.evidence.Statement;

/**
 * A case in memory, for tests of formats: takes what a reader finds, refuses what no case could
 * record, and gives it back as entities for a writer.
 */
final class MemoryIntake implements Intake {
  private final Map<RecordId, Source> sources = new LinkedHashMap<>();
  private final Map<String, RecordId> byKey = new HashMap<>();
  private final Map<Statement, Recorded> statements = new LinkedHashMap<>();
  private final Map<Statement, Long> rows = new HashMap<>();
  private final Map<String, String> schemata = new HashMap<>();
  private final Map<String, String> canonical = new HashMap<>();
  private final RecordId file;

  /** A case with one source, that of the file. */
  MemoryIntake() {
    this("file");
  }

  MemoryIntake(String sourceKey) {
    file = declare(Source.of(sourceKey, SourceType.DATASET, "The file under test"), 0);
  }

  /** Reads these characters as if they were a file. */
  static MemoryIntake of(FormatReader reader, String text) {
    return of(reader, text.getBytes(StandardCharsets.UTF_8));
  }

  static MemoryIntake of(FormatReader reader, byte[] bytes) {
    try {
      Path path = Files.createTempFile("davylamp", ".test");
      try {
        Files.write(path, bytes);
        MemoryIntake intake = new MemoryIntake();
        reader.read(new InputFile(path, "test", bytes.length), intake);
        return intake;
      } finally {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static MemoryIntake of(FormatReader reader, Path path) throws IOException {
    MemoryIntake intake = new MemoryIntake();
    reader.read(new InputFile(path, String.valueOf(path.getFileName()), Files.size(path)), intake);
    return intake;
  }

  @Override
  public RecordId source() {
    return file;
  }

  @Override
  public RecordId declare(Source source, long row) {
    RecordId known = byKey.get(source.key());
    RecordId id = known == null ? leafHash(source) : known;
    sources.put(id, source);
    byKey.put(source.key(), id);
    return id;
  }

  @Override
  public Optional<RecordId> cited(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  @Override
  public Optional<String> schemaOf(String entity) {
    return Optional.ofNullable(schemata.get(entity));
  }

  @Override
  public void accept(Statement statement, long row) {
    if (!sources.containsKey(statement.source())) {
      throw new EvidenceException("expected a source of this case, found " + statement.source());
    }
    refuseTooLong(statement);
    statements.computeIfAbsent(statement, made -> new Recorded(leafHash(made), made));
    rows.putIfAbsent(statement, row);
    schemata.putIfAbsent(statement.entity(), statement.schema());
  }

  /** All but the value has to fit a record; a case keeps a long value in its vault. */
  private static void refuseTooLong(Statement statement) {
    if (statement.value().isEmpty()) {
      return;
    }
    Statement shortened =
        new Statement(
            statement.entity(),
            statement.schema(),
            statement.property(),
            "-",
            statement.source(),
            statement.details());
    int length = shortened.canonical().length;
    if (length > EvidenceRecord.MAX_BYTES - 80) {
      throw new EvidenceException("expected a record without its value to fit, found " + length);
    }
  }

  /** Judges two ids to be the same. */
  void resolve(String a, String b) {
    String one = canonical(a);
    String other = canonical(b);
    String smaller = one.compareTo(other) < 0 ? one : other;
    canonical.put(one, smaller);
    canonical.put(other, smaller);
  }

  private String canonical(String id) {
    String next = canonical.getOrDefault(id, id);
    return next.equals(id) ? id : canonical(next);
  }

  Collection<Statement> statements() {
    return statements.keySet();
  }

  /** The row a statement stood in. */
  long row(Statement statement) {
    return rows.getOrDefault(statement, -1L);
  }

  Collection<Source> sources() {
    return sources.values();
  }

  /** Everything taken in, in order of canonical id. */
  List<Entity> entities() {
    Map<String, List<Recorded>> byEntity = new TreeMap<>();
    for (Recorded recorded : statements.values()) {
      byEntity
          .computeIfAbsent(canonical(recorded.statement().entity()), id -> new ArrayList<>())
          .add(recorded);
    }
    List<Entity> entities = new ArrayList<>();
    byEntity.forEach((id, recorded) -> entities.add(new Entity(id, recorded)));
    return entities;
  }

  Entity entity(String id) {
    return entities().stream()
        .filter(entity -> entity.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new EvidenceException("expected an entity '" + id + "', found none"));
  }

  Source source(RecordId id) {
    return Optional.ofNullable(sources.get(id))
        .orElseThrow(() -> new EvidenceException("expected a source, found none: " + id));
  }

  /** Everything taken in, as this writer has it. */
  String written(FormatWriter writer) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      writer.write(entities().iterator(), this::source, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static RecordId leafHash(EvidenceRecord record) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      sha256.update((byte) 0);
      return RecordId.of(sha256.digest(record.canonical()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}

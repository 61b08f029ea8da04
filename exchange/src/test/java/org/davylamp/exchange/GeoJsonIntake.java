package org.davylamp.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.davylamp.evidence.RecordId;
import org.davylamp.evidence.Source;
import org.davylamp.evidence.SourceType;
import org.davylamp.evidence.Statement;

/** Holds what a reader of maps gives, in memory. */
final class GeoJsonIntake implements Intake {
  static final RecordId FILE = new RecordId("f".repeat(64));

  final Set<Statement> statements = new LinkedHashSet<>();
  final List<Long> rows = new ArrayList<>();
  final Map<RecordId, Source> sources = new LinkedHashMap<>();

  GeoJsonIntake() {
    sources.put(FILE, Source.of("the-file", SourceType.DATASET, "The file"));
  }

  /** What the reader finds in a file of these bytes, called {@code map}. */
  static GeoJsonIntake read(FormatReader reader, Path folder, byte[] bytes) {
    try {
      Path file = Files.createTempFile(folder, "map", "");
      Files.write(file, bytes);
      GeoJsonIntake intake = new GeoJsonIntake();
      reader.read(new InputFile(file, "map", bytes.length), intake);
      Files.delete(file);
      return intake;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static GeoJsonIntake read(FormatReader reader, Path folder, String text) {
    return read(reader, folder, text.getBytes(StandardCharsets.UTF_8));
  }

  /** {@code entity property value} of each statement, in the order given. */
  List<String> lines() {
    return statements.stream().map(s -> s.entity() + " " + s.property() + " " + s.value()).toList();
  }

  /** {@code property value} of each statement, in the order given. */
  List<String> values() {
    return statements.stream().map(s -> s.property() + " " + s.value()).toList();
  }

  @Override
  public RecordId source() {
    return FILE;
  }

  @Override
  public RecordId declare(Source source, long row) {
    RecordId id = id(source.key());
    sources.put(id, source);
    return id;
  }

  static RecordId id(String key) {
    return new RecordId("%064x".formatted(key.hashCode() & 0xFFFFFFFFL));
  }

  @Override
  public Optional<RecordId> cited(String key) {
    return Optional.of(id(key)).filter(sources::containsKey);
  }

  @Override
  public Optional<String> schemaOf(String entity) {
    return statements.stream()
        .filter(s -> s.entity().equals(entity))
        .map(Statement::schema)
        .findFirst();
  }

  @Override
  public void accept(Statement statement, long row) {
    statements.add(statement);
    rows.add(row);
  }
}

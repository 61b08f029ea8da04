package org.davylamp.cli;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.davylamp.evidence.RecordId;
import org.davylamp.evidence.Source;
import org.davylamp.evidence.Statement;
import org.davylamp.exchange.Intake;

/**
 * Reads a reference list for its counts only. Entities are counted where their statements begin, so
 * a list whose rows are not grouped by entity is counted too high; the formats read as lists group
 * them.
 */
final class ListCount implements Intake {
  /** Nothing is recorded, so nothing is cited. */
  private final RecordId source = new RecordId("0".repeat(64));

  private final Map<String, Long> counts = new HashMap<>();
  private String entity = "";

  Map<String, Long> counts() {
    return counts;
  }

  @Override
  public RecordId source() {
    return source;
  }

  @Override
  public RecordId declare(Source declared, long row) {
    return source;
  }

  @Override
  public Optional<RecordId> cited(String key) {
    return Optional.of(source);
  }

  @Override
  public Optional<String> schemaOf(String id) {
    return Optional.empty();
  }

  @Override
  public void accept(Statement statement, long row) {
    if (!statement.entity().equals(entity)) {
      entity = statement.entity();
      counts.merge(statement.schema(), 1L, Long::sum);
    }
  }
}

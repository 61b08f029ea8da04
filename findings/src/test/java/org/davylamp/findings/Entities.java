package org.davylamp.findings;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.RecordId;
import org.davylamp.evidence.Recorded;
import org.davylamp.evidence.Statement;
import org.davylamp.ledger.MerkleHash;

/** Entities of which one source says things, without a case around them. */
public final class Entities {
  private static final RecordId SOURCE =
      RecordId.of(MerkleHash.leaf("a source".getBytes(StandardCharsets.UTF_8)));

  private Entities() {}

  /** An entity with {@code property = value} pairs. */
  public static Entity of(String schema, String id, String... pairs) {
    List<Recorded> statements = new ArrayList<>();
    for (int i = 0; i < pairs.length; i += 2) {
      Statement statement = Statement.of(id, schema, pairs[i], pairs[i + 1], SOURCE);
      statements.add(new Recorded(RecordId.of(MerkleHash.leaf(statement.canonical())), statement));
    }
    return new Entity(id, statements);
  }
}

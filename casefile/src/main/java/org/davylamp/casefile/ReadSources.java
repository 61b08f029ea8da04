package org.davylamp.casefile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.davylamp.evidence.EvidenceRecord;
import org.davylamp.evidence.Exhibit;
import org.davylamp.evidence.RecordId;
import org.davylamp.evidence.Source;

/** The sources of a snapshot: described by their latest record, cited by their first. */
final class ReadSources {
  private final Snapshot snapshot;

  /** Sources as statements cite them; looked up once, for a statement comes with each. */
  private final Map<RecordId, Source> byId = new HashMap<>();

  ReadSources(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  List<Source> all() {
    Map<String, Source> byKey = new TreeMap<>();
    for (Database store : snapshot.databases()) {
      for (Long seq :
          store.query("SELECT max(seq) FROM source GROUP BY first", Snapshot::numbers)) {
        snapshot
            .record(seq)
            .map(record -> (Source) record)
            .ifPresent(source -> byKey.put(source.key(), source));
      }
    }
    return List.copyOf(byKey.values());
  }

  Optional<Source> described(String key) {
    for (Database store : snapshot.databases()) {
      Optional<EvidenceRecord> found =
          CaseQueries.source(store, key).flatMap(seqs -> snapshot.record(seqs.latest()));
      if (found.isPresent()) {
        return found.map(record -> (Source) record);
      }
    }
    return Optional.empty();
  }

  Optional<RecordId> cited(String key) {
    for (Database store : snapshot.databases()) {
      Optional<RecordId> found =
          CaseQueries.source(store, key)
              .map(CaseQueries.SourceSeqs::first)
              .map(snapshot.leaves()::id);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  Source citedAs(RecordId cited) {
    return byId.computeIfAbsent(cited, this::found);
  }

  private Source found(RecordId cited) {
    long first =
        snapshot
            .leaves()
            .seq(cited)
            .orElseThrow(
                () ->
                    new CaseException(
                        CaseException.Matter.INTEGRITY, "expected a source with the id " + cited));
    return snapshot
        .record(first)
        .flatMap(original -> described(((Source) original).key()))
        .orElseThrow(
            () ->
                new CaseException(
                    CaseException.Matter.INTEGRITY,
                    "expected the source " + cited + " to be readable"));
  }

  boolean isWithdrawn(String key) {
    return first(key).filter(snapshot.statements()::isExcluded).isPresent();
  }

  private Optional<Long> first(String key) {
    return cited(key).flatMap(snapshot.leaves()::seq);
  }

  long statementsBy(String key) {
    return first(key)
        .map(seq -> snapshot.sum("SELECT count(*) FROM statement WHERE source = " + seq))
        .orElse(0L);
  }

  List<Exhibit> exhibitsOf(String key) {
    return first(key).stream()
        .flatMap(
            seq ->
                snapshot
                    .sequence("SELECT seq FROM exhibit WHERE source = ? ORDER BY seq", seq)
                    .stream())
        .flatMap(seq -> snapshot.record(seq).stream())
        .map(record -> (Exhibit) record)
        .toList();
  }
}

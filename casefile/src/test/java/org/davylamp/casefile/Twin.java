package org.davylamp.casefile;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongFunction;
import org.davylamp.evidence.Access;
import org.davylamp.evidence.Act;
import org.davylamp.evidence.EvidenceRecord;
import org.davylamp.evidence.Folding;
import org.davylamp.evidence.RecordId;
import org.davylamp.evidence.Resolution;
import org.davylamp.evidence.Source;
import org.davylamp.evidence.Statement;

/**
 * The case as plainly as it can be written: a list of records in memory, and every question
 * answered by going through all of it. What the real one says is held against this.
 */
final class Twin {
  /** A record, under the id it was given. */
  record Kept(RecordId id, Access access, EvidenceRecord record) {}

  private final List<Kept> records = new ArrayList<>();

  /** Adds a record unless one with the same access says the same; whether it did. */
  boolean add(RecordId id, Access access, EvidenceRecord record) {
    boolean known =
        records.stream()
            .anyMatch(
                kept ->
                    kept.access() == access
                        && Arrays.equals(kept.record().canonical(), record.canonical()));
    if (!known) {
      records.add(new Kept(id, access, record));
    }
    return !known;
  }

  /** Takes over the ids under which the ledger has the records. */
  void name(LongFunction<RecordId> ids) {
    for (int i = 0; i < records.size(); i++) {
      Kept kept = records.get(i);
      records.set(i, new Kept(ids.apply(i), kept.access(), kept.record()));
    }
  }

  /** The id of the record that was added last of those that say this. */
  RecordId id(EvidenceRecord record) {
    return records.reversed().stream()
        .filter(kept -> kept.record().equals(record))
        .findFirst()
        .orElseThrow()
        .id();
  }

  int size() {
    return records.size();
  }

  List<Kept> records() {
    return records;
  }

  private List<Kept> seen(Access by) {
    return records.stream().filter(kept -> by != Access.PUBLIC || kept.access() == by).toList();
  }

  /** The latest description of each source. */
  Map<String, Source> sources(Access by) {
    Map<String, Source> latest = new HashMap<>();
    for (Kept kept : seen(by)) {
      if (kept.record() instanceof Source source) {
        latest.put(source.key(), source);
      }
    }
    return latest;
  }

  /** What was corrected, or withdrawn. */
  private Set<RecordId> excluded(Access by) {
    Set<RecordId> excluded = new HashSet<>();
    for (Kept kept : seen(by)) {
      switch (kept.record()) {
        case Statement statement -> statement.details().supersedes().ifPresent(excluded::add);
        case Act act when act.deed() == Act.Deed.WITHDRAW -> excluded.addAll(act.subjects());
        default -> {}
      }
    }
    return excluded;
  }

  /** The statements that count, in the order recorded. */
  private List<Kept> statements(Access by) {
    Set<RecordId> excluded = excluded(by);
    return seen(by).stream()
        .filter(
            kept ->
                kept.record() instanceof Statement statement
                    && !excluded.contains(kept.id())
                    && !excluded.contains(statement.source()))
        .toList();
  }

  /** All ids that are one with this one: grown until nothing is added. */
  Set<String> component(Access by, String id) {
    Map<Set<String>, Resolution.Judgement> latest = new HashMap<>();
    for (Kept kept : seen(by)) {
      if (kept.record() instanceof Resolution resolution) {
        latest.put(Set.of(resolution.a(), resolution.b()), resolution.judgement());
      }
    }
    Set<String> component = new TreeSet<>(Set.of(id));
    boolean grown = true;
    while (grown) {
      grown = false;
      for (Map.Entry<Set<String>, Resolution.Judgement> pair : latest.entrySet()) {
        if (pair.getValue() == Resolution.Judgement.SAME
            && pair.getKey().stream().anyMatch(component::contains)) {
          grown |= component.addAll(pair.getKey());
        }
      }
    }
    return component;
  }

  /**
   * The ids of the statements on an entity after resolution, in the order of ids, then recorded.
   */
  List<RecordId> entity(Access by, String id) {
    List<RecordId> found = new ArrayList<>();
    for (String member : component(by, id)) {
      for (Kept kept : statements(by)) {
        if (((Statement) kept.record()).entity().equals(member)) {
          found.add(kept.id());
        }
      }
    }
    return found;
  }

  /** The entities that have a word in a value. */
  Set<String> search(Access by, String word) {
    String folded = Folding.fold(word).strip();
    Set<String> found = new TreeSet<>();
    if (folded.isEmpty()) {
      return found;
    }
    for (Kept kept : statements(by)) {
      Statement statement = (Statement) kept.record();
      if (Projections.isSearchable(statement) && Folding.fold(statement.value()).contains(folded)) {
        found.add(((TreeSet<String>) component(by, statement.entity())).first());
      }
    }
    return found;
  }

  Set<String> entities(Access by) {
    Set<String> ids = new HashSet<>();
    for (Kept kept : statements(by)) {
      ids.add(((TreeSet<String>) component(by, ((Statement) kept.record()).entity())).first());
    }
    return ids;
  }

  Optional<Kept> any(java.util.Random random, Class<? extends EvidenceRecord> kind, Access access) {
    List<Kept> of =
        records.stream()
            .filter(kept -> kind.isInstance(kept.record()) && kept.access() == access)
            .toList();
    return of.isEmpty() ? Optional.empty() : Optional.of(of.get(random.nextInt(of.size())));
  }

  /** MTH of RFC 9162, section 2.1.1, to the letter. */
  static byte[] root(List<byte[]> leaves) {
    MessageDigest sha256 = Vault.sha256();
    if (leaves.isEmpty()) {
      return sha256.digest();
    }
    if (leaves.size() == 1) {
      sha256.update((byte) 0);
      return sha256.digest(leaves.getFirst());
    }
    int k = Integer.highestOneBit(leaves.size() - 1);
    byte[] left = root(leaves.subList(0, k));
    byte[] right = root(leaves.subList(k, leaves.size()));
    sha256.update((byte) 1);
    sha256.update(left);
    return sha256.digest(right);
  }
}

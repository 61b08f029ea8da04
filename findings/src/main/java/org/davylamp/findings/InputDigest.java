package org.davylamp.findings;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.RecordId;
import org.davylamp.evidence.Recorded;
import org.davylamp.evidence.Source;
import org.davylamp.findings.analysis.CaseView;
import org.davylamp.findings.analysis.Subject;
import org.davylamp.ledger.MerkleHash;

/**
 * SHA-256 of the sorted ids of all that a subject's conclusions may rest on: the statements on its
 * inputs, and the descriptions in force of who says them and of whom those rely on. Ids are hashed
 * as 32 bytes each, in the order of their hexadecimal spelling, each once. A background that is not
 * empty stands among them as one id: its own digest, made in the same way.
 */
final class InputDigest {
  private final CaseView view;
  private final Map<String, RecordId> sources = new HashMap<>();
  private final IdentityHashMap<List<Entity>, String> backgrounds = new IdentityHashMap<>();

  InputDigest(CaseView view) {
    this.view = view;
  }

  String of(Subject subject) {
    SortedSet<String> ids = ids(subject.inputs());
    if (!subject.background().isEmpty()) {
      ids.add(backgrounds.computeIfAbsent(subject.background(), background -> of(ids(background))));
    }
    return of(ids);
  }

  private SortedSet<String> ids(List<Entity> inputs) {
    SortedSet<String> ids = new TreeSet<>();
    List<Recorded> statements =
        inputs.stream().map(Entity::statements).flatMap(List::stream).toList();
    statements.forEach(recorded -> ids.add(recorded.id().hex()));
    for (Source source : view.withReliance(view.sources(statements))) {
      ids.add(id(source).hex());
    }
    return ids;
  }

  private RecordId id(Source source) {
    return sources.computeIfAbsent(
        source.key(), key -> RecordId.of(MerkleHash.leaf(source.canonical())));
  }

  static String ofNothing() {
    return of(List.of());
  }

  private static String of(Collection<String> sorted) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      sorted.forEach(id -> digest.update(HexFormat.of().parseHex(id)));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}

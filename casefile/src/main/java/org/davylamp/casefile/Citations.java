package org.davylamp.casefile;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.davylamp.evidence.Access;
import org.davylamp.evidence.RecordId;
import org.davylamp.evidence.Source;

/** The sources that an append has met, by their keys. */
final class Citations {
  /**
   * A source as the case has it.
   *
   * @param id of its first record, by which it is cited
   * @param latest id of its latest record
   * @param source its latest description
   */
  record Cited(RecordId id, RecordId latest, Source source) {}

  private final Access access;
  private final Function<String, Optional<Cited>> stored;
  private final Function<Source, RecordId> adding;
  private final Map<String, Cited> met = new LinkedHashMap<>();

  /**
   * @param access of what is being added
   * @param stored finds what the case has under a key
   * @param adding adds a record
   */
  Citations(
      Access access, Function<String, Optional<Cited>> stored, Function<Source, RecordId> adding) {
    this.access = access;
    this.stored = stored;
    this.adding = adding;
  }

  /** See {@link Append#declare}. */
  RecordId declare(Source source) {
    Optional<Cited> known = find(source.key());
    if (known.isEmpty()) {
      requireAccess(source);
      RecordId id = adding.apply(source);
      met.put(source.key(), new Cited(id, id, source));
      return id;
    }
    Cited cited = known.get();
    if (!cited.source().withoutHistory().equals(source.withoutHistory())) {
      requireAccess(source);
      Source amendment = source.superseding(cited.latest());
      met.put(source.key(), new Cited(cited.id(), adding.apply(amendment), amendment));
    }
    return cited.id();
  }

  private void requireAccess(Source source) {
    if (source.access() != access) {
      throw new CaseException(
          CaseException.Matter.INPUT,
          "source '"
              + source.key()
              + "' is "
              + source.access().word()
              + ", but what is being added is "
              + access.word()
              + "; add what is not public by itself");
    }
  }

  Optional<Cited> find(String key) {
    Cited known = met.get(key);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<Cited> found = stored.apply(key);
    found.ifPresent(cited -> met.put(key, cited));
    return found;
  }
}

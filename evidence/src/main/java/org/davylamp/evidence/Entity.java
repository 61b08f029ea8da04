package org.davylamp.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the statements about one id, after resolution, add up to. Nothing is merged away: a property
 * may have several values, each with all who assert and all who deny it.
 *
 * @param id the canonical id: the smallest of all ids judged the same
 * @param statements those that count, in the order recorded; at least one
 */
public record Entity(String id, List<Recorded> statements) {

  /** One value of one property, with everybody who has spoken on it. */
  public record Value(String value, List<Recorded> asserting, List<Recorded> denying) {
    public boolean contested() {
      return !asserting.isEmpty() && !denying.isEmpty();
    }
  }

  public Entity {
    if (statements.isEmpty()) {
      throw new EvidenceException(
          "expected at least one statement on entity '" + id + "', found none");
    }
    statements = List.copyOf(statements);
  }

  /** All ids that were resolved to this entity, in the order met. */
  public Set<String> ids() {
    Set<String> ids = new LinkedHashSet<>();
    statements.forEach(recorded -> ids.add(recorded.statement().entity()));
    return ids;
  }

  /** All schemata that statements give it, in the order met. */
  public Set<String> schemata() {
    Set<String> schemata = new LinkedHashSet<>();
    statements.forEach(recorded -> schemata.add(recorded.statement().schema()));
    return schemata;
  }

  /** Every property with its values, both in the order met. */
  public Map<String, List<Value>> values() {
    Map<String, Map<String, Value>> byProperty = new LinkedHashMap<>();
    for (Recorded recorded : statements) {
      Statement statement = recorded.statement();
      Value value =
          byProperty
              .computeIfAbsent(statement.property(), property -> new LinkedHashMap<>())
              .computeIfAbsent(
                  statement.value(), text -> new Value(text, new ArrayList<>(), new ArrayList<>()));
      switch (statement.details().stance()) {
        case ASSERTS -> value.asserting().add(recorded);
        case DENIES -> value.denying().add(recorded);
      }
    }
    Map<String, List<Value>> values = new LinkedHashMap<>();
    byProperty.forEach((property, found) -> values.put(property, List.copyOf(found.values())));
    return values;
  }

  /** The asserted values of one property, in the order met. */
  public List<String> asserted(String property) {
    Set<String> asserted = new LinkedHashSet<>();
    for (Recorded recorded : statements) {
      Statement statement = recorded.statement();
      if (statement.property().equals(property) && statement.details().stance() == Stance.ASSERTS) {
        asserted.add(statement.value());
      }
    }
    return List.copyOf(asserted);
  }

  /** The statements that assert a value of one property, in the order recorded. */
  public List<Recorded> asserting(String property) {
    return statements.stream()
        .filter(
            recorded ->
                recorded.statement().property().equals(property)
                    && recorded.statement().details().stance() == Stance.ASSERTS)
        .toList();
  }

  /** What it is called: the first value of what its schema calls things by, else its id. */
  public String caption() {
    for (String schema : schemata()) {
      List<String> called =
          Ontology.standard().schema(schema).map(Schema::caption).orElse(List.of("name"));
      for (String property : called) {
        List<String> values = asserted(property);
        if (!values.isEmpty()) {
          return values.getFirst();
        }
      }
    }
    return id;
  }
}

package org.davylamp.exchange;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.davylamp.evidence.Ontology;
import org.davylamp.evidence.Property;
import org.davylamp.evidence.Schema;

/**
 * The schemata that a file names, each with its properties by name: one look-up where the ontology
 * has one per ancestor, and the same string object for the same name in every statement. For one
 * file, in one thread.
 */
final class FtmNames {
  private final Ontology ontology = Ontology.standard();
  private final Map<String, Known> schemata = new HashMap<>();

  /** A schema and all properties it has, inherited ones and stubs included. */
  record Known(Schema schema, Map<String, Property> properties) {
    static Known of(Schema schema) {
      Map<String, Property> properties = new HashMap<>();
      schema.properties().forEach(property -> properties.put(property.name(), property));
      return new Known(schema, properties);
    }

    Optional<Property> property(String name) {
      return Optional.ofNullable(properties.get(name));
    }

    String unknown(String property) {
      return "expected a property of "
          + schema.name()
          + ", found "
          + FtmText.shown(property)
          + question(schema.nearest(property));
    }
  }

  Optional<Known> schema(String name) {
    Known known = schemata.get(name);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<Known> found = ontology.schema(name).map(Known::of);
    found.ifPresent(schema -> schemata.put(name, schema));
    return found;
  }

  String unknown(String schema) {
    return "expected a schema of FollowTheMoney or of Davylamp, found "
        + FtmText.shown(schema)
        + question(ontology.nearest(schema));
  }

  private static String question(Collection<String> near) {
    return near.isEmpty() ? "" : " (did you mean " + String.join(", ", List.copyOf(near)) + "?)";
  }
}

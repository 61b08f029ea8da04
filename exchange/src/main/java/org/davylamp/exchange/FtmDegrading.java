package org.davylamp.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.davylamp.evidence.EvidenceException;
import org.davylamp.evidence.Ontology;
import org.davylamp.evidence.Property;
import org.davylamp.evidence.PropertyType;
import org.davylamp.evidence.Schema;
import org.davylamp.evidence.Statement;

/**
 * Davylamp's schemata, properties and values in FollowTheMoney's words: the nearest ancestor that
 * FollowTheMoney has, the property that carries the value there, dates without what its dates
 * cannot say. What has no word there goes out as a remark, "label: value".
 */
final class FtmDegrading {
  private static final Pattern GEO =
      Pattern.compile("geo:(-?\\d+(?:\\.\\d+)?),(-?\\d+(?:\\.\\d+)?)(?:[,;].*)?");

  private final Ontology ontology = Ontology.standard();
  private final Map<String, Known> schemata = new HashMap<>();

  /** What one statement is called in FollowTheMoney. */
  record Word(String schema, String property, PropertyType type, String value) {}

  private record Known(
      FtmNames.Known own, Schema target, FtmNames.Known exported, Optional<Property> remarks) {}

  /** The FollowTheMoney schema that an entity with this one goes out as. */
  Schema schema(String name) {
    return known(name).target();
  }

  /** Whether a statement from a FollowTheMoney file goes out in the words it came in. */
  boolean unchanged(Statement statement) {
    return !known(statement.schema()).own().schema().extension();
  }

  /** The property a statement speaks of. */
  Property property(Statement statement) {
    FtmNames.Known schema = known(statement.schema()).own();
    return schema
        .property(statement.property())
        .orElseThrow(() -> new EvidenceException(schema.unknown(statement.property())));
  }

  /** In FollowTheMoney's words: mostly one; none if the schema has not even room for a remark. */
  List<Word> words(Statement statement) {
    Known known = known(statement.schema());
    Property property = property(statement);
    List<Word> words = new ArrayList<>(1);
    if (property.type() == PropertyType.COORDINATES) {
      point(known, statement.value(), words);
    }
    Optional<Property> carrier = ontology.exportProperty(known.own().schema(), property);
    Optional<String> value = carrier.flatMap(p -> value(p, statement.value()));
    if (carrier.isPresent() && value.isPresent()) {
      words.add(word(known, carrier.get(), value.get()));
    } else {
      known
          .remarks()
          .map(remarks -> word(known, remarks, property.label() + ": " + statement.value()))
          .ifPresent(words::add);
    }
    return words;
  }

  private static Optional<String> value(Property carrier, String value) {
    return carrier.type() == PropertyType.DATE ? FtmDates.of(value) : Optional.of(value);
  }

  private static void point(Known known, String value, List<Word> words) {
    Matcher geo = GEO.matcher(value);
    Optional<Property> latitude = known.exported().property("latitude");
    Optional<Property> longitude = known.exported().property("longitude");
    if (geo.matches() && latitude.isPresent() && longitude.isPresent()) {
      words.add(word(known, latitude.get(), geo.group(1)));
      words.add(word(known, longitude.get(), geo.group(2)));
    }
  }

  private static Word word(Known known, Property property, String value) {
    return new Word(known.target().name(), property.name(), property.type(), value);
  }

  private Known known(String name) {
    return schemata.computeIfAbsent(
        name,
        missing -> {
          Schema schema =
              ontology
                  .schema(missing)
                  .orElseThrow(() -> EvidenceException.expected("a known schema", missing));
          Schema target = ontology.exportSchema(schema);
          return new Known(
              FtmNames.Known.of(schema),
              target,
              FtmNames.Known.of(target),
              ontology.exportRemarks(schema));
        });
  }
}

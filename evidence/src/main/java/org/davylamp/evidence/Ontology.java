package org.davylamp.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which schemata there are, what can be said of each, and how: FollowTheMoney's names and types
 * wherever it has them, and an extension whose schemata each descend from one of FollowTheMoney's,
 * so that an entity can go out to software that knows nothing of the extension.
 *
 * <p>Described by the files {@code followthemoney.ontology} and {@code davylamp.ontology} beside
 * this class; their format is in {@code docs/formats/ontology.md}.
 */
public final class Ontology {
  private final Map<String, Schema> schemata;

  Ontology(Map<String, Schema> schemata) {
    this.schemata = Collections.unmodifiableMap(new LinkedHashMap<>(schemata));
  }

  /** The ontology of every case. Read once, when first asked for; that takes a few milliseconds. */
  public static Ontology standard() {
    return Standard.ONTOLOGY;
  }

  /** The schema of that name. */
  public Optional<Schema> schema(String name) {
    return Optional.ofNullable(schemata.get(name));
  }

  /** All schemata, parents before children. */
  public Collection<Schema> schemata() {
    return schemata.values();
  }

  /** The nearest FollowTheMoney schema: itself, or the one an extension schema degrades to. */
  public Schema exportSchema(Schema schema) {
    if (!schema.extension()) {
      return schema;
    }
    for (Schema ancestor : schema.ancestors()) {
      if (!ancestor.extension()) {
        return ancestor;
      }
    }
    throw new EvidenceException(
        "expected a schema that descends from one of FollowTheMoney's, found '"
            + schema.name()
            + "'");
  }

  /**
   * The FollowTheMoney property that carries this one's values on export, of {@link
   * #exportSchema}{@code (schema)}. Empty for a property of the extension that has no counterpart:
   * its values go to {@link #exportRemarks} as "label: value". Values of {@link
   * PropertyType#COORDINATES} are {@code latitude} and {@code longitude} besides, where the export
   * schema has them.
   */
  public Optional<Property> exportProperty(Schema schema, Property property) {
    Schema target = exportSchema(schema);
    Optional<Property> same = target.property(property.name());
    if (same.isPresent() && same.get().type() == property.type()) {
      return same;
    }
    return property.exportAs().flatMap(target::property);
  }

  /**
   * Where an entity's values go that FollowTheMoney has no property for: {@code notes}, or {@code
   * description} for the links, which have no notes.
   */
  public Optional<Property> exportRemarks(Schema schema) {
    Schema target = exportSchema(schema);
    Optional<Property> notes = target.property("notes");
    return notes.isPresent() ? notes : target.property("description");
  }

  /** Schema names that look like {@code wrong}, the likeliest first. */
  public List<String> nearest(String wrong) {
    return Spelling.nearest(wrong, schemata.keySet());
  }

  private static final class Standard {
    static final Ontology ONTOLOGY =
        new OntologyParser()
            .read("followthemoney.ontology", text("followthemoney.ontology"), false)
            .read("davylamp.ontology", text("davylamp.ontology"), true)
            .ontology();

    private static byte[] text(String file) {
      try (InputStream in = Ontology.class.getResourceAsStream(file)) {
        if (in == null) {
          throw new EvidenceException("expected " + file + " beside the classes, found none");
        }
        return in.readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}

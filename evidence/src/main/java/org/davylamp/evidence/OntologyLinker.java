package org.davylamp.evidence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes schemata of drafts: gives each entity property its other end, puts ancestors in order, and
 * checks that every name a description uses is there. Parents stand above their children in the
 * files, so there can be no cycle.
 */
final class OntologyLinker {
  private final Map<String, SchemaDraft> drafts;
  private final Map<String, Schema> schemata = new LinkedHashMap<>();

  OntologyLinker(Map<String, SchemaDraft> drafts) {
    this.drafts = drafts;
  }

  Ontology ontology() {
    for (SchemaDraft draft : drafts.values()) {
      for (Property property : List.copyOf(draft.properties.values())) {
        if (property.range().isPresent() && !property.stub()) {
          addReverse(draft, property);
        }
      }
    }
    for (SchemaDraft draft : drafts.values()) {
      schemata.put(draft.name, schema(draft));
    }
    Ontology ontology = new Ontology(schemata);
    for (SchemaDraft draft : drafts.values()) {
      if (draft.extension) {
        checkExport(ontology, draft);
      }
    }
    return ontology;
  }

  private void addReverse(SchemaDraft draft, Property property) {
    DescriptionLine line = draft.lineOf(property);
    String rangeName = property.range().orElse("");
    SchemaDraft range = drafts.get(rangeName);
    if (range == null) {
      throw line.expected("a schema as range of " + property.name(), rangeName);
    }
    Set<Property.Trait> traits = EnumSet.of(Property.Trait.STUB, Property.Trait.MATCHABLE);
    if (property.traits().contains(Property.Trait.HIDDEN_REVERSE)) {
      traits.add(Property.Trait.HIDDEN);
    }
    range.add(
        new Property(
            rangeName,
            property.reverse().orElse(""),
            "",
            PropertyType.ENTITY,
            Optional.of(draft.name),
            Optional.of(property.name()),
            DateMeaning.WITHIN,
            Optional.empty(),
            Optional.empty(),
            traits),
        line);
  }

  private Schema schema(SchemaDraft draft) {
    List<Schema> parents = new ArrayList<>(draft.parents.size());
    Set<Schema> ancestors = new LinkedHashSet<>();
    for (SchemaDraft parent : draft.parents) {
      Schema linked = linked(parent.name);
      parents.add(linked);
      ancestors.add(linked);
      ancestors.addAll(linked.ancestors());
    }
    Schema schema =
        new Schema(
            draft.name,
            draft.label,
            draft.plural,
            draft.extension,
            parents,
            List.copyOf(ancestors),
            Collections.unmodifiableMap(draft.properties),
            draft.caption,
            draft.featured,
            draft.required,
            edge(draft),
            new Schema.Span(draft.begins, draft.ends),
            draft.traits);
    check(schema, draft);
    return schema;
  }

  private static Optional<Schema.Edge> edge(SchemaDraft draft) {
    if (draft.edge.isEmpty()) {
      if (!draft.edgeCaption.isEmpty()) {
        throw draft.line.fault("expected a line 'edge' beside 'edgeCaption', found none");
      }
      return draft.edge;
    }
    Schema.Edge edge = draft.edge.get();
    return Optional.of(
        new Schema.Edge(
            edge.source(), edge.target(), edge.directed(), edge.label(), draft.edgeCaption));
  }

  private Schema linked(String name) {
    Schema schema = schemata.get(name);
    if (schema == null) {
      throw new EvidenceException("expected schema " + name + " before its children");
    }
    return schema;
  }

  private static void check(Schema schema, SchemaDraft draft) {
    checkNames("caption", draft.caption, schema, draft.line);
    checkNames("featured", draft.featured, schema, draft.line);
    checkNames("required", draft.required, schema, draft.line);
    checkNames("edgeCaption", draft.edgeCaption, schema, draft.line);
    checkDates("begins", draft.begins, schema, draft.line);
    checkDates("ends", draft.ends, schema, draft.line);
    if (draft.edge.isPresent()) {
      Schema.Edge edge = draft.edge.get();
      for (String end : List.of(edge.source(), edge.target())) {
        if (existing("edge", end, schema, draft.line).type() != PropertyType.ENTITY) {
          throw draft.line.expected("a property of type entity as end of the edge", end);
        }
      }
    }
    for (Property property : draft.properties.values()) {
      checkOverride(schema, property, draft.lineOf(property));
    }
  }

  private static void checkNames(
      String keyword, List<String> names, Schema schema, DescriptionLine line) {
    for (String name : names) {
      existing(keyword, name, schema, line);
    }
  }

  private static void checkDates(
      String keyword, List<String> names, Schema schema, DescriptionLine line) {
    for (String name : names) {
      if (!existing(keyword, name, schema, line).type().temporal()) {
        throw line.expected("a date under '" + keyword + "' of " + schema.name(), name);
      }
    }
  }

  private static Property existing(
      String keyword, String name, Schema schema, DescriptionLine line) {
    Optional<Property> property = schema.property(name);
    if (property.isEmpty()) {
      throw line.expected("properties of " + schema.name() + " under '" + keyword + "'", name);
    }
    return property.get();
  }

  /** A property may be declared again lower down, but its values must stay what they were. */
  private static void checkOverride(Schema schema, Property property, DescriptionLine line) {
    for (Schema ancestor : schema.ancestors()) {
      Property inherited = ancestor.ownProperties().get(property.name());
      if (inherited != null
          && (inherited.type() != property.type() || property.type() == PropertyType.ENTITY)) {
        throw line.expected(
            "a property that does not clash with " + ancestor.name() + ":" + property.name(),
            schema.name() + ":" + property.name());
      }
    }
  }

  private static void checkExport(Ontology ontology, SchemaDraft draft) {
    Schema schema = ontology.schema(draft.name).orElseThrow();
    if (schema.parents().isEmpty()) {
      throw draft.line.expected("a schema to degrade to: '< PARENT'", draft.name);
    }
    Schema target = ontology.exportSchema(schema);
    if (target.isAbstract() && !schema.isAbstract()) {
      throw draft.line.expected(
          "a FollowTheMoney schema to degrade to that is not abstract", target.name());
    }
    for (Property property : draft.properties.values()) {
      if (property.exportAs().isPresent() && target.property(property.exportAs().get()).isEmpty()) {
        throw draft
            .lineOf(property)
            .expected("a property of " + target.name() + " after 'as='", property.exportAs().get());
      }
    }
  }
}

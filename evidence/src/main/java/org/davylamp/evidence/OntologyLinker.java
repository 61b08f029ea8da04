package org.davylamp.evidence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes schemata of drafts: gives each entity property its other end and puts ancestors in order.
 * Parents stand above their children in the files, so there can be no cycle. That captions, spans
 * and exports name properties that exist is not looked at here, where every start would pay for it,
 * but by a test of the two files.
 */
final class OntologyLinker {
  private final Map<String, SchemaDraft> drafts;
  private final Map<String, Schema> schemata = new LinkedHashMap<>(256);

  OntologyLinker(Map<String, SchemaDraft> drafts) {
    this.drafts = drafts;
  }

  Ontology ontology() {
    for (SchemaDraft draft : drafts.values()) {
      for (Property property : draft.links) {
        addReverse(draft, property);
      }
    }
    for (SchemaDraft draft : drafts.values()) {
      schemata.put(draft.name, schema(draft));
    }
    return new Ontology(schemata);
  }

  private void addReverse(SchemaDraft draft, Property property) {
    String rangeName = property.range().orElse("");
    SchemaDraft range = drafts.get(rangeName);
    if (range == null) {
      throw draft.placeOf(property).expected("a schema as range of " + property.name(), rangeName);
    }
    if (property.reverse().isEmpty()) {
      return;
    }
    String reverse = property.reverse().get();
    Property there = range.properties.get(reverse);
    if (there != null && there.stub() && there.range().orElse("").equals(draft.name)) {
      return; // two properties may share one other end; the first one keeps it
    }
    PropertyDraft stub = new PropertyDraft(rangeName, reverse, PropertyType.ENTITY);
    stub.stub = true;
    stub.range = Optional.of(draft.name);
    stub.reverse = Optional.of(property.name());
    stub.hidden = draft.hiddenReverses.contains(property.name());
    range.addStub(stub.property(), draft.placeOf(property));
  }

  private Schema schema(SchemaDraft draft) {
    List<Schema> parents = new ArrayList<>(draft.parents.size());
    List<Schema> ancestors = new ArrayList<>(8);
    for (SchemaDraft parent : draft.parents) {
      Schema linked = schemata.get(parent.name);
      if (linked == null) {
        throw draft.place.expected("a parent that is described above", parent.name);
      }
      parents.add(linked);
      addOnce(ancestors, linked);
      for (Schema further : linked.ancestors()) {
        addOnce(ancestors, further);
      }
    }
    return new Schema(
        draft.name,
        draft.label,
        draft.plural,
        draft.extension,
        parents,
        ancestors,
        Collections.unmodifiableMap(draft.properties),
        draft.caption,
        draft.featured,
        draft.required,
        edge(draft),
        new Schema.Span(draft.begins, draft.ends),
        draft.traits);
  }

  private static void addOnce(List<Schema> ancestors, Schema ancestor) {
    if (!ancestors.contains(ancestor)) {
      ancestors.add(ancestor);
    }
  }

  private static Optional<Schema.Edge> edge(SchemaDraft draft) {
    if (draft.edge.isEmpty()) {
      if (!draft.edgeCaption.isEmpty()) {
        throw draft.place.fault("expected a line 'edge' beside 'edgeCaption', found none");
      }
      return draft.edge;
    }
    Schema.Edge edge = draft.edge.get();
    return Optional.of(
        new Schema.Edge(
            edge.source(), edge.target(), edge.directed(), edge.label(), draft.edgeCaption));
  }
}

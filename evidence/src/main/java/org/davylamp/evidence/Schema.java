package org.davylamp.evidence;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A kind of entity and what can be said of it. Schemata inherit the properties of their parents;
 * {@code caption}, {@code featured}, {@code required}, {@code edge} and {@code span} are each
 * schema's own and not inherited.
 *
 * @param name as in FollowTheMoney, or of the extension
 * @param label what one is called
 * @param plural what several are called
 * @param extension whether it is Davylamp's own
 * @param parents the schemata it extends, the most important first
 * @param ancestors parents, their parents and so on, nearest first, each once
 * @param ownProperties declared here, and the other ends of properties whose range is this
 * @param caption properties that may name an entity, the best first
 * @param featured properties to show first
 * @param required properties every entity should have
 * @param edge how entities of this schema connect two others, if they do
 * @param span which properties hold the entity's beginning and end
 * @param traits what else is true of it
 */
public record Schema(
    String name,
    String label,
    String plural,
    boolean extension,
    List<Schema> parents,
    List<Schema> ancestors,
    Map<String, Property> ownProperties,
    List<String> caption,
    List<String> featured,
    List<String> required,
    Optional<Edge> edge,
    Span span,
    Set<Trait> traits) {

  /** Yes-or-no facts about a schema. */
  public enum Trait {
    /** No entity has this schema itself, only a descendant. */
    ABSTRACT,
    /** Entities of this schema are worth comparing with those of other sources. */
    MATCHABLE,
    /** Made by software that reads documents rather than by people. */
    GENERATED,
    HIDDEN,
    DEPRECATED
  }

  /**
   * An entity read as a link between two others.
   *
   * @param source property that holds where the link starts
   * @param target property that holds where it ends
   * @param directed whether the direction matters
   * @param label reads between the two: "owns"
   * @param caption properties that may name the link
   */
  public record Edge(
      String source, String target, boolean directed, String label, List<String> caption) {}

  /** Properties that may hold the beginning and the end, the best first. */
  public record Span(List<String> begins, List<String> ends) {
    public static final Span NONE = new Span(List.of(), List.of());
  }

  public Schema {
    parents = Collections.unmodifiableList(parents);
    ancestors = Collections.unmodifiableList(ancestors);
    caption = Collections.unmodifiableList(caption);
    featured = Collections.unmodifiableList(featured);
    required = Collections.unmodifiableList(required);
    traits = Collections.unmodifiableSet(traits);
  }

  /** What one is called; made from the name if the description gives no label. */
  @Override
  public String label() {
    return label.isEmpty() ? Labels.of(name) : label;
  }

  @Override
  public String plural() {
    return plural.isEmpty() ? Labels.plural(label()) : plural;
  }

  /** Whether this is the schema of that name or descends from it. */
  public boolean isA(String schemaName) {
    if (name.equals(schemaName)) {
      return true;
    }
    for (Schema ancestor : ancestors) {
      if (ancestor.name.equals(schemaName)) {
        return true;
      }
    }
    return false;
  }

  /** The property of that name, inherited ones included; costs one look-up per ancestor. */
  public Optional<Property> property(String propertyName) {
    Property own = ownProperties.get(propertyName);
    if (own != null) {
      return Optional.of(own);
    }
    for (Schema ancestor : ancestors) {
      Property inherited = ancestor.ownProperties.get(propertyName);
      if (inherited != null) {
        return Optional.of(inherited);
      }
    }
    return Optional.empty();
  }

  /** All properties, own ones first, then by ancestor; stubs included. Made anew at each call. */
  public Collection<Property> properties() {
    Map<String, Property> all = new LinkedHashMap<>(ownProperties);
    ancestors.forEach(ancestor -> ancestor.ownProperties.forEach(all::putIfAbsent));
    return all.values();
  }

  /** Property names of this schema that look like {@code wrong}, the likeliest first. */
  public List<String> nearest(String wrong) {
    return Spelling.nearest(
        wrong, properties().stream().filter(p -> !p.stub()).map(Property::name).toList());
  }

  public boolean isAbstract() {
    return traits.contains(Trait.ABSTRACT);
  }

  public boolean matchable() {
    return traits.contains(Trait.MATCHABLE);
  }

  public boolean deprecated() {
    return traits.contains(Trait.DEPRECATED);
  }

  /** By name, which is unique within an ontology; comparing the parts would walk all of it. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Schema schema && schema.name.equals(name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  /** Its name: a schema's parts are long. */
  @Override
  public String toString() {
    return name;
  }
}

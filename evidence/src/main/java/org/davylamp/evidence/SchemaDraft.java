package org.davylamp.evidence;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A schema while its description is being read; what is empty was not said. */
final class SchemaDraft {
  final String name;
  final boolean extension;
  final List<SchemaDraft> parents;
  final DescriptionLine line;
  final Map<String, Property> properties = new LinkedHashMap<>();
  final Map<String, DescriptionLine> lines = new LinkedHashMap<>();
  final Set<Schema.Trait> traits = EnumSet.noneOf(Schema.Trait.class);
  String label = "";
  String plural = "";
  List<String> caption = List.of();
  List<String> featured = List.of();
  List<String> required = List.of();
  List<String> begins = List.of();
  List<String> ends = List.of();
  List<String> edgeCaption = List.of();
  Optional<Schema.Edge> edge = Optional.empty();

  SchemaDraft(String name, boolean extension, List<SchemaDraft> parents, DescriptionLine line) {
    this.name = name;
    this.extension = extension;
    this.parents = parents;
    this.line = line;
  }

  void add(Property property, DescriptionLine from) {
    if (properties.putIfAbsent(property.name(), property) != null) {
      throw from.expected("a property that " + name + " does not have yet", property.name());
    }
    lines.put(property.name(), from);
  }

  /** The line that declared one of its own properties. */
  DescriptionLine lineOf(Property property) {
    return lines.getOrDefault(property.name(), line);
  }
}

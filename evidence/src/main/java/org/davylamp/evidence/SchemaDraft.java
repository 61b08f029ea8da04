package org.davylamp.evidence;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
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
  final DescriptionReader.Place place;
  final Map<String, Property> properties = new LinkedHashMap<>();
  final List<Property> links = new ArrayList<>(8);
  private final Map<String, DescriptionReader.Place> places = new HashMap<>();
  final Set<String> hiddenReverses = new HashSet<>(4);
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

  SchemaDraft(
      String name, boolean extension, List<SchemaDraft> parents, DescriptionReader.Place place) {
    this.name = name;
    this.extension = extension;
    this.parents = parents;
    this.place = place;
  }

  /** Adds a property that the file states, at {@code line}. */
  void add(PropertyDraft stated, DescriptionReader line) {
    Property property = stated.property();
    if (properties.putIfAbsent(property.name(), property) != null) {
      throw clash(line.place(), property);
    }
    if (property.range().isPresent()) {
      links.add(property);
      places.put(property.name(), line.place());
      if (stated.hiddenReverse) {
        hiddenReverses.add(property.name());
      }
    }
  }

  /** Adds the other end of a property that was stated at {@code from}. */
  void addStub(Property stub, DescriptionReader.Place from) {
    if (properties.putIfAbsent(stub.name(), stub) != null) {
      throw clash(from, stub);
    }
  }

  private EvidenceException clash(DescriptionReader.Place from, Property property) {
    return from.expected("a property that " + name + " does not have yet", property.name());
  }

  /** The line that declared one of its own entity properties. */
  DescriptionReader.Place placeOf(Property property) {
    return places.getOrDefault(property.name(), place);
  }
}

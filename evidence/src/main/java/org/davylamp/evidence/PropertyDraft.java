package org.davylamp.evidence;

import java.util.Optional;

/** A property while its description is being read. */
final class PropertyDraft {
  private static final Optional<String> NONE = Optional.empty();

  private final String schema;
  private final String name;
  private final PropertyType type;
  Optional<String> range = NONE;
  Optional<String> reverse = NONE;
  Optional<String> format = NONE;
  Optional<String> exportAs = NONE;
  DateMeaning dateMeaning = DateMeaning.WITHIN;
  String label = "";
  boolean stub;
  boolean matchable;
  boolean singleValued;
  boolean hidden;
  boolean deprecated;
  boolean hiddenReverse;

  PropertyDraft(String schema, String name, PropertyType type) {
    this.schema = schema;
    this.name = name;
    this.type = type;
    this.matchable = type.matchable();
  }

  Property property() {
    return new Property(
        schema,
        name,
        label,
        type,
        range,
        reverse,
        dateMeaning,
        format,
        exportAs,
        stub,
        matchable,
        singleValued,
        hidden,
        deprecated);
  }
}

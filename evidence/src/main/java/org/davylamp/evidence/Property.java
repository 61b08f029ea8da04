package org.davylamp.evidence;

import java.util.Optional;

/**
 * One thing that can be said of entities of a {@link Schema}.
 *
 * @param schema name of the schema that declares it
 * @param name unique within a schema and all it descends from, overriding aside
 * @param label a few words for people
 * @param type how its values are written
 * @param range for {@link PropertyType#ENTITY}: the schema the value must be of; else empty
 * @param reverse for {@link PropertyType#ENTITY}: the property of the range that looks back
 * @param dateMeaning for dates: whether the fact held throughout the date or some time within it;
 *     {@link DateMeaning#WITHIN} for all other types, where it means nothing
 * @param format for identifiers: the scheme they follow ({@code imo}, {@code lei}, {@code hs} …)
 * @param exportAs for properties of the extension: the FollowTheMoney property it degrades to
 * @param stub whether it is only the other end of an entity property: followed, never stated
 * @param matchable whether it is worth comparing when two entities may be the same
 * @param singleValued whether two different values contradict each other; if not, they add up
 * @param hidden whether to leave it out unless somebody asks
 * @param deprecated whether it is kept only so that old files can be read
 */
public record Property(
    String schema,
    String name,
    String label,
    PropertyType type,
    Optional<String> range,
    Optional<String> reverse,
    DateMeaning dateMeaning,
    Optional<String> format,
    Optional<String> exportAs,
    boolean stub,
    boolean matchable,
    boolean singleValued,
    boolean hidden,
    boolean deprecated) {

  /** A few words for people; made from the name if the description gives none. */
  @Override
  public String label() {
    return label.isEmpty() ? Labels.of(name) : label;
  }

  /** A draft that makes this property again. */
  PropertyDraft draft() {
    PropertyDraft draft = new PropertyDraft(schema, name, type);
    draft.range = range;
    draft.reverse = reverse;
    draft.format = format;
    draft.exportAs = exportAs;
    draft.dateMeaning = dateMeaning;
    draft.label = label;
    draft.stub = stub;
    draft.matchable = matchable;
    draft.singleValued = singleValued;
    draft.hidden = hidden;
    draft.deprecated = deprecated;
    return draft;
  }

  /**
   * The normalised form of a value that a person or a case CSV gives.
   *
   * @throws EvidenceException if it is no value of this type or format, or if this is a stub
   */
  public String normalise(String raw) {
    if (stub) {
      throw new EvidenceException(
          "expected a property that can be stated, found "
              + schema
              + ":"
              + name
              + ", which is the other end of "
              + range.orElse("")
              + ":"
              + reverse.orElse(""));
    }
    String value = type.normalise(raw);
    return format.isEmpty() ? value : IdentifierFormat.normalise(format.get(), value);
  }
}

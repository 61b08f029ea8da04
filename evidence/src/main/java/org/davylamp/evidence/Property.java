package org.davylamp.evidence;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

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
 * @param traits what else is true of it
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
    Set<Trait> traits) {

  /** Yes-or-no facts about a property. */
  public enum Trait {
    /** The other end of an entity property: never stated, only followed. */
    STUB,
    /** Not shown to people unless they ask. */
    HIDDEN,
    /** Kept so that old files can be read. */
    DEPRECATED,
    /** Worth comparing when two entities may be the same. */
    MATCHABLE,
    /** Two different values contradict each other; without it they add up. */
    SINGLE_VALUED,
    /** Its other end is hidden. */
    HIDDEN_REVERSE
  }

  public Property {
    traits = Collections.unmodifiableSet(traits);
  }

  /** A few words for people; made from the name if the description gives none. */
  @Override
  public String label() {
    return label.isEmpty() ? Labels.of(name) : label;
  }

  Property single() {
    Set<Trait> more = EnumSet.of(Trait.SINGLE_VALUED);
    more.addAll(traits);
    return new Property(
        schema, name, label, type, range, reverse, dateMeaning, format, exportAs, more);
  }

  Property throughout() {
    return new Property(
        schema,
        name,
        label,
        type,
        range,
        reverse,
        DateMeaning.THROUGHOUT,
        format,
        exportAs,
        traits);
  }

  /** Whether two different values contradict each other. */
  public boolean singleValued() {
    return traits.contains(Trait.SINGLE_VALUED);
  }

  /** Whether it is only the other end of an entity property, and cannot be stated itself. */
  public boolean stub() {
    return traits.contains(Trait.STUB);
  }

  public boolean hidden() {
    return traits.contains(Trait.HIDDEN);
  }

  public boolean deprecated() {
    return traits.contains(Trait.DEPRECATED);
  }

  public boolean matchable() {
    return traits.contains(Trait.MATCHABLE);
  }

  /**
   * The normalised form of a value that a person or a case CSV gives.
   *
   * @throws EvidenceException if it is no value of this type or format, or if this is a stub
   */
  public String normalise(String raw) {
    if (stub()) {
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

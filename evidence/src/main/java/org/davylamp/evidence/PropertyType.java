package org.davylamp.evidence;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How the values of a property are written: FollowTheMoney's types, and three of the extension
 * ({@link #COORDINATES}, {@link #EDTF}, {@link #QUANTITY}), which go out as text.
 *
 * <p>{@link #normalise} is for values that a person enters or a case CSV holds. Values from
 * FollowTheMoney files are taken as they are: whoever made them had their own rules.
 */
public enum PropertyType {
  ADDRESS("address", true, true),
  CHECKSUM("checksum", false, true),
  COUNTRY("country", false, true),
  DATE("date", false, true),
  EMAIL("email", true, true),
  ENTITY("entity", false, true),
  GENDER("gender", false, false),
  HTML("html", false, false),
  IBAN("iban", true, true),
  IDENTIFIER("identifier", true, true),
  IP("ip", false, true),
  JSON("json", false, false),
  LANGUAGE("language", false, false),
  MIMETYPE("mimetype", false, false),
  NAME("name", true, true),
  NUMBER("number", false, false),
  PHONE("phone", true, true),
  STRING("string", true, false),
  TEXT("text", true, false),
  TOPIC("topic", false, false),
  URL("url", false, true),
  /** A place as a geo URI, RFC 5870: {@code geo:39.57,126.06;u=500} (degrees, metres). */
  COORDINATES("coordinates", false, false),
  /** A date as uncertain as it is: Extended Date/Time Format, ISO 8601-2. */
  EDTF("edtf", false, true),
  /**
   * A number or a range, then a space and the unit, in one value so that one source's number never
   * meets another's unit: {@code 565424 m2}, {@code 2500/5000 people}, {@code >= 20000 t}. The unit
   * is the code of a {@link Unit}, or in the source's words if it is none: {@code 14 guard towers}.
   */
  QUANTITY("quantity", false, false);

  private static final Map<String, PropertyType> BY_WORD = new HashMap<>(64);

  static {
    for (PropertyType type : values()) {
      BY_WORD.put(type.word, type);
    }
  }

  private final String word;
  private final boolean searchable;
  private final boolean matchable;

  PropertyType(String word, boolean searchable, boolean matchable) {
    this.word = word;
    this.searchable = searchable;
    this.matchable = matchable;
  }

  /** The type's name in description files and in FollowTheMoney's statements. */
  public String word() {
    return word;
  }

  /** Whether values are words a person would look for, and so go into full text. */
  public boolean searchable() {
    return searchable;
  }

  /** Whether properties of this type help to tell two entities apart, unless they say otherwise. */
  public boolean matchable() {
    return matchable;
  }

  /** Whether FollowTheMoney knows it. */
  public boolean extension() {
    return switch (this) {
      case COORDINATES, EDTF, QUANTITY -> true;
      default -> false;
    };
  }

  /** Whether values are dates, of either kind. */
  public boolean temporal() {
    return this == DATE || this == EDTF;
  }

  public static Optional<PropertyType> of(String word) {
    return Optional.ofNullable(BY_WORD.get(word));
  }

  /**
   * The value in the one form that is compared, searched and exported: countries as lower-case ISO
   * 3166 alpha-2 codes, languages as ISO 639-3, dates in EDTF, numbers without thousands
   * separators, text in Unicode NFC without space around it.
   *
   * @throws EvidenceException if it is no value of this type; says what was expected and found
   */
  public String normalise(String raw) {
    String value = ValueSyntax.text(raw);
    return switch (this) {
      case ADDRESS, NAME, STRING -> ValueSyntax.collapsed(value);
      case TEXT, HTML, JSON -> value;
      case IDENTIFIER, ENTITY -> ValueSyntax.oneLine(value);
      case CHECKSUM -> ValueSyntax.checksum(value);
      case COUNTRY -> Countries.code(value);
      case DATE, EDTF -> Edtf.parse(value).toString();
      case EMAIL -> ValueSyntax.email(value);
      case GENDER -> ValueSyntax.gender(value);
      case IBAN -> IdentifierFormat.normalise("iban", value);
      case IP -> ValueSyntax.ip(value);
      case LANGUAGE -> Languages.code(value);
      case MIMETYPE -> ValueSyntax.mimetype(value);
      case NUMBER -> ValueSyntax.number(value);
      case PHONE -> ValueSyntax.phone(value);
      case TOPIC -> ValueSyntax.topic(value);
      case URL -> ValueSyntax.url(value);
      case COORDINATES -> Coordinates.read(value).coordinates().toString();
      case QUANTITY -> QuantitySyntax.normalise(value);
    };
  }

  /** Says whether {@link #normalise} accepts the value, in the words of its error if not. */
  public Optional<String> fault(String raw) {
    try {
      normalise(raw);
      return Optional.empty();
    } catch (EvidenceException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public String toString() {
    return word;
  }
}

package org.davylamp.exchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.davylamp.evidence.EvidenceException;
import org.davylamp.evidence.Ontology;
import org.davylamp.evidence.Property;
import org.davylamp.evidence.PropertyType;
import org.davylamp.evidence.Schema;
import org.davylamp.evidence.Statement;
import org.davylamp.evidence.StatementDetails;

/**
 * What a feature of somebody else's map says of a place. GeoJSON and KML both end here, so that one
 * table (docs/formats/geographic.md) tells for both what becomes of which key.
 */
final class GeoJsonPlace {
  static final String SCHEMA = "Place";
  static final String LOCATION = "coordinates";
  static final String GEOMETRY = "geometry";
  private static final int MAX_ID = 250;

  /** More than any map has; keeps a hostile feature from filling memory with small values. */
  static final int MAX_FIELDS = 10_000;

  private static final Set<PropertyType> NOT_FROM_STRANGERS =
      Set.of(PropertyType.ENTITY, PropertyType.TOPIC, PropertyType.COORDINATES);

  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\n\r\t]]");

  private final String file;
  private final long row;
  private final Schema schema = Ontology.standard().schema(SCHEMA).orElseThrow();
  private final List<Field> fields = new ArrayList<>();
  private final ComponentTold told = new ComponentTold();
  private Optional<String> id = Optional.empty();
  private Optional<GeoJsonGeometry> drawn = Optional.empty();

  /** One value; the locator says under which key of the feature it stood. */
  private record Field(String property, String value, StatementDetails details) {
    private String line() {
      return property + "\t" + details.lang().orElse("") + "\t" + value;
    }
  }

  /**
   * @param row line on which the feature begins
   */
  GeoJsonPlace(String file, long row) {
    this.file = file;
    this.row = row;
  }

  /**
   * Takes an id that the feature has of its own. A text is an identifier and becomes the entity's
   * id; a bare number counts rows in most files, so that two files would speak of one place by
   * accident: it is kept as a note.
   */
  void identified(String text, boolean number) {
    if (number || text.isBlank() || text.length() > MAX_ID) {
      note("id", text);
    } else {
      id = Optional.of(checked(text));
    }
  }

  /**
   * Takes a value under a key of the file's own. A key that names a property of a place gives that
   * property if the value is of its type; links to other entities, topics and second positions are
   * not taken from a stranger's key. Everything else is a note.
   */
  void attribute(String key, String value) {
    if (value.isBlank()) {
      return;
    }
    told.attribute(key, value);
    Optional<String> lang = language(key);
    String property = lang.isPresent() ? "name" : property(key);
    Optional<Property> known =
        schema
            .property(property)
            .filter(p -> !p.stub() && !p.hidden() && !NOT_FROM_STRANGERS.contains(p.type()))
            .filter(p -> p.type().fault(printable(value)).isEmpty());
    if (known.isEmpty()) {
      note(key, value);
      return;
    }
    StatementDetails details = StatementDetails.NONE.withLocator(key);
    add(property, value, lang.isPresent() ? details.withLang(lang.get()) : details);
  }

  private static String property(String key) {
    return switch (key.toLowerCase(Locale.ROOT)) {
      case "name" -> "name";
      case "description" -> "description";
      case "alt_name" -> "alias";
      default -> key;
    };
  }

  /** Keeps a value for which there is no property, with its key. */
  void note(String key, String value) {
    if (!value.isBlank()) {
      told.time(key, value);
      add("notes", key + ": " + value, StatementDetails.NONE.withLocator(key));
    }
  }

  /** The folder in which the feature lies, outermost first. */
  void folder(List<String> path) {
    if (!path.isEmpty()) {
      add("keywords", String.join(" / ", path), StatementDetails.NONE.withLocator("Folder"));
    }
  }

  void geometry(GeoJsonGeometry geometry) {
    drawn = Optional.of(geometry);
    geometry.location().ifPresent(this::location);
    StatementDetails details = StatementDetails.NONE.withLocator(GEOMETRY);
    if (geometry.remainder().isEmpty()) {
      return;
    }
    if (schema.property(GEOMETRY).isPresent()) {
      add(GEOMETRY, geometry.text(), details);
    } else {
      note(GEOMETRY, geometry.text());
    }
  }

  private void location(GeoJsonPosition position) {
    StatementDetails details = StatementDetails.NONE.withLocator(GEOMETRY);
    add(
        LOCATION,
        position.location(),
        position.exact() ? details : details.withOriginal(position.written()));
  }

  private void add(String property, String raw, StatementDetails details) {
    if (fields.size() == MAX_FIELDS) {
      throw new BadInput(
          file, row, "expected at most " + MAX_FIELDS + " values in one feature, found more");
    }
    try {
      String value = schema.property(property).orElseThrow().normalise(printable(checked(raw)));
      boolean told = details.original().isPresent() || value.equals(raw.strip());
      fields.add(new Field(property, value, told ? details : details.withOriginal(raw)));
    } catch (EvidenceException e) {
      throw new BadInput(
          file, row, "expected another value of " + property + ": " + e.getMessage());
    }
  }

  /** A record is UTF-8 without U+0000; JSON's escapes can spell what is neither. */
  private String checked(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == 0) {
        throw new BadInput(file, row, "expected text, found the character U+0000 in a feature");
      }
      if (Character.isSurrogate(c)) {
        if (!Character.isSupplementaryCodePoint(value.codePointAt(i))) {
          throw new BadInput(file, row, "expected text, found half a surrogate pair in a feature");
        }
        i++;
      }
    }
    return value.strip();
  }

  /** Values hold no control characters; maps do, from texts once read in a wrong charset. */
  private static String printable(String value) {
    return CONTROL.matcher(value).replaceAll(" ");
  }

  /**
   * Hands every value to the case, or a component to the looks; a feature that says nothing leaves
   * no trace.
   *
   * @param around what the folders around it say
   */
  void into(ComponentLooks looks, ComponentTold around) {
    ComponentTold whole = told.within(around);
    if (whole.isComponent()) {
      looks.take(whole, drawn, row);
    } else if (!fields.isEmpty()) {
      looks.place(row);
      into(looks.intake());
    }
  }

  private void into(Intake intake) {
    String entity = id.orElseGet(this::derived);
    for (Field field : fields) {
      intake.accept(
          Statement.of(entity, SCHEMA, field.property(), field.value(), intake.source())
              .with(field.details()),
          row);
    }
  }

  /**
   * An id out of everything the feature says, in no order: the same feature has it wherever it
   * stands in whichever file, and two features that differ in anything are two places until
   * somebody judges them the same. Folders do not count: moving a pin between them is housekeeping.
   */
  private String derived() {
    SortedSet<String> lines = new TreeSet<>();
    fields.stream()
        .filter(field -> !field.property().equals("keywords"))
        .forEach(field -> lines.add(field.line()));
    return derived("place-", lines);
  }

  /** An id out of these texts, in their order. */
  static String derived(String prefix, Collection<String> lines) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      for (String line : lines) {
        sha256.update(line.getBytes(StandardCharsets.UTF_8));
        sha256.update((byte) 0);
      }
      return prefix + HexFormat.of().formatHex(sha256.digest(), 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** ISO 639-3 of the language in a key such as OpenStreetMap's {@code name:ko}. */
  private static Optional<String> language(String key) {
    if (!key.startsWith("name:")) {
      return Optional.empty();
    }
    try {
      String tag = key.substring("name:".length()).replace('_', '-');
      String code = Locale.forLanguageTag(tag).getISO3Language();
      return code.isEmpty() ? Optional.empty() : Optional.of(code);
    } catch (MissingResourceException e) {
      return Optional.empty();
    }
  }
}

package org.davylamp.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * One value of one property of one entity, as one source says it.
 *
 * @param entity the id the source's file (or the person who stated it) gave the entity; it never
 *     changes, whatever is resolved later
 * @param schema a schema of the {@link Ontology}
 * @param property a property of that schema
 * @param value the normalised value: what is compared, searched and exported. Empty if and only if
 *     {@code details.longValue} names a vault object that holds it, because the record would have
 *     been longer than {@link EvidenceRecord#MAX_BYTES}
 * @param source the source that says so: the id of its first record, whatever amended it later
 * @param details what else is known of this statement; mostly nothing
 */
public record Statement(
    String entity,
    String schema,
    String property,
    String value,
    RecordId source,
    StatementDetails details)
    implements EvidenceRecord {

  public static final String KIND = "statement";

  private static final byte[] ENTITY = key("{\"entity\":");
  private static final byte[] FOREIGN = key(",\"foreign\":");
  private static final byte[] KIND_FIELD = key(",\"kind\":\"statement\"");
  private static final byte[] PROPERTY = key(",\"property\":");
  private static final byte[] SCHEMA = key(",\"schema\":");
  private static final byte[] SOURCE = key(",\"source\":");
  private static final byte[] VALUE = key(",\"value\":");

  public Statement {
    required("entity id", entity);
    required("schema", schema);
    required("property", property);
    if (value.isEmpty() && details.longValue().isEmpty()) {
      throw new EvidenceException(
          "expected a value for " + property + " of " + entity + ", found none");
    }
    if (!value.isEmpty() && details.longValue().isPresent()) {
      throw new EvidenceException(
          "expected the value for "
              + property
              + " of "
              + entity
              + " either in the record or in the vault, found both");
    }
  }

  public static Statement of(
      String entity, String schema, String property, String value, RecordId source) {
    return new Statement(entity, schema, property, value, source, StatementDetails.NONE);
  }

  public Statement with(StatementDetails newDetails) {
    return new Statement(entity, schema, property, value, source, newDetails);
  }

  /** What this statement says, without who says it: two sources agree if these are equal. */
  public record Claim(String entity, String property, String value, Stance stance) {}

  public Claim claim() {
    return new Claim(entity, property, value, details.stance());
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public CanonicalJson.Obj toJson() {
    CanonicalJson.Obj object =
        new CanonicalJson.Obj()
            .put("kind", KIND)
            .put("entity", entity)
            .put("schema", schema)
            .put("property", property)
            .put("source", source.hex());
    if (!value.isEmpty()) {
      object.put("value", value);
    }
    details.into(object);
    return object;
  }

  /**
   * Same bytes as the general way, without its maps: statements come by the million, and all but a
   * few have no details beyond those of their foreign format.
   */
  @Override
  public byte[] canonical() {
    if (!details.onlyForeign() || value.isEmpty()) {
      return EvidenceRecord.super.canonical();
    }
    CanonicalWriter writer =
        new CanonicalWriter(160 + 2 * (entity.length() + value.length()) + property.length());
    writer.raw(ENTITY);
    writer.string(entity);
    if (!details.foreign().isEmpty()) {
      writer.raw(FOREIGN);
      details.foreign().write(writer);
    }
    writer.raw(KIND_FIELD);
    writer.raw(PROPERTY);
    writer.string(property);
    writer.raw(SCHEMA);
    writer.string(schema);
    writer.raw(SOURCE);
    writer.string(source.hex());
    writer.raw(VALUE);
    writer.string(value);
    writer.append('}');
    return writer.toBytes();
  }

  static Statement of(CanonicalJson.Obj object) {
    return new Statement(
        object.string("entity"),
        object.string("schema"),
        object.string("property"),
        object.optional("value").orElse(""),
        new RecordId(object.string("source")),
        StatementDetails.of(object));
  }

  /** The value as the source has it, if that differs from the normalised one. */
  public Optional<String> original() {
    return details.original();
  }

  private static void required(String what, String text) {
    if (text.isEmpty()) {
      throw new EvidenceException("expected a statement's " + what + ", found none");
    }
  }

  private static byte[] key(String json) {
    return json.getBytes(StandardCharsets.US_ASCII);
  }
}

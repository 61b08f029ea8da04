package org.davylamp.exchange;

import java.util.Optional;
import org.davylamp.evidence.Credibility;
import org.davylamp.evidence.EvidenceException;
import org.davylamp.evidence.Ontology;
import org.davylamp.evidence.Property;
import org.davylamp.evidence.RecordId;
import org.davylamp.evidence.Schema;
import org.davylamp.evidence.Statement;
import org.davylamp.evidence.StatementDetails;

/** Turns one row into statements, each with the row's source, locator, credibility and note. */
final class CaseStatements {
  private final CaseRow row;
  private final Intake intake;
  private final RecordId source;
  private final StatementDetails details;
  private int stated;

  private CaseStatements(CaseRow row, Intake intake, RecordId source) {
    this.row = row;
    this.intake = intake;
    this.source = source;
    this.details = details(row);
  }

  /**
   * @throws BadInput if the row's source, or anything else it refers to, is not known
   */
  static CaseStatements of(CaseRow row, Intake intake) {
    String key = row.need("source");
    RecordId source =
        intake
            .cited(key)
            .orElseThrow(
                () ->
                    row.bad(
                        "source",
                        "expected a source that the case or this file knows, found '"
                            + key
                            + "'; describe it in a file of sources"));
    CaseStatements statements = new CaseStatements(row, intake, source);
    row.columns().forEach(statements::checkReferences);
    return statements;
  }

  private static StatementDetails details(CaseRow row) {
    StatementDetails details = StatementDetails.NONE;
    Optional<String> locator = row.value("locator");
    if (locator.isPresent()) {
      details = details.withLocator(locator.get());
    }
    Optional<String> credibility = row.value("credibility");
    if (credibility.isPresent()) {
      details = details.withCredibility(Credibility.of(credibility.get()));
    }
    Optional<String> note = row.value("note");
    return note.isPresent() ? details.withNote(note.get()) : details;
  }

  private void checkReferences(CaseColumn column) {
    CaseType type = column.type() instanceof CaseType.Many many ? many.each() : column.type();
    if (type instanceof CaseType.Ref ref) {
      row.all(column.name()).forEach(value -> known(column.name(), ref, value.text()));
    }
  }

  private void known(String column, CaseType.Ref ref, String id) {
    if (!knows(id)) {
      throw row.bad(
          column,
          "expected the id of %s that the case or this file so far knows, found '%s'"
              .formatted(ref.what(), id));
    }
    isA(column, id, ref.schema(), ref.what());
  }

  private void isA(String column, String id, String wanted, String what) {
    String found = schemaOf(id);
    Optional<Schema> schema = Ontology.standard().schema(found);
    if (schema.isEmpty() || !schema.get().isA(wanted)) {
      throw row.bad(
          column,
          "expected the id of %s (%s), found '%s', which is a %s in this case"
              .formatted(what, wanted, id, found));
    }
  }

  /**
   * Makes sure that the row was worth its line.
   *
   * @throws BadInput if it said nothing
   */
  void checkSaid() {
    if (stated == 0) {
      throw new BadInput(
          row.file(),
          row.line(),
          "expected a row that says something of what it is about, found only empty cells");
    }
  }

  /** The schema of an entity that the row refers to. */
  String schemaOf(String entity) {
    return intake.schemaOf(entity).orElseThrow();
  }

  /** Whether the case, or this file so far, has an entity of that id. */
  boolean knows(String entity) {
    return intake.schemaOf(entity).isPresent();
  }

  /**
   * States every column that has a property, of one entity.
   *
   * @throws BadInput if the id already means something of another schema
   */
  void columns(String entity, String schema) {
    claim(entity, schema);
    for (CaseColumn column : row.columns()) {
      if (column.property().isPresent()) {
        say(entity, schema, column.property().get(), column.name());
      }
    }
  }

  /** Makes sure that an id is free, or means something of this schema. */
  void claim(String entity, String schema) {
    Optional<String> found = intake.schemaOf(entity);
    if (found.isPresent() && !found.get().equals(schema)) {
      throw new BadInput(
          row.file(),
          row.line(),
          "expected an id that nothing but %s has, found '%s', which is %s in this case"
              .formatted(withArticle(schema), entity, withArticle(found.get())));
    }
  }

  private static String withArticle(String schema) {
    return ("AEIOU".indexOf(schema.charAt(0)) < 0 ? "a " : "an ") + schema;
  }

  /** States one end of a link, if the entity in the column may stand there. */
  void end(String link, String schema, String property, String column) {
    Property end = property(schema, property);
    isA(column, row.need(column), end.range().orElseThrow(), "what can stand there");
    say(link, schema, property, column);
  }

  /** States all values of one column. */
  void say(String entity, String schema, String property, String column) {
    sayAll(entity, schema, property, column, details);
  }

  /** States all values of one column, in this language (ISO 639-3). */
  void sayIn(String lang, String entity, String schema, String property, String column) {
    sayAll(entity, schema, property, column, details.withLang(lang));
  }

  /** States a value that no single column holds. */
  void sayValue(String entity, String schema, String property, CaseType.Value value) {
    accept("source", entity, schema, property, value, details);
  }

  /** States a value that the source gives for that time. */
  void sayValue(String entity, String schema, String property, CaseType.Value value, String valid) {
    accept("source", entity, schema, property, value, details.withValid(valid));
  }

  private void sayAll(
      String entity, String schema, String property, String column, StatementDetails said) {
    row.all(column).forEach(value -> accept(column, entity, schema, property, value, said));
  }

  private void accept(
      String column,
      String entity,
      String schema,
      String property,
      CaseType.Value value,
      StatementDetails said) {
    try {
      String normalised = property(schema, property).normalise(value.text());
      StatementDetails whole =
          normalised.equals(value.written()) ? said : said.withOriginal(value.written());
      stated++;
      intake.accept(new Statement(entity, schema, property, normalised, source, whole), row.line());
    } catch (EvidenceException e) {
      throw row.bad(column, e);
    }
  }

  private static Property property(String schema, String property) {
    return Ontology.standard().schema(schema).orElseThrow().property(property).orElseThrow();
  }
}

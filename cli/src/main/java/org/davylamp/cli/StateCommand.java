package org.davylamp.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.davylamp.casefile.Append;
import org.davylamp.casefile.CaseException;
import org.davylamp.casefile.CaseFile;
import org.davylamp.casefile.CaseReader;
import org.davylamp.evidence.Access;
import org.davylamp.evidence.Act;
import org.davylamp.evidence.Credibility;
import org.davylamp.evidence.Edtf;
import org.davylamp.evidence.Ontology;
import org.davylamp.evidence.Property;
import org.davylamp.evidence.RecordId;
import org.davylamp.evidence.Schema;
import org.davylamp.evidence.Stance;
import org.davylamp.evidence.Statement;
import org.davylamp.evidence.StatementDetails;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code state}: one statement by hand, or the correction of one. */
@Command(
    name = "state",
    description = "Record one statement by hand, or correct one (--supersedes).")
final class StateCommand implements Callable<Integer> {
  @Mixin Session session = new Session();

  @Parameters(index = "0", paramLabel = "ENTITY", description = "The entity's id.")
  String entity = "";

  @Parameters(index = "1", paramLabel = "PROPERTY", description = "A property of its schema.")
  String property = "";

  @Parameters(index = "2", paramLabel = "VALUE", description = "What the source says.")
  String value = "";

  @Option(
      names = "--source",
      required = true,
      paramLabel = "S",
      description = "The key of the source that says so.")
  String source = "";

  @Option(
      names = "--schema",
      paramLabel = "NAME",
      description = "The entity's schema, if it is new.")
  @Nullable String schema;

  @Option(
      names = "--locator",
      paramLabel = "L",
      description = "Where in the source: page, row, minute.")
  @Nullable String locator;

  @Option(
      names = "--credibility",
      paramLabel = "1-6",
      description = "Admiralty code, of this statement.")
  @Nullable String credibility;

  @Option(names = "--valid", paramLabel = "EDTF", description = "When the value held.")
  @Nullable String valid;

  @Option(names = "--lang", paramLabel = "L", description = "Language of the value, ISO 639-3.")
  @Nullable String lang;

  @Option(names = "--denies", description = "The source denies the value.")
  boolean denies;

  @Option(
      names = "--supersedes",
      paramLabel = "ID",
      description = "The statement that this one corrects.")
  @Nullable String supersedes;

  @Option(names = "--note", paramLabel = "T", description = "In your own words.")
  @Nullable String note;

  @Override
  public Integer call() {
    CaseFile file = session.open();
    Access access = accessOf(file);
    Optional<RecordId> corrected =
        Optional.ofNullable(supersedes).map(begins -> statement(file, access, begins));
    try (Append append = file.append(access)) {
      Statement statement = statement(append, corrected);
      RecordId id = append.add(statement, 0);
      if (append.added() == 0) {
        session.people().println("the case has this statement already: nothing changed");
      } else {
        append.commit(Append.Deed.of(corrected.isPresent() ? Act.Deed.CORRECT : Act.Deed.STATE));
        session.people().println("recorded as " + id);
      }
      Map<String, Object> result = new LinkedHashMap<>(statement.toJson().fields());
      result.put("id", id.hex());
      session.result(result);
    }
    return Davylamp.DONE;
  }

  /** A statement has its source's access. */
  private Access accessOf(CaseFile file) {
    try (CaseReader reader = file.read(Access.RESTRICTED)) {
      return reader
          .source(source)
          .orElseThrow(
              () ->
                  new CaseException(
                      CaseException.Matter.REQUEST,
                      "expected a source of this case, found '"
                          + source
                          + "'; 'davylamp source list' shows them all, 'davylamp add' registers one"))
          .access();
    }
  }

  private static RecordId statement(CaseFile file, Access access, String begins) {
    try (CaseReader reader = file.read(access)) {
      List<RecordId> found =
          begins.matches("[0-9a-f]{8,64}") ? reader.idsBeginning(begins, 2) : List.of();
      if (found.size() != 1
          || !(reader.record(found.getFirst()).orElse(null) instanceof Statement)) {
        throw new CaseException(
            CaseException.Matter.REQUEST,
            "expected the id of one statement (8 or more of its digits), found '" + begins + "'");
      }
      return found.getFirst();
    }
  }

  private Statement statement(Append append, Optional<RecordId> corrected) {
    Schema ofEntity = schema(append);
    Property stated =
        ofEntity
            .property(property)
            .orElseThrow(
                () ->
                    new CaseException(
                        CaseException.Matter.INPUT,
                        "expected a property of "
                            + ofEntity.name()
                            + ", found '"
                            + property
                            + "'"
                            + did(ofEntity.nearest(property))));
    String normalised = stated.normalise(value);
    StatementDetails details = StatementDetails.NONE;
    if (!normalised.equals(value)) {
      details = details.withOriginal(value);
    }
    if (lang != null) {
      details = details.withLang(lang);
    }
    if (locator != null) {
      details = details.withLocator(locator);
    }
    if (credibility != null) {
      details =
          details.withCredibility(Session.option("--credibility", credibility, Credibility::of));
    }
    if (valid != null) {
      details = details.withValid(Session.option("--valid", valid, Edtf::parse).toString());
    }
    if (note != null) {
      details = details.withNote(note);
    }
    if (denies) {
      details = details.withStance(Stance.DENIES);
    }
    if (corrected.isPresent()) {
      details = details.superseding(corrected.get());
    }
    return new Statement(
        entity, ofEntity.name(), property, normalised, append.cited(source).orElseThrow(), details);
  }

  private Schema schema(Append append) {
    String name =
        Optional.ofNullable(schema)
            .or(() -> append.schemaOf(entity))
            .orElseThrow(
                () ->
                    new CaseException(
                        CaseException.Matter.REQUEST,
                        "'"
                            + entity
                            + "' is new to the case: say what it is with --schema (Facility,"
                            + " Company, Person …)"));
    return known(name);
  }

  /** A schema by its name. */
  static Schema known(String name) {
    return Ontology.standard()
        .schema(name)
        .orElseThrow(
            () ->
                new CaseException(
                    CaseException.Matter.REQUEST,
                    "--schema: expected a schema, found '"
                        + name
                        + "'"
                        + did(Ontology.standard().nearest(name))
                        + "; 'davylamp show' lists what the case has"));
  }

  private static String did(List<String> nearest) {
    return nearest.isEmpty() ? "" : "; did you mean " + String.join(" or ", nearest) + "?";
  }
}

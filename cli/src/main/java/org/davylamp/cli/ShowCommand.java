package org.davylamp.cli;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.davylamp.casefile.CaseException;
import org.davylamp.casefile.CaseReader;
import org.davylamp.casefile.Search;
import org.davylamp.evidence.Act;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.EvidenceRecord;
import org.davylamp.evidence.RecordId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code show}: an entity with everything said of it, a record, or the list of entities. */
@Command(
    name = "show",
    description =
        "Show an entity, by id or name, with every value, its sources, contradictions and standing;"
            + " or a record, by 8 or more digits of its id; or, without arguments, the list of"
            + " entities.")
final class ShowCommand implements Callable<Integer> {
  @Mixin Session session = new Session();

  @Parameters(arity = "0..1", paramLabel = "ID|NAME", description = "What to show.")
  @Nullable String what;

  @Option(
      names = "--schema",
      paramLabel = "NAME",
      description = "List only entities of this schema.")
  @Nullable String schema;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "How many to list (default: 50; 0: all).")
  int limit = 50;

  @Option(names = "--include-restricted", description = "Also what is not public.")
  boolean restricted;

  @Override
  public Integer call() {
    try (CaseReader reader = session.read(restricted)) {
      if (what == null) {
        return list(reader);
      }
      Optional<Entity> entity = reader.entity(what);
      if (entity.isPresent()) {
        return page(reader, entity.get());
      }
      if (what.matches("[0-9a-f]{8,64}")) {
        List<RecordId> records = reader.idsBeginning(what, 2);
        if (records.size() == 1) {
          return record(reader, records.getFirst());
        }
      }
      return named(reader, what);
    }
  }

  private Integer page(CaseReader reader, Entity entity) {
    EntityPage page = new EntityPage(reader, entity);
    page.print(session.people());
    session.result(session.json() ? page.json() : Map.of());
    return Davylamp.DONE;
  }

  private Integer named(CaseReader reader, String name) {
    Search.Result found = reader.search(name, 20);
    if (found.hits().isEmpty()) {
      throw new CaseException(
          CaseException.Matter.REQUEST,
          "nothing in the case is called '" + name + "' or has it in a value");
    }
    if (found.hits().size() == 1) {
      return page(reader, reader.entity(found.hits().getFirst().entity()).orElseThrow());
    }
    session.people().println("Several entities have '" + name + "' in a value:");
    SearchCommand.print(session, reader, name, found);
    session.result(SearchCommand.json(reader, found));
    return Davylamp.DONE;
  }

  private Integer record(CaseReader reader, RecordId id) {
    EvidenceRecord record =
        reader
            .record(id)
            .orElseThrow(
                () ->
                    new CaseException(
                        CaseException.Matter.REQUEST,
                        "record " + id + " is withheld or was erased"));
    Map<String, Object> result = new LinkedHashMap<>(record.toJson().fields());
    result.put("id", id.hex());
    result.put("leaf", reader.seq(id).orElseThrow());
    Optional<Act> act = reader.actOf(id);
    act.ifPresent(found -> result.put("recordedBy", found.toJson()));
    long row = reader.rowOf(id);
    if (row > 0) {
      result.put("row", row);
    }
    session.people().println(record.kind() + " " + id);
    session
        .people()
        .println("  leaf " + reader.seq(id).orElseThrow() + " of " + reader.head().size());
    record
        .toJson()
        .fields()
        .forEach(
            (field, value) -> session.people().println("  " + field + "  " + Json.text(value)));
    act.ifPresent(
        found ->
            session
                .people()
                .println(
                    "  recorded by "
                        + found.actor()
                        + " on "
                        + found.time()
                        + " ("
                        + found.deed().word()
                        + found.reader().map(reader2 -> ", reader " + reader2).orElse("")
                        + ")"
                        + (row > 0
                            ? ", line " + row + " of exhibit " + found.exhibit().orElse("")
                            : "")));
    session.result(result);
    return Davylamp.DONE;
  }

  private String none() {
    return schema == null
        ? "no entities yet: 'davylamp add FILE' brings some in"
        : "no entity of schema " + schema;
  }

  private Integer list(CaseReader reader) {
    Optional.ofNullable(schema).ifPresent(StateCommand::known);
    List<Map<String, Object>> results = new ArrayList<>();
    Iterator<Entity> entities = reader.entities();
    int most = Session.limit(limit);
    int listed = 0;
    while (entities.hasNext() && listed < most) {
      Entity entity = entities.next();
      if (schema == null || entity.schemata().contains(schema)) {
        listed++;
        session
            .people()
            .printf(
                "%-34s %-16s %s%n",
                entity.id(), String.join(",", entity.schemata()), entity.caption());
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("id", entity.id());
        result.put("schemata", List.copyOf(entity.schemata()));
        result.put("caption", entity.caption());
        results.add(result);
      }
    }
    if (entities.hasNext()) {
      session.people().println("… and more: --limit 0 lists all, --schema NAME fewer");
    }
    if (listed == 0) {
      session.people().println(none());
    }
    session.result(results);
    return Davylamp.DONE;
  }
}

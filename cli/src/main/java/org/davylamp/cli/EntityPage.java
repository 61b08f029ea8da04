package org.davylamp.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.davylamp.casefile.CaseReader;
import org.davylamp.evidence.Contradiction;
import org.davylamp.evidence.Contradictions;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.Independence;
import org.davylamp.evidence.Ontology;
import org.davylamp.evidence.Recorded;
import org.davylamp.evidence.Source;
import org.davylamp.evidence.Stance;
import org.davylamp.evidence.Statement;

/** One entity as people read it: every value with its sources, what contradicts, how it stands. */
final class EntityPage {
  private final CaseReader reader;
  private final Entity entity;
  private final Map<String, Integer> notes = new LinkedHashMap<>();
  private final List<Source> sources = new ArrayList<>();
  private final Set<String> remarks = new HashSet<>();
  private final List<Contradiction> contradictions;

  EntityPage(CaseReader reader, Entity entity) {
    this.reader = reader;
    this.entity = entity;
    this.contradictions = contradictions(reader, entity);
  }

  /** What contradicts in an entity, observations compared with the ones they name. */
  static List<Contradiction> contradictions(CaseReader reader, Entity entity) {
    return Contradictions.of(entity, reader::entity);
  }

  void print(PrintStream out) {
    out.println(entity.caption());
    out.println(
        "  " + String.join(", ", entity.schemata()) + " · " + String.join(" = ", entity.ids()));
    entity.values().forEach((property, values) -> print(out, property, values));
    printReferences(out);
    if (!contradictions.isEmpty()) {
      out.println();
      out.println("Contradictions");
      contradictions.forEach(one -> out.println("  ! " + one.sentence()));
    }
    out.println();
    out.println("Sources");
    for (int i = 0; i < sources.size(); i++) {
      out.println("  [" + (i + 1) + "] " + describe(sources.get(i)));
    }
    out.println();
    out.println("Standing: " + standing());
  }

  private void print(PrintStream out, String property, List<Entity.Value> values) {
    out.println();
    out.println("  " + label(property));
    for (Entity.Value value : values) {
      List<String> who = new ArrayList<>();
      value.asserting().forEach(recorded -> who.add(cite(recorded)));
      value.denying().forEach(recorded -> who.add("denied by " + cite(recorded)));
      out.println("    " + value.value() + "  " + String.join(" ", who));
    }
  }

  /** {@code [2, p. 5; B3]}: source, place in it, grades. */
  private String cite(Recorded recorded) {
    Statement statement = recorded.statement();
    Source source = reader.source(statement.source());
    int note =
        notes.computeIfAbsent(
            source.key(),
            key -> {
              sources.add(source);
              return sources.size();
            });
    StringBuilder text = new StringBuilder("[").append(note);
    statement.details().locator().ifPresent(locator -> text.append(", ").append(locator));
    statement.details().valid().ifPresent(valid -> text.append("; held ").append(valid));
    text.append("; ").append(source.reliability());
    statement.details().credibility().ifPresent(grade -> text.append(grade.digit()));
    // A row's note stands with each value it gave; once is enough to read it.
    statement
        .details()
        .note()
        .filter(remarks::add)
        .ifPresent(remark -> text.append("; ").append(remark));
    return text.append(']').toString();
  }

  private void printReferences(PrintStream out) {
    Map<String, List<String>> byProperty = new LinkedHashMap<>();
    for (Recorded recorded : reader.references(entity.id())) {
      Statement statement = recorded.statement();
      byProperty
          .computeIfAbsent(
              statement.schema() + "." + statement.property(), key -> new ArrayList<>())
          .add(statement.entity());
    }
    byProperty.forEach(
        (property, ids) -> {
          out.println();
          out.println("  ← " + property);
          ids.stream()
              .distinct()
              .forEach(
                  id ->
                      out.println(
                          "    "
                              + id
                              + reader.entity(id).map(other -> "  " + other.caption()).orElse("")));
        });
  }

  private String label(String property) {
    for (String schema : entity.schemata()) {
      Optional<String> label =
          Ontology.standard()
              .schema(schema)
              .flatMap(known -> known.property(property))
              .map(known -> known.label());
      if (label.isPresent()) {
        return label.get();
      }
    }
    return property;
  }

  static String describe(Source source) {
    StringBuilder text = new StringBuilder(source.title());
    source.publisher().ifPresent(publisher -> text.append(", ").append(publisher));
    source.published().ifPresent(date -> text.append(", ").append(date));
    text.append("; reliability ").append(source.reliability());
    if (!source.reliance().keys().isEmpty()) {
      text.append("; relies on ").append(String.join(", ", source.reliance().keys()));
    }
    source.url().ifPresent(url -> text.append("; ").append(url));
    return text.toString();
  }

  /** How many sources say something, and how many of them are independent. */
  String standing() {
    Independence independence = Independence.of(allSources(), reader::source);
    return counted(entity.statements().size(), "statement")
        + " from "
        + counted(allSources().size(), "source")
        + String.format(
            Locale.ROOT,
            ", %,d of them independent of one another; %,d with an undeclared chain; ",
            Independence.voices(allSources(), reader::source),
            independence.undeclared().size())
        + counted(contradictions.size(), "contradiction");
  }

  private static String counted(long number, String what) {
    return String.format(Locale.ROOT, "%,d %s%s", number, what, number == 1 ? "" : "s");
  }

  private List<Source> allSources() {
    return entity.statements().stream()
        .map(recorded -> reader.source(recorded.statement().source()))
        .distinct()
        .toList();
  }

  Map<String, Object> json() {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("id", entity.id());
    result.put("ids", List.copyOf(entity.ids()));
    result.put("schemata", List.copyOf(entity.schemata()));
    result.put("caption", entity.caption());
    result.put("statements", entity.statements().stream().map(this::json).toList());
    result.put("contradictions", contradictions.stream().map(EntityPage::json).toList());
    Independence independence = Independence.of(allSources(), reader::source);
    result.put("sources", allSources().stream().map(source -> source.description()).toList());
    result.put("independentRoots", new ArrayList<>(independence.roots()));
    result.put("undeclared", new ArrayList<>(independence.undeclared()));
    return result;
  }

  private Map<String, Object> json(Recorded recorded) {
    Map<String, Object> result = new LinkedHashMap<>(recorded.statement().toJson().fields());
    result.put("id", recorded.id().hex());
    result.put("source", reader.source(recorded.statement().source()).key());
    long row = reader.rowOf(recorded.id());
    if (row > 0) {
      result.put("row", row);
    }
    result.put("asserts", recorded.statement().details().stance() == Stance.ASSERTS);
    return result;
  }

  static Map<String, Object> json(Contradiction contradiction) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("kind", contradiction.getClass().getSimpleName().toLowerCase(Locale.ROOT));
    result.put("text", contradiction.sentence());
    result.put(
        "statements",
        contradiction.statements().stream().map(recorded -> recorded.id().hex()).toList());
    return result;
  }
}

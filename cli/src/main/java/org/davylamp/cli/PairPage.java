package org.davylamp.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.davylamp.casefile.CaseReader;
import org.davylamp.casefile.Resolutions;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.Ontology;
import org.davylamp.evidence.Recorded;
import org.davylamp.evidence.Source;
import org.davylamp.evidence.Statement;
import org.davylamp.exchange.lists.ListEntry;
import org.davylamp.findings.resolution.Comparables;
import org.davylamp.findings.resolution.Judged;
import org.davylamp.findings.resolution.ListStatements;
import org.davylamp.names.Feature;

/** Two side by side: what each is called and known by, who says so, and what was judged before. */
final class PairPage {
  private static final int WIDTH = 37;

  /** One of the two, as it is told: values by property, and the sources of them. */
  private record Column(
      String id, String caption, String schema, Map<String, List<String>> values, List<String> by) {
    String value(String property) {
      return String.join("; ", values.getOrDefault(property, List.of()));
    }
  }

  private final CaseReader reader;
  private final Pair pair;
  private final Column one;
  private final Column other;

  PairPage(CaseReader reader, Pair pair) {
    this.reader = reader;
    this.pair = pair;
    this.one = column(pair.one());
    this.other = column(pair.other());
  }

  private Column column(Pair.Side side) {
    return side.listed()
        .map(this::listed)
        .orElseGet(() -> column(side.id(), side.entity().orElseThrow()));
  }

  private Column listed(CaseLists.Listed listed) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    List<String> by = new ArrayList<>();
    for (ListEntry entry : listed.entries()) {
      for (Statement said : ListStatements.of(entry, listed.id(), listed.source())) {
        add(values, said.property(), said.value());
      }
      by.add(
          String.format(
              Locale.ROOT,
              "%s, entry %s, line %d",
              listed.list().called(),
              entry.id(),
              entry.row()));
    }
    by.add(
        "the list as of "
            + listed.list().date().orElse("an unknown date")
            + ", SHA-256 "
            + listed.list().sha256());
    by.add(EntityPage.describe(reader.source(listed.source())));
    ListEntry first = listed.entries().getFirst();
    return new Column(listed.id(), first.caption(), first.schema(), values, by);
  }

  private Column column(String id, Entity entity) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    Set<Source> sources = new LinkedHashSet<>();
    for (String property : properties(entity)) {
      for (Recorded recorded : entity.asserting(property)) {
        add(values, property, recorded.statement().value());
        sources.add(reader.source(recorded.statement().source()));
      }
    }
    return new Column(
        id,
        entity.caption(),
        String.join(", ", entity.schemata()),
        values,
        sources.stream().map(EntityPage::describe).toList());
  }

  private static void add(Map<String, List<String>> values, String property, String value) {
    List<String> all = values.computeIfAbsent(property, key -> new ArrayList<>());
    if (!all.contains(value)) {
      all.add(value);
    }
  }

  /** That something is there at all, in FollowTheMoney's files. */
  private static final String PRESENCE = "id";

  /** What is compared, then whatever else there is that leads to no other entity. */
  private static Set<String> properties(Entity entity) {
    Set<String> all = new LinkedHashSet<>(Comparables.properties());
    entity.statements().stream()
        .map(Recorded::statement)
        .filter(statement -> !statement.property().equals(PRESENCE))
        .filter(statement -> !leadsElsewhere(statement))
        .forEach(statement -> all.add(statement.property()));
    return all;
  }

  private static boolean leadsElsewhere(Statement statement) {
    return Ontology.standard()
        .schema(statement.schema())
        .flatMap(schema -> schema.property(statement.property()))
        .filter(property -> property.range().isPresent())
        .isPresent();
  }

  void print(PrintStream out) {
    row(out, one.id(), other.id());
    row(out, one.schema(), other.schema());
    for (String property : properties()) {
      out.println();
      out.println("  " + label(property));
      row(out, one.value(property), other.value(property));
    }
    out.println();
    out.printf(Locale.ROOT, "Score %.2f%n", pair.score().value());
    for (Feature feature : pair.score().features()) {
      FindingsText.wrap("  · ", "    ", feature.words(), out);
    }
    sources(out, one);
    sources(out, other);
    judgements(out);
  }

  /** Those that either has, what is compared first. */
  private Set<String> properties() {
    Set<String> all = new LinkedHashSet<>(Comparables.properties());
    all.addAll(one.values().keySet());
    all.addAll(other.values().keySet());
    all.removeIf(property -> one.value(property).isEmpty() && other.value(property).isEmpty());
    return all;
  }

  private static String label(String property) {
    return java.util.stream.Stream.of("Person", "Vessel", "Company")
        .flatMap(name -> Ontology.standard().schema(name).stream())
        .flatMap(schema -> schema.property(property).stream())
        .map(found -> found.label())
        .findFirst()
        .orElse(property);
  }

  private static void row(PrintStream out, String left, String right) {
    List<String> first = broken(left.isEmpty() ? "–" : left);
    List<String> second = broken(right.isEmpty() ? "–" : right);
    for (int i = 0; i < Math.max(first.size(), second.size()); i++) {
      String start = i < first.size() ? first.get(i) : "";
      String end = i < second.size() ? second.get(i) : "";
      out.println(("    %-" + WIDTH + "s  %s").formatted(start, end).stripTrailing());
    }
  }

  /** In lines of at most {@link #WIDTH} characters, at spaces where that can be. */
  private static List<String> broken(String text) {
    List<String> lines = new ArrayList<>();
    String rest = text;
    while (rest.codePointCount(0, rest.length()) > WIDTH) {
      int most = rest.offsetByCodePoints(0, WIDTH);
      int space = rest.lastIndexOf(' ', most);
      int at = space > 0 ? space : most;
      lines.add(rest.substring(0, at).strip());
      rest = rest.substring(at).strip();
    }
    lines.add(rest);
    return lines;
  }

  private static void sources(PrintStream out, Column column) {
    out.println();
    out.println("Who says so of " + column.id());
    column.by().forEach(source -> FindingsText.wrap("  · ", "    ", source, out));
  }

  private void judgements(PrintStream out) {
    List<Judged> history = history();
    if (!history.isEmpty()) {
      out.println();
      out.println("Judged");
      for (Judged judged : history) {
        FindingsText.wrap("  · ", "    ", words(judged), out);
      }
    }
  }

  private List<Judged> history() {
    Optional<Resolutions.Held> held = reader.resolutions().on(pair.one().id(), pair.other().id());
    return held.map(each -> Judged.of(reader, each).history(reader)).orElse(List.of());
  }

  /** {@code different, by R. Reviewer on 2026-11-26: another firm of the name}. */
  static String words(Judged judged) {
    return judged.resolution().judgement().word()
        + ", by "
        + judged.by()
        + " on "
        + judged.at()
        + judged.resolution().note().map(note -> ": " + note).orElse("");
  }

  Map<String, Object> json() {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("a", pair.one().id());
    result.put("b", pair.other().id());
    result.putAll(QuestionWriter.json(pair.score()));
    result.put("sides", List.of(json(one), json(other)));
    result.put(
        "judgements", history().stream().map(QuestionWriter::json).collect(Collectors.toList()));
    return result;
  }

  private static Map<String, Object> json(Column column) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("id", column.id());
    result.put("caption", column.caption());
    result.put("schema", column.schema());
    result.put("values", column.values());
    result.put("sources", Objects.requireNonNull(column.by()));
    return result;
  }
}

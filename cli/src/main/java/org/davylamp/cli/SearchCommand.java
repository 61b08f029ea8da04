package org.davylamp.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.davylamp.casefile.CaseReader;
import org.davylamp.casefile.Search;
import org.davylamp.evidence.Recorded;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code search}: finds text in values. */
@Command(
    name = "search",
    description = {
      "Find entities whose values hold all words of a text, whatever their case, diacritics or script form."
    })
final class SearchCommand implements Callable<Integer> {
  @Mixin Session session = new Session();

  @Parameters(arity = "1..*", paramLabel = "TEXT", description = "What to find.")
  List<String> text = List.of();

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "How many to show (default: 20; 0: all).")
  int limit = 20;

  @Option(names = "--include-restricted", description = "Also what is not public.")
  boolean restricted;

  @Override
  public Integer call() {
    try (CaseReader reader = session.read(restricted)) {
      Search.Result found =
          reader.search(String.join(" ", text), limit == 0 ? Integer.MAX_VALUE : limit);
      print(session, reader, found);
      if (found.hits().isEmpty()) {
        session.people().println("nothing found");
      }
      session.result(json(reader, found));
    }
    return Davylamp.DONE;
  }

  static void print(Session session, CaseReader reader, Search.Result found) {
    for (Search.Hit hit : found.hits()) {
      session
          .people()
          .println(
              hit.entity()
                  + reader
                      .entity(hit.entity())
                      .map(entity -> "  " + EntityPage.caption(entity))
                      .orElse(""));
      hit.statements().stream()
          .map(Recorded::statement)
          .map(statement -> "    " + statement.property() + ": " + excerpt(statement.value()))
          .distinct()
          .forEach(session.people()::println);
    }
    if (found.more()) {
      session.people().println("… and more: --limit 0 shows all");
    }
  }

  private static String excerpt(String value) {
    String line = value.replaceAll("\\s+", " ");
    return line.length() <= 160 ? line : line.substring(0, 160) + "…";
  }

  static Map<String, Object> json(CaseReader reader, Search.Result found) {
    List<Map<String, Object>> hits = new ArrayList<>();
    for (Search.Hit hit : found.hits()) {
      Map<String, Object> result = new LinkedHashMap<>();
      result.put("id", hit.entity());
      reader
          .entity(hit.entity())
          .ifPresent(entity -> result.put("caption", EntityPage.caption(entity)));
      result.put(
          "statements",
          hit.statements().stream()
              .map(
                  recorded ->
                      Map.of(
                          "id",
                          recorded.id().hex(),
                          "property",
                          recorded.statement().property(),
                          "value",
                          recorded.statement().value()))
              .toList());
      hits.add(result);
    }
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("more", found.more());
    result.put("hits", hits);
    return result;
  }
}

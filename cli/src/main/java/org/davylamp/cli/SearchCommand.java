package org.davylamp.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.davylamp.casefile.CaseReader;
import org.davylamp.casefile.Search;
import org.davylamp.evidence.Folding;
import org.davylamp.evidence.Recorded;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code search}: finds text in values. */
@Command(
    name = "search",
    description =
        "Find entities whose values hold all words of a text, whatever their case, accents or"
            + " hyphens.")
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

  /** Longest excerpt, in characters, and how finely the place of a text in it is told. */
  private static final int SHOWN = 160;

  private static final int STEP = 16;

  @Override
  public Integer call() {
    try (CaseReader reader = session.read(restricted)) {
      String all = String.join(" ", text);
      Search.Result found = reader.search(all, Session.limit(limit));
      print(session, reader, all, found);
      if (found.hits().isEmpty()) {
        session.people().println("nothing found");
      }
      session.result(json(reader, found));
    }
    return Davylamp.DONE;
  }

  static void print(Session session, CaseReader reader, String text, Search.Result found) {
    for (Search.Hit hit : found.hits()) {
      session
          .people()
          .println(
              hit.entity()
                  + reader.entity(hit.entity()).map(entity -> "  " + entity.caption()).orElse(""));
      hit.statements().stream()
          .map(Recorded::statement)
          .map(statement -> "    " + statement.property() + ": " + excerpt(statement.value(), text))
          .distinct()
          .forEach(session.people()::println);
    }
    if (found.more()) {
      session.people().println("… and more: --limit 0 shows all");
    }
  }

  /** A long value as far as it is of interest: from a little before the text that was found. */
  private static String excerpt(String value, String text) {
    String line = value.replaceAll("\\s+", " ");
    if (line.length() <= SHOWN) {
      return line;
    }
    int from = Math.max(0, place(line, Folding.fold(text).strip()) - SHOWN / 4);
    int to = Math.min(line.length(), from + SHOWN);
    from = Character.isLowSurrogate(line.charAt(from)) ? from - 1 : from;
    to = to < line.length() && Character.isLowSurrogate(line.charAt(to)) ? to - 1 : to;
    return (from > 0 ? "…" : "") + line.substring(from, to) + (to < line.length() ? "…" : "");
  }

  /** Where about the text begins, or a first word of it: folding changes lengths, so in steps. */
  private static int place(String line, String folded) {
    String word = folded.split(" ", 2)[0];
    for (String wanted : new String[] {folded, word}) {
      int window = 2 * STEP + wanted.length();
      for (int at = 0; at < line.length(); at += STEP) {
        String part = line.substring(at, Math.min(line.length(), at + window));
        if (Folding.fold(part).contains(wanted)) {
          return at;
        }
      }
    }
    return 0;
  }

  static Map<String, Object> json(CaseReader reader, Search.Result found) {
    List<Map<String, Object>> hits = new ArrayList<>();
    for (Search.Hit hit : found.hits()) {
      Map<String, Object> result = new LinkedHashMap<>();
      result.put("id", hit.entity());
      reader.entity(hit.entity()).ifPresent(entity -> result.put("caption", entity.caption()));
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

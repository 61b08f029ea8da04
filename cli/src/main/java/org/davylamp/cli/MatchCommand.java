package org.davylamp.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.davylamp.casefile.CaseException;
import org.davylamp.casefile.CaseReader;
import org.davylamp.exchange.queries.Queries;
import org.davylamp.exchange.queries.Query;
import org.davylamp.findings.screening.ListSearch;
import org.davylamp.findings.screening.Profiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code match}: looks for the things in a table on lists. */
@Command(
    name = "match",
    description =
        "Look for organisations, ships and designated persons on lists. The table of queries has"
            + " the columns id, schema, name, alias, birthDate, country, idNumber, imoNumber,"
            + " registrationNumber, or the same as a JSON object a line. A hit is a question for a"
            + " person to answer. No private person is screened for origin here, and none should"
            + " be.")
final class MatchCommand implements Callable<Integer> {
  private static final int BATCH = 32;

  @Mixin Session session = new Session();

  @Option(
      names = "--list",
      paramLabel = "FILE",
      arity = "1..*",
      description =
          "Lists, whatever their form; beside sdn.csv its alt and add are found. Without it, those"
              + " that the case holds.")
  List<Path> lists = List.of();

  @Option(
      names = "--queries",
      required = true,
      paramLabel = "FILE",
      description = "What to look for: CSV or JSON lines; - for standard input.")
  Path queries = Path.of("");

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description =
          "A JSON object for each query, in their order; a row for each hit if the name ends with"
              + " .csv; - for standard output.")
  Path out = Path.of("");

  @Option(
      names = "--threshold",
      paramLabel = "SCORE",
      description = "From which score on an entry is a hit, 0 to 1 (default: 0.7).")
  double threshold = 0.7;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "How many hits at most for a query (default: 5; 0 for all that are found).")
  int limit = 5;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "With the case's lists: as they stood on that date.")
  @Nullable String asOf;

  @Option(
      names = "--no-cache",
      description = "Keep no index of the lists, and use none that was kept.")
  boolean noCache;

  @Override
  public Integer call() throws IOException {
    requireSense();
    OutFile.require(List.of(out), Stream.concat(Stream.of(queries), lists.stream()).toList());
    Thread.ofPlatform().daemon().start(ListSearch::readTables);
    try (ProgressBar progress = session.progress();
        QueryInput in = QueryInput.open("--queries", queries);
        ListFiles files = new ListFiles(!noCache, progress)) {
      List<ListSearch.Searched> searched = lists.isEmpty() ? held(files) : files.open(lists);
      progress.clear();
      Summary summary = new Summary();
      try (OutFile file = OutFile.open(out, session.out())) {
        match(in, searched, file, progress, summary);
        file.keep();
      }
      progress.clear();
      tell(searched, summary);
    }
    return Davylamp.DONE;
  }

  private void requireSense() {
    if (!(threshold >= 0 && threshold <= 1)) {
      throw new CaseException(
          CaseException.Matter.REQUEST,
          "--threshold: expected a score from 0 to 1, found " + threshold);
    }
    Session.limit(limit);
    if (asOf != null && !lists.isEmpty()) {
      throw new CaseException(
          CaseException.Matter.REQUEST,
          "--as-of: expected the case's lists, found --list; a file is what it is");
    }
  }

  private List<ListSearch.Searched> held(ListFiles files) throws IOException {
    List<HeldLists.Held> held;
    try (CaseReader reader = session.read(false)) {
      held = HeldLists.of(reader);
    }
    List<HeldLists.Held> standing =
        asOf == null
            ? HeldLists.latest(held)
            : HeldLists.asOf(held, Session.option("--as-of", asOf, ListsCommand::day));
    List<ListSearch.Searched> searched =
        files.open(
            standing.stream().filter(each -> each.entries() > 0).toList(), session.directory());
    if (searched.isEmpty()) {
      throw new CaseException(
          CaseException.Matter.REQUEST,
          "expected lists in the case"
              + (asOf == null ? "" : " of " + asOf + " or earlier")
              + ", found none; 'davylamp lists fetch' gets them, --list names files");
    }
    return searched;
  }

  /** What was done, for people. */
  private static final class Summary {
    private List<String> understood = List.of();
    private List<String> ignored = List.of();
    private long queries;
    private long withHits;
    private long hits;
    private long nothingToFindBy;
    private long notRead;

    void count(Answer answer) {
      queries++;
      hits += answer.hits().size();
      withHits += answer.hits().isEmpty() ? 0 : 1;
      nothingToFindBy += answer.query().isEmpty() ? 1 : 0;
      notRead += answer.query().notRead().isEmpty() ? 0 : 1;
    }
  }

  private void match(
      QueryInput in,
      List<ListSearch.Searched> searched,
      OutFile file,
      ProgressBar progress,
      Summary summary)
      throws IOException {
    ListSearch.Lists together = ListSearch.Lists.of(searched);
    boolean csv = out.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
    try (AnswerWriter writer = csv ? AnswerWriter.csv(file) : AnswerWriter.json(file);
        InOrder<Query, Answer> work =
            new InOrder<>(
                in.size() == 0 ? 1 : BATCH,
                () -> {
                  ListSearch search = new ListSearch(together);
                  return query -> answer(search, query);
                },
                answer -> {
                  summary.count(answer);
                  writer.write(answer);
                })) {
      Queries.read(
          in,
          in.name(),
          new Queries.Taker() {
            @Override
            public void columns(List<String> understood, List<String> ignored) {
              summary.understood = understood;
              summary.ignored = ignored;
            }

            @Override
            public void accept(Query query) {
              work.add(query);
              progress.at("matching", in.at(), in.size());
            }
          });
      work.end();
    }
  }

  private Answer answer(ListSearch search, Query query) {
    return new Answer(
        query,
        query.isEmpty()
            ? List.of()
            : search.find(Profiles.of(query), query.schema(), threshold, Session.limit(limit)));
  }

  private void tell(List<ListSearch.Searched> searched, Summary summary) {
    // With --out - the answers are on standard output, and nothing else is to be.
    java.io.PrintStream people = out.toString().equals("-") ? session.err() : session.people();
    if (!summary.understood.isEmpty()) {
      people.println(
          "columns read: "
              + String.join(", ", summary.understood)
              + (summary.ignored.isEmpty()
                  ? ""
                  : "; not read: " + String.join(", ", summary.ignored)));
    }
    for (ListSearch.Searched list : searched) {
      people.printf(
          Locale.ROOT,
          "%s: %,d entries, %,d names%n",
          list.dataset(),
          list.index().size(),
          list.index().names());
    }
    people.printf(
        Locale.ROOT,
        "%,d queries, %,d with hits from %s on (%,d hits)%s%s; written to %s%n",
        summary.queries,
        summary.withHits,
        threshold,
        summary.hits,
        summary.nothingToFindBy == 0
            ? ""
            : String.format(Locale.ROOT, ", %,d without a name or number", summary.nothingToFindBy),
        summary.notRead == 0
            ? ""
            : String.format(
                Locale.ROOT, ", %,d with a value that could not be read", summary.notRead),
        out);
    if (!out.toString().equals("-")) {
      session.result(result(searched, summary));
    }
  }

  private Map<String, Object> result(List<ListSearch.Searched> searched, Summary summary) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("out", out.toString());
    result.put("lists", searched.stream().map(ListSearch.Searched::dataset).toList());
    result.put("threshold", threshold);
    result.put("queries", summary.queries);
    result.put("withHits", summary.withHits);
    result.put("hits", summary.hits);
    result.put("withoutNameOrNumber", summary.nothingToFindBy);
    result.put("withUnreadValues", summary.notRead);
    result.put("columns", summary.understood);
    result.put("ignored", summary.ignored);
    return result;
  }
}

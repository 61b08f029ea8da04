package org.davylamp.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.davylamp.exchange.CsvTable;
import org.davylamp.exchange.queries.PairTable;
import org.davylamp.findings.screening.Profiles;
import org.davylamp.names.Comparison;
import org.davylamp.names.Kind;
import org.davylamp.names.Prepared;
import org.davylamp.names.Profile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code compare}: scores pairs of names. */
@Command(
    name = "compare",
    description =
        "Score pairs of names: a table with the columns schema, name1, name2 gets a column score,"
            + " 0 to 1; from 0.7 on they may be of one thing. Other columns are kept.")
final class CompareCommand implements Callable<Integer> {
  private static final int BATCH = 256;

  @Mixin Session session = new Session();

  @Option(
      names = "--pairs",
      required = true,
      paramLabel = "FILE",
      description = "CSV with schema, name1, name2; - for standard input.")
  Path pairs = Path.of("");

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "The same table with a score; - for standard output.")
  Path out = Path.of("");

  private record Scored(PairTable.Pair pair, double score) {}

  /** Of a table that is being scored: where its score goes, and how it went. */
  private static final class Progressing {
    private int column;
    private long hits;
  }

  @Override
  public Integer call() throws IOException {
    OutFile.require(List.of(out), List.of(pairs));
    Progressing state = new Progressing();
    long count;
    try (ProgressBar progress = session.progress();
        QueryInput in = QueryInput.open("--pairs", pairs);
        OutFile file = OutFile.open(out, session.out())) {
      count = score(in, file, state, progress);
      file.keep();
    }
    PrintStream people = out.toString().equals("-") ? session.err() : session.people();
    people.printf(
        Locale.ROOT,
        "%,d pairs scored, %,d of them %s or more; written to %s%n",
        count,
        state.hits,
        Comparison.HIT,
        out);
    if (!out.toString().equals("-")) {
      Map<String, Object> result = new LinkedHashMap<>();
      result.put("out", out.toString());
      result.put("pairs", count);
      result.put("hits", state.hits);
      session.result(result);
    }
    return Davylamp.DONE;
  }

  private static long score(QueryInput in, OutFile file, Progressing state, ProgressBar progress)
      throws IOException {
    CsvTable table = new CsvTable(file.stream());
    try (InOrder<PairTable.Pair, Scored> work =
        new InOrder<>(
            in.size() == 0 ? 1 : BATCH,
            CompareCommand::worker,
            scored -> write(scored, table, state))) {
      long count =
          PairTable.read(
              in,
              in.name(),
              new PairTable.Taker() {
                @Override
                public void header(List<String> columns) {
                  table.row(withScore(columns, state));
                }

                @Override
                public void accept(PairTable.Pair pair) {
                  work.add(pair);
                  progress.at("comparing", in.at(), in.size());
                }
              });
      work.end();
      table.flush();
      return count;
    }
  }

  /** A column that is called score already is written over: a table may be scored again. */
  private static List<String> withScore(List<String> columns, Progressing state) {
    List<String> all = new ArrayList<>(columns);
    state.column = all.indexOf("score");
    if (state.column < 0) {
      state.column = all.size();
      all.add("score");
    }
    return all;
  }

  private static void write(Scored scored, CsvTable table, Progressing state) {
    List<String> fields = new ArrayList<>(scored.pair().fields());
    if (state.column == fields.size()) {
      fields.add("");
    }
    fields.set(state.column, String.format(Locale.ROOT, "%.4f", scored.score()));
    table.row(fields);
    state.hits += scored.score() >= Comparison.HIT ? 1 : 0;
  }

  private static Function<PairTable.Pair, Scored> worker() {
    Comparison comparison = new Comparison();
    return pair -> new Scored(pair, score(comparison, pair));
  }

  /** Names of which it is not said what they name are compared as either. */
  private static double score(Comparison comparison, PairTable.Pair pair) {
    List<Kind> kinds =
        pair.schema()
            .filter(schema -> !schema.equals("Thing"))
            .map(schema -> List.of(Profiles.kind(schema)))
            .orElse(List.of(Kind.PARTY, Kind.VESSEL));
    return kinds.stream()
        .mapToDouble(
            kind -> comparison.value(prepared(kind, pair.one()), prepared(kind, pair.other())))
        .max()
        .orElse(0);
  }

  private static Prepared prepared(Kind kind, String name) {
    return Prepared.of(Profile.of("", kind, name));
  }
}

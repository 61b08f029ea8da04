package org.davylamp.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.davylamp.exchange.CsvTable;
import org.davylamp.findings.screening.Hit;
import org.davylamp.names.Feature;

/** Writes answers for programs: JSON lines, one for each query, or a table, a row for each hit. */
interface AnswerWriter extends AutoCloseable {
  void write(Answer answer);

  /** Sends everything on; whoever opened the file closes it. */
  @Override
  void close() throws IOException;

  static AnswerWriter json(OutFile file) {
    PrintStream out = new PrintStream(file.stream(), false, StandardCharsets.UTF_8);
    return new AnswerWriter() {
      @Override
      public void write(Answer answer) {
        Json.line(line(answer), out);
        require(out);
      }

      @Override
      public void close() {
        out.flush();
        require(out);
      }
    };
  }

  /** A print stream swallows what goes wrong. */
  private static void require(PrintStream out) {
    if (out.checkError()) {
      throw new UncheckedIOException(
          new IOException("the answers cannot be written; is the disk full, or the pipe closed?"));
    }
  }

  private static Map<String, Object> line(Answer answer) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("query", CsvTable.wellFormed(answer.query().id()));
    line.put("matches", answer.hits().stream().map(AnswerWriter::match).toList());
    List<String> remarks = remarks(answer);
    if (!remarks.isEmpty()) {
      line.put("remarks", remarks);
    }
    return line;
  }

  private static Map<String, Object> match(Hit hit) {
    Map<String, Object> match = new LinkedHashMap<>();
    match.put("id", CsvTable.wellFormed(hit.id()));
    match.put("caption", CsvTable.wellFormed(hit.caption()));
    match.put("schema", hit.schema());
    match.put("score", rounded(hit.score().value()));
    match.put("dataset", CsvTable.wellFormed(hit.dataset()));
    Map<String, Double> features = new LinkedHashMap<>();
    for (Feature feature : hit.score().features()) {
      features.merge(feature.name(), feature.weight(), Double::sum);
    }
    features.replaceAll((name, weight) -> rounded(weight));
    match.put("features", features);
    match.put(
        "explanation",
        hit.score().features().stream().map(Feature::words).map(CsvTable::wellFormed).toList());
    return match;
  }

  /** What a reader of the answer has to know of its query. */
  private static List<String> remarks(Answer answer) {
    List<String> remarks = new ArrayList<>();
    if (answer.query().isEmpty()) {
      remarks.add("line " + answer.query().line() + " has no name and no number to look for");
    }
    answer
        .query()
        .notRead()
        .forEach(value -> remarks.add(CsvTable.wellFormed("not understood: " + value)));
    return remarks;
  }

  private static double rounded(double score) {
    return Math.rint(score * 10_000) / 10_000;
  }

  static AnswerWriter csv(OutFile file) {
    CsvTable table = new CsvTable(file.stream());
    table.row(
        List.of("query", "rank", "id", "caption", "schema", "score", "dataset", "explanation"));
    return new AnswerWriter() {
      @Override
      public void write(Answer answer) {
        int rank = 1;
        for (Hit hit : answer.hits()) {
          table.row(
              List.of(
                  answer.query().id(),
                  String.valueOf(rank++),
                  hit.id(),
                  hit.caption(),
                  hit.schema(),
                  String.format(Locale.ROOT, "%.4f", hit.score().value()),
                  hit.dataset(),
                  hit.score().features().stream()
                      .map(Feature::words)
                      .collect(Collectors.joining("; "))));
        }
      }

      @Override
      public void close() throws IOException {
        table.flush();
      }
    };
  }
}

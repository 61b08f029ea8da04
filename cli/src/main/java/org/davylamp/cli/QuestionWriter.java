package org.davylamp.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.davylamp.exchange.CsvTable;
import org.davylamp.findings.resolution.Candidate;
import org.davylamp.findings.resolution.Judged;
import org.davylamp.findings.resolution.ListVersion;
import org.davylamp.findings.resolution.Party;
import org.davylamp.findings.resolution.Question;
import org.davylamp.names.Feature;
import org.davylamp.names.Score;

/** Questions for programs, as JSON lines or a table, and for people. */
final class QuestionWriter {
  /** The last two are for the reviewer, and empty: nothing is judged by giving the table back. */
  private static final List<String> COLUMNS =
      List.of(
          "status",
          "score",
          "a",
          "captionA",
          "schemaA",
          "b",
          "captionB",
          "schemaB",
          "list",
          "listDate",
          "listSha256",
          "explanation",
          "judged",
          "by",
          "at",
          "reason",
          "judgement",
          "note");

  private QuestionWriter() {}

  /**
   * Writes them all.
   *
   * @param csv as a table instead of JSON lines
   */
  static void write(List<Question> questions, OutFile file, boolean csv) throws IOException {
    if (csv) {
      CsvTable table = new CsvTable(file.stream());
      table.row(COLUMNS);
      questions.forEach(question -> table.row(row(question)));
      table.flush();
      return;
    }
    PrintStream out = new PrintStream(file.stream(), false, StandardCharsets.UTF_8);
    questions.forEach(question -> Json.line(json(question), out));
    out.flush();
    if (out.checkError()) {
      throw new UncheckedIOException(
          new IOException("the questions cannot be written; is the disk full?"));
    }
  }

  private static List<String> row(Question question) {
    Optional<Candidate> candidate = question.candidate();
    Optional<Judged> judged = question.judged();
    Optional<ListVersion> list = candidate.flatMap(each -> each.other().list());
    return List.of(
        question.standing().word(),
        candidate.map(each -> String.format(Locale.ROOT, "%.4f", each.score().value())).orElse(""),
        question.a(),
        candidate.map(each -> each.one().caption()).orElse(""),
        candidate.map(each -> each.one().schema()).orElse(""),
        question.b(),
        candidate.map(each -> each.other().caption()).orElse(""),
        candidate.map(each -> each.other().schema()).orElse(""),
        list.map(ListVersion::name).orElse(""),
        list.flatMap(ListVersion::date).orElse(""),
        list.map(ListVersion::sha256).orElse(""),
        candidate.map(each -> words(each.score())).orElse(""),
        judged.map(each -> each.resolution().judgement().word()).orElse(""),
        judged.map(Judged::by).orElse(""),
        judged.map(each -> each.at().toString()).orElse(""),
        judged.flatMap(each -> each.resolution().note()).orElse(""),
        "",
        "");
  }

  private static String words(Score score) {
    return score.features().stream().map(Feature::words).collect(Collectors.joining("; "));
  }

  static Map<String, Object> json(Question question) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("a", CsvTable.wellFormed(question.a()));
    result.put("b", CsvTable.wellFormed(question.b()));
    result.put("status", question.standing().word());
    question
        .candidate()
        .ifPresent(
            candidate -> {
              result.put("sides", List.of(json(candidate.one()), json(candidate.other())));
              result.putAll(json(candidate.score()));
            });
    question.judged().ifPresent(judged -> result.putAll(json(judged)));
    return result;
  }

  private static Map<String, Object> json(Party party) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("id", CsvTable.wellFormed(party.id()));
    result.put("caption", CsvTable.wellFormed(party.caption()));
    result.put("schema", party.schema());
    party
        .list()
        .ifPresent(
            list -> {
              result.put("list", CsvTable.wellFormed(list.name()));
              result.put("listDate", list.date());
              result.put("listSha256", list.sha256());
            });
    return result;
  }

  /** The score, its features for programs, and the same in words. */
  static Map<String, Object> json(Score score) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("score", rounded(score.value()));
    Map<String, Double> features = new LinkedHashMap<>();
    for (Feature feature : score.features()) {
      features.merge(feature.name(), feature.weight(), Double::sum);
    }
    features.replaceAll((name, weight) -> rounded(weight));
    result.put("features", features);
    result.put(
        "explanation",
        score.features().stream().map(Feature::words).map(CsvTable::wellFormed).toList());
    return result;
  }

  static Map<String, Object> json(Judged judged) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("judgement", judged.resolution().judgement().word());
    result.put("by", judged.by());
    result.put("at", judged.at().toString());
    result.put("note", judged.resolution().note());
    result.put("shown", judged.shown());
    result.put("record", judged.id().hex());
    return result;
  }

  private static double rounded(double score) {
    return Math.rint(score * 10_000) / 10_000;
  }

  /** A question as people read it. */
  static void print(Question question, PrintStream out) {
    Optional<Candidate> candidate = question.candidate();
    out.println();
    if (candidate.isEmpty()) {
      out.println(question.standing().word() + "  " + question.a() + "  " + question.b());
    } else {
      Candidate found = candidate.get();
      out.printf(Locale.ROOT, "%s  %.2f%n", question.standing().word(), found.score().value());
      out.println("  " + party(found.one()));
      out.println("  " + party(found.other()));
      found.score().features().stream()
          .map(Feature::words)
          .forEach(words -> FindingsText.wrap("    · ", "      ", words, out));
    }
    question
        .judged()
        .ifPresent(
            judged -> FindingsText.wrap("    judged ", "      ", PairPage.words(judged), out));
  }

  private static String party(Party party) {
    return party.id()
        + "  "
        + party.caption()
        + "  ("
        + party.schema()
        + party
            .list()
            .map(list -> "; " + list.name() + list.date().map(date -> " " + date).orElse(""))
            .orElse("")
        + ")";
  }
}

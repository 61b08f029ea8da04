package org.davylamp.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.davylamp.casefile.CaseException;
import org.davylamp.casefile.CaseFile;
import org.davylamp.casefile.CaseReader;
import org.davylamp.casefile.Settings;
import org.davylamp.evidence.Access;
import org.davylamp.evidence.RecordId;
import org.davylamp.evidence.Resolution.Judgement;
import org.davylamp.exchange.queries.JudgementTable;
import org.davylamp.findings.resolution.CandidateSearch;
import org.davylamp.findings.resolution.Docket;
import org.davylamp.findings.resolution.ListVersion;
import org.davylamp.findings.resolution.Question;
import org.davylamp.findings.resolution.Standing;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code resolve}: whether two are one thing; without ids, the questions that wait. */
@Command(
    name = "resolve",
    description =
        "Judge whether two are the same: two entities of the case, or an entity and an entry of a"
            + " list that the case holds (LIST:ENTRY). Without --as: both side by side. Without"
            + " ids: the queue, which entities may be on the case's lists or may be one, with"
            + " reasons. Nothing is merged unless somebody judges it. No private person is"
            + " screened for origin here, and none should be.")
final class ResolveCommand implements Callable<Integer> {
  /** Entities with more candidates that are named; of the others the number is told. */
  private static final int NAMED = 10;

  @Mixin Session session = new Session();

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "A",
      description = "An entity's id; alone: only the questions on it.")
  @Nullable String a;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "B",
      description = "Another one, or an entry of a list: un:KPi.033.")
  @Nullable String b;

  @Option(names = "--as", paramLabel = "JUDGEMENT", description = "same, different or undecided.")
  @Nullable String as;

  @Option(
      names = "--note",
      paramLabel = "T",
      description = "Why; stands in the public ledger for ever.")
  @Nullable String note;

  @Option(
      names = "--by",
      paramLabel = "NAME",
      description =
          "Who judges; stands in the public ledger for ever (default: DAVYLAMP_ACTOR, or"
              + " 'recorder').")
  @Nullable String by;

  @Option(
      names = "--judgements",
      paramLabel = "FILE",
      description =
          "Judge many: a table with the columns a, b, judgement and note, such as --out queue.csv"
              + " with the last two filled in. Rows without a judgement are passed over. All rows"
              + " are checked before the first is recorded.")
  @Nullable Path judgements;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "With the case's lists as they stood on that date.")
  @Nullable String asOf;

  @Option(
      names = "--threshold",
      paramLabel = "SCORE",
      description = "From which score on two may be the same, 0 to 1 (default: 0.7).")
  double threshold = 0.7;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description =
          "How many candidates at most for an entity on the lists, and as many in the case (default:"
              + " 5; 0 for all that are found).")
  int limit = 5;

  @Option(
      names = "--status",
      paramLabel = "STATUS",
      split = ",",
      description =
          "Only these: open, reopened, undecided, different, same (default: the first three; with"
              + " --json or --out all).")
  List<String> statuses = List.of();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description =
          "Write the questions to a file: a JSON object a line; a table if the name ends with .csv;"
              + " - for standard output.")
  @Nullable Path out;

  @Option(
      names = "--no-cache",
      description = "Keep no index of the lists, and use none that was kept.")
  boolean noCache;

  @Override
  public Integer call() throws IOException {
    requireSense();
    if (judgements != null) {
      return many(judgements);
    }
    if (as == null && (a == null || b == null)) {
      return queue();
    }
    return pair();
  }

  private void requireSense() {
    if (!(threshold >= 0 && threshold <= 1)) {
      throw request("--threshold: expected a score from 0 to 1, found " + threshold);
    }
    Session.limit(limit);
    if (by != null && by.isBlank()) {
      throw request("--by: expected a name, found none; nothing was recorded");
    }
    if (as != null && (a == null || b == null)) {
      throw request(
          "expected two ids with --as same, different or undecided; 'davylamp resolve --help'"
              + " tells more");
    }
    if (judgements != null && (a != null || as != null || note != null || out != null)) {
      throw request(
          "expected --judgements without ids, --as, --note and --out; nothing was recorded");
    }
    if (as == null && (note != null || (by != null && judgements == null))) {
      throw request(
          "expected --as same, different or undecided with --note and --by; nothing was recorded");
    }
  }

  private static CaseException request(String message) {
    return new CaseException(CaseException.Matter.REQUEST, message);
  }

  private Optional<Long> day() {
    return Optional.ofNullable(asOf)
        .map(date -> Session.option("--as-of", date, ListsCommand::day));
  }

  // ---- two

  private Integer pair() throws IOException {
    String one = java.util.Objects.requireNonNull(a);
    String other = java.util.Objects.requireNonNull(b);
    Optional<Judgement> judgement =
        Optional.ofNullable(as).map(word -> Session.option("--as", word, Judgement::of));
    CaseFile file = open();
    try (CaseReader reader = file.read(Access.PUBLIC)) {
      Pair pair = Pair.of(new CaseLists(reader, day()), one, other);
      if (judgement.isEmpty()) {
        PairPage page = new PairPage(reader, pair);
        page.print(session.people());
        session.result(session.json() ? page.json() : Map.of());
        return Davylamp.DONE;
      }
      Optional<RecordId> recorded =
          new Judging(file, pair, judgement.get(), Optional.ofNullable(note)).record(reader);
      tell(pair, judgement.get(), recorded);
    }
    return Davylamp.DONE;
  }

  private CaseFile open() {
    Settings settings = Settings.ofEnvironment();
    return CaseFile.open(
        session.directory(),
        by == null ? settings : new Settings(settings.keys(), settings.clock(), by.strip()));
  }

  private void tell(Pair pair, Judgement judgement, Optional<RecordId> recorded) {
    session
        .people()
        .println(
            recorded.isEmpty()
                ? "judged " + judgement.word() + " before: nothing changed"
                : pair.one().id() + " and " + pair.other().id() + ": judged " + judgement.word());
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("a", pair.one().id());
    result.put("b", pair.other().id());
    result.put("judgement", judgement.word());
    result.putAll(QuestionWriter.json(pair.score()));
    result.put("record", recorded.map(RecordId::hex));
    session.result(result);
  }

  private Integer many(Path table) throws IOException {
    List<JudgementTable.Row> rows = new ArrayList<>();
    long empty;
    try (QueryInput in = QueryInput.open("--judgements", table)) {
      empty = JudgementTable.read(in, in.name(), rows::add);
    }
    ManyJudgements.Outcome outcome;
    try (ProgressBar progress = session.progress()) {
      outcome = new ManyJudgements(open(), day(), table.toString(), rows).record(progress);
    }
    session
        .people()
        .printf(
            Locale.ROOT,
            "%,d judgements recorded, %,d judged so before, %,d rows without a judgement%n",
            outcome.recorded(),
            outcome.unchanged(),
            empty);
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("recorded", outcome.recorded());
    result.put("unchanged", outcome.unchanged());
    result.put("withoutJudgement", empty);
    session.result(result);
    return Davylamp.DONE;
  }

  // ---- the queue

  private Integer queue() throws IOException {
    Set<Standing> wanted =
        statuses.stream()
            .map(word -> Session.option("--status", word, Standing::of))
            .collect(Collectors.toUnmodifiableSet());
    try (CaseReader reader = session.read(false);
        ProgressBar progress = session.progress();
        ListFiles files = new ListFiles(!noCache, progress)) {
      requireEntity(reader);
      CaseLists lists = new CaseLists(reader, day());
      List<ListVersion> open = lists.open(files, session.directory());
      CandidateSearch.Found found =
          CandidateSearch.of(
              reader,
              open,
              new CandidateSearch.Limits(threshold, Session.limit(limit)),
              (done, of) -> progress.at("comparing", done, of));
      progress.clear();
      List<Question> all =
          Docket.of(reader, found.candidates()).stream()
              .filter(question -> isOn(reader, question))
              .toList();
      List<Question> shown =
          all.stream()
              .filter(each -> wanted.isEmpty() || wanted.contains(each.standing()))
              .toList();
      write(shown);
      print(wanted, all, shown);
      summary(open, found);
      if (!isStandardOutput()) {
        session.result(shown.stream().map(QuestionWriter::json).toList());
      }
    }
    return Davylamp.DONE;
  }

  private void requireEntity(CaseReader reader) {
    if (a != null && reader.entity(a).isEmpty()) {
      throw request(
          "expected an entity of this case, found '" + a + "'; 'davylamp search' finds them");
    }
  }

  private boolean isOn(CaseReader reader, Question question) {
    if (a == null) {
      return true;
    }
    Set<String> its = reader.resolutions().component(a);
    return its.contains(question.a()) || its.contains(question.b());
  }

  private boolean isStandardOutput() {
    return out != null && out.toString().equals("-");
  }

  private void write(List<Question> shown) throws IOException {
    if (out == null) {
      return;
    }
    try (OutFile file = OutFile.open(out, session.out())) {
      QuestionWriter.write(shown, file, out.toString().toLowerCase(Locale.ROOT).endsWith(".csv"));
      file.keep();
    }
  }

  private PrintStream people() {
    return isStandardOutput() ? session.err() : session.people();
  }

  private void print(Set<Standing> wanted, List<Question> all, List<Question> shown) {
    PrintStream people = people();
    if (out == null) {
      shown.stream()
          .filter(each -> !wanted.isEmpty() || each.standing().isWaiting())
          .forEach(each -> QuestionWriter.print(each, people));
      if (!shown.isEmpty()) {
        people.println();
      }
    }
    Map<Standing, Long> counts = new EnumMap<>(Standing.class);
    all.forEach(each -> counts.merge(each.standing(), 1L, Long::sum));
    people.println(
        counts.isEmpty()
            ? "no questions" + (a == null ? "" : " on " + a) + ", and no pair has been judged yet"
            : Stream.of(Standing.values())
                .filter(counts::containsKey)
                .map(
                    each ->
                        String.format(
                            Locale.ROOT, "%,d %s", counts.getOrDefault(each, 0L), each.word()))
                .collect(Collectors.joining(", ")));
  }

  /** What was compared with what, and what was left out. */
  private void summary(List<ListVersion> open, CandidateSearch.Found found) {
    PrintStream people = people();
    for (ListVersion list : open) {
      people.printf(
          Locale.ROOT,
          "%s%s: %,d entries, SHA-256 %s%n",
          list.name(),
          list.date().map(date -> " " + date).orElse(""),
          list.index().size(),
          list.sha256());
    }
    people.printf(
        Locale.ROOT,
        "%,d persons, organisations, ships and aircraft compared with %s and with one another,"
            + " from %s on%s%n",
        found.compared(),
        open.isEmpty()
            ? "no list (the case holds none" + (asOf == null ? "" : " of " + asOf) + ")"
            : "these lists",
        threshold,
        found.nothingToFindBy() == 0
            ? ""
            : String.format(
                Locale.ROOT, "; %,d have no name and no number", found.nothingToFindBy()));
    if (!found.more().isEmpty()) {
      people.printf(
          Locale.ROOT,
          "%,d have more candidates than the %d likeliest that are shown (--limit 0 shows all): %s%n",
          found.more().size(),
          limit,
          found.more().stream().limit(NAMED).collect(Collectors.joining(", "))
              + (found.more().size() > NAMED ? " …" : ""));
    }
    if (out != null && !isStandardOutput()) {
      people.println("written to " + out);
    }
  }
}

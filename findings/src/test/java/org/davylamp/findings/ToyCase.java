package org.davylamp.findings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.davylamp.casefile.Append;
import org.davylamp.casefile.CaseFile;
import org.davylamp.casefile.CaseReader;
import org.davylamp.casefile.Settings;
import org.davylamp.casefile.SigningKeys;
import org.davylamp.evidence.Access;
import org.davylamp.evidence.Act;
import org.davylamp.evidence.Finding;
import org.davylamp.evidence.RecordId;
import org.davylamp.evidence.ReferenceList;
import org.davylamp.evidence.Reliance;
import org.davylamp.evidence.Resolution;
import org.davylamp.evidence.Source;
import org.davylamp.evidence.SourceType;
import org.davylamp.evidence.Stance;
import org.davylamp.evidence.Statement;
import org.davylamp.evidence.StatementDetails;
import org.davylamp.exchange.Formats;
import org.davylamp.exchange.Head;
import org.davylamp.exchange.InputFile;
import org.davylamp.exchange.Intake;
import org.davylamp.findings.analysis.Analysis;
import org.davylamp.findings.analysis.CaseView;
import org.davylamp.findings.analysis.Conclusion;

/** A case in a folder that is thrown away, with a signing key of its own. */
public final class ToyCase {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T08:00:00Z"), ZoneOffset.UTC);

  private final Path folder;
  private final CaseFile file;
  private final List<Consumer<Append>> waiting = new ArrayList<>();
  private int files;

  private ToyCase(Path folder) {
    this.folder = folder;
    Settings settings = new Settings(new SigningKeys(folder.resolve("keys")), CLOCK, "tester");
    this.file = CaseFile.create(folder.resolve("case"), "A toy case", settings);
  }

  public static ToyCase in(Path folder) {
    return new ToyCase(folder);
  }

  /** Adds case files, each in an append of its own. */
  public ToyCase read(String... csvs) {
    return read(Access.PUBLIC, csvs);
  }

  ToyCase read(Access access, String... csvs) {
    for (String csv : csvs) {
      read(access, csv.getBytes(StandardCharsets.UTF_8), "rows-" + ++files + ".csv");
    }
    return this;
  }

  private void read(Access access, byte[] csv, String name) {
    try (Append append = written().append(access)) {
      Path path = folder.resolve(name);
      Files.write(path, csv);
      Source itself = Source.of(name, SourceType.CASE_FILE, name).with(access);
      Formats.recognise(Head.of(path))
          .orElseThrow(() -> new AssertionError("no format of ours: " + name))
          .read(
              new InputFile(path, name, csv.length),
              new Desk(append, append.declare(itself), access));
      append.commit(Append.Deed.of(Act.Deed.ADD));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Desk(Append append, RecordId source, Access access) implements Intake {
    @Override
    public RecordId declare(Source declared, long row) {
      return append.declare(declared.with(access));
    }

    @Override
    public Optional<RecordId> cited(String key) {
      return append.cited(key);
    }

    @Override
    public Optional<String> schemaOf(String entity) {
      return append.schemaOf(entity);
    }

    @Override
    public void accept(Statement statement, long row) {
      append.accept(statement, row);
    }
  }

  /** Declares a report that rests on those sources; on nothing else if there are none. */
  public ToyCase source(String key, String... reliesOn) {
    return source(
        with(
            Source.of(key, SourceType.REPORT, "Report " + key),
            new Reliance.On(List.of(reliesOn))));
  }

  public ToyCase source(Source source) {
    if (source.access() == Access.PUBLIC) {
      waiting.add(append -> append.declare(source));
      return this;
    }
    try (Append append = written().append(source.access())) {
      append.declare(source);
      append.commit(Append.Deed.of(Act.Deed.STATE));
    }
    return this;
  }

  public static Source with(Source source, Reliance reliance) {
    return new Source(
        source.key(),
        source.type(),
        source.title(),
        source.publisher(),
        source.author(),
        source.published(),
        source.retrieved(),
        source.url(),
        source.licence(),
        source.reliability(),
        source.access(),
        source.consent(),
        source.custody(),
        reliance,
        source.supersedes(),
        source.note());
  }

  /** States {@code property = value} pairs of one entity, by one source. */
  public ToyCase say(String source, String schema, String entity, String... pairs) {
    return say(source, Stance.ASSERTS, schema, entity, pairs);
  }

  public ToyCase deny(String source, String schema, String entity, String... pairs) {
    return say(source, Stance.DENIES, schema, entity, pairs);
  }

  private ToyCase say(String source, Stance stance, String schema, String entity, String... pairs) {
    for (int i = 0; i < pairs.length; i += 2) {
      String property = pairs[i];
      String value = pairs[i + 1];
      waiting.add(
          append ->
              append.add(
                  Statement.of(entity, schema, property, value, append.cited(source).orElseThrow())
                      .with(StatementDetails.NONE.withStance(stance)),
                  0));
    }
    return this;
  }

  /** The id under which statements cite a source. */
  public RecordId cited(String source) {
    try (CaseReader reader = written().read(Access.RESTRICTED)) {
      return reader.cited(source).orElseThrow();
    }
  }

  public ToyCase say(List<Statement> statements) {
    statements.forEach(statement -> waiting.add(append -> append.add(statement, 0)));
    return this;
  }

  /** The case with all in it that was stated: in one append, because each costs a disk's turn. */
  private CaseFile written() {
    if (!waiting.isEmpty()) {
      List<Consumer<Append>> all = List.copyOf(waiting);
      waiting.clear();
      try (Append append = file.append(Access.PUBLIC)) {
        all.forEach(one -> one.accept(append));
        append.commit(Append.Deed.of(Act.Deed.STATE));
      }
    }
    return file;
  }

  /** Judges two ids to be one thing. */
  public ToyCase same(String one, String other) {
    try (Append append = written().append(Access.PUBLIC)) {
      append.add(
          Resolution.on(one, other, Resolution.Judgement.SAME, Optional.empty(), Optional.empty()),
          0);
      append.commit(Append.Deed.of(Act.Deed.RESOLVE));
    }
    return this;
  }

  /** Judges two ids, on some grounds. */
  public ToyCase judge(
      String one, String other, Resolution.Judgement judgement, String note, String basis) {
    Optional<RecordId> before;
    try (CaseReader reader = written().read(Access.PUBLIC)) {
      before = reader.resolutions().on(one, other).map(held -> reader.id(held.seq()));
    }
    try (Append append = written().append(Access.PUBLIC)) {
      append.add(Resolution.on(one, other, judgement, Optional.of(note), before).basedOn(basis), 0);
      append.commit(Append.Deed.of(Act.Deed.RESOLVE));
    }
    return this;
  }

  /** Registers a list, without its bytes. */
  public ToyCase list(String key, String sha256) {
    waiting.add(
        append ->
            append.add(
                new ReferenceList(
                    "own-csv",
                    sha256,
                    Optional.empty(),
                    new TreeMap<>(),
                    append.declare(Source.of(key, SourceType.LIST, key))),
                0));
    return this;
  }

  public ToyCase withdraw(String source) {
    try (Append append = written().append(Access.PUBLIC)) {
      append.commit(
          new Append.Deed(
              Act.Deed.WITHDRAW,
              Optional.empty(),
              Optional.empty(),
              List.of(append.cited(source).orElseThrow()),
              Optional.of("asked to")));
    }
    return this;
  }

  public CaseFile file() {
    return written();
  }

  public long size() {
    try (CaseReader reader = written().read(Access.PUBLIC)) {
      return reader.head().size();
    }
  }

  public List<Assessment.Outcome> assess() {
    return assess(Analyses.all());
  }

  public List<Assessment.Outcome> assess(List<Analysis> analyses) {
    return Assessment.run(written(), analyses, (analysis, done, of) -> {});
  }

  /** Findings in force by analysis and parameters, those that were given up too. */
  public List<CaseReader.Found> found() {
    try (CaseReader reader = written().read(Access.PUBLIC)) {
      return reader.findings();
    }
  }

  /** What an analysis concludes now, after recording it. */
  public List<Finding.Result> conclusions(String analysis) {
    assess();
    return found().stream()
        .map(CaseReader.Found::finding)
        .filter(finding -> finding.analysis().equals(analysis))
        .flatMap(finding -> finding.results().stream())
        .toList();
  }

  /** The conclusions of one sort. */
  public List<Finding.Result> conclusions(String analysis, String sort) {
    return conclusions(analysis).stream()
        .filter(result -> sort.equals(result.values().get(Conclusion.SORT)))
        .toList();
  }

  /** Their sentences. */
  public List<String> told(String analysis, String sort) {
    return conclusions(analysis, sort).stream().map(Finding.Result::text).toList();
  }

  /** Something read from the case as analyses see it. */
  public <T> T view(Function<CaseView, T> question) {
    try (CaseReader reader = written().read(Access.PUBLIC)) {
      return question.apply(CaseView.of(reader));
    }
  }

  /** A conclusion's value, which it must have. */
  public static String value(Finding.Result result, String name) {
    return Optional.ofNullable(result.values().get(name))
        .orElseThrow(() -> new AssertionError("no " + name + " in " + Map.copyOf(result.values())));
  }
}

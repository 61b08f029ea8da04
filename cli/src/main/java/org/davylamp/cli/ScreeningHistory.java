package org.davylamp.cli;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.davylamp.casefile.CaseReader;
import org.davylamp.evidence.Access;
import org.davylamp.evidence.Screening;
import org.davylamp.findings.audit.Decisions;
import org.davylamp.findings.audit.LineReader;
import org.davylamp.findings.audit.Results;
import org.davylamp.findings.audit.ScreenedTable;
import org.davylamp.findings.verdicts.Verdict;

/** The screenings of a case: which there are, and one of them again, with what was decided. */
final class ScreeningHistory {
  private final Session session;

  ScreeningHistory(Session session) {
    this.session = session;
  }

  void print() {
    PrintStream people = session.people();
    List<Map<String, Object>> result = new ArrayList<>();
    try (CaseReader reader = session.open().read(Access.RESTRICTED)) {
      List<CaseReader.Screened> all = reader.screenings();
      for (CaseReader.Screened each : all) {
        long decided =
            reader.decisions().stream()
                .filter(one -> one.decision().screening().equals(each.id()))
                .count();
        print(each, decided, people);
        result.add(json(each, decided));
      }
      if (all.isEmpty()) {
        people.println("no screening is recorded in this case");
      }
    }
    session.result(result);
  }

  private static void print(CaseReader.Screened each, long decided, PrintStream people) {
    Screening screening = each.screening();
    people.printf(
        "%s  recorded %s by %s  %s of %s, as of %s%n",
        KeptScreenings.called(each.id()),
        each.act().time(),
        each.act().actor(),
        screening.of(),
        screening.file(),
        screening.checked().asOf());
    people.println(
        "    "
            + ScreeningSummary.counts(counts(screening))
            + (decided == 0 ? "" : decided == 1 ? "; 1 decision" : "; " + decided + " decisions"));
  }

  private static Map<Verdict, Long> counts(Screening screening) {
    Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
    for (Verdict verdict : Verdict.values()) {
      counts.put(verdict, screening.rows().getOrDefault(verdict.word(), 0L));
    }
    return counts;
  }

  private static Map<String, Object> json(CaseReader.Screened each, long decided) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("screening", each.id().hex());
    json.put("recorded", each.act().time().toString());
    json.put("by", each.act().actor());
    json.put("of", each.screening().of());
    json.put("file", each.screening().file());
    json.put("input", each.screening().input());
    json.put("asOf", each.screening().checked().asOf());
    json.put("verdicts", each.screening().rows());
    json.put("decisions", decided);
    return json;
  }

  /** Writes one again: its rows as they were found, and what was decided on them until now. */
  void write(String named, List<Path> outs) throws IOException {
    try (ProgressBar progress = session.progress();
        Results results = Results.open()) {
      ScreenedTable table;
      try (CaseReader reader = session.open().read(Access.RESTRICTED)) {
        CaseReader.Screened found = KeptScreenings.find(reader, named, Optional.empty());
        Decisions decisions = Decisions.of(reader, found.screening().of());
        lines(
            KeptScreenings.rows(reader, found),
            line -> results.add(decisions.on(LineReader.row(line))));
        table = table(found, session.open().title());
      }
      new ScreeningOutputs(session, outs, progress).write(table, results);
      new ScreeningSummary(session, outs)
          .tell(table, results, results, Optional.empty(), Optional.empty());
    }
  }

  private static ScreenedTable table(CaseReader.Screened found, String title) {
    Screening screening = found.screening();
    return new ScreenedTable(
        screening.of(),
        screening.file(),
        screening.input(),
        List.of(),
        List.of(),
        title,
        screening.checked(),
        Optional.of(found.id().hex()),
        Optional.empty());
  }

  /** The lines of a recorded screening, in their order. */
  static void lines(Path rows, Results.Taker to) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(rows), 1 << 16)) {
      ByteArrayOutputStream line = new ByteArrayOutputStream(512);
      for (int one = in.read(); one >= 0; one = in.read()) {
        if (one == '\n') {
          to.accept(line.toByteArray());
          line.reset();
        } else {
          line.write(one);
        }
      }
    }
  }
}

package org.davylamp.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.davylamp.evidence.Screening.Checked;
import org.davylamp.evidence.Screening.Listing;
import org.davylamp.findings.audit.Results;
import org.davylamp.findings.audit.RowResult;
import org.davylamp.findings.audit.ScreenedTable;
import org.davylamp.findings.verdicts.Reason;
import org.davylamp.findings.verdicts.Verdict;

/** What people are told of a screening: against what, how many of each verdict, the worst. */
final class ScreeningSummary {
  private static final int WORST = 5;
  private static final int PREFIX = 8;

  /** Columns that are told by name. */
  private static final int NAMED = 20;

  private final Session session;
  private final List<Path> outs;
  private final PrintStream people;

  ScreeningSummary(Session session, List<Path> outs) {
    this.session = session;
    this.outs = outs;
    boolean taken = outs.stream().anyMatch(ScreeningOutputs::isStandardOutput);
    this.people =
        taken
            ? new PrintStream(new PlainText(session.err()), true, StandardCharsets.UTF_8)
            : session.people();
  }

  /**
   * Tells it.
   *
   * @param all rows of the table
   * @param told those that were written: all, or what is new
   * @param unrecorded why the screening is not recorded, if it is not
   */
  void tell(
      ScreenedTable table,
      Results all,
      Results told,
      Optional<KeptScreenings.Recorded> recorded,
      Optional<String> unrecorded)
      throws IOException {
    columns(table);
    against(table);
    people.printf(
        Locale.ROOT,
        "%,d %s of %s: %s%n",
        all.size(),
        all.size() == 1 ? "row" : "rows",
        table.what(),
        counts(all.counts()));
    if (table.since().isPresent()) {
      since(table, told);
    }
    worst(told);
    recorded.ifPresent(
        each ->
            people.println(
                (each.isNew() ? "recorded, restricted, as " : "recorded before, as ")
                    + KeptScreenings.called(each.id())));
    unrecorded.ifPresent(why -> people.println("not recorded: " + why));
    if (!outs.isEmpty()) {
      people.println(
          "written to " + outs.stream().map(Path::toString).collect(Collectors.joining(", ")));
    }
    session.result(json(table, all, told, recorded));
  }

  private void columns(ScreenedTable table) {
    if (!table.understood().isEmpty()) {
      people.println("columns read: " + named(table.understood()));
    }
    if (!table.ignored().isEmpty()) {
      people.println(
          "columns not known, phrases in them read as remarks: "
              + named(table.ignored())
              + "; --map says what a column is");
    }
  }

  /** Some by name, and how many there are; the results have them all. */
  private static String named(List<String> columns) {
    return columns.size() <= NAMED
        ? String.join(", ", columns)
        : String.join(", ", columns.subList(0, NAMED))
            + " and "
            + (columns.size() - NAMED)
            + " more";
  }

  private void against(ScreenedTable table) {
    Checked checked = table.checked();
    for (Listing list : checked.lists()) {
      people.printf(
          Locale.ROOT,
          "list %s%s: %,d %s, SHA-256 %s…%n",
          list.name(),
          list.date().map(date -> " " + date).orElse(""),
          list.entries(),
          list.entries() == 1 ? "entry" : "entries",
          list.sha256().substring(0, Math.min(PREFIX, list.sha256().length())));
    }
    if (checked.lists().isEmpty()) {
      people.println(
          "NO LIST WAS SEARCHED: only who the case itself says is designated counts. 'davylamp lists"
              + " fetch' gets lists into a case, --list names files.");
    }
    people.printf(
        Locale.ROOT,
        "case: %s; %,d measures, links up to %d hops, as of %s, ledger of %,d records (%s…)%n",
        table.caseTitle(),
        checked.measures(),
        checked.hops(),
        checked.asOf(),
        checked.size(),
        checked.root().substring(0, Math.min(PREFIX, checked.root().length())));
  }

  static String counts(Map<Verdict, Long> counts) {
    List<String> parts = new ArrayList<>();
    for (Verdict verdict : Verdict.values()) {
      long count = counts.getOrDefault(verdict, 0L);
      parts.add(String.format(Locale.ROOT, "%,d %s", count, verdict.words()));
    }
    return String.join(", ", parts);
  }

  private void since(ScreenedTable table, Results told) throws IOException {
    Map<RowResult.Change.What, Long> changes = new LinkedHashMap<>();
    told.rows(row -> row.change().ifPresent(each -> changes.merge(each.what(), 1L, Long::sum)));
    people.printf(
        Locale.ROOT,
        "since %s: %,d changed, %,d new, %,d gone%n",
        table.since().orElse(""),
        changes.getOrDefault(RowResult.Change.What.CHANGED, 0L),
        changes.getOrDefault(RowResult.Change.What.NEW, 0L),
        changes.getOrDefault(RowResult.Change.What.GONE, 0L));
  }

  /** Thrown to stop reading once enough was told. */
  private static final class Enough extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Enough() {
      super("enough", null, false, false);
    }
  }

  private void worst(Results told) throws IOException {
    long grave = told.size() - told.count(Verdict.CLEAR);
    if (grave == 0) {
      return;
    }
    people.println(grave > WORST ? "the worst:" : "in order:");
    int[] shown = {0};
    try {
      told.rows(
          row -> {
            if (row.verdict() == Verdict.CLEAR || shown[0] == WORST) {
              throw new Enough();
            }
            shown[0]++;
            print(row);
          });
    } catch (Enough e) {
      if (grave > WORST) {
        people.printf(Locale.ROOT, "  and %,d more%n", grave - WORST);
      }
    }
  }

  private void print(RowResult row) {
    people.printf(
        Locale.ROOT,
        "  %-8s %s (line %,d)  %s%n",
        row.verdict().words(),
        row.screened().row(),
        row.screened().line(),
        row.screened().name());
    row.screened().reasons().stream()
        .findFirst()
        .map(Reason::text)
        .ifPresent(text -> FindingsText.wrap("           ", "           ", text, people));
    row.change()
        .map(change -> change.what().word() + ": " + String.join("; ", change.because()))
        .ifPresent(text -> FindingsText.wrap("           ", "           ", text, people));
    row.decision()
        .ifPresent(
            decision ->
                people.println(
                    "           "
                        + (decision.holds() ? "decided " : "to be decided again; was ")
                        + decision.judgement().word()
                        + " by "
                        + decision.by()
                        + " on "
                        + decision.on()
                        + ": "
                        + decision.note()));
  }

  private Map<String, Object> json(
      ScreenedTable table, Results all, Results told, Optional<KeptScreenings.Recorded> recorded) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("screening", recorded.map(each -> each.id().hex()));
    result.put("of", table.what());
    result.put("file", table.file());
    result.put("input", table.input());
    result.put("rows", all.size());
    result.put("verdicts", json(all.counts()));
    if (table.since().isPresent()) {
      result.put("since", table.since());
      result.put("told", told.size());
    }
    result.put("columns", table.understood());
    result.put("ignored", table.ignored());
    result.put("asOf", table.checked().asOf());
    result.put("lists", table.checked().lists().stream().map(Listing::name).toList());
    result.put("out", outs.stream().map(Path::toString).toList());
    return result;
  }

  private static Map<String, Long> json(Map<Verdict, Long> counts) {
    Map<String, Long> words = new LinkedHashMap<>();
    for (Verdict verdict : Verdict.values()) {
      words.put(verdict.word(), counts.getOrDefault(verdict, 0L));
    }
    return words;
  }
}

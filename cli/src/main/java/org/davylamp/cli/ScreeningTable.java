package org.davylamp.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.davylamp.exchange.CsvTable;
import org.davylamp.findings.audit.Results;
import org.davylamp.findings.audit.RowResult;
import org.davylamp.findings.audit.ScreenedTable;
import org.davylamp.findings.exposure.Cited;
import org.davylamp.findings.exposure.Leg;
import org.davylamp.findings.verdicts.Basis;
import org.davylamp.findings.verdicts.Reason;

/**
 * The rows of a screening as a table for spreadsheets: one line a row, its reasons numbered in one
 * cell and what belongs to each under the same number in the next. No cell begins a formula.
 */
final class ScreeningTable {
  private static final List<String> COLUMNS =
      List.of(
          "row",
          "line",
          "name",
          "verdict",
          "rules",
          "reasons",
          "basis",
          "path",
          "oecdStep",
          "ask",
          "wouldChange",
          "notUnderstood",
          "decision",
          "decidedBy",
          "decidedOn",
          "decisionNote");

  private static final List<String> CHANGE = List.of("change", "was", "because");
  private static final List<String> CHECKED = List.of("asOf", "lists");

  /** What a cell of a spreadsheet holds; what is longer stands in the JSON lines. */
  private static final int LONGEST = 32_000;

  private ScreeningTable() {}

  static void write(ScreenedTable table, Results results, OutputStream to) throws IOException {
    CsvTable csv = new CsvTable(to);
    List<String> header = new ArrayList<>(COLUMNS);
    boolean changes = table.since().isPresent();
    header.addAll(changes ? CHANGE : List.of());
    header.addAll(CHECKED);
    csv.row(header);
    List<String> checked =
        List.of(
            table.checked().asOf(),
            table.checked().lists().stream()
                .map(list -> list.name() + list.date().map(date -> " " + date).orElse(""))
                .collect(Collectors.joining("; ")));
    results.rows(row -> csv.row(fields(row, changes, checked)));
    csv.flush();
  }

  private static List<String> fields(RowResult row, boolean changes, List<String> checked) {
    List<Reason> reasons = row.screened().reasons();
    List<String> fields = new ArrayList<>();
    fields.add(row.screened().row());
    fields.add(Long.toString(row.screened().line()));
    fields.add(row.screened().name());
    fields.add(row.verdict().words());
    fields.add(reasons.stream().map(Reason::rule).distinct().collect(Collectors.joining("; ")));
    fields.add(numbered(reasons, Reason::text));
    fields.add(numbered(reasons, ScreeningTable::basis));
    fields.add(numbered(reasons, reason -> path(reason.path())));
    fields.add(numbered(reasons, reason -> reason.step().number() + " " + reason.step().title()));
    fields.add(numbered(reasons, Reason::ask));
    fields.add(numbered(reasons, Reason::changes));
    fields.add(String.join("; ", row.screened().notRead()));
    decision(row, fields);
    if (changes) {
      change(row, fields);
    }
    fields.addAll(checked);
    return fields.stream().map(ScreeningTable::guarded).toList();
  }

  private static void decision(RowResult row, List<String> fields) {
    fields.add(
        row.decision()
            .map(each -> each.judgement().word() + (each.holds() ? "" : ", to be decided again"))
            .orElse(""));
    fields.add(row.decision().map(RowResult.Decided::by).orElse(""));
    fields.add(row.decision().map(RowResult.Decided::on).orElse(""));
    fields.add(row.decision().map(RowResult.Decided::note).orElse(""));
  }

  private static void change(RowResult row, List<String> fields) {
    fields.add(row.change().map(each -> each.what().word()).orElse(""));
    fields.add(row.change().flatMap(RowResult.Change::was).map(was -> was.words()).orElse(""));
    fields.add(row.change().map(each -> String.join("; ", each.because())).orElse(""));
  }

  /** One by itself has no number. */
  private static String numbered(List<Reason> reasons, Function<Reason, String> words) {
    if (reasons.size() == 1) {
      return words.apply(reasons.getFirst());
    }
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < reasons.size(); i++) {
      String text = words.apply(reasons.get(i));
      if (!text.isEmpty()) {
        lines.add((i + 1) + ". " + text);
      }
    }
    return String.join(" | ", lines);
  }

  private static String basis(Reason reason) {
    return reason.basis().stream().map(ScreeningTable::basis).collect(Collectors.joining("; "));
  }

  private static String basis(Basis basis) {
    return basis.title() + basis.since().map(since -> ", since " + since).orElse("");
  }

  /** {@code A → owns 60 % of (2015–2019; UN Panel, p. 12) → B}. */
  private static String path(List<Leg> legs) {
    StringBuilder path = new StringBuilder();
    for (Leg leg : legs) {
      path.append(path.isEmpty() ? leg.from() : "");
      path.append(" → ").append(leg.tie()).append(" (").append(leg.dates());
      path.append(leg.ground() == Leg.Ground.DOCUMENTED ? "" : ", " + leg.ground().word());
      String sources =
          leg.sources().stream().map(ScreeningTable::source).collect(Collectors.joining(", "));
      path.append(sources.isEmpty() ? "" : "; " + sources).append(") → ").append(leg.to());
    }
    return path.toString();
  }

  private static String source(Cited cited) {
    return cited.title() + (cited.locator().isEmpty() ? "" : " " + cited.locator());
  }

  /**
   * A cell that a spreadsheet would take for a formula begins with an apostrophe, as OWASP's page
   * on CSV injection advises; full-width signs are taken for formulas, too.
   */
  static String guarded(String given) {
    String text = given.replace('\n', ' ').replace('\r', ' ');
    String cell =
        text.length() <= LONGEST
            ? text
            : text.substring(0, text.offsetByCodePoints(0, LONGEST / 2))
                + " … (longer than a cell of a spreadsheet holds: all of it is in the JSON lines)";
    return !cell.isEmpty() && "=+-@\t＝＋－＠".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}

package org.davylamp.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.davylamp.dossier.html.Element;
import org.davylamp.dossier.html.Html;
import org.davylamp.findings.audit.Results;
import org.davylamp.findings.audit.RowResult;
import org.davylamp.findings.audit.ScreenedTable;
import org.davylamp.findings.verdicts.Verdict;

/**
 * A screening as a compliance officer files it: one file that needs no other, without scripts, for
 * the screen by day and night and for A4. Rows are written as they are read, so memory does not
 * grow with them; of a verdict with very many rows the report says how many it leaves to the JSON
 * lines.
 */
public final class ScreeningReport {
  /** Rows of one verdict that are printed: a file of more than that no browser shows. */
  static final int MOST = 5_000;

  private static final List<String> STYLES =
      List.of("pictures/pictures.css", "dossier.css", "screening.css");

  private final ScreenedTable table;
  private final Results results;
  private final Writer out;
  private final Fonts fonts = new Fonts();
  private final ScreenedRows rows = new ScreenedRows();

  private ScreeningReport(ScreenedTable table, Results results, Writer out) {
    this.table = table;
    this.results = results;
    this.out = out;
  }

  /** Writes it; the stream is flushed and stays open. The same rows give the same bytes. */
  public static void write(ScreenedTable table, Results results, OutputStream to)
      throws IOException {
    // Which fonts it needs is known at its end, and they stand at its beginning.
    Path body = Files.createTempFile("davylamp-report", ".html");
    try {
      Fonts fonts;
      try (Writer out = Files.newBufferedWriter(body)) {
        ScreeningReport report = new ScreeningReport(table, results, out);
        report.body();
        fonts = report.fonts;
      }
      Writer out = new OutputStreamWriter(to, StandardCharsets.UTF_8);
      out.write("<!DOCTYPE html>\n<html lang=\"en\">");
      StringBuilder head = new StringBuilder();
      head(table, fonts).write(head);
      out.write(head.append('\n').toString());
      out.flush();
      Files.copy(body, to);
      to.flush();
    } finally {
      Files.deleteIfExists(body);
    }
  }

  private void body() throws IOException {
    out.write("<body class=\"screening\">");
    print(Element.link("#content", "Skip to the content").css("skip"));
    print(
        Element.of("header")
            .css("site")
            .add(Element.of("p", "Davylamp · screening report").css("name")));
    out.write("<main id=\"content\">");
    ScreeningFacts facts = new ScreeningFacts(table, results);
    print(facts.title());
    for (Html part : facts.parts()) {
      print(part);
    }
    graver(Verdict.MATCH, "Match", "A party or a ship is listed, or a measure bans the goods.");
    graver(
        Verdict.EXPOSED,
        "Exposed",
        "A documented path leads to a listed party or to a place where forced labour is"
            + " established.");
    review();
    nothingFound();
    for (Html part : facts.method()) {
      print(part);
    }
    out.write("</main>");
    print(foot());
    out.write("</body></html>\n");
  }

  private void print(Html part) throws IOException {
    StringBuilder text = new StringBuilder();
    part.write(text);
    fonts.use(text.toString());
    out.write(text.append('\n').toString());
  }

  private static Element head(ScreenedTable table, Fonts fonts) throws IOException {
    Element head =
        Element.of("head")
            .add(Element.of("meta").with("charset", "utf-8"))
            .add(
                Element.of("meta")
                    .with("name", "viewport")
                    .with("content", "width=device-width, initial-scale=1"))
            .add(Element.of("meta").with("name", "color-scheme").with("content", "light dark"))
            .add(Element.of("title", "Screening of " + table.what() + ": " + table.file()));
    for (String style : STYLES) {
      try (InputStream in = Dossier.resource(style)) {
        String css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        head.add(Element.of("style", new Html.Ready(css)));
      }
    }
    String faces = fonts.embedded();
    return faces.isEmpty() ? head : head.add(Element.of("style", new Html.Ready(faces)));
  }

  private static Element foot() {
    return Element.of("footer")
        .css("site")
        .add(
            Element.of(
                "p",
                "Each row is a lead for a person to review. Nothing is decided by the machine, and"
                    + " nothing found is no clearance. Confidential: whom a business buys from is"
                    + " for those who need to know."));
  }

  // ---- rows

  private void graver(Verdict verdict, String title, String what) throws IOException {
    long count = results.count(verdict);
    print(heading(verdict, title, count));
    if (count == 0) {
      print(Element.of("p", "No row.").css("note"));
      return;
    }
    print(Element.of("p", what).css("note"));
    long[] shown = {0};
    results.rows(
        verdict,
        row -> {
          if (shown[0]++ < MOST) {
            print(rows.whole(row));
          }
        });
    rest(count);
  }

  private static Element heading(Verdict verdict, String title, long count) {
    return Element.of("h2", title + " ")
        .id(verdict.word())
        .add(Element.of("span", Prose.count(count)).css("count"));
  }

  private void rest(long count) throws IOException {
    if (count > MOST) {
      print(
          Element.of(
                  "p",
                  Prose.counted(count - MOST, "row more is", "rows more are")
                      + " not printed here, only counted. All of them stand in the JSON lines and"
                      + " the table of the same screening.")
              .css("limits told"));
    }
  }

  private void review() throws IOException {
    long count = results.count(Verdict.REVIEW);
    print(heading(Verdict.REVIEW, "To review", count));
    if (count == 0) {
      print(Element.of("p", "No row.").css("note"));
      return;
    }
    print(
        Element.of(
                "p",
                "It cannot be known from these rows: something is missing, inferred or only"
                    + " claimed. Grouped by the first reason.")
            .css("note"));
    long left = MOST;
    for (Map.Entry<String, Long> group : results.rules(Verdict.REVIEW).entrySet()) {
      print(
          Element.of("h3", ScreenedRows.words(group.getKey()) + " ")
              .add(Element.of("span", Prose.count(group.getValue())).css("count")));
      left = group(group.getKey(), left);
    }
    rest(count);
  }

  /** What the rows of a group have in common is told once, above them. */
  private long group(String rule, long left) throws IOException {
    ScreenedRows.Common common = new ScreenedRows.Common();
    results.rows(Verdict.REVIEW, rule, common::meet);
    for (Html part : common.told()) {
      print(part);
    }
    long[] room = {left};
    results.rows(
        Verdict.REVIEW,
        rule,
        row -> {
          if (room[0] > 0) {
            room[0]--;
            print(rows.beside(row, common));
          }
        });
    return room[0];
  }

  private void nothingFound() throws IOException {
    long count = results.count(Verdict.CLEAR);
    print(heading(Verdict.CLEAR, "Nothing found in what was checked", count));
    if (count == 0) {
      print(Element.of("p", "No row.").css("note"));
      return;
    }
    print(
        Element.of("p", "That is all that is said of these rows; none of them is cleared.")
            .css("note"));
    out.write("<ol class=\"nothing\">\n");
    long[] shown = {0};
    results.rows(
        Verdict.CLEAR,
        row -> {
          if (shown[0]++ < MOST) {
            print(line(row));
          }
        });
    out.write("</ol>\n");
    rest(count);
  }

  private static Element line(RowResult row) {
    Element line = Element.of("li").add(Element.of("code", row.screened().row()));
    line.add(" " + row.screened().name());
    if (!row.screened().notRead().isEmpty()) {
      line.add(
          Element.of("span", " not understood: " + String.join("; ", row.screened().notRead()))
              .css("note"));
    }
    row.change()
        .ifPresent(
            change -> line.add(Element.of("span", " " + ScreenedRows.told(change)).css("note")));
    return line;
  }
}

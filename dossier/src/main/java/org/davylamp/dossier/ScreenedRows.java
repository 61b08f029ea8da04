package org.davylamp.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.davylamp.dossier.html.Element;
import org.davylamp.dossier.html.Html;
import org.davylamp.evidence.Decision;
import org.davylamp.findings.analysis.Dates;
import org.davylamp.findings.audit.RowResult;
import org.davylamp.findings.exposure.Cited;
import org.davylamp.findings.exposure.Leg;
import org.davylamp.findings.verdicts.Basis;
import org.davylamp.findings.verdicts.Reason;

/** Rows of a screening on paper: reasons, what they rest on, the path as a chain, the decision. */
final class ScreenedRows {
  /** What the first reasons of all rows of a group have in common; nothing that differs. */
  static final class Common {
    private boolean begun;
    private Optional<String> ask = Optional.empty();
    private Optional<String> changes = Optional.empty();
    private Optional<List<Basis>> basis = Optional.empty();
    private Optional<String> step = Optional.empty();
    private Optional<String> text = Optional.empty();
    private long met;

    void meet(RowResult row) {
      Reason reason = row.screened().reasons().getFirst();
      met++;
      if (!begun) {
        begun = true;
        ask = Optional.of(reason.ask());
        changes = Optional.of(reason.changes());
        basis = Optional.of(reason.basis());
        step = Optional.of(step(reason));
        text = Optional.of(reason.text());
      } else {
        ask = ask.filter(reason.ask()::equals);
        changes = changes.filter(reason.changes()::equals);
        basis = basis.filter(reason.basis()::equals);
        step = step.filter(step(reason)::equals);
        text = text.filter(reason.text()::equals);
      }
    }

    /** Told once, above the rows; of a single row it stands with the row. */
    List<Html> told() {
      if (met < 2) {
        ask = Optional.empty();
        changes = Optional.empty();
        basis = Optional.empty();
        step = Optional.empty();
        text = Optional.empty();
        return List.of();
      }
      List<Html> told = new ArrayList<>();
      text.ifPresent(words -> told.add(Element.of("p", words).css("text")));
      Element list = Element.of("dl").css("terms");
      basis.ifPresent(each -> term(list, "Rests on", ScreenedRows.basis(each)));
      step.ifPresent(words -> term(list, "OECD step", Html.text(words)));
      ask.ifPresent(words -> term(list, "Ask", Html.text(words)));
      changes.ifPresent(words -> term(list, "Would change it", Html.text(words)));
      if (!list.isEmpty()) {
        told.add(Element.of("div", list).css("common"));
      }
      return told;
    }
  }

  private static final Common NONE = new Common();

  /** A row with all that is told of it. */
  Element whole(RowResult row) {
    return row(row, NONE);
  }

  /** A row of a group, without what was told above. */
  Element beside(RowResult row, Common common) {
    return row(row, common);
  }

  private static Element row(RowResult row, Common common) {
    Element article = Element.of("article").css("row " + row.verdict().word());
    Element heading =
        Element.of("h4", row.screened().name().isEmpty() ? "no name" : row.screened().name());
    heading.add(" ").add(Element.of("span", place(row)).css("place"));
    article.add(heading);
    row.change().ifPresent(change -> article.add(Element.of("p", told(change)).css("change")));
    List<Reason> reasons = row.screened().reasons();
    for (int i = 0; i < reasons.size(); i++) {
      article.add(reason(reasons.get(i), row, i == 0 ? common : NONE));
    }
    if (!row.screened().notRead().isEmpty()) {
      article.add(
          Element.of("p", "Not understood: " + String.join("; ", row.screened().notRead()))
              .css("note"));
    }
    return article.add(decision(row));
  }

  private static String place(RowResult row) {
    String line = "line " + Prose.count(row.screened().line());
    return row.screened().row().equals("line " + row.screened().line())
        ? line
        : row.screened().row() + " · " + line;
  }

  private static Element reason(Reason reason, RowResult row, Common common) {
    Element part = Element.of("section").css("reason " + reason.verdict().word());
    if (common.text.isEmpty()) {
      Element text = Element.of("p").css("text");
      if (reason.verdict() != row.verdict()) {
        text.add(Element.of("span", reason.verdict().words()).css("badge")).add(" ");
      }
      part.add(text.add(Prose.units(reason.text())));
    }
    if (!reason.path().isEmpty()) {
      part.add(chain(reason.path()));
    }
    Element list = Element.of("dl").css("terms");
    if (common.basis.isEmpty()) {
      term(list, "Rests on", basis(reason.basis()));
    }
    if (common.step.isEmpty()) {
      term(list, "OECD step", Html.text(step(reason)));
    }
    if (common.ask.isEmpty()) {
      term(list, "Ask", Html.text(reason.ask()));
    }
    if (common.changes.isEmpty()) {
      term(list, "Would change it", Html.text(reason.changes()));
    }
    return list.isEmpty() ? part : part.add(list);
  }

  private static void term(Element list, String name, Html value) {
    if (!value.isEmpty()) {
      list.add(Element.of("div", Element.of("dt", name), Element.of("dd", value)));
    }
  }

  private static String step(Reason reason) {
    return reason.step().number() + " of 5: " + reason.step().title();
  }

  private static Element basis(List<Basis> all) {
    Element list = Element.of("span");
    for (int i = 0; i < all.size(); i++) {
      Basis basis = all.get(i);
      list.add(i == 0 ? "" : "; ").add(Element.of("b", basis.title()));
      basis.since().ifPresent(since -> list.add(", since " + Dates.words(since)));
      list.add(sources(basis.sources()));
    }
    return list;
  }

  private static Element sources(List<Cited> sources) {
    Element list = Element.of("span").css("sources");
    for (int i = 0; i < sources.size(); i++) {
      Cited cited = sources.get(i);
      list.add(i == 0 ? " (" : "; ");
      list.add(cited.title() + (cited.locator().isEmpty() ? "" : ", " + cited.locator()));
      cited
          .statement()
          .ifPresent(
              id ->
                  list.add(" ")
                      .add(
                          Element.of("code", id.hex().substring(0, 8))
                              .with("title", "record " + id.hex())));
    }
    return sources.isEmpty() ? list : list.add(")");
  }

  /** The path from the listed party, or the place of labour, to the row. */
  private static Element chain(List<Leg> legs) {
    Element chain = Element.of("ol").css("chain");
    chain.add(Element.of("li", Element.of("b", legs.getFirst().from())).css("end"));
    for (Leg leg : legs) {
      Element step = Element.of("li").css(leg.ground().word());
      Element tie = Element.of("span").css("tie").add(leg.tie());
      tie.add(" · ").add(Element.of("span", leg.dates()).css("dates"));
      if (leg.ground() != Leg.Ground.DOCUMENTED) {
        tie.add(" · ").add(Element.of("em", leg.ground().word()));
      }
      tie.add(sources(leg.sources()));
      chain.add(step.add(tie).add(Element.of("b", leg.to())));
    }
    return chain;
  }

  /** What was decided, or empty lines to sign. */
  private static Element decision(RowResult row) {
    Element box = Element.of("div").css("decision");
    if (row.decision().isPresent()) {
      RowResult.Decided decided = row.decision().get();
      String word =
          decided.judgement() == Decision.Judgement.CONFIRMED ? "Confirmed" : "False positive";
      box.add(
          Element.of("p")
              .add(Element.of("b", decided.holds() ? word : "To be decided again; was: " + word))
              .add(", by " + decided.by() + ", " + decided.on() + ". " + decided.note())
              .add(
                  decided.holds()
                      ? ""
                      : " What was compared has changed since, so this decision does not answer for"
                          + " it."));
      if (decided.holds()) {
        return box.css("decision decided");
      }
    }
    box.add(
        Element.of("p")
            .css("sign")
            .add(Element.of("span", "☐ false positive").css("choice"))
            .add(Element.of("span", "☐ confirmed").css("choice"))
            .add(Element.of("span", "Why").css("line long"))
            .add(Element.of("span", "Name").css("line"))
            .add(Element.of("span", "Date").css("line short")));
    return box;
  }

  /** What became of a row, in words. */
  static String told(RowResult.Change change) {
    String was = change.was().map(verdict -> ", was: " + verdict.words()).orElse("");
    return Prose.capital(change.what().word())
        + was
        + (change.because().isEmpty()
            ? "."
            : ". What differs: " + String.join("; ", change.because()) + ".");
  }

  /** What a rule is called. */
  static String words(String rule) {
    return Prose.capital(Prose.words(rule));
  }
}

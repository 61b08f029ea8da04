package org.davylamp.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.davylamp.dossier.html.Element;
import org.davylamp.dossier.html.Html;
import org.davylamp.dossier.pictures.Amount;
import org.davylamp.dossier.pictures.BarsPicture;
import org.davylamp.dossier.pictures.Frame;
import org.davylamp.dossier.pictures.Picture;
import org.davylamp.dossier.pictures.Width;
import org.davylamp.evidence.Screening.Checked;
import org.davylamp.evidence.Screening.Listing;
import org.davylamp.exchange.lists.KnownList;
import org.davylamp.findings.analysis.Dates;
import org.davylamp.findings.audit.Results;
import org.davylamp.findings.audit.ScreenedTable;
import org.davylamp.findings.verdicts.Verdict;

/** What a screening report says of itself: what was screened, against what, and what was not. */
final class ScreeningFacts {
  private static final List<Width> WIDTHS = List.of(Width.NARROW, Width.COLUMN);

  private final ScreenedTable table;
  private final Results results;

  ScreeningFacts(ScreenedTable table, Results results) {
    this.table = table;
    this.results = results;
  }

  Element title() {
    return Element.of("h1", "Screening of " + table.what());
  }

  List<Html> parts() {
    List<Html> parts = new ArrayList<>();
    parts.add(
        Element.of("p")
            .css("scripts")
            .add(table.file() + ", as of " + table.checked().asOf())
            .add(table.since().map(since -> ": what is new since " + since).orElse("")));
    if (table.checked().lists().isEmpty()) {
      parts.add(noList());
    }
    parts.add(numbers());
    parts.add(picture());
    parts.add(Element.of("h2", "What was checked"));
    parts.add(facts());
    parts.add(Element.of("h2", "What was not checked"));
    parts.add(notChecked());
    return parts;
  }

  private static Element noList() {
    return Element.of("section")
        .css("limits")
        .add(Element.of("h2", "No list was searched"))
        .add(
            Element.of(
                "p",
                "Only parties and ships that the case itself says are designated were looked for."
                    + " Whoever stands on a sanctions list and not in the case was not found. Screen"
                    + " again with lists before anything rests on this report."));
  }

  private Element numbers() {
    Element list = Element.of("ul").css("numbers");
    for (Verdict verdict : Verdict.values()) {
      list.add(
          Element.of("li")
              .css(verdict.word())
              .add(
                  Element.link("#" + verdict.word(), Prose.count(results.count(verdict)))
                      .css("many"))
              .add(" " + verdict.words()));
    }
    return list;
  }

  private Element picture() {
    List<BarsPicture.Bar> bars = new ArrayList<>();
    for (Verdict verdict : Verdict.values()) {
      bars.add(
          new BarsPicture.Bar(
              verdict == Verdict.CLEAR ? "nothing found" : verdict.words(),
              verdict == Verdict.CLEAR ? "without a reason" : "with reasons",
              Amount.of((double) results.count(verdict)),
              "",
              "#" + verdict.word()));
    }
    Picture picture =
        Picture.fitting(
            new Frame("verdicts", "Rows by verdict", "One bar for each verdict.", Width.COLUMN),
            WIDTHS,
            at ->
                BarsPicture.rows(
                    at,
                    "rows",
                    BarsPicture.Arrangement.STACKED,
                    OptionalDouble.empty(),
                    bars.stream().map(BarsPicture.Bar::category).toList(),
                    bars));
    return Element.of("figure")
        .css("picture verdicts")
        .add(Element.of("p", picture.title()).css("title"))
        .add(Page.wide(picture.title(), new Html.Ready(picture.svg())));
  }

  private Element facts() {
    Checked checked = table.checked();
    Element list = Element.of("dl").css("header-block");
    fact(list, "Table", table.file() + ", " + Prose.counted(results.size(), "row", "rows"));
    code(list, "SHA-256 of the table", table.input());
    fact(list, "As of", checked.asOf());
    for (Listing each : checked.lists()) {
      fact(list, "List", listing(each));
    }
    fact(
        list,
        "Measures",
        Prose.counted(checked.measures(), "measure", "measures") + " of the case, by date");
    fact(
        list,
        "Paths",
        checked.hops() == 0
            ? "none followed"
            : "links of the case, up to " + Prose.counted(checked.hops(), "hop", "hops"));
    fact(list, "Names", "a hit from a score of " + checked.threshold() + " on");
    fact(list, "Case", table.caseTitle());
    fact(list, "Ledger", Prose.counted(checked.size(), "record", "records"));
    code(list, "Its root", checked.root());
    table.recorded().ifPresent(id -> code(list, "Recorded as", id));
    table.since().ifPresent(since -> fact(list, "Compared with", since));
    columns(list, "Columns read", table.understood());
    columns(list, "Columns not known, of which phrases were read as remarks", table.ignored());
    fact(list, "Software", "Davylamp " + checked.version());
    return list;
  }

  private static String listing(Listing list) {
    return KnownList.named(list.name())
            .map(known -> known.publisher() + ", " + known.title() + " (" + known.name() + ")")
            .orElse(list.name())
        + list.date().map(date -> ", of " + Dates.words(date)).orElse(", which bears no date")
        + ", "
        + Prose.counted(list.entries(), "entry", "entries")
        + ", SHA-256 "
        + list.sha256();
  }

  private static void columns(Element list, String name, List<String> columns) {
    if (!columns.isEmpty()) {
      fact(list, name, String.join(", ", columns));
    }
  }

  private static void fact(Element list, String name, String value) {
    list.add(Element.of("dt", name)).add(Element.of("dd", value).css("url"));
  }

  private static void code(Element list, String name, String value) {
    list.add(Element.of("dt", name)).add(Element.of("dd", Element.of("code", value)));
  }

  private Element notChecked() {
    List<String> searched = table.checked().lists().stream().map(Listing::name).toList();
    List<String> others =
        KnownList.all().stream()
            .filter(known -> !searched.contains(known.name()))
            .map(known -> known.publisher() + " (" + known.name() + ")")
            .toList();
    Element list = Element.of("ul");
    if (!others.isEmpty()) {
      list.add(
          Element.of("li", "Lists that were not searched: " + String.join("; ", others) + "."));
    }
    list.add(
        Element.of(
            "li",
            "Whatever the table does not say: owners, feed, makers, routes that stand in no"
                + " column."));
    list.add(
        Element.of(
            "li",
            "Links that nobody has documented in the case. That none is known does not say that"
                + " there is none."));
    list.add(
        Element.of(
            "li",
            "Private persons. Nobody is screened for origin; persons count only where a list or an"
                + " authority names them, or as owners and directors that a row names."));
    return list;
  }

  List<Html> method() {
    List<Html> parts = new ArrayList<>();
    parts.add(Element.of("h2", "Method and limits").id("method"));
    for (String text :
        List.of(
            "A row is held against the lists by name and number, against the measures of the case"
                + " by code of goods, direction and date, and against documented links of the case"
                + " in time order. Suppliers and ships are judged as of the day above, shipments on"
                + " their own date.",
            "Match: a list names the party or ship, or a measure bans the goods. Exposed: a"
                + " documented path leads there. To review: something is missing, inferred, only"
                + " claimed, or arguable in law. Nothing found: none of these, in what was checked"
                + " and in nothing else.",
            "A score parts names that look alike from others; it is no probability. Equal names are"
                + " common: a hit by name alone is a question.",
            "OECD steps are those of the Due Diligence Guidance for Responsible Supply Chains of"
                + " Minerals from Conflict-Affected and High-Risk Areas, third edition, Annex I.",
            "Codes behind sources are the first digits of records in the case's ledger: 'davylamp"
                + " show' prints each with who said it. The same table, case, lists and day give the"
                + " same report.")) {
      parts.add(Element.of("p", text).css("note"));
    }
    return parts;
  }
}

package org.davylamp.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.davylamp.dossier.html.Element;
import org.davylamp.dossier.html.Html;
import org.davylamp.dossier.pictures.Amount;
import org.davylamp.dossier.pictures.Frame;
import org.davylamp.dossier.pictures.Picture;
import org.davylamp.dossier.pictures.Span;
import org.davylamp.dossier.pictures.TimelinePicture;
import org.davylamp.dossier.pictures.Width;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.Recorded;
import org.davylamp.findings.analysis.CaseView;
import org.davylamp.findings.components.Measured;

/**
 * Whether growth and measures go together in time: the answer, what it rests on, what could tell.
 */
final class AssociationPage {
  static final String PATH = "association.html";

  private static final List<Width> WIDTHS = List.of(Width.NARROW, Width.WIDE);
  private static final Set<String> ANSWERS =
      Set.of("cannot tell", "goes together", "no doubling seen");
  private static final Set<String> REASONS =
      Set.of("growth and looking", "dates and windows", "independent changes");
  private static final Pattern BETWEEN = Pattern.compile(" ");
  private static final String MEASURES = "Measures, by the day of the first of each set";

  private final Edition edition;
  private final Page page;
  private final List<Edition.Numbered> conclusions;

  private AssociationPage(Edition edition) {
    this.edition = edition;
    this.page = new Page(edition, PATH, "Growth and measures");
    this.conclusions = conclusions(edition);
  }

  /**
   * What the analysis concludes; of conclusions recorded in parts the first, which tells it all.
   */
  private static List<Edition.Numbered> conclusions(Edition edition) {
    TreeMap<String, Edition.Numbered> first = new TreeMap<>();
    edition.conclusions().stream()
        .filter(one -> one.of().analysis().equals("association"))
        .forEach(one -> first.putIfAbsent(one.of().parameters() + one.result().text(), one));
    return first.values().stream()
        .sorted(
            Comparator.comparingInt(Edition.Numbered::finding)
                .thenComparingInt(Edition.Numbered::conclusion))
        .toList();
  }

  /** The page, if there is anything to tell. */
  static Optional<Page> of(Edition edition) {
    AssociationPage made = new AssociationPage(edition);
    if (made.conclusions.isEmpty()) {
      return Optional.empty();
    }
    made.write();
    return Optional.of(made.page);
  }

  static boolean exists(Edition edition) {
    return !conclusions(edition).isEmpty();
  }

  private List<Edition.Numbered> sorted(Set<String> sorts) {
    return conclusions.stream().filter(one -> sorts.contains(one.sort())).toList();
  }

  private void write() {
    page.add(Element.of("h1", "Growth and measures"));
    page.note(
        "What stands here is inference from dated statements. It is about going together in time,"
            + " never about cause: what comes after a measure has many possible reasons. That the case"
            + " cannot tell is an answer too, and says as little against a connection as for one.");
    page.heading("The answer");
    page.add(new Conclusions(page).list(sorted(ANSWERS), true));
    series();
    sorted(ANSWERS).forEach(this::counted);
    around();
    rates();
    List<Edition.Numbered> reasons = sorted(REASONS);
    if (!reasons.isEmpty()) {
      page.heading("What the dates can bear");
      page.add(new Conclusions(page).list(reasons, false));
    }
    PowerCurves curves = new PowerCurves(edition, page);
    sorted(Set.of("independent changes")).forEach(curves::exact);
    sorted(ANSWERS).stream()
        .filter(one -> !one.value("powerByRatio").isEmpty())
        .forEach(curves::simulated);
    protocol();
  }

  // ---- series

  /** Images and growth year by year, with the measures through both. */
  private void series() {
    for (Edition.Numbered one : sorted(Set.of("growth and looking"))) {
      List<Recorded> statements = new ArrayList<>(edition.basis(one));
      List<TimelinePicture.Item> measures = measures(one, statements);
      List<TimelinePicture.Lane> lanes = new ArrayList<>();
      if (!measures.isEmpty()) {
        lanes.add(new TimelinePicture.EventLane(MEASURES, measures));
      }
      lanes.add(lane("Images of places of detention", "images a year", one.value("imagesByYear")));
      lanes.add(lane("Growth first seen on them", "changes a year", one.value("growthByYear")));
      page.heading("Looking and growth, year by year");
      page.picture(
          new Charts.Drawn(
              Picture.fitting(
                  new Frame(
                      "looking",
                      "Images of places of detention and growth first seen on them",
                      "Growth can only be seen on an image; a year without images tells nothing.",
                      Width.WIDE),
                  WIDTHS,
                  frame -> TimelinePicture.draw(frame, lanes)),
              statements));
    }
  }

  /** What was counted of one facility and of its control, with the measures through both. */
  private void counted(Edition.Numbered answer) {
    Optional<Entity> facility = edition.subject(answer);
    if (facility.isEmpty()) {
      return;
    }
    List<Recorded> statements = new ArrayList<>(edition.basis(answer));
    List<TimelinePicture.Lane> lanes = new ArrayList<>();
    List<TimelinePicture.Item> measures = measures(answer, statements);
    if (!measures.isEmpty()) {
      lanes.add(new TimelinePicture.EventLane(MEASURES, measures));
    }
    Map<String, List<TimelinePicture.Level>> byComponent = new TreeMap<>();
    for (Entity observation : edition.view().pointing("Observation", "facility", facility.get())) {
      for (Measured figure : Measured.of(observation)) {
        if (figure.seen().isPresent()) {
          for (String component : CaseView.components(observation)) {
            byComponent.computeIfAbsent(component, key -> new ArrayList<>()).add(level(figure));
            statements.addAll(figure.statements());
          }
        }
      }
    }
    byComponent.forEach(
        (component, levels) ->
            lanes.add(
                new TimelinePicture.QuantityLane(
                    Prose.capital(component), "as counted", true, levels)));
    page.heading("What was counted at " + facility.get().caption());
    page.picture(
        new Charts.Drawn(
            Picture.fitting(
                new Frame(
                    "counted-" + answer.finding(),
                    facility.get().caption() + " and the ground around it",
                    "Each lane has a scale of its own.",
                    Width.WIDE),
                WIDTHS,
                frame -> TimelinePicture.draw(frame, lanes)),
            statements));
  }

  private static TimelinePicture.Level level(Measured figure) {
    return new TimelinePicture.Level(
        Charts.span(figure.seen().orElseThrow().toString(), false),
        Charts.amount(figure.amount().low(), figure.amount().high()),
        "",
        "");
  }

  /** The first day of each set of measures that the finding of a conclusion looked at. */
  private List<TimelinePicture.Item> measures(Edition.Numbered one, List<Recorded> statements) {
    List<TimelinePicture.Item> measures = new ArrayList<>();
    for (Edition.Numbered rate : sorted(Set.of("rate after measures"))) {
      if (rate.of().parameters().equals(one.of().parameters())) {
        measures.add(
            new TimelinePicture.Item(
                rate.value("episode").replace("UNSCR ", ""),
                Charts.span(rate.value("day"), false),
                "UN Security Council",
                "",
                true));
        statements.addAll(edition.basis(rate));
      }
    }
    return measures;
  }

  private static TimelinePicture.Lane lane(String title, String unit, String byYear) {
    List<TimelinePicture.Level> levels = new ArrayList<>();
    for (double[] pair : pairs(byYear)) {
      int year = (int) pair[0];
      levels.add(
          new TimelinePicture.Level(
              new Span(
                  Integer.toString(year),
                  LocalDate.of(year, 1, 1).toEpochDay(),
                  LocalDate.of(year, 12, 31).toEpochDay(),
                  Span.Meaning.THROUGHOUT,
                  false),
              Amount.of(pair[1]),
              "",
              ""));
    }
    return new TimelinePicture.QuantityLane(title, unit, false, levels);
  }

  /** Pairs as conclusions have them: {@code 2009=3 2010=12}. */
  static List<double[]> pairs(String text) {
    return text.isEmpty()
        ? List.of()
        : BETWEEN
            .splitAsStream(text)
            .map(
                pair -> {
                  int equals = pair.indexOf('=');
                  return new double[] {
                    Double.parseDouble(pair.substring(0, equals)),
                    Double.parseDouble(pair.substring(equals + 1))
                  };
                })
            .toList();
  }

  // ---- tables

  private void around() {
    List<Edition.Numbered> around = edition.conclusions("growth around a measure"::equals).toList();
    if (!around.isEmpty()) {
      page.heading("Before and after each resolution");
      page.add(GrowthTable.of(page, around));
    }
  }

  private void rates() {
    List<Edition.Numbered> rates =
        sorted(Set.of("rate after measures")).stream()
            .sorted(
                Comparator.comparing((Edition.Numbered one) -> one.of().parameters().toString())
                    .thenComparing(one -> one.value("day")))
            .toList();
    if (rates.isEmpty()) {
      return;
    }
    page.heading("How frequent growth was after each set of measures");
    page.note(
        "Two years from the first day of each set, beside all other time that was watched. A range is"
            + " that of nine in ten draws of what the dates leave open. p is the share of dates of the"
            + " same month, with no measure near, after which there was as much; it cannot fall below"
            + " one in as many as there are, the date itself counted.");
    page.add(
        Page.table(
            "Growth in the two years after each set of measures",
            List.of(
                "Measures",
                "From",
                "Times as frequent",
                "Surely in it",
                "Perhaps in it",
                "Dates compared",
                "p",
                "Never below",
                "After Holm",
                "Without one place",
                "Finding",
                "Sources"),
            rates.stream().map(this::rate).toList()));
    List<Edition.Numbered> together = sorted(Set.of("all measures together"));
    if (!together.isEmpty()) {
      page.add(new Conclusions(page).list(together, false));
    }
  }

  private Element rate(Edition.Numbered one) {
    return page.row(
        edition.basis(one),
        Html.text(one.value("episode") + subject(one)),
        Html.text(one.value("day")),
        Html.text(one.value("ratio")),
        Html.text(one.value("certain")),
        Html.text(one.value("possible")),
        Html.text(one.value("comparisons")),
        Html.text(one.value("p")),
        Html.text(one.value("smallestP")),
        Html.text(one.value("holm")),
        Html.text(
            one.value("without").isEmpty()
                ? ""
                : one.value("withoutP") + " (" + one.value("without") + ")"),
        Element.link(edition.findingHref(page.root(), one.finding()), one.number()));
  }

  private String subject(Edition.Numbered one) {
    return edition.subject(one).map(facility -> ", at " + facility.caption()).orElse("");
  }

  // ---- protocol

  private void protocol() {
    page.heading("A protocol that could tell");
    Element list = Element.of("ul");
    for (String step :
        List.of(
            "A list of places fixed before anybody looks, tied to mines and not; none is added or"
                + " dropped for what is found there.",
            "Around each place a ring of ground as its control, counted by the same rule"
                + " (control_area in the tables).",
            "One image of each a year, in the same season, for as many years as there are. With one"
                + " set of measures it takes 19 comparison dates to reach p = 0.05, with four sets 79.",
            "One counting rule for each component, written down with examples; two coders who know"
                + " neither the year nor each other’s counts.",
            "Every look recorded, those that found no change too (change_class none, or the figure as"
                + " it was).",
            "The measures, the window and the test named before counting; the answer published"
                + " whatever it is.")) {
      list.add(Element.of("li", step));
    }
    page.add(list);
  }
}

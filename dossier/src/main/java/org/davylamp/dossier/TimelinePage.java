package org.davylamp.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.davylamp.dossier.html.Element;
import org.davylamp.dossier.html.Html;
import org.davylamp.dossier.pictures.ExpansionsPicture;
import org.davylamp.dossier.pictures.Frame;
import org.davylamp.dossier.pictures.Picture;
import org.davylamp.dossier.pictures.Span;
import org.davylamp.dossier.pictures.TimelinePicture;
import org.davylamp.dossier.pictures.Width;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.Recorded;
import org.davylamp.findings.Analyses;
import org.davylamp.findings.trade.TradeFigure;

/** Measures, tests, trade and growth on one axis; then each as a table. */
final class TimelinePage {
  private static final List<Width> WIDTHS = List.of(Width.NARROW, Width.WIDE);

  /** More intervals than these nobody can tell apart. */
  private static final int DRAWN = 60;

  private static final Set<String> TURNING =
      Set.of("UNSCR 1718", "UNSCR 2270", "UNSCR 2371", "UNSCR 2397");

  private final Edition edition;
  private final Page page;
  private final List<Recorded> basis = new ArrayList<>();

  private TimelinePage(Edition edition) {
    this.edition = edition;
    this.page = new Page(edition, "timeline.html", "Timeline");
  }

  static Page of(Edition edition) {
    TimelinePage made = new TimelinePage(edition);
    made.write();
    return made.page;
  }

  private void write() {
    page.add(Element.of("h1", "Timeline"));
    page.note(
        "That two things stand near each other in time is no sign that one caused the other. Dates"
            + " are drawn as wide as their source leaves them.");
    List<TimelinePicture.Item> measures = measures();
    List<TimelinePicture.Lane> lanes = new ArrayList<>();
    lane(lanes, "Sanctions measures", measures);
    lane(lanes, "Tests of weapons", tests());
    trade().ifPresent(lanes::add);
    List<TimelinePicture.Item> growth = growth();
    lane(lanes, "Growth and new places of detention", growth.stream().limit(DRAWN).toList());
    if (lanes.isEmpty()) {
      page.note("Nothing dated is in this case yet.");
      return;
    }
    page.picture(
        new Charts.Drawn(
            Picture.fitting(
                new Frame(
                    "timeline",
                    "Measures, tests, trade and growth",
                    (growth.size() > DRAWN
                        ? String.format(
                            Locale.ROOT,
                            "Of %s dated changes of growth the %d with the narrowest dates are drawn.",
                            Prose.count(growth.size()),
                            DRAWN)
                        : ""),
                    Width.WIDE),
                WIDTHS,
                frame -> TimelinePicture.draw(frame, lanes)),
            List.copyOf(basis)));
    changes(measures);
    growthFindings();
    List<Entity> all = edition.view().all("Measure");
    if (!all.isEmpty()) {
      page.heading("The measures");
      page.add(Measures.table(page, all));
    }
    nuclear();
  }

  private static void lane(
      List<TimelinePicture.Lane> lanes, String title, List<TimelinePicture.Item> items) {
    if (!items.isEmpty()) {
      lanes.add(new TimelinePicture.EventLane(title, items));
    }
  }

  /** One item for each act, on the day it was adopted. */
  private List<TimelinePicture.Item> measures() {
    Map<String, TimelinePicture.Item> items = new TreeMap<>();
    for (Entity measure : edition.view().all("Measure")) {
      Optional<String> act = measure.asserted("resolution").stream().findFirst();
      Optional<Recorded> adopted = measure.asserting("adopted").stream().findFirst();
      if (act.isPresent() && adopted.isPresent() && !items.containsKey(act.get())) {
        String kind =
            act.get().startsWith("UNSCR")
                ? "UN Security Council"
                : measure.asserted("authority").stream().anyMatch(one -> one.contains("China"))
                    ? "China"
                    : "Others";
        items.put(
            act.get(),
            new TimelinePicture.Item(
                act.get().replace("UNSCR ", ""),
                Charts.span(adopted.get().statement().value(), false),
                kind,
                "",
                TURNING.contains(act.get())));
        basis.add(adopted.get());
      }
    }
    return items.values().stream()
        .sorted(Comparator.comparingLong(item -> item.when().first()))
        .toList();
  }

  private List<TimelinePicture.Item> tests() {
    List<TimelinePicture.Item> items = new ArrayList<>();
    for (Entity test : edition.view().all("WeaponsTest")) {
      Optional<Recorded> when = test.asserting("occurred").stream().findFirst();
      String kind = test.asserted("kind").stream().findFirst().orElse("test");
      if (when.isPresent()) {
        items.add(
            new TimelinePicture.Item(
                kind.equals("nuclear") ? "nuclear" : String.join(", ", test.asserted("weapon")),
                Charts.span(when.get().statement().value(), false),
                Prose.words(kind),
                "",
                false));
        basis.add(when.get());
      }
    }
    items.sort(Comparator.comparingLong(item -> item.when().first()));
    return items;
  }

  /** Yearly exports to all countries, of the one statistic that has most years. */
  private Optional<TimelinePicture.Lane> trade() {
    Map<String, Map<String, TradeFigure>> byStatistic = new TreeMap<>();
    edition.view().all("TradeFigure").stream()
        .flatMap(figure -> TradeFigure.of(figure, Analyses.COUNTRY).stream())
        .filter(figure -> figure.flow() == TradeFigure.Flow.EXPORTS && !figure.isDoubted())
        .filter(figure -> figure.partner().isEmpty() && figure.commodity().isEmpty())
        .filter(figure -> figure.unit().equals("MUSD") && figure.period().toString().length() == 4)
        .forEach(
            figure ->
                byStatistic
                    .computeIfAbsent(figure.statistic(), key -> new TreeMap<>())
                    .putIfAbsent(figure.period().toString(), figure));
    return byStatistic.entrySet().stream()
        .max(
            Comparator.comparingInt(
                    (Map.Entry<String, Map<String, TradeFigure>> one) -> one.getValue().size())
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(one -> lane(one.getKey(), one.getValue()));
  }

  private TimelinePicture.Lane lane(String statistic, Map<String, TradeFigure> figures) {
    List<TimelinePicture.Level> levels = new ArrayList<>();
    figures.forEach(
        (year, figure) -> {
          levels.add(
              new TimelinePicture.Level(
                  Charts.span(year, true), Charts.amount(figure.low(), figure.high()), "", ""));
          basis.addAll(figure.entity().asserting("value"));
        });
    return new TimelinePicture.QuantityLane(
        "Exports, " + (statistic.isEmpty() ? "as published" : statistic),
        "million US$",
        false,
        levels);
  }

  // ---- growth

  private List<TimelinePicture.Item> growth() {
    List<TimelinePicture.Item> items = new ArrayList<>();
    changesByFacility()
        .forEach(
            (facility, changes) ->
                changes.forEach(
                    (key, change) -> {
                      if (growing(change)) {
                        items.add(
                            new TimelinePicture.Item(
                                facility.caption(),
                                Charts.span(interval(change), false),
                                "growth",
                                edition.facilityHref(page.root(), facility.id()),
                                false));
                        basis.addAll(change.asserting("changeInterval"));
                      }
                    }));
    items.sort(
        Comparator.comparingLong(TimelinePage::width)
            .thenComparingLong(item -> item.when().first())
            .thenComparing(TimelinePicture.Item::label));
    return items;
  }

  private static long width(TimelinePicture.Item item) {
    return item.when().first() == Span.OPEN_START || item.when().last() == Span.OPEN_END
        ? Long.MAX_VALUE
        : item.when().last() - item.when().first();
  }

  private static boolean growing(Entity observation) {
    return observation.asserted("changeClass").stream()
        .anyMatch(word -> word.equals("expansion") || word.equals("new_facility"));
  }

  private static String interval(Entity observation) {
    return observation.asserted("changeInterval").getFirst();
  }

  /** Dated changes of places of detention; of rows on one change the first. */
  private Map<Entity, Map<String, Entity>> changesByFacility() {
    Map<Entity, Map<String, Entity>> byFacility = new LinkedHashMap<>();
    for (Entity facility : edition.facilities()) {
      String kind = Edition.kind(facility);
      if (Prose.DETENTION.contains(kind) || kind.equals("restricted-area")) {
        for (Entity observation : edition.view().observed(facility)) {
          if (!observation.asserted("changeInterval").isEmpty()) {
            String key =
                observation.asserted("eventKey").stream().findFirst().orElse(observation.id());
            byFacility
                .computeIfAbsent(facility, one -> new TreeMap<>())
                .putIfAbsent(key, observation);
          }
        }
      }
    }
    return byFacility;
  }

  private void changes(List<TimelinePicture.Item> guides) {
    List<ExpansionsPicture.Row> rows = new ArrayList<>();
    List<Recorded> statements = new ArrayList<>();
    changesByFacility()
        .forEach(
            (facility, changes) -> {
              List<ExpansionsPicture.Change> drawn = new ArrayList<>();
              changes
                  .values()
                  .forEach(
                      change ->
                          direction(change)
                              .ifPresent(
                                  direction -> {
                                    drawn.add(
                                        new ExpansionsPicture.Change(
                                            Charts.span(interval(change), false),
                                            direction,
                                            String.join(", ", change.asserted("component")),
                                            ""));
                                    statements.addAll(change.asserting("changeInterval"));
                                  }));
              if (!drawn.isEmpty()) {
                rows.add(
                    new ExpansionsPicture.Row(
                        facility.caption(),
                        edition.facilityHref(page.root(), facility.id()),
                        drawn));
              }
            });
    if (!rows.isEmpty()) {
      page.heading("Dated changes, place by place");
      page.picture(
          new Charts.Drawn(
              Picture.fitting(
                  new Frame(
                      "changes",
                      "Growth and reduction of places of detention",
                      "Each bar spans the time within which the change happened: from the last"
                          + " image without it to the first with it."
                          + (rows.size() > DRAWN
                              ? String.format(
                                  Locale.ROOT,
                                  " Of %s places the %d with most changes are drawn.",
                                  Prose.count(rows.size()),
                                  DRAWN)
                              : ""),
                      Width.WIDE),
                  WIDTHS,
                  frame -> ExpansionsPicture.draw(frame, most(rows), guides)),
              statements));
    }
  }

  /** As many rows as can be looked at, those with most changes, in the order given. */
  private static List<ExpansionsPicture.Row> most(List<ExpansionsPicture.Row> rows) {
    Set<ExpansionsPicture.Row> kept =
        rows.stream()
            .sorted(Comparator.comparingInt((ExpansionsPicture.Row row) -> -row.changes().size()))
            .limit(DRAWN)
            .collect(Collectors.toSet());
    return rows.stream().filter(kept::contains).toList();
  }

  private static Optional<ExpansionsPicture.Direction> direction(Entity change) {
    return change.asserted("changeClass").stream()
        .flatMap(
            word ->
                switch (word) {
                  case "new_facility" -> Optional.of(ExpansionsPicture.Direction.NEW).stream();
                  case "expansion" -> Optional.of(ExpansionsPicture.Direction.GROWTH).stream();
                  case "reduction" -> Optional.of(ExpansionsPicture.Direction.REDUCTION).stream();
                  case "none" -> Optional.of(ExpansionsPicture.Direction.NONE).stream();
                  default -> Optional.<ExpansionsPicture.Direction>empty().stream();
                })
        .findFirst();
  }

  private void growthFindings() {
    List<Edition.Numbered> growth =
        edition
            .conclusions(
                sort ->
                    Set.of("dated growth", "dates wider than windows", "no statistical claim")
                        .contains(sort))
            .toList();
    if (!growth.isEmpty()) {
      page.add(Element.of("h3", "What these dates can bear"));
      page.add(new Conclusions(page).list(growth, false));
    }
    List<Edition.Numbered> around = edition.conclusions("growth around a measure"::equals).toList();
    if (!around.isEmpty()) {
      page.add(Element.of("h3", "Dated growth before and after each resolution"));
      page.note("Computed from the dates alone. What comes after is not what was caused.");
      page.add(GrowthTable.of(page, around));
    }
    if (AssociationPage.exists(edition)) {
      page.add(
          Element.of("p")
              .css("note")
              .add("Whether growth and measures go together in time, and what could tell: ")
              .add(Element.link(AssociationPage.PATH, "Growth and measures"))
              .add("."));
    }
  }

  private void nuclear() {
    List<Element> rows = new ArrayList<>();
    for (Entity test : edition.view().all("WeaponsTest")) {
      if (test.asserted("kind").contains("nuclear")) {
        rows.add(
            page.row(
                test.statements(),
                Prose.dates(test.asserted("occurred")),
                Html.text(String.join(", ", test.asserted("testNumber"))),
                Html.text(String.join(", ", test.asserted("launchSite"))),
                Html.text(String.join(", ", test.asserted("followedBy")))));
      }
    }
    if (!rows.isEmpty()) {
      page.heading("Nuclear tests");
      page.add(
          Page.table(
              "Nuclear tests", List.of("When", "Number", "Where", "Answered by", "Sources"), rows));
    }
  }
}

package org.davylamp.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.davylamp.dossier.html.Element;
import org.davylamp.dossier.html.Html;
import org.davylamp.evidence.Edtf;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.Recorded;
import org.davylamp.findings.analysis.CaseView;
import org.davylamp.findings.analysis.ControlArea;
import org.davylamp.findings.analysis.Dates;
import org.davylamp.findings.analysis.Sorts;
import org.davylamp.findings.components.Measured;

/**
 * One facility, in the order of an imagery report: header, organisation, imagery by component,
 * assessment, then what is told beyond images, the gazetteer of its names, and the sources.
 */
final class FacilityPage {
  private final Page page;
  private final Entity facility;
  private final Charts charts;

  private FacilityPage(Edition edition, Entity facility, Charts charts) {
    this.facility = facility;
    this.charts = charts;
    this.page = new Page(edition, edition.facilityHref("", facility.id()), facility.caption());
  }

  static Page of(Edition edition, Entity facility, Charts charts) {
    FacilityPage made = new FacilityPage(edition, facility, charts);
    made.write();
    return made.page;
  }

  private void write() {
    title();
    header();
    charts.locator(page, facility).ifPresent(page::picture);
    organisation();
    imagery();
    assessment();
    Happenings.write(page, pointing("FacilityEvent", "facility"));
    people();
    testimony();
    products();
    Gazetteer.write(page, facility);
  }

  private List<Entity> pointing(String schema, String property) {
    return page.edition().view().pointing(schema, property, facility);
  }

  private void title() {
    Element title = Element.of("h1", facility.caption());
    page.add(title);
    List<Html> scripts = new ArrayList<>();
    facility.asserted("nameMcCuneReischauer").stream()
        .limit(1)
        .forEach(name -> scripts.add(Element.of("span", name).with("lang", "ko-Latn").css("mr")));
    facility.asserted("nameHangul").stream()
        .limit(1)
        .forEach(name -> scripts.add(Element.of("span", name).with("lang", "ko").css("hangul")));
    if (!scripts.isEmpty()) {
      List<Recorded> said = new ArrayList<>(first(facility.asserting("nameMcCuneReischauer")));
      said.addAll(first(facility.asserting("nameHangul")));
      Element line = Element.of("p").css("scripts fact");
      for (int i = 0; i < scripts.size(); i++) {
        line.add(i > 0 ? " · " : "").add(scripts.get(i));
      }
      page.add(line.add(page.references().cite(said)));
    }
  }

  private static List<Recorded> first(List<Recorded> statements) {
    return statements.stream().limit(1).toList();
  }

  // ---- the header block

  private void header() {
    Element list = Element.of("dl").css("header-block");
    row(list, "Kind", facility.values().getOrDefault("kind", List.of()), Prose::kind);
    row(list, "Status", facility.values().getOrDefault("status", List.of()), text -> text);
    row(
        list,
        "County and province",
        facility.values().getOrDefault("adminArea", List.of()),
        t -> t);
    positions(list);
    row(list, "Founded", facility.values().getOrDefault("opened", List.of()), Dates::words);
    row(list, "Work done there", facility.values().getOrDefault("labour", List.of()), text -> text);
    imageDates(list);
    if (!list.isEmpty()) {
      page.add(list);
    }
  }

  private void row(
      Element list,
      String label,
      List<Entity.Value> values,
      java.util.function.UnaryOperator<String> words) {
    if (values.isEmpty()) {
      return;
    }
    list.add(Element.of("dt", label));
    for (Entity.Value value : values) {
      if (!value.asserting().isEmpty()) {
        list.add(page.references().fact("dd", words.apply(value.value()), value.asserting()));
      }
      if (!value.denying().isEmpty()) {
        list.add(
            page.references().fact("dd", "Denied: " + words.apply(value.value()), value.denying()));
      }
    }
  }

  private void positions(Element list) {
    Map<String, List<Recorded>> byPoint = new LinkedHashMap<>();
    for (Recorded recorded : facility.asserting("coordinates")) {
      byPoint.computeIfAbsent(recorded.statement().value(), key -> new ArrayList<>()).add(recorded);
    }
    list.add(Element.of("dt", "Position (WGS 84)"));
    if (byPoint.isEmpty()) {
      list.add(Element.of("dd", "No published position in this case.").css("note"));
    }
    byPoint.forEach(
        (point, said) -> {
          String told = said.getFirst().statement().original().orElse(point);
          String plain = point.substring(point.indexOf(':') + 1);
          String uncertainty =
              plain.contains(";u=") ? " ± " + plain.substring(plain.indexOf(";u=") + 3) + " m" : "";
          list.add(
              page.references()
                  .fact("dd", (told.startsWith("geo:") ? plain : told) + uncertainty, said));
        });
  }

  private void imageDates(Element list) {
    List<Recorded> dates = new ArrayList<>();
    for (Entity observation : page.edition().view().observed(facility)) {
      dates.addAll(observation.asserting("imageDate"));
    }
    if (!dates.isEmpty()) {
      String text =
          dates.stream()
              .map(recorded -> recorded.statement().value())
              .distinct()
              .sorted(
                  Comparator.comparingLong(FacilityPage::begins)
                      .thenComparing(Comparator.naturalOrder()))
              .map(Dates::words)
              .collect(Collectors.joining("; "));
      list.add(Element.of("dt", "Dates of imagery"));
      list.add(page.references().fact("dd", text, dates));
    }
  }

  // ---- organisation

  private void organisation() {
    List<Element> lines = new ArrayList<>();
    link(lines, "Part of", "partOf");
    link(lines, "Near", "nearTo");
    link(lines, "Run by", "operator");
    for (Entity part : pointing("Facility", "partOf")) {
      lines.add(
          Element.of("li")
              .css("fact")
              .add("Part of it: ")
              .add(named(part))
              .add(page.references().cite(part.asserting("partOf"))));
    }
    if (!lines.isEmpty()) {
      page.heading("Organisation").add(Element.of("ul", lines));
    }
  }

  private Element named(Entity entity) {
    return page.edition().hasPage(entity)
        ? page.facilityLink(entity)
        : Element.of("span", entity.caption());
  }

  private void link(List<Element> lines, String label, String property) {
    for (Recorded recorded : facility.asserting(property)) {
      page.edition()
          .view()
          .entity(recorded.statement().value())
          .ifPresent(
              other ->
                  lines.add(
                      Element.of("li")
                          .css("fact")
                          .add(label + ": ")
                          .add(named(other))
                          .add(page.references().cite(List.of(recorded)))));
    }
  }

  // ---- imagery by component

  private void imagery() {
    Map<String, List<Entity>> byComponent = new TreeMap<>();
    for (Entity observation : pointing("Observation", "facility")) {
      CaseView.components(observation)
          .forEach(
              component ->
                  byComponent
                      .computeIfAbsent(component, key -> new ArrayList<>())
                      .add(observation));
    }
    if (byComponent.isEmpty()) {
      return;
    }
    List<Element> rows = new ArrayList<>();
    byComponent.forEach(
        (component, observations) ->
            observations.stream()
                .sorted(Comparator.comparingLong(FacilityPage::seen).thenComparing(Entity::id))
                .filter(FacilityPage::saysWhat)
                .forEach(observation -> rows.add(row(component, observation))));
    if (rows.isEmpty()) {
      return;
    }
    page.heading("Imagery by component");
    page.note(
        "Observations: figures as their source gives them, by date of the image. What different"
            + " sources counted is not one series.");
    page.add(
        Page.table(
            "Observations",
            List.of("Component", "Image date", "Figure", "Change", "Sources"),
            rows));
    Followed followed = new Followed(page, facility, pointing("Observation", "facility"));
    followed.glance().ifPresent(page::picture);
    Map<String, Charts.Drawn> curves = followed.curves();
    byComponent.forEach(
        (component, observations) -> {
          // A control area stands in the curve of what it is the control of, if that has one.
          Optional.ofNullable(curves.get(component)).ifPresent(page::picture);
          Optional<Charts.Drawn> shown =
              Optional.ofNullable(curves.get(ControlArea.inside(component)));
          charts
              .series(facility, component, Followed.notIn(shown, observations))
              .ifPresent(page::picture);
        });
    List<Edition.Numbered> changes = followed.rates();
    if (!changes.isEmpty()) {
      page.add(Element.of("h3", "Rates of change"));
      page.add(new Conclusions(page).list(changes, false));
    }
    followed.write();
  }

  /** An observation of which only images or a founding date are told stands in the header. */
  private static boolean saysWhat(Entity observation) {
    return !Measured.of(observation).isEmpty()
        || !observation.asserting("statedChange").isEmpty()
        || observation.asserted("changeClass").stream().anyMatch(word -> !word.equals("level"));
  }

  private static long seen(Entity observation) {
    return CommodityPages.day(observation, "imageDate");
  }

  private static long begins(String edtf) {
    return Edtf.parse(edtf).days().first();
  }

  private Element row(String component, Entity observation) {
    String figure =
        Measured.of(observation).stream()
            .map(measured -> measured.amount().toString())
            .collect(Collectors.joining(" or "));
    String change =
        observation.asserted("changeClass").stream()
            .filter(word -> !word.equals("level"))
            .map(Prose::change)
            .collect(Collectors.joining(", "));
    String interval = Dates.words(observation.asserted("changeInterval"));
    String stated =
        observation.asserted("statedChange").stream()
            .map(Prose::statedChange)
            .collect(Collectors.joining("; "));
    return Element.of("tr")
        .css("fact")
        .add(Element.of("th", Prose.capital(component)).with("scope", "row"))
        .add(Element.of("td", Prose.dates(observation.asserted("imageDate"))))
        .add(Element.of("td", Prose.units(figure)))
        .add(
            Element.of(
                "td",
                Prose.units(
                    List.of(change, interval, stated).stream()
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(", ")))))
        .add(Element.of("td").add(page.references().cite(observation.statements())));
  }

  // ---- assessment

  private void assessment() {
    List<Edition.Numbered> all = page.edition().about(facility);
    List<Edition.Numbered> contradictions =
        all.stream().filter(one -> Sorts.CONTRADICTIONS.contains(one.sort())).toList();
    List<Edition.Numbered> histories =
        all.stream()
            .filter(
                one ->
                    one.sort().equals("history")
                        || one.sort().equals("confirmed, possible, missing"))
            .toList();
    List<Edition.Numbered> standing =
        all.stream().filter(one -> one.sort().equals("standing")).toList();
    if (contradictions.isEmpty() && histories.isEmpty() && standing.isEmpty()) {
      return;
    }
    page.heading("Assessment");
    if (!histories.isEmpty()) {
      page.add(Element.of("h3", "What was told when, and what of it is confirmed"));
      page.add(new Conclusions(page).list(histories, false));
    }
    if (!contradictions.isEmpty()) {
      page.add(Element.of("h3", "What does not agree"));
      page.add(new Conclusions(page).list(contradictions, false));
    }
    if (!standing.isEmpty()) {
      page.add(Element.of("h3", "On what each claim rests"));
      page.add(
          Element.of("p")
              .css("note")
              .add("Computed from who relies on whom. ")
              .add(Element.link(page.root() + "verify.html#words", "What the words mean"))
              .add("."));
      page.add(standing(standing));
    }
  }

  private Element standing(List<Edition.Numbered> standing) {
    List<Element> rows = new ArrayList<>();
    for (Edition.Numbered one : standing) {
      String missing = one.value("missing").replace(";", ", ");
      rows.add(
          Element.of("tr")
              .css("fact")
              .add(Element.of("th", Prose.capital(one.value("claim"))).with("scope", "row"))
              .add(
                  Element.of("td")
                      .add(
                          Element.of("span", one.value("standing"))
                              .css("grade " + one.value("standing").replace(' ', '-'))))
              .add(Element.of("td", one.value("sources")).css("number"))
              .add(Element.of("td", one.value("independent")).css("number"))
              .add(
                  Element.of(
                      "td",
                      one.value("kinds").isEmpty()
                          ? "not known"
                          : one.value("kinds").replace(";", ", ")))
              .add(Element.of("td", missing))
              .add(Element.of("td").add(page.references().cite(page.edition().basis(one)))));
    }
    return Page.table(
        "Claims and their standing",
        List.of("Claim", "Standing", "Sources", "Independent", "Shown by", "Missing", "Cited"),
        rows);
  }

  // ---- beyond images

  private void people() {
    List<Entity> estimates = pointing("PopulationEstimate", "facility");
    if (!estimates.isEmpty()) {
      page.heading("People held: published estimates");
      page.note("Ranges as published, kept apart: they are neither added nor averaged.");
      charts.estimates(facility.id(), estimates).ifPresent(page::picture);
      page.add(Estimates.table(page, estimates));
    }
  }

  private void testimony() {
    List<Entity> facts = pointing("TestimonyFact", "facility");
    if (!facts.isEmpty()) {
      page.heading("What former prisoners, staff and residents tell");
      page.note(
          "In aggregate form, without any person. A fact that rests on one witness is told of the"
              + " country and a decade only, on the page on people.");
      page.add(Testimonies.table(page, facts));
    }
  }

  private void products() {
    List<Entity> products = pointing("Production", "facility");
    if (products.isEmpty()) {
      return;
    }
    page.heading("What is made there, and where it is said to go");
    List<Element> rows = new ArrayList<>();
    for (Entity product : products) {
      rows.add(Products.row(page, product, false));
    }
    page.add(Page.table("Products", Products.COLUMNS.subList(1, Products.COLUMNS.size()), rows));
  }
}

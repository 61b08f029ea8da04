package org.davylamp.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.davylamp.dossier.html.Element;
import org.davylamp.dossier.html.Html;
import org.davylamp.evidence.Edtf;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.Recorded;
import org.davylamp.exchange.area.AreaSeries;
import org.davylamp.findings.analysis.Dates;
import org.davylamp.findings.analysis.Sorts;

/**
 * One facility, in the order of an imagery report: header, organisation, imagery by component,
 * assessment, then what is told beyond images, the gazetteer of its names, and the sources.
 */
final class FacilityPage {
  private final Page page;
  private final Entity facility;
  private final Charts charts;
  private final List<ImageSeries> computed;

  private FacilityPage(Edition edition, Entity facility, Charts charts) {
    this.facility = facility;
    this.charts = charts;
    this.computed = ImageSeries.of(edition, facility);
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
    ImagerySection.write(page, facility, charts, computed);
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
      if (computed.stream().noneMatch(series -> series.tells(observation))) {
        dates.addAll(observation.asserting("imageDate"));
      }
    }
    if (!dates.isEmpty() || !computed.isEmpty()) {
      list.add(Element.of("dt", "Dates of imagery"));
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
      list.add(page.references().fact("dd", text, dates));
    }
    for (ImageSeries one : computed) {
      List<AreaSeries.Look> looks = one.series().counted();
      list.add(
          page.references()
              .fact(
                  "dd",
                  "%s from %s to %s, of which the ground over time was computed"
                      .formatted(
                          Prose.counted(looks.size(), "look", "looks"),
                          looks.getFirst().day(),
                          looks.getLast().day()),
                  one.last()));
    }
  }

  private static long begins(String edtf) {
    return Edtf.parse(edtf).days().first();
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
    List<Edition.Numbered> leads =
        all.stream().filter(one -> one.sort().equals("where goods lead")).toList();
    if (Stream.of(contradictions, histories, standing, leads).allMatch(List::isEmpty)) {
      return;
    }
    page.heading("Assessment");
    if (!leads.isEmpty()) {
      page.add(
          Element.of("h3")
              .add(Element.link(page.root() + ExposurePage.PATH, "Where goods made here lead")));
      page.add(new Conclusions(page).list(leads, false));
    }
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

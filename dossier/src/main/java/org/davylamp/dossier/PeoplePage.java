package org.davylamp.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.davylamp.dossier.html.Element;
import org.davylamp.dossier.html.Html;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.Recorded;

/** The people: published numbers for the country, and what testimony tells of the country. */
final class PeoplePage {
  private final Edition edition;
  private final Page page;

  private PeoplePage(Edition edition) {
    this.edition = edition;
    this.page = new Page(edition, "people.html", "People");
  }

  static Page of(Edition edition, Charts charts) {
    PeoplePage made = new PeoplePage(edition);
    made.write(charts);
    return made.page;
  }

  private void write(Charts charts) {
    page.add(Element.of("h1", "People"));
    page.note(
        "No prisoner, witness or other private person stands in this dossier; persons on public"
            + " sanctions lists are named among the bodies of the network. Numbers of people are"
            + " those that somebody has published, kept apart; testimony is told in aggregate, and what rests on one witness only of the country and"
            + " a decade.");
    estimates(charts);
    indicators();
    conditions();
  }

  private void estimates(Charts charts) {
    List<Entity> national =
        edition.view().all("PopulationEstimate").stream()
            .filter(estimate -> estimate.asserting("facility").isEmpty())
            .toList();
    page.heading("How many are held: published estimates for the country");
    if (national.isEmpty()) {
      page.note("No estimate for the country is in this case.");
      return;
    }
    charts.estimates("country", national).ifPresent(page::picture);
    page.add(Estimates.table(page, national));
    page.note("Estimates for one facility stand on its page.");
  }

  private void indicators() {
    Map<String, List<Recorded>> byIndicator = new TreeMap<>();
    for (Entity fact : edition.view().all("TestimonyFact")) {
      for (Recorded recorded : fact.asserting("iloIndicator")) {
        byIndicator
            .computeIfAbsent(recorded.statement().value(), key -> new ArrayList<>())
            .add(recorded);
      }
    }
    if (byIndicator.isEmpty()) {
      return;
    }
    page.heading("Indicators of forced labour in published testimony");
    page.note(
        "The eleven indicators of the International Labour Organization. That none is told of an"
            + " indicator means not found, not absent.");
    List<Element> rows = new ArrayList<>();
    byIndicator.forEach(
        (indicator, statements) ->
            rows.add(
                page.row(
                    statements,
                    Html.text(Prose.capital(Prose.words(indicator))),
                    Html.text(Prose.count(statements.size())),
                    Html.text(
                        Prose.count(edition.view().voices(edition.view().sources(statements)))))));
    page.add(
        Page.table(
            "Indicators", List.of("Indicator", "Facts", "Independent sources", "Sources"), rows));
  }

  private void conditions() {
    List<Entity> national =
        edition.view().all("TestimonyFact").stream()
            .filter(fact -> fact.asserting("facility").isEmpty())
            .toList();
    if (!national.isEmpty()) {
      page.heading("Conditions told of the country");
      page.add(Testimonies.table(page, national));
    }
  }
}

package org.davylamp.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.davylamp.dossier.html.Element;
import org.davylamp.evidence.Entity;
import org.davylamp.findings.analysis.CaseView;
import org.davylamp.findings.analysis.ControlArea;
import org.davylamp.findings.analysis.Dates;
import org.davylamp.findings.components.Measured;

/**
 * What images show of a facility: components as people counted them, then what was computed of its
 * ground, then what changed from look to look.
 */
final class ImagerySection {
  private final Page page;
  private final Entity facility;
  private final Charts charts;

  private ImagerySection(Page page, Entity facility, Charts charts) {
    this.page = page;
    this.facility = facility;
    this.charts = charts;
  }

  static void write(Page page, Entity facility, Charts charts, List<ImageSeries> computed) {
    new ImagerySection(page, facility, charts).write(computed);
  }

  private void write(List<ImageSeries> computed) {
    List<Entity> told =
        page.edition().view().pointing("Observation", "facility", facility).stream()
            .filter(one -> computed.stream().noneMatch(series -> series.tells(one)))
            .toList();
    Followed followed = Followed.told(page, facility, told, computed);
    components(told, followed);
    followed.write();
    for (int i = 0; i < computed.size(); i++) {
      new GroundSection(page, facility, computed.get(i)).write(i == 0);
    }
  }

  private void components(List<Entity> told, Followed followed) {
    Map<String, List<Entity>> byComponent = new TreeMap<>();
    for (Entity observation : told) {
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
                .sorted(Comparator.comparingLong(ImagerySection::seen).thenComparing(Entity::id))
                .filter(ImagerySection::saysWhat)
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
    followed.glance().ifPresent(page::picture);
    Map<String, Followed.Curve> curves = followed.curves();
    byComponent.forEach(
        (component, observations) -> {
          // A control area stands in the curve of what it is the control of, if that has one.
          Optional.ofNullable(curves.get(component))
              .ifPresent(curve -> page.picture(curve.drawn()));
          Optional<Followed.Curve> shown =
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
}

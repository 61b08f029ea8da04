package org.davylamp.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.davylamp.dossier.html.Element;
import org.davylamp.dossier.html.Html;
import org.davylamp.dossier.pictures.ChainsPicture;
import org.davylamp.dossier.pictures.Frame;
import org.davylamp.dossier.pictures.Picture;
import org.davylamp.dossier.pictures.Width;
import org.davylamp.evidence.Recorded;
import org.davylamp.findings.analysis.Conclusion;

/**
 * Who abroad is tied to places of forced labour and to listed parties, by which path, and on which
 * leg that path breaks first. Made of what the analysis <i>exposure</i> concludes.
 */
final class ExposurePage {
  static final String PATH = "exposure.html";
  static final String TITLE = "Network exposure: paths, and where each breaks first";

  private static final Set<String> LIMITS = Set.of("no path to a buyer", "path to a buyer");
  private static final Set<String> PARTIES = Set.of("exposed", "perhaps exposed");
  private static final List<Width> WIDTHS = List.of(Width.NARROW, Width.WIDE);

  /** So many paths of each sort are drawn; all stand in the tables. */
  private static final int DRAWN = 4;

  private final Page page;
  private final Edition edition;

  private ExposurePage(Edition edition) {
    this.edition = edition;
    this.page = new Page(edition, PATH, "Network exposure");
  }

  /** Whether there is anything to tell. */
  static boolean isEmpty(Edition edition) {
    return edition
        .conclusions(sort -> LIMITS.contains(sort) || PARTIES.contains(sort))
        .findAny()
        .isEmpty();
  }

  static Stream<Page> of(Edition edition) {
    return isEmpty(edition) ? Stream.of() : Stream.of(new ExposurePage(edition).made());
  }

  private Page made() {
    page.add(Element.of("h1", "Network exposure"));
    List<Edition.Numbered> limits = sorted(LIMITS);
    if (!limits.isEmpty()) {
      page.add(Element.of("section").css("limits").add(new Conclusions(page).list(limits, false)));
    }
    page.note(
        "A path follows goods away from a place of forced labour, later and later, or money,"
            + " ownership and command away from a listed party. Somebody documents a leg, or it is"
            + " inferred from place and goods: then nobody says it, and the path exposes nobody."
            + " Every path is a lead for a person to review.");
    List<Edition.Numbered> parties = sorted(PARTIES);
    List<Edition.Numbered> exposed =
        parties.stream().filter(one -> one.sort().equals("exposed")).toList();
    List<Edition.Numbered> open =
        parties.stream()
            .filter(
                one -> !one.sort().equals("exposed") && one.value("ground").equals("documented"))
            .toList();
    List<Edition.Numbered> inferred =
        parties.stream().filter(one -> one.value("ground").equals("inferred")).toList();
    section("By documented paths", "paths-documented", exposed);
    section("By what somebody tells, with something open", "paths-open", open);
    section("By inference only", "paths-inferred", inferred);
    leads();
    return page;
  }

  private List<Edition.Numbered> sorted(Set<String> sorts) {
    return edition
        .conclusions(sorts::contains)
        .sorted(Comparator.comparing(one -> one.value("name"), String.CASE_INSENSITIVE_ORDER))
        .toList();
  }

  private void section(String title, String id, List<Edition.Numbered> paths) {
    if (paths.isEmpty()) {
      return;
    }
    page.heading(title);
    page.picture(picture(title, id, chosen(paths)));
    table(title, paths);
  }

  /** Those with most legs, goods before money: a single tie needs no picture. */
  private static List<Edition.Numbered> chosen(List<Edition.Numbered> paths) {
    return paths.stream()
        .sorted(
            Comparator.comparing((Edition.Numbered one) -> one.value("along"))
                .thenComparingInt(one -> -number(one, "hops"))
                .thenComparingInt(one -> -number(one, "confidence")))
        .limit(DRAWN)
        .toList();
  }

  private static int number(Edition.Numbered one, String name) {
    return Integer.parseInt(one.value(name));
  }

  // ---- the picture

  private Charts.Drawn picture(String title, String id, List<Edition.Numbered> paths) {
    List<ChainsPicture.Chain> chains = paths.stream().map(ExposurePage::chain).toList();
    List<Recorded> basis = new ArrayList<>();
    paths.forEach(one -> basis.addAll(edition.basis(one)));
    return new Charts.Drawn(
        Picture.fitting(
            new Frame(
                id,
                title + ": " + Prose.counted(paths.size(), "path", "paths") + " of those below",
                "Each path from what is flagged at the top to who may be exposed at the bottom.",
                Width.WIDE),
            WIDTHS,
            frame -> ChainsPicture.draw(frame, chains)),
        basis);
  }

  private static ChainsPicture.Chain chain(Edition.Numbered one) {
    List<ChainsPicture.Step> steps = new ArrayList<>();
    for (int leg = 1; leg <= number(one, "hops"); leg++) {
      String name = "leg" + leg + ".";
      steps.add(
          new ChainsPicture.Step(
              one.value(name + "to"),
              "%s (%s; confidence %s %%)"
                  .formatted(
                      one.value(name + "tie"),
                      one.value(name + "dates"),
                      one.value(name + "confidence")),
              one.value(name + "ground").equals("documented"),
              number(one, "weakestLeg") == leg));
    }
    return new ChainsPicture.Chain(one.value("leg1.from"), one.value("flaggedWords"), steps);
  }

  // ---- tables

  private void table(String title, List<Edition.Numbered> paths) {
    List<Element> rows = new ArrayList<>();
    for (Edition.Numbered one : paths) {
      String leg = "leg" + one.value("weakestLeg") + ".";
      rows.add(
          page.row(
              edition.basis(one),
              Html.text(one.value("name")),
              Html.text(one.value("flaggedName") + ", " + one.value("flaggedWords")),
              Html.text(
                  one.value("along") + ", " + Prose.counted(number(one, "hops"), "hop", "hops")),
              Html.text(
                  "%s — %s → %s"
                      .formatted(
                          one.value(leg + "from"), one.value(leg + "tie"), one.value(leg + "to"))),
              Html.text(Prose.capital(one.value("why"))),
              Html.text(one.value(Conclusion.SETTLED_BY)),
              Element.link(
                  edition.findingHref(page.root(), one.finding()), "Finding " + one.number())));
    }
    page.add(
        Page.table(
            title + ": weakest legs",
            List.of(
                "Who",
                "Tied to",
                "Along",
                "Weakest leg",
                "Why weak",
                "Would settle it",
                "Whole path",
                "Sources"),
            rows));
  }

  private void leads() {
    List<Edition.Numbered> leads =
        edition.conclusions(sort -> sort.equals("where goods lead")).toList();
    if (!leads.isEmpty()) {
      page.heading("Where goods made at each place lead");
      page.add(new Conclusions(page).list(leads, true));
    }
  }
}

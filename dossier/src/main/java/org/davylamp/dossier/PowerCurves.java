package org.davylamp.dossier;

import java.util.ArrayList;
import java.util.List;
import org.davylamp.dossier.pictures.CurvesPicture;
import org.davylamp.dossier.pictures.Frame;
import org.davylamp.dossier.pictures.Picture;
import org.davylamp.dossier.pictures.Width;
import org.davylamp.statistics.Power;

/**
 * What the dates of a case could show at all: curves of power on the page of growth and measures.
 */
final class PowerCurves {
  private static final List<Width> TEXT = List.of(Width.NARROW, Width.COLUMN);
  private static final double LEVEL = 0.05;
  private static final int MOST = 100;

  private final Edition edition;
  private final Page page;

  PowerCurves(Edition edition, Page page) {
    this.edition = edition;
    this.page = page;
  }

  /** By formula, were all changes independent and dated to the day. */
  void exact(Edition.Numbered one) {
    List<CurvesPicture.Curve> curves = new ArrayList<>();
    for (double ratio : new double[] {1.5, 2, 3}) {
      List<CurvesPicture.Point> points = new ArrayList<>();
      for (int changes = 0; changes <= MOST; changes += 4) {
        points.add(
            new CurvesPicture.Point(
                changes, Math.rint(1000 * Power.exact(changes, ratio, LEVEL)) / 10));
      }
      curves.add(
          new CurvesPicture.Curve(
              (ratio == 2 ? "doubled" : ratio == 3 ? "trebled" : "half as much again"), points));
    }
    List<CurvesPicture.Mark> marks =
        List.of(
            new CurvesPicture.Mark(
                one.value("independent") + " independent", number(one, "independent")),
            new CurvesPicture.Mark(one.value("changes") + " told", number(one, "changes")),
            new CurvesPicture.Mark(
                one.value("needed") + " for a doubled rate", number(one, "needed")));
    page.heading("What could be seen at all");
    page.picture(
        new Charts.Drawn(
            Picture.fitting(
                new Frame(
                    "power",
                    "The chance of seeing that growth became more frequent",
                    "Exact two-sided binomial test at 5 %, two periods watched alike, changes that"
                        + " are independent and dated to the day: better than any case is.",
                    Width.COLUMN),
                TEXT,
                frame ->
                    CurvesPicture.draw(
                        frame,
                        "independent dated changes",
                        "Chance of seeing it (%)",
                        curves,
                        marks)),
            edition.basis(one)));
  }

  private static double number(Edition.Numbered one, String value) {
    return Double.parseDouble(one.value(value));
  }

  /** By drawing cases like this one. */
  void simulated(Edition.Numbered one) {
    List<CurvesPicture.Point> points =
        AssociationPage.pairs(one.value("powerByRatio")).stream()
            .map(pair -> new CurvesPicture.Point(pair[0], Math.rint(100 * pair[1])))
            .toList();
    String where = edition.subject(one).map(facility -> " at " + facility.caption()).orElse("");
    page.picture(
        new Charts.Drawn(
            Picture.fitting(
                new Frame(
                    "simulated-" + one.finding(),
                    "The same for the dates and looks of this case" + where,
                    "By drawing cases like this one, changes dated to the middle of their days; found"
                        + " if p is at most "
                        + one.value("powerLevel")
                        + ".",
                    Width.COLUMN),
                TEXT,
                frame ->
                    CurvesPicture.draw(
                        frame,
                        "times as frequent after the measures",
                        "Chance of seeing it (%)",
                        List.of(new CurvesPicture.Curve("this case", points)),
                        List.of())),
            edition.basis(one)));
  }
}

package org.davylamp.dossier.pictures;

import java.util.List;

/** A scale bar of a round length, a north arrow and the credit line, below a map. */
record ScaleBar(Projection projection) {
  /** The longest of 1, 2, 5, 10 … metres that takes no more than 130 px. */
  double metres() {
    double longest = 130 / projection.pixelsPerMetre();
    double power = Math.pow(10, Math.floor(Math.log10(longest)));
    double times = longest / power;
    return power * (times >= 5 ? 5 : times >= 2 ? 2 : 1);
  }

  double pixels() {
    return metres() * projection.pixelsPerMetre();
  }

  /** Draws it below {@code top} and answers where it ends. */
  double paint(Canvas canvas, double top, String credit) {
    double y = top + 14;
    double right = 1 + pixels();
    canvas.add(
        "path",
        "class",
        "pic-scale",
        "d",
        "M1 "
            + Figures.coordinate(y - 6)
            + "V"
            + Figures.coordinate(y)
            + "H"
            + Figures.coordinate(right)
            + "V"
            + Figures.coordinate(y - 6),
        "fill",
        "none",
        "stroke",
        Ink.INK,
        "stroke-width",
        1.5);
    String length = Figures.distance(metres());
    canvas.text(right + 6, y, Canvas.Anchor.START, Lettering.SMALL, Ink.INK, length);
    double arrow = right + 6 + Lettering.SMALL.width(length) + 22;
    arrow(canvas, arrow, y);
    double left = arrow + 30;
    String words =
        (credit
                + " Equirectangular, true to scale along "
                + Figures.fixed(projection.standard(), 1)
                + "°N.")
            .strip();
    boolean beside = canvas.width() - left > 260;
    List<String> lines =
        Lettering.SMALL.wrap(words, beside ? canvas.width() - left : canvas.width());
    double line = beside ? y : y + 22;
    for (String text : lines) {
      if (beside) {
        canvas.text(canvas.width(), line, Canvas.Anchor.END, Lettering.SMALL, Ink.QUIET, text);
      } else {
        canvas.text(0, line, Canvas.Anchor.START, Lettering.SMALL, Ink.QUIET, text);
      }
      line += Lettering.SMALL.line();
    }
    return line;
  }

  private static void arrow(Canvas canvas, double x, double y) {
    canvas.add(
        "path",
        "d",
        "M"
            + Figures.coordinate(x)
            + " "
            + Figures.coordinate(y - 14)
            + "l4.5 14l-4.5 -3.5l-4.5 3.5z");
    canvas.text(x + 7, y, Canvas.Anchor.START, Lettering.SMALL, Ink.INK, "N");
  }
}

package org.davylamp.dossier.pictures;

/** A line between the ends of a range, with caps. */
final class Whisker {
  private static final double CAP = 4;

  private Whisker() {}

  static void vertical(Canvas canvas, double x, double y1, double y2, Ink ink) {
    canvas.line(x, y1, x, y2, ink, 1.4);
    canvas.line(x - CAP, y1, x + CAP, y1, ink, 1.4);
    canvas.line(x - CAP, y2, x + CAP, y2, ink, 1.4);
  }

  static void horizontal(Canvas canvas, double x1, double x2, double y, Ink ink) {
    canvas.line(x1, y, x2, y, ink, 1.4);
    canvas.line(x1, y - CAP, x1, y + CAP, ink, 1.4);
    canvas.line(x2, y - CAP, x2, y + CAP, ink, 1.4);
  }
}

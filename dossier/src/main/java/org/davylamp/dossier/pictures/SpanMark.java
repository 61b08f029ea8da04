package org.davylamp.dossier.pictures;

/**
 * How time looks: a sign for a day, a bar for what lasted, a bracket for a day unknown within a
 * range; arrows at ends that are open, dashes where a date is doubtful.
 */
record SpanMark(Canvas canvas, TimeAxis axis) {
  private static final double SMALLEST = 7;
  private static final double HALF = 4.5;

  /** The room a mark takes along the axis. */
  double from(Span span) {
    return asPoint(span) ? middle(span) - HALF - 1 : axis.from(span);
  }

  double to(Span span) {
    return asPoint(span) ? middle(span) + HALF + 1 : axis.to(span);
  }

  private double middle(Span span) {
    return (axis.from(span) + axis.to(span)) / 2;
  }

  /** Whether the range is too short on this axis to be seen as one. */
  private boolean asPoint(Span span) {
    boolean brief = span.meaning() == Span.Meaning.WITHIN || span.oneDay();
    return brief
        && axis.to(span) - axis.from(span) < SMALLEST
        && !span.openStart()
        && !span.openEnd();
  }

  void draw(Span span, double y, Glyph glyph, Ink ink) {
    if (asPoint(span)) {
      point(canvas, middle(span), y, glyph, ink, span.doubtful());
    } else if (span.meaning() == Span.Meaning.THROUGHOUT) {
      bar(span, y, ink);
      arrows(span, y, ink);
    } else {
      bracket(span, y, ink);
      arrows(span, y, ink);
    }
  }

  /** The shape of its kind in the middle of what is no point, so that kinds differ in print too. */
  void sign(Span span, double y, Glyph glyph, Ink ink) {
    double least = span.openStart() || span.openEnd() ? 36 : 16;
    if (!asPoint(span) && axis.to(span) - axis.from(span) > least) {
      canvas.add(
          "path",
          "d",
          glyph.path(middle(span), y, 3.4),
          "fill",
          Ink.PAPER,
          "stroke",
          ink,
          "stroke-width",
          1.2);
    }
  }

  static void point(Canvas canvas, double x, double y, Glyph glyph, Ink ink, boolean doubtful) {
    if (doubtful) {
      glyph.hollow(canvas, x, y, HALF - 0.3, ink, true);
    } else {
      glyph.solid(canvas, x, y, HALF, ink);
    }
  }

  private void bar(Span span, double y, Ink ink) {
    double from = axis.from(span) + (span.openStart() ? 6 : 0);
    double to = axis.to(span) - (span.openEnd() ? 6 : 0);
    Rect rect = new Rect(from, y - 4, Math.max(2, to - from), 8);
    if (span.doubtful()) {
      canvas.box(
          rect, "fill", Ink.PAPER, "stroke", ink, "stroke-width", 1.6, "stroke-dasharray", "3 2");
    } else {
      canvas.box(rect, "fill", ink);
    }
  }

  private void bracket(Span span, double y, Ink ink) {
    double from = axis.from(span) + (span.openStart() ? 6 : 1);
    double to = axis.to(span) - (span.openEnd() ? 6 : 1);
    String dashes = span.doubtful() ? "3 2" : "none";
    canvas.line(from, y, to, y, ink, 2, "stroke-dasharray", dashes);
    if (!span.openStart()) {
      canvas.line(from, y - 5, from, y + 5, ink, 2);
    }
    if (!span.openEnd()) {
      canvas.line(to, y - 5, to, y + 5, ink, 2);
    }
  }

  private void arrows(Span span, double y, Ink ink) {
    if (span.openStart()) {
      arrow(axis.left(), y, 8, ink);
    }
    if (span.openEnd()) {
      arrow(axis.right(), y, -8, ink);
    }
  }

  private void arrow(double tip, double y, double length, Ink ink) {
    canvas.add(
        "path",
        "d",
        "M"
            + Figures.coordinate(tip)
            + " "
            + Figures.coordinate(y)
            + "l"
            + Figures.coordinate(length)
            + " -6v12z",
        "fill",
        ink);
  }
}

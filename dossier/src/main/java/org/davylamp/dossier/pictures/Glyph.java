package org.davylamp.dossier.pictures;

import static org.davylamp.dossier.pictures.Figures.coordinate;

/** Small shapes that tell kinds apart without colour. */
enum Glyph {
  SQUARE,
  CIRCLE,
  DIAMOND,
  TRIANGLE,
  WEDGE,
  PLUS,
  PENTAGON,
  CROSS;

  private static final Glyph[] SERIES = {CIRCLE, SQUARE, TRIANGLE, DIAMOND, WEDGE, PENTAGON, PLUS};

  /** The shape of the {@code n}-th series. */
  static Glyph series(int n) {
    return SERIES[n % SERIES.length];
  }

  static Glyph of(Marker.Kind kind) {
    return switch (kind) {
      case CAMP -> SQUARE;
      case PRISON -> CIRCLE;
      case DETENTION -> DIAMOND;
      case MINE -> TRIANGLE;
      case PLANT -> WEDGE;
      case PORT -> PLUS;
      case OTHER -> PENTAGON;
      case CLAIM -> CROSS;
    };
  }

  /** A path of about the area of a circle of radius {@code r} around a point. */
  String path(double x, double y, double r) {
    return switch (this) {
      case CIRCLE -> circle(x, y, r);
      case SQUARE -> polygon(x, y, r * 0.92, -1, -1, 1, -1, 1, 1, -1, 1);
      case DIAMOND -> polygon(x, y, r * 1.28, 0, -1, 1, 0, 0, 1, -1, 0);
      case TRIANGLE -> polygon(x, y, r * 1.2, 0, -1.05, 1, 0.75, -1, 0.75);
      case WEDGE -> polygon(x, y, r * 1.2, 0, 1.05, -1, -0.75, 1, -0.75);
      case PLUS ->
          polygon(
              x, y, r * 0.4, -1, -3, 1, -3, 1, -1, 3, -1, 3, 1, 1, 1, 1, 3, -1, 3, -1, 1, -3, 1, -3,
              -1, -1, -1);
      case CROSS ->
          polygon(
              x, y, r * 0.36, 0, -1.4, 1.7, -3.1, 3.1, -1.7, 1.4, 0, 3.1, 1.7, 1.7, 3.1, 0, 1.4,
              -1.7, 3.1, -3.1, 1.7, -1.4, 0, -3.1, -1.7, -1.7, -3.1);
      case PENTAGON ->
          polygon(x, y, r * 1.1, 0, -1, 0.95, -0.31, 0.59, 0.81, -0.59, 0.81, -0.95, -0.31);
    };
  }

  private static String circle(double x, double y, double r) {
    String arc = "a" + coordinate(r) + " " + coordinate(r) + " 0 1 0 ";
    return "M"
        + coordinate(x - r)
        + " "
        + coordinate(y)
        + arc
        + coordinate(2 * r)
        + " 0"
        + arc
        + coordinate(-2 * r)
        + " 0z";
  }

  private static String polygon(double x, double y, double scale, double... corners) {
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < corners.length; i += 2) {
      path.append(i == 0 ? 'M' : 'L').append(coordinate(x + scale * corners[i])).append(' ');
      path.append(coordinate(y + scale * corners[i + 1]));
    }
    return path.append('z').toString();
  }

  /** A solid mark with an edge of paper, so that marks that touch stay apart. */
  void solid(Canvas canvas, double x, double y, double r, Ink ink) {
    canvas.add("path", "d", path(x, y, r), "fill", ink, "stroke", Ink.PAPER, "stroke-width", 1);
  }

  /** A mark that is only an outline. */
  void hollow(Canvas canvas, double x, double y, double r, Ink ink, boolean dashed) {
    String path = path(x, y, r);
    if (dashed) {
      canvas.add(
          "path",
          "d",
          path,
          "fill",
          Ink.PAPER,
          "stroke",
          ink,
          "stroke-width",
          1.6,
          "stroke-dasharray",
          "2.2 1.5");
    } else {
      canvas.add("path", "d", path, "fill", Ink.PAPER, "stroke", ink, "stroke-width", 1.8);
    }
  }

  /** A marker of a map: filled if open, hollow if closed, dashed if suspected, dotted if exact. */
  static void marker(
      Canvas canvas, double x, double y, Marker.Kind kind, Marker.State state, boolean exact) {
    Glyph glyph = of(kind);
    Ink ink = kind.ink();
    switch (state) {
      case OPEN -> glyph.solid(canvas, x, y, 5.2, ink);
      case CLOSED -> glyph.hollow(canvas, x, y, 4.6, ink, false);
      case SUSPECTED -> glyph.hollow(canvas, x, y, 4.8, ink, true);
    }
    if (exact) {
      canvas.add(
          "circle",
          "cx",
          x,
          "cy",
          y,
          "r",
          1.5,
          "fill",
          state == Marker.State.OPEN ? Ink.PAPER : ink);
    }
  }
}

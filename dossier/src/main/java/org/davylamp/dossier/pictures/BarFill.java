package org.davylamp.dossier.pictures;

/** The fill of bars: colours on screen, and a hatch on every second series so that they print. */
record BarFill(Canvas canvas, Kinds series) {
  BarFill {
    for (int i = 1; i < series.names().size(); i += 2) {
      String stripe =
          Canvas.element("rect", "width", 7, "height", 7, "fill", Ink.series(i))
              + Canvas.element(
                  "path",
                  "d",
                  i % 4 == 1 ? "M0 7L7 0" : "M0 0L7 7",
                  "stroke",
                  Ink.PAPER,
                  "stroke-width",
                  1.1);
      canvas.define(
          "pattern",
          stripe,
          "id",
          canvas.id("hatch" + i),
          "width",
          7,
          "height",
          7,
          "patternUnits",
          "userSpaceOnUse");
    }
  }

  String of(String name) {
    int i = series.names().indexOf(name);
    return i % 2 == 1 ? "url(#" + canvas.id("hatch" + i) + ")" : series.ink(name).toString();
  }

  void box(Rect rect, String name, boolean pale) {
    canvas.box(
        rect,
        "fill",
        of(name),
        "fill-opacity",
        pale ? "0.4" : "1",
        "stroke",
        Ink.EDGE,
        "stroke-width",
        0.8);
  }

  java.util.List<Legend.Key> keys() {
    if (series.names().size() < 2) {
      return java.util.List.of();
    }
    return series.names().stream()
        .map(
            name ->
                new Legend.Key((c, x, y) -> box(new Rect(x - 7, y - 6, 14, 12), name, false), name))
        .toList();
  }
}

package org.davylamp.dossier.pictures;

import java.util.ArrayList;
import java.util.List;

/** Draws a Sankey picture: flow to the right, or downwards where the picture is narrow. */
final class SankeyPainter {
  private static final double BAR = 12;

  private final Canvas canvas;
  private final String unit;
  private final List<SankeyPicture.Node> nodes;
  private final List<SankeyPicture.Link> links;
  private final boolean down;
  private final double step;
  private final double first;
  private final SankeyLayout layout;

  SankeyPainter(
      Canvas canvas, String unit, List<SankeyPicture.Node> nodes, List<SankeyPicture.Link> links) {
    this.canvas = canvas;
    this.unit = unit;
    this.nodes = nodes;
    this.links = links;
    // Names beside the bars need a full page.
    this.down = canvas.width() < 1000;
    this.layout =
        down
            ? new SankeyLayout(nodes, links, canvas.width() - 24, 20)
            : new SankeyLayout(nodes, links, 440, 54);
    int layers = layout.order().layers().size();
    this.first = down ? 44 : 10;
    this.step = down ? 84 : (canvas.width() - 20 - 150) / Math.max(1, layers - 1);
  }

  Picture paint(DataTable table) {
    canvas.text(0, 14, Canvas.Anchor.START, Lettering.STRONG, Ink.INK, unit);
    hatch();
    for (int link = 0; link < links.size(); link++) {
      ribbon(link);
    }
    for (int node = 0; node < nodes.size(); node++) {
      bar(node);
    }
    double end = down ? first + step * (layout.order().layers().size() - 1) + BAR + 14 : 486;
    if (down) {
      end = key(end);
    } else {
      for (int node = 0; node < nodes.size(); node++) {
        label(node);
      }
    }
    end = Legend.paint(canvas, 0, end + 6, canvas.width(), keys());
    return canvas.finish(end + 4, words(), table);
  }

  private double along(int place) {
    return first + layout.order().layer(place) * step;
  }

  private double across(double at) {
    return at + (down ? 12 : 20);
  }

  // ---- ribbons

  private void ribbon(int number) {
    SankeyPicture.Link link = links.get(number);
    double width = link.amount().level() * layout.unit();
    if (width == 0) {
      return;
    }
    List<Integer> way = layout.order().way(number);
    double[] from = new double[2 * way.size()];
    double[] at = new double[2 * way.size()];
    for (int i = 0; i < way.size(); i++) {
      double place =
          i == 0
              ? layout.leaves(number)
              : i == way.size() - 1 ? layout.arrives(number) : layout.start(way.get(i));
      from[2 * i] = along(way.get(i));
      from[2 * i + 1] = along(way.get(i)) + BAR;
      at[2 * i] = across(place);
      at[2 * i + 1] = at[2 * i];
    }
    StringBuilder path = new StringBuilder();
    edge(path, from, at, 0, false);
    edge(path, from, at, width, true);
    canvas.link("", name(link));
    Ink ink = link.documented() ? Ink.TWO : Ink.THREE;
    canvas.add(
        "path",
        "d",
        path.append('Z'),
        "fill",
        ink,
        "fill-opacity",
        link.documented() ? "0.6" : "0.25",
        "stroke",
        ink,
        "stroke-width",
        0.8,
        "stroke-dasharray",
        link.documented() ? "none" : "4 3");
    canvas.close();
  }

  /** One edge of a ribbon from the end of its first bar to the beginning of its last, or back. */
  private void edge(StringBuilder path, double[] along, double[] at, double width, boolean back) {
    int last = along.length - 2;
    for (int i = 1; i <= last; i++) {
      int here = back ? last + 1 - i : i;
      double y = at[here] + width;
      if (i == 1) {
        path.append(back ? 'L' : 'M').append(point(along[here], y));
      } else {
        int before = back ? here + 1 : here - 1;
        double middle = (along[before] + along[here]) / 2;
        path.append('C')
            .append(point(middle, at[before] + width))
            .append(' ')
            .append(point(middle, y))
            .append(' ')
            .append(point(along[here], y));
      }
    }
  }

  private String point(double along, double across) {
    return down
        ? Figures.coordinate(across) + " " + Figures.coordinate(along)
        : Figures.coordinate(along) + " " + Figures.coordinate(across);
  }

  private String name(SankeyPicture.Link link) {
    return "%s to %s: %s %s, %s"
        .formatted(
            nodes.get(link.from()).name(),
            nodes.get(link.to()).name(),
            SankeyPicture.words(link.amount()),
            unit,
            link.note());
  }

  // ---- bars

  private void bar(int node) {
    SankeyPicture.Node shown = nodes.get(node);
    double begin = across(layout.start(node));
    double through = shown.through().level() * layout.unit();
    double kept = shown.kept().level() * layout.unit();
    canvas.link("", shown.name() + ": " + SankeyPicture.words(shown.through()) + " " + unit);
    canvas.box(rect(along(node), begin, through - kept), "fill", Ink.INK);
    if (kept > 0) {
      canvas.box(
          rect(along(node), begin + through - kept, kept),
          "fill",
          "url(#" + canvas.id("stays") + ")",
          "stroke",
          Ink.INK,
          "stroke-width",
          1);
    }
    canvas.close();
    if (shown.through().isRange()) {
      whisker(
          along(node) - 5,
          begin + shown.through().low() * layout.unit(),
          begin + shown.through().high() * layout.unit());
    }
  }

  private Rect rect(double along, double across, double length) {
    return down ? new Rect(across, along, length, BAR) : new Rect(along, across, BAR, length);
  }

  private void whisker(double along, double low, double high) {
    line(along, low, along, high, 1.6);
    line(along - 3, low, along + 3, low, 1.6);
    line(along - 3, high, along + 3, high, 1.6);
  }

  private void line(double along1, double across1, double along2, double across2, double width) {
    if (down) {
      canvas.line(across1, along1, across2, along2, Ink.INK, width);
    } else {
      canvas.line(along1, across1, along2, across2, Ink.INK, width);
    }
  }

  private void hatch() {
    String stripe =
        Canvas.element(
            "path", "d", "M0 5L5 0", "stroke", Ink.INK, "stroke-width", 1, "fill", "none");
    canvas.define(
        "pattern",
        stripe,
        "id",
        canvas.id("stays"),
        "width",
        5,
        "height",
        5,
        "patternUnits",
        "userSpaceOnUse");
  }

  // ---- words

  /** Name and amount over the bar. */
  private void label(int node) {
    SankeyPicture.Node shown = nodes.get(node);
    List<String> lines = new ArrayList<>(Lettering.STRONG.wrap(shown.name(), 150));
    double y = across(layout.start(node)) - 6 - lines.size() * Lettering.STRONG.line();
    for (String line : lines) {
      canvas.haloed(along(node), y, Canvas.Anchor.START, Lettering.STRONG, Ink.INK, line);
      y += Lettering.STRONG.line();
    }
    canvas.haloed(
        along(node),
        y,
        Canvas.Anchor.START,
        Lettering.SMALL,
        Ink.INK,
        SankeyPicture.words(shown.through()));
  }

  /** A number over each bar, and what it means below the picture. */
  private double key(double top) {
    double y = top;
    for (int node = 0; node < nodes.size(); node++) {
      String number = Integer.toString(node + 1);
      canvas.haloed(
          across(layout.start(node)),
          along(node) - 9,
          Canvas.Anchor.START,
          Lettering.STRONG,
          Ink.INK,
          number);
      SankeyPicture.Node shown = nodes.get(node);
      y += Lettering.LABEL.line();
      canvas.text(0, y, Canvas.Anchor.START, Lettering.STRONG, Ink.INK, number);
      String text = shown.name() + ": " + SankeyPicture.words(shown.through());
      for (String line : Lettering.LABEL.wrap(text, canvas.width() - 20)) {
        canvas.text(18, y, Canvas.Anchor.START, Lettering.LABEL, Ink.INK, line);
        y += Lettering.LABEL.line();
      }
      y -= Lettering.LABEL.line() - 4;
    }
    return y + 4;
  }

  private List<Legend.Key> keys() {
    return List.of(
        new Legend.Key((c, x, y) -> sign(c, x, y, true), "bounded by published figures"),
        new Legend.Key((c, x, y) -> sign(c, x, y, false), "assumed"),
        new Legend.Key(
            (c, x, y) -> c.box(new Rect(x - 8, y - 5, 16, 10), "fill", Ink.INK), "passed on"),
        new Legend.Key(
            (c, x, y) ->
                c.box(
                    new Rect(x - 8, y - 5, 16, 10),
                    "fill",
                    "url(#" + c.id("stays") + ")",
                    "stroke",
                    Ink.INK,
                    "stroke-width",
                    1),
            "stays there"),
        new Legend.Key(
            (c, x, y) -> {
              c.line(x - 8, y, x + 8, y, Ink.INK, 1.6);
              c.line(x - 8, y - 3, x - 8, y + 3, Ink.INK, 1.6);
              c.line(x + 8, y - 3, x + 8, y + 3, Ink.INK, 1.6);
            },
            "received in 9 of 10 draws"));
  }

  private static void sign(Canvas canvas, double x, double y, boolean documented) {
    Ink ink = documented ? Ink.TWO : Ink.THREE;
    canvas.box(
        new Rect(x - 8, y - 5, 16, 10),
        "fill",
        ink,
        "fill-opacity",
        documented ? "0.6" : "0.25",
        "stroke",
        ink,
        "stroke-width",
        0.8,
        "stroke-dasharray",
        documented ? "none" : "4 3");
  }

  private String words() {
    long documented = links.stream().filter(SankeyPicture.Link::documented).count();
    int crossings = layout.order().crossings();
    return ("%s between %s; %s bounded by published figures, %s assumed. Widths are means, which add"
            + " up; in brackets and as whiskers what nine in ten draws lie between. %s.")
        .formatted(
            Figures.count(links.size(), "flow"),
            Figures.count(nodes.size(), "group"),
            Figures.count(documented),
            Figures.count(links.size() - documented),
            crossings == 0 ? "No ribbons cross" : "Ribbons cross " + crossings + " times");
  }
}

package org.davylamp.dossier.pictures;

import java.util.ArrayList;
import java.util.List;

/**
 * Paths from one thing to another, each a line of stations from top to bottom. What somebody
 * documents is a solid line between two stations, what is inferred a broken one; the leg on which
 * the path breaks first bears a mark. Two paths stand side by side where there is room.
 */
public final class ChainsPicture {
  private static final double LEFT = 14;
  private static final double TEXT = 32;
  private static final double GAP = 28;
  private static final double RADIUS = 5.5;

  /**
   * One step.
   *
   * @param to the station at its end
   * @param words what ties the two, with its dates
   * @param documented whether somebody says it; else it is inferred
   * @param weakest whether the path breaks here first
   */
  public record Step(String to, String words, boolean documented, boolean weakest) {}

  /**
   * A path.
   *
   * @param from the station that it begins at
   * @param why what that is, in a few words
   */
  public record Chain(String from, String why, List<Step> steps) {
    public Chain {
      steps = List.copyOf(steps);
      Refusal.unless(!steps.isEmpty(), "expected a step from \"%s\", found none", from);
    }
  }

  private final Canvas canvas;
  private final double column;

  private ChainsPicture(Canvas canvas, int columns) {
    this.canvas = canvas;
    this.column = (canvas.width() - GAP * (columns - 1)) / columns;
  }

  /** The picture. */
  public static Picture draw(Frame frame, List<Chain> chains) {
    Canvas canvas = new Canvas(frame);
    DataTable table = table(canvas.title(), chains);
    if (chains.isEmpty()) {
      return canvas.empty("No path to show", table);
    }
    int columns = canvas.narrow() || chains.size() == 1 ? 1 : 2;
    return new ChainsPicture(canvas, columns).paint(chains, columns, table);
  }

  private Picture paint(List<Chain> chains, int columns, DataTable table) {
    List<Legend.Key> keys =
        List.of(
            new Legend.Key((on, x, y) -> line(on, x - 9, y, x + 9, y, true), "documented"),
            new Legend.Key((on, x, y) -> line(on, x - 9, y, x + 9, y, false), "inferred"),
            new Legend.Key(ChainsPicture::mark, "weakest leg"));
    double top = Legend.paint(canvas, LEFT, 4, canvas.width() - LEFT, keys) + 16;
    for (int i = 0; i < chains.size(); i += columns) {
      double bottom = top;
      for (int at = 0; at < columns && i + at < chains.size(); at++) {
        bottom = Math.max(bottom, chain(chains.get(i + at), at * (column + GAP), top));
      }
      top = bottom + GAP;
    }
    long inferred =
        chains.stream()
            .filter(chain -> chain.steps().stream().anyMatch(step -> !step.documented()))
            .count();
    String drawn =
        "%s paths, %s of them with an inferred leg."
            .formatted(Figures.count(chains.size()), Figures.count(inferred));
    return canvas.finish(top - GAP + 8, drawn, table);
  }

  /** Draws one path and answers where it ends. */
  private double chain(Chain chain, double left, double top) {
    double y = station(left, top, chain.from(), chain.why(), true);
    double before = top;
    for (Step step : chain.steps()) {
      y = tie(left, y, step);
      line(
          canvas, left + LEFT, before + RADIUS + 5, left + LEFT, y - RADIUS + 3, step.documented());
      if (step.weakest()) {
        mark(canvas, left + LEFT, (before + y) / 2 + 4);
      }
      before = y;
      y = station(left, y, step.to(), "", false);
    }
    return y;
  }

  private double station(double left, double top, String name, String why, boolean first) {
    canvas.add(
        "circle",
        "cx",
        left + LEFT,
        "cy",
        top + 4,
        "r",
        RADIUS,
        "fill",
        first ? Ink.ONE : Ink.PAPER,
        "stroke",
        first ? Ink.ONE : Ink.INK,
        "stroke-width",
        1.6);
    double y = lines(left, top + 8, name, Lettering.STRONG, Ink.INK);
    return why.isEmpty() ? y : lines(left, y, why, Lettering.LABEL, Ink.QUIET);
  }

  private double tie(double left, double top, Step step) {
    String words = step.documented() ? step.words() : step.words() + ", inferred";
    return lines(left, top + 6, words, Lettering.LABEL, Ink.QUIET) + 6;
  }

  /** Draws a text in lines and answers where the next baseline would be. */
  private double lines(double left, double y, String text, Lettering face, Ink ink) {
    double at = y;
    for (String line : face.wrap(text, column - TEXT - 4)) {
      canvas.text(left + TEXT, at, Canvas.Anchor.START, face, ink, line);
      at += face.line();
    }
    return at;
  }

  private static void line(
      Canvas canvas, double x1, double y1, double x2, double y2, boolean documented) {
    if (documented) {
      canvas.line(x1, y1, x2, y2, Ink.INK, 2);
    } else {
      canvas.line(x1, y1, x2, y2, Ink.ONE, 2, "stroke-dasharray", "3 4");
    }
  }

  /** A lozenge across the line. */
  private static void mark(Canvas canvas, double x, double y) {
    String points =
        "%s,%s %s,%s %s,%s %s,%s"
            .formatted(
                Figures.coordinate(x),
                Figures.coordinate(y - 6),
                Figures.coordinate(x + 6),
                Figures.coordinate(y),
                Figures.coordinate(x),
                Figures.coordinate(y + 6),
                Figures.coordinate(x - 6),
                Figures.coordinate(y));
    canvas.add(
        "polygon", "points", points, "fill", Ink.PAPER, "stroke", Ink.ONE, "stroke-width", 1.8);
  }

  private static DataTable table(String caption, List<Chain> chains) {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < chains.size(); i++) {
      String from = chains.get(i).from();
      for (Step step : chains.get(i).steps()) {
        rows.add(
            List.of(
                Integer.toString(i + 1),
                from,
                step.words(),
                step.to(),
                step.documented() ? "documented" : "inferred",
                step.weakest() ? "yes" : ""));
        from = step.to();
      }
    }
    return new DataTable(
        caption, List.of("Path", "From", "Tie", "To", "Ground", "Weakest leg"), rows);
  }
}

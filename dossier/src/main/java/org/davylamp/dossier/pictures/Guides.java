package org.davylamp.dossier.pictures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Vertical lines through a whole picture with their labels on top, in as many rows as it takes that
 * no line crosses a label: a label stands above every line that comes down within its width.
 */
final class Guides {
  /** A day to be seen through all lanes; a range is drawn at its first day. */
  record Guide(String label, Span when, String href) {}

  private record Flag(Guide guide, double x, double from, double to, int level) {}

  private static final double ROW = 15;

  private final Canvas canvas;
  private final List<Flag> flags = new ArrayList<>();

  Guides(Canvas canvas, TimeAxis axis, List<Guide> guides) {
    this.canvas = canvas;
    guides.stream()
        .filter(guide -> !guide.when().openStart())
        .sorted(Comparator.comparingLong(guide -> -guide.when().first()))
        .forEach(guide -> raise(guide, axis.at(guide.when().first()), axis));
  }

  private void raise(Guide guide, double x, TimeAxis axis) {
    double width = Lettering.SMALL.width(guide.label());
    double from = Math.max(0, Math.min(x + 4, axis.right() - width));
    double to = from + width;
    int level = 0;
    for (Flag flag : flags) {
      boolean crosses = from - 3 < flag.x && flag.x < to + 3;
      boolean touches = from < flag.to + 8 && flag.from < to + 8;
      if (crosses || (touches && flag.level >= level)) {
        level = Math.max(level, flag.level + 1);
      }
    }
    flags.add(new Flag(guide, x, from, to, level));
  }

  /** How high the labels are. */
  double height() {
    return flags.isEmpty()
        ? 0
        : (1 + flags.stream().mapToInt(Flag::level).max().orElse(0)) * ROW + 4;
  }

  /**
   * Draws lines from the labels, which end {@code height()} below {@code top}, to {@code bottom}.
   */
  void lines(double top, double bottom) {
    for (Flag flag : flags) {
      double y = top + height() - (flag.level + 1) * ROW;
      canvas.line(flag.x, y, flag.x, bottom, Ink.INK, 1, "stroke-dasharray", "4 3");
    }
  }

  void labels(double top) {
    for (Flag flag : flags) {
      double y = top + height() - flag.level * ROW - 6;
      canvas.link(flag.guide.href(), flag.guide.label() + ", " + flag.guide.when().text());
      canvas.haloed(
          flag.from, y, Canvas.Anchor.START, Lettering.SMALL, Ink.INK, flag.guide.label());
      canvas.close();
    }
  }
}

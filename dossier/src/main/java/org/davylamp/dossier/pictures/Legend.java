package org.davylamp.dossier.pictures;

import java.util.List;

/** Keys in rows, as many to a row as there is room for. */
final class Legend {
  /** What draws a key's sign, centred at a point, at most 20 px wide. */
  @FunctionalInterface
  interface Sign {
    void draw(Canvas canvas, double x, double y);
  }

  /** A sign and what it means. */
  record Key(Sign sign, String words) {}

  private static final double SIGN = 24;
  private static final double GAP = 18;
  private static final double ROW = 20;

  private Legend() {}

  /** How high the keys are between two edges. */
  static double height(Canvas canvas, double left, double right, List<Key> keys) {
    return paint(canvas.blank(), left, 0, right, keys);
  }

  /** How wide they are in one row. */
  static double width(List<Key> keys) {
    return keys.stream().mapToDouble(k -> SIGN + Lettering.LABEL.width(k.words()) + GAP).sum();
  }

  /** Draws from {@code top} downwards and answers where it ends. */
  static double paint(Canvas canvas, double left, double top, double right, List<Key> keys) {
    double x = left;
    double y = top + ROW / 2;
    for (Key key : keys) {
      List<String> lines = Lettering.LABEL.wrap(key.words(), right - left - SIGN);
      double width = SIGN + lines.stream().mapToDouble(Lettering.LABEL::width).max().orElse(0);
      if (x > left && x + width > right) {
        x = left;
        y += ROW;
      }
      key.sign().draw(canvas, x + SIGN / 2 - 3, y);
      for (int i = 0; i < lines.size(); i++) {
        y += i == 0 ? 0 : Lettering.LABEL.line();
        canvas.text(x + SIGN, y + 4, Canvas.Anchor.START, Lettering.LABEL, Ink.INK, lines.get(i));
      }
      x += width + GAP;
    }
    return keys.isEmpty() ? top : y + ROW / 2;
  }
}

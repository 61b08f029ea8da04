package org.davylamp.dossier.pictures;

import java.util.ArrayList;
import java.util.List;

/** Keys to how dates are drawn, of those signs that a picture uses. */
final class TimeKeys {
  private TimeKeys() {}

  static List<Legend.Key> of(List<Span> spans) {
    List<Legend.Key> keys = new ArrayList<>();
    if (spans.stream().anyMatch(s -> s.meaning() == Span.Meaning.THROUGHOUT && !s.oneDay())) {
      keys.add(new Legend.Key((c, x, y) -> mark(c, x, y, Span.throughout("", 0, 20)), "lasted"));
    }
    if (spans.stream().anyMatch(s -> s.meaning() == Span.Meaning.WITHIN && !s.oneDay())) {
      keys.add(
          new Legend.Key((c, x, y) -> mark(c, x, y, Span.within("", 0, 20)), "some time within"));
    }
    if (spans.stream().anyMatch(Span::doubtful)) {
      keys.add(
          new Legend.Key(
              (c, x, y) -> mark(c, x, y, Span.throughout("", 0, 20).doubted()), "date uncertain"));
    }
    if (spans.stream().anyMatch(s -> s.openEnd() || s.openStart())) {
      keys.add(
          new Legend.Key(
              (c, x, y) -> mark(c, x, y, Span.throughout("", 0, Span.OPEN_END)),
              "no end known, or no beginning"));
    }
    return keys;
  }

  private static void mark(Canvas canvas, double x, double y, Span span) {
    new SpanMark(canvas, new TimeAxis(0, 20, x - 10, x + 10)).draw(span, y, Glyph.CIRCLE, Ink.SIX);
  }
}

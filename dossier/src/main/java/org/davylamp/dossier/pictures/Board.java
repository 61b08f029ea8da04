package org.davylamp.dossier.pictures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What room is taken: rectangles in a grid, so that a question costs the same on a full board. */
final class Board {
  private static final double CELL = 32;
  private final Map<Long, List<Rect>> cells = new HashMap<>();

  void take(Rect rect) {
    for (long column = cell(rect.x()); column <= cell(rect.right()); column++) {
      for (long row = cell(rect.y()); row <= cell(rect.bottom()); row++) {
        cells.computeIfAbsent(key(column, row), k -> new ArrayList<>(4)).add(rect);
      }
    }
  }

  boolean free(Rect rect) {
    for (long column = cell(rect.x()); column <= cell(rect.right()); column++) {
      for (long row = cell(rect.y()); row <= cell(rect.bottom()); row++) {
        for (Rect taken : cells.getOrDefault(key(column, row), List.of())) {
          if (rect.overlaps(taken)) {
            return false;
          }
        }
      }
    }
    return true;
  }

  /** The room of a line in small squares, without so much of it at its start and at its end. */
  static List<Rect> along(double x1, double y1, double x2, double y2, double start, double end) {
    double length = Math.hypot(x2 - x1, y2 - y1);
    List<Rect> squares = new ArrayList<>();
    for (double at = start; at < length - end; at += 3) {
      double share = at / length;
      squares.add(Rect.around(x1 + share * (x2 - x1), y1 + share * (y2 - y1), 1, 1));
    }
    return squares;
  }

  private static long cell(double pixels) {
    return (long) Math.floor(pixels / CELL);
  }

  private static long key(long column, long row) {
    return column * 1_000_003L + row;
  }
}

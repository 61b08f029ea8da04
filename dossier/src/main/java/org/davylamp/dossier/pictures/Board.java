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
        if (cells.getOrDefault(key(column, row), List.of()).stream().anyMatch(rect::overlaps)) {
          return false;
        }
      }
    }
    return true;
  }

  private static long cell(double pixels) {
    return (long) Math.floor(pixels / CELL);
  }

  private static long key(long column, long row) {
    return column * 1_000_003L + row;
  }
}

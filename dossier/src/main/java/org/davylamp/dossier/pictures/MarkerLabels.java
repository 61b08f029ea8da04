package org.davylamp.dossier.pictures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Places labels around points without overlap: greedily, by rank, each at the first free of its
 * candidate positions (Imhof's order: right first, then above, below, left), then farther off with
 * a line back to the point, then as a number.
 */
final class MarkerLabels {
  /** Lines of text in a block, the point a leading line ends at where there is one. */
  record Placed(List<String> lines, Rect rect, Lettering face, Optional<double[]> leader) {
    Placed {
      lines = List.copyOf(lines);
    }
  }

  private static final double[][] SIDES = {
    {1, 0}, {0.8, -0.8}, {0.8, 0.8}, {-1, 0}, {-0.8, -0.8}, {-0.8, 0.8}, {0, -1}, {0, 1}
  };
  private static final double[][] MORE_SIDES = {
    {1, 0},
    {1, -0.4},
    {1, 0.4},
    {-1, 0},
    {-1, -0.4},
    {-1, 0.4},
    {0, -1},
    {0, 1},
    {0.8, -0.8},
    {0.8, 0.8},
    {-0.8, -0.8},
    {-0.8, 0.8},
    {0.35, -1},
    {0.35, 1},
    {-0.35, -1},
    {-0.35, 1}
  };
  private static final double NEAR = 8.5;
  private static final double[] FAR = {20, 32, 46, 62};
  private static final double LONGEST_LINE = 118;
  private static final double AIR = 2;

  private final Rect frame;
  private final Board board;
  private final Map<MarkerLayout.Spot, Placed> names = new HashMap<>();
  private final Map<MarkerLayout.Spot, Placed> numbers = new HashMap<>();

  MarkerLabels(Rect frame, Board board) {
    this.frame = frame.grown(-2);
    this.board = board;
  }

  /** Places names, then numbers for those that found no room; the rest stay without. */
  void place(List<MarkerLayout.Spot> spots) {
    List<MarkerLayout.Spot> order = new ArrayList<>(spots);
    order.sort(
        Comparator.<MarkerLayout.Spot>comparingInt(s -> s.marker().rank())
            .thenComparing(s -> s.marker().kind())
            .thenComparingInt(MarkerLayout.Spot::number));
    List<MarkerLayout.Spot> left = new ArrayList<>();
    for (MarkerLayout.Spot spot : order) {
      Lettering face = spot.marker().rank() == 0 ? Lettering.STRONG : Lettering.LABEL;
      Optional<Placed> name = spot.marker().label().isBlank() ? Optional.empty() : name(spot, face);
      name.ifPresentOrElse(placed -> names.put(spot, placed), () -> left.add(spot));
    }
    for (MarkerLayout.Spot spot : left) {
      List<String> number = List.of(Figures.count(spot.number()));
      near(spot, number, Lettering.SMALL, 7.5)
          .or(() -> far(spot, number, Lettering.SMALL))
          .ifPresent(placed -> numbers.put(spot, placed));
    }
  }

  Optional<Placed> name(MarkerLayout.Spot spot) {
    return Optional.ofNullable(names.get(spot));
  }

  Optional<Placed> number(MarkerLayout.Spot spot) {
    return Optional.ofNullable(numbers.get(spot));
  }

  int named() {
    return names.size();
  }

  int numbered() {
    return numbers.size();
  }

  private Optional<Placed> name(MarkerLayout.Spot spot, Lettering face) {
    List<String> lines = face.wrap(spot.marker().label(), LONGEST_LINE);
    return near(spot, lines, face, NEAR).or(() -> far(spot, lines, face));
  }

  private Optional<Placed> near(
      MarkerLayout.Spot spot, List<String> lines, Lettering face, double distance) {
    Rect size = size(lines, face);
    for (double[] side : SIDES) {
      Rect rect = block(spot, size, side, distance);
      if (free(rect)) {
        board.take(rect);
        return Optional.of(new Placed(lines, rect, face, Optional.empty()));
      }
    }
    return Optional.empty();
  }

  private Optional<Placed> far(MarkerLayout.Spot spot, List<String> lines, Lettering face) {
    Rect size = size(lines, face);
    for (double distance : FAR) {
      for (double[] side : MORE_SIDES) {
        Rect rect = block(spot, size, side, distance);
        if (!free(rect)) {
          continue;
        }
        double[] end = {
          Math.clamp(spot.x(), rect.x(), rect.right()),
          Math.clamp(spot.y(), rect.y(), rect.bottom())
        };
        List<Rect> line = Board.along(spot.x(), spot.y(), end[0], end[1], 9, 2);
        if (line.stream().allMatch(board::free)) {
          board.take(rect);
          line.forEach(board::take);
          return Optional.of(new Placed(lines, rect, face, Optional.of(end)));
        }
      }
    }
    return Optional.empty();
  }

  private boolean free(Rect rect) {
    return frame.holds(rect) && board.free(rect.grown(AIR));
  }

  /** A block's size, as a rectangle at the origin. */
  private static Rect size(List<String> lines, Lettering face) {
    double width = lines.stream().mapToDouble(face::width).max().orElse(0);
    return new Rect(0, 0, width, face.height() + (lines.size() - 1) * face.line());
  }

  private static Rect block(MarkerLayout.Spot spot, Rect size, double[] side, double distance) {
    double width = size.width();
    double height = size.height();
    double x = spot.x() + side[0] * distance - width / 2 + Math.signum(side[0]) * width / 2;
    double y = spot.y() + side[1] * distance - height / 2 + Math.signum(side[1]) * height / 2;
    return new Rect(x, y, width, height);
  }
}

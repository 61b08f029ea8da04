package org.davylamp.dossier.pictures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoublePredicate;

/** A line of points on the earth, longitude and latitude in degrees; closed where it is a ring. */
public final class Trace {
  private final double[] points;
  private final double west;
  private final double east;
  private final double south;
  private final double north;

  /**
   * @param points longitude and latitude in turn; not copied
   */
  Trace(double[] points) {
    this.points = points;
    double w = Double.POSITIVE_INFINITY;
    double e = Double.NEGATIVE_INFINITY;
    double s = Double.POSITIVE_INFINITY;
    double n = Double.NEGATIVE_INFINITY;
    for (int i = 0; i + 1 < points.length; i += 2) {
      w = Math.min(w, points[i]);
      e = Math.max(e, points[i]);
      s = Math.min(s, points[i + 1]);
      n = Math.max(n, points[i + 1]);
    }
    this.west = w;
    this.east = e;
    this.south = s;
    this.north = n;
  }

  public int size() {
    return points.length / 2;
  }

  public double longitude(int i) {
    return points[2 * i];
  }

  public double latitude(int i) {
    return points[2 * i + 1];
  }

  Trace reversed() {
    double[] back = new double[points.length];
    for (int i = 0; i < size(); i++) {
      back[2 * i] = longitude(size() - 1 - i);
      back[2 * i + 1] = latitude(size() - 1 - i);
    }
    return new Trace(back);
  }

  /** One trace of several that follow each other; the point they share is kept once. */
  static Trace joined(List<Trace> parts) {
    double[] all = new double[parts.stream().mapToInt(p -> p.points.length).sum()];
    int length = 0;
    for (Trace part : parts) {
      int from = length == 0 ? 0 : 2;
      int more = Math.max(0, part.points.length - from);
      System.arraycopy(part.points, from, all, length, more);
      length += more;
    }
    return new Trace(Arrays.copyOf(all, length));
  }

  /** Whether the box around all of {@code parts} touches {@code box}. */
  static boolean touches(List<Trace> parts, Box box) {
    return parts.stream().mapToDouble(p -> p.west).min().orElse(181) <= box.east()
        && parts.stream().mapToDouble(p -> p.east).max().orElse(-181) >= box.west()
        && parts.stream().mapToDouble(p -> p.south).min().orElse(91) <= box.north()
        && parts.stream().mapToDouble(p -> p.north).max().orElse(-91) >= box.south();
  }

  boolean touches(Box box) {
    return west <= box.east() && box.west() <= east && south <= box.north() && box.south() <= north;
  }

  /**
   * The part of a ring inside {@code box} (Sutherland and Hodgman 1974: one side after the other).
   * Where the ring leaves the box it runs along its sides, so outlines are drawn from {@link
   * #within}, never from this.
   */
  Trace ringWithin(Box box) {
    if (lies(box)) {
      return this;
    }
    return cut(0, box.west(), v -> v >= box.west())
        .cut(0, box.east(), v -> v <= box.east())
        .cut(1, box.south(), v -> v >= box.south())
        .cut(1, box.north(), v -> v <= box.north());
  }

  private boolean lies(Box box) {
    return box.west() <= west && east <= box.east() && box.south() <= south && north <= box.north();
  }

  private Trace cut(int axis, double side, DoublePredicate inside) {
    double[] kept = new double[2 * points.length];
    int length = 0;
    for (int i = 0; i < size(); i++) {
      int before = i == 0 ? size() - 1 : i - 1;
      boolean in = inside.test(points[2 * i + axis]);
      if (in != inside.test(points[2 * before + axis])) {
        length = crossing(kept, length, before, i, axis, side);
      }
      if (in) {
        kept[length++] = longitude(i);
        kept[length++] = latitude(i);
      }
    }
    return new Trace(Arrays.copyOf(kept, length));
  }

  private int crossing(double[] kept, int length, int from, int to, int axis, double side) {
    double a = points[2 * from + axis];
    double share = (side - a) / (points[2 * to + axis] - a);
    int other = 1 - axis;
    double b = points[2 * from + other];
    kept[length + axis] = side;
    kept[length + other] = b + share * (points[2 * to + other] - b);
    return length + 2;
  }

  /**
   * The pieces of an open line that lie inside {@code box} (Liang and Barsky 1984, per segment).
   */
  List<Trace> within(Box box) {
    if (lies(box)) {
      return List.of(this);
    }
    List<Trace> pieces = new ArrayList<>();
    double[] piece = new double[points.length + 2];
    int length = 0;
    for (int i = 1; i < size(); i++) {
      double[] seen = segment(i, box);
      if (seen.length == 0) {
        continue;
      }
      boolean follows = length > 0 && piece[length - 2] == seen[0] && piece[length - 1] == seen[1];
      if (!follows) {
        keep(pieces, piece, length);
        piece[0] = seen[0];
        piece[1] = seen[1];
        length = 2;
      }
      piece[length++] = seen[2];
      piece[length++] = seen[3];
    }
    keep(pieces, piece, length);
    return pieces;
  }

  private static void keep(List<Trace> pieces, double[] piece, int length) {
    if (length >= 4) {
      pieces.add(new Trace(Arrays.copyOf(piece, length)));
    }
  }

  /** The part of the segment that ends at point {@code i} inside {@code box}; empty if none. */
  private double[] segment(int i, Box box) {
    double x = longitude(i - 1);
    double y = latitude(i - 1);
    double dx = longitude(i) - x;
    double dy = latitude(i) - y;
    double[] p = {-dx, dx, -dy, dy};
    double[] q = {x - box.west(), box.east() - x, y - box.south(), box.north() - y};
    double from = 0;
    double to = 1;
    for (int side = 0; side < 4; side++) {
      if (p[side] < 0) {
        from = Math.max(from, q[side] / p[side]);
      } else if (p[side] > 0) {
        to = Math.min(to, q[side] / p[side]);
      } else if (q[side] < 0) {
        return new double[0];
      }
    }
    if (from > to) {
      return new double[0];
    }
    double endX = to == 1 ? longitude(i) : x + to * dx;
    double endY = to == 1 ? latitude(i) : y + to * dy;
    return new double[] {from == 0 ? x : x + from * dx, from == 0 ? y : y + from * dy, endX, endY};
  }
}

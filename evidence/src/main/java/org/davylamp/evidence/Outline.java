package org.davylamp.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What somebody drew around something on a map: an outer ring and the holes in it, whichever way
 * round they run. It knows its area and the length of its rings on the ellipsoid.
 *
 * <p>Corners are pairs of longitude and latitude in degrees of WGS 84. An edge goes the short way
 * round, so a ring may cross the antimeridian. Whether rings cross, and what outlines have in
 * common, is told in the cylindrical equal-area projection of the ellipsoid, x = <i>a</i>λ, y =
 * <i>R</i>² sin ξ ⁄ <i>a</i>, with straight edges: to less than a thousandth of a square metre the
 * same for anything the size of a facility.
 */
public final class Outline {
  /** Comparing each edge with each costs the square of this. */
  public static final int MOST_CORNERS = 10_000;

  /** Of the larger of two areas that must be the same: they are computed in two ways. */
  private static final double ROUNDING = 1e-7;

  private final List<OutlineRing> rings;
  private final int corners;
  private final Box box;

  private Outline(List<OutlineRing> rings) {
    this.rings = rings;
    this.corners = rings.stream().mapToInt(OutlineRing::edges).sum();
    this.box = Box.around(rings.getFirst());
  }

  /**
   * An outline, if it is one.
   *
   * @param rings the outer one first; each of at least four pairs of longitude and latitude, the
   *     last equal to the first
   * @throws EvidenceException saying which ring and corner is wrong, counted from 1: rings that
   *     cross themselves or each other, a hole outside, a ring around a pole, too many corners
   */
  public static Outline of(List<List<double[]>> rings) {
    int corners = rings.stream().mapToInt(List::size).sum();
    if (corners > MOST_CORNERS) {
      throw EvidenceException.expected(
          "an outline of at most " + MOST_CORNERS + " corners", String.valueOf(corners));
    }
    Outline outline = new Outline(rings.stream().map(OutlineRing::of).toList());
    outline.problem().ifPresent(Outline::refuse);
    return outline;
  }

  private static void refuse(String problem) {
    throw new EvidenceException(problem);
  }

  private Optional<String> problem() {
    for (int i = 0; i < rings.size(); i++) {
      if (!rings.get(i).isClosed()) {
        return Optional.of(
            "expected a ring that ends where it began, found "
                + name(i)
                + " that goes round a pole");
      }
    }
    return crossing().or(this::pinched).or(this::stray);
  }

  private static String name(int ring) {
    return ring == 0 ? "an outer ring" : "hole " + ring;
  }

  /** The first two edges that cross. Those that only touch take nothing from the area. */
  private Optional<String> crossing() {
    for (int a = 0; a < rings.size(); a++) {
      for (int b = a; b < rings.size(); b++) {
        int[] edges = firstCrossing(rings.get(a), rings.get(b), a == b);
        if (edges.length > 0) {
          return Optional.of(
              String.format(
                      Locale.ROOT,
                      "expected rings that do not cross, found that %s crosses %s between its corners %d and",
                      name(a),
                      a == b ? "itself" : name(b),
                      edges[0] + 1)
                  + String.format(
                      Locale.ROOT, " %d (at the edge from corner %d)", edges[0] + 2, edges[1] + 1));
        }
      }
    }
    return Optional.empty();
  }

  private static int[] firstCrossing(OutlineRing a, OutlineRing b, boolean same) {
    for (int i = 0; i < a.edges(); i++) {
      for (int j = same ? i + 1 : 0; j < b.edges(); j++) {
        if (cross(a, i, b, j)) {
          return new int[] {i, j};
        }
      }
    }
    return new int[0];
  }

  private static boolean cross(OutlineRing a, int i, OutlineRing b, int j) {
    return apart(a.x[i], a.x[i + 1], b.x[j], b.x[j + 1])
        ? false
        : side(a, i, b.x[j], b.y[j]) * side(a, i, b.x[j + 1], b.y[j + 1]) < 0
            && side(b, j, a.x[i], a.y[i]) * side(b, j, a.x[i + 1], a.y[i + 1]) < 0;
  }

  private static boolean apart(double a, double b, double c, double d) {
    return Math.max(a, b) < Math.min(c, d) || Math.max(c, d) < Math.min(a, b);
  }

  private static double side(OutlineRing ring, int edge, double px, double py) {
    double x = ring.x[edge];
    double y = ring.y[edge];
    return Math.signum((ring.x[edge + 1] - x) * (py - y) - (ring.y[edge + 1] - y) * (px - x));
  }

  /** A ring that crosses itself at a corner: what it encloses cancels out in part. */
  private Optional<String> pinched() {
    for (int i = 0; i < rings.size(); i++) {
      double within = covered(List.of(new Outline(List.of(rings.get(i)))));
      double flat = rings.get(i).flat();
      if (within - flat > ROUNDING * Math.max(within, flat)) {
        return Optional.of(
            "expected rings that do not cross, found that "
                + name(i)
                + " crosses itself at a corner");
      }
    }
    return Optional.empty();
  }

  private Optional<String> stray() {
    for (int i = 1; i < rings.size(); i++) {
      OutlineRing hole = rings.get(i);
      double x = (hole.x[0] + hole.x[1]) / 2;
      double y = (hole.y[0] + hole.y[1]) / 2;
      if (!rings.getFirst().holds(x, y)) {
        return Optional.of("expected holes within the outer ring, found hole " + i + " outside it");
      }
      for (int j = 1; j < rings.size(); j++) {
        if (j != i && rings.get(j).holds(x, y)) {
          return Optional.of("expected holes apart, found hole " + i + " in hole " + j);
        }
      }
    }
    return Optional.empty();
  }

  /**
   * The corners of each ring, the outer one first, the last equal to the first: longitude and
   * latitude. Of a ring across the antimeridian longitudes run on beyond ±180.
   */
  public List<List<double[]>> rings() {
    return rings.stream().map(OutlineRing::corners).toList();
  }

  /** How many corners all rings have together. */
  public int corners() {
    return corners;
  }

  /** The area without the holes, in square metres. */
  public double squareMetres() {
    double holes = rings.stream().skip(1).mapToDouble(OutlineRing::squareMetres).sum();
    return rings.getFirst().squareMetres() - holes;
  }

  /** The length of all rings together, in metres: how much outline an error of drawing acts on. */
  public double metresAround() {
    return rings.stream().mapToDouble(r -> Ground.metres(r.longitudes, r.latitudes)).sum();
  }

  /**
   * Metres along a line of at least two corners.
   *
   * @param corners pairs of longitude and latitude
   */
  public static double metresAlong(List<double[]> corners) {
    OutlineRing line = OutlineRing.of(corners);
    return Ground.metres(line.longitudes, line.latitudes);
  }

  /** The box around it, in metres of the projection. */
  private record Box(double west, double east, double south, double north) {
    static Box around(OutlineRing ring) {
      return new Box(
          Arrays.stream(ring.x).min().orElseThrow(),
          Arrays.stream(ring.x).max().orElseThrow(),
          Arrays.stream(ring.y).min().orElseThrow(),
          Arrays.stream(ring.y).max().orElseThrow());
    }
  }

  /** Whether the boxes around two outlines have anything in common. */
  public boolean mayMeet(Outline other) {
    double turned = Geodesic.A * Math.toRadians(turns(other));
    return !apart(box.west, box.east, other.box.west + turned, other.box.east + turned)
        && !apart(box.south, box.north, other.box.south, other.box.north);
  }

  /**
   * Hands out the places in the list of every two outlines whose boxes have anything in common, the
   * earlier one first. Sweeps from south to north, so that it costs little more than sorting where
   * outlines lie apart.
   */
  public static void meeting(List<Outline> outlines, Pair pair) {
    Integer[] northwards = new Integer[outlines.size()];
    Arrays.setAll(northwards, i -> i);
    Arrays.sort(northwards, Comparator.comparingDouble(i -> outlines.get(i).box.south));
    for (int a = 0; a < northwards.length; a++) {
      Outline one = outlines.get(northwards[a]);
      for (int b = a + 1; b < northwards.length; b++) {
        Outline other = outlines.get(northwards[b]);
        if (other.box.south > one.box.north) {
          break;
        }
        if (one.mayMeet(other)) {
          pair.meet(Math.min(northwards[a], northwards[b]), Math.max(northwards[a], northwards[b]));
        }
      }
    }
  }

  /** Takes two places in a list. */
  @FunctionalInterface
  public interface Pair {
    void meet(int first, int second);
  }

  private double turns(Outline other) {
    double apart = other.rings.getFirst().longitudes[0] - rings.getFirst().longitudes[0];
    return -360 * Math.rint(apart / 360);
  }

  private Outline turned(double degrees) {
    return degrees == 0
        ? this
        : new Outline(rings.stream().map(ring -> ring.turned(degrees)).toList());
  }

  /** Square metres that two outlines have in common. Costs the square of their corners. */
  public double common(Outline other) {
    return squareMetres() + other.squareMetres() - together(List.of(this, other));
  }

  /** Square metres that any of these covers, each place once. Costs the square of their corners. */
  public static double together(List<Outline> outlines) {
    Outline first = outlines.getFirst();
    List<Outline> near =
        outlines.stream().map(outline -> outline.turned(first.turns(outline))).toList();
    double flat = near.stream().mapToDouble(o -> covered(List.of(o))).sum();
    double round = near.stream().mapToDouble(Outline::squareMetres).sum();
    // What straight edges of the plane take from each outline they take from all together.
    return covered(near) + (round - flat);
  }

  private record Edge(double x1, double y1, double x2, double y2, int outline) {
    double at(double x) {
      return y1 + (x - x1) / (x2 - x1) * (y2 - y1);
    }
  }

  /**
   * Sweeps over strips between corners and crossings. In a strip edges do not cross, so that what
   * lies between two of them is a trapezoid with its middle height.
   */
  private static double covered(List<Outline> outlines) {
    List<Edge> edges = new ArrayList<>();
    for (int i = 0; i < outlines.size(); i++) {
      for (OutlineRing ring : outlines.get(i).rings) {
        edges(ring, i, edges);
      }
    }
    double[] strips = strips(edges, outlines.size() > 1);
    double area = 0;
    for (int i = 1; i < strips.length; i++) {
      double middle = (strips[i - 1] + strips[i]) / 2;
      area += (strips[i] - strips[i - 1]) * height(edges, middle, outlines.size());
    }
    return area;
  }

  private static void edges(OutlineRing ring, int outline, List<Edge> edges) {
    for (int i = 0; i < ring.edges(); i++) {
      boolean forward = ring.x[i] < ring.x[i + 1];
      int from = forward ? i : i + 1;
      int to = forward ? i + 1 : i;
      if (ring.x[from] != ring.x[to]) {
        edges.add(new Edge(ring.x[from], ring.y[from], ring.x[to], ring.y[to], outline));
      }
    }
  }

  private static double[] strips(List<Edge> edges, boolean crossings) {
    List<Double> all = new ArrayList<>();
    for (int i = 0; i < edges.size(); i++) {
      Edge a = edges.get(i);
      all.add(a.x1);
      all.add(a.x2);
      for (int j = 0; crossings && j < i; j++) {
        Edge b = edges.get(j);
        double from = Math.max(a.x1, b.x1);
        double to = Math.min(a.x2, b.x2);
        double before = from < to ? a.at(from) - b.at(from) : 0;
        double after = from < to ? a.at(to) - b.at(to) : 0;
        if (before * after < 0) {
          all.add(from + (to - from) * before / (before - after));
        }
      }
    }
    return all.stream().mapToDouble(Double::doubleValue).sorted().distinct().toArray();
  }

  private static double height(List<Edge> edges, double x, int outlines) {
    List<Edge> here = new ArrayList<>();
    for (Edge edge : edges) {
      if (edge.x1 < x && x < edge.x2) {
        here.add(edge);
      }
    }
    here.sort(Comparator.comparingDouble(edge -> edge.at(x)));
    boolean[] within = new boolean[outlines];
    int covering = 0;
    double height = 0;
    double below = 0;
    for (Edge edge : here) {
      double y = edge.at(x);
      height += covering > 0 ? y - below : 0;
      below = y;
      within[edge.outline] = !within[edge.outline];
      covering += within[edge.outline] ? 1 : -1;
    }
    return height;
  }
}

package org.davylamp.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A ring or line of corners in degrees, and in metres of the equal-area projection. */
final class OutlineRing {
  /** Without jumps: across the antimeridian they run beyond ±180. */
  final double[] longitudes;

  final double[] latitudes;
  final double[] x;
  final double[] y;

  static OutlineRing of(List<double[]> corners) {
    int n = corners.size();
    double[] longitudes = new double[n];
    double[] latitudes = new double[n];
    for (int i = 0; i < n; i++) {
      latitudes[i] = corners.get(i)[1];
      longitudes[i] = i == 0 ? corners.get(0)[0] : near(corners.get(i)[0], longitudes[i - 1]);
    }
    return new OutlineRing(longitudes, latitudes);
  }

  private OutlineRing(double[] longitudes, double[] latitudes) {
    this.longitudes = longitudes;
    this.latitudes = latitudes;
    this.x = eastings(longitudes);
    this.y = northings(latitudes);
  }

  private static double[] eastings(double[] longitudes) {
    return Arrays.stream(longitudes).map(l -> Geodesic.A * Math.toRadians(l)).toArray();
  }

  private static double[] northings(double[] latitudes) {
    return Arrays.stream(latitudes)
        .map(l -> Ground.AUTHALIC / Geodesic.A * Ground.sinAuthalic(l))
        .toArray();
  }

  /** The longitude that is the same and not half the earth away. */
  private static double near(double longitude, double before) {
    double turns = Math.rint((longitude - before) / 360);
    return longitude - 360 * turns;
  }

  OutlineRing turned(double degrees) {
    return degrees == 0
        ? this
        : new OutlineRing(Arrays.stream(longitudes).map(l -> l + degrees).toArray(), latitudes);
  }

  List<double[]> corners() {
    return IntStream.range(0, longitudes.length)
        .mapToObj(i -> new double[] {longitudes[i], latitudes[i]})
        .toList();
  }

  int edges() {
    return x.length - 1;
  }

  boolean isClosed() {
    int last = longitudes.length - 1;
    return longitudes[0] == longitudes[last] && latitudes[0] == latitudes[last];
  }

  double squareMetres() {
    return Math.abs(Ground.squareMetres(longitudes, latitudes));
  }

  /** With straight edges in the plane. */
  double flat() {
    double twice = 0;
    for (int i = 0; i < edges(); i++) {
      twice += (x[i] - x[0]) * (y[i + 1] - y[0]) - (x[i + 1] - x[0]) * (y[i] - y[0]);
    }
    return Math.abs(twice) / 2;
  }

  boolean holds(double px, double py) {
    boolean within = false;
    for (int i = 0; i < edges(); i++) {
      if (y[i] > py != y[i + 1] > py
          && px < x[i] + (py - y[i]) / (y[i + 1] - y[i]) * (x[i + 1] - x[i])) {
        within = !within;
      }
    }
    return within;
  }
}

package org.davylamp.imagery.raster;

/** Planes bit by bit, so that no rounding hides a fault. */
final class TestPlanes {
  private TestPlanes() {}

  static long bits(Plane plane, int index) {
    return switch (plane) {
      case Plane.Of8 bytes -> bytes.values()[index] & 0xFF;
      case Plane.Of16 shorts -> shorts.values()[index] & 0xFFFF;
      case Plane.Of32 ints -> ints.values()[index] & 0xFFFF_FFFFL;
      case Plane.Of64 longs -> longs.values()[index];
      case Plane.OfFloat floats -> Float.floatToRawIntBits(floats.values()[index]) & 0xFFFF_FFFFL;
      case Plane.OfDouble doubles -> Double.doubleToRawLongBits(doubles.values()[index]);
    };
  }
}

package org.davylamp.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.davylamp.findings.change.Sieve;
import org.davylamp.imagery.raster.Box;

/**
 * What {@code breaks --stack} was asked for beside {@link ScanOptions}.
 *
 * @param out the folder
 * @param control a file of an area, or {@code rest}
 * @param box in degrees
 * @param dilate pixels by which what is not clear grows
 * @param annulus metres from the perimeter, from and to
 * @param sieve what of the changes is too small to be mapped
 * @param stripBytes what the samples of a strip may take
 * @param pictures a folder
 * @param recording of which facility; then there are pictures
 */
record StackOptionsGiven(
    String stack,
    Path out,
    Optional<String> control,
    Optional<Box> box,
    Optional<Path> perimeter,
    Annulus annulus,
    int dilate,
    Sieve sieve,
    long stripBytes,
    Optional<Path> curve,
    Optional<Path> pictures,
    Optional<Recording> recording) {
  /** In metres. */
  record Annulus(double from, double to) {
    /**
     * Reads {@code FROM,TO}.
     *
     * @throws IllegalArgumentException if it is no ring
     */
    static Annulus parse(String text) {
      try {
        String[] ends = text.split("[,-]", -1);
        double from = Double.parseDouble(ends[0].strip());
        double to = Double.parseDouble(ends[1].strip());
        if (ends.length == 2 && from >= 0 && to > from && to <= 100_000) {
          return new Annulus(from, to);
        }
      } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
        // told below
      }
      throw new IllegalArgumentException(
          "expected two distances in metres such as 1000,3000, found '" + text + "'");
    }
  }

  /**
   * Reads {@code WEST,SOUTH,EAST,NORTH}.
   *
   * @throws IllegalArgumentException if it is none
   */
  static Box box(String text) {
    String[] sides = text.split(",", -1);
    try {
      if (sides.length == 4) {
        return new Box(
            Double.parseDouble(sides[0].strip()),
            Double.parseDouble(sides[1].strip()),
            Double.parseDouble(sides[2].strip()),
            Double.parseDouble(sides[3].strip()));
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw new IllegalArgumentException(
        "expected west,south,east,north in degrees, found '" + text + "'");
  }
}

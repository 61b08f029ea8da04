package org.davylamp.dossier.pictures;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Land, coasts and borders in a part of the world, from a TopoJSON file of countries such as npm
 * {@code world-atlas}'s {@code countries-10m.json} (Natural Earth 1:10 million, public domain).
 *
 * <p>In a topology an arc used by two countries is their border and one used by a single country is
 * coast; that is how the two are told apart here. Immutable; read once, use for every picture.
 */
public final class Coastline {
  /** A country's land: rings to be filled by the even-odd rule. */
  public record Land(int country, String name, List<Trace> rings) {
    public Land {
      rings = List.copyOf(rings);
    }
  }

  /** ISO 3166-1 numeric code of the Democratic People's Republic of Korea. */
  public static final int DPRK = 408;

  private final Box box;
  private final List<Land> lands;
  private final List<Trace> coasts;
  private final List<Trace> borders;

  private Coastline(Box box, List<Land> lands, List<Trace> coasts, List<Trace> borders) {
    this.box = box;
    this.lands = List.copyOf(lands);
    this.coasts = List.copyOf(coasts);
    this.borders = List.copyOf(borders);
  }

  /**
   * Reads the object {@code countries} of a topology and keeps what lies in {@code box} or within
   * its own size on either side, so that pictures wider or higher than {@code box} have land too.
   * Reads all of {@code topojson} (4 MB take a fraction of a second) and does not close it.
   *
   * @throws IllegalArgumentException if it is no topology of polygons, saying what was found
   * @throws java.io.UncheckedIOException if it cannot be read
   */
  public static Coastline read(InputStream topojson, Box box) {
    Topology topology = new TopologyReader(topojson).read();
    Box wide = box.grown(box.east() - box.west(), box.north() - box.south());
    return new Coastline(wide, topology.lands(wide), topology.coasts(), topology.borders())
        .within(wide);
  }

  /** No land at all, for pictures of places without a coastline at hand. */
  public static Coastline none() {
    return new Coastline(new Box(-180, -90, 180, 90), List.of(), List.of(), List.of());
  }

  /** Where land is known; beyond it nothing is drawn. */
  public Box box() {
    return box;
  }

  /** The countries in the box, in the order of the file. */
  public List<Land> lands() {
    return lands;
  }

  /** Where land meets sea. */
  public List<Trace> coasts() {
    return coasts;
  }

  /** Where two countries meet. */
  public List<Trace> borders() {
    return borders;
  }

  boolean isEmpty() {
    return lands.isEmpty();
  }

  /** The part of it inside {@code part}. */
  Coastline within(Box part) {
    List<Land> seen = new ArrayList<>();
    for (Land land : lands) {
      List<Trace> rings =
          land.rings().stream()
              .filter(ring -> ring.touches(part))
              .map(ring -> ring.ringWithin(part))
              .filter(ring -> ring.size() > 2)
              .toList();
      if (!rings.isEmpty()) {
        seen.add(new Land(land.country(), land.name(), rings));
      }
    }
    return new Coastline(part, seen, lines(coasts, part), lines(borders, part));
  }

  private static List<Trace> lines(List<Trace> lines, Box part) {
    return lines.stream()
        .filter(line -> line.touches(part))
        .flatMap(line -> line.within(part).stream())
        .toList();
  }
}

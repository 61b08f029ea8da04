package org.davylamp.exchange.outline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.davylamp.evidence.RecordId;
import org.davylamp.evidence.Source;
import org.davylamp.evidence.Statement;
import org.davylamp.exchange.BadInput;
import org.davylamp.exchange.FormatReader;
import org.davylamp.exchange.Formats;
import org.davylamp.exchange.Head;
import org.davylamp.exchange.InputFile;
import org.davylamp.exchange.Intake;

/**
 * The polygons of a file, all together one area.
 *
 * @param polygons of each its rings, the outer one first; longitude and latitude in degrees
 */
public record Outline(List<Polygon> polygons) {
  private static final List<String> MAPS = List.of("geojson", "kml", "kmz");

  /** A polygon: what an odd number of its rings goes around. */
  public record Polygon(List<Ring> rings) {
    public Polygon {
      rings = List.copyOf(rings);
    }
  }

  /**
   * A ring, its last position being its first.
   *
   * @param longitudes in degrees
   * @param latitudes as many
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Ring(double[] longitudes, double[] latitudes) {}

  public Outline {
    polygons = List.copyOf(polygons);
  }

  /**
   * Reads a file of GeoJSON, KML or KMZ, told by its content. Points and lines are passed over.
   *
   * @throws BadInput if it is none of these, is wrong, or has no polygon
   */
  public static Outline read(Path file) throws IOException {
    FormatReader reader =
        Formats.recognise(Head.of(file))
            .filter(found -> MAPS.contains(found.format()))
            .orElseThrow(
                () ->
                    new BadInput(
                        file.toString(),
                        0,
                        "expected GeoJSON or KML with a polygon, found neither"));
    List<Polygon> polygons = new ArrayList<>();
    reader.read(new InputFile(file, file.toString(), Files.size(file)), new Geometries(polygons));
    if (polygons.isEmpty()) {
      throw new BadInput(file.toString(), 0, "expected a polygon, found none");
    }
    return new Outline(polygons);
  }

  /** Takes the geometries among statements. */
  private record Geometries(List<Polygon> polygons) implements Intake {
    private static final RecordId NOWHERE = RecordId.of(new byte[32]);

    @Override
    public RecordId source() {
      return NOWHERE;
    }

    @Override
    public RecordId declare(Source source, long row) {
      return NOWHERE;
    }

    @Override
    public Optional<RecordId> cited(String key) {
      return Optional.of(NOWHERE);
    }

    @Override
    public Optional<String> schemaOf(String entity) {
      return Optional.empty();
    }

    @Override
    public void accept(Statement statement, long row) {
      if (statement.property().equals("geometry")) {
        polygons.addAll(PolygonText.read(statement.value()));
      }
    }
  }
}

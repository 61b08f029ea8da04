package org.davylamp.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.davylamp.evidence.EvidenceException;
import org.davylamp.evidence.Outline;
import org.davylamp.evidence.RecordId;
import org.davylamp.evidence.Source;
import org.davylamp.evidence.Statement;

/**
 * The polygons of a map, such as a facility's perimeter, read by the readers that a case has for
 * maps. Nothing is recorded.
 */
public final class OutlineFile {
  private static final List<String> MAPS = List.of("geojson", "kml", "kmz");

  private OutlineFile() {}

  /**
   * Reads a file of GeoJSON, KML or KMZ, told by its content. Points and lines are passed over.
   *
   * @return an outline for each polygon, in the order of the file; at least one
   * @throws BadInput if it is none of these, is wrong, or has no polygon
   */
  public static List<Outline> read(Path file) throws IOException {
    FormatReader reader =
        Formats.recognise(Head.of(file))
            .filter(found -> MAPS.contains(found.format()))
            .orElseThrow(
                () ->
                    new BadInput(
                        file.toString(),
                        0,
                        "expected GeoJSON or KML with a polygon, found neither"));
    Geometries geometries = new Geometries(file.toString(), new ArrayList<>());
    reader.read(new InputFile(file, file.toString(), Files.size(file)), geometries);
    if (geometries.outlines().isEmpty()) {
      throw new BadInput(file.toString(), 0, "expected a polygon, found none");
    }
    return List.copyOf(geometries.outlines());
  }

  /** Takes the geometries among statements. */
  private record Geometries(String file, List<Outline> outlines) implements Intake {
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
      if (!statement.property().equals("geometry")) {
        return;
      }
      try {
        outlines.addAll(DrawnGeometry.of(statement.value()).outlines());
      } catch (EvidenceException e) {
        throw new BadInput(file, row, Objects.requireNonNullElse(e.getMessage(), "no outline"));
      }
    }
  }
}

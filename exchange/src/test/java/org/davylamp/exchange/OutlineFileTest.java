package org.davylamp.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.davylamp.evidence.Outline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutlineFileTest {
  private static final String FEATURE =
      "{\"type\":\"Feature\",\"id\":\"x\",\"properties\":{\"name\":\"X\"},\"geometry\":%s}";

  @TempDir Path folder;

  private List<Outline> read(String text) throws IOException {
    Path file = folder.resolve("area");
    Files.writeString(file, text);
    return OutlineFile.read(file);
  }

  /** Type and coordinates, and how many polygons and rings these are. */
  @ParameterizedTest(name = "{0}: {2} polygons, {3} rings")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Polygon      | [[[1,1],[2,1],[2,2],[1,1]]]                                                             | 1 | 1
          Polygon      | [[[1,1],[9,1],[9,9],[1,1]],[[3,2],[4,2],[4,3],[3,2]]]                                   | 1 | 2
          MultiPolygon | [[[[1,1],[2,1],[2,2],[1,1]]],[[[5,5],[6,5],[6,6],[5,5]],[[5.3,5.1],[5.4,5.1],[5.4,5.2],[5.3,5.1]]]] | 2 | 3
          """)
  void geoJson(String type, String coordinates, int polygons, int rings) throws IOException {
    List<Outline> outlines =
        read(FEATURE.formatted("{\"type\":\"" + type + "\",\"coordinates\":" + coordinates + "}"));
    assertThat(outlines).hasSize(polygons);
    assertThat(outlines.stream().mapToInt(outline -> outline.rings().size()).sum())
        .isEqualTo(rings);
    List<double[]> outer = outlines.getFirst().rings().getFirst();
    assertThat(outer.get(1)[0]).isEqualTo(outer.get(2)[0]);
  }

  @Test
  void kml() throws IOException {
    List<Outline> outlines =
        read(
            """
            <?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document><Placemark>
            <name>P</name><Polygon><outerBoundaryIs><LinearRing><coordinates>
            125.1,39.2,0 125.2,39.2,0 125.2,39.3,0 125.1,39.2,0
            </coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark></Document></kml>
            """);
    assertThat(outlines.getFirst().rings().getFirst().stream().map(corner -> corner[1]))
        .containsExactly(39.2, 39.2, 39.3, 39.2);
  }

  @Test
  void aRingThatCrossesItselfIsRefusedWithItsLine() {
    assertThatThrownBy(
            () ->
                read(
                    FEATURE.formatted(
                        "{\"type\":\"Polygon\",\"coordinates\":[[[1,1],[2,2],[2,1],[1,2],[1,1]]]}")))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("area, line 1: expected rings that do not cross");
  }

  @Test
  void aPointIsNoOutlineAndATableIsNoMap() {
    assertThatThrownBy(() -> read(FEATURE.formatted("{\"type\":\"Point\",\"coordinates\":[1,2]}")))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("expected a polygon, found none");
    assertThatThrownBy(() -> read("a,b\n1,2\n"))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("expected GeoJSON or KML with a polygon");
  }
}

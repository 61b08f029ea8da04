package org.davylamp.dossier.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoastlineTest {
  /**
   * Two countries, a grid of half degrees from 120° E 30° N. West: 120–122 by 30–32 with a lake of
   * half a degree in it. East: 122–124 by 30–32. Arc 0 is their border, run north by the western
   * one and south (as -1) by the eastern. Differences are whole numbers; transform stands last.
   */
  private static final String TWO =
      """
      {"type":"Topology",
       "objects":{"land":{"type":"MultiPolygon","arcs":[[[9]]]},
        "countries":{"type":"GeometryCollection","geometries":[
         {"type":"Polygon","id":"408","properties":{"name":"West","x":[1]},"arcs":[[0,1],[3]]},
         {"type":"MultiPolygon","id":"156","properties":{"name":"East"},"arcs":[[[-1,2]]]},
         {"type":null,"properties":{"name":"Nowhere"}}]}},
       "arcs":[[[4,0],[0,4]],[[4,4],[-4,0],[0,-4],[4,0]],[[4,0],[4,0],[0,4],[-4,0]],[[1,1],[1,0],[0,1],[-1,0],[0,-1]]],
       "bbox":[120,30,124,32],
       "transform":{"scale":[0.5,0.5],"translate":[120,30]}}
      """;

  private static final Box ALL = new Box(119, 29, 125, 33);

  private static Coastline read(String text, Box box) {
    return Coastline.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), box);
  }

  /** Twice the area by the shoelace formula, in square degrees. */
  private static double area(Trace ring) {
    double sum = 0;
    for (int i = 0; i < ring.size(); i++) {
      int next = (i + 1) % ring.size();
      sum += ring.longitude(i) * ring.latitude(next) - ring.longitude(next) * ring.latitude(i);
    }
    return Math.abs(sum) / 2;
  }

  private static double area(Coastline coastline, int country) {
    List<Trace> rings =
        coastline.lands().stream()
            .filter(l -> l.country() == country)
            .flatMap(l -> l.rings().stream())
            .toList();
    return rings.isEmpty()
        ? 0
        : area(rings.getFirst())
            - rings.subList(1, rings.size()).stream().mapToDouble(CoastlineTest::area).sum();
  }

  private static double length(List<Trace> lines) {
    double sum = 0;
    for (Trace line : lines) {
      for (int i = 1; i < line.size(); i++) {
        sum +=
            Math.hypot(
                line.longitude(i) - line.longitude(i - 1), line.latitude(i) - line.latitude(i - 1));
      }
    }
    return sum;
  }

  @Test
  void decodesDifferencesArcsRunBackwardsHolesAndNames() {
    Coastline two = read(TWO, ALL);
    assertThat(two.lands()).extracting(Coastline.Land::country).containsExactly(408, 156);
    assertThat(two.lands()).extracting(Coastline.Land::name).containsExactly("West", "East");
    assertThat(area(two, 408)).isCloseTo(4 - 0.25, within(1e-9));
    assertThat(area(two, 156)).isCloseTo(4, within(1e-9));
  }

  @Test
  void tellsBorderFromCoast() {
    Coastline two = read(TWO, ALL);
    assertThat(length(two.borders())).isCloseTo(2, within(1e-9));
    assertThat(length(two.coasts())).isCloseTo(6 + 6 + 2, within(1e-9));
  }

  @ParameterizedTest(name = "{0}–{2} E, {1}–{3} N: west {4}, east {5} square degrees, border {6}°")
  @CsvSource({
    "121, 30, 123, 32, 2, 2, 2",
    "121.5, 31, 122.5, 31.5, 0.25, 0.25, 0.5",
    "122.5, 30.5, 123, 31, 0, 0.25, 0",
    "118, 28, 119, 29, 0, 0, 0",
    "120.5, 30.5, 121, 31, 0, 0, 0"
  })
  void clips(
      double west,
      double south,
      double east,
      double north,
      double ofWest,
      double ofEast,
      double border) {
    Coastline part = read(TWO, ALL).within(new Box(west, south, east, north));
    assertThat(area(part, 408)).isCloseTo(ofWest, within(1e-9));
    assertThat(area(part, 156)).isCloseTo(ofEast, within(1e-9));
    assertThat(length(part.borders())).isCloseTo(border, within(1e-9));
  }

  @Test
  void readsTopologiesWithoutTransformAndIdsThatAreNoNumbers() {
    Coastline land =
        read(
            """
            {"objects":{"countries":{"type":"Polygon","id":"-99","arcs":[[0]]}},"type":"Topology",
             "arcs":[[[120.25,30],[121.25,30,7],[121.25,31],[120.25,30]]]}
            """,
            ALL);
    assertThat(land.lands()).extracting(Coastline.Land::country).containsExactly(-1);
    assertThat(area(land, -1)).isCloseTo(0.5, within(1e-9));
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[1]|expected TopoJSON with START_OBJECT, found START_ARRAY",
        "{\"type\":\"FeatureCollection\"}|expected TopoJSON with \"type\":\"Topology\", found none",
        "{\"type\":\"Topology\",\"objects\":{}}|expected TopoJSON with an object \"countries\", found none",
        "{\"type\":\"Topology\",\"objects\":{\"countries\":{\"arcs\":[[7]]}},\"arcs\":[]}|found arc 7",
        "{\"type\":\"Topology\",\"objects\":{\"countries\":{\"arcs\":[[0.5]]}}}|expected TopoJSON with VALUE_NUMBER_INT, found VALUE_NUMBER_FLOAT",
        "{\"type\":\"Topology\",\"arcs\":[[[1]]]}|two numbers in a position, found 1",
        "{\"type\":\"Topology\",\"arcs\":[[[1,\"a\"]]]}|numbers in a position, found VALUE_STRING",
        "{\"type\":\"Topology\",\"transform\":{\"scale\":[1,1]}}|scale and translate",
        "{\"type\":\"Topology\"|found text that is not JSON",
        "not json|found text that is not JSON"
      })
  void refusesWhatIsNoTopology(String text, String message) {
    assertThatThrownBy(() -> read(text, ALL))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  @Test
  void passesOnThatAStreamCannotBeRead() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("disk gone");
          }

          @Override
          public int read(byte[] into, int from, int length) throws IOException {
            return read();
          }
        };
    assertThatThrownBy(() -> Coastline.read(broken, ALL))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("disk gone");
  }

  /** Bytes changed at random give a coastline or a refusal, never another failure. */
  @Test
  void survivesDamagedFiles() {
    long seed = 20_211;
    Random random = new Random(seed);
    for (int run = 0; run < 4_000; run++) {
      byte[] bytes = TWO.getBytes(StandardCharsets.UTF_8);
      for (int n = random.nextInt(4); n >= 0; n--) {
        bytes[random.nextInt(bytes.length)] =
            (byte) "{}[]\":,-019eEaN\\".charAt(random.nextInt(16));
      }
      try {
        Coastline coastline = Coastline.read(new ByteArrayInputStream(bytes), ALL);
        assertThat(coastline.lands().size()).isLessThanOrEqualTo(3);
      } catch (IllegalArgumentException refused) {
        assertThat(refused).as("seed %d run %d", seed, run).hasMessageStartingWith("expected");
      }
    }
  }

  /**
   * The real file: areas against the CIA World Factbook's land and water areas (DPRK 120,538 km²,
   * ROK 99,720 km²), within three per cent for islands left out and the generalised coast.
   */
  @Test
  void readsTheWorld() {
    Coastline world = world();
    assertThat(world.lands()).extracting(Coastline.Land::country).contains(408, 410, 156, 643, 392);
    assertThat(kilometres(world, 408)).isCloseTo(120_538, within(120_538 * 0.03));
    assertThat(kilometres(world, 410)).isCloseTo(99_720, within(99_720 * 0.03));
    assertThat(world.borders()).isNotEmpty();
  }

  private static Coastline world() {
    Assumptions.assumeTrue(
        CoastlineTest.class.getResource("/org/davylamp/dossier/assets/countries-10m.json") != null,
        "the coastline of the build is not on the class path");
    return Samples.coastline();
  }

  /** Area on the sphere in the equal-area projection of Lambert (x = λ, y = sin φ). */
  private static double kilometres(Coastline coastline, int country) {
    double radius = 6371.0088;
    double sum = 0;
    for (Coastline.Land land : coastline.lands()) {
      for (Trace ring : land.country() == country ? land.rings() : List.<Trace>of()) {
        double signed = 0;
        for (int i = 0; i < ring.size(); i++) {
          int next = (i + 1) % ring.size();
          signed +=
              Math.toRadians(ring.longitude(i)) * Math.sin(Math.toRadians(ring.latitude(next)))
                  - Math.toRadians(ring.longitude(next))
                      * Math.sin(Math.toRadians(ring.latitude(i)));
        }
        sum += Math.abs(signed) / 2;
      }
    }
    return sum * radius * radius;
  }
}

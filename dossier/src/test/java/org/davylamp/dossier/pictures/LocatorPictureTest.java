package org.davylamp.dossier.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.davylamp.dossier.pictures.LocatorPicture.Claim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;

class LocatorPictureTest {
  private static final Frame FRAME = new Frame("l", "Around Camp 25", "", Width.COLUMN);
  private static final Marker CAMP = Marker.at("Camp 25", 41.8330, 129.7211, Marker.Kind.CAMP);

  private static Picture draw(double radius, List<Claim> claims, Marker... neighbours) {
    return LocatorPicture.draw(FRAME, Coastline.none(), CAMP, radius, claims, List.of(neighbours));
  }

  /** Lengths by GeographicLib (Python package geographiclib 2.1, Geodesic.WGS84.Inverse). */
  @ParameterizedTest(name = "{4} m")
  @CsvSource({
    "41.8330, 129.7211, 41.8036, 129.7289, 3329.139",
    "41.8330, 129.7211, 41.8330, 129.8411, 9968.043",
    "41.8330, 129.7211, 41.8420, 129.7211, 999.631",
    "39.5717, 126.0622, 39.5596, 126.0860, 2446.954",
    "41.8330, 129.7211, 39.0300, 125.7500, 458619.511",
    "0, 0, 0, 90, 10018754.171",
    "60, 10, -30, 100, 12843125.710",
    "40, 127, 40, 127, 0"
  })
  void measuresOnTheEllipsoid(
      double latitude1, double longitude1, double latitude2, double longitude2, double metres) {
    assertThat(Projection.distance(latitude1, longitude1, latitude2, longitude2))
        .isCloseTo(metres, within(0.01 + metres * 4e-6));
  }

  @ParameterizedTest(name = "{0}, {1}: {2}")
  @CsvSource({"41.8036, 129.7289, 3.3 km", "41.8330, 129.8411, 10 km", "41.8420, 129.7211, 1 km"})
  void labelsTheLineToAnotherClaimWithItsLength(double latitude, double longitude, String length) {
    Picture picture = draw(5_000, List.of(new Claim("report", latitude, longitude, "")));
    Drawing drawing = Drawing.of(picture).sound();
    assertThat(drawing.texts()).extracting(Drawing.Text::words).contains(length, "report");
    assertThat(picture.description()).contains("report, " + length + " away");
    assertThat(picture.table().rows().get(1)).endsWith(length);
  }

  @Test
  void standsInTheMiddleWithTheRadiusAround() {
    Drawing drawing = Drawing.of(draw(10_000, List.of())).sound();
    Element square = (Element) drawing.named("Camp 25").getElementsByTagName("path").item(0);
    List<Double> numbers = Drawing.numbers(square.getAttribute("d"));
    assertThat((numbers.get(0) + numbers.get(2)) / 2).isCloseTo(360, within(0.2));
    Element bar =
        drawing.all("path").stream()
            .filter(p -> p.getAttribute("class").equals("pic-scale"))
            .findFirst()
            .orElseThrow();
    List<Double> ends = Drawing.numbers(bar.getAttribute("d"));
    double frameHeight =
        drawing.all("rect").stream()
            .mapToDouble(r -> Drawing.number(r, "height"))
            .max()
            .orElseThrow();
    double pixelsPerMetre = (ends.get(3) - ends.get(0)) / 5_000;
    assertThat(drawing.texts()).extracting(Drawing.Text::words).contains("5 km");
    assertThat(frameHeight / 2).isCloseTo(10_000 * pixelsPerMetre, within(1.0));
  }

  @Test
  void leavesFarNeighboursToACount() {
    Picture picture =
        draw(
            10_000,
            List.of(),
            Marker.at("Near", 41.86, 129.73, Marker.Kind.MINE),
            Marker.at("Far", 39, 126, Marker.Kind.MINE));
    assertThat(picture.description())
        .contains("with 1 mine nearby")
        .contains("1 place farther away");
    assertThat(picture.table().rows()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({"0", "-1", "NaN", "1e9"})
  void refusesARadiusThatIsNone(double radius) {
    assertThatThrownBy(() -> draw(radius, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(
            "expected a radius above 0 m and up to 5,000 km around Camp 25, found");
  }
}

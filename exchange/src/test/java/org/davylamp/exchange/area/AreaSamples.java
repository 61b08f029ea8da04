package org.davylamp.exchange.area;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** An invented series of three looks, one of them cloudy, and the head of a picture. */
final class AreaSamples {
  private AreaSamples() {}

  /** Signature and first chunk of a PNG, which is as much of it as is looked at. */
  static byte[] png(int width, int height) {
    return ByteBuffer.allocate(33)
        .putLong(0x89504E470D0A1A0AL)
        .putInt(13)
        .put("IHDR".getBytes(StandardCharsets.US_ASCII))
        .putInt(width)
        .putInt(height)
        .array();
  }

  static Path write(Path folder) throws IOException {
    Path png = Files.write(folder.resolve("pair-2018-05-01-s3.png"), png(4, 3));
    Path document = folder.resolve("area-series.json");
    return Files.write(document, series(Png.sha256(png)).bytes());
  }

  static AreaSeries series(String png) {
    return new AreaSeries(
        "mine",
        "Inside the perimeter the light of 8 pixels changed.",
        new TreeMap<>(java.util.Map.of("method", "a test")),
        new AreaSeries.Ground(900, 100, 1_000, 90, 900),
        List.of(
            look("2016-05-01", "s1", .9, 0, 0, 0),
            look("2017-05-01", "s2", .49, 50, 0, 99),
            look("2018-05-01", "s3", 1, 7_200.4, 5_000, 9_000)),
        List.of(scene("s1", "2016-05-01"), scene("s3", "2018-05-01")),
        List.of(
            new Plate(
                "pair",
                "Before and after",
                "By a rule.",
                30,
                -.5,
                List.of(.1),
                List.of(.9),
                List.of(
                    new Plate.Outline(
                        "perimeter",
                        List.of(
                            List.of(
                                new Plate.Corner(0, 0),
                                new Plate.Corner(2, 0),
                                new Plate.Corner(1.25, 2))))),
                List.of(
                    new Plate.Chip(
                        "pair-2018-05-01-s3.png",
                        png,
                        LocalDate.parse("2018-05-01"),
                        "s3",
                        "An agency (licence CC0-1.0)",
                        4,
                        3,
                        11)))));
  }

  private static AreaSeries.Look look(
      String day, String scene, double clear, double area, double low, double high) {
    return new AreaSeries.Look(
        LocalDate.parse(day),
        List.of(scene),
        clear,
        1,
        new AreaSeries.Range(area, low / 2, high * 2),
        new AreaSeries.Range(area, low, high),
        new AreaSeries.Range(1_000, 400, 3_000),
        new AreaSeries.Range(1_000, 500, 2_000));
  }

  private static AreaSeries.UsedScene scene(String id, String day) {
    return new AreaSeries.UsedScene(
        id,
        LocalDate.parse(day),
        Optional.of("CC0-1.0"),
        Optional.of("An agency"),
        List.of("ab".repeat(32)));
  }
}

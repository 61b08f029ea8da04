package org.davylamp.dossier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.davylamp.dossier.pictures.Chip;
import org.davylamp.exchange.area.AreaSeries;
import org.davylamp.exchange.area.Plate;

/** An invented area series of forty looks, of which two are shown. */
final class GroundSample {
  private static final int SIDE = 6;
  private static final int LOOKS = 40;
  private static final Chip.Stretch STRETCH = new Chip.Stretch(List.of(0f), List.of(1f));

  private GroundSample() {}

  static Path write(Path folder, String facility) throws IOException {
    List<Plate.Chip> chips = List.of(chip(folder, 0), chip(folder, LOOKS - 1));
    Plate.Outline outline =
        new Plate.Outline(
            "perimeter",
            List.of(
                List.of(new Plate.Corner(1, 1), new Plate.Corner(5, 1), new Plate.Corner(5, 5))));
    List<AreaSeries.Look> looks = new ArrayList<>();
    for (int i = 0; i < LOOKS; i++) {
      double area = i < LOOKS / 2 ? 0 : 5_000;
      looks.add(
          new AreaSeries.Look(
              day(i),
              List.of("scene-" + i),
              1,
              1,
              new AreaSeries.Range(area, area * .7, area * 1.5),
              new AreaSeries.Range(area, area * .9, area * 1.1),
              new AreaSeries.Range(20, 0, 60),
              new AreaSeries.Range(20, 0, 40)));
    }
    AreaSeries series =
        new AreaSeries(
            facility,
            "Inside the perimeter the light of 6 pixels changed lastingly.",
            new TreeMap<>(Map.of("method", "invented")),
            new AreaSeries.Ground(900, 16, 500, 16, 500),
            looks,
            looks.stream()
                .map(
                    look ->
                        new AreaSeries.UsedScene(
                            look.scenes().getFirst(),
                            look.day(),
                            Optional.of("CC0-1.0"),
                            Optional.of("An agency"),
                            List.of()))
                .toList(),
            List.of(
                new Plate(
                    "pair",
                    "Before and after",
                    "The first look and the last.",
                    30,
                    0,
                    List.of(0.0),
                    List.of(1.0),
                    List.of(outline),
                    chips)));
    return Files.write(folder.resolve("area-series.json"), series.bytes());
  }

  private static LocalDate day(int look) {
    return LocalDate.of(2010, 1, 15).plusMonths(3L * look);
  }

  private static Plate.Chip chip(Path folder, int look) throws IOException {
    float[] band = new float[SIDE * SIDE];
    for (int i = 0; i < band.length; i++) {
      band[i] = (i + look) % 7 / 7f;
    }
    String date = day(look).toString();
    byte[] png = new Chip(SIDE, SIDE, List.of(band), 30, 0, date, "scene-" + look, "").png(STRETCH);
    String name = "pair-" + date + ".png";
    Files.write(folder.resolve(name), png);
    return new Plate.Chip(
        name,
        sha256(png),
        day(look),
        "scene-" + look,
        "An agency (licence CC0-1.0)",
        SIDE,
        SIDE,
        SIDE * SIDE);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

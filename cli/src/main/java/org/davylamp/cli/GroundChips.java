package org.davylamp.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.davylamp.dossier.pictures.Chip;
import org.davylamp.imagery.stack.Cube;

/**
 * Chips of a cube: all its samples as they are, clouds too, with a stretch from what was clear.
 *
 * @param cube whose bands are those of the colours, in this order
 * @param outlines in pixels of the cube
 * @param place what a pixel is on the ground
 * @param factor by which samples are multiplied
 * @param credits by scene id; what is not there has none
 */
record GroundChips(
    Cube cube,
    List<Chip.Outline> outlines,
    Place place,
    float factor,
    Map<String, String> credits) {
  /** Larger cubes are shown in larger pixels. */
  private static final int LARGEST = 1024;

  /** The share of the dates that may be too bright or too dark to be believed. */
  private static final double HAZE = .1;

  /**
   * @param metresPerPixel from west to east
   * @param north degrees from the top edge's direction clockwise to north
   */
  record Place(double metresPerPixel, double north) {}

  /** By how many pixels each way one of the chips is wide. */
  private int step() {
    return (Math.max(cube.width(), cube.height()) + LARGEST - 1) / LARGEST;
  }

  /** Outlines as they lie on the chips. */
  List<Chip.Outline> drawn() {
    double step = step();
    return outlines.stream()
        .map(
            outline ->
                new Chip.Outline(
                    outline.name(),
                    outline.rings().stream()
                        .map(
                            ring ->
                                ring.stream()
                                    .map(at -> new double[] {at[0] / step, at[1] / step})
                                    .toList())
                        .toList()))
        .toList();
  }

  /** The chips of some days, in the order given; a day that the cube has not is left out. */
  List<Chip> of(List<Integer> days) {
    return chips(days, false);
  }

  /**
   * One stretch of some dates, from what was clear of them: band by band the lowest black and the
   * highest white that dates would have alone, but for one in ten of them, which may be haze that
   * the scene takes for clear. From everything, if nothing was clear.
   */
  Chip.Stretch stretch(List<Integer> days) {
    boolean clearOnly = cube.clearLooks() > 0;
    List<Chip.Stretch> alone =
        IntStream.range(0, cube.dates())
            .filter(date -> days.contains(cube.days()[date]))
            .filter(date -> !clearOnly || cube.clearShare(date) > 0)
            .mapToObj(date -> Chip.Stretch.over(List.of(chip(date, clearOnly))))
            .toList();
    return new Chip.Stretch(
        ranked(alone, Chip.Stretch::low, HAZE), ranked(alone, Chip.Stretch::high, 1 - HAZE));
  }

  private List<Float> ranked(
      List<Chip.Stretch> alone, Function<Chip.Stretch, List<Float>> end, double share) {
    return IntStream.range(0, cube.bands().size())
        .mapToObj(
            band -> {
              List<Float> sorted =
                  alone.stream().map(one -> end.apply(one).get(band)).sorted().toList();
              return sorted.isEmpty()
                  ? 0f
                  : sorted.get((int) Math.round(share * (sorted.size() - 1)));
            })
        .toList();
  }

  private List<Chip> chips(List<Integer> days, boolean clearOnly) {
    return days.stream()
        .map(day -> Arrays.binarySearch(cube.days(), day))
        .filter(date -> date >= 0)
        .map(date -> chip(date, clearOnly))
        .toList();
  }

  private Chip chip(int date, boolean clearOnly) {
    int step = step();
    int width = cube.width() / step;
    int height = cube.height() / step;
    List<float[]> bands = new ArrayList<>();
    for (int b = 0; b < cube.bands().size(); b++) {
      float[] samples = cube.samples()[date * cube.bands().size() + b];
      float[] band = new float[width * height];
      for (int i = 0; i < band.length; i++) {
        band[i] = mean(samples, cube.clear()[date], i % width * step, i / width * step, clearOnly);
      }
      bands.add(band);
    }
    String scene = cube.scenes().get(date);
    return new Chip(
        width,
        height,
        bands,
        place.metresPerPixel() * step,
        place.north(),
        LocalDate.ofEpochDay(cube.days()[date]).toString(),
        scene,
        credit(scene));
  }

  private float mean(float[] samples, byte[] clear, int left, int top, boolean clearOnly) {
    double sum = 0;
    int count = 0;
    for (int y = top; y < top + step(); y++) {
      for (int x = left; x < left + step(); x++) {
        int at = y * cube.width() + x;
        if (!Float.isNaN(samples[at]) && (!clearOnly || clear[at] == 1)) {
          sum += samples[at];
          count++;
        }
      }
    }
    return count == 0 ? Float.NaN : (float) (sum / count * factor);
  }

  /** A day that several scenes make has all their credits. */
  private String credit(String scenes) {
    return Arrays.stream(scenes.split("\\+", -1))
        .map(scene -> credits.getOrDefault(scene, ""))
        .filter(credit -> !credit.isBlank())
        .distinct()
        .collect(Collectors.joining("; "));
  }
}

package org.davylamp.cli;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.davylamp.dossier.pictures.DataTable;
import org.davylamp.imagery.change.Change;
import org.davylamp.imagery.change.Direction;

/**
 * What was found inside a perimeter and beside it, in words that claim no more than light.
 *
 * @param inside changes that count, inside the perimeter
 * @param control those of the control
 * @param testedInside pixels inside with looks enough
 * @param testedControl pixels of the control with looks enough; 0 if there is none
 * @param pixelArea in square metres
 * @param threshold of p: the share of unchanged pixels of which at most a change is called all the
 *     same
 * @param most when most of it changed, if anything did
 */
record GroundFound(
    List<Change> inside,
    List<Change> control,
    int testedInside,
    int testedControl,
    double pixelArea,
    double threshold,
    Optional<MainChange> most) {

  private static int pixels(List<Change> changes) {
    return (int) changes.stream().mapToInt(Change::pixel).distinct().count();
  }

  /** The finding as a paragraph. */
  String words() {
    if (testedInside == 0) {
      return "No pixel inside the perimeter was seen clearly often enough to be tested: nothing is"
          + " known of change here.";
    }
    if (inside.isEmpty()) {
      return "No change was called inside the perimeter: none of the "
          + pixels(testedInside)
          + " tested there looks lastingly different by more than unchanged ground does. That is no"
          + " proof that nothing changed: what covers less than a third of a pixel is often missed."
          + controlWords();
    }
    return "Inside the perimeter the light of "
        + pixels(pixels(inside))
        + " changed lastingly, of "
        + pixels(testedInside)
        + " tested ("
        + area(pixels(inside))
        + " of "
        + area(testedInside)
        + "): "
        + directions()
        + "."
        + most.map(this::mostWords).orElse("")
        + controlWords()
        + " What was done on the ground, and why, images of this kind do not tell.";
  }

  private String mostWords(MainChange change) {
    return " More changed at once by %s than by any other look: %s, nine in ten of them after %s and nine in ten no later than %s."
        .formatted(
            date(change.day()),
            pixels(change.pixels()),
            date(change.after()),
            date(change.until()));
  }

  private String controlWords() {
    if (testedControl == 0) {
      return " There is no control to compare it with.";
    }
    String chance =
        threshold > 0
            ? String.format(
                Locale.ROOT, " (at most %.1f %% would, had nothing changed)", 100 * threshold)
            : "";
    return " In the control, by the same threshold, "
        + share(pixels(control), testedControl)
        + " of the tested pixels changed"
        + chance
        + "; inside, "
        + share(pixels(inside), testedInside)
        + ".";
  }

  private String directions() {
    Map<Direction, Integer> counts = counts(inside);
    return counts.entrySet().stream()
        .map(entry -> "%s changed %s".formatted(number(entry.getValue()), toward(entry.getKey())))
        .collect(Collectors.joining(", "));
  }

  private static Map<Direction, Integer> counts(List<Change> changes) {
    Map<Direction, Integer> counts = new EnumMap<>(Direction.class);
    changes.forEach(change -> counts.merge(change.direction(), 1, Integer::sum));
    return counts;
  }

  private static String toward(Direction direction) {
    return switch (direction) {
      case BARE -> "toward bare ground";
      case BUILT -> "toward something built or paved";
      case WATER -> "toward water";
      case VEGETATION_LOST -> "toward less vegetation";
      case VEGETATION_BACK -> "toward more vegetation";
      case OTHER -> "in a way that these bands do not name";
      case SEASON -> "in the height of the season alone";
    };
  }

  /** The numbers. */
  DataTable table() {
    Map<Direction, Integer> here = counts(inside);
    Map<Direction, Integer> there = counts(control);
    List<List<String>> rows = new java.util.ArrayList<>();
    rows.add(row("pixels tested", testedInside, testedControl));
    rows.add(row("pixels that changed", pixels(inside), pixels(control)));
    rows.add(row("changes", inside.size(), control.size()));
    for (Direction direction : Direction.values()) {
      rows.add(
          row(
              toward(direction),
              here.getOrDefault(direction, 0),
              there.getOrDefault(direction, 0)));
    }
    rows.add(
        List.of(
            "area that changed, m²",
            number(Math.round(pixels(inside) * pixelArea)),
            number(Math.round(pixels(control) * pixelArea))));
    return new DataTable(
        "What was tested and what changed; a pixel may change more than once",
        List.of("", "Inside the perimeter", "In the control"),
        rows);
  }

  private static List<String> row(String name, long inside, long control) {
    return List.of(name, number(inside), number(control));
  }

  private String area(int pixels) {
    double area = pixels * pixelArea;
    return area >= 1e6
        ? String.format(Locale.ROOT, "%.2f km²", area / 1e6)
        : number(Math.round(area)) + " m²";
  }

  private static String share(int part, int all) {
    return String.format(Locale.ROOT, "%.1f %%", 100.0 * part / Math.max(1, all));
  }

  private static String pixels(int count) {
    return number(count) + (count == 1 ? " pixel" : " pixels");
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private static String date(int day) {
    return LocalDate.ofEpochDay(day).toString();
  }
}

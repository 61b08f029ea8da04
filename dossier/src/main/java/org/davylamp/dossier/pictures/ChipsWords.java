package org.davylamp.dossier.pictures;

import java.util.List;
import java.util.stream.Collectors;

/** What is said beside chips: in words, and as a table. */
final class ChipsWords {
  private final List<ChipPrint> chips;
  private final List<Chip.Outline> outlines;

  ChipsWords(List<ChipPrint> chips, List<Chip.Outline> outlines) {
    this.chips = chips;
    this.outlines = outlines;
  }

  /** Everybody who is to be named, once. */
  String credits() {
    return chips.stream()
        .map(ChipPrint::credit)
        .filter(credit -> !credit.isBlank())
        .distinct()
        .collect(Collectors.joining("; "));
  }

  /** What is shown, and how. */
  String words(Chip.Stretch stretch) {
    String order =
        chips.size() == 1
            ? "An image of " + chips.getFirst().date()
            : chips.size() == 2
                ? "Before, " + chips.getFirst().date() + ", and after, " + chips.getLast().date()
                : Figures.count(chips.size(), "image")
                    + " in the order of time, "
                    + chips.stream().map(ChipPrint::date).collect(Collectors.joining(", "));
    long all = chips.stream().mapToLong(ChipPrint::pixels).sum();
    long seen = chips.stream().mapToLong(ChipPrint::seen).sum();
    String missing =
        seen == all
            ? ""
            : " Of %s of the pixels there is no value.".formatted(share(all - seen, all));
    String outlined =
        outlines.isEmpty()
            ? ""
            : " Outlined: "
                + outlines.stream().map(Chip.Outline::name).collect(Collectors.joining("; "))
                + ".";
    return order
        + ". A pixel is "
        + chips.stream()
            .map(c -> Figures.number(c.metresPerPixel()) + " m")
            .distinct()
            .collect(Collectors.joining(" or "))
        + " wide. All have the same contrast: black is "
        + shades(stretch.low())
        + ", white "
        + shades(stretch.high())
        + "."
        + outlined
        + missing;
  }

  private static String share(long part, long all) {
    return Figures.number(Math.ceil(1000.0 * part / all) / 10) + " %";
  }

  private static String shades(List<Float> values) {
    return values.stream().map(value -> Figures.number(value)).collect(Collectors.joining(", "));
  }

  static DataTable table(String caption, List<ChipPrint> chips) {
    return new DataTable(
        caption,
        List.of("Date", "Scene", "Pixels", "Metres a pixel", "With a value", "Credit"),
        chips.stream()
            .map(
                c ->
                    List.of(
                        c.date(),
                        c.scene(),
                        c.width() + " × " + c.height(),
                        Figures.number(c.metresPerPixel()),
                        share(c.seen(), c.pixels()),
                        c.credit()))
            .toList());
  }
}

package org.davylamp.dossier.pictures;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Chips of one place side by side in the order of time: one, a pair of before and after, or small
 * multiples. Each has its date, scene and credit, a scale bar and an arrow to north; outlines are
 * drawn on all alike.
 *
 * <p>The pixels are a PNG within the SVG, the words are text of the SVG: so letters are as large as
 * the page's on any width, can be searched and read out, and no font has a part in the bytes. In a
 * PNG of its own the words would shrink with the chip, to nothing on a telephone.
 */
public final class ChipsPicture {
  private static final double GAP = 14;

  /** Chips narrower than this show nothing. */
  private static final double LEAST = 164;

  private final Canvas canvas;
  private final List<ChipPrint> chips;
  private final List<Chip.Outline> outlines;
  private final ChipsWords words;
  private final int columns;
  private final double width;

  private ChipsPicture(Canvas canvas, List<ChipPrint> chips, List<Chip.Outline> outlines) {
    this.canvas = canvas;
    this.chips = chips;
    this.outlines = outlines;
    this.words = new ChipsWords(chips, outlines);
    int room = (int) ((canvas.width() + GAP) / (LEAST + GAP));
    boolean stacked = canvas.narrow() && chips.size() == 2;
    this.columns = stacked ? 1 : Math.max(1, Math.min(chips.size(), room));
    this.width = (canvas.width() - (columns - 1) * GAP) / columns;
  }

  /**
   * The chips, in the order given, with the same stretch for all.
   *
   * @param outlines in pixels of each chip; chips that have any must be of one size
   */
  public static Picture draw(Frame frame, List<Chip> chips, List<Chip.Outline> outlines) {
    Chip.Stretch stretch =
        chips.isEmpty() ? new Chip.Stretch(List.of(), List.of()) : Chip.Stretch.over(chips);
    return draw(frame, chips, outlines, stretch, chip -> chip.dataUri(stretch));
  }

  /**
   * The chips with a stretch that others share.
   *
   * @param address where each chip's PNG is: one that holds it, or a relative one
   */
  public static Picture draw(
      Frame frame,
      List<Chip> chips,
      List<Chip.Outline> outlines,
      Chip.Stretch stretch,
      Function<Chip, String> address) {
    return draw(
        frame,
        chips.stream().map(chip -> chip.print(address.apply(chip))).toList(),
        outlines,
        stretch);
  }

  /** Chips that are files already, with the stretch by which they were made. */
  public static Picture draw(
      Frame frame, List<ChipPrint> chips, List<Chip.Outline> outlines, Chip.Stretch stretch) {
    Canvas canvas = new Canvas(frame);
    DataTable table = ChipsWords.table(canvas.title(), chips);
    if (chips.isEmpty()) {
      return canvas.empty("No image to show", table);
    }
    ChipPrint first = chips.getFirst();
    Refusal.unless(
        outlines.isEmpty()
            || chips.stream()
                .allMatch(c -> c.width() == first.width() && c.height() == first.height()),
        "expected chips of one size under one outline, found others than %s × %s",
        first.width(),
        first.height());
    return new ChipsPicture(canvas, chips, outlines).paint(stretch, table);
  }

  private Picture paint(Chip.Stretch stretch, DataTable table) {
    hatch();
    double top = 0;
    for (int from = 0; from < chips.size(); from += columns) {
      List<ChipPrint> row = chips.subList(from, Math.min(chips.size(), from + columns));
      double head = row.stream().mapToDouble(this::head).max().orElse(0);
      double end = top;
      for (int i = 0; i < row.size(); i++) {
        end = Math.max(end, chip(row.get(i), i * (width + GAP), top, head));
      }
      top = end + GAP;
    }
    double end = Legend.paint(canvas, 0, top - 4, canvas.width(), keys());
    for (String line : Lettering.SMALL.wrap(words.credits(), canvas.width())) {
      end += Lettering.SMALL.line();
      canvas.text(0, end, Canvas.Anchor.START, Lettering.SMALL, Ink.QUIET, line);
    }
    return canvas.finish(end + 6, words.words(stretch), table);
  }

  /** What shows where a chip has no value: like no ground, in any light. */
  private void hatch() {
    String lines =
        Canvas.element("rect", "width", 8, "height", 8, "fill", Ink.BAND)
            + Canvas.element(
                "path",
                "d",
                "M-2 2l4 -4M0 8l8 -8M6 10l4 -4",
                "stroke",
                Ink.AXIS,
                "stroke-width",
                1.4);
    canvas.define(
        "pattern",
        lines,
        "id",
        canvas.id("none"),
        "width",
        8,
        "height",
        8,
        "patternUnits",
        "userSpaceOnUse");
  }

  private boolean isWhole() {
    return chips.stream().allMatch(chip -> chip.seen() == chip.pixels());
  }

  // ---- one chip

  private List<String> scene(ChipPrint chip) {
    // Ids of scenes are one long word; they may break after an underscore.
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String part : chip.scene().split("(?<=[_/ -])", -1)) {
      if (!line.isEmpty() && Lettering.SMALL.width(line + part) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(part);
    }
    lines.add(line.toString());
    return lines;
  }

  private double head(ChipPrint chip) {
    return 18 + scene(chip).size() * Lettering.SMALL.line();
  }

  private double chip(ChipPrint chip, double left, double top, double head) {
    canvas.text(left, top + 14, Canvas.Anchor.START, Lettering.STRONG, Ink.INK, chip.date());
    double y = top + 14;
    for (String line : scene(chip)) {
      y += Lettering.SMALL.line();
      canvas.text(left, y, Canvas.Anchor.START, Lettering.SMALL, Ink.QUIET, line);
    }
    double scale = width / chip.width();
    Rect area = new Rect(left, top + head + 4, width, chip.height() * scale);
    canvas.box(area, "fill", "url(#" + canvas.id("none") + ")", "stroke", Ink.GRID);
    canvas.open(
        "svg",
        "x",
        area.x(),
        "y",
        area.y(),
        "width",
        area.width(),
        "height",
        area.height(),
        "viewBox",
        "0 0 " + chip.width() + " " + chip.height());
    canvas.add(
        "image",
        "href",
        chip.address(),
        "width",
        chip.width(),
        "height",
        chip.height(),
        "image-rendering",
        scale >= 1 ? "pixelated" : "auto");
    for (int i = 0; i < outlines.size(); i++) {
      outline(outlines.get(i), i);
    }
    canvas.close();
    north(chip, area);
    return bar(chip, area, scale);
  }

  /** Pale under coloured, so that it is seen on any ground. */
  private void outline(Chip.Outline outline, int nth) {
    StringBuilder path = new StringBuilder();
    for (List<double[]> ring : outline.rings()) {
      for (int i = 0; i < ring.size(); i++) {
        path.append(i == 0 ? 'M' : 'L').append(Figures.fixed(ring.get(i)[0], 2));
        path.append(' ').append(Figures.fixed(ring.get(i)[1], 2));
      }
      path.append('Z');
    }
    stroke(path.toString(), "#000000", 4, "0.55", "");
    stroke(path.toString(), nth == 0 ? "#ffe14d" : "#66e0ff", 1.8, "1", nth == 0 ? "" : "5 4");
  }

  private void stroke(String path, String colour, double width, String opacity, String dashes) {
    canvas.add(
        "path",
        "d",
        path,
        "fill",
        "none",
        "stroke",
        colour,
        "stroke-width",
        width,
        "stroke-opacity",
        opacity,
        "stroke-linejoin",
        "round",
        "stroke-dasharray",
        dashes.isEmpty() ? "none" : dashes,
        "vector-effect",
        "non-scaling-stroke");
  }

  private void north(ChipPrint chip, Rect area) {
    double x = area.right() - 16;
    double y = area.y() + 18;
    canvas.add("circle", "cx", x, "cy", y, "r", 13, "fill", Ink.PAPER, "fill-opacity", "0.82");
    canvas.add(
        "path",
        "d",
        "M0 -10l4.5 9h-9z",
        "fill",
        Ink.INK,
        "transform",
        "translate("
            + Figures.coordinate(x)
            + " "
            + Figures.coordinate(y)
            + ") rotate("
            + Figures.coordinate(chip.north())
            + ")");
    double angle = Math.toRadians(chip.north());
    canvas.text(
        x - 5 * Math.sin(angle),
        y + 4 + 5 * Math.cos(angle),
        Canvas.Anchor.MIDDLE,
        Lettering.SMALL,
        Ink.INK,
        "N");
  }

  /** Below the chip, where its letters have paper behind them. */
  private double bar(ChipPrint chip, Rect area, double scale) {
    double longest = area.width() * 0.4 / scale * chip.metresPerPixel();
    double power = Math.pow(10, Math.floor(Math.log10(longest)));
    double times = longest / power;
    double metres = power * (times >= 5 ? 5 : times >= 2 ? 2 : 1);
    double right = area.x() + 1 + metres / chip.metresPerPixel() * scale;
    double y = area.bottom() + 12;
    canvas.add(
        "path",
        "d",
        "M%s %sV%sH%sV%s"
            .formatted(
                Figures.coordinate(area.x() + 1),
                Figures.coordinate(y - 6),
                Figures.coordinate(y),
                Figures.coordinate(right),
                Figures.coordinate(y - 6)),
        "fill",
        "none",
        "stroke",
        Ink.INK,
        "stroke-width",
        1.5);
    canvas.text(
        right + 6,
        y,
        Canvas.Anchor.START,
        Lettering.SMALL,
        Ink.INK,
        metres < 1 ? Figures.number(metres) + " m" : Figures.distance(metres));
    return y + 4;
  }

  // ---- words

  private List<Legend.Key> keys() {
    List<Legend.Key> keys = new ArrayList<>();
    for (int i = 0; i < outlines.size(); i++) {
      int nth = i;
      keys.add(
          new Legend.Key(
              (target, x, y) -> {
                target.line(x - 10, y, x + 10, y, Ink.INK, 4, "stroke-opacity", "0.55");
                target.add(
                    "path",
                    "d",
                    "M%s %sH%s"
                        .formatted(
                            Figures.coordinate(x - 10),
                            Figures.coordinate(y),
                            Figures.coordinate(x + 10)),
                    "stroke",
                    nth == 0 ? "#ffe14d" : "#66e0ff",
                    "stroke-width",
                    1.8,
                    "stroke-dasharray",
                    nth == 0 ? "none" : "5 4");
              },
              outlines.get(i).name()));
    }
    if (!isWhole()) {
      keys.add(
          new Legend.Key(
              (target, x, y) ->
                  target.box(
                      new Rect(x - 9, y - 6, 18, 12),
                      "fill",
                      "url(#" + target.id("none") + ")",
                      "stroke",
                      Ink.GRID),
              "no value"));
    }
    return keys;
  }
}

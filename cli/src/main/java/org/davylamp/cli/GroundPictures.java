package org.davylamp.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.davylamp.dossier.Leaf;
import org.davylamp.dossier.pictures.Amount;
import org.davylamp.dossier.pictures.AreaPicture;
import org.davylamp.dossier.pictures.Chip;
import org.davylamp.dossier.pictures.ChipsPicture;
import org.davylamp.dossier.pictures.DataTable;
import org.davylamp.dossier.pictures.Frame;
import org.davylamp.dossier.pictures.Picture;
import org.davylamp.dossier.pictures.Span;
import org.davylamp.dossier.pictures.Width;
import org.davylamp.exchange.area.Plate;
import org.davylamp.imagery.change.DisturbedArea;

/**
 * A folder of pictures of what {@code breaks} found: a page that shows them, and each as SVG; every
 * chip as a PNG named by its date and scene.
 */
final class GroundPictures {
  static final String NOT_TOLD = "licence and credit are not told";

  private static final List<Width> WIDTHS = List.of(Width.NARROW, Width.COLUMN, Width.WIDE);

  /**
   * What is shown.
   *
   * @param close chips of the perimeter and what is around it, of all days that are shown
   * @param wide those of all that was looked at, on the days of the pair; nothing if that is no
   *     more than is in {@code close}
   * @param colours words on them
   * @param spread the days of the small multiples
   * @param pair before and after; nothing if there are not two looks
   */
  record Shown(
      GroundChips close,
      Optional<GroundChips> wide,
      String colours,
      LookChoice.Chosen spread,
      Optional<LookChoice.Pair> pair) {}

  /**
   * Disturbed area.
   *
   * @param area over the days of looks
   * @param tested in the same unit
   */
  record Curve(String name, boolean control, DisturbedArea area, double tested) {}

  private final Path folder;
  private final List<AreaPicture.Moment> measures;
  private final Leaf page = new Leaf("Dated change inside a perimeter");
  private final List<Plate> plates = new ArrayList<>();

  /**
   * @param measures when some were adopted; those between the first look and the last are marked
   */
  GroundPictures(Path folder, List<AreaPicture.Moment> measures) {
    this.folder = folder;
    this.measures = List.copyOf(measures);
  }

  /**
   * Writes all, over what is there of these names.
   *
   * @return what is needed to draw the chips again
   */
  List<Plate> write(Shown shown, GroundFound found, List<Curve> curves) throws IOException {
    Files.createDirectories(folder);
    page.paragraph(found.words());
    page.table(found.table());
    page.heading("Before and after");
    if (shown.pair().isPresent()) {
      pair(shown, shown.pair().get(), found);
    } else {
      page.paragraph("There are not two clear looks to show.");
    }
    page.heading("Look by look");
    chips(
        "looks",
        "The place over time",
        shown.spread().rule() + " " + shown.colours(),
        shown.close(),
        shown.spread().days());
    page.heading("Disturbed area");
    area(curves);
    page.heading("How this was made");
    page.note(
        "Looks were chosen by how clear they are, inside the perimeter most of all, and when, not"
            + " by what they show. Chips show all"
            + " that the scene has, clouds too; contrast is taken from what was clear. Snow, haze"
            + " and the height of the sun make looks differ where nothing changed.");
    page.write(folder);
    return List.copyOf(plates);
  }

  private void pair(Shown shown, LookChoice.Pair pair, GroundFound found) throws IOException {
    List<Integer> days = List.of(pair.before(), pair.after());
    String rule =
        found
            .most()
            .map(
                most ->
                    ("Two of the clearest looks, one no later than %s and one no earlier than %s,"
                            + " of those the two nearest in time of year. After the first of these"
                            + " days came nine in ten, and by the second nine in ten, of the changes"
                            + " of which most first show on %s.")
                        .formatted(date(most.after()), date(most.until()), date(most.day())))
            .orElse(
                "No change was called: these are of about the first and the last clear looks, as"
                    + " near in time of year as can be.");
    String words = rule + " " + shown.colours();
    chips("pair", "Before and after", words, shown.close(), days);
    if (shown.wide().isPresent()) {
      GroundChips wide = shown.wide().get();
      chips(
          "around",
          "The same two looks, with the control around",
          "All that was looked at. " + shown.colours(),
          wide,
          days);
    }
  }

  private void chips(
      String id, String title, String caption, GroundChips source, List<Integer> days)
      throws IOException {
    List<Chip> chips = source.of(days);
    Chip.Stretch stretch = source.stretch(days);
    List<Chip.Outline> outlines = source.drawn();
    List<Plate.Chip> files = new ArrayList<>();
    for (Chip chip : chips) {
      Path file = folder.resolve(name(id, chip));
      Files.write(file, chip.png(stretch));
      files.add(file(chip, file));
    }
    plate(id, title, caption, stretch, outlines, chips, files);
    picture(
        new Frame(id, title, "", Width.WIDE),
        caption,
        frame -> ChipsPicture.draw(frame, chips, outlines, stretch, chip -> name(id, chip)),
        frame -> ChipsPicture.draw(frame, chips, outlines, stretch, chip -> chip.dataUri(stretch)));
  }

  private static Plate.Chip file(Chip chip, Path file) throws IOException {
    return new Plate.Chip(
        file.getFileName().toString(),
        Sums.hash(file),
        LocalDate.parse(chip.date()),
        chip.scene(),
        chip.credit().isBlank() ? NOT_TOLD : chip.credit(),
        chip.width(),
        chip.height(),
        (int) chip.seen());
  }

  private void plate(
      String id,
      String title,
      String caption,
      Chip.Stretch stretch,
      List<Chip.Outline> outlines,
      List<Chip> chips,
      List<Plate.Chip> files) {
    if (!chips.isEmpty()) {
      Chip first = chips.getFirst();
      plates.add(
          new Plate(
              id,
              title,
              caption,
              first.metresPerPixel(),
              first.north(),
              stretch.low().stream().map(Float::doubleValue).toList(),
              stretch.high().stream().map(Float::doubleValue).toList(),
              outlines.stream().map(GroundPictures::outline).toList(),
              files));
    }
  }

  private static Plate.Outline outline(Chip.Outline outline) {
    return new Plate.Outline(
        outline.name(),
        outline.rings().stream()
            .map(ring -> ring.stream().map(at -> new Plate.Corner(at[0], at[1])).toList())
            .toList());
  }

  /** A file's name that says which scene it shows. */
  static String name(String id, Chip chip) {
    String scene = chip.scene().replaceAll("[^A-Za-z0-9._-]+", "_");
    String part = scene.length() > 120 ? scene.substring(0, 120) : scene;
    return id + "-" + chip.date() + "-" + part + ".png";
  }

  /** On the page at all widths, with PNGs beside it; and whole in a file of its own. */
  private void picture(
      Frame frame, String caption, Function<Frame, Picture> onPage, Function<Frame, Picture> alone)
      throws IOException {
    page.picture(Picture.fitting(frame, WIDTHS, onPage), caption);
    Files.writeString(
        folder.resolve(frame.id() + ".svg"), alone.apply(frame).plainSvg(), StandardCharsets.UTF_8);
  }

  private void area(List<Curve> curves) throws IOException {
    List<AreaPicture.Curve> drawn =
        curves.stream().filter(curve -> curve.tested() > 0).map(GroundPictures::shares).toList();
    Function<Frame, Picture> draw =
        frame -> AreaPicture.draw(frame, "disturbed, % of what was tested", drawn, marked(curves));
    picture(
        new Frame("area", "Disturbed share of the ground", "", Width.WIDE),
        "What turned toward bare ground, something built, water or less vegetation, less what"
            + " turned back; with the 95 % interval. Inside and control are of different size and"
            + " are shown as shares. Only days on which some scene was there are points.",
        draw,
        draw);
    page.table(ends(curves));
  }

  private List<AreaPicture.Moment> marked(List<Curve> curves) {
    int[] days = curves.getFirst().area().days();
    return measures.stream()
        .filter(one -> days.length > 0 && one.when().first() >= days[0])
        .filter(one -> one.when().last() <= days[days.length - 1])
        .toList();
  }

  private static AreaPicture.Curve shares(Curve curve) {
    List<AreaPicture.Point> points = new ArrayList<>();
    DisturbedArea area = curve.area();
    for (int t = 0; t < area.days().length; t++) {
      points.add(
          new AreaPicture.Point(
              Span.day(date(area.days()[t]), area.days()[t]),
              Amount.around(
                  share(Math.min(area.lower()[t], area.expected()[t]), curve),
                  share(area.expected()[t], curve),
                  share(Math.max(area.upper()[t], area.expected()[t]), curve))));
    }
    return new AreaPicture.Curve(curve.name(), curve.control(), points);
  }

  /** To a hundredth of one per cent. */
  private static double share(double area, Curve curve) {
    return Math.rint(1e4 * area / curve.tested()) / 100;
  }

  private static DataTable ends(List<Curve> curves) {
    List<List<String>> rows = new ArrayList<>();
    for (Curve curve : curves) {
      DisturbedArea area = curve.area();
      int last = area.days().length - 1;
      rows.add(
          List.of(
              curve.name(),
              metres(curve.tested()),
              last < 0 ? "" : metres(area.expected()[last]),
              last < 0 ? "" : metres(area.lower()[last]) + "–" + metres(area.upper()[last])));
    }
    return new DataTable(
        "Disturbed area at the last look, in m²",
        List.of("", "Tested", "Disturbed", "95 % interval"),
        rows);
  }

  private static String metres(double area) {
    return String.format(java.util.Locale.ROOT, "%,.0f", area);
  }

  private static String date(int day) {
    return LocalDate.ofEpochDay(day).toString();
  }
}

package org.davylamp.dossier;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.davylamp.dossier.html.Element;
import org.davylamp.dossier.pictures.Chip;
import org.davylamp.dossier.pictures.ChipPrint;
import org.davylamp.dossier.pictures.ChipsPicture;
import org.davylamp.dossier.pictures.DataTable;
import org.davylamp.dossier.pictures.Frame;
import org.davylamp.dossier.pictures.Picture;
import org.davylamp.dossier.pictures.Width;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.Recorded;
import org.davylamp.exchange.area.AreaSeries;
import org.davylamp.exchange.area.Plate;

/**
 * A facility's ground over time, as computed from images: what was found, before and after, look by
 * look, the area with its control and the dates of measures, and on which scenes all of it rests.
 */
final class GroundSection {
  /** Where links to a facility's pictures lead. */
  static final String ID = "ground";

  private static final List<Width> WIDTHS = List.of(Width.NARROW, Width.COLUMN);

  private final Page page;
  private final Entity facility;
  private final ImageSeries images;
  private final AreaSeries series;
  private final Map<String, byte[]> chips = new HashMap<>();

  GroundSection(Page page, Entity facility, ImageSeries images) {
    this.page = page;
    this.facility = facility;
    this.images = images;
    this.series = images.series();
  }

  /**
   * Writes all of it.
   *
   * @param first whether no other of this page stands before it; then links lead to it
   */
  void write(boolean first) {
    Element heading = Element.of("h2", "Ground over time, from images");
    page.add(first ? heading.id(ID) : heading);
    page.note(
        "Observed: that light from the ground changed, and when. Computed: the area, from how"
            + " unlike unchanged ground each pixel became. Assumed: what bare ground, roofs and water"
            + " look like, and that the control shows what happens without the facility. What was"
            + " done there, by whom and why, is for people to infer; images of this kind do not tell.");
    page.fact(series.found(), images.last());
    series.plates().forEach(this::plate);
    curve();
    changes();
    computed();
  }

  // ---- chips

  private void plate(Plate plate) {
    Chip.Stretch stretch =
        new Chip.Stretch(
            plate.black().stream().map(Double::floatValue).toList(),
            plate.white().stream().map(Double::floatValue).toList());
    List<Chip.Outline> outlines = plate.outlines().stream().map(GroundSection::outline).toList();
    Frame frame =
        new Frame(
            "chips-" + images.run() + "-" + plate.id(),
            plate.title() + ": " + facility.caption(),
            plate.caption(),
            Width.COLUMN);
    Picture picture =
        Picture.fitting(
            frame,
            WIDTHS,
            at -> ChipsPicture.draw(at, prints(plate, this::address), outlines, stretch));
    Element links = Element.of("p").add("Files: ");
    String whole =
        ChipsPicture.draw(frame.at(Width.WIDE), prints(plate, this::held), outlines, stretch)
            .plainSvg();
    links.add(Element.link(svg(plate.id(), whole), "the picture as one SVG"));
    for (Plate.Chip chip : plate.chips()) {
      links.add(", ").add(Element.link(address(chip), chip.day() + " as PNG"));
    }
    page.picture(new Charts.Drawn(picture, said(plate)), links.add("."), picture.table());
  }

  private static List<ChipPrint> prints(Plate plate, Function<Plate.Chip, String> address) {
    return plate.chips().stream()
        .map(
            chip ->
                new ChipPrint(
                    chip.width(),
                    chip.height(),
                    chip.seen(),
                    plate.metresPerPixel(),
                    plate.north(),
                    chip.day().toString(),
                    chip.scene(),
                    chip.credit(),
                    address.apply(chip)))
        .toList();
  }

  private static Chip.Outline outline(Plate.Outline outline) {
    return new Chip.Outline(
        outline.name(),
        outline.rings().stream()
            .map(ring -> ring.stream().map(at -> new double[] {at.x(), at.y()}).toList())
            .toList());
  }

  private synchronized byte[] bytes(Plate.Chip chip) {
    return chips.computeIfAbsent(
        chip.sha256(), sha256 -> ImageSeries.object(page.edition().view().reader(), sha256));
  }

  private String held(Plate.Chip chip) {
    return "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes(chip));
  }

  private synchronized String address(Plate.Chip chip) {
    return page.attach(
        "%s-%s-%s.png"
            .formatted(Names.ofFile(facility.id()), chip.day(), chip.sha256().substring(0, 12)),
        bytes(chip));
  }

  private String svg(String name, String svg) {
    return page.attach(
        Names.ofFile(facility.id()) + "-" + images.run() + "-" + name + ".svg",
        svg.getBytes(StandardCharsets.UTF_8));
  }

  /** What the case says of the pictures and of the looks that they are of. */
  private List<Recorded> said(Plate plate) {
    List<Recorded> said = new ArrayList<>();
    for (Plate.Chip chip : plate.chips()) {
      page.edition()
          .view()
          .entity(chip.entity())
          .ifPresent(picture -> said.addAll(picture.asserting("credit")));
      images.observations().stream()
          .filter(observation -> observation.asserted("proof").contains(chip.entity()))
          .forEach(observation -> said.addAll(observation.asserting("proof")));
    }
    return said.isEmpty() ? images.last() : said;
  }

  // ---- the curve

  private void curve() {
    Followed followed = new Followed(page, facility, images.observations(), "-" + images.run());
    followed
        .curves()
        .values()
        .forEach(
            curve ->
                page.picture(
                    curve.drawn(),
                    Element.of("p")
                        .add("File: ")
                        .add(Element.link(svg("area", curve.svg()), "the picture as one SVG"))
                        .add("."),
                    curve.drawn().picture().table()));
    AreaSeries.Ground ground = series.ground();
    AreaSeries.Range last = series.counted().getLast().area();
    page.note(
        "Bars and bands are for comparing looks. How bright new ground is, is not known, which makes"
            + " all areas larger or smaller alike: at the last look, %s to %s m² with 95 %%."
                .formatted(
                    Prose.count(Math.round(last.low())), Prose.count(Math.round(last.high()))));
    page.note(
        "%s of %s dates on which at least half of the ground inside was clear; the others are no looks at it. Tested inside: %s pixels of %s m²%s."
            .formatted(
                Prose.count(series.counted().size()),
                Prose.count(series.looks().size()),
                Prose.count(ground.testedInside()),
                Prose.count(Math.round(ground.pixelArea())),
                ground.testedControl() == 0
                    ? "; there is no control"
                    : "; in the control: %s, whose area is drawn as if it were as large as the ground inside"
                        .formatted(Prose.count(ground.testedControl()))));
  }

  private void changes() {
    List<Edition.Numbered> told =
        page.edition().about(facility).stream()
            .filter(one -> Followed.SORTS.contains(one.sort()) && images.isCounterOf(one))
            .toList();
    if (!told.isEmpty()) {
      page.add(Element.of("h3", "What changed between the looks"));
      page.add(new Conclusions(page).list(told, false));
    }
  }

  // ---- method

  private void computed() {
    Element details = Element.of("details").css("data");
    details.add(Element.of("summary", "How it was computed, and from which scenes"));
    List<List<String>> settings = new ArrayList<>();
    series.settings().forEach((name, value) -> settings.add(List.of(name, value)));
    details.add(Page.table(new DataTable("Settings", List.of("Setting", "Value"), settings)));
    List<List<String>> scenes =
        series.scenes().stream()
            .map(
                scene ->
                    List.of(
                        scene.day().toString(),
                        scene.id(),
                        scene.licence().orElse("not told"),
                        scene.credit().orElse("not told"),
                        scene.sha256().isEmpty() ? "not told" : String.join(" ", scene.sha256())))
            .toList();
    details.add(
        Page.table(
            new DataTable(
                "Scenes that were read",
                List.of("Date", "Scene", "Licence", "Credit", "SHA-256 of its files"),
                scenes)));
    page.add(details);
  }
}

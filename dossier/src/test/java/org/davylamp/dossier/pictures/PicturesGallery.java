package org.davylamp.dossier.pictures;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Writes a page with every picture at every width into a folder, light and dark, to be looked at.
 */
final class PicturesGallery {
  private final List<String> figures = new ArrayList<>();
  private final List<Width> widths;

  private PicturesGallery(List<Width> widths) {
    this.widths = widths;
  }

  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    PicturesGallery all = new PicturesGallery(List.of(Width.values()));
    all.draw(Samples.coastline());
    String css;
    try (InputStream in = PicturesGallery.class.getResourceAsStream("pictures.css")) {
      css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    Files.writeString(
        folder.resolve("light.html"),
        all.page(css.replace("prefers-color-scheme: dark", "width: 1px")));
    Files.writeString(
        folder.resolve("dark.html"), all.page(css.replace("(prefers-color-scheme: dark)", "all")));
  }

  private void draw(Coastline coastline) {
    figure(
        "map",
        "Camps, prisons and mines",
        f ->
            MapPicture.draw(
                f, coastline, Box.PENINSULA_NORTH, Samples.towns(), Samples.facilities()));
    figure("locator", "Camp 25 and its surroundings", f -> locator(f, coastline));
    figure(
        "timeline",
        "Measures, tests, trade and expansions",
        f -> TimelinePicture.draw(f, Samples.lanes()));
    figure(
        "rows",
        "Changes seen at each facility",
        f -> ExpansionsPicture.draw(f, Samples.rows(), Samples.measures().items()));
    figure(
        "series",
        "Camp 25: guard positions",
        f -> SeriesPicture.draw(f, "guard positions", true, Samples.readings()));
    figure(
        "curves",
        "The chance of seeing more growth",
        f -> CurvesPicture.draw(f, "changes", "chance", Samples.curves(), Samples.marks()));
    figure(
        "area",
        "Disturbed area within the perimeter",
        f -> AreaPicture.draw(f, "disturbed area (m²)", Samples.areaCurves(), Samples.moments()));
    figure("multiples", "Components of one camp", f -> MultiplesPicture.draw(f, Samples.panels()));
    figure(
        "pair",
        "Before and after",
        f -> ChipsPicture.draw(f, Samples.chips(2), Samples.outlines()));
    figure("chips", "By date", f -> ChipsPicture.draw(f, Samples.chips(7), Samples.outlines()));
    figure("trade", "Minerals to China", Samples::tradeColumns);
    figure("shares", "Shares", Samples::shareRows);
    figure(
        "population",
        "Detainees in political camps",
        f -> BarsPicture.intervals(f, "people", Samples.estimates()));
    figure(
        "crowd",
        "Ten thousand places",
        f ->
            MapPicture.draw(
                f, coastline, Box.PENINSULA_NORTH, Samples.towns(), Samples.crowd(10_000, 1)));
    figure(
        "some", "Three hundred places", f -> MapPicture.draw(f, coastline, Samples.crowd(300, 2)));
    figure("empty", "Nothing", f -> MapPicture.draw(f, coastline, List.of()));
  }

  private static Picture locator(Frame frame, Coastline coastline) {
    List<Marker> all = Samples.facilities();
    Marker camp =
        all.stream().filter(m -> m.label().startsWith("Camp 25")).findFirst().orElseThrow();
    List<LocatorPicture.Claim> claims =
        List.of(
            new LocatorPicture.Claim("text of the 2014 report", 41.8036, 129.7289, "#t"),
            new LocatorPicture.Claim("map of 2003", 41.8500, 129.8200, "#u"));
    return LocatorPicture.draw(
        frame, coastline, camp, 12_000, claims, all.stream().filter(m -> !m.equals(camp)).toList());
  }

  private void figure(String id, String title, Function<Frame, Picture> draw) {
    Frame frame = new Frame(id, title, "", Width.WIDE);
    Picture picture = Picture.fitting(frame, widths, draw);
    figures.add(
        "<figure id=\"fig-"
            + id
            + "\">"
            + picture.svg()
            + "<figcaption><b>"
            + title
            + ".</b> "
            + Canvas.escaped(picture.description())
            + "</figcaption></figure>");
  }

  private String page(String css) {
    return "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>Pictures</title><style>"
        + css
        + "body{font-family:system-ui,'Noto Sans',sans-serif;background:var(--pic-paper);color:var(--pic-ink);margin:16px;font-size:15px}"
        + "figure{margin:0 0 40px}figcaption{font-size:13px;max-width:70ch}</style>"
        + String.join("\n", figures)
        + "</html>";
  }
}

package org.davylamp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.davylamp.dossier.pictures.AreaPicture;
import org.davylamp.dossier.pictures.Chip;
import org.davylamp.dossier.pictures.Span;
import org.davylamp.imagery.change.Change;
import org.davylamp.imagery.change.Direction;
import org.davylamp.imagery.change.DisturbedArea;
import org.davylamp.imagery.raster.Affine;
import org.davylamp.imagery.raster.Window;
import org.davylamp.imagery.stack.Cube;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is shown of an invented stack: which looks, in which words, in which files. */
class GroundPicturesTest {
  private static final int SIDE = 12;
  private static final AreaPicture.Moment MEASURE =
      new AreaPicture.Moment("UNSCR 2270", Span.day("2016-03-02", day("2016-03-02")), "");

  private static int day(String date) {
    return (int) LocalDate.parse(date).toEpochDay();
  }

  private static LookChoice looks(Object... daysAndShares) {
    int[] days = new int[daysAndShares.length / 2];
    double[] clear = new double[days.length];
    for (int i = 0; i < days.length; i++) {
      days[i] = day((String) daysAndShares[2 * i]);
      clear[i] = (Double) daysAndShares[2 * i + 1];
    }
    return LookChoice.of(days, clear);
  }

  private static List<String> dates(List<Integer> days) {
    return days.stream().map(day -> LocalDate.ofEpochDay(day).toString()).toList();
  }

  @Test
  void ofEachYearTheClearestLookIsShownAtTheUsualTimeOfYear() {
    LookChoice.Chosen chosen =
        looks(
                "2015-01-10",
                1.0,
                "2015-07-10",
                .98,
                "2016-07-20",
                1.0,
                "2016-12-01",
                1.0,
                "2017-03-01",
                .3,
                "2018-07-01",
                .9,
                "2018-09-01",
                .6,
                "2019-05-01",
                .8)
            .spread();
    assertThat(dates(chosen.days()))
        .containsExactly("2015-07-10", "2016-07-20", "2018-07-01", "2019-05-01");
    assertThat(chosen.rule()).contains("each year", "July", "Left out: 1 of the years");
  }

  @Test
  void fewYearsAreShownBySeason() {
    LookChoice.Chosen chosen =
        looks("2019-12-20", .7, "2020-01-10", .9, "2020-04-10", 1.0, "2020-05-10", .2).spread();
    assertThat(dates(chosen.days())).containsExactly("2020-01-10", "2020-04-10");
    assertThat(chosen.rule()).contains("each season");
  }

  @Test
  void manyYearsAreThinnedAndThatIsSaid() {
    int[] days = IntStream.range(1985, 2015).map(year -> day(year + "-08-01")).toArray();
    double[] clear = new double[days.length];
    Arrays.fill(clear, 1);
    LookChoice.Chosen chosen = LookChoice.of(days, clear).spread();
    assertThat(chosen.days()).hasSize(12).startsWith(days[0]).endsWith(days[days.length - 1]);
    assertThat(chosen.rule()).contains("Of these 30 looks 12 are shown");
  }

  @Test
  void aPairIsOfOneTimeOfYear() {
    LookChoice looks =
        looks(
            "2015-02-01",
            1.0,
            "2015-07-01",
            1.0,
            "2016-02-01",
            .97,
            "2016-05-01",
            1.0,
            "2017-07-04",
            1.0,
            "2018-02-01",
            .5);
    assertThat(looks.around(day("2016-03-01"), day("2016-06-01")))
        .contains(new LookChoice.Pair(day("2015-07-01"), day("2017-07-04")));
    assertThat(looks.around(day("2014-03-01"), day("2016-06-01"))).isEmpty();
    assertThat(looks.ends()).contains(new LookChoice.Pair(day("2015-07-01"), day("2017-07-04")));
  }

  private static Change change(int pixel, String after, String day, String until) {
    return new Change(pixel, day(after), day(until), day(day), 400, .001, Direction.BARE, .8f);
  }

  private static List<Change> called() {
    return List.of(
        change(50, "2016-03-01", "2016-04-01", "2016-07-01"),
        change(51, "2016-03-01", "2016-05-01", "2016-07-01"),
        change(52, "2015-07-01", "2016-03-01", "2016-07-01"),
        change(53, "2018-07-01", "2018-08-01", "2019-07-01"));
  }

  private static int[] yearly() {
    return IntStream.rangeClosed(2014, 2020).map(year -> day(year + "-07-01")).toArray();
  }

  @Test
  void mostChangesByTheLookThatFirstShowsMost() {
    assertThat(MainChange.of(called(), yearly()))
        .contains(new MainChange(day("2016-07-01"), day("2015-07-01"), day("2016-07-01"), 3));
    assertThat(MainChange.of(List.of(), yearly())).isEmpty();
  }

  @Test
  void anAreaOfPixelsIsOutlinedAlongItsEdgesHolesToo() {
    boolean[] ring = new boolean[25];
    Arrays.fill(ring, true);
    ring[12] = false;
    List<List<double[]>> rings = MaskOutline.rings(ring, 5);
    assertThat(rings).hasSize(2).allSatisfy(corners -> assertThat(corners).hasSize(4));
    assertThat(rings.get(0).getFirst()).containsExactly(0, 0);
    assertThat(rings.get(1)).anySatisfy(at -> assertThat(at).containsExactly(3, 3));
    assertThat(MaskOutline.rings(new boolean[25], 5)).isEmpty();
  }

  @Test
  void aLongOutlineStaysWithinAPixelOfTheEdge() {
    int size = 200;
    boolean[] disc = new boolean[size * size];
    for (int i = 0; i < disc.length; i++) {
      int row = i / size;
      disc[i] = Math.hypot(i % size + .5 - 100, row + .5 - 100) < 80;
    }
    List<double[]> ring = MaskOutline.rings(disc, size).getFirst();
    assertThat(ring).hasSizeBetween(12, 120);
    assertThat(ring)
        .allSatisfy(at -> assertThat(Math.hypot(at[0] - 100, at[1] - 100)).isBetween(78.5, 81.5));
  }

  /** Ground of one shade, a cloud in the corner of each look, a bright square from 2016 on. */
  private static Cube cube() {
    int[] days = yearly();
    float[][] samples = new float[3 * days.length][SIDE * SIDE];
    byte[][] clear = new byte[days.length][SIDE * SIDE];
    for (int t = 0; t < days.length; t++) {
      for (int i = 0; i < SIDE * SIDE; i++) {
        boolean square = i % SIDE > 4 && i % SIDE < 8 && i / SIDE > 4 && i / SIDE < 8;
        clear[t][i] = (byte) (i < 3 ? 0 : 1);
        for (int b = 0; b < 3; b++) {
          float ground = 500 + 100 * b + i % 5;
          samples[3 * t + b][i] = i < 3 ? 9000 : t >= 2 && square ? 2500 : ground;
        }
      }
    }
    return new Cube(
        days,
        List.of("red", "green", "blue"),
        Arrays.stream(days).mapToObj(day -> "S2A/" + LocalDate.ofEpochDay(day)).toList(),
        new Window(0, 0, SIDE, SIDE),
        Affine.northUp(0, 0, 10, 10),
        Optional.empty(),
        samples,
        clear);
  }

  private static GroundChips chips() {
    List<List<double[]>> square =
        List.of(
            List.of(
                new double[] {4, 4},
                new double[] {9, 4},
                new double[] {9, 9},
                new double[] {4, 9}));
    return new GroundChips(
        cube(),
        List.of(new Chip.Outline("perimeter", square)),
        new GroundChips.Place(10, -1.2),
        1e-4f,
        Map.of("S2A/2014-07-01", "An invented agency"));
  }

  @Test
  void contrastIsOfWhatWasClearAndCloudsAreShown() {
    Chip.Stretch stretch = chips().stretch(IntStream.of(yearly()).boxed().toList());
    assertThat(stretch.high().getFirst()).isLessThanOrEqualTo(.25f);
    List<Chip> chips = chips().of(List.of(day("2014-07-01")));
    assertThat(chips.getFirst().bands().getFirst()[0]).isEqualTo(.9f);
    assertThat(chips.getFirst().credit()).isEqualTo("An invented agency");
  }

  private static DisturbedArea area(List<Change> changes) {
    return DisturbedArea.over(changes, 100, yearly(), .05, 100, 1);
  }

  private static GroundFound found(List<Change> called) {
    return new GroundFound(called, List.of(), 25, 100, 100, .002, MainChange.of(called, yearly()));
  }

  private static void write(Path folder, List<Change> called) throws IOException {
    LookChoice looks = LookChoice.of(yearly(), new double[] {1, 1, 1, 1, 1, 1, 1});
    Optional<LookChoice.Pair> pair =
        called.isEmpty() ? looks.ends() : looks.around(day("2015-07-01"), day("2016-07-01"));
    new GroundPictures(folder, List.of(MEASURE))
        .write(
            new GroundPictures.Shown(
                chips(), Optional.empty(), "Natural colours.", looks.spread(), pair),
            found(called),
            List.of(
                new GroundPictures.Curve("inside", false, area(called), 2500),
                new GroundPictures.Curve("control", true, area(List.of()), 10_000)));
  }

  @Test
  void aFolderHasThePageThePicturesAndEachChip(@TempDir Path folder) throws IOException {
    write(folder, called());
    String page = Files.readString(folder.resolve("index.html"));
    assertThat(page)
        .contains("the light of 4 pixels changed lastingly, of 25 pixels tested")
        .contains("4 changed toward bare ground", "0.2 %</span> would, had nothing changed")
        .contains("UNSCR 2270", "need not have changed because of it")
        .contains("do not tell", "An invented agency", "S2A/2016-07-01")
        .contains("pair-2015-07-01-S2A_2015-07-01.png")
        .doesNotContain("data:image", "NaN", "null", "caused");
    for (String picture : List.of("looks", "pair", "area")) {
      assertThat(Files.readString(folder.resolve(picture + ".svg"))).startsWith("<svg");
    }
    assertThat(Files.readString(folder.resolve("looks.svg"))).contains("data:image/png");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.filter(file -> file.toString().endsWith(".png"))).hasSize(7 + 2);
    }
  }

  @Test
  void whereNothingWasCalledThatIsSaidAndTheEndsAreShown(@TempDir Path folder) throws IOException {
    write(folder, List.of());
    assertThat(Files.readString(folder.resolve("index.html")))
        .contains("No change was called inside the perimeter")
        .contains("no proof that nothing changed")
        .contains("the first and the last clear looks");
  }
}

package org.davylamp.imagery.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.davylamp.imagery.stack.TestScene.red;
import static org.davylamp.imagery.stack.TestScene.scene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.davylamp.imagery.RasterException;
import org.davylamp.imagery.raster.Box;
import org.davylamp.imagery.raster.Crs;
import org.davylamp.imagery.raster.Scaling;
import org.davylamp.imagery.raster.Window;
import org.junit.jupiter.api.Test;

class StackTest {
  private static final float NAN = Float.NaN;

  private static Reading read(StackOptions options, StackScene... scenes) {
    try (Stack stack = Stack.open(List.of(scenes), options, Progress.NONE)) {
      return stack.read(stack.all());
    }
  }

  private static RasterFile flat(String name, int value) {
    return new TestScene().file(name, (band, column, row) -> value);
  }

  @Test
  void datesAreInOrderWhateverTheOrderOfTheScenes() {
    Cube cube =
        read(
                red(),
                scene("c", 300, flat("c", 3)),
                scene("a", 100, flat("a", 1)),
                scene("b", 200, flat("b", 2)))
            .cube();
    assertThat(cube.days()).containsExactly(100, 200, 300);
    assertThat(cube.scenes()).containsExactly("a", "b", "c");
    assertThat(cube.samples()[0][0]).isEqualTo(1);
    assertThat(cube.samples()[2][0]).isEqualTo(3);
    assertThat(cube.clearShare(1)).isEqualTo(1);
    assertThat(cube.affine().map(0, 0).x()).isEqualTo(300_000);
    assertThat(cube.crs()).contains(new Crs.Utm(52, true));
  }

  @Test
  void samplesAreScaledAndMissingOnesAreNotNumbers() {
    TestScene scene = new TestScene().size(3, 1);
    scene.nodata = OptionalDouble.of(0);
    RasterFile file = scene.file("f", (band, column, row) -> List.of(0, 5000, 65535).get(column));
    BandFile band = BandFile.of("red", file).withScaling(new Scaling(.0001, -.1)).withNodata(65535);
    Cube cube = read(red(), new StackScene("s", 1, List.of(band), Optional.empty())).cube();
    assertThat(cube.samples()[0]).containsExactly(NAN, .4f, NAN);
    assertThat(cube.clear()[0]).containsExactly(0, 1, 0);
    assertThat(cube.clearLooks()).isOne();
  }

  @Test
  void bandsAreThoseAskedForInThatOrderFromOneFileOrSeveral() {
    RasterFile both = new TestScene().bands(3).file("both", (band, column, row) -> 10 * (band + 1));
    StackScene together =
        new StackScene(
            "s",
            1,
            List.of(
                BandFile.of("red", both).withNumber(1),
                BandFile.of("2", both),
                BandFile.of("nir", flat("nir", 7))),
            Optional.of(
                new StackScene.Mask(
                    BandFile.of("qa", both).withNumber(3), Quality.parse("bits:1,2=1;0=0"))));
    Cube cube = read(StackOptions.of(List.of("nir", "2", "red")).withDilate(0), together).cube();
    assertThat(cube.bands()).containsExactly("nir", "2", "red");
    assertThat(cube.samples()[0][5]).isEqualTo(7);
    assertThat(cube.samples()[1][5]).isEqualTo(20);
    assertThat(cube.samples()[2][5]).isEqualTo(10);
    assertThat(cube.clear()[0][5]).isEqualTo((byte) 1);
  }

  @Test
  void whichOfSeveralBandsIsNotGuessed() {
    RasterFile several = new TestScene().bands(2).file("several.tif", (b, x, y) -> 1);
    assertThat(read(red(), scene("s", 1, several), scene("t", 2, flat("t", 1))).cube().scenes())
        .containsExactly("t");
    try (Stack stack = Stack.open(List.of(scene("s", 1, several)), red(), Progress.NONE)) {
      assertThat(stack.isEmpty()).isTrue();
      assertThat(stack.refused().getFirst().toString())
          .startsWith("s: several.tif, band 'red': expected one band")
          .contains("#band=N", "found 2 bands");
      assertThat(catchThrowable(stack::grid)).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void aQualityRasterOfLargerPixelsIsReplicatedAndUnclearAreasGrow() {
    TestScene ten = new TestScene().size(8, 8);
    TestScene twenty = new TestScene().size(4, 4).pixel(20);
    RasterFile scl = twenty.file("scl", (band, column, row) -> column == 1 && row == 1 ? 9 : 4);
    StackScene scene =
        scene("s", 1, ten.file("red", (b, x, y) -> 1), scl, new Quality.SceneClassification());
    assertThat(unclear(read(red(), scene).cube())).containsExactly("2,2", "3,2", "2,3", "3,3");
    assertThat(unclear(read(red().withDilate(1), scene).cube()))
        .hasSize(16)
        .contains("1,1", "4,1", "1,4", "4,4");
    assertThat(unclear(read(red().withDilate(2), scene).cube())).hasSize(36).contains("0,0", "5,5");
  }

  @Test
  void unclearAreasGrowIntoAWindowFromOutsideIt() {
    TestScene small = new TestScene().size(8, 8);
    RasterFile fmask = small.file("fmask", (band, column, row) -> row == 3 ? 4 : 0);
    StackScene scene = scene("s", 1, small.file("red", (b, x, y) -> 1), fmask, new Quality.Fmask());
    try (Stack stack = Stack.open(List.of(scene), red().withDilate(2), Progress.NONE)) {
      Cube cube = stack.read(new Window(2, 4, 3, 4)).cube();
      assertThat(cube.clear()[0]).containsExactly(0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1);
    }
  }

  private static List<String> unclear(Cube cube) {
    List<String> places = new ArrayList<>();
    for (int i = 0; i < cube.pixels(); i++) {
      if (cube.clear()[0][i] == 0) {
        places.add(i % cube.width() + "," + i / cube.width());
      }
    }
    return places;
  }

  @Test
  void coarserBandsAreReplicatedOntoTheFinest() {
    StackScene scene =
        new StackScene(
            "s",
            1,
            List.of(
                BandFile.of(
                    "swir", new TestScene().size(2, 1).pixel(20).file("swir", (b, x, y) -> x)),
                BandFile.of(
                    "red", new TestScene().size(4, 2).file("red", (b, x, y) -> 10 * y + x))),
            Optional.empty());
    Cube cube = read(StackOptions.of(List.of("swir", "red")), scene).cube();
    assertThat(cube.samples()[0]).containsExactly(0, 0, 1, 1, 0, 0, 1, 1);
    assertThat(cube.samples()[1]).containsExactly(0, 1, 2, 3, 10, 11, 12, 13);
  }

  @Test
  void theGridIsThatOfMostScenesAndOthersAreNamed() {
    TestScene usual = new TestScene();
    TestScene shifted = new TestScene().corner(300_003, 4_400_000);
    TestScene larger = new TestScene().pixel(30);
    TestScene elsewhere = new TestScene();
    elsewhere.crs = new Crs.Utm(51, true);
    TestScene away = new TestScene().corner(310_000, 4_400_000);
    List<StackScene> scenes =
        List.of(
            scene("1-shifted", 1, shifted.file("shifted", (b, x, y) -> 1)),
            scene("2-larger", 2, larger.file("larger", (b, x, y) -> 1)),
            scene("3-elsewhere", 3, elsewhere.file("elsewhere", (b, x, y) -> 1)),
            scene("4-away", 4, away.file("away", (b, x, y) -> 1)),
            scene("5-usual", 5, usual.file("five", (b, x, y) -> 1)),
            scene("6-usual", 6, usual.file("six", (b, x, y) -> 1)));
    try (Stack stack = Stack.open(scenes, red(), Progress.NONE)) {
      assertThat(stack.scenes()).containsExactly("5-usual", "6-usual");
      assertThat(stack.refused())
          .extracting(Refused::scene)
          .containsExactly("1-shifted", "2-larger", "3-elsewhere", "4-away");
      assertThat(stack.refused().get(0).why())
          .isEqualTo(
              "grid: expected the grid of most scenes (40×50 pixels of 10×10 from 300000,4400000 on"
                  + " EPSG:32652), found 40×50 pixels of 10×10 from 300003,4400000 on EPSG:32652");
      assertThat(stack.refused().get(2).why()).contains("found 40×50").contains("EPSG:32651");
      assertThat(stack.refused().get(3).why()).contains("expected some of the area of most scenes");
      assertThat(stack.read(stack.all()).cube().dates()).isEqualTo(2);
    }
  }

  @Test
  void scenesOfOtherExtentsOnOneGridAreWindowed() {
    TestScene usual = new TestScene().size(4, 2);
    TestScene moved = new TestScene().size(4, 2).corner(300_020, 4_400_010);
    try (Stack stack =
        Stack.open(
            List.of(
                scene("a", 1, usual.file("a", (b, x, y) -> 10 * y + x)),
                scene("b", 2, usual.file("b", (b, x, y) -> 10 * y + x)),
                scene("m", 3, moved.file("m", (b, x, y) -> 100 + 10 * y + x))),
            red(),
            Progress.NONE)) {
      Cube cube = stack.read(stack.all()).cube();
      assertThat(cube.samples()[2]).containsExactly(NAN, NAN, 110, 111, NAN, NAN, NAN, NAN);
      assertThat(cube.clear()[2]).containsExactly(0, 0, 1, 1, 0, 0, 0, 0);
      Cube left = stack.read(new Window(0, 0, 2, 2)).cube();
      assertThat(left.scenes()).containsExactly("a", "b");
      Window box = stack.window(new Box(300_011, 4_399_981, 300_029, 4_399_989)).orElseThrow();
      assertThat(box).isEqualTo(new Window(1, 1, 2, 1));
      assertThat(stack.window(new Box(0, 0, 1, 1))).isEmpty();
      assertThat(stack.refused()).isEmpty();
    }
  }

  @Test
  void aSceneTwiceIsAnErrorThatNamesIt() {
    StackScene one = scene("S2A_52SDJ", 1, flat("x", 1));
    StackScene same = scene("S2A_52SDJ", 9, flat("y", 1));
    assertThat(catchThrowable(() -> Stack.open(List.of(one, same), red(), Progress.NONE)))
        .isInstanceOf(RasterException.class)
        .hasMessage("stack, scene S2A_52SDJ: expected each scene once, found it twice");
  }

  @Test
  void twoScenesOfADayAreOneLookOrTwo() {
    TestScene small = new TestScene().size(4, 1);
    Quality fmask = new Quality.Fmask();
    StackScene[] scenes = {
      scene("b", 7, small.file("b", (b, x, y) -> 200 + x), small.file("qb", (b, x, y) -> 0), fmask),
      scene(
          "a",
          7,
          small.file("a", (b, x, y) -> 100 + x),
          small.file("qa", (b, x, y) -> x < 2 ? 0 : 4),
          fmask),
      scene("c", 8, small.file("c", (b, x, y) -> 1), small.file("qc", (b, x, y) -> 4), fmask)
    };
    Cube one = read(red(), scenes).cube();
    assertThat(one.days()).containsExactly(7, 8);
    assertThat(one.scenes()).containsExactly("a+b", "c");
    assertThat(one.samples()[0]).containsExactly(100, 101, 202, 203);
    assertThat(one.clearShare(0)).isEqualTo(1);
    Cube each = read(red().withSameDay(SameDay.EACH), scenes).cube();
    assertThat(each.days()).containsExactly(7, 7, 8);
    assertThat(each.scenes()).containsExactly("a", "b", "c");
    assertThat(each.samples()[0]).containsExactly(100, 101, 102, 103);
    assertThat(each.clear()[0]).containsExactly(1, 1, 0, 0);
  }

  @Test
  void whatCannotTellOfChangeSaysSo() {
    Quality fmask = new Quality.Fmask();
    assertThat(read(red(), scene("a", 1, flat("a", 1))).warnings())
        .containsExactly("one date only: no change can be dated");
    Reading cloud =
        read(
            red(),
            scene("a", 1, flat("a", 1), flat("qa", 4), fmask),
            scene("b", 2, flat("b", 1), flat("qb", 255), fmask));
    assertThat(cloud.warnings())
        .containsExactly("no pixel is clear on any date: the ground was not seen");
    assertThat(cloud.cube().dates()).isEqualTo(2);
    assertThat(read(red(), scene("a", 1, flat("a", 1)), scene("b", 2, flat("b", 1))).warnings())
        .isEmpty();
  }

  @Test
  void filesThatAreNotAsToldRefuseTheirSceneOnly() {
    byte[] good = new TestScene().bytes((b, x, y) -> 1 + x);
    byte[] cut = Arrays.copyOf(good, good.length - 50);
    String wrong = "00".repeat(32);
    List<StackScene> scenes =
        List.of(
            scene("good", 1, flat("good.tif", 1)),
            scene("cut", 2, TestScene.file("cut.tif", cut)),
            scene(
                "text",
                3,
                TestScene.file(
                    "text.tif", "<html>".getBytes(java.nio.charset.StandardCharsets.UTF_8))),
            scene("hash", 4, flat("hash.tif", 1).withSha256(wrong)),
            scene("gone", 5, RasterFile.at(java.nio.file.Path.of("no-such-file.tif"))),
            new StackScene("bare", 6, List.of(BandFile.of("nir", flat("n", 1))), Optional.empty()));
    try (Stack stack = Stack.open(scenes, red(), Progress.NONE)) {
      Reading reading = stack.read(stack.all());
      assertThat(reading.cube().scenes()).containsExactly("good");
      assertThat(reading.refused()).extracting(Refused::scene).containsExactly("cut");
      assertThat(stack.refused())
          .extracting(Refused::scene)
          .containsExactly("text", "hash", "gone", "bare", "cut");
      assertThat(stack.refused().get(1).why())
          .startsWith("hash.tif, SHA-256: expected " + wrong + ", as was told, found ");
      assertThat(stack.refused().get(2).why()).contains("no-such-file.tif");
      assertThat(stack.refused().get(3).why()).contains("expected one called 'red', found [nir]");
      assertThat(stack.refused().get(4).why()).startsWith("cut.tif, block ");
      assertThat(stack.read(stack.all()).refused()).isEmpty();
    }
  }

  @Test
  void whatIsKnownOfBytesIsTold() throws Exception {
    byte[] bytes = new TestScene().bytes((b, x, y) -> 1);
    String hash =
        java.util.HexFormat.of()
            .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(bytes));
    List<StackScene> scenes =
        List.of(
            scene("told", 1, TestScene.file("told.tif", bytes).withSha256(hash)),
            scene("untold", 2, TestScene.file("untold.tif", bytes)));
    try (Stack stack = Stack.open(scenes, red(), Progress.NONE)) {
      assertThat(stack.checks())
          .containsExactly(
              new FileCheck("told", "told.tif", Optional.of(hash), true),
              new FileCheck("untold", "untold.tif", Optional.empty(), false));
    }
    StackOptions never = red().withVerify(StackOptions.Verify.NONE);
    try (Stack stack = Stack.open(scenes, never, Progress.NONE)) {
      assertThat(stack.checks().getFirst().verified()).isFalse();
    }
  }

  @Test
  void progressCountsToTheEnd() {
    List<String> told = new ArrayList<>();
    StackScene[] scenes = {scene("a", 1, flat("a", 1)), scene("b", 2, flat("b", 1))};
    try (Stack stack =
        Stack.open(List.of(scenes), red(), (done, all) -> told.add(done + "/" + all))) {
      stack.read(stack.all());
    }
    assertThat(told).containsExactly("1/2", "2/2", "1/2", "2/2");
  }
}

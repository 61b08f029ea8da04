package org.davylamp.dossier.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Curves, small multiples and chips: sound at every width, whole in the table, the same bytes. */
class MonitorPicturesTest {
  private static Frame frame(Width width) {
    return new Frame("p", "A picture", "", width);
  }

  @ParameterizedTest
  @EnumSource
  void anAreaBesideItsControlIsSound(Width width) {
    Picture picture =
        AreaPicture.draw(
            frame(width), "disturbed area (m²)", Samples.areaCurves(), Samples.moments());
    Drawing.of(picture.svg()).sound();
    assertThat(picture.table().rows()).hasSize(7 + 7 + 3);
    assertThat(picture.description())
        .contains("Of within the perimeter: 7 looks, from 9,100 (8,200–10,300)")
        .contains("between looks nobody looked", "3 dates marked");
    assertThat(picture.svg()).contains("UNSCR 2371", "href=\"#m1\"");
  }

  @Test
  void aLookWithoutErrorHasNoBand() {
    AreaPicture.Curve exact =
        new AreaPicture.Curve(
            "posts",
            false,
            List.of(
                new AreaPicture.Point(Span.day("2006", 13_000), Amount.of(14)),
                new AreaPicture.Point(Span.day("2012", 15_000), Amount.of(36))));
    assertThat(AreaPicture.draw(frame(Width.COLUMN), "posts", List.of(exact), List.of()).svg())
        .doesNotContain("fill-opacity=\"0.16\"");
  }

  @ParameterizedTest
  @EnumSource
  void smallMultiplesAreSoundAndShareTheirTime(Width width) {
    Picture picture = MultiplesPicture.draw(frame(width), Samples.panels());
    Drawing.of(picture.svg()).sound();
    assertThat(picture.table().rows()).hasSize(20);
    assertThat(picture.description()).contains("5 panels with 20 looks on one axis of time");
  }

  @Test
  void nothingToShowIsSaid() {
    assertThat(AreaPicture.draw(frame(Width.COLUMN), "m²", List.of(), List.of()).svg())
        .contains("No dated value to show");
    assertThat(MultiplesPicture.draw(frame(Width.COLUMN), List.of()).svg())
        .contains("No dated value to show");
    assertThat(ChipsPicture.draw(frame(Width.COLUMN), List.of(), List.of()).svg())
        .contains("No image to show");
  }

  // ---- chips

  @ParameterizedTest
  @EnumSource
  void chipsAreSoundInAnyNumber(Width width) {
    for (int count : new int[] {1, 2, 7}) {
      Picture picture = ChipsPicture.draw(frame(width), Samples.chips(count), Samples.outlines());
      Drawing.of(picture.svg()).sound();
      assertThat(picture.table().rows()).hasSize(count);
      assertThat(picture.svg())
          .contains("Contains modified Copernicus", ">N</text>", "perimeter", "control annulus");
      assertThat(picture.svg().split("<image ", -1)).hasSize(count + 1);
    }
  }

  @Test
  void aPairSaysWhatIsBeforeAndAfterAndWhatIsMissing() {
    Picture picture = ChipsPicture.draw(frame(Width.WIDE), Samples.chips(2), Samples.outlines());
    assertThat(picture.description())
        .startsWith("Before, 2017-05-01, and after, 2018-05-01.")
        .contains("A pixel is 10 m wide", "same contrast", "of the pixels there is no value");
    assertThat(picture.svg()).contains("no value");
  }

  @Test
  void theScaleBarIsAsLongAsItSays() {
    String svg = ChipsPicture.draw(frame(Width.WIDE), Samples.chips(1), List.of()).svg();
    // 0.4 × 1,080 px hold 480 m, so the bar is 200 m: 20 pixels of 9 px each, from x = 1.
    assertThat(svg).contains("H181V", ">200 m</text>");
  }

  @Test
  void oneStretchIsSharedByAllDates() {
    Chip dark = flat(0.1f, 0.2f);
    Chip light = flat(0.2f, 0.4f);
    Chip.Stretch stretch = Chip.Stretch.over(List.of(dark, light), 0, 100);
    assertThat(stretch.low()).containsExactly(0.1f);
    assertThat(stretch.high()).containsExactly(0.4f);
    assertThat(stretch.level(0, 0.2f)).isEqualTo(85);
    assertThat(stretch.level(0, -1)).isZero();
    assertThat(stretch.level(0, 9)).isEqualTo(255);
    // What is 0.2 on both dates is the same shade on both.
    assertThat(pixel(dark.png(stretch), 1)).isEqualTo(pixel(light.png(stretch), 0));
  }

  private static Chip flat(float left, float right) {
    return new Chip(2, 1, List.of(new float[] {left, right}), 1, 0, "d", "s", "c");
  }

  private static int pixel(byte[] png, int x) {
    return decoded(png).getRGB(x, 0);
  }

  private static BufferedImage decoded(byte[] png) {
    try {
      return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(png)));
    } catch (IOException e) {
      throw new AssertionError("not a PNG", e);
    }
  }

  @Test
  void whatHasNoValueIsLeftOut() {
    byte[] png = flat(Float.NaN, 1).png(new Chip.Stretch(List.of(0f), List.of(1f)));
    assertThat(pixel(png, 0)).isZero();
    assertThat(pixel(png, 1)).isEqualTo(0xFFFFFFFF);
  }

  /** The JDK's own reader gives back what was written, whatever it is. */
  @Test
  void anyPixelsComeBackFromThePng() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int round = 0; round < 60; round++) {
      int width = 1 + random.nextInt(40);
      int height = 1 + random.nextInt(40);
      byte[] pixels = new byte[width * height * 4];
      // From noise to nearly one value, whose codes would grow longer than deflate allows.
      int rare = 1 + random.nextInt(300);
      for (int i = 0; i < pixels.length; i++) {
        pixels[i] =
            random.nextInt(rare) == 0 ? (byte) random.nextInt(256) : (byte) (i % 4 == 3 ? 255 : 7);
      }
      BufferedImage image = decoded(Png.of(width, height, pixels));
      for (int i = 0; i < width * height; i++) {
        int expected =
            (pixels[4 * i + 3] & 255) << 24
                | (pixels[4 * i] & 255) << 16
                | (pixels[4 * i + 1] & 255) << 8
                | (pixels[4 * i + 2] & 255);
        assertThat(image.getRGB(i % width, i / width)).as("seed %d", seed).isEqualTo(expected);
      }
    }
  }

  /** Weights that double give codes of any length; deflate has fifteen bits. */
  @Test
  void noCodeIsLongerThanDeflateAllows() {
    int height = 1 << 9;
    byte[] pixels = new byte[512 * height * 4];
    int at = 0;
    for (int symbol = 0; symbol < 19; symbol++) {
      for (int i = 0; i < 1 << symbol && at < pixels.length; i++) {
        pixels[at++] = (byte) (symbol * 13);
      }
    }
    List<Byte> shuffled = new ArrayList<>();
    for (byte b : pixels) {
      shuffled.add(b);
    }
    Collections.shuffle(shuffled, new Random(1));
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = shuffled.get(i);
    }
    BufferedImage image = decoded(Png.of(512, height, pixels));
    assertThat(image.getRGB(0, 0) & 255).isEqualTo(pixels[2] & 255);
    assertThat(image.getRGB(511, height - 1) >>> 24).isEqualTo(pixels[pixels.length - 1] & 255);
  }

  @Test
  void theSameChipsGiveTheSameBytes() {
    assertThat(ChipsPicture.draw(frame(Width.WIDE), Samples.chips(3), List.of()).svg())
        .isEqualTo(ChipsPicture.draw(frame(Width.WIDE), Samples.chips(3), List.of()).svg());
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, 1, 10, 0, 1 to 4096 pixels",
    "1, 5000, 1, 10, 0, 1 to 4096 pixels",
    "2, 2, 2, 10, 0, one band or three",
    "2, 2, 1, 0, 0, size of pixels above zero",
    "2, 2, 1, NaN, 0, size of pixels above zero",
    "2, 2, 1, 10, NaN, finite number as the direction of north"
  })
  void whatIsNoChipIsRefused(
      int width, int height, int bands, double metres, double north, String problem) {
    List<float[]> values = new ArrayList<>();
    for (int i = 0; i < bands; i++) {
      values.add(new float[width * height]);
    }
    assertThatThrownBy(() -> new Chip(width, height, values, metres, north, "d", "s", "c"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(problem);
  }

  @Test
  void aBandOfAnotherSizeIsRefused() {
    assertThatThrownBy(() -> new Chip(2, 2, List.of(new float[3]), 10, 0, "d", "s", "c"))
        .hasMessageContaining("expected 4 values in a band, found 3");
  }

  @Test
  void oneOutlineOnChipsOfTwoSizesIsRefused() {
    List<Chip> chips =
        List.of(flat(0, 1), new Chip(1, 1, List.of(new float[1]), 1, 0, "d", "s", "c"));
    assertThatThrownBy(() -> ChipsPicture.draw(frame(Width.WIDE), chips, Samples.outlines()))
        .hasMessageContaining("chips of one size under one outline");
    assertThat(ChipsPicture.draw(frame(Width.WIDE), chips, List.of()).svg()).contains("<image");
  }
}

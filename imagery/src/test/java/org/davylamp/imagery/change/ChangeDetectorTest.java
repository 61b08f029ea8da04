package org.davylamp.imagery.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Invented pixels whose changes are known. */
class ChangeDetectorTest {
  private static final ChangeSettings ONE_THREAD = ChangeSettings.USUAL.withThreads(1);

  @ParameterizedTest(name = "cover {0}")
  @CsvSource({".15", ".3", ".6"})
  void findsBareGroundAndDatesIt(double cover) {
    Fields fields = new Fields(11, 250, 14);
    PixelSeries control = fields.pixels(150, p -> Fields.Bared.NOT);
    PixelSeries site = fields.pixels(60, p -> new Fields.Bared(day(fields, p), cover));
    Scanned found = ChangeDetector.against(control, ONE_THREAD).scan(site, done -> {});
    int right = 0;
    int held = 0;
    for (Change change : found.called(.02)) {
      int day = day(fields, change.pixel());
      if (Math.abs(change.day() - day) < 183) {
        right++;
        held += change.after() < day && day <= change.until() ? 1 : 0;
        assertThat(change.direction()).isEqualTo(Direction.BARE);
        assertThat((double) change.cover()).isCloseTo(cover, within(.12 + cover / 3));
      }
    }
    assertThat(right).as("seed 11").isGreaterThanOrEqualTo(cover < .2 ? 45 : 59);
    assertThat(held).as("in their intervals").isGreaterThanOrEqualTo((int) (right * .9));
  }

  private static int day(Fields fields, int pixel) {
    return Fields.FIRST_DAY + 700 + pixel * (fields.lastDay() - Fields.FIRST_DAY - 1_400) / 60;
  }

  @Test
  void undisturbedPixelsHaveUniformP() {
    Fields fields = new Fields(12, 200, 16);
    PixelSeries all = fields.pixels(800, p -> Fields.Bared.NOT);
    PixelSeries control = part(all, 0, 400);
    Scanned found =
        ChangeDetector.against(control, ChangeSettings.USUAL).scan(part(all, 400, 800), d -> {});
    int[] bins = new int[4];
    for (double p : found.p()) {
      bins[Math.min(3, (int) (4 * p))]++;
    }
    // χ² of three degrees of freedom exceeds 16.3 once in a thousand
    double square = 0;
    for (int bin : bins) {
      square += (bin - 100) * (bin - 100) / 100.0;
    }
    assertThat(square)
        .as("seed 12, quarters %s", List.of(bins[0], bins[1], bins[2], bins[3]))
        .isLessThan(16.3);
  }

  static PixelSeries part(PixelSeries all, int from, int to) {
    float[][] samples = new float[all.samples().length][];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = java.util.Arrays.copyOfRange(all.samples()[i], from, to);
    }
    byte[][] clear = new byte[all.dates()][];
    for (int t = 0; t < clear.length; t++) {
      clear[t] = java.util.Arrays.copyOfRange(all.clear()[t], from, to);
    }
    return new PixelSeries(all.days(), all.bands(), samples, clear);
  }

  @Test
  void twoThreadsFindWhatOneFinds() {
    Fields fields = new Fields(13, 120, 20);
    PixelSeries series =
        fields.pixels(600, p -> p % 5 == 0 ? new Fields.Bared(15_200, .5) : Fields.Bared.NOT);
    ChangeDetector one = ChangeDetector.against(series, ONE_THREAD);
    ChangeDetector two = ChangeDetector.against(series, ONE_THREAD.withThreads(2));
    AtomicInteger done = new AtomicInteger();
    Scanned first = one.scan(series, done::addAndGet);
    Scanned second = two.scan(series, d -> {});
    assertThat(second.p()).isEqualTo(first.p());
    assertThat(second.candidates()).isEqualTo(first.candidates());
    assertThat(done).hasValue(600);
  }

  @Test
  void withoutControlTheNullIsDrawnAgainAlike() {
    Fields fields = new Fields(14, 200, 14);
    PixelSeries series =
        fields.pixels(40, p -> p < 10 ? new Fields.Bared(15_400, .5) : Fields.Bared.NOT);
    ChangeDetector alone = ChangeDetector.alone(series, ChangeSettings.USUAL);
    Scanned found = alone.scan(series, d -> {});
    assertThat(alone.nullSize()).isZero();
    assertThat(found.called(.01).stream().filter(c -> c.pixel() < 10).count())
        .as("seed 14")
        .isGreaterThanOrEqualTo(9);
    assertThat(found.called(.01).stream().filter(c -> c.pixel() >= 10).count())
        .isLessThanOrEqualTo(3);
    assertThat(ChangeDetector.alone(series, ONE_THREAD).scan(series, d -> {}).p())
        .isEqualTo(found.p());
  }

  @Test
  void twoChangesOfOnePixelAreBothFound() {
    Fields fields = new Fields(15, 300, 14);
    PixelSeries control = fields.pixels(120, p -> Fields.Bared.NOT);
    PixelSeries first = fields.pixels(1, p -> new Fields.Bared(15_000, .4));
    PixelSeries second = fields.pixels(1, p -> new Fields.Bared(16_800, .4));
    float[][] samples = new float[first.samples().length][1];
    for (int i = 0; i < samples.length; i++) {
      boolean early = first.days()[i / Fields.BANDS.size()] < 16_000;
      // from the second on, what the first bared and as much again
      samples[i][0] =
          early
              ? first.samples()[i][0]
              : first.samples()[i][0] + second.samples()[i][0] - fieldMean(i % 5);
    }
    PixelSeries both = new PixelSeries(first.days(), Fields.BANDS, samples, first.clear());
    List<Change> changes =
        ChangeDetector.against(control, ONE_THREAD).scan(both, d -> {}).called(.02);
    assertThat(changes).anyMatch(c -> Math.abs(c.day() - 15_000) < 60);
    assertThat(changes).anyMatch(c -> Math.abs(c.day() - 16_800) < 60);
  }

  private static float fieldMean(int band) {
    return new float[] {.045f, .04f, .26f, .15f, .07f}[band];
  }

  @Test
  void fewLooksAreNotTested() {
    Fields fields = new Fields(16, 11, 30);
    PixelSeries few = fields.pixels(30, p -> new Fields.Bared(14_150, .9));
    Scanned found = ChangeDetector.alone(few, ONE_THREAD).scan(few, d -> {});
    assertThat(found.p()).containsOnly(1);
    assertThat(found.candidates()).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ChangeDetector.against(few, ONE_THREAD))
        .withMessage("expected at least 19 control pixels with 24 clear looks, found 0");
  }

  @Test
  void seriesOfOtherDatesIsRefused() {
    PixelSeries one = new Fields(17, 40, 30).pixels(20, p -> Fields.Bared.NOT);
    PixelSeries other = new Fields(17, 40, 31).pixels(20, p -> Fields.Bared.NOT);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ChangeDetector.alone(one, ONE_THREAD).scan(other, d -> {}));
  }

  @Test
  void datesOutOfOrderAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new PixelSeries(new int[] {5, 4}, List.of("red"), new float[2][1], new byte[2][1]))
        .withMessage("dates out of order at 1");
  }
}

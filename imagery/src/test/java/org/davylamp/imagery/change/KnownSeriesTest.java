package org.davylamp.imagery.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Single series that others have dated, {@code imagery/series} of the folder {@code DAVYLAMP_DATA}:
 * what R's strucchange, bfast and PyPI's pyxccd 1.1.0 find in them, and what we do. None has a
 * control, so the null is the bootstrap.
 */
class KnownSeriesTest {
  private static final ChangeSettings ONE_THREAD = ChangeSettings.USUAL.withThreads(1);
  private static final List<String> BANDS = List.of("green", "red", "nir", "swir1", "swir2");

  /** Day 0 of Python's proleptic ordinals, and of Julian days, is so many before 1970-01-01. */
  private static final int ORDINAL = 719_163;

  private static final int JULIAN = 2_440_588;

  private static List<String> lines(String name) throws IOException {
    String data = System.getenv("DAVYLAMP_DATA");
    assumeTrue(data != null, "DAVYLAMP_DATA is not set: no known series");
    return Files.readAllLines(Path.of(data, "imagery/series", name)).stream()
        .map(line -> line.replace("\uFEFF", "").strip())
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private static double[] numbers(String line) {
    return Arrays.stream(line.split(",", -1)).mapToDouble(Double::parseDouble).toArray();
  }

  /** Day, six bands from blue, thermal, Fmask; reflectance in 1/10,000. */
  private static PixelSeries landsat(String name, int day0) throws IOException {
    List<double[]> rows =
        lines(name).stream()
            .map(KnownSeriesTest::numbers)
            .sorted(Comparator.comparingDouble(row -> row[0]))
            .toList();
    float[][] samples = new float[rows.size() * BANDS.size()][1];
    byte[][] clear = new byte[rows.size()][1];
    for (int t = 0; t < rows.size(); t++) {
      boolean seen = rows.get(t)[8] <= 1;
      for (int b = 0; b < BANDS.size(); b++) {
        float value = (float) (rows.get(t)[b + 2] / 1e4);
        samples[t * BANDS.size() + b][0] = value;
        seen &= value > -.02f && value < 1;
      }
      clear[t][0] = (byte) (seen ? 1 : 0);
    }
    int[] days = rows.stream().mapToInt(row -> (int) row[0] - day0).toArray();
    return new PixelSeries(days, BANDS, samples, clear);
  }

  /** Year and value under a heading. */
  private static PixelSeries values(String name, String band) throws IOException {
    List<double[]> rows = lines(name).stream().skip(1).map(KnownSeriesTest::numbers).toList();
    float[][] samples = new float[rows.size()][1];
    byte[][] clear = new byte[rows.size()][1];
    for (int t = 0; t < samples.length; t++) {
      samples[t][0] = (float) rows.get(t)[1];
      clear[t][0] = 1;
    }
    int[] days = rows.stream().mapToInt(row -> day(row[0])).toArray();
    return new PixelSeries(days, List.of(band), samples, clear);
  }

  private static int day(double year) {
    return (int) Math.round((year - 1970) * 365.25);
  }

  private static int day(String date) {
    return (int) LocalDate.parse(date).toEpochDay();
  }

  private static Scanned scan(PixelSeries series, ChangeSettings settings) {
    return ChangeDetector.alone(series, settings).scan(series, done -> {});
  }

  private static Optional<Change> strongest(Scanned scanned) {
    return scanned.candidates().stream().max(Comparator.comparingDouble(Change::strength));
  }

  /** strucchange: one break, after 1898, 95 % from 1895 to 1902; the first dam at Aswan. */
  @Test
  void nileFellAfter1898() throws IOException {
    Scanned scanned = scan(values("nile.csv", "flow"), ONE_THREAD.withHarmonics(0));
    assertThat(scanned.candidates())
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.p()).isLessThanOrEqualTo(.01);
              assertThat(change.after()).isBetween(day(1895), day(1898));
              assertThat(change.until()).isBetween(day(1899), day(1902));
              assertThat(change.day()).isBetween(day(1898), day(1899));
            });
  }

  /**
   * bfast has the break at 2004.65, the last look of the old state being where the season's fall
   * begins; bfastmonitor calls it at 2004.83, when enough has fallen. The values leave those of all
   * years before at 2004.70 and are lowest at 2004.96. Ours lies between both answers.
   */
  @ParameterizedTest(name = "{0} harmonics")
  @ValueSource(ints = {1, 2, 3})
  void plantationWasHarvestedInAutumn2004(int harmonics) throws IOException {
    PixelSeries series = values("bfast_harvest.csv", "ndvi");
    Change change = strongest(scan(series, ONE_THREAD.withHarmonics(harmonics))).orElseThrow();
    assertThat(change.p()).isLessThanOrEqualTo(.05);
    assertThat(change.day()).isBetween(day(2004.652), day(2004.827));
    assertThat(change.until() - change.after()).isLessThan(100);
    assertThat(change.direction()).isEqualTo(Direction.VEGETATION_LOST);
  }

  /**
   * bfastlite breaks at 2004.39. There the season shrinks from .80 to .29 and the level stays
   * (means −.000 and −.001): how green it gets has changed, not the ground's mean light.
   */
  @ParameterizedTest(name = "{0} harmonics")
  @ValueSource(ints = {1, 2, 3})
  void seasonShrinksInSpring2004(int harmonics) throws IOException {
    PixelSeries series = values("bfast_simts.csv", "ndvi");
    Scanned scanned = scan(series, ONE_THREAD.withHarmonics(harmonics));
    assertThat(scanned.candidates())
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.p()).isLessThanOrEqualTo(.01);
              assertThat(change.after()).isLessThanOrEqualTo(day(2004.391));
              assertThat(change.until()).isGreaterThanOrEqualTo(day(2004.391));
              assertThat(change.until() - change.after()).isLessThan(60);
              assertThat(change.direction()).isEqualTo(Direction.SEASON);
            });
  }

  /** What the peers say of the two pixels with a break: COLD, S-CCD, and the list beside one. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    // COLD 2013-06-21, the list 2013-06-21 and 2013-07-27; S-CCD says 2013-05-28
    "spectral_336_3980_obs.csv, 2013-06-21, 2013-06-24, 2013-07-27, bare",
    // COLD 1993-06-17, S-CCD 1993-09-05, the ends of our interval
    "test_3657_3610_observations.csv, 1993-06-18, 1993-07-27, 1993-09-05, water",
  })
  void pixelBreaksWherePeersBreakIt(
      String name, String peer, String ours, String other, String direction) throws IOException {
    Change change = strongest(scan(landsat(name, ORDINAL), ONE_THREAD)).orElseThrow();
    assertThat(change.p()).isLessThanOrEqualTo(.01);
    assertThat(change.after()).isLessThan(day(peer));
    assertThat(change.until()).isGreaterThanOrEqualTo(day(other));
    assertThat(change.until() - change.after()).isLessThan(90);
    assertThat(change.day()).isBetween(day(ours) - 10, day(ours) + 10);
    assertThat(change.direction()).hasToString(direction);
  }

  /**
   * COLD breaks this pixel at four dates, each after the first looks of the new state; from 2004-04
   * to 2005-09 it has no model, and we have a break there: land to water, back, bare, drained.
   */
  @Test
  void laterBreaksOfAPixelAreFoundBesideTheFirst() throws IOException {
    PixelSeries series = landsat("test_3657_3610_observations.csv", ORDINAL);
    List<Change> called = scan(series, ONE_THREAD).called(.05);
    assertThat(called)
        .extracting(change -> LocalDate.ofEpochDay(change.day()).getYear())
        .containsExactly(1993, 2003, 2005, 2007, 2011);
    List<String> cold = List.of("1993-06-17", "2003-07-15", "2007-06-08", "2011-04-24");
    for (String date : cold) {
      assertThat(called)
          .as(date)
          .anySatisfy(change -> assertThat(change.day()).isCloseTo(day(date), within(100)));
    }
  }

  /**
   * Where snow or a mask that fails leaves some forty looks of seven hundred, COLD and S-CCD find
   * no break, and neither do we.
   */
  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"row9_col2267_persistent_snow", "row12_col2265_fmask_fail"})
  void snowAndFailedMasksAreNoChange(String name) throws IOException {
    PixelSeries series = landsat("sample_WA_grid08_" + name + ".csv", ORDINAL);
    Scanned scanned = scan(series, ONE_THREAD);
    assertThat(scanned.looks()[0]).isBetween(ChangeDetector.LEAST_LOOKS, 50);
    assertThat(scanned.p()[0]).isGreaterThan(.1);
    assertThat(scanned.candidates()).isEmpty();
  }

  /**
   * Of one pixel, in two files, COLD says 1987-12-17, S-CCD nothing, and we 2008, without a control
   * not surer than 2 %: too little to be called at 1 %.
   */
  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"sample_2", "sample_WA_grid08_row999_col1_normal"})
  void pixelThatPeersDisagreeOnIsNotSurelyChanged(String name) throws IOException {
    Scanned scanned = scan(landsat(name + ".csv", ORDINAL), ONE_THREAD);
    assertThat(scanned.p()[0]).isBetween(.01, .1);
    assertThat(scanned.called(.01)).isEmpty();
  }

  /** 24 looks in two years and a half, lcmap-pyccd's: hardly enough to say anything. */
  @Test
  void shortRecordIsNotSurelyChanged() throws IOException {
    Scanned scanned = scan(landsat("sample_1.csv", JULIAN), ONE_THREAD);
    assertThat(scanned.looks()).containsExactly(24);
    assertThat(scanned.called(.01)).isEmpty();
  }
}

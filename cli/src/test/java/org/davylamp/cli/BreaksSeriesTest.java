package org.davylamp.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.davylamp.cli.Ran.davylamp;
import static org.davylamp.cli.Ran.done;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * {@code breaks --series} on invented pixels: green fields, of which some turn into bare ground.
 */
class BreaksSeriesTest {
  private static final LocalDate FIRST = LocalDate.of(2014, 1, 5);
  private static final LocalDate BARED = LocalDate.of(2018, 7, 1);
  private static final int LOOKS = 160;
  private static final int EVERY = 20;

  @TempDir Path folder;

  /** A table of pixels; those whose number the function says turn bare. */
  private Path table(String name, int pixels, double scale, IntFunction<Boolean> bared)
      throws IOException {
    Random random = new Random(name.hashCode());
    List<String> rows = new ArrayList<>();
    for (int pixel = 0; pixel < pixels; pixel++) {
      for (int look = 0; look < LOOKS; look++) {
        // each pixel has days of its own
        LocalDate day = FIRST.plusDays((long) look * EVERY + pixel % 2);
        boolean cloud = random.nextInt(4) == 0;
        boolean bare = bared.apply(pixel) && !day.isBefore(BARED);
        double season = Math.sin(2 * Math.PI * (day.getDayOfYear() - 110) / 365.25);
        double red = (bare ? .20 : .06 - .01 * season) + .01 * random.nextGaussian();
        double nir = (bare ? .27 : .28 + .09 * season) + .015 * random.nextGaussian();
        double swir1 = (bare ? .36 : .18) + .015 * random.nextGaussian();
        double haze = cloud ? .4 : 0;
        rows.add(
            String.format(
                Locale.ROOT,
                "p%d,%s,%.4f,%.4f,%.4f,%d",
                pixel,
                day,
                scale * (red + haze),
                scale * (nir + haze),
                scale * (swir1 + haze),
                cloud ? 4 : 0));
      }
    }
    Collections.shuffle(rows, random);
    Path file = folder.resolve(name);
    Files.writeString(file, "pixel,date,red,nir,swir1,qa\n" + String.join("\n", rows) + "\n");
    return file;
  }

  @Test
  void pixelsThatTurnBareAreDatedAndTheOthersNotNamed() throws IOException {
    Path series = table("series.csv", 12, 1, pixel -> pixel < 6);
    Path control = table("control.csv", 60, 1, pixel -> false);
    Path out = folder.resolve("breaks.csv");

    Ran ran = done("breaks", "--series", series, "--control", control, "--out", out);

    List<String> lines = Files.readAllLines(out);
    assertThat(lines.getFirst()).isEqualTo("pixel,date,from,to,strength,p,direction,cover");
    List<List<String>> rows =
        lines.stream().skip(1).map(line -> List.of(line.split(",", -1))).toList();
    assertThat(rows.stream().map(List::getFirst).distinct())
        .contains("p0", "p1", "p2", "p3", "p4", "p5");
    for (List<String> row : rows) {
      if (row.getFirst().matches("p[0-5]") && row.get(6).equals("bare")) {
        LocalDate date = LocalDate.parse(row.get(1));
        assertThat(date).isBetween(BARED.minusDays(90), BARED.plusDays(90));
        assertThat(LocalDate.parse(row.get(2))).isBefore(LocalDate.parse(row.get(3)));
      }
    }
    assertThat(rows.stream().filter(row -> row.get(6).equals("bare"))).hasSizeGreaterThan(5);
    assertThat(ran.err())
        .contains("null: the strongest change of each of 60 control pixels")
        .contains("12 pixels: 12 tested, 0 with fewer than 12 clear looks not")
        .contains("threshold: p ≤ 0.0164");
  }

  /** What is published is often reflectance × 10,000; dates and directions are then the same. */
  @Test
  void tenThousandthsAreUnderstoodAndSaid() throws IOException {
    Path plain = table("s.csv", 8, 1, pixel -> pixel < 3);
    Path out = folder.resolve("plain.csv");
    done("breaks", "--series", plain, "--out", out);
    Files.delete(plain);
    Path scaled = table("s.csv", 8, 10_000, pixel -> pixel < 3);
    Path outScaled = folder.resolve("scaled.csv");
    Ran ran = done("breaks", "--series", scaled, "--out", outScaled);

    assertThat(ran.err())
        .contains("samples × 1.0E-4")
        .contains("null: no control; a block bootstrap");
    assertThat(
            Files.readAllLines(outScaled).stream().map(line -> line.split(",", -1)[0]).distinct())
        .isEqualTo(
            Files.readAllLines(out).stream()
                .map(line -> line.split(",", -1)[0])
                .distinct()
                .toList());
    assertThat(Files.readString(outScaled)).contains("p0,").contains("bare");
  }

  @Test
  void pixelsThatNobodySawOftenAreCountedAndNotTested() throws IOException {
    Path file = folder.resolve("few.csv");
    Files.writeString(file, "pixel,date,ndvi\na,2020-01-01,.5\na,2020-02-01,.4\nb,2020-01-01,.3\n");
    Ran ran = done("breaks", "--series", file, "--json", "--out", folder.resolve("o.csv"));
    assertThat(ran.object()).containsEntry("tested", 0L).containsEntry("changes", 0L);
    assertThat(Files.readString(folder.resolve("o.csv")))
        .isEqualTo("pixel,date,from,to,strength,p,direction,cover\n");
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          pixel,date,red;a,2020-01-01,.1;a,2020-01-01,.2 | 3 | line 3, column 2: expected each date of pixel 'a' once, found 2020-01-01 again, after line 2
          pixel,date,red;a,2020-13-01,.1                 | 3 | line 2, column 2: expected a day such as 2020-06-15, found '2020-13-01'
          pixel,date,red;a,2020-01-01,low                | 3 | line 2, column 3: expected a number, or nothing where there is none, found 'low'
          pixel,date,red,qa;a,2020-01-01,.1,cloud        | 3 | line 2, column 4: expected a quality code, a whole number from 0 on, found 'cloud'
          pixel,day,red;a,2020-01-01,.1                  | 3 | line 1: expected the columns pixel, date, one for each band and perhaps qa; not there: date
          pixel,date,qa;a,2020-01-01,0                   | 3 | line 1: expected a column for each band beside pixel, date and qa, found none
          pixel,date,red                                 | 3 | expected a row for each look at a pixel, found none
          pixel,date,red;,2020-01-01,.1                  | 3 | line 2, column 1: expected the name of a pixel
          """)
  void whatIsWrongIsToldWithItsPlace(String rows, int code, String message) throws IOException {
    Path file = folder.resolve("bad.csv");
    Files.writeString(file, rows.strip().replace(';', '\n') + "\n");
    Path out = folder.resolve("out.csv");
    Ran ran = davylamp("breaks", "--series", file, "--out", out);
    assertThat(ran.code()).isEqualTo(code);
    assertThat(ran.err()).contains(message).contains("nothing was written");
    assertThat(out).doesNotExist();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --qa stars     | expected fmask, scl or bits:…
          --scale 0      | expected auto or a number other than 0
          --harmonics 7  | expected 0 to 4 harmonics, found 7
          --fdr 2        | expected a false discovery rate between 0 and 1
          --box 1,2,3,4  | expected with --stack
          """)
  void optionsThatMakeNoSenseAreWrongUsage(String option, String message) throws IOException {
    Path file = folder.resolve("few.csv");
    Files.writeString(file, "pixel,date,ndvi\na,2020-01-01,.5\n");
    String[] words = option.strip().split(" ", -1);
    Ran ran = davylamp("breaks", "--series", file, words[0], words[1]);
    assertThat(ran.code()).isEqualTo(Davylamp.USAGE);
    assertThat(ran.err()).contains(message);
  }
}

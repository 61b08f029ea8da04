package org.davylamp.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.davylamp.cli.Ran.davylamp;
import static org.davylamp.cli.Ran.done;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Invented statistics, in which one year of the one Korea is told of the other. */
final class TradeCommandTest {
  @TempDir Path folder;

  @Test
  void namesWhatLooksLikeTheOtherKorea() throws IOException {
    Path file = yearly();
    String told = done("trade", file).out();
    assertThat(told)
        .contains("61 rows of ITPD-E")
        .contains("constant dollars of 2010")
        .contains("likely mixed up: north korea to chile, 2005, US$ 4,200.0 million")
        .contains("fills a dip in the other country’s figure")
        .contains("2005  chile 99.5 %; without: peru 100.0 %");
    assertThat((List<?>) done("--json", "trade", file).object().get("mixUps")).hasSize(1);
  }

  @Test
  void putsCoalAgainstTheCaps() throws IOException {
    Path file = folder.resolve("coal.csv");
    Files.writeString(
        file,
        """
        period,refYear,reporterISO,partnerISO,flowCode,classificationCode,cmdCode,netWgt,primaryValue
        201612,2016,CHN,PRK,M,H4,2701,2000000000,180000000
        201701,2017,CHN,PRK,M,H5,2701,1000,100
        """);
    Map<String, Object> result = done("--json", "trade", file).object();
    assertThat(String.valueOf(result.get("coal")))
        .contains("above")
        .contains("verdict=below")
        .contains("2016-11");
    assertThat(done("trade", file).out()).contains("2016-11-30 to 2016-12-31: above in 2016-12");
  }

  @Test
  void refusesWhatItCannotUse() throws IOException {
    Path file = folder.resolve("bad.csv");
    Files.writeString(file, "t,i,j,k,v,q\n2016,408,156,270111,much,1\n");
    Ran bad = davylamp("trade", file);
    assertThat(bad.code()).isEqualTo(Davylamp.BAD_INPUT);
    assertThat(bad.err()).contains("line 2, column 5").contains("'much'");
    Files.writeString(file, "t,i,j,k,v,q\n2016,100,156,270111,1,1\n");
    assertThat(davylamp("trade", file).code()).isEqualTo(Davylamp.USAGE);
    assertThat(davylamp("trade", folder.resolve("none.csv")).code()).isEqualTo(Davylamp.BAD_INPUT);
    assertThat(davylamp("trade", yearly(), file).err()).contains("files of one publisher");
    assertThat(davylamp("trade").code()).isEqualTo(Davylamp.USAGE);
  }

  private Path yearly() throws IOException {
    StringBuilder rows = new StringBuilder("year,exporter,importer,value_usd2010\n");
    for (int year = 2000; year < 2015; year++) {
      boolean mixed = year == 2005;
      row(rows, year, "South Korea", "Chile", mixed ? 8e8 : 5e9 + (year % 3) * 1e7);
      row(rows, year, "South Korea", "Peru", 4e9);
      row(rows, year, "North Korea", "Chile", mixed ? 4.2e9 : 2e6);
      row(rows, year, "North Korea", "Peru", 2e7);
    }
    row(rows, 2014, "Chile", "Peru", 1e9);
    Path file = folder.resolve("flows.csv");
    Files.writeString(file, rows);
    return file;
  }

  private static void row(StringBuilder rows, int year, String from, String to, double dollars) {
    rows.append(year)
        .append(",\"%s\",\"%s\",".formatted(from, to))
        .append(Math.round(dollars))
        .append('\n');
  }
}

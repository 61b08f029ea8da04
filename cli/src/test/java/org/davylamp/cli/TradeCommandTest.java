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
        .contains("likely mixed up: North Korea to Chile, 2005, US$ 4,200.0 million")
        .contains("fills a dip in the other country’s figure")
        .contains("2005  Chile 99.5 %, Peru 0.5 %; without: Peru 100.0 %");
    assertThat((List<?>) done("--json", "trade", file).object().get("mixUps")).hasSize(1);
  }

  /** Without the other Korea's flows nobody can tell, and a share must not hide that. */
  @Test
  void sharesSayWhatIsStillInThem() throws IOException {
    Path file = folder.resolve("alone.csv");
    String rows = Files.readString(yearly());
    Files.writeString(
        file, rows.lines().filter(it -> !it.contains("South")).reduce("", (a, b) -> a + b + "\n"));
    assertThat(done("trade", file).out())
        .contains("cannot tell: North Korea to Chile, 2005, US$ 4,200.0 million, nothing told of")
        .contains("! still in these shares: 1 jumps that are possibly mixed up, or cannot be told;")
        .contains("the largest: North Korea to Chile, 2005");
    Path partners =
        Files.writeString(
            folder.resolve("partners.csv"),
            """
            Partner Name,Year,Export (US$ Thousand),Import (US$ Thousand)
            "Korea, Dem. Rep.",2015,349369.44,430796.18
            """);
    assertThat(done("trade", partners).out())
        .contains("cannot tell: the file does not say whose statistics they are")
        .doesNotContain("whoever reports 100");
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
  void bansAreThoseOfTheCaseThatIsOpen() throws IOException {
    Path mine = folder.resolve("case");
    done("init", mine);
    StringBuilder rows = new StringBuilder(COMTRADE);
    row(rows, "201801", "2701", 5_000_000, 400_000);
    row(rows, "201801", "8401", 1_000, 9_000);
    Path file = Files.writeString(folder.resolve("months.csv"), rows);
    assertThat(done("trade", file).out())
        .contains("No case here: measures are those of the bundled one.")
        .contains("uranium ore and nuclear goods, UNSCR 1718, 8(b), from 2006-10-14");
    assertThat(done("--case", mine, "trade", file).out())
        .contains("The case has no measures of the UN Security Council on goods from the DPRK")
        .doesNotContain("UNSCR");
  }

  /** Coal until the ban, squid after it, watches throughout; invented. */
  @Test
  void tellsGoodsOfWhichImportersGoOnTelling() throws IOException {
    StringBuilder rows = new StringBuilder(COMTRADE);
    for (int month = 1; month <= 24; month++) {
      String period = (month <= 12 ? "2017" : "2018") + "%02d".formatted((month - 1) % 12 + 1);
      row(rows, period, month <= 8 ? "2701" : "9102", 5_000_000, 400_000);
      row(rows, period, "0307", month == 17 || month <= 9 ? 20_000 : 0, month == 17 ? 90_000 : 0);
    }
    Path file = Files.writeString(folder.resolve("months.csv"), rows);
    assertThat(done("trade", file).out())
        .contains(
            "coal, UNSCR 2371, 8, from 2017-08-05: US$ 2,800,000 in the twelve months before, 400,000"
                + " in months of old contracts; of every month after it somebody tells of trade, and"
                + " nobody of these goods")
        .contains("importers go on telling of these goods after it: US$ 90,000 in 2018-05")
        .contains("coal, UNSCR 2371, 8, from 2017-09: cannot tell: nothing is told from it on")
        .contains("of the 36 months before it and the 8 from it on, 7 are told");
    assertThat(done("--json", "trade", file).object()).containsKeys("bans", "breaks", "coal");
  }

  @Test
  void putsUnitValuesBesidePrices() throws IOException {
    StringBuilder rows = new StringBuilder(COMTRADE);
    row(rows, "201401", "2701", 10_000_000, 600_000);
    row(rows, "201402", "2701", 10_000_000, 500_000);
    row(rows, "2015", "2601", 1_000_000, 30_000);
    Path file = Files.writeString(folder.resolve("coal.csv"), rows);
    StringBuilder prices = new StringBuilder("month,hs,commodity,price,unit,source\n");
    prices.append("2014-01,2701,steam coal,100,USD/t,Invented sheet\n");
    for (int month = 1; month <= 12; month++) {
      prices.append(
          "2015-%02d,2601,iron ore,%d,USD/t,Invented sheet%n".formatted(month, 30 + month));
    }
    Path sheet = Files.writeString(folder.resolve("prices.csv"), prices);
    assertThat(done("trade", file, "--prices", sheet).out())
        .contains("13 prices of steam coal, iron ore (Invented sheet)")
        .contains(
            "2701, 2014: US$ 60.0 a tonne, 60 % of steam coal (Invented sheet; 1 months, 1 without"
                + " weight or price)")
        .contains("2601, 2015: US$ 30.0 a tonne, 82 % of iron ore");
    assertThat(
            (List<?>) done("--json", "trade", file, "--prices", sheet).object().get("unitValues"))
        .hasSize(2);
    assertThat(davylamp("trade", yearly(), "--prices", sheet).err())
        .contains("expected dollars of the time beside prices, found constant ones");
    assertThat(davylamp("trade", file, "--prices", file).code()).isEqualTo(Davylamp.BAD_INPUT);
  }

  /** China tells as its partners do, India half as much or twice; the DPRK tells once. */
  @Test
  void weighsWhatBothSidesTell() throws IOException {
    StringBuilder rows = new StringBuilder(BOTH);
    for (int year = 2010; year < 2016; year++) {
      both(rows, year, "CHN", "DEU", 1e9, 1.1e9);
      both(rows, year, "DEU", "CHN", 1e9, 1.12e9);
      both(rows, year, "IND", "DEU", 1e9, year % 2 == 0 ? 2.2e9 : .55e9);
      both(rows, year, "DEU", "IND", 1e9, year % 2 == 0 ? 2.2e9 : .55e9);
      side(rows, year, "CHN", "PRK", "M", 125e6);
      side(rows, year, "IND", "PRK", "M", 5e6);
    }
    both(rows, 2015, "CHN", "PRK", 100e6, 40e6);
    Path file = Files.writeString(folder.resolve("both.csv"), rows);
    assertThat(done("trade", file).out())
        .contains("if freight and insurance add 0 to 25 % (an assumption, not an estimate)")
        .contains(
            "CHN to PRK, 2015: US$ 100.0 million by the exporter, 40.0 by the importer: at least 60.0 million too little")
        .contains("figures of CHN: half are within a factor of 1.0")
        .contains("figures of IND: half are within a factor of 2.0")
        .contains("its exports where they leave it, 2010: US$ 104.0 to 130.0 million");
    assertThat(done("--json", "trade", file).object()).containsKeys("mirror", "reporters");
  }

  private static final String COMTRADE =
      "period,refYear,reporterISO,partnerISO,flowCode,classificationCode,cmdCode,netWgt,primaryValue\n";
  private static final String BOTH =
      "period,refYear,reporterISO,partnerISO,flowCode,classificationCode,cmdCode,primaryValue\n";

  private static void row(StringBuilder rows, String period, String code, long kg, long dollars) {
    if (dollars > 0) {
      rows.append(
          "%s,%s,CHN,PRK,M,H5,%s,%d,%d%n"
              .formatted(period, period.substring(0, 4), code, kg, dollars));
    }
  }

  private static void both(
      StringBuilder rows, int year, String from, String to, double x, double m) {
    side(rows, year, from, to, "X", x);
    side(rows, year, to, from, "M", m);
  }

  private static void side(
      StringBuilder rows, int year, String who, String with, String flow, double dollars) {
    rows.append("%d,%d,%s,%s,%s,H5,TOTAL,%.0f%n".formatted(year, year, who, with, flow, dollars));
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

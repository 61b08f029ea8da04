package org.davylamp.findings.verdicts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.davylamp.exchange.rows.Rows;
import org.davylamp.exchange.rows.ShipmentRow;
import org.davylamp.findings.ToyCase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shipments as a compliance officer has them, and what the bundled case says of each. */
class ShipmentScreenTest {
  private static final Path BUNDLED = Path.of("..", "cases", "dprk-minerals");
  private static final String HEADER =
      "id,date,hs,description,origin,portOfLoading,portOfDischarge,consignor,consignee,remarks\n";

  @TempDir private static Path folder;
  private static ShipmentScreen screen;

  @BeforeAll
  static void bundledCase() throws IOException {
    ToyCase toy = ToyCase.in(folder);
    for (String file :
        List.of(
            "sources",
            "places",
            "facilities",
            "roles",
            "vessels",
            "names",
            "measures",
            "measure-terms",
            "links",
            "products",
            "consignments")) {
      toy.read(Files.readString(BUNDLED.resolve(file + ".csv")));
    }
    screen =
        toy.view(
            view ->
                new ShipmentScreen(
                    ScreeningBasis.of(
                        view, List.of(), ScreeningBasis.Scope.on(LocalDate.of(2026, 11, 1)))));
  }

  private static Screened screened(String cells) throws IOException {
    List<ShipmentRow> rows = new ArrayList<>();
    String csv = HEADER + "T1," + cells + "\n";
    Rows.read(
        new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)),
        "shipments.csv",
        Rows.Kind.SHIPMENTS,
        Map.of(),
        row -> rows.add((ShipmentRow) row));
    return screen.apply(rows.getFirst());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "2019-03-01,2701,coal,DPRK,Nampo,Qingdao,,, | match | banned-goods",
        "2019-03-01,,무연탄,북한,남포,青岛,,, | match | banned-goods",
        "2019-03-01,82,刀具,朝鲜,清津,大连,,, | review | dprk-origin",
        "2016-10-01,2701.11,anthracite,DPRK,Nampo,Rizhao,,,livelihood undertaking on file | review | exemption-claimed",
        "2016-10-01,2701.11,anthracite,DPRK,Nampo,Rizhao,,,livelihood exemption refused | match | banned-goods",
        "2018-06-01,2701.12,steam coal,Russia,Rajin,Pohang,,,Russia confirms the origin; Committee notified in advance; solely for export | clear | ",
        "2018-06-01,2701.12,steam coal,Russia,Chongjin,Pohang,,,Russia confirms the origin; Committee notified in advance; solely for export | match | banned-goods",
        "2018-06-01,2601.11,iron ore,South Korea,Chongjin,Dalian,,, | review | origin-open",
        "2020-01-01,8703.23,cars,Korea,Ulsan,Hamburg,,, | clear | ",
        "2020-01-01,0307.43,squid,Korea,,Dalian,,, | review | origin-open",
        "2020-01-01,6110.30,pullovers,China,Dandong,Hamburg,,, | review | origin-open",
        "2020-01-01,6110.30,pullovers,China,Dandong,Hamburg,,,SMETA report on file | clear | ",
        "2020-01-01,8481.80,valves,China,Dandong,Hamburg,,, | clear | ",
        "2020-01-01,6110.30,pullovers,China,Ningbo,Hamburg,,, | clear | ",
        "2020-01-01,,goods as per invoice,China,Ningbo,Hamburg,,, | review | goods-not-told",
        "2019-01-01,8429.52,excavators,China,Dalian,Nampo,,, | match | banned-goods",
        "2019-01-01,8413.70,pumps,Germany,Dalian,Nampo,,,exemption of the 1718 Committee granted to UNICEF | clear | ",
        "2019-01-01,1006.30,rice,China,Dalian,Nampo,,, | clear | ",
        "2023-01-01,6203.42,trousers,China,Shanghai,Los Angeles,,,sewn by North Korean workers | match | presumed-forced-labour",
        "2023-01-01,6203.42,trousers,China,Shanghai,Los Angeles,,,no North Korean workers employed | clear | ",
        "2015-01-01,2701,~\"coal, Chungbong mine\"~,DPRK,Chongjin,Rizhao,,, | review | dprk-origin",
        "2011-01-01,2701,~\"coal, Chungbong mine\"~,DPRK,Chongjin,Rizhao,,, | exposed | tied-to-forced-labour",
        "2021-01-01,2701.12,steam coal,Russia,Vostochny,Yantai,,,ship's AIS transponder switched off for 4 days | review | went-dark",
        "2021-01-01,2701.12,steam coal,Indonesia,Samarinda,Yantai,,, | clear | ",
        ",2701.11,anthracite,DPRK,Nampo,Cam Pha,,, | review | day-open",
        "2018-06-01,2701.12,steam coal,Russia,Rajin,Pohang,,,origin certified by Russian authorities; prior notification to the Committee; in transit via Rajin only | clear | ",
        "2018-06-01,2701.12,steam coal,Russia,Rajin,Pohang,,,origin certified by Russian authorities; in transit via Rajin only | review | exemption-claimed",
        "2017-08-20,2601.11,iron ore,DPRK,Chongjin,Rizhao,,,purchase agreement signed 12 May 2017; Committee informed | review | exemption-claimed",
        "2017-08-20,2601.11,iron ore,DPRK,Chongjin,Rizhao,,,purchase agreement signed 12 August 2017; Committee informed | match | banned-goods",
        "2014-05-01,6203.42,trousers,Korea,Incheon,Hamburg,,,Kaesong Industrial Complex | review | ",
        "2014-05-01,6203.42,trousers,South Korea (Kaesong),Incheon,Hamburg,,, | review | ",
        "2014-05-01,6203.42,trousers,South Korea,Incheon,Hamburg,,,not from Kaesong | clear | ",
        "2022-01-01,3923.21,plastic bags,,Ningbo,Hamburg,,, | review | origin-not-told"
      })
  void isJudgedByTheLawOfItsDay(String cells, String verdict, String rule) throws IOException {
    Screened found = screened(cells.replace("~", ""));

    assertThat(found.verdict().word()).as("%s", found.reasons()).isEqualTo(verdict);
    if (rule != null && !rule.isEmpty()) {
      assertThat(found.reasons()).extracting(Reason::rule).contains(rule);
    }
  }

  /**
   * Such a ship carries the trade of its country, on a list or not; another flag is no question.
   */
  @ParameterizedTest
  @CsvSource({"KP,REVIEW", "DPRK,REVIEW", "PA,CLEAR", "KR,CLEAR"})
  void flagOfTheDprkIsAlwaysAsked(String flag, Verdict verdict) throws IOException {
    String csv =
        "id,date,hs,description,origin,portOfLoading,portOfDischarge,vessel,flag\n"
            + "T1,2020-01-01,1006.30,rice,Vietnam,Haiphong,Manila,Blue Heron,"
            + flag
            + "\n";
    List<ShipmentRow> rows = new ArrayList<>();
    Rows.read(
        new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)),
        "shipments.csv",
        Rows.Kind.SHIPMENTS,
        Map.of(),
        row -> rows.add((ShipmentRow) row));

    assertThat(screen.apply(rows.getFirst()).verdict()).isEqualTo(verdict);
  }

  /** A reason names the law with its sources, what to ask for and what would change it. */
  @Test
  void aReasonCanBeFiled() throws IOException {
    Reason reason = screened("2019-03-01,2701,coal,DPRK,Nampo,Qingdao,,,").reasons().getFirst();

    assertThat(reason.text())
        .contains(
            "“coal” (HS 2701)", "Nampo", "2019-03-01", "UNSCR 2371 (2017), para 8", "2017-08-05");
    assertThat(reason.basis().getFirst().id()).contains("unscr-2371-coal-iron");
    assertThat(reason.basis().getFirst().sources()).isNotEmpty();
    assertThat(reason.ask()).endsWith(".");
    assertThat(reason.changes()).endsWith(".");
  }
}

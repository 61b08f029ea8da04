package org.davylamp.exchange.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.davylamp.exchange.BadInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Invented rows in each publisher's columns, and what they become. */
final class TradeFileTest {
  static final String COMTRADE =
      """
      typeCode,freqCode,refYear,refMonth,period,reporterCode,reporterISO,reporterDesc,flowCode,partnerCode,partnerISO,partnerDesc,partner2Code,classificationCode,cmdCode,cmdDesc,customsCode,motCode,qtyUnitAbbr,qty,isQtyEstimated,netWgt,isNetWgtEstimated,cifvalue,fobvalue,primaryValue,isReported
      C,M,2016,12,201612,156,CHN,China,M,408,PRK,"Dem. People's Rep. of Korea",0,H4,2701,Coal,C00,0,kg,2000000,false,2000000,true,180000.5,,180000.5,true
      C,A,2016,52,2016,156,CHN,China,X,408,PRK,"Dem. People's Rep. of Korea",0,H4,TOTAL,All,C00,0,,,false,,false,,900,900,false
      C,A,2016,52,2016,156,CHN,China,X,408,PRK,"Dem. People's Rep. of Korea",0,H4,7208,Steel,C00,2100,,,false,,false,,50,50,true
      """;
  private static final String COMTRADE_BEFORE =
      """
      Classification,Year,Period,Period Desc.,Trade Flow Code,Trade Flow,Reporter Code,Reporter,Reporter ISO,Partner Code,Partner,Partner ISO,2nd Partner Code,Commodity Code,Commodity,Qty Unit Code,Qty Unit,Qty,Netweight (kg),Trade Value (US$),Flag
      H3,2011,2011,2011,1,Import,156,China,CHN,410,Rep. of Korea,KOR,,101,Horses,5,Number of items,12,6000,40000,4
      """;
  static final String JSON =
      """
      {"elapsedTime":"0.1 secs","count":1,"data":[
       {"typeCode":"C","freqCode":"M","refYear":2017,"refMonth":3,"period":"201703",
        "reporterCode":156,"reporterISO":"CHN","flowCode":"M","partnerCode":408,"partnerISO":"PRK",
        "partner2Code":0,"classificationCode":"H5","cmdCode":"2601","motCode":0,"customsCode":"C00",
        "qtyUnitAbbr":"kg","qty":1500.0,"isQtyEstimated":false,"netWgt":1500.0,
        "isNetWgtEstimated":false,"cifvalue":120.0,"fobvalue":null,"primaryValue":120.0,
        "extra":{"a":[1,2]}}],"error":""}
      """;
  private static final String JSON_BEFORE =
      """
      {"validation":{"status":{"name":"Ok"}},"dataset":[{"pfCode":"H4","yr":2014,"period":2014,
      "rgCode":2,"rgDesc":"Export","rtCode":156,"rt3ISO":"CHN","ptCode":408,"pt3ISO":"PRK",
      "cmdCode":"TOTAL","qtCode":1,"TradeQuantity":null,"NetWeight":0,"TradeValue":77,"estCode":0}]}
      """;
  static final String BACI =
      "t,i,j,k,v,q\n2016,408,156,270111,   12.345,   1000.5\n2016,410,842,10121,1,NA\n";
  static final String ITPD =
      "exporter_iso3,exporter_m49,year,importer_iso3,importer_m49,industry_id,industry_descr,"
          + "broad_sector,trade,flag_mirror,flag_zero\n"
          + "PRK,408,2009,USA,840,35,Mining of hard coal,Mining,6.9,1,p\n"
          + "PRK,408,2009,CAN,124,35,Mining of hard coal,Mining,0,0,u\n";
  private static final String ITPD_SUMS =
      "\"year\",\"exporter\",\"importer\",\"value_usd2010\"\n2009,\"North Korea\",\"Chile\",5.25\n";
  static final String WITS =
      "Nomenclature,ReporterISO3,ProductCode,ReporterName,PartnerISO3,PartnerName,Year,"
          + "TradeFlowName,TradeFlowCode,TradeValue in 1000 USD,Quantity,QtyUnit\n"
          + "H2,CHN,260111,China,PRK,\"Korea, Dem. Rep.\",2005,Import,1,7.5,3000,Kg\n";
  static final String WITS_PARTNERS =
      "Partner Name,Year,Export (US$ Thousand),Import (US$ Thousand)\n\"Korea, Dem. Rep.\",1989,3.5,\n";

  @Test
  void saysTheSameOfAllPublishers() throws IOException {
    assertThat(told("c.csv", COMTRADE))
        .containsExactly(
            "CHN←PRK 2016-12 HS 2012 2701: 180000.5 USD CIF REPORTED; 2000000 kg, ~2000000 kg",
            "CHN→PRK 2016 HS 2012 all: 900 USD FOB REPORTED",
            "CHN→PRK 2016 HS 2012 7208: 50 USD FOB REPORTED part");
    assertThat(told("l.csv", COMTRADE_BEFORE))
        .containsExactly(
            "CHN←KOR 2011 HS 2007 0101: 40000 USD UNSAID REPORTED; 12 Number of items, ~6000 kg");
    assertThat(told("c.json", JSON))
        .containsExactly(
            "CHN←PRK 2017-03 HS 2017 2601: 120.0 USD CIF REPORTED; 1500.0 kg, 1500.0 kg");
    assertThat(told("l.json", JSON_BEFORE))
        .containsExactly("CHN→PRK 2014 HS 2012 all: 77 USD UNSAID REPORTED; 0 kg");
    assertThat(told("BACI_HS92_Y2016_V202301.csv", BACI))
        .containsExactly(
            "408→156 2016 HS 1992 270111: 12345 USD FOB RECONCILED assumed; 1000.5 t",
            "410→842 2016 HS 1992 010121: 1000 USD FOB RECONCILED assumed");
    assertThat(told("i.csv", ITPD))
        .containsExactly(
            "USA←PRK 2009 ITPD-E  35: 6900000 USD UNSAID MIRRORED",
            "CAN←PRK 2009 ITPD-E  35: 0 USD UNSAID REPORTED assumed");
    assertThat(told("s.csv", ITPD_SUMS))
        .containsExactly("chile←north korea 2009 ITPD-E  all: 5.25 USD of 2010 UNSAID UNSAID");
    assertThat(told("w.csv", WITS))
        .containsExactly("CHN←PRK 2005 HS 2002 260111: 7500 USD UNSAID REPORTED; 3000 Kg");
    assertThat(told("p.csv", WITS_PARTNERS))
        .containsExactly("→korea, dem. rep. 1989   all: 3500 USD UNSAID UNSAID");
  }

  @Test
  void readsWhatIsPackedAndWhatHasAMark() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(BACI.getBytes(StandardCharsets.UTF_8));
    }
    assertThat(told("b.csv.gz", packed.toByteArray())).hasSize(2);
    assertThat(told("m.json", ("\uFEFF" + JSON).getBytes(StandardCharsets.UTF_8))).hasSize(1);
    byte[] cut = java.util.Arrays.copyOf(packed.toByteArray(), packed.size() - 12);
    assertThatThrownBy(() -> told("b.csv.gz", cut))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("expected a whole gzip file");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          t,i,j,k,v,q\\n2016,408,156,270111,-1,2      | line 2, column 5 | a number from 0 on
          t,i,j,k,v,q\\n2016,408,156,270111,1e999,2   | line 2, column 5 | a number from 0 on
          t,i,j,k,v,q\\n2016,408,156,270111,1,2\\n16,408,156,2,1,2 | line 3, column 1 | a year such as 2016
          t,i,j,k,v,q\\n2016,,156,270111,1,2          | line 2, column 2 | a country
          t,i,j,k,v,q\\n2016,408,156,270111,1,2,3     | line 2, column 7 | at most 6 fields
          t,i,j,k,v,v\\n                              | line 1, column 6 | each column once
          name,date\\nA,B                             | line 1           | the columns of UN Comtrade
          period,flowCode,reporterCode,partnerCode,cmdCode,primaryValue\\n201613,M,1,2,3,4 | line 2, column 1 | a month from 01 to 12
          period,flowCode,reporterCode,partnerCode,cmdCode,primaryValue\\n2016,Q,1,2,3,4 | line 2, column 2 | export, import
          {"data":[{"refYear":2016,"flowCode":"M","reporterCode":1,"partnerCode":2,"primaryValue":"x"}]} | line 1, column 89 | a number from 0 on
          {"data":[{"refYear":2016                    | line 1, column 2 | expected
          {"error":"quota"}                           | line 1, column 1 | an array called data
          """)
  void namesRowAndColumnOfWhatIsBad(String text, String place, String expected) {
    assertThatThrownBy(() -> told("f", text.replace("\\n", "\n")))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining(place)
        .hasMessageContaining(expected);
  }

  private static List<String> told(String file, String text) throws IOException {
    return told(file, text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> told(String file, byte[] bytes) throws IOException {
    List<String> told = new ArrayList<>();
    TradeFile read =
        TradeFile.read(new ByteArrayInputStream(bytes), file, record -> told.add(words(record)));
    assertThat(read.records()).isEqualTo(told.size());
    return told;
  }

  private static String words(TradeRecord record) {
    boolean out = record.flow() == TradeRecord.Flow.EXPORT;
    String goods = record.goods().code().isEmpty() ? "all" : record.goods().code();
    String value =
        record
            .value()
            .map(
                it ->
                    it.amount().toPlainString()
                        + " "
                        + it.currency()
                        + (it.baseYear() == 0 ? "" : " of " + it.baseYear())
                        + " "
                        + it.valuation())
            .orElse("-");
    String quantities =
        record.quantities().stream()
            .map(it -> (it.estimated() ? "~" : "") + it.amount().toPlainString() + " " + it.unit())
            .collect(Collectors.joining(", "));
    return "%s%s%s %s %s %s %s: %s %s%s%s%s"
        .formatted(
            record.reporter().key(),
            out ? "→" : "←",
            record.partner().key(),
            record.period().edtf(),
            record.goods().classification(),
            record.goods().version(),
            goods,
            value,
            record.side(),
            record.assumed() ? " assumed" : "",
            record.part() ? " part" : "",
            quantities.isEmpty() ? "" : "; " + quantities);
  }
}

package org.davylamp.exchange.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.davylamp.evidence.Edtf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The same person, ship and firm as each list would have them. */
class SampleListsTest {
  @TempDir Path temp;

  private ListDesk sample(String format) throws IOException {
    return ListDesk.read(temp, SampleLists.of(format));
  }

  static Stream<String> formats() {
    return ListFormats.readers().stream().map(ListReader::format);
  }

  @ParameterizedTest
  @MethodSource("formats")
  void isToldByItsContent(String format) throws IOException {
    assertThat(sample(format).list().format()).isEqualTo(format);
  }

  /** What registers a list counts what reading it hands out, and what it does not. */
  @ParameterizedTest
  @MethodSource("formats")
  void countsWhatItReads(String format) throws IOException {
    ListDesk desk = sample(format);
    assertThat(desk.entries()).hasSize((int) (desk.list().entries() - desk.list().unnamed()));
    assertThat(desk.list().repeated()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      textBlock =
          """
          un-xml           ;KPi.901 ;PRIMARY HAN CHOL SU | ORIGINAL_SCRIPT 한철수 | ALIAS Han Chol-Su | WEAK_ALIAS Chol | FORMER Han Chil Su
          un-xml           ;KPe.902 ;PRIMARY SILVER HILL TRADING | ALIAS SHT GROUP | WEAK_ALIAS SHTG | FORMER Grey Hill
          ofac-xml         ;901     ;PRIMARY HAN, Chol Su | WEAK_ALIAS CHOL | FORMER HAN, Chil Su
          ofac-advanced-xml;901     ;PRIMARY HAN, Chol Su | WEAK_ALIAS CHOL | FORMER HAN, Chil Su
          ofac-csv         ;901     ;PRIMARY HAN, Chol Su | WEAK_ALIAS CHOL
          ofac-csv         ;902     ;PRIMARY GREY STAR | FORMER RED STAR
          ofac-csv         ;903     ;PRIMARY SILVER HILL TRADING CO., LTD.
          eu-xml           ;EU.901.1;PRIMARY HAN Chol Su | ALIAS Han Chol-Su | FORMER Han Chil Su | WEAK_ALIAS Chol | ORIGINAL_SCRIPT 한철수
          eu-xml           ;EU.902.1;PRIMARY Silver & Hill
          eu-csv           ;EU.901.1;PRIMARY HAN Chol Su | ALIAS Han Chol-Su | FORMER Han Chil Su
          uk-xml           ;DPR0901 ;PRIMARY HAN, CHOL SU | WEAK_ALIAS CHOL | ORIGINAL_SCRIPT 한철수
          uk-csv           ;DPR0901 ;PRIMARY HAN, CHOL SU | ORIGINAL_SCRIPT 한철수 | WEAK_ALIAS CHOL
          seco-xml         ;901     ;PRIMARY Han, Chol Su | ORIGINAL_SCRIPT 한철수 | WEAK_ALIAS Chol
          dfat-csv         ;901     ;PRIMARY HAN Chol Su | ORIGINAL_SCRIPT 한철수 | WEAK_ALIAS Chol
          uflpa-csv        ;line 2  ;ALIAS Grey Valley | ALIAS Production and Cotton Works | PRIMARY Grey Valley Cotton Co., Ltd.
          uflpa-csv        ;line 3  ;FORMER Red Hill Textile | PRIMARY Silver Hill Textile
          list-csv         ;a       ;PRIMARY Han Chol Su | ALIAS Chol | ALIAS Han Chol-Su
          ftm-json         ;a       ;PRIMARY Han Chol Su | ORIGINAL_SCRIPT 한철수 | WEAK_ALIAS Chol
          ftm-statements   ;a       ;PRIMARY Han Chol Su
          """)
  void names(String format, String id, String names) throws IOException {
    assertThat(ListDesk.names(sample(format.strip()).entry(id.strip()))).isEqualTo(names);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          un-xml           ;KPi.901 ;Person      ;1963~ 1958/1960      ;kp;male;2016-03-02
          ofac-xml         ;901     ;Person      ;1963~                ;kp;male;
          ofac-advanced-xml;901     ;Person      ;1963                 ;kp;male;2017-06-01
          ofac-csv         ;901     ;Person      ;1963~ 1958/1960      ;kp;male;
          eu-xml           ;EU.901.1;Person      ;1963~ 1958/1960      ;kp;male;2016-03-04
          eu-csv           ;EU.901.1;Person      ;1963~ 1964-01-02     ;kp;male;2016-03-04
          uk-xml           ;DPR0901 ;Person      ;1963 1964-01-02      ;kp;male;2020-12-31
          uk-csv           ;DPR0901 ;Person      ;1963 1964-01-02      ;kp;male;2020-12-31
          seco-xml         ;901     ;Person      ;1963                 ;kp;male;2016-05-18
          dfat-csv         ;901     ;Person      ;1964-01-02 1963~     ;kp;    ;2016-03-02
          targets-csv      ;NK-901  ;Person      ;1963                 ;kp;    ;
          list-csv         ;a       ;Person      ;1963~                ;kp;    ;
          ftm-json         ;a       ;Person      ;1963                 ;kp;    ;
          """)
  void people(
      String format,
      String id,
      String schema,
      String births,
      String nationality,
      String gender,
      String listed)
      throws IOException {
    ListEntry entry = sample(format.strip()).entry(id.strip());
    assertThat(entry.schema()).isEqualTo(schema.strip());
    assertThat(entry.births().stream().map(Edtf::toString).toList())
        .containsExactly(births.strip().split(" "));
    assertThat(entry.nationalities()).containsExactly(nationality);
    assertThat(entry.gender()).isEqualTo(Optional.ofNullable(gender));
    assertThat(entry.listed().map(Edtf::toString)).isEqualTo(Optional.ofNullable(listed));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          un-xml           ;KPi.901 ;IMO_IN_REMARKS 8412345 | PASSPORT 563230001 kp
          ofac-xml         ;901     ;PASSPORT 563230001 kp
          ofac-xml         ;902     ;IMO 8412345 | MMSI 445123000 | CALL_SIGN HMZZ
          ofac-advanced-xml;901     ;PASSPORT 563230001 kp
          ofac-advanced-xml;902     ;IMO 8412345
          ofac-csv         ;901     ;PASSPORT 563230001 kp | NATIONAL_ID AB 670850 Y
          ofac-csv         ;902     ;CALL_SIGN HMZZ | IMO 8412345 | MMSI 445123000
          ofac-csv         ;903     ;IMO 5499198 | REGISTRATION C-0833/2006 mv | SWIFT_BIC SHTRKPPY
          eu-xml           ;EU.901.1;OTHER_LIST KPi.901 | PASSPORT 563230001 kp | EMAIL han@example.org
          eu-xml           ;EU.902.1;IMO_IN_REMARKS 8412345
          eu-csv           ;EU.901.1;PASSPORT 563230001 kp | OTHER_LIST KPi.901
          uk-xml           ;DPR0901 ;OTHER_LIST KPi.901 | OTHER_LIST 12901 | PASSPORT 563230001
          uk-xml           ;DPR0902 ;IMO 8412345
          uk-csv           ;DPR0902 ;OTHER_LIST 12902 | IMO 8412345
          seco-xml         ;901     ;PASSPORT 563230001 kp | OTHER_LIST KPi.901
          seco-xml         ;902     ;IMO 8412345
          dfat-csv         ;902     ;IMO 8412345
          targets-csv      ;NK-902  ;IMO 8412345
          list-csv         ;b       ;IMO 8412345
          list-csv         ;c       ;REGISTRATION C-0833
          ftm-json         ;b       ;IMO 8412345
          ftm-statements   ;b       ;IMO 8412345
          """)
  void identifiers(String format, String id, String identifiers) throws IOException {
    assertThat(ListDesk.identifiers(sample(format.strip()).entry(id.strip())))
        .isEqualTo(identifiers);
  }

  @Test
  void valuesInACellAreCsvAgain() throws IOException {
    assertThat(ListDesk.names(sample("targets-csv").entry("NK-901")))
        .isEqualTo("PRIMARY Han Chol Su | ALIAS Chol | ALIAS Han; Chol-Su");
  }

  @Test
  void aShip() throws IOException {
    ListEntry ship = sample("ofac-csv").entry("902");
    assertThat(ship.schema()).isEqualTo("Vessel");
    assertThat(ship.vessel())
        .hasValue(
            new ListedVessel(
                List.of("kp"),
                List.of("tv"),
                List.of("Bulk Carrier"),
                List.of("9,000", "6,000 GRT"),
                List.of("Silver Hill")));
    assertThat(sample("uk-csv").entry("DPR0902").vessel().orElseThrow().pastFlags())
        .containsExactly("tv", "bz");
  }

  @Test
  void whatIsNoFieldIsARemark() throws IOException {
    assertThat(sample("ofac-csv").entry("901").remarks())
        .containsExactly(
            "Secondary sanctions risk: section 510.201",
            "Passport 563230001: expires 12 Jun 2022",
            "Linked To: SILVER HILL TRADING.");
    assertThat(sample("eu-xml").entry("EU.901.1").remarks())
        .containsExactly(
            "name: Chinese:; Text of image",
            "Runs ships.",
            "National passport 563230001, known to be false");
  }

  @Test
  void placesKnowTheirCountry() throws IOException {
    assertThat(sample("ofac-csv").entry("901").birthPlaces())
        .containsExactly(new ListedPlace("Kaesong, Korea, North", Optional.of("kp")));
    assertThat(sample("seco-xml").entry("901").addresses())
        .containsExactly(
            new ListedPlace(
                "12 Rakwon Street, Pyongyang, Korea (Democratic People's Republic of)",
                Optional.of("kp")));
    assertThat(sample("dfat-csv").entry("901").addresses()).hasSize(2);
  }

  @Test
  void rowsAreWhereEntriesBegin() throws IOException {
    assertThat(sample("uk-csv").entry("DPR0902").row()).isEqualTo(5);
    assertThat(sample("un-xml").entry("KPe.902").row()).isEqualTo(28);
  }

  @Test
  void aliasesAndAddressesAreFoundBesideOfacsList() throws IOException {
    Path sdn = Files.writeString(temp.resolve("2026_sdn.csv"), SampleLists.OFAC_CSV);
    Files.writeString(temp.resolve("2026_alt.csv"), SampleLists.OFAC_ALT);
    Files.writeString(temp.resolve("2026_add.csv"), SampleLists.OFAC_ADD);
    Files.writeString(temp.resolve("2026_sdn_comments.csv"), "903,\"Tax ID No. 77 (China).\"\n");
    ListDesk desk = ListDesk.read(sdn);
    assertThat(ListDesk.names(desk.entry("901")))
        .isEqualTo(
            "PRIMARY HAN, Chol Su | WEAK_ALIAS CHOL | ALIAS HAN, Chol-Su | FORMER HAN, Chil Su");
    assertThat(desk.entry("901").addresses())
        .containsExactly(
            new ListedPlace("12 Rakwon Street, Pyongyang, Korea, North", Optional.of("kp")));
    assertThat(ListDesk.identifiers(desk.entry("903"))).endsWith("TAX 77 cn");
    assertThat(desk.list().unattached()).isEqualTo(1);
  }

  /** Batches of one and of all come to the same. */
  @Test
  void batchesDoNotShow() throws IOException {
    Map<String, ListReader> small =
        Map.of(
            "ofac-csv", new OfacCsv(1),
            "ofac-advanced-xml", new XmlListReader(new OfacAdvancedXml(1)),
            "seco-xml", new XmlListReader(new SecoXml(1)));
    Files.writeString(temp.resolve("alt.csv"), SampleLists.OFAC_ALT);
    for (Map.Entry<String, ListReader> each : small.entrySet()) {
      Path file = temp.resolve("sdn.csv");
      Files.writeString(file, SampleLists.of(each.getKey()));
      List<ListEntry> entries = new java.util.ArrayList<>();
      OfficialList list =
          each.getValue()
              .read(
                  new org.davylamp.exchange.InputFile(file, "list", Files.size(file)),
                  entries::add);
      assertThat(entries).isEqualTo(ListDesk.read(file).entries());
      assertThat(list).isEqualTo(ListDesk.read(file).list());
    }
  }
}

package org.davylamp.exchange.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.davylamp.exchange.BadInput;
import org.davylamp.exchange.InputFile;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists as their authorities publish them: which, of what date, how many entries. */
class OfficialListTest {
  @TempDir Path temp;

  private Optional<OfficialList> list(String text) throws IOException {
    Path file = Files.writeString(temp.resolve("list"), text);
    return OfficialList.of(new InputFile(file, "list", Files.size(file)));
  }

  @Test
  void unitedNations() throws IOException {
    String text =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <CONSOLIDATED_LIST dateGenerated="2026-02-27T00:00:09.554Z">
          <INDIVIDUALS>
            <INDIVIDUAL><DATAID>1</DATAID><INDIVIDUAL_ALIAS><ALIAS_NAME>A</ALIAS_NAME></INDIVIDUAL_ALIAS></INDIVIDUAL>
            <INDIVIDUAL><DATAID>2</DATAID></INDIVIDUAL>
          </INDIVIDUALS>
          <ENTITIES><ENTITY><DATAID>3</DATAID></ENTITY></ENTITIES>
        </CONSOLIDATED_LIST>
        """;
    assertThat(list(text))
        .hasValueSatisfying(
            list -> {
              assertThat(list.format()).isEqualTo("un-xml");
              assertThat(list.date()).hasValue("2026-02-27");
              assertThat(list.counts()).isEqualTo(Map.of("INDIVIDUAL", 2L, "ENTITY", 1L));
              assertThat(list.entries()).isEqualTo(3);
            });
  }

  @Test
  void ofac() throws IOException {
    String text =
        """
        <sdnList xmlns="https://example.org/XML">
          <publshInformation><Publish_Date>03/28/2025</Publish_Date><Record_Count>3</Record_Count></publshInformation>
          <sdnEntry><uid>1</uid><sdnType>Individual</sdnType></sdnEntry>
          <sdnEntry><uid>2</uid><lastName>X</lastName><sdnType>Vessel</sdnType></sdnEntry>
          <sdnEntry><uid>3</uid></sdnEntry>
        </sdnList>
        """;
    assertThat(list(text))
        .hasValueSatisfying(
            list -> {
              assertThat(list.date()).hasValue("2025-03-28");
              assertThat(list.counts())
                  .isEqualTo(Map.of("Individual", 1L, "Vessel", 1L, "sdnEntry", 1L));
            });
  }

  @Test
  void ofacInItsAdvancedForm() throws IOException {
    String text =
        """
        <Sanctions>
          <DateOfIssue><Year>2026</Year><Month>3</Month><Day>9</Day></DateOfIssue>
          <DistinctParties><DistinctParty><Profile/></DistinctParty><DistinctParty/></DistinctParties>
        </Sanctions>
        """;
    assertThat(list(text))
        .hasValueSatisfying(
            list -> {
              assertThat(list.date()).hasValue("2026-03-09");
              assertThat(list.counts()).isEqualTo(Map.of("DistinctParty", 2L));
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <export generationDate="2026-01-05T10:00:00"><sanctionEntity/><sanctionEntity/></export>            | eu-xml | 2026-01-05 | 2
          <Designations><DateGenerated>2026-01-05</DateGenerated><Designation/></Designations>                | uk-xml | 2026-01-05 | 1
          <Designations><DateGenerated>some day</DateGenerated><Designation/></Designations>                  | uk-xml |            | 1
          """)
  void others(String text, String format, String date, long entries) throws IOException {
    OfficialList list = list(text).orElseThrow();
    assertThat(list.format()).isEqualTo(format);
    assertThat(list.date()).isEqualTo(Optional.ofNullable(date));
    assertThat(list.entries()).isEqualTo(entries);
  }

  @Test
  void tables() throws IOException {
    String sdn =
        """
        36,"AEROCARIBBEAN AIRLINES",-0- ,"CUBA",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0-\s
        4632,"A, B",individual ,"CUBA",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 1 Jan
        1950"
        \u001A
        """;
    assertThat(list(sdn).orElseThrow().counts()).isEqualTo(Map.of("entity", 1L, "individual", 1L));
    String uk =
        """
        Unique ID,OFSI Group ID,Name,Regime Name,Type,Designation source
        AFG0001,12703,X,Afghanistan,Entity,UN
        DPR0001,1,Y,Democratic People's Republic of Korea,Ship,UN
        """;
    assertThat(list(uk).orElseThrow().counts()).isEqualTo(Map.of("entity", 1L, "ship", 1L));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "name,site\nA,B\n",
        "country\nB\n",
        "<html><body/></html>",
        "{\"id\":1}",
        "36,A,B",
        "-0-"
      })
  void whatIsNoListIsNone(String text) throws IOException {
    assertThat(list(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<sdnList><sdnEntry>",
        "<CONSOLIDATED_LIST><INDIVIDUAL></ENTITY></CONSOLIDATED_LIST>",
        "<!DOCTYPE sdnList [<!ENTITY a \"aaaa\">]><sdnList><sdnEntry>&a;</sdnEntry></sdnList>",
        "<!DOCTYPE sdnList SYSTEM \"file:///etc/passwd\"><sdnList/>",
        "<sdnList>\u0000</sdnList>"
      })
  void damagedAndHostileListsAreRefused(String text) {
    assertThatThrownBy(() -> list(text))
        .isInstanceOf(BadInput.class)
        .hasMessageStartingWith("list, line ");
  }

  /** Counts that the lists state themselves, or that grep and Python 3.11's csv find. */
  @ParameterizedTest
  @CsvSource({
    "2026-02-27_un_consolidated.xml, un-xml, 2026-02-27, 1003",
    "ofac_2025-03-28_nonsdn.xml, ofac-xml, 2025-03-28, 443",
    "uk_2025-08-11.csv, uk-csv, , 5302",
    "ofac_sdn_2024-05-03.csv, ofac-csv, , 14965"
  })
  void publishedLists(String name, String format, String date, long entries) throws IOException {
    String data = System.getenv().getOrDefault("DAVYLAMP_DATA", "");
    Path file = Path.of(data, "lists", name);
    Assumptions.assumeTrue(
        !data.isEmpty() && Files.exists(file), "DAVYLAMP_DATA is not set to a folder with " + name);
    OfficialList list = OfficialList.of(new InputFile(file, name, Files.size(file))).orElseThrow();
    assertThat(list.format()).isEqualTo(format);
    assertThat(list.date()).isEqualTo(Optional.ofNullable(date));
    assertThat(list.entries()).isEqualTo(entries);
  }
}

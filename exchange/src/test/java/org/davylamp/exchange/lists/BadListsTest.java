package org.davylamp.exchange.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.davylamp.exchange.BadInput;
import org.davylamp.exchange.InputFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists that are not what they must be. */
class BadListsTest {
  @TempDir Path temp;

  static Stream<String> xml() {
    return ListFormats.readers().stream()
        .map(ListReader::format)
        .filter(format -> SampleLists.of(format).startsWith("<"));
  }

  static Stream<String> tables() {
    return ListFormats.readers().stream()
        .map(ListReader::format)
        .filter(format -> format.endsWith("-csv"));
  }

  private void refused(String format, String text, String message) {
    refused(format, text.getBytes(StandardCharsets.UTF_8), message);
  }

  private void refused(String format, byte[] bytes, String message) {
    assertThatThrownBy(() -> ListDesk.as(format, temp, bytes))
        .isInstanceOf(BadInput.class)
        .hasMessageStartingWith("list, line ")
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @MethodSource("xml")
  void truncated(String format) {
    String whole = SampleLists.of(format);
    refused(format, whole.substring(0, whole.length() * 2 / 3), "well-formed");
  }

  @ParameterizedTest
  @MethodSource("xml")
  void declaresEntities(String format) {
    String whole = SampleLists.of(format).replaceFirst("^<\\?xml.*\\?>\\s*", "");
    refused(
        format,
        "<!DOCTYPE a [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>" + whole,
        "document type declaration");
  }

  @ParameterizedTest
  @MethodSource("xml")
  void isAnother(String format) {
    refused(format, "<html><body/></html>", "expected the element");
  }

  @ParameterizedTest
  @MethodSource("tables")
  void holdsNul(String format) {
    refused(format, SampleLists.of(format).replaceFirst("(?i)grey|silver", "\0"), "NUL");
  }

  @ParameterizedTest
  @MethodSource("tables")
  void isLatin1(String format) {
    byte[] bytes =
        SampleLists.of(format)
            .replaceFirst("(?i)grey|silver", "Größe")
            .getBytes(StandardCharsets.ISO_8859_1);
    refused(format, bytes, "expected UTF-8");
  }

  /** Told as the list that it is, so that the error can say what is wrong. */
  @ParameterizedTest
  @MethodSource("tables")
  void isUtf16(String format) throws IOException {
    byte[] bytes = SampleLists.of(format).getBytes(StandardCharsets.UTF_16);
    Path file = Files.write(temp.resolve("list"), bytes);
    assertThatThrownBy(
            () -> OfficialList.of(new InputFile(file, "list", bytes.length)).orElseThrow())
        .isInstanceOf(BadInput.class)
        .hasMessageStartingWith("list, line 1")
        .hasMessageContaining("UTF-8");
  }

  @Test
  void xmlInUtf16IsRead() throws IOException {
    String text = SampleLists.UN.replace("UTF-8", "UTF-16");
    Path file = Files.write(temp.resolve("list"), text.getBytes(StandardCharsets.UTF_16));
    assertThat(ListDesk.read(file).entries()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      textBlock =
          """
          ofac-csv;901,HAN,individual,DPRK;expected 12 fields
          list-csv;id,name,schema|a,b|;expected 3 fields
          list-csv;id,name,schema|a,b,Persn|;list, line 2, column 3: expected a schema
          list-csv;id,nmae|a,b|;expected the header
          uk-csv;Unique ID,Name 6|a,b|;expected the header
          eu-csv;Entity_LogicalId,NameAlias_WholeName|1,A|;expected the header
          dfat-csv;Reference,Name of Individual or Entity,Name Type|1,"A|;line 2
          """)
  void columns(String format, String text, String message) {
    refused(format, text.replace('|', '\n'), message);
  }

  @Test
  void aFileBesideTheListIsDamaged() throws IOException {
    Path sdn = Files.writeString(temp.resolve("sdn.csv"), SampleLists.OFAC_CSV);
    Files.writeString(temp.resolve("alt.csv"), "901,1,aka\n");
    assertThatThrownBy(() -> ListDesk.read(sdn))
        .isInstanceOf(BadInput.class)
        .hasMessage("alt.csv, line 1: expected 5 fields, as OFAC's specification has, found 3");
  }

  @Test
  void rowsWithoutANameAreCounted() throws IOException {
    ListDesk desk = ListDesk.as("list-csv", temp, "id,name\na,\nb,Grey Hill\nc,-0-\n");
    assertThat(desk.entries()).extracting(ListEntry::id).containsExactly("b");
    assertThat(desk.list().unnamed()).isEqualTo(2);
    assertThat(desk.list().entries()).isEqualTo(3);
  }

  @Test
  void idsThatStandAgainAreCountedAndRead() throws IOException {
    ListDesk desk =
        ListDesk.as(
            "dfat-csv",
            temp,
            """
            Reference,Name of Individual or Entity,Type,Name Type
            1,Grey Hill,Entity,Primary Name
            1a,Silver Hill,Entity,Alias
            2,Red Hill,Entity,Primary Name
            1b,Old Hill,Entity,Alias
            """);
    assertThat(desk.entries()).extracting(ListEntry::id).containsExactly("1", "2", "1");
    assertThat(desk.list().repeated()).isEqualTo(1);
  }

  @Test
  void anEntryOfTooManyElementsIsRefused() {
    StringBuilder text = new StringBuilder("<sdnList><sdnEntry><uid>1</uid>");
    text.repeat("<a/>", 250_000);
    refused("ofac-xml", text.toString(), "elements in one entry");
  }

  @Test
  void anEntryOfTooManyRowsIsRefused() {
    String row = "1,GREY STAR,Vessel,Primary Name," + "x".repeat(500_000) + "\n";
    String text =
        "Reference,Name of Individual or Entity,Type,Name Type,Additional Information\n"
            + row.repeat(40);
    refused("dfat-csv", text, "characters in the entry '1'");
  }

  @Test
  void whatHangsOnABatchIsBounded() throws IOException {
    Path sdn = Files.writeString(temp.resolve("sdn.csv"), SampleLists.OFAC_CSV);
    String row = "901,1,aka,\"" + "x".repeat(900_000) + "\",-0-\n";
    Files.writeString(temp.resolve("alt.csv"), row.repeat(30));
    assertThatThrownBy(() -> ListDesk.read(sdn)).isInstanceOf(BadInput.class);
  }

  /** Bait for patterns: each would take hours if time grew with the square of the length. */
  @ParameterizedTest
  @ValueSource(
      strings = {"(", "a.k.a. ", "Passport 1 ", "1", "; ", "(formerly ", "'", "a) ", "&amp;"})
  void longTextIsReadInLineWithItsLength(String bait) throws IOException {
    String text = bait.repeat(900_000 / bait.length());
    String remarks = "Passport " + text;
    ListDesk desk =
        ListDesk.as(
            "ofac-csv",
            temp,
            "1,\"%s\",individual,X,-0-,-0-,-0-,-0-,-0-,-0-,-0-,\"%s\"\n"
                .formatted("Han " + text, remarks));
    assertThat(desk.entries()).hasSize(1);
    assertThat(
            ListDesk.as("uflpa-csv", temp, "Name of Entity,Effective Date\n\"Han " + text + "\",\n")
                .entries())
        .hasSize(1);
  }

  @Test
  void repeatedIdsAreCountedWhateverTheirNumber() throws IOException {
    try (SeenIds few = new SeenIds(10);
        SeenIds many = new SeenIds()) {
      for (int i = 0; i < 1000; i++) {
        String id = "id" + i % 700;
        few.add(id);
        many.add(id);
      }
      assertThat(few.repeated()).isEqualTo(300);
      assertThat(many.repeated()).isEqualTo(300);
    }
  }

  @Test
  void nothingIsLeftBehindOfTemporaryFiles() throws IOException {
    List<Path> before = temporary();
    try (SeenIds few = new SeenIds(1)) {
      few.add("a");
      few.add("b");
    }
    assertThat(temporary()).isSubsetOf(before);
  }

  private static List<Path> temporary() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return new ArrayList<>(
          files.filter(file -> file.toString().contains("davylamp-ids-")).toList());
    }
  }
}

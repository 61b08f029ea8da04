package org.davylamp.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OntologyParserTest {
  private static final String MINE =
      """
      # A comment, and an empty line after it

      schema Thing
        is abstract
        name name "What it is called"
        owner entity Firm <- owns unmatched

      schema Mine < Thing
        called "Mine" "Mines"
        is matchable
        caption name
        featured name opened
        required name
        begins opened
        ends closed
        opened edtf single   # of the shaft
        closed edtf
        worked edtf throughout
        code identifier format=hs hidden deprecated
        pits number "Number of pits"
        neighbour entity Mine <- neighbours hidden-reverse

      schema Firm < Thing
        edge owner -> bought "buys"
        edgeCaption name
        bought entity Mine <- buyers

      about Thing single name
      """;

  @Test
  void readsEveryKindOfLine() {
    Ontology ontology = read(MINE, true);
    Schema mine = ontology.schema("Mine").orElseThrow();
    assertThat(mine.label()).isEqualTo("Mine");
    assertThat(mine.plural()).isEqualTo("Mines");
    assertThat(mine.extension()).isTrue();
    assertThat(mine.matchable()).isTrue();
    assertThat(mine.isAbstract()).isFalse();
    assertThat(mine.caption()).containsExactly("name");
    assertThat(mine.featured()).containsExactly("name", "opened");
    assertThat(mine.span()).isEqualTo(new Schema.Span(List.of("opened"), List.of("closed")));
    assertThat(mine.properties())
        .extracting(Property::name)
        .containsExactly(
            "opened",
            "closed",
            "worked",
            "code",
            "pits",
            "neighbour",
            "neighbours",
            "buyers",
            "name",
            "owner");
    assertThat(ontology.schema("Firm").orElseThrow().edge())
        .hasValue(new Schema.Edge("owner", "bought", true, "buys", List.of("name")));
  }

  @Test
  void readsEveryOption() {
    Schema mine = read(MINE, true).schema("Mine").orElseThrow();
    assertThat(property(mine, "opened").singleValued()).isTrue();
    assertThat(property(mine, "closed").singleValued()).isFalse();
    assertThat(property(mine, "worked").dateMeaning()).isEqualTo(DateMeaning.THROUGHOUT);
    assertThat(property(mine, "code").format()).hasValue("hs");
    assertThat(property(mine, "code").hidden()).isTrue();
    assertThat(property(mine, "code").deprecated()).isTrue();
    assertThat(property(mine, "pits").label()).isEqualTo("Number of pits");
    assertThat(property(mine, "neighbour").hidden()).isFalse();
    assertThat(property(mine, "neighbours").hidden()).isTrue();
    assertThat(property(mine, "neighbours").stub()).isTrue();
    assertThat(property(mine, "owner").matchable()).isFalse();
    assertThat(property(mine, "name").singleValued()).isTrue();
    assertThat(property(mine, "name").label()).isEqualTo("What it is called");
  }

  @Test
  void lineEndsOfWindowsAndNoLastLineEndChangeNothing() {
    Ontology unix = read(MINE, true);
    Ontology windows = read(MINE.replace("\n", "\r\n").stripTrailing(), true);
    for (Schema schema : unix.schemata()) {
      assertThat(windows.schema(schema.name()).orElseThrow().properties())
          .containsExactlyElementsOf(schema.properties());
    }
  }

  @Test
  void ownLabelsMayUseAnyLetters() {
    Ontology ontology = read("schema A\n  name name \"조선글 이름\"\n", false);
    assertThat(property(ontology.schema("A").orElseThrow(), "name").label()).isEqualTo("조선글 이름");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "schema                           | 1 | a schema's name, found the end of the line",
        "scheme A                         | 1 | 'schema' or 'about', found 'scheme'",
        "# none;  name name                | 2 | a line 'schema NAME' before an indented one",
        "schema A;  is green              | 2 | abstract, matchable, generated, hidden or",
        "schema A < B                     | 1 | a schema that is described above, found 'B'",
        "schema A <                       | 1 | a schema's name, found the end of the line",
        "schema A > B                     | 1 | '<', found '>'",
        "schema A < A                     | 1 | a schema that is described above, found 'A'",
        "schema A;schema A                | 2 | a schema that is not described yet, found 'A'",
        "schema A;  name nmae             | 2 | a property type like name, date or entity, found",
        "schema A;  name                  | 2 | a property type, found the end of the line",
        "schema A;  näme name             | 2 | a keyword or a property's name (letters and digits)",
        "schema A;  na-me name            | 2 | a keyword or a property's name (letters and digits)",
        "schema A;  name name sinlge      | 2 | unmatched, hidden, deprecated, single, throughout",
        "schema A;  name name format=     | 2 | unmatched, hidden, deprecated, single, throughout",
        "schema A;  name name \"Name      | 2 | a label between quotation marks, found '\"Name'",
        "schema A;  name name \"\"        | 2 | a label between quotation marks",
        "schema A;  name name \"N\" single| 2 | the end of the line, found 'single'",
        "schema A;  name name;  name text | 3 | a property that A does not have yet, found 'name'",
        "schema A;  b entity              | 2 | the schema it points to, found the end of the line",
        "schema A;  b entity A            | 2 | '<-' or 'one-way', found the end of the line",
        "schema A;  b entity A ->         | 2 | '<-' or 'one-way', found '->'",
        "schema A;  b entity A <- b       | 2 | a property that A does not have yet, found 'b'",
        "schema A;  b entity B <- c       | 2 | a schema as range of b, found 'B'",
        "schema A;  edge a > b            | 2 | '->' or '--', found '>'",
        "schema A;  edge a -> b           | 2 | what the link says between quotation marks",
        "schema A;  edgeCaption a         | 1 | a line 'edge' beside 'edgeCaption', found none",
        "schema A;  caption               | 2 | a property's name, found the end of the line",
        "schema A;;about A single b       | 3 | a property that A itself declares, found 'b'",
        "schema A;  b date;about A blue b | 3 | unmatched, hidden, deprecated, single, throughout",
        "schema A;\tb date                | 2 | 'schema' or 'about'",
        "schema A;  b\u0000 date          | 2 | a keyword or a property's name (letters and digits)",
      })
  void saysWhereAndWhat(String lines, int line, String expected) {
    String text = lines.replace(";", "\n");
    assertThatThrownBy(() -> read(text, false))
        .isInstanceOf(EvidenceException.class)
        .hasMessageStartingWith("test.ontology, line " + line + ": expected ")
        .hasMessageContaining(expected);
  }

  private static Property property(Schema schema, String name) {
    return schema.property(name).orElseThrow();
  }

  static Ontology read(String text, boolean extension) {
    return new OntologyParser()
        .read("test.ontology", text.getBytes(StandardCharsets.UTF_8), extension)
        .ontology();
  }
}

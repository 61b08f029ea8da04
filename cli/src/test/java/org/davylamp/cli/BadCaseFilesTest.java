package org.davylamp.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.davylamp.cli.Ran.davylamp;
import static org.davylamp.cli.Ran.done;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A bad row, whatever is wrong with it: exit 3, told where, and nothing of its file is recorded.
 */
class BadCaseFilesTest {
  private static final String OBSERVED =
      """
      observation,facility,component,quantity,unit,image_date,source
      good,camp-1,gates,3,gates,2016-04-01,report
      """;

  private record Bad(String name, String csv, int row, String words) {}

  private static final List<Bad> BAD =
      List.of(
          new Bad(
              "unknown-facility.csv",
              OBSERVED + "o1,camp-7,gates,1,gates,2016-04-01,report\n",
              3,
              "'camp-7'"),
          new Bad(
              "no-source.csv", OBSERVED + "o1,camp-1,gates,1,gates,2016-04-01,\n", 3, "empty cell"),
          new Bad(
              "unit.csv",
              OBSERVED + "o1,camp-1,perimeter,3653,m2,2016-04-01,report\n",
              3,
              "'m2' is an area"),
          new Bad(
              "date.csv",
              OBSERVED + "o1,camp-1,gates,1,gates,2016-02-30,report\n",
              3,
              "2016-02-30"),
          new Bad(
              "twice.csv", OBSERVED + "good,camp-1,gates,1,gates,2016-05-01,report\n", 3, "line 2"),
          new Bad(
              "itself.csv",
              """
              source,type,title,relies_on
              good,report,A report,none
              echo,article,An article,echo
              """,
              3,
              "itself"),
          new Bad(
              "circle-of-three.csv",
              """
              source,type,title,relies_on
              one,article,An article,two
              two,article,Another article,three
              three,article,A third article,one
              """,
              4,
              "one relies on two relies on three relies on one"),
          new Bad(
              "circle-with-the-case.csv",
              """
              source,type,title,relies_on
              report,report,Report on a camp,echo
              echo,article,An echo,report
              """,
              3,
              "report relies on echo relies on report"),
          new Bad("column.csv", OBSERVED.replace("component", "componant"), 1, "'component'?"),
          new Bad("missing.csv", OBSERVED.replace(",source", ",note"), 1, "a column 'source'"),
          new Bad(
              "circle.csv",
              """
              source,type,title,relies_on
              good,report,A report,none
              one,article,An article,two
              two,article,Another article,one
              """,
              4,
              "one relies on two relies on one"));

  /** As spreadsheets and downloads spoil whole files: the table above, in other bytes. */
  private static final Map<String, byte[]> SPOILT =
      Map.of(
          "it is UTF-16", OBSERVED.getBytes(StandardCharsets.UTF_16),
          "UTF-16; save it as UTF-8", OBSERVED.getBytes(StandardCharsets.UTF_16LE),
          "Latin-1", latin1("good,camp-1,entrées,3,gates,2016-05-01,report\n"),
          "separated by semicolons", latin1(OBSERVED.replace(',', ';')),
          "separated by tabs", latin1(OBSERVED.replace(',', '\t')),
          "never closes", latin1(OBSERVED + "o2,camp-1,\"gat"),
          "as the header has, found 4", latin1(OBSERVED + "o2,camp-1,gates,3"),
          "more than 1,048,576 characters",
              latin1(OBSERVED + "o2,camp-1," + "x".repeat(20_000_000) + ",3,gates,2016,report\n"),
          "it is empty", new byte[0]);

  /** What is as it should be, if not as everybody writes it: its bytes, and how many statements. */
  private static final Map<byte[], Integer> LEGAL =
      Map.of(
          latin1(OBSERVED.lines().findFirst().orElseThrow() + "\n"), 0,
          ("\uFEFF" + OBSERVED.replace("good", "marked")).getBytes(StandardCharsets.UTF_8), 5,
          latin1(OBSERVED.replace("good", "returns").replace("\n", "\r\n")), 5);

  private static byte[] latin1(String text) {
    String whole = text.startsWith("observation") ? text : OBSERVED + text;
    return whole.getBytes(StandardCharsets.ISO_8859_1);
  }

  @TempDir Path temp;
  private Path directory;

  @BeforeEach
  void begin() throws IOException {
    directory = CaseFiles.begin(temp);
  }

  @Test
  void aFileThatWasSpoiltIsToldAsWhatItIs() throws IOException {
    String root = CaseFiles.root(directory);
    for (Map.Entry<String, byte[]> spoilt : SPOILT.entrySet()) {
      Path file = Files.write(temp.resolve("spoilt.csv"), spoilt.getValue());
      Ran ran = davylamp("--case", directory, "add", file);

      assertThat(ran.code()).as(spoilt.getKey()).isEqualTo(Davylamp.BAD_INPUT);
      assertThat(ran.err().lines()).as(ran.err()).hasSize(1);
      assertThat(ran.err())
          .contains("spoilt.csv, line ", spoilt.getKey(), "nothing of this file was recorded")
          .hasSizeLessThan(600);
    }
    assertThat(CaseFiles.root(directory)).isEqualTo(root);
    assertThat(done("verify", directory, "--deep").out()).doesNotContain("note:");
  }

  @Test
  void aMarkReturnsAndAHeaderAloneAreLegal() throws IOException {
    int number = 0;
    for (Map.Entry<byte[], Integer> legal : LEGAL.entrySet()) {
      Path file = Files.write(temp.resolve("legal-" + number++ + ".csv"), legal.getKey());

      assertThat(done("--case", directory, "add", file).out())
          .contains(" " + legal.getValue() + " statements");
    }
    done("verify", directory, "--deep");
  }

  @Test
  void isToldWithFileAndRowAndNothingIsRecorded() throws IOException {
    String root = CaseFiles.root(directory);
    for (Bad bad : BAD) {
      Path file = Files.writeString(temp.resolve(bad.name()), bad.csv());
      Ran ran = davylamp("--case", directory, "add", file);

      assertThat(ran.code()).as("%s: %s", bad.name(), ran.err()).isEqualTo(Davylamp.BAD_INPUT);
      assertThat(ran.err().lines()).as(ran.err()).hasSize(1);
      assertThat(ran.err()).contains(bad.name(), bad.words(), "nothing of this file was recorded");
      assertThat(ran.err()).as("the row").containsPattern("\\b" + bad.row() + "\\b");
    }
    assertThat(CaseFiles.root(directory)).isEqualTo(root);
    assertThat(done("--case", directory, "--json", "show").out()).doesNotContain("\"good\"");
    assertThat(done("--case", directory, "--json", "source", "list").out())
        .doesNotContain("\"good\"");
    assertThat(done("verify", directory, "--deep").out())
        .as("nothing is left behind")
        .doesNotContain("note:");
  }
}

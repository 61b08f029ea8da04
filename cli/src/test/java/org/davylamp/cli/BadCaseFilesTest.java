package org.davylamp.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.davylamp.cli.Ran.davylamp;
import static org.davylamp.cli.Ran.done;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
              "circle.csv",
              """
              source,type,title,relies_on
              good,report,A report,none
              one,article,An article,two
              two,article,Another article,one
              """,
              4,
              "one relies on two relies on one"));

  @TempDir Path temp;
  private Path directory;

  @BeforeEach
  void begin() throws IOException {
    directory = CaseFiles.begin(temp);
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

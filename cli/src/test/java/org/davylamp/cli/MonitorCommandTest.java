package org.davylamp.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.davylamp.cli.Ran.davylamp;
import static org.davylamp.cli.Ran.done;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code monitor}, from an analyst's map to the series of a facility. */
class MonitorCommandTest {
  private static final String FOLDER =
      """
      <Folder><name>%s</name>
        <Folder><name>guard positions</name>%s</Folder>
        <Folder><name>perimeter</name><Placemark><Polygon><outerBoundaryIs><LinearRing>
          <coordinates>126,40 126.0%s,40 126.0%s,40.01 126,40.01 126,40</coordinates>
        </LinearRing></outerBoundaryIs></Polygon></Placemark></Folder>
      </Folder>
      """;
  private static final String POST =
      "<Placemark><Point><coordinates>126,40</coordinates></Point></Placemark>";

  @TempDir Path temp;
  private Path directory;

  @BeforeEach
  void begin() throws IOException {
    directory = temp.resolve("case");
    done("init", directory);
    Path sources =
        Files.writeString(
            temp.resolve("sources.csv"),
            """
            source,type,title,publisher,reliability,relies_on
            report,report,A report,Counters,B,none
            """);
    Path facilities =
        Files.writeString(
            temp.resolve("facilities.csv"),
            """
            facility,kind,name,source
            camp,kwan-li-so,The camp,report
            mine,mine,The mine,report
            """);
    done("--case", directory, "add", sources, facilities);
  }

  private Path map() throws IOException {
    return Files.writeString(
        temp.resolve("camp.kml"),
        "<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document><ExtendedData><Data name=\"facility\">"
            + "<value>camp</value></Data></ExtendedData>"
            + FOLDER.formatted("2014-03-22", POST, "1", "1")
            + FOLDER.formatted("2018-03-22", POST + POST, "2", "2")
            + "</Document></kml>");
  }

  @Test
  void aDrawnMapIsFollowedFromLookToLook() throws IOException {
    done("--case", directory, "add", map());
    Ran ran = done("--case", directory, "monitor", "camp");

    assertThat(ran.out())
        .contains("The camp  (camp)", "GUARD POSITIONS", "PERIMETER", "AREA")
        .contains("2014-03-22  1", "2018-03-22  2", "↓ +1, 0.25 a year on the mean")
        .contains("ranges assume that outlines are drawn to within 2 m")
        .doesNotContain("126.0");
  }

  @Test
  void tellsTheSameToPrograms() throws IOException {
    done("--case", directory, "add", map());
    Map<String, Object> result =
        done("--case", directory, "--json", "monitor", "camp", "--component", "area").object();

    assertThat(result).containsEntry("facility", "camp").containsKeys("name", "series");
    Map<String, Object> series = objects(result, "series").getFirst();
    assertThat(series).containsEntry("component", "area").containsEntry("unit", "m2");
    assertThat(objects(series, "looks")).hasSize(2);
    assertThat(objects(series, "changes"))
        .singleElement()
        .satisfies(
            change ->
                assertThat(change)
                    .containsEntry("interval", "2014-03-22/2018-03-22")
                    .containsEntry("verdict", "grew"));
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> objects(Map<String, Object> object, String name) {
    return (List<Map<String, Object>>) Objects.requireNonNull(object.get(name), name);
  }

  @Test
  void aFacilityIsFoundByItsName() throws IOException {
    done("--case", directory, "add", map());
    assertThat(done("--case", directory, "monitor", "The camp").out()).contains("GUARD POSITIONS");
  }

  @Test
  void recordsNothing() throws IOException {
    done("--case", directory, "add", map());
    String root = CaseFiles.root(directory);
    done("--case", directory, "monitor", "camp");
    assertThat(CaseFiles.root(directory)).isEqualTo(root);
  }

  @Test
  void whatCannotBeFollowedIsWrongUsageAndSaysWhy() throws IOException {
    done("--case", directory, "add", map());
    String[][] wrong = {
      {"nowhere", "no facility of the case is called 'nowhere'"},
      {"mine", "no dated figure of 'mine'"},
      {"The", "several have 'The' in a value"},
    };
    for (String[] one : wrong) {
      Ran ran = davylamp("--case", directory, "monitor", one[0]);
      assertThat(ran.code()).as(one[0]).isEqualTo(Davylamp.USAGE);
      assertThat(ran.out()).isEmpty();
      assertThat(ran.err()).contains(one[1]);
    }
    Ran ran = davylamp("--case", directory, "monitor", "camp", "--component", "moat");
    assertThat(ran.code()).isEqualTo(Davylamp.USAGE);
    assertThat(ran.err()).contains("of the component 'moat'");
    assertThat(davylamp("--case", directory, "monitor").code()).isEqualTo(Davylamp.USAGE);
  }

  @Test
  void aMapWithAMistakeIsRefusedAndNothingIsRecorded() throws IOException {
    String root = CaseFiles.root(directory);
    Path map =
        Files.writeString(
            temp.resolve("bad.kml"), Files.readString(map()).replace("2018-03-22", "Later"));
    Ran ran = davylamp("--case", directory, "add", map);
    assertThat(ran.code()).isEqualTo(Davylamp.BAD_INPUT);
    assertThat(ran.err()).contains("bad.kml", "expected the date of the image");
    assertThat(CaseFiles.root(directory)).isEqualTo(root);
  }
}

package org.davylamp.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.davylamp.cli.Ran.davylamp;
import static org.davylamp.cli.Ran.done;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From invented GeoTIFFs to a facility's recorded observations, and what is refused on the way. */
class RecordedAreaTest {
  @TempDir Path temp;
  private Path directory;
  private Path manifest;
  private Path perimeter;
  private Path out;

  @BeforeEach
  void begin() throws IOException {
    directory = temp.resolve("case");
    out = temp.resolve("maps");
    manifest = InventedField.write(Files.createDirectory(temp.resolve("scenes")));
    perimeter = Files.writeString(temp.resolve("perimeter.geojson"), InventedField.square(8, 16));
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
            mine,mine,The mine,report
            """);
    done("--case", directory, "add", sources, facilities);
  }

  private Object[] scan(String... more) {
    List<Object> words =
        new java.util.ArrayList<>(
            List.of(
                "--case",
                directory,
                "breaks",
                "--stack",
                manifest,
                "--perimeter",
                perimeter,
                "--control",
                "rest",
                "--out",
                out));
    words.addAll(List.of(more));
    return words.toArray();
  }

  private Path document() {
    return out.resolve("pictures").resolve(AreaDocument.NAME);
  }

  @Test
  void whatWasFoundIsRecordedOnceWithItsPictures() throws IOException {
    Ran ran = done(scan("--facility", "The mine", "--record"));

    assertThat(ran.out()).contains("recorded as source area-mine:");
    Ran shown = done("--case", directory, "monitor", "mine");
    assertThat(shown.out())
        .contains("DISTURBED AREA", "DISTURBED AREA, IN THE CONTROL AREA")
        .contains("image series ", "(60 scenes, 2016-01-10 to 2019-04-04)");
    String source = ran.out().replaceAll("(?s).*recorded as source (\\S+): .*", "$1");
    assertThat(done("--case", directory, "source", "show", source).out())
        .contains("licence")
        .contains("CC0-1.0", "An invented agency", "null: the strongest change of each of 512")
        .contains("area-series.json");
    assertThat(done("--case", directory, "show", "scene-s0").out())
        .contains("CC0-1.0", "An invented agency");

    byte[] before = Files.readAllBytes(document());
    Ran again = done(scan("--facility", "mine", "--record"));
    assertThat(again.out()).contains("already in the case: nothing changed");
    assertThat(Files.readAllBytes(document())).isEqualTo(before);
    assertThat(done("--case", directory, "add", document()).out())
        .contains("already in the case: nothing changed");
  }

  @Test
  void cloudyDaysAreNoLooks() throws IOException {
    done(scan("--facility", "mine", "--record"));
    Map<String, Object> told = done("--case", directory, "--json", "monitor", "mine").object();
    assertThat(told.toString()).contains("imageDate=2016-01-10").doesNotContain("2016-03-10");
    assertThat(Files.readString(document())).contains("2016-03-10");
  }

  @Test
  void aPictureThatChangedInTheVaultIsNamed() throws IOException {
    done(scan("--facility", "mine", "--record"));
    String file;
    try (var files = Files.list(out.resolve("pictures"))) {
      file =
          files
              .filter(one -> one.toString().endsWith(".png"))
              .map(RecordedAreaTest::hash)
              .sorted()
              .findFirst()
              .orElseThrow();
    }
    Path object = directory.resolve("vault").resolve(file.substring(0, 2)).resolve(file);
    byte[] bytes = Files.readAllBytes(object);
    bytes[bytes.length / 2] ^= 1;
    object.toFile().setWritable(true);
    Files.write(object, bytes);
    Ran ran = davylamp("--case", directory, "verify");
    assertThat(ran.code()).isEqualTo(Davylamp.NOT_VERIFIED);
    assertThat(ran.err()).contains(file);
  }

  private static String hash(Path file) {
    try {
      return Sums.hash(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void aPictureThatIsNotTheOneToldIsRefused() throws IOException {
    done(scan("--facility", "mine"));
    Path png;
    try (var files = Files.list(out.resolve("pictures"))) {
      png = files.filter(one -> one.toString().endsWith(".png")).sorted().findFirst().orElseThrow();
    }
    byte[] bytes = Files.readAllBytes(png);
    Files.write(png, "no image".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    Ran other = davylamp("--case", directory, "add", document());
    assertThat(other.code()).isEqualTo(Davylamp.BAD_INPUT);
    assertThat(other.err()).contains(png.getFileName() + ": expected the SHA-256 ");
    Files.delete(png);
    Ran none = davylamp("--case", directory, "add", document());
    assertThat(none.code()).isEqualTo(Davylamp.BAD_INPUT);
    assertThat(none.err())
        .contains("expected the picture '" + png.getFileName() + "' beside it, found none");
    Files.write(png, bytes);
    assertThat(done("--case", directory, "add", document()).out()).contains("new records");
  }

  @Test
  void whatCannotBeRecordedIsRefusedBeforeAnythingIsComputed() throws IOException {
    record Case(String why, int code, Object[] words) {}
    List<Case> cases =
        List.of(
            new Case(
                "no facility of the case is called 'nowhere'",
                Davylamp.USAGE,
                scan("--facility", "nowhere", "--record")),
            new Case("--record: expected with --facility", Davylamp.USAGE, scan("--record")),
            new Case(
                "expected a case",
                Davylamp.USAGE,
                new Object[] {
                  "--case",
                  temp.resolve("none"),
                  "breaks",
                  "--stack",
                  manifest,
                  "--perimeter",
                  perimeter,
                  "--out",
                  out,
                  "--facility",
                  "mine",
                  "--record"
                }));
    for (Case one : cases) {
      Ran ran = davylamp(one.words());
      assertThat(ran.code()).as(one.why() + ": " + ran.err()).isEqualTo(one.code());
      assertThat(ran.err()).contains(one.why());
      assertThat(ran.err().lines()).as(ran.err()).hasSize(1);
      assertThat(out).doesNotExist();
    }
    Files.writeString(perimeter, InventedField.square(100, 110));
    Ran beside = davylamp(scan("--facility", "mine", "--record"));
    assertThat(beside.code()).isEqualTo(Davylamp.BAD_INPUT);
    assertThat(beside.err()).contains("--perimeter: expected a place on the scenes");
    assertThat(out).doesNotExist();
  }
}

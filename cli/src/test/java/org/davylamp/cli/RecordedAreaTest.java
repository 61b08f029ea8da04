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
  private FieldScenes field = new FieldScenes(Path.of(""), 24, 60);
  private Path directory;
  private Path manifest;
  private Path perimeter;
  private Path out;

  @BeforeEach
  void begin() throws IOException {
    directory = temp.resolve("case");
    out = temp.resolve("maps");
    field = FieldScenes.in(Files.createDirectory(temp.resolve("scenes")), 24, 60);
    manifest = field.manifest();
    perimeter = field.perimeter();
    licensed();
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

  /** Says under what licence the scenes are, and whom to name. */
  private void licensed() throws IOException {
    List<String> rows = Files.readAllLines(manifest);
    Files.write(
        manifest,
        rows.stream()
            .map(
                row ->
                    row
                        + (row.equals(rows.getFirst())
                            ? ",licence,credit"
                            : ",CC0-1.0,An invented agency"))
            .toList());
  }

  private Object[] scan(String... more) {
    return words(more).toArray();
  }

  private List<Object> words(String... more) {
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
    return words;
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
    record Case(String why, int code, List<Object> words) {}
    List<Case> cases =
        List.of(
            new Case(
                "no facility of the case is called 'nowhere'",
                Davylamp.USAGE,
                words("--facility", "nowhere", "--record")),
            new Case("--record: expected with --facility", Davylamp.USAGE, words("--record")),
            new Case(
                "expected a case",
                Davylamp.USAGE,
                List.of(
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
                    "--record")));
    for (Case one : cases) {
      Ran ran = davylamp(one.words().toArray());
      assertThat(ran.code()).as(one.why() + ": " + ran.err()).isEqualTo(one.code());
      assertThat(ran.err()).contains(one.why());
      assertThat(ran.err().lines()).as(ran.err()).hasSize(1);
      assertThat(out).doesNotExist();
    }
    Files.writeString(perimeter, field.square(100, 110));
    Ran beside = davylamp(scan("--facility", "mine", "--record"));
    assertThat(beside.code()).isEqualTo(Davylamp.BAD_INPUT);
    assertThat(beside.err()).contains("--perimeter: expected a place on the scenes");
    assertThat(out).doesNotExist();
  }

  // ---- the dossier

  private String facility() throws IOException {
    return Files.readString(temp.resolve("dossier").resolve("facility").resolve("mine.html"));
  }

  /** The measure lies between the first look and the last, the other does not. */
  private void measures() throws IOException {
    Path measures =
        Files.writeString(
            temp.resolve("measures.csv"),
            """
            measure,title,resolution,adopted,effective,source
            m1,A rule,UNSCR 2371,2017-08-05,2017-08-05,report
            m2,An old rule,UNSCR 1718,2006-10-14,2006-10-14,report
            """);
    done("--case", directory, "add", measures);
  }

  @Test
  void theDossierShowsThePicturesWithTheirScenesAndTheCurveWithMeasures() throws IOException {
    measures();
    done(scan("--facility", "mine", "--record"));
    assertThat(Files.readString(out.resolve("pictures").resolve("area.svg")))
        .contains("UNSCR 2371")
        .doesNotContain("UNSCR 1718");
    Path dossier = temp.resolve("dossier");
    done("--case", directory, "dossier", "--out", dossier);

    assertThat(facility())
        .contains("Ground over time, from images", "Before and after: The mine")
        .contains("The place over time", "changed toward bare ground")
        .contains("An invented agency (licence CC0-1.0)", ">s0<", "UNSCR 2371")
        .contains("in the control area", "Finding ", "How it was computed, and from which scenes")
        .doesNotContain("UNSCR 1718", "data:image", "NaN");
    assertThat(Files.readString(dossier.resolve("findings-monitor.html")))
        .contains("facility/mine.html#ground");
    List<Path> pictures;
    try (var files = Files.list(dossier.resolve("pictures"))) {
      pictures = files.sorted().toList();
    }
    assertThat(pictures).allMatch(one -> facility(one.getFileName().toString()));
    assertThat(pictures).filteredOn(one -> one.toString().endsWith(".svg")).hasSize(4);
    assertThat(done("verify", dossier).out()).contains("verified");

    Map<Path, byte[]> before = new java.util.HashMap<>();
    for (Path picture : pictures) {
      before.put(picture, Files.readAllBytes(picture));
    }
    done("--case", directory, "dossier", "--out", dossier);
    for (Path picture : pictures) {
      assertThat(Files.readAllBytes(picture)).isEqualTo(before.get(picture));
    }
    Files.write(pictures.getFirst(), new byte[] {1});
    Ran ran = davylamp("verify", dossier);
    assertThat(ran.code()).isEqualTo(Davylamp.NOT_VERIFIED);
    assertThat(ran.err()).contains("pictures/" + pictures.getFirst().getFileName());
  }

  private boolean facility(String links) {
    try {
      return facility().contains("../pictures/" + links);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void noDossierIsMadeOfPicturesThatChanged() throws IOException {
    done(scan("--facility", "mine", "--record"));
    done("--case", directory, "assess");
    String file = Sums.hash(document());
    Path object = directory.resolve("vault").resolve(file.substring(0, 2)).resolve(file);
    object.toFile().setWritable(true);
    Files.write(object, new byte[] {1});
    Ran ran = davylamp("--case", directory, "dossier", "--out", temp.resolve("dossier"));
    assertThat(ran.code()).isEqualTo(Davylamp.NOT_VERIFIED);
    assertThat(ran.err()).contains(file, "other bytes under its name", "nothing was written");
    assertThat(temp.resolve("dossier")).doesNotExist();
  }

  @Test
  void restrictedSeriesAreInNoDossier() throws IOException {
    done(scan("--facility", "mine"));
    done("--case", directory, "add", "--access", "restricted", document());
    done("--case", directory, "dossier", "--out", temp.resolve("dossier"));
    assertThat(facility()).doesNotContain("Ground over time");
    assertThat(temp.resolve("dossier").resolve("pictures")).doesNotExist();
  }

  // ---- monitor

  private Ran monitor(String... more) {
    List<Object> words =
        new java.util.ArrayList<>(
            List.of(
                "--case",
                directory,
                "monitor",
                "The mine",
                "--scenes",
                manifest,
                "--perimeter",
                perimeter,
                "--annulus",
                "20,60",
                "--out",
                out));
    words.addAll(List.of(more));
    return davylamp(words.toArray());
  }

  @Test
  void oneCommandFollowsAFacilityOnItsImages() {
    Ran ran = monitor();
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out())
        .contains("The mine  (mine)", "The case has no dated figure of it")
        .contains("DISTURBED AREA, FROM IMAGES, NOT RECORDED", "toward bare ground")
        .contains("in the control", "Of each year the last of ");
    assertThat(out.resolve("curve.csv")).isRegularFile();
    assertThat(davylamp("--case", directory, "monitor", "mine").code())
        .as("nothing was recorded")
        .isEqualTo(Davylamp.USAGE);

    Ran recorded = monitor("--record");
    assertThat(recorded.code()).as(recorded.err()).isZero();
    assertThat(recorded.out())
        .contains("recorded as source area-mine:", "DISTURBED AREA", " looks, ")
        .doesNotContain("NOT RECORDED");
  }

  @Test
  void imagesNeedAPerimeter() {
    for (Object[] words :
        List.of(
            new Object[] {"--scenes", manifest},
            new Object[] {"--perimeter", perimeter},
            new Object[] {"--record"})) {
      List<Object> all = new java.util.ArrayList<>(List.of("--case", directory, "monitor", "mine"));
      all.addAll(List.of(words));
      Ran ran = davylamp(all.toArray());
      assertThat(ran.code()).isEqualTo(Davylamp.USAGE);
      assertThat(ran.err()).contains("expected with --");
    }
  }
}

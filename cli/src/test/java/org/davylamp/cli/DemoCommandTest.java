package org.davylamp.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.davylamp.cli.Ran.davylamp;
import static org.davylamp.cli.Ran.done;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a stranger meets first: one command, the whole way. */
class DemoCommandTest {
  @TempDir static Path temp;
  private static Path directory = Path.of("");
  private static Ran demo = new Ran(-1, "", "");

  @BeforeAll
  static void run() {
    directory = temp.resolve("demo");
    demo = done("demo", "--no-serve", "--dir", directory);
  }

  /** As it reads without the breaks of its lines. */
  private static String told() {
    return demo.out().replaceAll("\\s+", " ");
  }

  @Test
  void tellsOfEachKnownContradiction() {
    assertThat(told())
        .contains("Kyo-hwa-so No. 11, Chung-san: Two positions lie 12.3 km apart")
        .contains("Camp 22, Hoeryong: Two positions lie 5.3 km apart")
        .contains("From 3,653 m to 5,046 m is +38.1 %, but the change is stated as +37 %")
        .contains("Kyo-hwa-so No. 12, Jongo-ri: Area is given as 23,600 m2");
  }

  @Test
  void tellsWhatTheEvidenceCannotBearAndWhatIsNotConfirmed() {
    assertThat(told())
        .contains("WHAT THIS EVIDENCE CANNOT BEAR")
        .contains("No public source in this case ties a named place of detention to a named buyer")
        .contains("Dated growth cannot yet bear a statistical claim")
        .contains("WHAT IS ESTABLISHED", "WHAT IS NOT CONFIRMED")
        .contains("about 50 %, 2013", "at least 90 %, 2013");
  }

  @Test
  void itsLinesFitATerminalAndSayNothingOfThePlumbing() {
    assertThat(demo.out().lines())
        .noneMatch(line -> line.contains("null") || line.contains("Optional"));
    assertThat(demo.out().lines().filter(line -> !line.contains(directory.toString())))
        .allMatch(line -> line.codePointCount(0, line.length()) <= 140);
    assertThat(demo.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dossier/index.html",
        "dossier/facility/khs-12-jongo-ri.html",
        "dossier/facility/det-sonhwa-dong.html",
        "dossier/SHA256SUMS",
        "exports/facilities.geojson",
        "exports/facilities.kml",
        "exports/facilities.ftm.json",
        "suppliers.csv",
        "screening.jsonl",
        "screening.html"
      })
  void whatItNamesIsThere(String file) {
    assertThat(directory.resolve(file)).isRegularFile().isNotEmptyFile();
  }

  @Test
  void screensSampleSuppliersAndNamesTheReport() throws IOException {
    Map<String, String> verdicts = ScreenedFiles.verdicts(directory.resolve("screening.jsonl"));
    assertThat(verdicts).hasSize(40);
    assertThat(verdicts.values()).contains("match", "exposed", "review", "clear");
    assertThat(told())
        .contains(directory.resolve("screening.html").toString())
        .contains("forty sample suppliers screened")
        .contains("nothing found in what was checked");
  }

  @Test
  void caseDossierAndExportsVerify() {
    assertThat(done("verify", directory, "--deep", "--json").object())
        .containsEntry("verified", "case")
        .containsEntry("holds", true);
    done("verify", directory.resolve("dossier"));
    done("verify", directory.resolve("exports"));
  }

  @Test
  void oneByteOfTheDossierChangedDoesNotVerify() throws IOException {
    Path page = directory.resolve("dossier/facility/kls-25-chongjin.html");
    byte[] bytes = Files.readAllBytes(page);
    byte[] changed = bytes.clone();
    changed[bytes.length / 2] ^= 1;
    Files.write(page, changed);
    try {
      Ran failed = davylamp("verify", directory.resolve("dossier"));
      assertThat(failed.code()).isEqualTo(Davylamp.NOT_VERIFIED);
      assertThat(failed.err()).contains("facility/kls-25-chongjin.html");
    } finally {
      Files.write(page, bytes);
    }
  }

  @Test
  void whatItTellsToDoNextWorks() {
    List<String> next =
        demo.out().lines().map(String::strip).filter(line -> line.contains("./davylamp ")).toList();
    assertThat(next).hasSizeGreaterThan(1);
    for (String line : next) {
      String command = line.substring(line.indexOf("./davylamp ") + "./davylamp ".length());
      assertThat(done((Object[]) command.split(" ", -1)).out()).as(line).isNotBlank();
    }
  }

  @Test
  void aSecondTimeChangesNothing() throws IOException {
    String root = CaseFiles.root(directory);
    Map<String, String> verdicts = ScreenedFiles.verdicts(directory.resolve("screening.jsonl"));
    String sums = Files.readString(directory.resolve("dossier").resolve(Sums.NAME));
    Map<String, Object> again = done("demo", "--no-serve", "--json", "--dir", directory).object();

    assertThat(again).containsKeys("case", "counts", "findings", "dossier", "exports");
    assertThat(again.toString()).contains("changed=0").doesNotContainPattern("changed=[1-9]");
    assertThat(CaseFiles.root(directory)).isEqualTo(root);
    assertThat(directory.resolve("dossier").resolve(Sums.NAME)).hasContent(sums);
    assertThat(ScreenedFiles.verdicts(directory.resolve("screening.jsonl"))).isEqualTo(verdicts);
  }

  @Test
  void aFolderOfSomethingElseIsRefused() throws IOException {
    Path photos = Files.createDirectory(temp.resolve("photos"));
    Path photo = Files.writeString(photos.resolve("photo.txt"), "to be kept");
    Ran refused = davylamp("demo", "--no-serve", "--dir", photos);

    assertThat(refused.code()).isEqualTo(Davylamp.USAGE);
    assertThat(photos).isDirectoryNotContaining(path -> !path.equals(photo));
    assertThat(photo).hasContent("to be kept");
  }
}

package org.davylamp.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.davylamp.cli.Ran.davylamp;
import static org.davylamp.cli.Ran.done;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each command as a person or a program meets it: what it prints, and with what code it ends. */
class CommandsTest {
  private static final String MINES =
      """
      {"id":"musan","schema":"Company","properties":{"name":["Musan Mine","무산광산"],"country":["kp"]}}
      {"id":"musan-2","schema":"Company","properties":{"name":["Musan Iron Mine"],"address":["Musan"]}}
      {"id":"hoeryong","schema":"Company","properties":{"name":["Hoeryong Mine"]}}
      {"id":"owner","schema":"Ownership","properties":{"owner":["hoeryong"],"asset":["musan"]}}
      """;

  @TempDir Path temp;
  private Path directory;
  private Path mines;

  @BeforeEach
  void begin() throws IOException {
    directory = temp.resolve("case");
    mines = file("mines.ftm.json", MINES);
    done("init", directory, "--title", "A test");
    done("--case", directory, "add", mines);
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(temp.resolve(name), text);
  }

  private String source() {
    return String.valueOf(
        done("--case", directory, "--json", "source", "list").list().getFirst().get("key"));
  }

  @Test
  void initSaysWhereTheKeyIs() {
    Map<String, Object> begun =
        done("init", temp.resolve("another"), "--title", "무산", "--json").object();
    assertThat(begun).containsKeys("case", "title", "origin", "vkey", "keyFile");
    assertThat(begun).containsEntry("title", "무산");
    assertThat(Path.of(String.valueOf(begun.get("keyFile")))).isRegularFile();
    assertThat(String.valueOf(begun.get("keyFile"))).doesNotStartWith(temp.toString());
  }

  @Test
  void addReportsWhatItRead() throws IOException {
    Path more = file("more.ftm.json", MINES.replace("musan", "kapsan"));
    List<Map<String, Object>> added = done("add", more, "--json", "--case", directory).list();
    assertThat(added).hasSize(1);
    assertThat(added.getFirst())
        .containsEntry("outcome", "added")
        .containsEntry("format", "ftm-json")
        .containsEntry("statements", 12L)
        .containsEntry("sha256", Sums.hash(more));
  }

  @Test
  void theSameFileAgainChangesNothingAndSaysSo() {
    String root = root();
    Ran again = done("--case", directory, "add", mines);
    assertThat(again.out()).contains("already in the case: nothing changed");
    assertThat(done("--case", directory, "--json", "add", mines).list().getFirst())
        .containsEntry("outcome", "unchanged")
        .containsEntry("records", 0L);
    assertThat(root()).isEqualTo(root);
  }

  private String root() {
    Path out = temp.resolve("root.json");
    return String.valueOf(
        done("--case", directory, "--json", "export", "--as", "ftm", "--out", out)
            .object()
            .get("root"));
  }

  @Test
  void otherMetadataIsAnAmendment() throws IOException {
    assertThat(
            done("--case", directory, "--json", "add", "--reliability", "B", mines)
                .list()
                .getFirst())
        .containsEntry("outcome", "amended");
    Files.writeString(
        mines.resolveSibling("mines.ftm.json.source.json"),
        "{\"title\":\"List of mines\",\"published\":\"2026-05\"}");
    assertThat(done("--case", directory, "--json", "add", mines).list().getFirst())
        .containsEntry("outcome", "amended");
    assertThat(done("--case", directory, "--json", "source", "show", source()).object())
        .containsEntry("title", "List of mines")
        .containsEntry("published", "2026-05")
        .containsEntry("reliability", "B")
        .containsEntry("statements", 12L);
    verified();
  }

  @Test
  void rereadingIsAnActThatFindsNothingNew() {
    assertThat(done("--case", directory, "--json", "add", "--reread", mines).list().getFirst())
        .containsEntry("outcome", "reread");
    verified();
  }

  private void verified() {
    Map<String, Object> found = done("verify", directory, "--deep", "--json").object();
    assertThat(found).containsEntry("holds", true).containsEntry("verified", "case");
  }

  @Test
  void optionsStandBeforeOrAfterTheCommand() {
    String before = done("--case", directory, "--json", "show", "musan").out();
    assertThat(done("show", "musan", "--case", directory, "--json").out()).isEqualTo(before);
    assertThat(done("--json", "show", "musan", "--case", directory).out()).isEqualTo(before);
    assertThat(done("source", "list", "--json", "--case", directory).out())
        .isEqualTo(done("--case", directory, "source", "--json", "list").out());
  }

  @Test
  void showPrintsAnEntityARecordOrTheList() {
    assertThat(done("--case", directory, "show").out()).contains("musan", "hoeryong", "owner");
    Ran page = done("--case", directory, "show", "musan");
    assertThat(page.out()).contains("Musan Mine", "무산광산", "mines.ftm.json");
    Map<String, Object> found = done("--case", directory, "--json", "search", "무산광").object();
    assertThat((List<?>) found.get("hits")).hasSize(1);
    String id = found.toString().replaceAll("(?s).*id=([0-9a-f]{64}).*", "$1");
    assertThat(done("--case", directory, "--json", "show", id).object())
        .containsEntry("value", "무산광산")
        .containsEntry("row", 1L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"MUSAN iron", "iron", "무산", "산광", "산", "mu", "Hoeryŏng"})
  void searchFindsInAnyCaseScriptAndLength(String text) {
    Map<String, Object> found = done("--case", directory, "--json", "search", text).object();
    assertThat((List<?>) found.get("hits")).isNotEmpty();
    assertThat(done("--case", directory, "search", text).out()).contains("name");
  }

  @Test
  void statingByHandAndCorrecting() {
    Map<String, Object> stated =
        done(
                "--case",
                directory,
                "--json",
                "state",
                "musan",
                "phone",
                "+850 2 123 4567",
                "--source",
                source())
            .object();
    assertThat(stated).containsEntry("property", "phone");
    Ran again =
        done(
            "--case",
            directory,
            "state",
            "musan",
            "phone",
            "+850 2 123 4567",
            "--source",
            source());
    assertThat(again.out()).contains("nothing changed");
    String id = String.valueOf(stated.get("id"));
    done(
        "--case",
        directory,
        "state",
        "musan",
        "phone",
        "+850 2 765 4321",
        "--source",
        source(),
        "--supersedes",
        id.substring(0, 12));
    assertThat(done("--case", directory, "show", "musan").out())
        .contains("+85027654321")
        .doesNotContain("+85021234567");
    verified();
  }

  @Test
  void resolvingAndTheChainThatForbidsIt() {
    assertThat(
            done("--case", directory, "--json", "resolve", "musan", "musan-2", "--as", "same")
                .object())
        .containsEntry("judgement", "same");
    assertThat(done("--case", directory, "show", "musan-2").out())
        .contains("Musan Iron Mine", "무산광산");
    assertThat(done("--case", directory, "resolve", "musan", "musan-2", "--as", "same").out())
        .contains("nothing changed");
    done("--case", directory, "resolve", "musan-2", "hoeryong", "--as", "different");
    Ran refused = davylamp("--case", directory, "resolve", "musan", "hoeryong", "--as", "same");
    assertThat(refused.code()).isEqualTo(Davylamp.BAD_INPUT);
    assertThat(refused.err())
        .contains("musan-2 = musan = hoeryong")
        .contains("nothing was recorded");
    Ran split = davylamp("--case", directory, "resolve", "musan", "musan-2", "--as", "different");
    assertThat(split.code()).as("a direct judgement may be taken back").isEqualTo(Davylamp.DONE);
    assertThat(done("--case", directory, "--json", "resolve").list()).hasSize(2);
    verified();
  }

  @Test
  void editingAndWithdrawingASource() {
    String key = source();
    done("--case", directory, "source", "edit", key, "publisher=HRNK", "reliability=C");
    assertThat(done("--case", directory, "--json", "source", "show", key).object())
        .containsEntry("publisher", "HRNK")
        .containsEntry("reliability", "C");
    Ran itself = davylamp("--case", directory, "source", "edit", key, "reliesOn=" + key);
    assertThat(itself.code()).isEqualTo(Davylamp.BAD_INPUT);
    assertThat(itself.err()).contains("relies on, found itself");
    done("--case", directory, "source", "withdraw", key, "--note", "retracted");
    assertThat(done("--case", directory, "--json", "source", "list").list().getFirst())
        .containsEntry("withdrawn", true);
    assertThat(done("--case", directory, "--json", "search", "musan").object())
        .containsEntry("hits", List.of());
    verified();
  }

  @Test
  void aFileThatIsNotThereKeepsTheOthersOut() throws IOException {
    Path there = file("there.ftm.json", MINES.replace("musan", "there"));
    Ran missing = davylamp("--case", directory, "add", there, temp.resolve("missing.csv"));
    assertThat(missing.code()).isEqualTo(Davylamp.BAD_INPUT);
    assertThat(missing.err()).contains("missing.csv: expected a file, found nothing there");
    assertThat(done("--case", directory, "--json", "show").out()).doesNotContain("there");
  }

  @Test
  void aSourceThatIsNotPublicIsEditedAndWithdrawnOutOfSight() throws IOException {
    Path told = file("told.ftm.json", MINES.replace("musan", "whisper"));
    done("--case", directory, "add", told, "--access", "restricted");
    List<Map<String, Object>> all =
        done("--case", directory, "--json", "source", "list", "--include-restricted").list();
    String key =
        all.stream()
            .map(source -> String.valueOf(source.get("key")))
            .filter(one -> one.startsWith("told"))
            .findFirst()
            .orElseThrow();
    assertThat(davylamp("--case", directory, "source", "edit", key, "publisher=X").code())
        .isEqualTo(Davylamp.USAGE);
    assertThat(davylamp("--case", directory, "source", "withdraw", key).code())
        .isEqualTo(Davylamp.USAGE);
    done("--case", directory, "source", "edit", key, "publisher=X", "--include-restricted");
    Ran opened =
        davylamp(
            "--case", directory, "source", "edit", key, "access=public", "--include-restricted");
    assertThat(opened.code()).isEqualTo(Davylamp.BAD_INPUT);
    done("--case", directory, "source", "withdraw", key, "--include-restricted");
    assertThat(done("--case", directory, "--json", "show", "--include-restricted").out())
        .doesNotContain("whisper");
    verified();
  }

  @Test
  void rotatingTheKey() {
    String old =
        String.valueOf(done("--case", directory, "--json", "key", "show").object().get("vkey"));
    String replaced =
        String.valueOf(done("--case", directory, "--json", "key", "rotate").object().get("vkey"));
    assertThat(replaced).isNotEqualTo(old);
    done("--case", directory, "state", "musan", "phone", "+850 2 123 4567", "--source", source());
    for (String key : List.of(old, replaced)) {
      assertThat(done("verify", directory, "--key", key).out()).contains("signed by the key given");
    }
    done("init", temp.resolve("another"));
    String stranger =
        String.valueOf(
            done("--case", temp.resolve("another"), "--json", "key", "show").object().get("vkey"));
    assertThat(davylamp("verify", directory, "--key", stranger).code())
        .isEqualTo(Davylamp.NOT_VERIFIED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ftm", "statements", "geojson", "kml", "kmz"})
  void anExportVerifiesAndABitLessDoesNot(String format) throws IOException {
    Path folder = Files.createDirectories(temp.resolve("out"));
    Path out = folder.resolve("musan." + format);
    assertThat(done("--case", directory, "--json", "export", "--as", format, "--out", out).object())
        .containsEntry("format", format);
    assertThat(out.resolveSibling(Sums.NAME)).content().contains("  musan." + format);
    done("verify", out);
    done("verify", folder);
    flip(out, Files.size(out) / 2);
    Ran failed = davylamp("verify", out);
    assertThat(failed.code()).isEqualTo(Davylamp.NOT_VERIFIED);
    assertThat(failed.err()).contains("musan." + format);
  }

  @Test
  void anExportOfTheLogVerifiesAndABitLessDoesNot() throws IOException {
    Path log = temp.resolve("log");
    done("--case", directory, "export", "--as", "tlog", "--out", log);
    String key =
        String.valueOf(done("--case", directory, "--json", "key", "show").object().get("vkey"));
    assertThat(done("verify", log, "--json", "--key", key).object())
        .containsEntry("verified", "log")
        .containsEntry("holds", true);
    assertThat(davylamp("--case", directory, "export", "--as", "tlog", "--out", log).code())
        .as("a folder with files in it")
        .isEqualTo(Davylamp.USAGE);
    Files.delete(log.resolve(Sums.NAME));
    Path entries;
    try (var files = Files.walk(log.resolve("tile/entries"))) {
      entries = files.filter(Files::isRegularFile).findFirst().orElseThrow();
    }
    flip(entries, Files.size(entries) / 2);
    Ran failed = davylamp("verify", log);
    assertThat(failed.code()).isEqualTo(Davylamp.NOT_VERIFIED);
    assertThat(failed.err()).contains("tile");
  }

  private static void flip(Path file, long at) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      bytes.seek(at);
      int old = bytes.read();
      bytes.seek(at);
      bytes.write(old ^ 1);
    }
  }

  @Test
  void exportToStandardOutputIsTheFile() throws IOException {
    Path out = temp.resolve("all.json");
    done("--case", directory, "export", "--as", "ftm", "--out", out);
    assertThat(done("--case", directory, "export", "--as", "ftm", "--out", "-").out())
        .isEqualTo(Files.readString(out));
  }

  @Test
  void badInputIsThreeAndNothingIsRecorded() throws IOException {
    String root = root();
    Object[][] wrong = {
      {"add", file("cut.ftm.json", MINES + "{\"id\":\"x\",\"schema\":\"Comp")},
      {"add", file("unknown.json", "neither this nor that")},
      {
        "add",
        file(
            "schema.ftm.json",
            MINES + "{\"id\":\"x\",\"schema\":\"Castle\",\"properties\":{\"name\":[\"x\"]}}\n")
      },
      {"add", temp},
      {"state", "musan", "colour", "red", "--source", source()},
      {"state", "musan", "incorporationDate", "last week", "--source", source()},
      {"add", "--access", "restricted", described("restricted source relying on nothing known")},
    };
    for (Object[] line : wrong) {
      Object[] whole = new Object[line.length + 2];
      whole[0] = "--case";
      whole[1] = directory;
      System.arraycopy(line, 0, whole, 2, line.length);
      Ran ran = davylamp(whole);
      assertThat(ran.code()).as("%s: %s", List.of(line), ran.err()).isEqualTo(Davylamp.BAD_INPUT);
      assertThat(ran.err().lines()).as(ran.err()).hasSize(1);
    }
    assertThat(root()).isEqualTo(root);
    assertThat(davylamp("--case", directory, "add", temp.resolve("cut.ftm.json")).err())
        .as("file and line")
        .contains("cut.ftm.json")
        .contains("5");
    verified();
    assertThat(done("verify", directory).out())
        .as("nothing is left behind")
        .doesNotContain("note:");
  }

  private Path described(String title) throws IOException {
    Path file = file("relying.ftm.json", MINES.replace("musan", "relying"));
    Files.writeString(
        temp.resolve("relying.ftm.json.source.json"),
        "{\"title\":\"" + title + "\",\"reliesOn\":[\"nobody\"]}",
        StandardCharsets.UTF_8);
    return file;
  }

  @Test
  void damageIsFourAndIsNamed() throws IOException {
    Path object;
    try (var files = Files.walk(directory.resolve("vault"))) {
      object = files.filter(Files::isRegularFile).findFirst().orElseThrow();
    }
    flip(object, 20);
    Ran failed = davylamp("--json", "verify", directory);
    assertThat(failed.code()).isEqualTo(Davylamp.NOT_VERIFIED);
    assertThat(failed.object()).containsEntry("holds", false);
    assertThat(failed.err()).contains("FAILED  vault object " + object.getFileName());
  }

  @Test
  void whatIsWithheldIsInNoOutputUnlessAskedFor() throws IOException {
    Path secret =
        file(
            "canaryfile.ftm.json",
            """
            {"id":"canaryid","schema":"Company","properties":{"name":["Canaryname"],"notes":["canarynote"]}}
            {"id":"canarylink","schema":"Ownership","properties":{"owner":["canaryid"],"asset":["musan"]}}
            """);
    done("--case", directory, "add", "--access", "restricted", secret);
    StringBuilder all = new StringBuilder();
    for (String format : List.of("ftm", "statements", "geojson", "kml")) {
      all.append(done("--case", directory, "export", "--as", format, "--out", "-").out());
    }
    Path log = temp.resolve("log");
    done("--case", directory, "export", "--as", "tlog", "--out", log);
    try (var files = Files.walk(log)) {
      for (Path path : files.filter(Files::isRegularFile).toList()) {
        all.append(path).append(new String(Files.readAllBytes(path), StandardCharsets.UTF_8));
      }
    }
    Object[][] lines = {
      {"show"},
      {"show", "musan"},
      {"search", "musan"},
      {"search", "mu"},
      {"source", "list"},
      {"source", "show", source()},
      {"resolve"},
      {"key", "show"},
      {"verify", directory, "--deep"},
    };
    for (Object[] line : lines) {
      for (List<Object> form : List.<List<Object>>of(List.of(), List.of("--json"))) {
        List<Object> whole = new java.util.ArrayList<>(List.of("--case", directory));
        whole.addAll(form);
        whole.addAll(List.of(line));
        Ran ran = done(whole.toArray());
        all.append(ran.out()).append(ran.err());
      }
    }
    for (String guess : List.of("canaryid", "canaryname", "canarylink")) {
      Ran refused = davylamp("--case", directory, "show", guess);
      assertThat(refused.code()).isEqualTo(Davylamp.USAGE);
      all.append(refused.out()).append(refused.err().replace("'" + guess + "'", ""));
    }
    assertThat(all.toString().toLowerCase(java.util.Locale.ROOT)).doesNotContain("canary");
    assertThat(
            done("--case", directory, "export", "--as", "ftm", "--include-restricted", "--out", "-")
                .out())
        .contains("canaryid", "Canaryname");
    assertThat(done("--case", directory, "show", "canaryid", "--include-restricted").out())
        .contains("canarynote");
  }
}

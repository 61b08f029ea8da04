package org.davylamp.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.davylamp.cli.Ran.davylamp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.davylamp.cli.TroubleServer.Trouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code breaks --stack} on servers that make trouble: each scene that cannot be had is named with
 * its address and the reason, keys in addresses are told to nobody, and the other scenes are kept.
 */
class BreaksHttpTest {
  private static final int DATES = 42;
  private static final String KEY = "7hg45kd8";

  @TempDir Path folder;
  private FieldScenes field = new FieldScenes(Path.of(""), 96, DATES);
  private TroubleServer server;

  BreaksHttpTest() throws IOException {
    server = new TroubleServer(Path.of(""));
  }

  @BeforeEach
  void serve() throws IOException {
    server.close();
    server = new TroubleServer(folder);
    field = FieldScenes.in(folder, 96, DATES);
    field.manifest("?signature=" + KEY);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Ran scan(String stack) {
    return davylamp(
        "breaks",
        "--stack",
        stack,
        "--perimeter",
        field.perimeter(),
        "--control",
        "rest",
        "--strip",
        "0.5",
        "--out",
        folder.resolve("maps"));
  }

  private String refused(int scene) {
    return "refused: s" + scene + ": " + server.address("s" + scene + ".tif") + "?…";
  }

  private void trouble(int scene, Trouble trouble) {
    server.trouble("s" + scene + ".tif", trouble);
  }

  @Test
  void whatASceneSuffersIsToldAndTheOthersAreKept() throws IOException {
    trouble(0, new Trouble.NoRanges());
    trouble(1, new Trouble.StopsMidway());
    trouble(2, new Trouble.Changes(6));
    trouble(4, new Trouble.Answers(403, 99, ""));
    trouble(5, new Trouble.Answers(404, 99, ""));
    trouble(6, new Trouble.Answers(503, 99, "0"));
    trouble(7, new Trouble.Moved("s7.tif"));
    server.trouble("scenes.csv", new Trouble.Answers(503, 1, "0"));
    trouble(8, new Trouble.Answers(429, 2, "0"));
    trouble(9, new Trouble.Answers(503, 1, "Fri, 31 Dec 1999 23:59:59 GMT"));
    Files.move(field.scene(11), folder.resolve("elsewhere.tif"));
    trouble(11, new Trouble.Moved("elsewhere.tif"));
    Ran ran = scan(server.address("scenes.csv") + "?signature=" + KEY);

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.err())
        .contains(refused(0) + ", bytes 0 to 32767: expected 206, part of the object, found 200")
        .contains("the server gives no ranges")
        .contains(refused(1) + ": bytes 0 to 32767 could not be read in 5 attempts: ")
        .contains(refused(2) + ", bytes ")
        .contains("expected the version that was opened, \"1\" of")
        .contains("found another, \"2\" of")
        .contains(refused(4) + ", bytes 0 to 32767: expected 206, part of the object, found 403")
        .contains(refused(5) + ", bytes 0 to 32767: expected 206, part of the object, found 404")
        .contains(refused(6) + ": bytes 0 to 32767 could not be read in 5 attempts: answered 503")
        .contains(refused(7) + ", bytes 0 to 32767: expected 206, part of the object, found 302")
        .contains("35 scenes on ", "; 7 refused")
        .doesNotContain(KEY, "Exception");
    List<String> scenes = Files.readAllLines(folder.resolve("maps").resolve("scenes.csv"));
    assertThat(scenes).hasSize(DATES + 1).noneMatch(row -> row.contains(KEY));
    for (int t = 0; t < DATES; t++) {
      String read = t == 3 || t > 7 ? "yes" : "no";
      assertThat(scenes.get(t + 1)).startsWith("s" + t + "," + field.day(t) + "," + read + ",");
    }
    assertThat(Files.readString(folder.resolve("maps").resolve("changes.csv"))).contains(",bare,");
  }

  @Test
  void aCatalogueThatIsNotThereIsNamedWithoutItsKey() {
    server.trouble("scenes.csv", new Trouble.Answers(404, 99, ""));
    Ran missing = scan(server.address("scenes.csv") + "?signature=" + KEY);
    assertThat(missing.code()).isEqualTo(Davylamp.MACHINE);
    assertThat(missing.err())
        .contains(server.address("scenes.csv") + "?… answered 404")
        .doesNotContain(KEY);
    server.trouble("scenes.csv", new Trouble.Answers(503, 99, "0"));
    Ran busy = scan(server.address("scenes.csv") + "?signature=" + KEY);
    assertThat(busy.err()).contains("?… answered 503").doesNotContain(KEY);
    assertThat(server.asked("scenes.csv")).as("once, and then five times").isEqualTo(6);
    assertThat(folder.resolve("maps")).doesNotExist();
  }
}

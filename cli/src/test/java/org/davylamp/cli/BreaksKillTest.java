package org.davylamp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * SIGKILL at random moments of {@code breaks --stack}: the same command goes on, and in the end
 * every file is byte for byte what an undisturbed run writes. -Ddavylamp.seed repeats the waits,
 * though not the moments.
 */
class BreaksKillTest {
  private static final long SEED = Long.getLong("davylamp.seed", System.nanoTime());
  private static final int SIZE = 48;
  private static final int DATES = 40;

  @TempDir Path folder;
  private final Random random = new Random(SEED);
  private final Map<String, Integer> counts = new TreeMap<>();
  private String stack = "";
  private FieldScenes field = new FieldScenes(Path.of(""), SIZE, DATES);

  @BeforeEach
  void scenes() throws IOException {
    System.out.println("BreaksKillTest: -Ddavylamp.seed=" + SEED);
    field = FieldScenes.in(folder, SIZE, DATES);
    stack = field.manifest().toString();
  }

  private String[] command(String out) {
    Path to = folder.resolve(out);
    return new String[] {
      "breaks",
      "--stack",
      stack,
      "--perimeter",
      field.perimeter().toString(),
      "--control",
      "rest",
      "--strip",
      "0.1",
      "--out",
      to.resolve("maps").toString(),
      "--curve",
      to.resolve("curve.csv").toString(),
      "--pictures",
      to.resolve("pictures").toString()
    };
  }

  private Process start(String out) throws IOException {
    Files.createDirectories(folder.resolve(out));
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-Xlog:disable",
                "-Djava.io.tmpdir=" + Files.createDirectories(folder.resolve("tmp")),
                "-Djava.awt.headless=true",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Davylamp.class.getName()));
    command.addAll(List.of(command(out)));
    return new ProcessBuilder(command)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(folder.resolve("stderr").toFile())
        .start();
  }

  /** Runs a command to its end; what it said on standard error. */
  private String toItsEnd(String out) throws IOException, InterruptedException {
    int code = start(out).waitFor();
    String said = Files.readString(folder.resolve("stderr"));
    assertThat(code).as(said).isZero();
    return said;
  }

  /** All files below a folder, by name, but for what a killed process left half-written. */
  private Map<String, byte[]> files(String out) throws IOException {
    Map<String, byte[]> all = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder.resolve(out))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.toString().endsWith(".part")) {
          all.put(folder.resolve(out).relativize(file).toString(), Files.readAllBytes(file));
        }
      }
    }
    return all;
  }

  /** What was kept of strips that are done; the process may be at work on the folder meanwhile. */
  private List<Path> kept(String out) throws IOException {
    List<Path> kept = new ArrayList<>();
    for (Path strips : names(folder.resolve(out).resolve("maps"), "strips-.*")) {
      kept.addAll(names(strips, "strip-[0-9]+"));
    }
    return kept;
  }

  /** Looks at names only, for what they name may be gone by then. */
  private static List<Path> names(Path folder, String pattern) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.getFileName().toString().matches(pattern)).sorted().toList();
    } catch (NoSuchFileException | NotDirectoryException e) {
      return List.of();
    }
  }

  /** Kills a process when it has kept so many strips, or is done. */
  private void killAfter(int strips, String out) throws IOException, InterruptedException {
    Process child = start(out);
    while (child.isAlive() && kept(out).size() < strips) {
      TimeUnit.MILLISECONDS.sleep(2);
    }
    child.destroyForcibly().waitFor();
  }

  private void count(String what) {
    counts.merge(what, 1, Integer::sum);
  }

  @Test
  void aFewKills() throws Exception {
    kill(3);
  }

  @Test
  @Tag("long")
  void manyKills() throws Exception {
    kill(60);
  }

  private void kill(int times) throws IOException, InterruptedException {
    long began = System.nanoTime();
    toItsEnd("whole");
    int millis = (int) TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    Map<String, byte[]> whole = files("whole");
    assertThat(whole).containsKeys("maps/date.tif", "maps/changes.csv", "curve.csv");
    int runs = 0;
    String out = "out-0";
    for (int i = 0; i < times; i++) {
      Process child = start(out);
      if (!child.waitFor(random.nextInt(3 * millis / 2), TimeUnit.MILLISECONDS)) {
        child.destroyForcibly().waitFor();
        count("kills");
        count(kept(out).isEmpty() ? "kills that left no strip" : "kills that left strips");
      } else {
        same(out, whole);
        out = "out-" + ++runs;
      }
    }
    boolean before = !kept(out).isEmpty();
    String said = toItsEnd(out);
    if (before) {
      assertThat(said).contains("going on where an earlier run stopped");
    }
    same(out, whole);
    counts.forEach((what, count) -> System.out.printf("%,8d  %s%n", count, what));
  }

  private void same(String out, Map<String, byte[]> whole) throws IOException {
    Map<String, byte[]> found = files(out);
    assertThat(found.keySet()).as("seed %d", SEED).isEqualTo(whole.keySet());
    whole.forEach(
        (name, bytes) ->
            assertThat(found.get(name)).as("%s, seed %d", name, SEED).isEqualTo(bytes));
    count("runs that ended as an undisturbed one");
  }

  /** Strips that were damaged while nobody looked are done again, each of them named. */
  @Test
  void damagedStripsAreDoneAgain() throws Exception {
    toItsEnd("whole");
    killAfter(4, "out");
    List<Path> strips = kept("out");
    assertThat(strips).as("strips kept, seed %d", SEED).hasSizeGreaterThanOrEqualTo(2);
    for (int i = 0; i < strips.size(); i++) {
      damage(strips.get(i), i % 2 == 0);
    }
    String said = toItsEnd("out");
    strips.forEach(
        strip ->
            assertThat(said)
                .contains("done again, for it was damaged or lacked a scene: " + strip));
    same("out", files("whole"));
  }

  /** Some publishers sign addresses for an hour: the next run has the same files at others. */
  @Test
  void addressesThatAreSignedAnewAreTheSame() throws Exception {
    try (TroubleServer server = new TroubleServer(folder)) {
      stack = server.address("scenes.csv");
      field.manifest("?signed=8am");
      toItsEnd("whole");
      killAfter(3, "out");
      assertThat(kept("out")).as("strips kept, seed %d", SEED).isNotEmpty();
      field.manifest("?signed=9am");
      assertThat(toItsEnd("out")).contains("going on where an earlier run stopped");
      same("out", files("whole"));
    }
  }

  /** A scene that was replaced meanwhile is another: nothing that was kept is taken for it. */
  @Test
  void aSceneThatIsReplacedBeginsAnew() throws Exception {
    killAfter(3, "out");
    assertThat(kept("out")).as("strips kept, seed %d", SEED).isNotEmpty();
    field.scene(DATES - 1, new Random(5), 0);
    assertThat(toItsEnd("out")).doesNotContain("going on where an earlier run stopped");
    toItsEnd("whole");
    same("whole", withoutOldStrips("out"));
  }

  /** What another key names stays until somebody removes it. */
  private Map<String, byte[]> withoutOldStrips(String out) throws IOException {
    Map<String, byte[]> files = files(out);
    files.keySet().removeIf(name -> name.contains("strips-"));
    return files;
  }

  private void damage(Path strip, boolean flip) throws IOException {
    byte[] bytes = Files.readAllBytes(strip);
    if (flip) {
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      Files.write(strip, bytes);
    } else {
      Files.write(strip, java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length)));
    }
  }
}

package org.davylamp.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.davylamp.cli.Ran.davylamp;
import static org.davylamp.cli.Ran.done;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * SIGKILL at random moments of {@code screen}: the case verifies, the screening is wholly recorded
 * or not at all, an output is whole or not there, and screening again records it once.
 * -Ddavylamp.seed repeats the waits, though not the moments.
 */
class ScreenKillTest {
  private static final long SEED = Long.getLong("davylamp.seed", System.nanoTime());
  private static final int KILLS = 4;
  private static final int ROWS = 4_000;
  private static final int LONGEST_WAIT_MILLIS = 4_000;

  @TempDir Path temp;

  @Test
  void aScreeningThatWasKilledIsRecordedWhollyOrNotAtAll() throws Exception {
    System.out.println("ScreenKillTest: -Ddavylamp.seed=" + SEED);
    Random random = new Random(SEED);
    Path directory = ScreenedFiles.begin(temp);
    for (int kill = 0; kill < KILLS; kill++) {
      Path table = table(kill);
      Path out = temp.resolve("out-" + kill + ".jsonl");
      killed(directory, table, out, random.nextInt(LONGEST_WAIT_MILLIS));
      assertThat(screenings(directory, table)).as("kill %d", kill).isLessThanOrEqualTo(1);
      if (Files.exists(out)) {
        assertThat(Files.readAllLines(out)).hasSize(ROWS).allMatch(line -> line.endsWith("}}"));
      }
      assertThat(davylamp("verify", directory).code()).isZero();
      done(screen(directory, table, out).toArray());
      assertThat(screenings(directory, table)).isEqualTo(1);
      assertThat(Files.readAllLines(out)).hasSize(ROWS);
      assertThat(temp.toFile().list()).as("kill %d", kill).noneMatch(it -> it.endsWith(".part"));
    }
    assertThat(davylamp("verify", "--deep", directory).code()).isZero();
  }

  private Path table(int kill) throws IOException {
    String rows =
        IntStream.range(0, ROWS)
            .mapToObj(i -> "R" + i + ",Firm " + kill + " No. " + i + " for Lamps,Germany\n")
            .collect(Collectors.joining());
    return Files.writeString(temp.resolve("table-" + kill + ".csv"), "id,name,country\n" + rows);
  }

  private static List<String> screen(Path directory, Path table, Path out) {
    return List.of(
        "--case",
        directory.toString(),
        "screen",
        "--suppliers",
        table.toString(),
        "--as-of",
        "2026-11-01",
        "--out",
        out.toString());
  }

  private static long screenings(Path directory, Path table) {
    return done("--case", directory, "--json", "screen", "--history").list().stream()
        .filter(
            (Map<String, Object> each) ->
                String.valueOf(table.getFileName()).equals(each.get("file")))
        .count();
  }

  private void killed(Path directory, Path table, Path out, int millis) throws Exception {
    List<String> command =
        new java.util.ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-Xlog:disable",
                "-Djava.io.tmpdir=" + Files.createDirectories(temp.resolve("tmp")),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Davylamp.class.getName()));
    command.addAll(screen(directory, table, out));
    Process child =
        new ProcessBuilder(command)
            .redirectOutput(temp.resolve("stdout").toFile())
            .redirectError(temp.resolve("stderr").toFile())
            .start();
    child.waitFor(millis, TimeUnit.MILLISECONDS);
    child.destroyForcibly().waitFor();
  }
}

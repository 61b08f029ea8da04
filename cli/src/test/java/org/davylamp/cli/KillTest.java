package org.davylamp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * SIGKILL at random moments of {@code add}. -Ddavylamp.seed repeats the files and the waits, though
 * not the moments. The run of a thousand kills takes half an hour and is started by hand: {@link
 * #main}.
 */
class KillTest {
  private static final long SEED = Long.getLong("davylamp.seed", System.nanoTime());

  @TempDir Path temp;

  @Test
  void aFewKills() throws Exception {
    kill(temp, 5);
  }

  @Test
  @Tag("exhaustive")
  void manyKills() throws Exception {
    kill(temp, 150);
  }

  private static void kill(Path folder, int times) throws IOException, InterruptedException {
    System.out.println("KillTest: -Ddavylamp.seed=" + SEED);
    Killing killing = new Killing(SEED, folder);
    try {
      killing.kill(times);
    } finally {
      killing.counts().forEach((what, count) -> System.out.printf("%,8d  %s%n", count, what));
    }
    assertThat(killing.counts()).containsEntry("kills", times);
  }

  /** Arguments: how often to kill (1,000), and where to put the cases. */
  public static void main(String[] arguments) throws Exception {
    int times = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000;
    Path folder = arguments.length > 1 ? Path.of(arguments[1]) : Files.createTempDirectory("kills");
    kill(folder, times);
  }
}
